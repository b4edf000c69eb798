//! The seal: the same shape wherever a product stands. It repeats what is said in words beside it, so it is hidden
//! from those who listen.

use super::markup::{Piece, element, element_with, text};
use crate::app::mark::{Mark, character};
use crate::catalog::tables::Class;

/// A product's seal: what it says of protection, and the class whose character it bears.
pub fn seal(mark: Mark, class: &Class) -> Piece {
    let (style, letters) = match mark {
        Mark::Registered(scheme) => ("seal seal-registered", scheme.code()),
        Mark::Listed { in_force: true } => ("seal seal-listed", "GI"),
        Mark::Listed { in_force: false } => ("seal seal-listed seal-open", "GI"),
        Mark::Recipe(_) => ("seal seal-recipe", "TSG"),
        Mark::Pending(scheme, _) => ("seal seal-pending", scheme.code()),
        Mark::Plain => ("seal seal-plain", ""),
    };
    let character = vec![text(character(&class.key, &class.name.zh))];
    let character = element_with(
        "span",
        "seal-character",
        vec![("lang", "zh-Hans".to_owned())],
        character,
    );
    let letters = element("span", "seal-letters", vec![text(letters)]);
    element_with(
        "span",
        style,
        vec![("aria-hidden", "true".to_owned())],
        vec![character, letters],
    )
}
