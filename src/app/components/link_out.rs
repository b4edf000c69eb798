//! A link to another site. From a kiosk none leads away: there it is a button that shows the address as a code.

use super::markup::{Piece, button, element, element_with, plain, text};
use crate::app::kiosk::use_kiosk;
use crate::app::words;

/// A link to another site, said to be one by the `notice`.
pub fn link_out(href: String, content: Piece, notice: &'static str) -> Piece {
    if let Some(mode) = use_kiosk() {
        let sign = plain(
            "span",
            &[("class", "sign sign-code"), ("aria-hidden", "true")],
            Vec::new(),
        );
        let notice = words::Kiosk::of(mode.language()).as_code;
        let content = vec![sign, element("span", "", vec![content]), hidden(notice)];
        return button("to-code", content, move || mode.show_code(&href), Vec::new());
    }
    let attributes = vec![
        ("href", href),
        ("target", "_blank".to_owned()),
        ("rel", "noopener external".to_owned()),
    ];
    element_with("a", "", attributes, vec![content, hidden(notice)])
}

fn hidden(notice: &'static str) -> Piece {
    element("span", "visually-hidden", vec![text(notice)])
}
