//! The answer to what is searched for: count, order, filters, cards, and ways on where there are none.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev::Event;
use leptos::prelude::*;

use super::chips::Chips;
use super::facets::{FACETS_ID, Facets};
use super::list::{List, More};
use super::nothing::Nothing;
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
#[component]
pub fn Results(
    /// The page's language.
    language: Language,
    /// The feed.
    loaded: Arc<Loaded>,
) -> impl IntoView {
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
    let total = Memo::new(move |_| answer.with(|answer| answer.total));
    let filters_open = RwSignal::new(false);
    navigation.content_arrived();
    view! {
        <Toolbar search filters_open />
        <div class="results-layout">
            <Facets search loaded=Arc::clone(&loaded) total open=filters_open />
            <section class="results" id=RESULTS_ID aria-labelledby="results-heading">
                <h2 id="results-heading" class="visually-hidden">
                    {Words::of(language).search.results}
                </h2>
                <Chips search loaded=Arc::clone(&loaded) />
                <List search loaded />
                <Show when=move || total.get() == 0>
                    <Nothing search />
                </Show>
                <More search total />
            </section>
        </div>
    }
}

/// The count, the order, and on small screens the way to the filters.
#[component]
fn Toolbar(
    /// The search.
    search: Search,
    /// Whether the filters are open, on small screens.
    filters_open: RwSignal<bool>,
) -> impl IntoView {
    let words = &Words::of(search.language).search;
    let navigation = use_navigation();
    let count = Memo::new(move |_| (words.count)(search.answer.with(|answer| answer.total)));
    let on_sort = move |event: Event| {
        let sort = Sort::from_key(&event_target_value(&event)).unwrap_or_default();
        let state = SearchState {
            sort,
            ..search.state.get_untracked()
        };
        navigation.open(Route::search(search.language, state));
    };
    let option = |sort: Sort| {
        let chosen = move || search.state.with(|state| state.sort == sort);
        view! {
            <option value=sort.key() prop:selected=chosen>
                {(words.order)(sort)}
            </option>
        }
    };
    view! {
        <div class="toolbar">
            <p class="count" aria-hidden="true">
                {count}
            </p>
            <p class="visually-hidden" role="status">
                {settled(count, SPOKEN_AFTER)}
            </p>
            <button
                type="button"
                class="button facets-toggle"
                aria-expanded=move || filters_open.get().to_string()
                aria-controls=FACETS_ID
                on:click=move |_| filters_open.update(|open| *open = !*open)
            >
                {words.filters}
            </button>
            <label class="sort">
                <span>{words.sort}</span>
                <select on:change=on_sort>{Sort::ALL.map(option).collect_view()}</select>
            </label>
        </div>
    }
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
