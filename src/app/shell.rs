//! The frame around every page: header, footer, what the page's head says, and the choice of the page.

use leptos::prelude::*;

use super::components::markup::{
    Piece, button, changing, effect, element, element_of, element_with, fixed, link, live, live_text, maybe,
    nothing, paragraph, pieces, text,
};
use super::components::named;
use super::enquiry::Enquiry;
use super::kiosk::{self, KioskMode};
use super::navigation::Navigation;
use super::pages::{about, compare, finder, grape, hall, kin, list, not_found, product, science, show};
use super::prefetch;
use super::printing::Printing;
use super::route::{Page, Route, SearchState};
use super::state::Catalog;
use super::titles::title_and_summary;
use super::words::{self, Words, date};
use crate::browser;
use crate::browser::document::{self, Description};
use crate::browser::text_size::TextSize;
use crate::catalog::head::Head;
use crate::catalog::tables::Licence;
use crate::catalog::text::Language;

/// What decides whether a page is built anew. The start page and the search share theirs: the box one types into must
/// stay the same element.
#[derive(Clone, PartialEq, Eq)]
enum View {
    Finder,
    Product { id: String, hall: Option<String> },
    Hall(String),
    Show(String),
    Grape(String),
    Science,
    Kin,
    KioskStatus,
    List(String),
    Compare(Vec<String>),
    About,
    NotFound,
}

impl View {
    fn of(page: &Page) -> Self {
        match page {
            Page::Home | Page::Search(_) => Self::Finder,
            Page::Product { id, hall } => Self::Product {
                id: id.clone(),
                hall: hall.clone(),
            },
            Page::Hall(key) => Self::Hall(key.clone()),
            Page::Show(key, _) => Self::Show(key.clone()),
            Page::Grape(key) => Self::Grape(key.clone()),
            Page::Science => Self::Science,
            Page::Kin => Self::Kin,
            Page::KioskStatus => Self::KioskStatus,
            Page::List(fragment) => Self::List(fragment.clone()),
            Page::Compare(ids) => Self::Compare(ids.clone()),
            Page::About => Self::About,
            Page::NotFound => Self::NotFound,
        }
    }
}

/// The whole app.
pub fn shell() -> impl IntoView {
    let navigation = Navigation::start();
    let catalog = Catalog::start();
    prefetch::start(catalog);
    provide_context(Printing::start());
    provide_context(navigation);
    provide_context(catalog);
    let enquiry = Enquiry::start();
    provide_context(enquiry);
    let mode = KioskMode::start(navigation, catalog, enquiry);
    let route = navigation.route();
    let view = Memo::new(move |_| route.with(|route| (route.language, View::of(&route.page))));
    effect(move || route.with(|route| describe(route, catalog)));
    let page = live(move || {
        let (language, view) = view.get();
        match view {
            View::Finder => finder(language),
            View::Product { id, hall } => product(language, id, hall),
            View::Hall(key) => hall(language, key),
            View::Show(key) => show(language, key),
            View::Grape(key) => grape(language, key),
            View::Science => science(language),
            View::Kin => kin(language),
            View::KioskStatus => kiosk::status(language),
            View::List(fragment) => list(language, fragment),
            View::Compare(ids) => compare(language, ids),
            View::About => about(language),
            View::NotFound => not_found(language),
        }
    });
    let skip = live_text(move || {
        route
            .with(|route| Words::of(route.language))
            .frame
            .skip
            .to_owned()
    });
    pieces(vec![
        link("skip", "#main".to_owned(), vec![skip]),
        header(navigation, catalog, enquiry),
        element_of(
            "main",
            vec![fixed("id", "main"), fixed("tabindex", "-1")],
            vec![page],
        ),
        footer(navigation, catalog),
        maybe(mode.map(KioskMode::frame)),
    ])
    .into_view()
}

