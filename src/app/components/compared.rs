//! Things side by side: a table where there is room, one block for each on a phone. Not here: the visitor's own choice of
//! products (`pages::compare`).

use super::markup::{Piece, element, element_with, heading, link, text};
use super::telling::Telling;
use crate::app::route::Route;
use crate::app::words::Halls;
use crate::catalog::compared::{Column, Compared, Comparison};
use crate::catalog::text::Language;

/// A comparison under its heading.
pub fn compared(comparison: &Comparison, telling: &Telling<'_>, language: Language) -> Piece {
    // A table that is laid out as blocks is no table for those who listen, unless each part says what it is.
    let part = |tag: &'static str, role: &str, content| {
        element_with(tag, "", vec![("role", role.to_owned())], content)
    };
    let column = |column: &Column| part("th", "columnheader", vec![text(column.name.get(language))]);
    let corner = part("td", "cell", Vec::new());
    let columns = [corner].into_iter().chain(comparison.columns.iter().map(column));
    let row = |row: &Compared| {
        let cells = comparison
            .columns
            .iter()
            .map(|column| cell(row, column, telling, language));
        let name = part("th", "rowheader", vec![name(row, language)]);
        part("tr", "row", [name].into_iter().chain(cells).collect())
    };
    let content = vec![
        part("thead", "rowgroup", vec![part("tr", "row", columns.collect())]),
        part("tbody", "rowgroup", comparison.rows.iter().map(row).collect()),
    ];
    let title = comparison.title.get(language);
    let attributes = vec![("role", "table".to_owned()), ("aria-label", title.to_owned())];
    let table = element_with("table", "side-by-side", attributes, content);
    element("section", "band", vec![heading(title), table])
}

fn name(row: &Compared, language: Language) -> Piece {
    let name = text(row.name.get(language));
    match &row.product {
        Some(id) => link("", Route::product(language, id).to_string(), vec![name]),
        None => name,
    }
}

fn cell(row: &Compared, column: &Column, telling: &Telling<'_>, language: Language) -> Piece {
    let hidden = vec![("aria-hidden", "true".to_owned())];
    let label = element_with(
        "span",
        "cell-label",
        hidden,
        vec![text(column.name.get(language))],
    );
    let told = match row.cell(column) {
        Some(told) => telling.paragraph("", told),
        None => element("p", "note", vec![text(Halls::of(language).not_found)]),
    };
    element_with("td", "", vec![("role", "cell".to_owned())], vec![label, told])
}
