//! Shelf tags of a list: small cards to be cut out, each with what a shopper must be able to check where the goods lie:
//! both names, the seal with its words, the origin, the number, and a code that leads to the product's page. Only what
//! the record holds, and never a price.

use leptos::prelude::*;

use super::own::Own;
use crate::app::components::markup::{
    Piece, button, changing, element, live, live_text, maybe, nothing, paragraph, text,
};
use crate::app::components::{class_and_origin, named, qr, seal};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::Route;
use crate::app::words;
use crate::browser::share;
use crate::catalog::head::{Row, ShownName};
use crate::catalog::text::Language;

/// The button that brings up the tags and puts them away.
pub fn toggle(is_open: RwSignal<bool>, language: Language) -> Piece {
    let words = words::Look::of(language);
    let press = move || is_open.update(|open| *open = !*open);
    let label = live_text(move || if is_open.get() { words.no_tags } else { words.tags }.to_owned());
    let expanded = changing("aria-expanded", move || Some(is_open.get().to_string()));
    button("button", vec![label], press, vec![expanded])
}

/// The tags, made when they are asked for. While they are there, they are what is printed.
pub fn tags(own: &Own, is_open: RwSignal<bool>) -> Piece {
    let own = own.clone();
    live(move || {
        own.told.track();
        match is_open.get() {
            true => sheet(&own),
            false => nothing(),
        }
    })
}

fn sheet(own: &Own) -> Piece {
    let words = words::Look::of(own.language);
    let list = own.enquiry.now();
    let head = own.loaded.head();
    let rows = list.entries().iter();
    let rows: Vec<Row<'_>> = rows
        .filter_map(|entry| head.row_of_number(entry.number))
        .collect();
    let print = button(
        "button tags-print",
        vec![text(words.print_tags)],
        share::print,
        Vec::new(),
    );
    let tags = rows
        .iter()
        .map(|row| element("li", "tag", tag(*row, own.language)));
    let content = vec![
        paragraph("note", (words.tags_note)(rows.len())),
        print,
        element("ul", "tags", tags.collect()),
    ];
    element("div", "tags-sheet", content)
}

fn tag(row: Row<'_>, language: Language) -> Vec<Piece> {
    let both = [Language::Zh, Language::En];
    let [zh, en] = both.map(|of| row.name(of));
    let name = |class: &'static str, name: ShownName<'_>| {
        element("p", class, vec![named(name.text, name.language, language)])
    };
    let original = Some(row.original()).filter(|original| {
        let is_new = |name: &str| original.text != name && !original.text.is_empty();
        is_new(zh.text) && is_new(en.text)
    });
    let lines = |class: &'static str, of: &dyn Fn(Language) -> String| {
        let line = |of_language: Language| {
            let line = of(of_language);
            (!line.is_empty()).then(|| paragraph_in(&line, of_language, language))
        };
        element("div", class, both.into_iter().filter_map(line).collect())
    };
    let address = format!("{}{}", share::origin(), Route::product(language, row.id()));
    let code = qr(
        &address,
        "",
        &(words::Look::of(language).tag_code)(row.name(language).text),
        language,
    );
    let text = vec![
        name("tag-name", zh),
        maybe((en.text != zh.text).then(|| name("tag-name-en", en))),
        maybe(original.map(|original| name("tag-original", original))),
        lines("tag-facts", &|of| class_and_origin(row, of)),
        lines("tag-claim", &|of| labels::standing(row, of).join(" · ")),
        paragraph("tag-number", words::tag_number(row.number())),
    ];
    vec![
        seal(Mark::of_row(row), row.class()),
        element("div", "tag-text", text),
        element("div", "tag-code", vec![code]),
    ]
}

/// A line in one of the two languages, on a page in either.
fn paragraph_in(line: &str, of: Language, page: Language) -> Piece {
    element("p", "", vec![named(line, Some(of.tag()), page)])
}
