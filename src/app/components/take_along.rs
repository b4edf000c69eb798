//! What a visitor takes a product along with: onto the list, or as a link.

use leptos::prelude::*;

use super::markup::{Piece, button, changing, element, element_with, live_text, maybe, text};
use super::share;
use crate::app::enquiry::use_enquiry;
use crate::app::route::Route;
use crate::app::words;
use crate::browser::share::origin;
use crate::catalog::head::Row;
use crate::catalog::text::Language;
use crate::list::{Entry, MOST};

/// The buttons of a product's page.
pub fn take_along(row: Row<'_>, language: Language) -> Piece {
    let address = format!("{}{}", origin(), Route::product(language, row.id()));
    let title = row.name(language).text.to_owned();
    element(
        "div",
        "take-along",
        vec![
            toggle(row.number(), None, language),
            share(language, title, address),
        ],
    )
}

/// Puts a product onto the list and takes it off again. It knows the list as it was when the page was built, and says
/// what a press does; the list itself it asks only then.
/// Where several stand on one page, each says whose it is to those who listen.
pub fn toggle(number: u32, whose: Option<&str>, language: Language) -> Piece {
    let words = words::List::of(language);
    let enquiry = use_enquiry();
    let is_on = RwSignal::new(enquiry.has(number));
    let refused = RwSignal::new(false);
    let press = move || {
        let on = !is_on.get_untracked();
        let mut has_room = true;
        enquiry.change(&mut |list| match on {
            true => has_room = list.add(Entry::new(number, 0, "")),
            false => list.remove(number),
        });
        refused.set(!has_room);
        is_on.set(enquiry.has(number));
    };
    let label = live_text(move || if is_on.get() { words.take_off } else { words.add }.to_owned());
    let pressed = changing("aria-pressed", move || Some(is_on.get().to_string()));
    let full = live_text(move || match refused.get() {
        true => (words.full)(MOST),
        false => String::new(),
    });
    let whose = whose.map(|name| element("span", "visually-hidden", vec![text(format!(" {name}"))]));
    let status = vec![("role", "status".to_owned())];
    let content = vec![
        button("button toggle", vec![label, maybe(whose)], press, vec![pressed]),
        element_with("span", "note", status, vec![full]),
    ];
    element("div", "toggle-box", content)
}
