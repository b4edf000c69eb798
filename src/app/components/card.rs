//! A product in a list.

use super::markup::{Piece, element, link, maybe, paragraph, text};
use super::{highlighted, named, plate, seal};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::Route;
use crate::app::words::Words;
use crate::catalog::head::{Head, Row, ShownName};
use crate::catalog::product::Kind;
use crate::catalog::text::Language;

/// A product in a list: seal, name, original name, class and origin, standing. The whole card leads to its page.
/// `terms` is what was typed, folded, and marked in the names; `why` another name that was matched.
pub fn card(row: Row<'_>, language: Language, terms: &[String], why: Option<&str>) -> Piece {
    let words = Words::of(language);
    let name = row.name(language);
    let original =
        Some(row.original()).filter(|original| !original.text.is_empty() && original.text != name.text);
    let brand = row.brand().map(|brand| (words.item.brand)(brand));
    let show = |name: ShownName<'_>| highlighted(name.text, name.language, language, terms);
    let why = why.map(|why| {
        let name = highlighted(why, None, language, terms);
        element(
            "p",
            "card-why",
            vec![text(words.search.also_called), text(" "), name],
        )
    });
    let name = link(
        "",
        Route::product(language, row.id()).to_string(),
        vec![show(name)],
    );
    let lines = vec![
        element("h3", "card-name", vec![name]),
        maybe(original.map(|name| element("p", "card-original", vec![show(name)]))),
        paragraph("card-facts", class_and_origin(row, language)),
        maybe(brand.map(|brand| element("p", "card-facts", vec![named(&brand, None, language)]))),
        maybe(standing(row, language)),
        maybe(why),
    ];
    element(
        "article",
        "card",
        vec![
            seal(Mark::of_row(row), row.class()),
            element("div", "card-text", lines),
        ],
    )
}

/// A product's card under its picture, where there are only a few.
pub fn plated(row: Row<'_>, language: Language) -> Piece {
    element("div", "plated", vec![plate(row), card(row, language, &[], None)])
}

/// A list of products, by their rows.
pub fn cards(head: &Head, rows: &[usize], language: Language) -> Piece {
    let item = |row: Row<'_>| element("li", "", vec![card(row, language, &[], None)]);
    element(
        "ul",
        "cards",
        rows.iter().filter_map(|row| head.row(*row)).map(item).collect(),
    )
}

/// Class and origin. Where only the brand's registration is known, that, and that it is no origin.
pub fn class_and_origin(row: Row<'_>, language: Language) -> String {
    let class = row.class().name.get(language);
    let origin = labels::origin(row, language);
    let place = match (origin.as_str(), labels::brand_registration(row, language)) {
        ("", brand) if brand.is_empty() => return class.to_owned(),
        ("", brand) => (Words::of(language).item.brand_registered)(&brand),
        (origin, _) => origin.to_owned(),
    };
    format!("{class} · {place}")
}

/// In words what the seal says.
fn standing(row: Row<'_>, language: Language) -> Option<Piece> {
    let style = match Mark::of_row(row) {
        Mark::Registered(_) => "card-standing is-registered",
        Mark::Listed { .. } => "card-standing is-listed",
        Mark::Recipe(_) | Mark::Pending(..) | Mark::Plain => "card-standing",
    };
    let text = labels::standing(row, language).join(" · ");
    let shown =
        !text.is_empty() && (row.kind() == Kind::GeographicalIndication || Mark::of_row(row) != Mark::Plain);
    shown.then(|| paragraph(style, text))
}
