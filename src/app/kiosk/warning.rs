//! The question before a visit ends. One large button; a touch anywhere else answers it too.

use leptos::prelude::*;

use super::cover::cover;
use super::idle::Phase;
use super::mode::KioskMode;
use crate::app::components::markup::{
    Piece, button, element_with, known, live, live_text, nothing, on, paragraph, plain, text,
};
use crate::app::words::Kiosk;
use crate::browser::{field, frame};

const BUTTON_ID: &str = "go-on";

/// The question, while it is asked.
pub fn warning(mode: KioskMode) -> Piece {
    let is_asked = Memo::new(move |_| matches!(mode.phase(), Phase::Warning(_)));
    live(move || {
        if !is_asked.get() {
            return nothing();
        }
        let language = mode.language();
        let words = Kiosk::of(language);
        let left = move || match mode.phase() {
            Phase::Warning(left) => (words.ends_in)(left),
            _ => String::new(),
        };
        let other = language.other();
        let attributes = vec![("lang", other.tag().to_owned())];
        let other = vec![text(Kiosk::of(other).still_here)];
        let content = vec![
            element_with("p", "warning-other", attributes, other),
            plain(
                "p",
                &[("class", "warning-left"), ("role", "timer")],
                vec![live_text(left)],
            ),
            button(
                "kiosk-button",
                vec![text(words.go_on)],
                move || mode.wake(),
                known(&[("id", BUTTON_ID)]),
            ),
            paragraph("warning-note", words.wipes),
        ];
        frame::next(|| field::enter(BUTTON_ID));
        let anywhere = vec![on("click", move |_| mode.wake())];
        cover("alertdialog", words.still_here, content, anywhere)
    })
}
