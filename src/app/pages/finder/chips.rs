//! What the results are narrowed to, and which words of the query were taken for more than words: each with a way to
//! take it back, so that nothing is decided over the reader's head.

use leptos::prelude::*;

use super::results::Search;
use crate::app::components::markup::{Piece, button, element, element_with, fixed, maybe, nothing, text};
use crate::app::labels;
use crate::app::route::SearchState;
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::search::{Filters, Understood};

/// The chips: the chosen filters, then the words.
pub fn chips(search: Search, loaded: &Loaded) -> Piece {
    let words = &Words::of(search.language).search;
    let (state, answer) = (search.state.get(), search.answer.get());
    let chip = |class: &'static str, name: String, title: String, without: SearchState| {
        let title = vec![fixed("aria-label", title.clone()), fixed("title", title)];
        let remove = move || search.open(without.clone());
        element("li", "", vec![button(class, vec![text(name)], remove, title)])
    };
    let chosen = labels::narrowings(&loaded.head().tables, &state.filters, search.language);
    let mut chips: Vec<Piece> = Vec::new();
    for (name, filters) in chosen {
        let without = SearchState {
            filters,
            ..state.clone()
        };
        let title = (words.remove)(&name);
        chips.push(chip("chip", name, title, without));
    }
    // A word that is there twice, or that one facet knows for two of its values, says the same twice.
    let mut told: Vec<String> = Vec::new();
    for taken in &answer.understood {
        let name = (words.of_facet)(&taken.word, (words.facet)(taken.facet));
        if told.contains(&name) || is_chosen(taken, &state.filters) {
            continue;
        }
        told.push(name.clone());
        let without = SearchState {
            query: taken.literal.clone(),
            ..state.clone()
        };
        chips.push(chip(
            "chip chip-word",
            name,
            (words.literally)(&taken.word),
            without,
        ));
    }
    if chips.is_empty() {
        return nothing();
    }
    let label = vec![("aria-label", words.chosen.to_owned())];
    let remove_all = (!state.filters.is_empty()).then(|| {
        let none = move || search.narrow(Filters::default());
        button("link", vec![text(words.remove_all)], none, Vec::new())
    });
    let chips = element_with("ul", "", label, chips);
    element("div", "chips", vec![chips, maybe(remove_all)])
}

fn is_chosen(taken: &Understood, filters: &Filters) -> bool {
    filters.contains(taken.facet, &taken.value)
}
