//! A QR code. Black on white whatever the page's colours: readers look for dark on light. A picture, not a drawing in the
//! page: a finger that rests on it can keep it, and in a chat's browser can follow it.

use super::markup::{Piece, element, element_with, paragraph, text};
use crate::app::words;
use crate::catalog::text::Language;
use crate::list::qr::{BORDER, code};

/// The code of an address and of a fragment behind it, with what it is for those who do not see it.
pub fn qr(address: &str, fragment: &str, label: &str, language: Language) -> Piece {
    let Some(code) = code(address, fragment) else {
        return paragraph("note", words::List::of(language).no_code);
    };
    let side = code.size + 2 * BORDER;
    // Nothing in it but numbers and these letters: nothing that an address of this sort could not hold.
    let drawing = format!(
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='-{BORDER} -{BORDER} {side} {side}' \
         shape-rendering='crispEdges'%3E%3Cpath fill='white' d='M-{BORDER} -{BORDER}h{side}v{side}h-{side}z'/%3E\
         %3Cpath d='{}'/%3E%3C/svg%3E",
        code.path
    );
    let attributes = vec![
        ("src", drawing),
        ("alt", label.to_owned()),
        ("width", side.to_string()),
        ("height", side.to_string()),
    ];
    element_with("img", "qr", attributes, Vec::new())
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
