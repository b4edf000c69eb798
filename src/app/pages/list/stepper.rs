//! How many of a product, where there are no keys to write it with: a kiosk has some for the search alone. Notes are not
//! written there at all.

use super::own::Own;
use crate::app::components::markup::{Piece, button, element, fixed, text};
use crate::app::words::{self, number};
use crate::catalog::text::Language;
use crate::list::{Entry, MOST_OF_ONE};

/// Less, how many, more. The page's status speaks of every step, so the number need not.
pub fn stepper(entry: &Entry, name: &str, own: &Own) -> Piece {
    let words = words::List::of(own.language);
    let Entry { number, quantity, .. } = *entry;
    let step = |more: bool, sign: &'static str, label: &'static str, end: u32| {
        let page = own.clone();
        let mut attributes = vec![fixed("aria-label", label.to_owned() + name)];
        // Not `disabled`, with which the focus would be lost at the end.
        attributes.extend((quantity == end).then(|| fixed("aria-disabled", "true")));
        button(
            "step",
            vec![text(sign)],
            move || page.step(number, more),
            attributes,
        )
    };
    let how_many = vec![
        element("span", "note", vec![text(words.quantity)]),
        text(in_words(quantity, own.language)),
    ];
    let content = vec![
        step(false, "−", words.less, 0),
        element("p", "", how_many),
        step(true, "+", words.more, MOST_OF_ONE),
    ];
    element("div", "stepper", content)
}

/// A quantity, or that none is said.
pub fn in_words(quantity: u32, language: Language) -> String {
    match quantity {
        0 => words::List::of(language).no_quantity.to_owned(),
        quantity => number::grouped(quantity as usize),
    }
}
