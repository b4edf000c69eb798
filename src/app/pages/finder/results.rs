//! The answer to what is searched for: count, order, filters, cards, and ways on where there are none.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::chips::chips;
use super::facets::{FACETS_ID, facets};
use super::list::{cards, more};
use super::nothing::nothing_found;
use crate::app::components::markup::{
    Piece, button, changing, effect, element, element_of, element_with, fixed, live, live_text, on, pieces,
    text,
};
use crate::app::navigation::{RESULTS_ID, use_navigation};
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::browser::timer::Timer;
use crate::browser::{field, performance};
use crate::catalog::text::Language;
use crate::search::{Answer, Request, Sort};

/// How long typing must rest before the count is spoken.
const SPOKEN_AFTER: Duration = Duration::from_millis(1000);

/// The element that chooses the order.
const SORT_ID: &str = "sort";

/// What is searched for and what was found. Copied freely by the parts of the page.
#[derive(Clone, Copy)]
pub struct Search {
    /// What is searched for.
    pub state: Memo<SearchState>,
    /// What was found.
    pub answer: Memo<Arc<Answer>>,
    /// The page's language.
    pub language: Language,
}

/// The results of a search.
pub fn results(state: Memo<SearchState>, language: Language, loaded: Arc<Loaded>) -> Piece {
    let navigation = use_navigation();
    let engine = Arc::clone(&loaded);
    let answer = Memo::new(move |_| {
        let (SearchState { query, filters, sort }, limit) = (state.get(), navigation.shown().get());
        let request = Request {
            text: &query,
            filters: &filters,
            sort,
            language,
            limit,
        };
        Arc::new(performance::measure("search", || engine.engine.search(&request)))
    });
    let search = Search {
        state,
        answer,
        language,
    };
    let filters_open = RwSignal::new(false);
    navigation.content_arrived();
    let rail = facets(search, Arc::clone(&loaded), filters_open);
    let title = vec![("id", "results-heading".to_owned())];
    let title = element_with(
        "h2",
        "visually-hidden",
        title,
        vec![text(Words::of(language).search.results)],
    );
    let found = live(move || {
        let answer = answer.get();
        let cards = cards(&answer, &loaded, language);
        if answer.total == 0 {
            return pieces(vec![chips(search, &loaded), nothing_found(search, &loaded)]);
        }
        pieces(vec![chips(search, &loaded), cards, more(search, answer.total)])
    });
    let section = vec![
        ("id", RESULTS_ID.to_owned()),
        ("aria-labelledby", "results-heading".to_owned()),
    ];
    let found = element_with("section", "results", section, vec![title, found]);
    pieces(vec![
        toolbar(search, filters_open),
        element("div", "results-layout", vec![rail, found]),
    ])
}

/// The count, the order, and on small screens the way to the filters.
fn toolbar(search: Search, filters_open: RwSignal<bool>) -> Piece {
    let words = &Words::of(search.language).search;
    let count = move || (words.count)(search.answer.with(|answer| answer.total));
    let spoken = settled(count, SPOKEN_AFTER);
    let hidden = vec![("aria-hidden", "true".to_owned())];
    let status = vec![("role", "status".to_owned())];
    let controls = vec![
        changing("aria-expanded", move || Some(filters_open.get().to_string())),
        fixed("aria-controls", FACETS_ID),
    ];
    let open = move || filters_open.update(|open| *open = !*open);
    let content = vec![
        element_with("p", "count", hidden, vec![live_text(count)]),
        element_with(
            "p",
            "visually-hidden",
            status,
            vec![live_text(move || spoken.get())],
        ),
        button("button facets-toggle", vec![text(words.filters)], open, controls),
        order(search),
    ];
    element("div", "toolbar", content)
}

/// The choice of the order.
fn order(search: Search) -> Piece {
    let words = &Words::of(search.language).search;
    let navigation = use_navigation();
    let on_sort = move |_| {
        let chosen = field::value(SORT_ID).unwrap_or_default();
        let state = SearchState {
            sort: Sort::from_key(&chosen).unwrap_or_default(),
            ..search.state.get_untracked()
        };
        navigation.open(Route::search(search.language, state));
    };
    let option = |sort: Sort| {
        let value = vec![("value", sort.key().to_owned())];
        element_with("option", "", value, vec![text((words.order)(sort))])
    };
    effect(move || field::put(SORT_ID, search.state.with(|state| state.sort.key())));
    let attributes = vec![fixed("id", SORT_ID), on("change", on_sort)];
    let choice = element_of("select", attributes, Sort::ALL.map(option).into());
    element(
        "label",
        "sort",
        vec![element("span", "", vec![text(words.sort)]), choice],
    )
}

/// The text once it has not changed for a while. The first is there at once: nobody is told of it.
fn settled(text: impl Fn() -> String + 'static, after: Duration) -> ReadSignal<String> {
    let settled = RwSignal::new(untrack(&text));
    let waiting = StoredValue::new_local(None);
    effect(move || {
        let text = text();
        waiting.set_value(Some(Timer::after(after, move || {
            settled.try_set(text);
        })));
    });
    settled.read_only()
}
