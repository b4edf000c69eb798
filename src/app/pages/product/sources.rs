//! The sources of a product's page, by their numbers.

use super::citation::{Cite, element_id};
use crate::app::components::markup::{Piece, element, element_with, heading, nothing, text};
use crate::app::components::source;
use crate::app::words::Words;
use crate::catalog::detail::Detail;

/// The sources. One that the shard does not hold is listed by its key: its number is on the page.
pub fn sources(detail: &Detail, cite: Cite<'_>) -> Piece {
    let keys = cite.references.keys();
    if keys.is_empty() {
        return nothing();
    }
    let item = |(place, key): (usize, &String)| {
        let content = match detail.sources.get(key) {
            Some(found) => source(found, true, cite.language),
            None => text(key),
        };
        element_with("li", "", vec![("id", element_id(place + 1))], vec![content])
    };
    let list = element("ol", "", keys.iter().enumerate().map(item).collect());
    element(
        "section",
        "sources",
        vec![heading(Words::of(cite.language).product.sources), list],
    )
}
