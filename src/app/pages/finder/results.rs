//! The answer to what is searched for: count, order, filters, cards, and ways on where there are none.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev::Event;
use leptos::prelude::*;

use super::chips::chips;
use super::facets::{FACETS_ID, facets};
use super::list::{cards, more};
use super::nothing::nothing_found;
use crate::app::components::markup::{
    Piece, button, changing, element, element_with, fixed, live, live_text, piece, pieces, text,
};
use crate::app::navigation::{RESULTS_ID, use_navigation};
use crate::app::route::{Page, Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::browser::performance;
use crate::browser::timer::Timer;
use crate::catalog::text::Language;
use crate::search::{Answer, Request, Sort};

/// How long typing must rest before the count is spoken.
const SPOKEN_AFTER: Duration = Duration::from_millis(1000);

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

/// The results.
pub fn results(language: Language, loaded: Arc<Loaded>) -> Piece {
    let navigation = use_navigation();
    let route = navigation.route();
    // On the way to another page the last search stands until this one is gone.
    let state = Memo::new(move |last: Option<&SearchState>| {
        route.with(|route| match &route.page {
            Page::Search(state) => state.clone(),
            _ => last.cloned().unwrap_or_default(),
        })
    });
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
    let count = Memo::new(move |_| (words.count)(search.answer.with(|answer| answer.total)));
    let spoken = settled(count, SPOKEN_AFTER);
    let hidden = vec![("aria-hidden", "true".to_owned())];
    let status = vec![("role", "status".to_owned())];
    let controls = vec![
        changing("aria-expanded", move || Some(filters_open.get().to_string())),
        fixed("aria-controls", FACETS_ID),
    ];
    let open = move || filters_open.update(|open| *open = !*open);
    let content = vec![
        element_with("p", "count", hidden, vec![live_text(move || count.get())]),
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
    let on_sort = move |event: Event| {
        let sort = Sort::from_key(&event_target_value(&event)).unwrap_or_default();
        let state = SearchState {
            sort,
            ..search.state.get_untracked()
        };
        navigation.open(Route::search(search.language, state));
    };
    let option = |sort: Sort| {
        let value = vec![("value", sort.key().to_owned())];
        element_with("option", "", value, vec![text((words.order)(sort))])
    };
    let options = pieces(Sort::ALL.map(option).into());
    let chosen = move || search.state.with(|state| state.sort.key());
    let choice = view! {
        <label class="sort">
            <span>{words.sort}</span>
            <select on:change=on_sort prop:value=chosen>
                {options.into_view()}
            </select>
        </label>
    };
    piece(choice)
}

/// The text once it has not changed for a while. The first is there at once: nobody is told of it.
fn settled(text: Memo<String>, after: Duration) -> ReadSignal<String> {
    let settled = RwSignal::new(text.get_untracked());
    let waiting = StoredValue::new_local(None);
    Effect::new(move |_| {
        let text = text.get();
        waiting.set_value(Some(Timer::after(after, move || {
            settled.try_set(text);
        })));
    });
    settled.read_only()
}
