//! The addresses of the app's pages. Everything that a page shows is in its address, and only this file reads or
//! writes one.
//!
//! ```text
//! /zh                                              the start page
//! /zh/search?q=帕尔玛&class=ham-meat&country=IT,ES&years=1990-1999&sort=newest
//! /zh/search?q=cheese&view=list
//! /en/product/prosciutto-di-parma
//! /en/product/comte?hall=gi-science-centre
//! /zh/hall/wine-centre
//! /zh/hall/wine-centre?screen=3                     the hall as a show, at its third slide
//! /zh/grape/tempranillo-n
//! /en/science
//! /en/kin
//! /zh/list                                         one's own list
//! /zh/list#10M7LIIBQ1NA01B2DSB                      a list that came with the address: crate::list::link
//! /zh/compare?ids=comte,roquefort
//! /en/about
//! /zh/kiosk-status
//! ```
//! Keys behind the question mark of a search are those of [`Facet`], `q`, `years`, `area`, `sort` and `view`. What is unknown there is left
//! out, not refused: an address that someone shortened, or that a messenger lengthened, still opens.

mod layout;
mod percent;
mod search_state;

use std::fmt;

use crate::catalog::text::Language;
pub use layout::Layout;
pub use percent::Encoded;
use percent::decode;
pub(super) use percent::decode_value;
pub use search_state::SearchState;

/// How many products are compared at most.
pub const COMPARED: usize = 4;

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The language of the page.
    pub language: Language,
    /// The page.
    pub page: Page,
}

/// A page, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The start page: search, halls, a few products.
    Home,
    /// Results.
    Search(SearchState),
    /// One product. Whether there is such a product only the feed can say.
    Product {
        /// Its slug.
        id: String,
        /// The key of the hall that the visitor walks through, where they came from one.
        hall: Option<String>,
    },
    /// What a hall shows and tells, by its key. Whether there is such a hall only the feed can say.
    Hall(String),
    /// A hall as a show for a large screen, by its key, and which slide of it, from 1 on.
    Show(String, usize),
    /// The wines whose specifications name a grape, by its key. Whether there is such a grape only the feed can say.
    Grape(String),
    /// What geographical indications are.
    Science,
    /// Pairs of a Chinese and a foreign product.
    Kin,
    /// The visitor's list; where there is a fragment, the list that it holds.
    List(String),
    /// Up to [`COMPARED`] products side by side, by their slugs.
    Compare(Vec<String>),
    /// Sources, licences, privacy.
    About,
    /// How a kiosk is, for staff.
    KioskStatus,
    /// An address that leads nowhere.
    NotFound,
}

impl Route {
    /// The start page.
    pub fn home(language: Language) -> Self {
        Self {
            language,
            page: Page::Home,
        }
    }

    /// A search.
    pub fn search(language: Language, state: SearchState) -> Self {
        Self {
            language,
            page: Page::Search(state),
        }
    }

    /// A page without anything else in its address.
    pub fn page(language: Language, page: Page) -> Self {
        Self { language, page }
    }

    /// A product's page.
    pub fn product(language: Language, id: impl Into<String>) -> Self {
        Self {
            language,
            page: Page::Product {
                id: id.into(),
                hall: None,
            },
        }
    }

    /// A product's page on the way through a hall.
    pub fn product_in(language: Language, id: impl Into<String>, hall: &str) -> Self {
        Self {
            language,
            page: Page::Product {
                id: id.into(),
                hall: Some(hall.to_owned()),
            },
        }
    }

    /// The one address of what the page shows, whichever way led there.
    pub fn canonical(&self) -> Self {
        match &self.page {
            Page::Product { id, .. } => Self::product(self.language, id.clone()),
            _ => self.clone(),
        }
    }

    /// The same page in another language.
    pub fn translated(&self, language: Language) -> Self {
        Self {
            language,
            page: self.page.clone(),
        }
    }

