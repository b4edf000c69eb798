//! Passing a page on: its QR code, its link, the device's share sheet. In a dialog that needs no script to open.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::markup::{
    Piece, button, element, element_of, element_with, fixed, live, live_text, maybe, nothing, paragraph,
    pieces, text,
};
use super::qr;
use crate::app::words;
use crate::browser::share;
use crate::catalog::text::Language;

const DIALOG_ID: &str = "share";

/// The button that opens the dialog, and the dialog.
pub fn share(language: Language, title: String, address: String) -> Piece {
    let words = words::List::of(language);
    let opens = vec![
        fixed("type", "button"),
        fixed("class", "button"),
        fixed("popovertarget", DIALOG_ID),
        fixed("aria-haspopup", "dialog"),
    ];
    let closes = vec![
        fixed("type", "button"),
        fixed("class", "button"),
        fixed("popovertarget", DIALOG_ID),
        fixed("popovertargetaction", "hide"),
    ];
    let copied = address.clone();
    let sheet = {
        let (title, address) = (title.clone(), address.clone());
        share::has_sheet().then(|| {
            let send = move || share::open_sheet(&title, "", &address);
            button("button", vec![text(words.send)], send, Vec::new())
        })
    };
    let content = vec![
        element("h2", "", vec![text(words.share_title)]),
        qr(&address, "", &format!("{}: {title}", words.share_title), language),
        paragraph("note share-note", words.share_note),
        element_with(
            "p",
            "share-address",
            vec![("lang", "und".to_owned())],
            vec![text(address)],
        ),
        copy_button(language, words.copy_link, move || copied.clone()),
        maybe(sheet),
        element_of("button", closes, vec![text(words.close)]),
    ];
    let dialog = vec![
        fixed("id", DIALOG_ID),
        fixed("class", "share"),
        fixed("popover", ""),
        fixed("aria-label", words.share_title),
    ];
    pieces(vec![
        element_of("button", opens, vec![text(words.share)]),
        element_of("dialog", dialog, content),
    ])
}

/// A button that copies what `content` says when it is pressed. Where that is not possible, the text comes up to be copied by hand.
pub fn copy_button(language: Language, label: &'static str, content: impl Fn() -> String + 'static) -> Piece {
    let words = words::List::of(language);
    // Whether it was copied, and the text if not.
    let outcome = RwSignal::new(None::<Result<(), String>>);
    let copy = move || {
        let text = content();
        spawn_local(async move {
            let copied = share::copy(text.clone()).await;
            outcome.try_set(Some(if copied { Ok(()) } else { Err(text) }));
        });
    };
    let says = live_text(move || {
        let said = match outcome.get() {
            None => "",
            Some(Ok(())) => words.copied,
            Some(Err(_)) => words.not_copied,
        };
        said.to_owned()
    });
    let by_hand = live(move || match outcome.get() {
        Some(Err(by_hand)) => element("pre", "by-hand", vec![text(by_hand)]),
        _ => nothing(),
    });
    let status = vec![("role", "status".to_owned())];
    let content = vec![
        button("button", vec![text(label)], copy, Vec::new()),
        element_with("span", "copied", status, vec![says]),
        by_hand,
    ];
    element("div", "copy", content)
}
