//! The years of registration among the filters: decades to choose from, and two fields for any other span.

use leptos::prelude::*;

use super::facets::choice;
use super::results::Search;
use crate::app::components::markup::{Piece, changing, effect, element, element_of, fixed, live, on, text};
use crate::app::words::Words;
use crate::app::years::{typed, written};
use crate::browser::field;
use crate::search::{DecadeCount, Years};

const FROM_ID: &str = "years-from";
const TO_ID: &str = "years-to";

/// The years. Hidden, not left out, where they would narrow nothing down: the fields belong to the reader.
pub fn years(search: Search) -> Piece {
    let words = &Words::of(search.language).search;
    let decades = live(move || {
        let (answer, filters) = (search.answer.get(), search.state.get().filters);
        let decade = |found: &DecadeCount| {
            let years = Years {
                from: found.from,
                to: found.from.saturating_add(9),
            };
            let is_chosen = filters.years == Some(years);
            let toggled = filters.with_years((!is_chosen).then_some(years));
            let id = format!("years-{}", found.from);
            choice(
                id,
                (words.decade)(found.from),
                found.count,
                is_chosen,
                search,
                toggled,
            )
        };
        element("ul", "", answer.decades.iter().map(decade).collect())
    });
    effect(move || {
        let years = search.state.with(|state| state.filters.years);
        let (from, to) = years.map(written).unwrap_or_default();
        field::put(FROM_ID, &from);
        field::put(TO_ID, &to);
    });
    let narrow = move |_| {
        let years = |id| field::value(id).unwrap_or_default();
        let years = typed(&years(FROM_ID), &years(TO_ID));
        search.narrow(search.state.get_untracked().filters.with_years(years));
    };
    let end = |id: &'static str, label: &'static str| {
        let field = vec![
            fixed("id", id),
            fixed("type", "number"),
            fixed("inputmode", "numeric"),
            fixed("min", "1000"),
            fixed("max", "9999"),
        ];
        element(
            "label",
            "",
            vec![text(label), element_of("input", field, Vec::new())],
        )
    };
    let span = vec![end(FROM_ID, words.years_from), end(TO_ID, words.years_to)];
    let legend = element("legend", "", vec![text(words.years)]);
    let span = element_of("div", vec![fixed("class", "years"), on("change", narrow)], span);
    let useless = move || {
        let chosen = search.state.with(|state| state.filters.years.is_some());
        let decades = search.answer.with(|answer| answer.decades.len());
        (decades < 2 && !chosen).then(String::new)
    };
    let attributes = vec![fixed("class", "facet"), changing("hidden", useless)];
    element_of("fieldset", attributes, vec![legend, decades, span])
}
