//! The chosen filters, each with a way to take it away.

use std::sync::Arc;

use leptos::prelude::*;

use super::results::Search;
use crate::app::labels::chosen as chosen_value;
use crate::app::navigation::use_navigation;
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::search::{Facet, Filters};

/// The chosen filters.
#[component]
pub fn Chips(
    /// The search.
    search: Search,
    /// The feed.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let words = &Words::of(search.language).search;
    let navigation = use_navigation();
    let chosen = Memo::new(move |_| {
        let owned = |(facet, value): (Facet, &str)| (facet, value.to_owned());
        search
            .state
            .with(|state| state.filters.iter().map(owned).collect::<Vec<_>>())
    });
    let narrow = move |filters: Filters| {
        let state = SearchState {
            filters,
            ..search.state.get_untracked()
        };
        navigation.open(Route::search(search.language, state));
    };
    let chip = move |(facet, value): (Facet, String)| {
        let name = chosen_value(&loaded.head().tables, facet, &value, search.language);
        let remove = move |_| {
            narrow(
                search
                    .state
                    .with_untracked(|state| state.filters.toggled(facet, &value)),
            )
        };
        let label = (words.remove)(&name);
        view! {
            <li>
                <button type="button" class="chip" aria-label=label on:click=remove>
                    {name}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !chosen.with(Vec::is_empty)>
            <div class="chips">
                <ul aria-label=words.chosen>
                    <For each=move || chosen.get() key=Clone::clone children=chip.clone() />
                </ul>
                <button type="button" class="link" on:click=move |_| narrow(Filters::default())>
                    {words.remove_all}
                </button>
            </div>
        </Show>
    }
}
