//! What holds the place of things to come, in their size: nothing moves when they arrive.

use super::markup::{Piece, element, element_with};

/// Empty cards.
pub fn card_skeletons(count: usize) -> Piece {
    let card = |_| element("li", "card card-empty", Vec::new());
    let hidden = vec![("aria-hidden", "true".to_owned())];
    element_with("ul", "cards", hidden, (0..count).map(card).collect())
}