    /// The page at a path, with what stands behind the question mark, and the fragment behind that. `None` for `/`, which is no page: the reader's
    /// browser decides between the languages.
    pub fn parse(path: &str, search: &str) -> Option<Self> {
        let (search, fragment) = search.split_once('#').unwrap_or((search, ""));
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let first = segments.next()?;
        let Some(language) = Language::from_segment(first) else {
            return Some(Self {
                language: Language::default(),
                page: Page::NotFound,
            });
        };
        let page = match (segments.next(), segments.next(), segments.next()) {
            (None, ..) => Page::Home,
            (Some("search"), None, _) => Page::Search(SearchState::parse(search)),
            (Some("about"), None, _) => Page::About,
            (Some("science"), None, _) => Page::Science,
            (Some("kin"), None, _) => Page::Kin,
            (Some("kiosk-status"), None, _) => Page::KioskStatus,
            (Some("list"), None, _) => Page::List(list_fragment(fragment)),
            (Some("compare"), None, _) => Page::Compare(compared(search)),
            (Some("hall"), Some(key), None) => match screen(search) {
                Some(place) => Page::Show(decode(key), place),
                None => Page::Hall(decode(key)),
            },
            (Some("grape"), Some(key), None) => Page::Grape(decode(key)),
            (Some("product"), Some(id), None) => Page::Product {
                id: decode(id),
                hall: value(search, "hall").filter(|hall| !hall.is_empty()),
            },
            _ => Page::NotFound,
        };
        Some(Self { language, page })
    }
}

impl fmt::Display for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "/{}", self.language.segment())?;
        match &self.page {
            Page::Home => Ok(()),
            Page::Search(state) => {
                formatter.write_str("/search")?;
                if *state == SearchState::default() {
                    Ok(())
                } else {
                    write!(formatter, "?{state}")
                }
            }
            Page::Product { id, hall: None } => write!(formatter, "/product/{}", Encoded(id)),
            Page::Product { id, hall: Some(hall) } => {
                write!(formatter, "/product/{}?hall={}", Encoded(id), Encoded(hall))
            }
            Page::Hall(key) => write!(formatter, "/hall/{}", Encoded(key)),
            Page::Show(key, place) => write!(formatter, "/hall/{}?screen={place}", Encoded(key)),
            Page::Grape(key) => write!(formatter, "/grape/{}", Encoded(key)),
            Page::Science => formatter.write_str("/science"),
            Page::Kin => formatter.write_str("/kin"),
            Page::List(fragment) if fragment.is_empty() => formatter.write_str("/list"),
            Page::List(fragment) => write!(formatter, "/list#{}", Encoded(fragment)),
            Page::Compare(ids) => {
                let ids: Vec<String> = ids.iter().map(|id| Encoded(id).to_string()).collect();
                write!(formatter, "/compare?ids={}", ids.join(","))
            }
            Page::About => formatter.write_str("/about"),
            Page::KioskStatus => formatter.write_str("/kiosk-status"),
            Page::NotFound => formatter.write_str("/not-found"),
        }
    }
}

/// The first value of a key behind a question mark.
fn value(search: &str, key: &str) -> Option<String> {
    let pairs = search.trim_start_matches('?').split('&');
    let mut values = pairs.filter_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
    values.next().map(decode_value)
}

/// The fragment of a list. One that begins with a small letter names a place on the page and is no list.
fn list_fragment(fragment: &str) -> String {
    match is_place(fragment) {
        true => String::new(),
        false => decode(fragment),
    }
}

/// Whether a fragment names a place on a page.
pub fn is_place(fragment: &str) -> bool {
    fragment.starts_with(|first: char| first.is_ascii_lowercase())
}

/// Which slide of a show is asked for: the first where only a show is.
fn screen(search: &str) -> Option<usize> {
    let mut pairs = search.trim_start_matches('?').split('&');
    let place = pairs.find_map(|pair| pair.strip_prefix("screen"))?;
    let place = place.trim_start_matches('=').parse().unwrap_or(1);
    Some(place.max(1))
}

/// The slugs of the products to compare, each once.
fn compared(search: &str) -> Vec<String> {
    let mut ids = Vec::new();
    let pairs = search.trim_start_matches('?').split('&');
    for list in pairs.filter_map(|pair| pair.strip_prefix("ids=")) {
        for id in decode_value(list).split(',') {
            let is_new = !id.is_empty() && !ids.iter().any(|known| known == id);
            if is_new && ids.len() < COMPARED {
                ids.push(id.to_owned());
            }
        }
    }
    ids
}

#[cfg(test)]
mod tests;
