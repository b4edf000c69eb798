//! An address as a code, over the page: what would be a link to another site goes with the visitor instead.

use leptos::prelude::*;

use super::cover::cover;
use super::idle::Phase;
use super::kept::kept;
use super::mode::KioskMode;
use crate::app::components::markup::{Piece, button, element_with, known, live, nothing, paragraph, text};
use crate::app::components::qr;
use crate::app::words::Kiosk;
use crate::browser::{field, frame};

const BUTTON_ID: &str = "code-close";

/// The code, while there is one to show. The question before a visit ends takes its place.
pub fn code(mode: KioskMode) -> Piece {
    let is_shown = Memo::new(move |_| mode.code.get() && mode.phase() == Phase::Visit);
    live(move || {
        if !is_shown.get() {
            return nothing();
        }
        let language = mode.language();
        let words = Kiosk::of(language);
        let address = kept(|kept| kept.address.borrow().clone());
        let attributes = vec![("lang", "und".to_owned())];
        let content = vec![
            qr(&address, "", words.code_title, language),
            paragraph("", words.code_note),
            element_with("p", "code-address", attributes, vec![text(address)]),
            button(
                "kiosk-button",
                vec![text(words.close)],
                move || mode.code.set(false),
                known(&[("id", BUTTON_ID)]),
            ),
        ];
        frame::next(|| field::enter(BUTTON_ID));
        cover("dialog", words.code_title, content, Vec::new())
    })
}
