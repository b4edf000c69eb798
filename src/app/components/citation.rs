//! Numbers that lead to the sources at the end of the page, and the list of those sources.

use super::markup::{Piece, element, element_with, heading, nothing, pieces, text};
use super::source;
use crate::app::references::References;
use crate::app::words::Words;
use crate::catalog::source::Source;
use crate::catalog::table::Table;
use crate::catalog::text::Language;

/// What every part of a page that cites needs to name its sources.
#[derive(Clone, Copy)]
pub struct Cite<'a> {
    /// The page's language.
    pub language: Language,
    /// The numbered sources.
    pub references: &'a References,
}

impl Cite<'_> {
    /// The numbers of these sources; where there are none, that this is general knowledge.
    pub fn sources(self, keys: &[String]) -> Piece {
        let words = &Words::of(self.language).product;
        if keys.is_empty() {
            return element("span", "unsourced", vec![text(words.unsourced)]);
        }
        let number = |key: &String| {
            let number = self.references.number(key)?;
            let attributes = vec![
                ("href", format!("#{}", element_id(number))),
                ("aria-label", (words.source_number)(number)),
            ];
            Some(element_with(
                "a",
                "cite",
                attributes,
                vec![text(number.to_string())],
            ))
        };
        pieces(keys.iter().filter_map(number).collect())
    }

    /// The number of one source.
    pub fn source(self, key: &String) -> Piece {
        self.sources(std::slice::from_ref(key))
    }
}

/// The sources at the end of a page. One that is not among the `known` is listed by its key: its number is on the page.
pub fn sources(known: &Table<Source>, cite: Cite<'_>) -> Piece {
    let keys = cite.references.keys();
    if keys.is_empty() {
        return nothing();
    }
    let item = |(place, key): (usize, &String)| {
        let content = match known.get(key) {
            Some(found) => source(found, true, cite.language),
            None => text(key),
        };
        element_with("li", "", vec![("id", element_id(place + 1))], vec![content])
    };
    let list = element("ol", "", keys.iter().enumerate().map(item).collect());
    element(
        "section",
        "sources",
        vec![heading(Words::of(cite.language).product.sources), list],
    )
}

/// The element that a source's number leads to.
fn element_id(number: usize) -> String {
    format!("source-{number}")
}

/// One line of a definition list.
pub fn line(label: &'static str, content: Piece) -> Piece {
    let label = element("dt", "", vec![text(label)]);
    element("div", "line", vec![label, element("dd", "", vec![content])])
}

/// A definition list of the lines that there are.
pub fn lines(lines: Vec<Option<Piece>>) -> Piece {
    element("dl", "lines", lines.into_iter().flatten().collect())
}

/// One line with nothing but text in it, where there is text.
pub fn text_line(label: &'static str, content: Option<impl Into<String>>) -> Option<Piece> {
    content.map(|content| line(label, text(content)))
}
