//! The filters: for each facet its values with the number of results that choosing one would show. A rail beside the
//! results where there is room, else behind a button above them.

use std::sync::Arc;

use leptos::prelude::*;

use super::results::Search;
use crate::app::labels::facet_value;
use crate::app::navigation::{RESULTS_ID, use_navigation};
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::{Words, number};
use crate::browser::scroll;
use crate::search::{Facet, FacetValue};

/// How many values of a facet are listed at first.
const VALUES_AT_FIRST: usize = 7;
/// The element with all facets.
pub const FACETS_ID: &str = "filters";

/// All facets.
#[component]
pub fn Facets(
    /// The search.
    search: Search,
    /// The feed.
    loaded: Arc<Loaded>,
    /// How many results there are.
    total: Memo<usize>,
    /// Whether they are shown, on small screens.
    open: RwSignal<bool>,
) -> impl IntoView {
    let words = &Words::of(search.language).search;
    let group = move |facet: Facet| view! { <Group facet search loaded=Arc::clone(&loaded) /> };
    let close = move |_| {
        open.set(false);
        scroll::up_to(RESULTS_ID);
    };
    view! {
        <section id=FACETS_ID class="facets" class:is-open=open aria-labelledby="facets-heading">
            <h2 id="facets-heading" class="visually-hidden">
                {words.filters}
            </h2>
            {Facet::ALL.map(group).collect_view()}
            <button type="button" class="button facets-close" on:click=close>
                {move || (words.show_results)(total.get())}
            </button>
        </section>
    }
}

/// One facet.
#[component]
fn Group(
    /// The facet.
    facet: Facet,
    /// The search.
    search: Search,
    /// The feed.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let words = &Words::of(search.language).search;
    let all = RwSignal::new(false);
    let values = Memo::new(move |_| {
        let found = |answer: &crate::search::Answer| {
            answer.facets.iter().find(|counts| counts.facet == facet).cloned()
        };
        search
            .answer
            .with(|answer| found(answer))
            .map(|counts| counts.values)
            .unwrap_or_default()
    });
    let is_chosen = move |key: &str| search.state.with(|state| state.filters.contains(facet, key));
    let listed = move || {
        let values = values.get().into_iter().enumerate();
        let listed =
            values.filter(|(place, value)| all.get() || *place < VALUES_AT_FIRST || is_chosen(&value.key));
        listed.map(|(_, value)| value.key).collect::<Vec<_>>()
    };
    // One value that all results have narrows nothing down.
    let is_useful = Memo::new(move |_| {
        values.with(|values| values.len() > 1 || values.iter().any(|one| is_chosen(&one.key)))
    });
    let hidden = Memo::new(move |_| values.with(Vec::len).saturating_sub(VALUES_AT_FIRST));
    let toggle = move || {
        if all.get() {
            words.fewer_values.to_owned()
        } else {
            (words.more_values)(hidden.get())
        }
    };
    let value = move |key: String| {
        let name = facet_value(&loaded.head().tables, facet, &key, search.language);
        view! { <Value facet key name search values /> }
    };
    view! {
        <fieldset class="facet" hidden=move || !is_useful.get()>
            <legend>{(words.facet)(facet)}</legend>
            <ul>
                <For each=listed key=Clone::clone children=value />
            </ul>
            <button
                type="button"
                class="link"
                hidden=move || hidden.get() == 0
                aria-expanded=move || all.get().to_string()
                on:click=move |_| all.update(|all| *all = !*all)
            >
                {toggle}
            </button>
        </fieldset>
    }
}

/// One value: chosen or not, and with how many results.
#[component]
fn Value(
    /// The facet.
    facet: Facet,
    /// The value's key.
    key: String,
    /// Its name.
    name: String,
    /// The search.
    search: Search,
    /// All values of the facet.
    values: Memo<Vec<FacetValue>>,
) -> impl IntoView {
    let navigation = use_navigation();
    let key = StoredValue::new(key);
    let count = Memo::new(move |_| {
        let of_key = |values: &Vec<FacetValue>| {
            key.with_value(|key| {
                values
                    .iter()
                    .find(|value| value.key == *key)
                    .map(|value| value.count)
            })
        };
        values.with(of_key).unwrap_or_default()
    });
    let chosen = move || key.with_value(|key| search.state.with(|state| state.filters.contains(facet, key)));
    let toggle = move |_| {
        let state = search.state.get_untracked();
        let filters = key.with_value(|key| state.filters.toggled(facet, key));
        navigation.open(Route::search(search.language, SearchState { filters, ..state }));
    };
    view! {
        <li>
            <button type="button" class="facet-value" aria-pressed=move || chosen().to_string() on:click=toggle>
                <span class="facet-name">{name}</span>
                <span class="facet-count">{move || number::grouped(count.get())}</span>
            </button>
        </li>
    }
}
