//! The chosen filters, each with a way to take it away.

use leptos::prelude::*;

use super::results::Search;
use crate::app::components::markup::{Piece, button, element, element_with, fixed, nothing, text};
use crate::app::labels::facet_value;
use crate::app::navigation::use_navigation;
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::search::{Facet, Filters};

/// The chosen filters.
pub fn chips(search: Search, loaded: &Loaded) -> Piece {
    let words = &Words::of(search.language).search;
    let navigation = use_navigation();
    let state = search.state.get();
    if state.filters.is_empty() {
        return nothing();
    }
    let narrow = move |filters: Filters| {
        let state = SearchState {
            filters,
            ..search.state.get_untracked()
        };
        navigation.open(Route::search(search.language, state));
    };
    let chip = |(facet, value): (Facet, &str)| {
        let name = facet_value(&loaded.head().tables, facet, value, search.language);
        let label = vec![fixed("aria-label", (words.remove)(&name))];
        let filters = state.filters.toggled(facet, value);
        let chip = button("chip", vec![text(name)], move || narrow(filters.clone()), label);
        element("li", "", vec![chip])
    };
    let label = vec![("aria-label", words.chosen.to_owned())];
    let chips = element_with("ul", "", label, state.filters.iter().map(chip).collect());
    let none = move || narrow(Filters::default());
    let remove_all = button("link", vec![text(words.remove_all)], none, Vec::new());
    element("div", "chips", vec![chips, remove_all])
}
