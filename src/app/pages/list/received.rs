//! A list that came with an address or out of a file. It is shown for what it is; one's own stays as it was until the
//! visitor says otherwise, and even that can be undone.

use std::sync::Arc;

use super::rows::sent_row;
use crate::app::components::markup::{Piece, button, element, element_with, link, maybe, paragraph, text};
use crate::app::enquiry::{merged_in_words, use_enquiry};
use crate::app::navigation::use_navigation;
use crate::app::route::{Page, Route};
use crate::app::state::Loaded;
use crate::app::words;
use crate::catalog::text::Language;
use crate::list::Merged;
use crate::list::link::{self as links, Sent, Unreadable};

/// The page of the list in a fragment.
pub fn received(language: Language, loaded: &Arc<Loaded>, fragment: &str) -> Piece {
    let words = words::List::of(language);
    match links::read(fragment) {
        Ok(sent) => shown(language, loaded, sent),
        Err(Unreadable::Damaged) => unreadable(language, words.damaged, words.damaged_advice),
        Err(Unreadable::Newer) => unreadable(language, words.newer, words.newer_advice),
    }
}

fn shown(language: Language, loaded: &Arc<Loaded>, sent: Sent) -> Piece {
    let words = words::List::of(language);
    let entries = sent.list.entries();
    let part = sent
        .part
        .map(|part| paragraph("", (words.part)(part.index, part.count)));
    // What reading a file had to say.
    let told = Some(use_enquiry().told()).filter(|told| !told.is_empty());
    let told =
        told.map(|told| element_with("p", "note", vec![("role", "status".to_owned())], vec![text(told)]));
    let title = vec![
        element("h1", "", vec![text(words.received)]),
        paragraph("hall-intro", (words.received_intro)(entries.len())),
        maybe(part),
        maybe(told),
    ];
    let rows = entries
        .iter()
        .map(|entry| sent_row(entry, loaded.head(), language));
    let rows = element("ol", "list-rows", rows.collect());
    let content = vec![
        element("header", "page-head", title),
        choices(language, sent),
        rows,
    ];
    element("div", "list-page is-received", content)
}

/// What can be done with it.
fn choices(language: Language, sent: Sent) -> Piece {
    let words = words::List::of(language);
    let (enquiry, navigation) = (use_enquiry(), use_navigation());
    let mine = enquiry.now();
    let home = move || navigation.open(Route::page(language, Page::List(String::new())));
    let list = sent.list.clone();
    let keep = move || {
        let mut merged = Merged::default();
        enquiry.change(&mut |mine| merged = mine.merge(&list));
        enquiry.tell(merged_in_words(merged, language));
        home();
    };
    let replace = (!mine.is_empty() && mine != sent.list).then(|| {
        let list = sent.list.clone();
        let act = move || {
            enquiry.change(&mut |mine| *mine = list.clone());
            enquiry.tell(words.replaced.to_owned());
            home();
        };
        button("button", vec![text(words.replace)], act, Vec::new())
    });
    let to_mine = Route::page(language, Page::List(String::new())).to_string();
    let content = vec![
        button("button button-strong", vec![text(words.keep)], keep, Vec::new()),
        maybe(replace),
        link("button", to_mine, vec![text((words.mine)(mine.len()))]),
    ];
    element("div", "list-choices", content)
}

fn unreadable(language: Language, heading: &'static str, advice: &'static str) -> Piece {
    let to_mine = Route::page(language, Page::List(String::new())).to_string();
    let mine = (words::List::of(language).mine)(use_enquiry().now().len());
    let content = vec![
        element("h1", "", vec![text(heading)]),
        paragraph("", advice),
        element("p", "", vec![link("button", to_mine, vec![text(mine)])]),
    ];
    element("div", "sheet", content)
}
