//! The start page and the search: one page around one search box, so that typing on the start page goes on in the
//! results without losing a letter.

mod chips;
mod facets;
mod grapes;
mod home;
mod latest;
mod list;
mod nothing;
mod results;
mod search_box;
mod suggestions;
mod years;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::markup::{
    self, Piece, changing, element, element_of, live, maybe, pieces, text, unsubscribe_at_end,
};
use crate::app::components::{Headed, card_skeletons, typed, when_ready};
use crate::app::kiosk::{Target, keypad, use_kiosk};
use crate::app::route::{Page, Route, SearchState};
use crate::app::state::use_catalog;
use crate::app::titles;
use crate::browser::field;
use crate::catalog::text::Language;
use results::{Search, results};
use search_box::{INPUT_ID, search_box};
use suggestions::Suggestions;

/// How many results are on a screen: what holds their place before they come.
const SKELETONS: usize = 12;

/// The start page and the search.
pub fn finder(language: Language) -> Piece {
    let search = Search::new(language);
    let route = search.navigation.route();
    let at_home = Memo::new(move |_| {
        unsubscribe_at_end();
        route.with(|route| route.page == Page::Home)
    });
    let body = live(move || {
        if at_home.get() {
            return home::home(language);
        }
        let ready = move |loaded| results(search, loaded);
        let results = when_ready(language, Headed::ByThePage, || card_skeletons(SKELETONS), ready);
        pieces(vec![heading(search), results])
    });
    let suggestions = Suggestions::new(search);
    let keys = maybe(use_kiosk().map(|_| keypad(language, target(search, at_home))));
    let class = move || Some(if at_home.get() { "finder is-home" } else { "finder" }.to_owned());
    let lead = live(move || maybe(at_home.get().then(|| home::lead(language))));
    element_of(
        "div",
        vec![changing("class", class)],
        vec![lead, search_box(language, suggestions), keys, body],
    )
}

/// The box as a kiosk's keys see it. What may be meant stands above the keys then, not below the box.
fn target(search: Search, at_home: Memo<bool>) -> Target {
    let (navigation, catalog) = (search.navigation, use_catalog());
    Target {
        // On the way home the last search stands until its page is gone.
        query: Arc::new(move || match at_home.get() {
            true => String::new(),
            false => search.state.with(|state| state.query.clone()),
        }),
        set: Arc::new(move |query| {
            field::put(INPUT_ID, &query);
            navigation.type_query(query);
        }),
        found: Arc::new(move || {
            let answer = search.answer.get();
            let loaded = untrack(|| catalog.loaded())?;
            let rows = loaded.engine.candidates(&answer.hits);
            Some((loaded, rows))
        }),
        open: Arc::new(move |route| navigation.open(route)),
    }
}

/// What the results are of, with the query in its own language.
fn heading(search: Search) -> Piece {
    let (catalog, language) = (use_catalog(), search.language);
    let content = move || {
        let (state, loaded) = (search.state.get(), catalog.loaded());
        let tables = loaded.as_ref().map(|loaded| &*loaded.head().tables);
        let heading = titles::of_search(&state, tables, language);
        let query = state.query.trim();
        match heading.split_once(query).filter(|_| !query.is_empty()) {
            Some((before, behind)) => pieces(vec![text(before), typed(query, language), text(behind)]),
            None => text(heading),
        }
    };
    element("h1", "results-title", vec![live(content)])
}

/// Searches that show what can be typed: a name, its pinyin, its initials, an original name.
const EXAMPLES: [&str; 5] = ["帕尔玛", "paerma", "pemht", "Roquefort", "龙井"];

/// The examples as links, behind a word that introduces them.
fn examples(language: Language, introduction: &'static str) -> Piece {
    let link = |example: &'static str| {
        let href = Route::search(language, SearchState::of_query(example)).to_string();
        element(
            "li",
            "",
            vec![markup::link("", href, vec![typed(example, language)])],
        )
    };
    let introduction = element("span", "", vec![text(introduction)]);
    element(
        "div",
        "examples",
        vec![introduction, element("ul", "", EXAMPLES.map(link).into())],
    )
}
