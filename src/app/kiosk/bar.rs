//! What is always at hand below every page: back, home, the size of the text, and on a product's page its story read
//! out. The other language is in the header.

use leptos::prelude::*;

use super::mode::KioskMode;
use super::narration::narration;
use crate::app::components::markup::{Piece, button, changing, element, element_of, fixed, live_text};
use crate::app::route::Route;
use crate::app::words::{Kiosk, Words};
use crate::browser::history;

/// The buttons. They stay the same elements when the language changes.
pub fn bar(mode: KioskMode) -> Piece {
    let route = mode.navigation.route();
    let language = move || route.with(|route| route.language);
    let words = move || Kiosk::of(language());
    let label = |word: fn(&Kiosk) -> String| element("span", "", vec![live_text(move || word(words()))]);
    let size = move || (Words::of(language()).frame.text_size)(mode.text_size.get() as usize).to_owned();
    let larger = move || mode.set_text_size(mode.text_size.get_untracked().next());
    let sign = |class| {
        let attributes = vec![fixed("class", class), fixed("aria-hidden", "true")];
        element_of("span", attributes, Vec::new())
    };
    let back = vec![sign("sign sign-back"), label(|words| words.back.to_owned())];
    let home = vec![sign("sign sign-home"), label(|words| words.home.to_owned())];
    let text_size = vec![sign("sign sign-text"), element("span", "", vec![live_text(size)])];
    let home_link = vec![changing("href", move || {
        Some(Route::home(language()).to_string())
    })];
    let label = changing("aria-label", move || Some(words().bar.to_owned()));
    element_of(
        "nav",
        vec![fixed("class", "kiosk-bar"), label],
        vec![
            button("", back, history::back, Vec::new()),
            element_of("a", home_link, home),
            button("", text_size, larger, Vec::new()),
            narration(mode),
        ],
    )
}
