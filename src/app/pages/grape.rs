//! A grape: the wines whose specifications name it, by country.

use crate::app::components::citation::{self, Cite};
use crate::app::components::markup::{Piece, element, element_with, link, paragraph, pieces, text};
use crate::app::components::{Headed, card_skeletons, named, when_ready};
use crate::app::counts::counted;
use crate::app::labels::facet_value;
use crate::app::pages::hall::{coloured, with_grapes};
use crate::app::pages::not_found::nothing_here;
use crate::app::references::References;
use crate::app::route::Route;
use crate::app::words::{Halls, number};
use crate::catalog::grapes::{Grape, Grapes};
use crate::catalog::head::{Head, Row};
use crate::catalog::text::Language;
use crate::search::Facet;

/// How many countries' wines are shown at once; the others' when asked for.
const OPEN: usize = 1;

/// The page of the grape with this key.
pub fn grape(language: Language, key: String) -> Piece {
    when_ready(
        language,
        Headed::ByTheFeed,
        || card_skeletons(8),
        move |loaded| {
            let (key, of_the_feed) = (key.clone(), std::sync::Arc::clone(&loaded));
            let ready = move |grapes: &Grapes| match grapes.get(&key) {
                Some(grape) => page(grape, grapes, of_the_feed.head(), language),
                None => nothing_here(
                    language,
                    Halls::of(language).no_grape,
                    Halls::of(language).no_grape_advice,
                ),
            };
            let found = with_grapes(language, loaded, true, Box::new(ready));
            element("div", "hall-page", vec![found])
        },
    )
}

fn page(grape: &Grape, grapes: &Grapes, head: &Head, language: Language) -> Piece {
    let words = Halls::of(language);
    let keys: Vec<String> = grapes.sources.iter().map(|(key, _)| key.to_owned()).collect();
    let references = References::of_keys(keys.iter(), &grapes.sources);
    let cite = Cite {
        language,
        references: &references,
    };
    let rows: Vec<Row<'_>> = grape.rows().filter_map(|row| head.row(row)).collect();
    let count = (words.grape_wines)(&number::grouped(rows.len()));
    let title = vec![
        element("h1", "", vec![coloured(grape, language)]),
        element(
            "p",
            "hall-intro",
            vec![text(count), text(" "), cite.sources(&keys)],
        ),
        paragraph("note", words.grape_note),
    ];
    let countries = rows
        .iter()
        .flat_map(|row| row.countries().map(|country| country.code.as_str()));
    let country = |(place, (code, count)): (usize, (&str, usize))| {
        let own = rows
            .iter()
            .filter(|row| row.countries().any(|country| country.code == code));
        let name = facet_value(&head.tables, Facet::Country, code, language);
        let summary = vec![
            element("h2", "class-name", vec![text(name)]),
            element("span", "class-count", vec![text(number::grouped(count))]),
        ];
        let open = (place < OPEN).then(|| ("open", String::new()));
        let content = vec![
            element("summary", "", summary),
            element("ul", "names", own.map(|row| wine(*row, language)).collect()),
        ];
        element_with("details", "grape-country", open.into_iter().collect(), content)
    };
    let countries = counted(countries.collect()).into_iter().enumerate().map(country);
    let content = vec![
        element("header", "page-head", title),
        pieces(countries.collect()),
        citation::sources(&grapes.sources, cite),
    ];
    pieces(content)
}

/// A wine by its name, and by its original name where that is another.
fn wine(row: Row<'_>, language: Language) -> Piece {
    let (name, original) = (row.name(language), row.original());
    let shown = named(name.text, name.language, language);
    let also = (name.text != original.text).then(|| {
        let original = named(original.text, original.language, language);
        element("span", "tile-note", vec![original])
    });
    let content = [Some(shown), also].into_iter().flatten().collect();
    let href = Route::product(language, row.id()).to_string();
    element("li", "", vec![link("", href, content)])
}
