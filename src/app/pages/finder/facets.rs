//! The filters: for each facet its values with the number of results that choosing one would show. A rail beside the
//! results where there is room, else behind a button above them.

use std::sync::Arc;

use leptos::prelude::*;

use super::results::Search;
use super::years::years;
use crate::app::components::markup::{
    Piece, button, changing, element, element_of, element_with, fixed, live, live_text, maybe, nothing,
    pieces, text,
};
use crate::app::labels::facet_value;
use crate::app::navigation::RESULTS_ID;
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::browser::{focus, scroll};
use crate::search::{Facet, FacetValue, Filters};

/// How many values of a facet are listed at first.
const VALUES_AT_FIRST: usize = 7;
/// The element with all facets.
pub const FACETS_ID: &str = "filters";

/// All facets; `open` says whether they are shown, on small screens.
pub fn facets(search: Search, loaded: Arc<Loaded>, open: RwSignal<bool>) -> Piece {
    let words = &Words::of(search.language).search;
    let group = |facet: Facet| group(facet, search, Arc::clone(&loaded));
    let close = move || {
        open.set(false);
        scroll::up_to(RESULTS_ID);
    };
    let shown = live_text(move || search.count(words.show_results));
    let title = vec![("id", "facets-heading".to_owned())];
    let title = element_with("h2", "visually-hidden", title, vec![text(words.filters)]);
    let groups = Facet::ALL.map(group);
    let close = button("button facets-close", vec![shown], close, Vec::new());
    let class = move || Some(if open.get() { "facets is-open" } else { "facets" }.to_owned());
    let attributes = vec![
        fixed("id", FACETS_ID),
        changing("class", class),
        fixed("aria-labelledby", "facets-heading"),
    ];
    element_of(
        "section",
        attributes,
        [title]
            .into_iter()
            .chain(groups)
            .chain([years(search), close])
            .collect(),
    )
}

/// One facet: nothing where it would narrow nothing down.
fn group(facet: Facet, search: Search, loaded: Arc<Loaded>) -> Piece {
    let words = &Words::of(search.language).search;
    let all = RwSignal::new(false);
    live(move || {
        let (answer, state) = (search.answer.get(), search.state.get());
        let Some(counts) = answer.facets.iter().find(|counts| counts.facet == facet) else {
            return nothing();
        };
        let is_chosen = |value: &FacetValue| state.filters.contains(facet, &value.key);
        // One value that all results have narrows nothing down.
        if counts.values.len() < 2 && !counts.values.iter().any(is_chosen) {
            return nothing();
        }
        let is_listed =
            |(place, value): &(usize, &FacetValue)| all.get() || *place < VALUES_AT_FIRST || is_chosen(value);
        let listed = counts.values.iter().enumerate().filter(is_listed);
        let value = |(_, found): (usize, &FacetValue)| {
            let name = facet_value(&loaded.head().tables, facet, &found.key, search.language);
            let id = format!("{}-{}", facet.key(), found.key);
            let filters = state.filters.toggled(facet, &found.key);
            choice(id, name, found.count, is_chosen(found), search, filters)
        };
        let listed = listed.map(value);
        let listed = element("ul", "", listed.collect());
        let hidden = counts.values.len().saturating_sub(VALUES_AT_FIRST);
        let toggle = (hidden > 0).then(|| {
            let label = if all.get() {
                words.fewer_values.to_owned()
            } else {
                (words.more_values)(hidden)
            };
            let expanded = vec![
                fixed("aria-expanded", all.get().to_string()),
                fixed("id", format!("all-{}", facet.key())),
            ];
            button(
                "link",
                vec![text(label)],
                move || focus::kept(|| all.update(|all| *all = !*all)),
                expanded,
            )
        });
        let legend = element("legend", "", vec![text((words.facet)(facet))]);
        element("fieldset", "facet", vec![legend, listed, maybe(toggle)])
    })
}

/// One choice: made or not, with how many results, and with the filters that choosing it leads to. Its `id` lets the focus stay on it while the counts change.
pub fn choice(
    id: String,
    name: String,
    count: usize,
    is_chosen: bool,
    search: Search,
    toggled: Filters,
) -> Piece {
    let toggle = move || search.narrow(toggled.clone());
    let attributes = vec![fixed("aria-pressed", is_chosen.to_string()), fixed("id", id)];
    let content = vec![
        element("span", "facet-name", vec![text(name)]),
        element("span", "facet-count", vec![text(search.counted(count))]),
    ];
    let content = vec![pieces(content)];
    element("li", "", vec![button("facet-value", content, toggle, attributes)])
}
