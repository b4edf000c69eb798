//! The ways to take a list along: codes, link, text, share sheet, mail, table, data, paper, shelf tags.

use leptos::prelude::*;

use super::own::{Own, Page, own_is_empty};
use super::sheet::sheet;
use super::{address, fragment, tags};
use crate::app::components::markup::{
    Piece, button, changing, element, element_of, fixed, heading, link, live, maybe, nothing, paragraph,
    pieces, text,
};
use crate::app::components::{codes, copy_button};
use crate::app::lines::lines;
use crate::app::mail;
use crate::app::words;
use crate::browser::{file, kiosk, share};
use crate::list::{Line, csv, json, qr, text as plain};

/// A link of so many letters arrives whole in every chat and mail that we know of.
const LONG_LINK: usize = 2_000;
/// The kinds of files.
const CSV: &str = "text/csv;charset=utf-8";
const JSON: &str = "application/ld+json";

impl Page {
    /// The address of the whole list as it is now.
    fn whole(&self) -> String {
        address(self.language) + &fragment(&self.enquiry.now(), self.language)
    }

    /// What is known of its entries.
    fn lines(&self) -> Vec<Line> {
        lines(
            &self.enquiry.now(),
            self.loaded.head(),
            self.language,
            &share::origin(),
        )
    }

    /// What it is called elsewhere.
    fn title(&self) -> String {
        let words = words::List::of(self.language);
        format!("{} · {}", words.title, (words.count)(self.enquiry.now().len()))
    }

    fn as_text(&self) -> String {
        plain::write(&self.title(), &self.lines(), &self.whole(), self.language)
    }

    fn as_json(&self) -> String {
        json::write(&self.title(), self.language.tag(), &self.whole(), &self.lines())
    }

    fn save(&self, ending: &str, kind: &str, content: &str) {
        let name = format!("{}.{ending}", words::List::of(self.language).file);
        file::save(&name, kind, content);
    }
}

/// Everything that the list can be taken along as; not there while it is empty.
pub fn outputs(own: &Own) -> Piece {
    let words = words::List::of(own.language);
    let (page, hidden) = (own.clone(), own.clone());
    let made = live(move || match own_is_empty(&page) {
        Some(_) => nothing(),
        None => made_anew(&page),
    });
    let attributes = vec![
        fixed("class", "band take"),
        changing("hidden", move || own_is_empty(&hidden)),
    ];
    let tags_open = RwSignal::new(false);
    // What a kiosk has of these are the codes: everything else is on the phone that reads them.
    let on_paper = !kiosk::is_on();
    let buttons = maybe(on_paper.then(|| buttons(own, tags_open)));
    let tags = maybe(on_paper.then(|| tags::tags(own, tags_open)));
    let grid = element("div", "take-grid", vec![made, buttons]);
    element_of("section", attributes, vec![heading(words.take_along), grid, tags])
}

/// What is in sight and so must follow the list: the codes, and the sheet for the printer.
fn made_anew(own: &Own) -> Piece {
    let words = words::List::of(own.language);
    let list = own.enquiry.now();
    let address = address(own.language);
    let fragments = qr::fragments(&list, own.language, &address);
    let several = (fragments.len() > 1).then(|| paragraph("note", (words.codes_note)(fragments.len())));
    let is_long = address.len() + fragment(&list, own.language).len() > LONG_LINK;
    let long = is_long.then(|| paragraph("note", words.long_link));
    let made = vec![
        maybe(several),
        maybe(long),
        codes(&address, &fragments, own.language),
    ];
    pieces(vec![element("div", "take-codes", made), sheet(own, &list)])
}

/// What is made when a button is pressed.
fn buttons(own: &Own, tags_open: RwSignal<bool>) -> Piece {
    let words = words::List::of(own.language);
    let press = |label: &'static str, act: fn(&Page)| {
        let page = own.clone();
        button("button", vec![text(label)], move || act(&page), Vec::new())
    };
    let copy = |label: &'static str, content: fn(&Page) -> String| {
        let page = own.clone();
        copy_button(own.language, label, move || content(&page))
    };
    let sheet = share::has_sheet().then(|| {
        press(words.send, |own| {
            share::open_sheet(&own.title(), "", &own.whole())
        })
    });
    let page = own.clone();
    let mail = live(move || {
        page.told.track();
        let contact = page.loaded.head().tables.contact.as_deref().unwrap_or_default();
        let mail = mail::address(
            contact,
            &page.title(),
            &page.lines(),
            &page.whole(),
            page.language,
        );
        link("button", mail, vec![text(words.mail)])
    });
    let content = vec![
        copy(words.copy_link, Page::whole),
        copy(words.copy_text, Page::as_text),
        maybe(sheet),
        press(words.csv, |own| {
            own.save("csv", CSV, &csv::write(&own.lines(), own.language))
        }),
        press(words.json, |own| own.save("json", JSON, &own.as_json())),
        press(words.print, |_| share::print()),
        tags::toggle(tags_open, own.language),
        mail,
        paragraph("note", words.mail_note),
    ];
    element("div", "take-buttons", content)
}
