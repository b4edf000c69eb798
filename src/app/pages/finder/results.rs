//! The answer to what is searched for: count, filters, cards, and ways on where there are none.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev::Event;
use leptos::prelude::*;

use super::chips::Chips;
use super::facets::Facets;
use super::nothing::Nothing;
use crate::app::components::card;
use crate::app::navigation::{RESULTS_AT_ONCE, RESULTS_ID, use_navigation};
use crate::app::route::{Page, Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::browser::performance;
use crate::browser::timer::Timer;
use crate::catalog::head::Row;
use crate::catalog::text::Language;
use crate::search::{Answer, Field, Hit, Request, Sort};

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
    navigation.content_arrived();
    view! {
        <Summary search />
        <div class="results-layout">
            <Facets search loaded=Arc::clone(&loaded) total />
            <section class="results" id=RESULTS_ID aria-labelledby="results-heading">
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

/// The heading, the count and the order.
#[component]
fn Summary(
    /// The search.
    search: Search,
) -> impl IntoView {
    let words = &Words::of(search.language).search;
    let navigation = use_navigation();
    let heading = move || {
        search.state.with(|state| match state.query.trim() {
            "" => words.everything.to_owned(),
            query => (words.results_for)(query),
        })
    };
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
        <div class="summary">
            <h1 id="results-heading">{heading}</h1>
            <p class="count" aria-hidden="true">
                {count}
            </p>
            <p class="visually-hidden" role="status">
                {settled(count, SPOKEN_AFTER)}
            </p>
            <label class="sort">
                <span>{words.sort}</span>
                <select on:change=on_sort>{Sort::ALL.map(option).collect_view()}</select>
            </label>
        </div>
    }
}

/// The cards.
#[component]
fn List(
    /// The search.
    search: Search,
    /// The feed.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let language = search.language;
    let each = {
        let loaded = Arc::clone(&loaded);
        move || {
            search.answer.with(|answer| {
                answer
                    .hits
                    .iter()
                    .map(|hit| Shown::of(hit, &loaded, language))
                    .collect::<Vec<_>>()
            })
        }
    };
    let show = move |shown: Shown| {
        let row = loaded.head().row(shown.row);
        row.map(|row| {
            let card = card(row, language, &shown.terms, shown.why.as_deref());
            view! { <li>{card}</li> }
        })
    };
    view! {
        <ul class="cards">
            <For each key=Shown::clone children=show />
        </ul>
    }
}

/// A hit as it is shown: a card is built anew only where this changes.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Shown {
    row: usize,
    /// What was typed, folded: only the terms that can be seen in a name.
    terms: Vec<String>,
    /// A name that matches and is not on the card anyway.
    why: Option<String>,
}

impl Shown {
    fn of(hit: &Hit, loaded: &Loaded, language: Language) -> Self {
        let visible = hit
            .reasons
            .iter()
            .filter(|reason| matches!(reason.field, Field::Name | Field::Alias | Field::Brand));
        let terms: Vec<String> = visible.map(|reason| reason.term.clone()).collect();
        let why = loaded
            .head()
            .row(hit.row)
            .and_then(|row| hidden_name(row, &terms, language));
        Self {
            row: hit.row,
            terms,
            why,
        }
    }
}

/// The first name with something of what was typed in it, where neither name on the card has anything of it.
fn hidden_name(row: Row<'_>, terms: &[String], language: Language) -> Option<String> {
    let has = |name: &str| {
        crate::app::highlight::pieces(name, terms)
            .iter()
            .any(|piece| piece.typed)
    };
    let on_card = [
        Some(row.name(language).text),
        Some(row.original().text),
        row.brand(),
    ];
    if terms.is_empty() || on_card.into_iter().flatten().any(has) {
        return None;
    }
    let other = match language {
        Language::Zh => row.en(),
        Language::En => row.zh(),
    };
    other
        .into_iter()
        .chain(row.aliases())
        .find(|name| has(name))
        .map(str::to_owned)
}

/// Shows the next results.
#[component]
fn More(
    /// The search.
    search: Search,
    /// How many there are.
    total: Memo<usize>,
) -> impl IntoView {
    let words = &Words::of(search.language).search;
    let navigation = use_navigation();
    let shown = move || navigation.shown().get().min(total.get());
    let rest = Memo::new(move |_| total.get().saturating_sub(navigation.shown().get()));
    view! {
        <Show when=move || { rest.get() > 0 }>
            <div class="more">
                <p>{move || (words.shown)(shown(), total.get())}</p>
                <button type="button" class="button" on:click=move |_| navigation.show_more()>
                    {move || (words.more)(rest.get().min(RESULTS_AT_ONCE))}
                </button>
            </div>
        </Show>
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
