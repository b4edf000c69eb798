//! The start page and the search: one page around one search box, so that typing on the start page goes on in the
//! results without losing a letter.

mod chips;
mod facets;
mod home;
mod list;
mod nothing;
mod results;
mod search_box;

use leptos::prelude::*;

use crate::app::components::markup::{self, element, pieces, text};
use crate::app::components::{Headed, card_skeletons, named, when_ready};
use crate::app::navigation::use_navigation;
use crate::app::route::{Page, Route, SearchState};
use crate::app::state::use_catalog;
use crate::app::titles;
use crate::catalog::text::Language;
use crate::search::fold::is_han;
use home::Home;
use results::Results;
use search_box::SearchBox;

/// How many results are on a screen: what holds their place before they come.
const SKELETONS: usize = 12;

/// The start page and the search.
#[component]
pub fn Finder(
    /// The page's language.
    language: Language,
) -> impl IntoView {
    let route = use_navigation().route();
    let at_home = Memo::new(move |_| route.with(|route| route.page == Page::Home));
    let results = move |loaded| view! { <Results language loaded /> }.into_any();
    let body = move || {
        if at_home.get() {
            view! { <Home language /> }.into_any()
        } else {
            let results = when_ready(language, Headed::ByThePage, || card_skeletons(SKELETONS), results);
            pieces(vec![heading(language), results.into_any()])
        }
    };
    view! {
        <div class="finder" class:is-home=at_home>
            {move || at_home.get().then(|| home::lead(language))}
            <SearchBox language />
            {body}
        </div>
    }
}

/// What the results are of.
fn heading(language: Language) -> AnyView {
    let (route, catalog) = (use_navigation().route(), use_catalog());
    let heading = Memo::new(move |last: Option<&String>| {
        let loaded = catalog.loaded();
        let tables = loaded.as_ref().map(|loaded| &loaded.head().tables);
        route.with(|route| match &route.page {
            Page::Search(state) => titles::of_search(state, tables, language),
            _ => last.cloned().unwrap_or_default(),
        })
    });
    view! { <h1 class="results-title">{heading}</h1> }.into_any()
}

/// Searches that show what can be typed: a name, its pinyin, its initials, an original name.
const EXAMPLES: [&str; 5] = ["帕尔玛", "paerma", "pemht", "Roquefort", "龙井"];

/// The examples as links, behind a word that introduces them.
fn examples(language: Language, introduction: &'static str) -> AnyView {
    let link = |example: &'static str| {
        let href = Route::search(language, SearchState::of_query(example)).to_string();
        let tag = if example.contains(is_han) {
            Some("zh-Hans")
        } else {
            None
        };
        element(
            "li",
            "",
            vec![markup::link("", href, vec![named(example, tag, language)])],
        )
    };
    let introduction = element("span", "", vec![text(introduction)]);
    element(
        "div",
        "examples",
        vec![introduction, element("ul", "", EXAMPLES.map(link).into())],
    )
}
