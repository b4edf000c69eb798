//! A QR code. Black on white whatever the page's colours: readers look for dark on light.

use leptos::prelude::*;

use super::markup::{Piece, element, paragraph, piece, text};
use crate::app::words;
use crate::catalog::text::Language;
use crate::list::qr::{BORDER, code};

/// The code of an address and of a fragment behind it, with what it is for those who do not see it.
pub fn qr(address: &str, fragment: &str, label: &str, language: Language) -> Piece {
    let Some(code) = code(address, fragment) else {
        return paragraph("note", words::List::of(language).no_code);
    };
    let side = code.size + 2 * BORDER;
    let view_box = format!("-{BORDER} -{BORDER} {side} {side}");
    let label = label.to_owned();
    let drawing = view! {
        <svg class="qr" viewBox=view_box role="img" aria-label=label shape-rendering="crispEdges">
            <path d=code.path />
        </svg>
    };
    piece(drawing)
}

/// The codes of a list, numbered where it takes several.
pub fn codes(address: &str, fragments: &[String], language: Language) -> Piece {
    let words = words::List::of(language);
    let count = fragments.len();
    let one = |(place, fragment): (usize, &String)| {
        let caption = (words.code_of)(place + 1, count);
        let (label, caption) = match count {
            1 => (words.code.to_owned(), words.code_note.to_owned()),
            _ => (format!("{} · {caption}", words.code), caption),
        };
        let caption = element("figcaption", "note", vec![text(caption)]);
        element(
            "figure",
            "code",
            vec![qr(address, fragment, &label, language), caption],
        )
    };
    element("div", "codes", fragments.iter().enumerate().map(one).collect())
}
