//! The way out for staff: a corner held for five seconds, then a code. Behind it the page about the device's health,
//! and the end of the kiosk.

use std::time::Duration;

use leptos::prelude::*;

use super::cover::cover;
use super::kept::kept;
use super::mode::KioskMode;
use crate::app::components::markup::{
    Piece, button, element, fixed, live, live_text, nothing, paragraph, plain, text,
};
use crate::app::route::{Page, Route};
use crate::app::words::Kiosk;
use crate::browser::kiosk;

/// How far from both edges of the screen a corner reaches, in pixels.
pub const CORNER: f64 = 96.0;
/// How long it must be held.
pub const HELD_FOR: Duration = Duration::from_secs(5);

/// The digits in the order of a telephone's keys.
const DIGITS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

/// How far staff have come, as a number: not at all;
pub const CLOSED: usize = 0;
/// The code was right.
const OPEN: usize = 1;
/// Another one was typed.
const WRONG: usize = 2;
/// It is asked for; and so many more, so many digits were typed.
const TYPED: usize = 3;

/// Asks for the code.
pub fn ask(mode: KioskMode) {
    mode.wake();
    kept(|kept| kept.code.borrow_mut().clear());
    mode.exit.set(TYPED);
}

/// What staff see.
pub fn exit(mode: KioskMode) -> Piece {
    // Asked for, open, or neither: what is within changes by itself.
    let is_closed = Memo::new(move |_| mode.exit.get() == CLOSED);
    let is_open = Memo::new(move |_| mode.exit.get() == OPEN);
    live(move || {
        let language = mode.language();
        let words = Kiosk::of(language);
        if is_closed.get() {
            return nothing();
        }
        let (heading, mut content) = if is_open.get() {
            (words.staff, menu(mode, words))
        } else {
            (words.code, code(mode, words))
        };
        content.push(choice("kiosk-button is-quiet", words.cancel, mode, |mode| {
            mode.exit.set(CLOSED)
        }));
        cover("dialog", heading, content, Vec::new())
    })
}

/// What a choice does with the kiosk.
type Then = fn(KioskMode);

/// A button that does something with the kiosk.
#[inline(never)]
fn choice(class: &'static str, word: &'static str, mode: KioskMode, then: Then) -> Piece {
    button(class, vec![text(word)], move || then(mode), Vec::new())
}

fn code(mode: KioskMode, words: &'static Kiosk) -> Vec<Piece> {
    let told = live_text(move || match mode.exit.get() {
        WRONG => words.wrong_code.to_owned(),
        stage => (words.digits)(stage.saturating_sub(TYPED)),
    });
    let dots = live_text(move || "●".repeat(mode.exit.get().saturating_sub(TYPED)));
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
    vec![
        plain(
            "p",
            &[("class", "code-dots"), ("aria-hidden", "true")],
            vec![dots],
        ),
        plain("p", &[("class", "code-told"), ("role", "status")], vec![told]),
        element("div", "code-keys", keys),
    ]
}

/// Types a digit. As many as the code has are compared with it.
fn press(mode: KioskMode, digit: &str) {
    let stage = kept(|kept| {
        let mut typed = kept.code.borrow_mut();
        typed.push_str(digit);
        let code = &kept.settings.borrow().code;
        if typed.len() < code.len() {
            return TYPED + typed.len();
        }
        let is_right = *typed == *code;
        typed.clear();
        if is_right { OPEN } else { WRONG }
    });
    mode.exit.set(stage);
}

fn take_back(mode: KioskMode) {
    let count = kept(|kept| {
        let mut typed = kept.code.borrow_mut();
        typed.pop();
        typed.len()
    });
    mode.exit.set(TYPED + count);
}

fn menu(mode: KioskMode, words: &'static Kiosk) -> Vec<Piece> {
    let status: Then = |mode| {
        let language = mode.language();
        mode.exit.set(CLOSED);
        mode.navigation.open(Route::page(language, Page::KioskStatus));
    };
    let choices: [(&'static str, Then); 3] = [
        (words.status, status),
        (words.restart, KioskMode::reset),
        (words.leave, |_| kiosk::leave()),
    ];
    let choices = choices.map(|(word, then)| choice("kiosk-button is-quiet", word, mode, then));
    let mut content = vec![paragraph("", words.mode[1])];
    content.extend(choices);
    content
}
