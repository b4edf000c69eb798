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

use std::fmt;

use crate::catalog::text::Language;
use crate::search::{Area, Facet, Filters, Sort, Years};
pub use layout::Layout;
pub use percent::Encoded;
use percent::decode;
pub(super) use percent::decode_value;

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

/// What is searched for, and how the results are narrowed and ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchState {
    /// What was typed, exactly.
    pub query: String,
    /// What the results are narrowed to.
    pub filters: Filters,
    /// The order of the results.
    pub sort: Sort,
    /// How the results are laid out.
    pub layout: Layout,
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

impl SearchState {
    /// A search for a text, without filters.
    pub fn of_query(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            ..Self::default()
        }
    }

    /// A search for everything with one value of a facet.
    pub fn of_value(facet: Facet, value: &str) -> Self {
        Self {
            filters: Filters::default().toggled(facet, value),
            ..Self::default()
        }
    }

    /// The search that stands behind a question mark. Also reads the `query` of a hall.
    pub fn parse(search: &str) -> Self {
        let mut state = Self::default();
        let mut query = None;
        for pair in search.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decode_value(key), decode_value(value));
            match (key.as_str(), Facet::from_key(&key)) {
                (_, Some(facet)) => value
                    .split(',')
                    .for_each(|value| state.filters.insert(facet, value)),
                ("q", _) if query.is_none() => query = Some(value),
                ("years", _) => state.filters.years = Years::parse(&value).or(state.filters.years),
                ("area", _) => state.filters.area = Area::parse(&value).or(state.filters.area),
                ("sort", _) => state.sort = Sort::from_key(&value).unwrap_or(state.sort),
                ("view", _) => state.layout = Layout::from_key(&value).unwrap_or(state.layout),
                _ => {}
            }
        }
        state.query = query.unwrap_or_default();
        state
    }
}

