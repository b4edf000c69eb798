//! Paragraphs with their grounds, and the words in them that the glossary explains: a tap on one brings up its meaning.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::citation::Cite;
use super::markup::{Piece, element, element_with, nothing, paragraph, pieces, text};
use crate::app::glossary::{self, Part};
use crate::app::words;
use crate::catalog::guide::{Guide, Term};
use crate::catalog::story::Paragraph;
use crate::catalog::text::Language;

/// What tells on one page: each word is explained where it first stands.
pub struct Telling<'a> {
    cite: Cite<'a>,
    guide: Option<&'a Guide>,
    seen: RefCell<BTreeSet<String>>,
}

impl<'a> Telling<'a> {
    /// Begins a page. Without the guide no word is explained.
    pub fn new(cite: Cite<'a>, guide: Option<&'a Guide>) -> Self {
        Self {
            cite,
            guide,
            seen: RefCell::default(),
        }
    }

    /// Paragraphs, one after the other.
    pub fn paragraphs(&self, class: &'static str, paragraphs: &[Paragraph]) -> Piece {
        let all = paragraphs
            .iter()
            .map(|paragraph| self.paragraph(class, paragraph));
        pieces(all.collect())
    }

    /// One paragraph, with the numbers of its sources or the word that it is general knowledge.
    pub fn paragraph(&self, class: &'static str, paragraph: &Paragraph) -> Piece {
        let told = self.explained(paragraph.text.get(self.cite.language));
        element("p", class, vec![told, self.cite.sources(&paragraph.sources)])
    }

    fn explained(&self, told: &str) -> Piece {
        let (language, mut seen) = (self.cite.language, self.seen.borrow_mut());
        let terms = self.guide.map_or(&[][..], |guide| &guide.terms);
        let part = |part: &Part<'_>| match part {
            Part::Plain(plain) => text(*plain),
            Part::Term(word, key) => {
                let label = (words::Guide::of(language).explains)(word);
                let attributes = vec![
                    ("type", "button".to_owned()),
                    ("popovertarget", element_id(key)),
                    ("aria-label", label),
                ];
                element_with("button", "term", attributes, vec![text(*word)])
            }
        };
        let parts = glossary::parts(told, terms, language, &mut seen);
        pieces(parts.iter().map(part).collect())
    }

    /// The meanings of the words that were explained, to be brought up. To be called last.
    pub fn meanings(&self) -> Piece {
        let Some(guide) = self.guide else { return nothing() };
        let seen = self.seen.borrow();
        let terms = guide.terms.iter().filter(|term| seen.contains(&term.key));
        pieces(terms.map(|term| self.meaning(term, guide)).collect())
    }

    fn meaning(&self, term: &Term, guide: &Guide) -> Piece {
        let language = self.cite.language;
        let close = vec![
            ("type", "button".to_owned()),
            ("popovertarget", element_id(&term.key)),
            ("popovertargetaction", "hide".to_owned()),
        ];
        let content = vec![
            element("h3", "", vec![text(term.name.get(language))]),
            element("p", "", vec![text(term.meaning.text.get(language))]),
            grounds(std::slice::from_ref(&term.meaning), guide, language),
            element_with(
                "button",
                "button",
                close,
                vec![text(words::Guide::of(language).close)],
            ),
        ];
        let attributes = vec![("id", element_id(&term.key)), ("popover", String::new())];
        element_with("div", "meaning", attributes, content)
    }
}

/// What joins two products, with its grounds.
pub fn bridge(paragraphs: &[Paragraph], guide: &Guide, language: Language) -> Piece {
    let told = paragraphs
        .iter()
        .map(|told| paragraph("", told.text.get(language)));
    pieces(told.chain([grounds(paragraphs, guide, language)]).collect())
}

/// What texts of the guide rest on, where the page has no numbers for it: the titles of the sources, or the word that it
/// is general knowledge.
fn grounds(paragraphs: &[Paragraph], guide: &Guide, language: Language) -> Piece {
    let keys = paragraphs.iter().flat_map(|paragraph| &paragraph.sources);
    let titles: Vec<&str> = keys
        .filter_map(|key| guide.sources.get(key))
        .map(|source| source.title.as_str())
        .collect();
    let words = &words::Words::of(language).product;
    let grounds = match titles.is_empty() {
        true => words.unsourced.to_owned(),
        false => (words::Guide::of(language).grounds)(&titles.join("; ")),
    };
    paragraph("note", grounds)
}

/// The element that explains a term.
fn element_id(key: &str) -> String {
    format!("term-{key}")
}
