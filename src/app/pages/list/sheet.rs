//! The list on paper: one sheet for readers of either language, whatever the language of the page.

use super::own::Own;
use crate::app::components::markup::{Piece, element, element_with, maybe, paragraph, text};
use crate::app::components::{named, typed};
use crate::app::lines::lines;
use crate::app::words::{self, date};
use crate::browser::calendar;
use crate::catalog::text::Language;
use crate::list::{Line, List};

/// The sheet. It is in the page for the printer only.
pub fn sheet(own: &Own, list: &List) -> Piece {
    let both = [own.language, own.language.other()];
    let [ours, theirs] = both.map(|language| lines(list, own.loaded.head(), language, ""));
    let in_both = |say: &dyn Fn(&words::List) -> String| {
        both.map(|language| say(words::List::of(language))).join(" · ")
    };
    let today = calendar::today();
    let when = both.map(|language| date::in_words(&today, language)).join(" · ");
    let heading = |column: usize| {
        let title = |language| paragraph("", words::List::of(language).columns[column]);
        element_with(
            "th",
            "",
            vec![("scope", "col".to_owned())],
            both.map(title).into(),
        )
    };
    let columns = words::List::of(own.language).columns.len();
    let head = element(
        "thead",
        "",
        vec![element("tr", "", (0..columns).map(heading).collect())],
    );
    let rows = ours
        .iter()
        .zip(&theirs)
        .map(|(ours, theirs)| row(ours, theirs, own.language));
    let table = element("table", "", vec![head, element("tbody", "", rows.collect())]);
    let title = paragraph("sheet-title", in_both(&|words| words.title.to_owned()));
    element("div", "list-sheet", vec![title, paragraph("note", when), table])
}

fn row(ours: &Line, theirs: &Line, language: Language) -> Piece {
    let cell = |content: Vec<Piece>| element("td", "", content);
    // Our words, then theirs where they differ.
    let both = |ours: &str, theirs: &str| {
        let mut pieces = vec![element("p", "", vec![text(ours)])];
        if theirs != ours && !theirs.is_empty() {
            pieces.push(element(
                "p",
                "",
                vec![named(theirs, Some(language.other().tag()), language)],
            ));
        }
        pieces
    };
    let mut names = both(&ours.name, &theirs.name);
    let is_third = !ours.original.is_empty() && ours.original != theirs.name;
    names.push(maybe(
        is_third.then(|| element("p", "", vec![named(&ours.original, None, language)])),
    ));
    let mut places = both(&ours.class, &theirs.class);
    places.extend(both(&ours.origin, &theirs.origin));
    let quantity = match ours.entry.quantity {
        0 => String::new(),
        quantity => quantity.to_string(),
    };
    let cells = vec![
        cell(vec![text(ours.entry.number.to_string())]),
        cell(names),
        cell(places),
        cell(both(&ours.protection, &theirs.protection)),
        cell(vec![text(quantity)]),
        cell(vec![typed(&ours.entry.note, language)]),
    ];
    element("tr", "", cells)
}
