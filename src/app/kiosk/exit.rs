//! The way out for staff: a corner held for five seconds, then a code. Behind it the page about the device's health,
//! and the end of the kiosk.

use std::time::Duration;

use leptos::prelude::*;

use super::mode::KioskMode;
use crate::app::components::markup::{
    Piece, button, element, element_of, element_with, fixed, live, live_text, nothing, paragraph, pieces,
    text,
};
use crate::app::route::{Page, Route};
use crate::app::words::Kiosk;
use crate::browser::kiosk;
use crate::catalog::text::Language;

/// How far from both edges of the screen a corner reaches, in pixels.
pub const CORNER: f64 = 96.0;
/// How long it must be held.
pub const HELD_FOR: Duration = Duration::from_secs(5);

const HEADING_ID: &str = "staff";
/// The digits in the order of a telephone's keys.
const DIGITS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

/// How far staff have come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The code is asked for: what was typed, and whether another was wrong before.
    Code(String, bool),
    /// It was typed.
    Open,
}

/// Asks for the code.
pub fn ask(mode: KioskMode) {
    mode.wake();
    mode.exit.set(Some(Exit::Code(String::new(), false)));
}

/// What staff see.
pub fn exit(mode: KioskMode) -> Piece {
    // Asked for, open, or neither: what is within changes by itself.
    let stage = Memo::new(move |_| {
        mode.exit
            .with(|exit| exit.as_ref().map(|exit| *exit == Exit::Open))
    });
    live(move || {
        let language = mode.navigation.route().with_untracked(|route| route.language);
        let words = Kiosk::of(language);
        let (heading, content) = match stage.get() {
            None => return nothing(),
            Some(false) => (words.code, code(mode, words)),
            Some(true) => (words.staff, menu(mode, language)),
        };
        let cancel = button(
            "kiosk-button is-quiet",
            vec![text(words.cancel)],
            move || mode.exit.set(None),
            Vec::new(),
        );
        let heading = element_with("h2", "", vec![("id", HEADING_ID.to_owned())], vec![text(heading)]);
        let attributes = vec![
            fixed("class", "kiosk-cover"),
            fixed("role", "dialog"),
            fixed("aria-modal", "true"),
            fixed("aria-labelledby", HEADING_ID),
        ];
        element_of(
            "div",
            attributes,
            vec![element("div", "kiosk-sheet", vec![heading, content, cancel])],
        )
    })
}

fn code(mode: KioskMode, words: &'static Kiosk) -> Piece {
    let typed = move || {
        mode.exit.with(|exit| match exit {
            Some(Exit::Code(typed, is_wrong)) => (typed.len(), *is_wrong),
            _ => (0, false),
        })
    };
    let told = live_text(move || match typed() {
        (0, true) => words.wrong_code.to_owned(),
        (count, _) => (words.digits)(count),
    });
    let dots = live_text(move || "●".repeat(typed().0));
    let digit =
        |digit: &'static str| button("key", vec![text(digit)], move || press(mode, digit), Vec::new());
    let mut keys: Vec<Piece> = DIGITS.map(digit).into();
    let delete = vec![fixed("aria-label", words.delete)];
    keys.push(button(
        "key key-delete",
        Vec::new(),
        move || take_back(mode),
        delete,
    ));
    let hidden = vec![("aria-hidden", "true".to_owned())];
    pieces(vec![
        element_with("p", "code-dots", hidden, vec![dots]),
        element_with("p", "code-told", vec![("role", "status".to_owned())], vec![told]),
        element("div", "code-keys", keys),
    ])
}

/// Types a digit. As many as the code has are compared with it.
fn press(mode: KioskMode, digit: &str) {
    let code = mode.settings.with_value(|settings| settings.code.clone());
    mode.exit.update(|exit| {
        if let Some(Exit::Code(typed, _)) = exit {
            typed.push_str(digit);
            if *typed == code {
                *exit = Some(Exit::Open);
            } else if typed.len() >= code.len() {
                *exit = Some(Exit::Code(String::new(), true));
            }
        }
    });
}

fn take_back(mode: KioskMode) {
    mode.exit.update(|exit| {
        if let Some(Exit::Code(typed, _)) = exit {
            typed.pop();
        }
    });
}

fn menu(mode: KioskMode, language: Language) -> Piece {
    let words = Kiosk::of(language);
    let close = move |then: fn(KioskMode)| {
        move || {
            mode.exit.set(None);
            then(mode);
        }
    };
    let status: fn(KioskMode) = |mode| {
        let language = mode.navigation.route().with_untracked(|route| route.language);
        mode.navigation.open(Route::page(language, Page::KioskStatus));
    };
    element(
        "div",
        "staff-menu",
        vec![
            paragraph("", words.mode[1]),
            button(
                "kiosk-button",
                vec![text(words.status)],
                close(status),
                Vec::new(),
            ),
            button(
                "kiosk-button",
                vec![text(words.restart)],
                close(KioskMode::reset),
                Vec::new(),
            ),
            button(
                "kiosk-button",
                vec![text(words.leave)],
                close(|_| kiosk::leave()),
                Vec::new(),
            ),
        ],
    )
}