impl fmt::Display for SearchState {
    /// Writes what stands behind the question mark: the query, the facets in their order, years, area, order, layout.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        let mut key = |formatter: &mut fmt::Formatter<'_>, key: &str| {
            write!(formatter, "{}{key}=", std::mem::replace(&mut separator, "&"))
        };
        if !self.query.is_empty() {
            key(formatter, "q")?;
            Encoded(&self.query).fmt(formatter)?;
        }
        for facet in Facet::ALL {
            let mut comma = "";
            for value in self.filters.values(facet) {
                match comma {
                    "" => key(formatter, facet.key())?,
                    comma => formatter.write_str(comma)?,
                }
                Encoded(value).fmt(formatter)?;
                comma = ",";
            }
        }
        if let Some(years) = self.filters.years {
            key(formatter, "years")?;
            years.fmt(formatter)?;
        }
        if let Some(area) = self.filters.area {
            key(formatter, "area")?;
            area.fmt(formatter)?;
        }
        if self.sort != Sort::default() {
            key(formatter, "sort")?;
            formatter.write_str(self.sort.key())?;
        }
        if self.layout != Layout::default() {
            key(formatter, "view")?;
            formatter.write_str(self.layout.key())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parsed(address: &str) -> Option<Route> {
        let (path, search) = address.split_at(address.find(['?', '#']).unwrap_or(address.len()));
        Route::parse(path, search)
    }

    fn product(id: &str, hall: Option<&str>) -> Page {
        Page::Product {
            id: id.to_owned(),
            hall: hall.map(str::to_owned),
        }
    }

    #[test]
    fn a_product_has_one_address_whichever_hall_leads_to_it() {
        let in_hall = Route::product_in(Language::En, "comte", "ham hall");
        assert_eq!(in_hall.to_string(), "/en/product/comte?hall=ham%20hall");
        assert_eq!(in_hall.canonical().to_string(), "/en/product/comte");
        let search = Route::search(Language::En, SearchState::of_query("comte"));
        assert_eq!(search.canonical(), search);
    }

    #[test]
    fn an_address_names_its_page() {
        let found = |page| {
            Some(Route {
                language: Language::Zh,
                page,
            })
        };
        for (address, expected) in [
            ("/", None),
            ("", None),
            ("/zh", found(Page::Home)),
            ("/zh/", found(Page::Home)),
            ("/zh/?utm_source=wechat", found(Page::Home)),
            ("/zh/search", found(Page::Search(SearchState::default()))),
            ("/zh/search/", found(Page::Search(SearchState::default()))),
            ("/zh/product/comte", found(product("comte", None))),
            ("/zh/product/comte?kiosk&hall=", found(product("comte", None))),
            (
                "/zh/product/comte?hall=wine-centre#source-1",
                found(product("comte", Some("wine-centre"))),
            ),
            ("/zh/product", found(Page::NotFound)),
            ("/zh/product/comte/more", found(Page::NotFound)),
            ("/zh/about", found(Page::About)),
            ("/zh/science", found(Page::Science)),
            ("/zh/kin/", found(Page::Kin)),
            ("/zh/hall/wine-centre", found(Page::Hall("wine-centre".into()))),
            (
                "/zh/hall/wine-centre?screen",
                found(Page::Show("wine-centre".into(), 1)),
            ),
            (
                "/zh/hall/wine-centre?a=b&screen=3",
                found(Page::Show("wine-centre".into(), 3)),
            ),
            (
                "/zh/hall/wine-centre?screen=0",
                found(Page::Show("wine-centre".into(), 1)),
            ),
            (
                "/zh/hall/wine-centre?screen=last",
                found(Page::Show("wine-centre".into(), 1)),
            ),
            ("/zh/hall", found(Page::NotFound)),
            (
                "/zh/grape/gr%C3%BCner-veltliner",
                found(Page::Grape("grüner-veltliner".into())),
            ),
            ("/zh/grape", found(Page::NotFound)),
            ("/zh/list", found(Page::List(String::new()))),
            ("/zh/list#main", found(Page::List(String::new()))),
            ("/zh/list#10M7", found(Page::List("10M7".into()))),
            (
                "/zh/list/?from=wechat#10M7%E3%80%82",
                found(Page::List("10M7。".into())),
            ),
            ("/zh/compare", found(Page::Compare(vec![]))),
            (
                "/zh/compare?a=b&ids=comte,,feta,comte,a%2Cb,c,d#main",
                found(Page::Compare(
                    ["comte", "feta", "a", "b"].map(str::to_owned).into(),
                )),
            ),
            ("/zh/price", found(Page::NotFound)),
            ("/fr/search", found(Page::NotFound)),
        ] {
            assert_eq!(parsed(address), expected, "{address:?}");
        }
    }

    #[test]
    fn a_search_is_written_one_way_and_read_in_many() {
        let mut state = SearchState::of_query("帕尔玛 ham");
        for (facet, value) in [
            (Facet::Country, "IT"),
            (Facet::Country, "ES"),
            (Facet::Class, "ham-meat"),
        ] {
            state.filters.insert(facet, value);
        }
        state.sort = Sort::Newest;
        state.layout = Layout::Rows;
        let canonical =
            "q=%E5%B8%95%E5%B0%94%E7%8E%9B%20ham&class=ham-meat&country=IT,ES&sort=newest&view=list";
        assert_eq!(state.to_string(), canonical);
        for written in [
            canonical,
            "?country=IT&country=ES&class=ham-meat&view=list&sort=newest&q=帕尔玛+ham",
            "country=IT%2CES,&class=ham-meat,ham-meat&sort=newest&q=帕尔玛%20ham&q=second&view=list&view=spiral",
            "view=list&sort=newest&sort=price&price=low&&=&q=帕尔玛 ham&class=ham-meat&country=IT,ES&kiosk",
        ] {
            assert_eq!(SearchState::parse(written), state, "{written:?}");
        }
    }

    #[test]
    fn years_and_a_part_of_the_map_are_written_one_way_and_read_in_many() {
        let years = Years { from: 1990, to: 1999 };
        let area = Area {
            south: 4350,
            west: -920,
            north: 4510,
            east: 1240,
        };
        let state = SearchState {
            filters: Filters::default().with_years(Some(years)).with_area(Some(area)),
            ..SearchState::default()
        };
        let canonical = "years=1990-1999&area=4350,-920,4510,1240";
        assert_eq!(state.to_string(), canonical);
        for written in [
            canonical,
            "?area=4350%2C-920%2C4510%2C1240&years=1990-1999",
            "years=1990-1999&years=soon&area=4350,-920,4510,1240&area=everywhere",
        ] {
            assert_eq!(SearchState::parse(written), state, "{written:?}");
        }
        let one_year = SearchState::parse("years=1996").filters.years;
        assert_eq!(one_year, Some(Years { from: 1996, to: 1996 }));
    }

    #[test]
    fn what_cannot_be_read_narrows_nothing() {
        for written in [
            "sort=price",
            "view=spiral",
            "years=1999-1990",
            "years=-",
            "years=0-1990",
            "years=99999",
            "area=1,2,3",
            "area=9001,0,9002,0",
            "area=20,0,10,0",
        ] {
            assert_eq!(SearchState::parse(written), SearchState::default(), "{written:?}");
        }
    }

    fn any_years() -> impl Strategy<Value = Years> {
        (1..=u16::MAX, 1..=u16::MAX).prop_map(|(one, other)| Years {
            from: one.min(other),
            to: one.max(other),
        })
    }

    fn any_area() -> impl Strategy<Value = Area> {
        let edges = (-9000..=9000, -18000..=18000, -9000..=9000, -18000..=18000);
        edges.prop_map(|(one, west, other, east): (i32, i32, i32, i32)| Area {
            south: one.min(other),
            west,
            north: one.max(other),
            east,
        })
    }

    fn any_search() -> impl Strategy<Value = Page> {
        let value = (0..Facet::ALL.len(), "[A-Za-z0-9-]{1,12}");
        (
            any::<String>(),
            proptest::collection::vec(value, 0..6),
            proptest::option::of(any_years()),
            proptest::option::of(any_area()),
            0..Sort::ALL.len(),
            0..Layout::ALL.len(),
        )
            .prop_map(|(query, values, years, area, sort, layout)| {
                let mut filters = Filters::default().with_years(years).with_area(area);
                values
                    .iter()
                    .for_each(|(facet, value)| filters.insert(Facet::ALL[*facet], value));
                Page::Search(SearchState {
                    query,
                    filters,
                    sort: Sort::ALL[sort],
                    layout: Layout::ALL[layout],
                })
            })
    }

    fn any_route() -> impl Strategy<Value = Route> {
        let page = prop_oneof![
            Just(Page::Home),
            Just(Page::About),
            Just(Page::Science),
            Just(Page::Kin),
            Just(Page::KioskStatus),
            any::<String>()
                .prop_filter("a fragment of a list is no place", |fragment| !is_place(fragment))
                .prop_map(Page::List),
            proptest::collection::hash_set("[^,]{1,8}", 0..=COMPARED)
                .prop_map(|ids| Page::Compare(ids.into_iter().collect())),
            any::<String>()
                .prop_filter("a key is not empty", |key| !key.is_empty())
                .prop_map(Page::Hall),
            Just(Page::NotFound),
            (any::<String>(), proptest::option::of(any::<String>()))
                .prop_filter("neither is empty", |(id, hall)| {
                    !id.is_empty() && hall.as_deref() != Some("")
                })
                .prop_map(|(id, hall)| Page::Product { id, hall }),
            any_search(),
        ];
        (page, any::<bool>()).prop_map(|(page, chinese)| Route {
            language: if chinese { Language::Zh } else { Language::En },
            page,
        })
    }

    proptest! {
        #[test]
        fn every_route_is_read_as_it_was_written(route in any_route()) {
            prop_assert_eq!(parsed(&route.to_string()), Some(route));
        }

        #[test]
        fn an_address_is_plain_ascii(route in any_route()) {
            let address = route.to_string();
            prop_assert!(address.bytes().all(|byte| byte.is_ascii_graphic()), "{}", address);
        }

        #[test]
        fn no_address_makes_the_reader_stumble(path in any::<String>(), search in any::<String>()) {
            if let Some(route) = Route::parse(&path, &search) {
                prop_assert_eq!(parsed(&route.to_string()), Some(route));
            }
        }
    }
}
