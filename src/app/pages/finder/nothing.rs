//! Nothing was found: what else to try, and what each way would bring.

use leptos::prelude::*;

use super::examples;
use super::results::Search;
use crate::app::route::{Route, SearchState};
use crate::app::state::{Loaded, use_catalog};
use crate::app::words::Words;
use crate::catalog::text::Language;
use crate::search::{Filters, Request, Sort};

/// Nothing was found.
#[component]
pub fn Nothing(
    /// The search.
    search: Search,
) -> impl IntoView {
    let language = search.language;
    let words = &Words::of(language).search;
    let catalog = use_catalog();
    let sentence = move || {
        search.state.with(|state| match state.query.trim() {
            "" => words.nothing.to_owned(),
            query => (words.nothing_for)(query),
        })
    };
    let link = move |label: String, state: SearchState| {
        let href = Route::search(language, state).to_string();
        view! {
            <li>
                <a href=href>{label}</a>
            </li>
        }
    };
    let ways = move || {
        let state = search.state.get();
        let loaded = catalog.loaded()?;
        let shorter = shorter_queries(&state.query)
            .into_iter()
            .filter_map(|(word, query)| {
                let state = SearchState {
                    query,
                    ..state.clone()
                };
                let found = count(&loaded, &state, language);
                (found > 0).then(|| link((words.without_word)(&word, found), state))
            });
        let unfiltered = SearchState {
            filters: Filters::default(),
            ..state.clone()
        };
        let found = if state.filters.is_empty() {
            0
        } else {
            count(&loaded, &unfiltered, language)
        };
        let unfiltered = (found > 0).then(|| link((words.without_filters)(found), unfiltered));
        Some(shorter.chain(unfiltered).collect_view())
    };
    view! {
        <div class="nothing">
            <p class="nothing-sentence">{sentence}</p>
            <ul class="ways">{ways}</ul>
            <p>{words.advice}</p>
            {examples(language, words.try_these)}
        </div>
    }
}

/// The query without each of its words in turn: (the word, the rest).
fn shorter_queries(query: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let without = |place: usize| {
        let rest: Vec<&str> = words
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .map(|(_, word)| *word)
            .collect();
        (words[place].to_owned(), rest.join(" "))
    };
    (0..words.len()).map(without).collect()
}

fn count(loaded: &Loaded, state: &SearchState, language: Language) -> usize {
    let request = Request {
        text: &state.query,
        filters: &state.filters,
        sort: Sort::default(),
        language,
        limit: 0,
    };
    loaded.engine.search(&request).total
}
