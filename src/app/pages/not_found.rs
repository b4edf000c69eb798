//! An address that leads nowhere, and a product that is not in the feed.

use crate::app::components::markup::{Piece, element, link, paragraph, text};
use crate::app::route::{Route, SearchState};
use crate::app::words::Words;
use crate::catalog::text::Language;

/// The page of an address that leads nowhere.
pub fn not_found(language: Language) -> Piece {
    let words = &Words::of(language).trouble;
    nothing_here(language, words.not_found, words.not_found_advice)
}

/// Says that there is nothing, and leads to the search.
pub fn nothing_here(language: Language, heading: &'static str, advice: &'static str) -> Piece {
    let search = Route::search(language, SearchState::default()).to_string();
    let search = link("button", search, vec![text(Words::of(language).search.label)]);
    let heading = element("h1", "", vec![text(heading)]);
    element(
        "div",
        "sheet",
        vec![heading, paragraph("", advice), element("p", "", vec![search])],
    )
}
