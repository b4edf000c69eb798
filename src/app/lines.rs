//! What is known of the entries of a list: their names and facts in the words of a language. A number that the feed does
//! not know is kept and named by itself: the sender's feed may be newer.

use super::labels;
use super::route::Route;
use super::words::List as Words;
use crate::catalog::head::{Head, Row};
use crate::catalog::text::Language;
use crate::list::{Entry, Line, List};

/// A line for each entry; `origin` is where the site lives.
pub fn lines(list: &List, head: &Head, language: Language, origin: &str) -> Vec<Line> {
    let line = |entry: &Entry| match head.row_of_number(entry.number) {
        Some(row) => known(entry, row, language, origin),
        None => Line {
            entry: entry.clone(),
            name: (Words::of(language).unknown)(entry.number),
            ..Line::default()
        },
    };
    list.entries().iter().map(line).collect()
}

fn known(entry: &Entry, row: Row<'_>, language: Language, origin: &str) -> Line {
    let name = row.name(language).text;
    let original = Some(row.original().text).filter(|original| *original != name);
    let region = row.region().map(|region| region.name.get(language).to_owned());
    let place: Vec<String> = [labels::origin(row, language)]
        .into_iter()
        .chain(region)
        .collect();
    Line {
        entry: entry.clone(),
        name: name.to_owned(),
        original: original.unwrap_or_default().to_owned(),
        class: row.class().name.get(language).to_owned(),
        origin: place.join(" · ").trim_start_matches(" · ").to_owned(),
        protection: labels::standing(row, language).join(" · "),
        address: format!("{origin}{}", Route::product(language, row.id())),
    }
}
