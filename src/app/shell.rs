//! The frame around every page: header, footer, what the page's head says, and the choice of the page.

use leptos::prelude::*;

use super::components::named;
use super::navigation::Navigation;
use super::pages::{About, Finder, NotFound, Product};
use super::route::{Page, Route, SearchState};
use super::state::Catalog;
use super::titles::title_and_summary;
use super::words::{Words, date};
use crate::browser::document::{self, Description};
use crate::catalog::text::Language;

/// What decides whether a page is built anew. The start page and the search share theirs: the box one types into must
/// stay the same element.
#[derive(Clone, PartialEq, Eq)]
enum View {
    Finder,
    Product(String),
    About,
    NotFound,
}

impl View {
    fn of(page: &Page) -> Self {
        match page {
            Page::Home | Page::Search(_) => Self::Finder,
            Page::Product(id) => Self::Product(id.clone()),
            Page::About => Self::About,
            Page::NotFound => Self::NotFound,
        }
    }
}

/// The whole app.
#[component]
pub fn Shell() -> impl IntoView {
    let navigation = Navigation::start();
    let catalog = Catalog::start();
    provide_context(navigation);
    provide_context(catalog);
    let route = navigation.route();
    let view = Memo::new(move |_| route.with(|route| (route.language, View::of(&route.page))));
    Effect::new(move |_| route.with(|route| describe(route, catalog)));
    let page = move || {
        let (language, view) = view.get();
        match view {
            View::Finder => view! { <Finder language /> }.into_any(),
            View::Product(id) => view! { <Product language id /> }.into_any(),
            View::About => view! { <About language /> }.into_any(),
            View::NotFound => view! { <NotFound language /> }.into_any(),
        }
    };
    let words = Signal::derive(move || Words::of(route.with(|route| route.language)));
    view! {
        <a class="skip" href="#main">
            {move || words.get().frame.skip}
        </a>
        <Header navigation catalog />
        <main id="main" tabindex="-1">
            {page}
        </main>
        <Footer navigation catalog />
    }
}

/// The catalogue's name, the ways to its pages, and the same page in the other language. Stays the same elements when
/// the language changes, so that the link that was followed keeps the focus.
#[component]
fn Header(
    /// Where the visitor is.
    navigation: Navigation,
    /// Has the catalogue's name.
    catalog: Catalog,
) -> impl IntoView {
    let route = navigation.route();
    let language = Memo::new(move |_| route.with(|route| route.language));
    let words = move || &Words::of(language.get()).frame;
    let to = move |page: Page| {
        Route {
            language: language.get(),
            page,
        }
        .to_string()
    };
    let current = move |is: fn(&Page) -> bool| route.with(|route| is(&route.page)).then_some("page");
    let brand = move || {
        let loaded = catalog.loaded();
        loaded.map_or(words().brand.to_owned(), |loaded| {
            loaded.head().tables.title.get(language.get()).to_owned()
        })
    };
    let other = move || route.with(|route| route.translated(route.language.other()));
    view! {
        <header class="header">
            <a class="brand" href=move || to(Page::Home) aria-current=move || current(|page| *page == Page::Home)>
                <span class="brand-seal" aria-hidden="true" lang="zh-Hans">
                    "风土"
                </span>
                <span class="brand-name">{brand}</span>
            </a>
            <nav class="nav" aria-label=move || words().navigation>
                <a
                    href=move || to(Page::Search(SearchState::default()))
                    aria-current=move || current(|page| matches!(page, Page::Search(_)))
                >
                    {move || words().catalogue}
                </a>
                <a href=move || to(Page::About) aria-current=move || current(|page| *page == Page::About)>
                    {move || words().about}
                </a>
            </nav>
            <a
                class="switch"
                href=move || other().to_string()
                hreflang=move || other().language.tag()
                lang=move || other().language.tag()
            >
                {move || words().switch}
            </a>
        </header>
    }
}

/// As of when, what this is not, and the terms of the data.
#[component]
fn Footer(
    /// Where the visitor is.
    navigation: Navigation,
    /// Has the date and the terms.
    catalog: Catalog,
) -> impl IntoView {
    let language = Memo::new(move |_| navigation.route().with(|route| route.language));
    let words = move || &Words::of(language.get()).frame;
    let as_of = move || {
        let date = catalog
            .loaded()
            .map(|loaded| date::in_words(&loaded.head().tables.as_of, language.get()));
        date.map(|date| view! { <p>{(words().as_of)(&date)}</p> })
    };
    let attributions = move || {
        let language = language.get();
        let attribution = |text: &str| view! { <li>{named(text, Some(language.tag()), language)}</li> };
        catalog.loaded().map(|loaded| {
            let licences = &loaded.head().tables.licences;
            licences
                .iter()
                .filter(|licence| licence.address.is_some())
                .map(|licence| attribution(licence.attribution.get(language)))
                .collect_view()
        })
    };
    view! {
        <footer class="footer">
            {as_of} <p>{move || words().disclaimer}</p> <ul class="attributions">{attributions}</ul>
        </footer>
    }
}

/// Tells the browser what the page is.
fn describe(route: &Route, catalog: Catalog) {
    let loaded = catalog.loaded();
    let (title, summary) = title_and_summary(route, loaded.as_ref().map(|loaded| loaded.head()));
    let alternates = Language::ALL.map(|language| (language.tag(), route.translated(language).to_string()));
    document::describe(&Description {
        title: &title,
        summary: &summary,
        language: route.language.tag(),
        address: &route.to_string(),
        alternates: &alternates,
    });
}
