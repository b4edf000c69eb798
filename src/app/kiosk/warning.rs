//! The question before a visit ends. One large button; a touch anywhere else answers it too.

use leptos::prelude::*;

use super::idle::Phase;
use super::mode::KioskMode;
use crate::app::components::markup::{
    Piece, button, element, element_of, element_with, fixed, live, live_text, nothing, on, paragraph, text,
};
use crate::app::words::Kiosk;
use crate::browser::{field, frame};

const HEADING_ID: &str = "still-here";
const BUTTON_ID: &str = "go-on";

/// The question, while it is asked.
pub fn warning(mode: KioskMode) -> Piece {
    let is_asked = Memo::new(move |_| matches!(mode.phase.get(), Phase::Warning(_)));
    live(move || {
        if !is_asked.get() {
            return nothing();
        }
        let language = mode.navigation.route().with_untracked(|route| route.language);
        let words = Kiosk::of(language);
        let left = move || match mode.phase.get() {
            Phase::Warning(left) => (words.ends_in)(left),
            _ => String::new(),
        };
        let other = Kiosk::of(language.other()).still_here;
        let other = element_with(
            "p",
            "warning-other",
            vec![("lang", language.other().tag().to_owned())],
            vec![text(other)],
        );
        let go_on = vec![fixed("id", BUTTON_ID)];
        let content = vec![
            element_with(
                "h2",
                "",
                vec![("id", HEADING_ID.to_owned())],
                vec![text(words.still_here)],
            ),
            other,
            element_with(
                "p",
                "warning-left",
                vec![("role", "timer".to_owned())],
                vec![live_text(left)],
            ),
            button(
                "kiosk-button",
                vec![text(words.go_on)],
                move || mode.wake(),
                go_on,
            ),
            paragraph("warning-note", words.wipes),
        ];
        frame::next(|| field::enter(BUTTON_ID));
        let attributes = vec![
            fixed("class", "kiosk-cover"),
            fixed("role", "alertdialog"),
            fixed("aria-modal", "true"),
            fixed("aria-labelledby", HEADING_ID),
            on("click", move |_| mode.wake()),
        ];
        element_of("div", attributes, vec![element("div", "kiosk-sheet", content)])
    })
}
