//! Nothing was found: what else to try, and what each way would bring.

use leptos::prelude::*;

use super::examples;
use super::results::Search;
use crate::app::components::markup::{element, link, paragraph, pieces, text};
use crate::app::route::{Route, SearchState};
use crate::app::state::use_catalog;
use crate::app::words::Words;
use crate::search::{Filters, Request, WayOn};

/// Nothing was found.
#[component]
pub fn Nothing(
    /// The search.
    search: Search,
) -> impl IntoView {
    let catalog = use_catalog();
    move || {
        let language = search.language;
        let words = &Words::of(language).search;
        let state = search.state.get();
        let SearchState { query, filters, sort } = &state;
        let sentence = match query.trim() {
            "" => words.nothing.to_owned(),
            query => (words.nothing_for)(query),
        };
        let request = Request {
            text: query,
            filters,
            sort: *sort,
            language,
            limit: 0,
        };
        let ways = catalog
            .loaded()
            .map(|loaded| loaded.engine.ways_on(&request))
            .unwrap_or_default();
        let way = |WayOn {
                       without,
                       text: query,
                       total,
                   }: WayOn| {
            let (label, filters) = match without {
                Some(word) => ((words.without_word)(&word, total), filters.clone()),
                None => ((words.without_filters)(total), Filters::default()),
            };
            let href = Route::search(
                language,
                SearchState {
                    query,
                    filters,
                    sort: *sort,
                },
            )
            .to_string();
            element("li", "", vec![link("", href, vec![text(label)])])
        };
        let content = vec![
            paragraph("nothing-sentence", sentence),
            element("ul", "ways", ways.into_iter().map(way).collect()),
            paragraph("", words.advice),
            examples(language, words.try_these),
        ];
        pieces(vec![element("div", "nothing", content)])
    }
}
