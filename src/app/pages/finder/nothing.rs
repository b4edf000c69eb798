//! Nothing was found: what else to try, and what each way would bring.

use leptos::prelude::*;

use super::examples;
use super::results::Search;
use crate::app::components::markup::{Piece, element, link, paragraph, text};
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::search::{Filters, Request, WayOn};

/// Nothing was found.
pub fn nothing_found(search: Search, loaded: &Loaded) -> Piece {
    let language = search.language;
    let words = &Words::of(language).search;
    if !loaded.is_whole() {
        // What to leave out shows only where all of the feed has been asked.
        let sentence = paragraph("nothing-sentence", (words.count_so_far)(0));
        return element("div", "nothing", vec![sentence]);
    }
    let state = search.state.get();
    let SearchState {
        query, filters, sort, ..
    } = state.clone();
    let sentence = match query.trim() {
        "" => words.nothing.to_owned(),
        query => (words.nothing_for)(query),
    };
    let request = Request {
        text: &query,
        filters: &filters,
        sort,
        language,
        limit: 0,
    };
    let way = |WayOn {
                   without,
                   text: query,
                   total,
               }: WayOn| {
        let (label, filters) = match without {
            Some(word) => ((words.without_word)(&word, total), filters.clone()),
            None => ((words.without_filters)(total), Filters::default()),
        };
        let state = SearchState {
            query,
            filters,
            ..state.clone()
        };
        let href = Route::search(language, state).to_string();
        element("li", "", vec![link("", href, vec![text(label)])])
    };
    let ways = loaded.engine.ways_on(&request).into_iter().map(way).collect();
    let content = vec![
        paragraph("nothing-sentence", sentence),
        element("ul", "ways", ways),
        paragraph("", words.advice),
        examples(language, words.try_these),
    ];
    element("div", "nothing", content)
}
