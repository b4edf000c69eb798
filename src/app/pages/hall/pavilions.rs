//! A hall's countries as pavilions: how much each has, and what it is known for.

use crate::app::components::markup::{Piece, element, heading, link, maybe, paragraph, text};
use crate::app::components::named;
use crate::app::counts::counted;
use crate::app::labels::facet_value;
use crate::app::mark::Mark;
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::{Halls, Words, number};
use crate::catalog::head::Row;
use crate::catalog::text::Language;
use crate::search::Facet;

/// How many countries are shown before the rest is asked for.
const AT_FIRST: usize = 12;
/// How many names stand in a pavilion.
const NAMES: usize = 3;

/// The countries of a search, the one with most first.
pub fn pavilions(loaded: &Loaded, state: &SearchState, language: Language) -> Piece {
    let (words, head) = (Halls::of(language), loaded.head());
    let found = loaded.rows(state, language);
    let rows: Vec<Row<'_>> = found.into_iter().filter_map(|row| head.row(row)).collect();
    let countries = rows
        .iter()
        .flat_map(|row| row.countries().map(|country| country.code.as_str()));
    let pavilion = |(country, count): (&str, usize)| {
        let own = || {
            rows.iter()
                .filter(|row| row.countries().any(|other| other.code == country))
        };
        let protected = own().filter(|row| Mark::of_row(**row).is_protected()).count();
        // Rows are in order of standing: the first are what most people look for.
        let known = own().filter(|row| row.is_curated()).take(NAMES);
        let mut names = Vec::new();
        for row in known {
            if !names.is_empty() {
                names.push(text(Words::of(language).item.list_separator));
            }
            let name = row.name(language);
            names.push(named(name.text, name.language, language));
        }
        let mut narrowed = state.clone();
        narrowed.filters.insert(Facet::Country, country);
        let name = facet_value(&head.tables, Facet::Country, country, language);
        let content = vec![
            element("span", "pavilion-name", vec![text(name)]),
            element("span", "pavilion-names", names),
            element(
                "span",
                "pavilion-count",
                vec![text((words.pavilion)(
                    &number::grouped(count),
                    &number::grouped(protected),
                ))],
            ),
        ];
        let href = Route::search(language, narrowed).to_string();
        element("li", "", vec![link("pavilion", href, content)])
    };
    let mut first: Vec<Piece> = counted(countries.collect()).into_iter().map(pavilion).collect();
    let rest = first.split_off(first.len().min(AT_FIRST));
    let more = (!rest.is_empty()).then(|| {
        let summary = element("summary", "", vec![text((words.more_pavilions)(rest.len()))]);
        element(
            "details",
            "rest-of-index",
            vec![summary, element("ul", "pavilions", rest)],
        )
    });
    let content = vec![
        heading(words.pavilions),
        element("ul", "pavilions", first),
        maybe(more),
    ];
    element("section", "band", content)
}

/// A paragraph that says what an index is.
pub fn intro(text: impl Into<String>) -> Piece {
    paragraph("band-intro", text)
}