/// The catalogue's name, the ways to its pages, and the same page in the other language. Stays the same elements when
/// the language changes, so that the link that was followed keeps the focus.
fn header(navigation: Navigation, catalog: Catalog, enquiry: Enquiry) -> Piece {
    let route = navigation.route();
    let language = move || route.with(|route| route.language);
    let words = move || &Words::of(language()).frame;
    let to = move |page: Page| {
        Route {
            language: language(),
            page,
        }
        .to_string()
    };
    let brand = move || {
        let loaded = catalog.loaded();
        loaded.map_or(words().brand.to_owned(), |loaded| {
            loaded.head().tables.title.get(language()).to_owned()
        })
    };
    let other = move || route.with(|route| route.translated(route.language.other()));
    let way = move |class: &'static str, page: fn() -> Page, is: fn(&Page) -> bool, content: Vec<Piece>| {
        let current = move || route.with(|route| is(&route.page)).then(|| "page".to_owned());
        let attributes = vec![
            fixed("class", class),
            changing("href", move || Some(to(page()))),
            changing("aria-current", current),
        ];
        element_of("a", attributes, content)
    };
    let seal = vec![("aria-hidden", "true".to_owned()), ("lang", "zh-Hans".to_owned())];
    let brand = vec![
        element_with("span", "brand-seal", seal, vec![text("风土")]),
        element("span", "brand-name", vec![live_text(brand)]),
    ];
    let search = || Page::Search(SearchState::default());
    let catalogue = live_text(move || words().catalogue.to_owned());
    let ways = vec![
        way(
            "",
            search,
            |page| matches!(page, Page::Search(_)),
            vec![catalogue],
        ),
        way(
            "",
            || Page::Science,
            |page| *page == Page::Science,
            vec![live_text(move || words().science.to_owned())],
        ),
    ];
    let count = live(move || match enquiry.count() {
        0 => nothing(),
        count => element("span", "list-count", vec![text(count.to_string())]),
    });
    let list = way(
        "list-way",
        || Page::List(String::new()),
        |page| matches!(page, Page::List(_)),
        vec![
            live_text(move || words::List::of(language()).short.to_owned()),
            count,
        ],
    );
    let label = changing("aria-label", move || Some(words().navigation.to_owned()));
    let switch = vec![
        fixed("class", "switch"),
        changing("href", move || Some(other().to_string())),
        changing("hreflang", move || Some(other().language.tag().to_owned())),
        changing("lang", move || Some(other().language.tag().to_owned())),
    ];
    let content = vec![
        way("brand", || Page::Home, |page| *page == Page::Home, brand),
        element_of("nav", vec![fixed("class", "nav"), label], ways),
        // A kiosk has it in its bar.
        maybe((!browser::kiosk::is_on()).then(|| text_size(language))),
        list,
        element_of("a", switch, vec![live_text(move || words().switch.to_owned())]),
    ];
    element("header", "header", content)
}

/// Sets the page in larger text, one tap at a time; a letter that grows shows how far it is.
fn text_size(language: impl Fn() -> Language + Send + 'static) -> Piece {
    let size = RwSignal::new(TextSize::current());
    let grow = move || {
        let next = size.get_untracked().next();
        next.apply();
        size.set(next);
    };
    let label = move || Some((Words::of(language()).frame.text_size)(size.get() as usize).to_owned());
    let letters = vec![("aria-hidden", "true".to_owned()), ("lang", "zh-Hans".to_owned())];
    let letters = element_with("span", "text-size-letters", letters, vec![text("字")]);
    button(
        "text-size",
        vec![letters],
        grow,
        vec![changing("aria-label", label)],
    )
}

/// As of when, what this is not, and the terms of the data.
fn footer(navigation: Navigation, catalog: Catalog) -> Piece {
    let content = live(move || {
        let language = navigation.route().with(|route| route.language);
        let words = &Words::of(language).frame;
        let loaded = catalog.loaded();
        let tables = loaded.as_ref().map(|loaded| &loaded.head().tables);
        let as_of = tables.map(|tables| (words.as_of)(&date::in_words(&tables.as_of, language)));
        let attribution = |licence: &Licence| {
            let text = licence.attribution.get(language);
            element("li", "", vec![named(text, Some(language.tag()), language)])
        };
        let licences = tables.iter().flat_map(|tables| &tables.licences);
        let attributions = licences
            .filter(|licence| licence.address.is_some())
            .map(attribution)
            .collect();
        pieces(vec![
            maybe(as_of.map(|as_of| paragraph("", as_of))),
            paragraph("", words.disclaimer),
            element("ul", "attributions", attributions),
            link(
                "",
                Route::page(language, Page::About).to_string(),
                vec![text(words.about)],
            ),
        ])
    });
    element("footer", "footer", vec![content])
}

/// Tells the browser what the page is.
fn describe(route: &Route, catalog: Catalog) {
    let loaded = catalog.loaded();
    // A product that is not here may be in a part that is still to come.
    let may_come = |head: &Head| matches!(&route.page, Page::Product { id, .. } if head.row_of(id).is_none());
    let known = loaded
        .iter()
        .filter(|loaded| loaded.is_whole() || !may_come(loaded.head()));
    let (title, summary) = title_and_summary(route, known.map(|loaded| loaded.head()).next());
    let canonical = route.canonical();
    let alternates =
        Language::ALL.map(|language| (language.tag(), canonical.translated(language).to_string()));
    document::describe(&Description {
        title: &title,
        summary: &summary,
        language: route.language.tag(),
        address: &canonical.to_string(),
        alternates: &alternates,
    });
}
