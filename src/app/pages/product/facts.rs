//! What is known of a product, each sentence with its source.

use super::citation::Cite;
use crate::app::components::markup::{Piece, element, heading, nothing, text};
use crate::app::words::Words;
use crate::catalog::product::Product;

/// The facts.
pub fn facts(product: &Product, cite: Cite<'_>) -> Piece {
    if product.facts.is_empty() {
        return nothing();
    }
    let fact = |fact: &crate::catalog::product::Fact| {
        element(
            "li",
            "",
            vec![text(fact.text.get(cite.language)), cite.source(&fact.source)],
        )
    };
    let facts = element("ul", "facts", product.facts.iter().map(fact).collect());
    element(
        "section",
        "",
        vec![heading(Words::of(cite.language).product.facts), facts],
    )
}
