//! A product on a list: what it is, and what is said of it here.

use leptos::prelude::*;

use super::own::Own;
use super::stepper::stepper;
use crate::app::components::markup::{
    Piece, button, changing, element, element_of, element_with, fixed, link, maybe, nothing, on, paragraph,
    text,
};
use crate::app::components::{named, seal, typed};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::Route;
use crate::app::words::{self, number};
use crate::browser::{field, kiosk};
use crate::catalog::head::{Head, Row};
use crate::catalog::text::Language;
use crate::list::{Entry, LONGEST_NOTE, MOST_OF_ONE};

/// One of one's own, with everything that can be done to it.
pub fn own_row(entry: &Entry, own: &Own, is_first: bool, is_last: bool) -> Piece {
    let head = own.loaded.head();
    let name = name_of(entry.number, head, own.language);
    let content = vec![
        what(entry.number, head, own.language),
        match kiosk::is_on() {
            true => stepper(entry, &name, own),
            false => fields(entry, &name, own),
        },
        moves(entry.number, name, own, is_first, is_last),
    ];
    element("li", "list-row", content)
}

/// One that someone sent: to be read only.
pub fn sent_row(entry: &Entry, head: &Head, language: Language) -> Piece {
    let words = words::List::of(language);
    let quantity = (entry.quantity > 0)
        .then(|| format!("{} {}", words.quantity, number::grouped(entry.quantity as usize)));
    let note = (!entry.note.is_empty()).then(|| {
        element(
            "p",
            "list-said",
            vec![text(words.note), text(" "), typed(&entry.note, language)],
        )
    });
    let said = vec![
        maybe(quantity.map(|quantity| paragraph("list-said", quantity))),
        maybe(note),
    ];
    element(
        "li",
        "list-row",
        vec![
            what(entry.number, head, language),
            element("div", "list-fields", said),
        ],
    )
}

/// What a product is called.
pub fn name_of(number: u32, head: &Head, language: Language) -> String {
    match head.row_of_number(number) {
        Some(row) => row.name(language).text.to_owned(),
        None => (words::List::of(language).unknown)(number),
    }
}

fn what(number: u32, head: &Head, language: Language) -> Piece {
    match head.row_of_number(number) {
        Some(row) => known(row, language),
        None => {
            let words = words::List::of(language);
            let content = vec![
                element("h2", "card-name", vec![text((words.unknown)(number))]),
                paragraph("card-facts", words.unknown_note),
            ];
            element("div", "list-what", vec![element("div", "card-text", content)])
        }
    }
}

fn known(row: Row<'_>, language: Language) -> Piece {
    let name = row.name(language);
    let original =
        Some(row.original()).filter(|original| !original.text.is_empty() && original.text != name.text);
    let original = original.map(|name| {
        element(
            "p",
            "card-original",
            vec![named(name.text, name.language, language)],
        )
    });
    let origin = labels::origin(row, language);
    let facts = [row.class().name.get(language), &origin].map(str::to_owned);
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let to = Route::product(language, row.id()).to_string();
    let link = link("", to, vec![named(name.text, name.language, language)]);
    let lines = vec![
        element("h2", "card-name", vec![link]),
        maybe(original),
        paragraph("card-facts", facts.join(" · ")),
    ];
    let seal = seal(Mark::of_row(row), row.class());
    element("div", "list-what", vec![seal, element("div", "card-text", lines)])
}

/// Quantity and note. Every letter is kept at once, so that nothing is lost with the page; what is made of the list
/// follows when the field is left.
fn fields(entry: &Entry, name: &str, own: &Own) -> Piece {
    let words = words::List::of(own.language);
    let number = entry.number;
    let (page, ids) = (own.clone(), [quantity_id(number), note_id(number)]);
    let keep = move |_| {
        let [quantity, note] = ids.each_ref().map(|id| field::value(id).unwrap_or_default());
        let quantity = quantity.trim().parse().unwrap_or(0);
        page.enquiry.set(Entry::new(number, quantity, &note));
    };
    let said = {
        let page = own.clone();
        move |_| page.said()
    };
    let input = |id: String, label: &'static str, more: Vec<_>| {
        let mut input = vec![fixed("id", id), fixed("aria-label", format!("{label}: {name}"))];
        input.extend(more);
        let label = element_with(
            "span",
            "",
            vec![("aria-hidden", "true".to_owned())],
            vec![text(label)],
        );
        element("label", "", vec![label, element_of("input", input, Vec::new())])
    };
    let quantity = vec![
        fixed("type", "text"),
        fixed("inputmode", "numeric"),
        fixed("maxlength", MOST_OF_ONE.to_string().len().to_string()),
        fixed("autocomplete", "off"),
    ];
    let note = vec![
        fixed("type", "text"),
        fixed("maxlength", LONGEST_NOTE.to_string()),
        fixed("autocomplete", "off"),
    ];
    let content = vec![
        input(quantity_id(number), words.quantity, quantity),
        input(note_id(number), words.note, note),
    ];
    let attributes = vec![
        fixed("class", "list-fields"),
        on("input", keep),
        on("change", said),
    ];
    element_of("div", attributes, content)
}

/// Puts what is said of the entries into their fields: a field that was drawn for another entry keeps what was typed.
pub fn fill(entries: &[Entry]) {
    for entry in entries {
        let quantity = match entry.quantity {
            0 => String::new(),
            quantity => quantity.to_string(),
        };
        field::put(&quantity_id(entry.number), &quantity);
        field::put(&note_id(entry.number), &entry.note);
    }
}

/// Up, down, off, and chosen to be compared.
fn moves(number: u32, name: String, own: &Own, is_first: bool, is_last: bool) -> Piece {
    let words = words::List::of(own.language);
    let shift = |down: bool, label: String, is_end: bool| {
        let page = own.clone();
        let act = move || page.shift(number, down);
        let mut more = vec![fixed("id", move_id(number, down)), fixed("aria-label", label)];
        more.extend(is_end.then(|| fixed("disabled", "")));
        button("list-move", vec![text(if down { "↓" } else { "↑" })], act, more)
    };
    let remove = {
        let (page, label) = (own.clone(), (words.remove)(&name));
        let act = move || page.remove(number);
        button(
            "list-move",
            vec![text("×")],
            act,
            vec![fixed("aria-label", label)],
        )
    };
    let pick = match own.loaded.head().row_of_number(number) {
        None => nothing(),
        Some(_) => {
            let (page, label) = (own.clone(), (words.pick)(&name));
            let (picked, enquiry) = (own.picked, own.enquiry);
            let more = vec![
                fixed("aria-label", label),
                changing("aria-pressed", move || {
                    picked.track();
                    Some(enquiry.picked().contains(&number).to_string())
                }),
            ];
            button(
                "list-pick",
                vec![text(words.pick_short)],
                move || page.pick(number),
                more,
            )
        }
    };
    let content = vec![
        pick,
        shift(false, (words.up)(&name), is_first),
        shift(true, (words.down)(&name), is_last),
        remove,
    ];
    let attributes = vec![("role", "group".to_owned()), ("aria-label", name)];
    element_with("div", "list-moves", attributes, content)
}

/// The button that moves an entry.
pub fn move_id(number: u32, down: bool) -> String {
    format!("{}-{number}", if down { "down" } else { "up" })
}

fn quantity_id(number: u32) -> String {
    format!("quantity-{number}")
}

fn note_id(number: u32) -> String {
    format!("note-{number}")
}
