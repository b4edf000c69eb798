//! Passing a page on: its QR code, its link, the device's share sheet. In a dialog that needs no script to open.

use std::sync::Arc;

use leptos::prelude::*;

use super::markup::{
    Piece, button, element, element_of, element_with, fixed, live, live_text, maybe, nothing, paragraph,
    pieces, text,
};
use super::qr;
use crate::app::words;
use crate::browser::{share, task};
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

/// What is copied.
type Content = Arc<dyn Fn() -> String + Send + Sync>;

/// A button that copies what `content` says when it is pressed. Where that is not possible, the text comes up to be
/// copied by hand.
pub fn copy_button(
    language: Language,
    label: &'static str,
    content: impl Fn() -> String + Send + Sync + 'static,
) -> Piece {
    boxed(language, label, Arc::new(content))
}

#[inline(never)]
fn boxed(language: Language, label: &'static str, content: Content) -> Piece {
    let words = words::List::of(language);
    // 0 before, 1 when it was copied, 2 when it could not be.
    let outcome = RwSignal::new(0_usize);
    let copied = Arc::clone(&content);
    let copy = move || {
        let text = copied();
        task::spawn(async move {
            let copied = share::copy(text).await;
            outcome.try_set(if copied { 1 } else { 2 });
        });
    };
    let says = live_text(move || {
        let said = match outcome.get() {
            0 => "",
            1 => words.copied,
            _ => words.not_copied,
        };
        said.to_owned()
    });
    let by_hand = live(move || match outcome.get() {
        2 => element("pre", "by-hand", vec![text(content())]),
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
