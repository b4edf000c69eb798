//! Rules of what is told: a paragraph has grounds, a story says what its record says, no text is over its length, and a
//! word of the glossary is used as it is there. Not here: single facts (`product`).

use std::collections::HashSet;
use std::fmt;

use serde_json::Value;

use super::finding::{NOTHING, Report, quoted};
use super::keys::{Keys, Table};
use super::numbers;
use super::words::text;
use crate::guide::Glossary;
use crate::product::Product;
use crate::story::{Paragraph, numbered};
use crate::text::{Language, Text};

/// The most that a text may have, in Chinese characters and English words. A reader takes in some 300 characters or 240
/// words a minute.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    characters: usize,
    words: usize,
}

/// One sentence, ten seconds.
const BRIEF: Limit = Limit {
    characters: 60,
    words: 30,
};
/// A minute, with time to look up.
const SHORT: Limit = Limit {
    characters: 200,
    words: 120,
};
/// As much as one reads standing.
const DEEP: Limit = Limit {
    characters: 700,
    words: 380,
};

/// Fields of a record whose numbers are names and not statements.
const NOT_SAID: [&str; 3] = ["id", "number", "story"];

/// Words that the glossary replaces by its terms.
pub(super) struct Style<'a> {
    instead: Vec<(Language, &'a str, &'a Text)>,
}

impl<'a> Style<'a> {
    pub fn of(glossary: &'a Glossary) -> Self {
        let of_language = |language: Language| {
            glossary.terms.iter().flat_map(move |term| {
                let words = term.instead_of.iter().flat_map(move |words| words.get(language));
                words.map(move |word| (language, word.as_str(), &term.name))
            })
        };
        Self {
            instead: Language::ALL.into_iter().flat_map(of_language).collect(),
        }
    }

    /// Reports words that the glossary has another one for.
    pub fn check(&self, report: &mut Report, field: impl fmt::Display, text: &Text) {
        for (language, word, term) in &self.instead {
            if has_word(text.get(*language), word, *language) {
                report.error(
                    format_args!("{field}.{}", language.segment()),
                    quoted(word),
                    format_args!("the glossary's term {}", quoted(term.get(*language))),
                );
            }
        }
    }
}

/// Whether a text has the word: anywhere in Chinese, as a whole word of any case in English.
fn has_word(text: &str, word: &str, language: Language) -> bool {
    if language == Language::Zh {
        return text.contains(word);
    }
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    text.match_indices(&word).any(|(start, found)| {
        let before = text[..start].chars().next_back();
        let after = text[start + found.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// The rules of a product's story.
pub(super) fn story(report: &mut Report, product: &Product, keys: &Keys<'_>, style: &Style<'_>) {
    for (position, fact) in product.facts.iter().enumerate() {
        style.check(report, format_args!("facts[{position}].text"), &fact.text);
    }
    let Some(story) = &product.story else { return };
    for (field, paragraph) in story.paragraphs() {
        grounded(report, &field, paragraph, keys, style);
    }
    limited(report, "story.brief", std::slice::from_ref(&story.brief), BRIEF);
    limited(report, "story.short", &story.short, SHORT);
    limited(report, "story.deep", &story.deep, DEEP);
    if story.short.is_empty() {
        report.warn("story.short", NOTHING, "what one reads in a minute");
    }
    let record = Known::of([product]);
    for (field, paragraph) in story.paragraphs() {
        record.supports(report, &field, paragraph);
    }
}

/// What records have to say: their sources and their numbers.
pub(super) struct Known<'a> {
    sources: HashSet<&'a str>,
    numbers: HashSet<String>,
}

impl<'a> Known<'a> {
    pub fn of(products: impl IntoIterator<Item = &'a Product>) -> Self {
        let (mut sources, mut numbers) = (HashSet::new(), HashSet::new());
        for product in products {
            sources.extend(product.source_keys());
            let record = serde_json::to_value(product).unwrap_or(Value::Null);
            numbers::of_value(&record, &NOT_SAID, &mut numbers);
        }
        Self { sources, numbers }
    }

    /// Reports what a paragraph says that the records do not.
    pub fn supports(&self, report: &mut Report, field: &str, paragraph: &Paragraph) {
        for (position, key) in paragraph.sources.iter().enumerate() {
            if !self.sources.contains(key.as_str()) {
                report.error(
                    format_args!("{field}.sources[{position}]"),
                    quoted(key),
                    "a source of one of the record's facts or fields: what is told stands there first",
                );
            }
        }
        for language in Language::ALL {
            for number in numbers::of_text(paragraph.text.get(language)) {
                if !paragraph.general_knowledge && !self.numbers.contains(&number) {
                    report.error(
                        format_args!("{field}.text.{}", language.segment()),
                        format_args!("the number {number}"),
                        "a number of one of the record's facts or fields: correct it there, then here",
                    );
                }
            }
        }
    }
}

/// The rules of any paragraph: text in both languages, sources that exist or the mark of general knowledge, and then no
/// number.
pub(super) fn grounded(
    report: &mut Report,
    field: &str,
    paragraph: &Paragraph,
    keys: &Keys<'_>,
    style: &Style<'_>,
) {
    text(report, format_args!("{field}.text"), &paragraph.text);
    style.check(report, format_args!("{field}.text"), &paragraph.text);
    keys.expect_each(
        report,
        Table::Source,
        format_args!("{field}.sources"),
        &paragraph.sources,
    );
    match (paragraph.sources.is_empty(), paragraph.general_knowledge) {
        (true, false) => report.error(
            format_args!("{field}.sources"),
            NOTHING,
            "the key of a source, or general_knowledge: true",
        ),
        (false, true) => report.error(
            format_args!("{field}.general_knowledge"),
            "true beside sources",
            "one of the two",
        ),
        (true, true) => no_numbers(report, field, &paragraph.text),
        (false, false) => {}
    }
}

/// General knowledge says no number and no date: those need a source.
fn no_numbers(report: &mut Report, field: &str, text: &Text) {
    let in_digits = |text| numbers::of_text(text).next();
    let zh = in_digits(&text.zh).or_else(|| numbers::counted(&text.zh).map(str::to_owned));
    for (language, number) in [(Language::Zh, zh), (Language::En, in_digits(&text.en))] {
        if let Some(number) = number {
            report.error(
                format_args!("{field}.text.{}", language.segment()),
                format_args!("the number {number} in general knowledge"),
                "no number, or the source that gives it",
            );
        }
    }
}

/// Reports paragraphs that are together longer than they may be.
pub(super) fn limited(report: &mut Report, field: &str, paragraphs: &[Paragraph], limit: Limit) {
    let texts = || paragraphs.iter().map(|paragraph| &paragraph.text);
    let characters: usize = texts().map(|text| text.zh.chars().count()).sum();
    let words: usize = texts().map(|text| text.en.split_whitespace().count()).sum();
    if characters > limit.characters {
        let most = format!("at most {}", limit.characters);
        report.error(
            format_args!("{field}.zh"),
            format_args!("{characters} characters"),
            most,
        );
    }
    if words > limit.words {
        let most = format!("at most {}", limit.words);
        report.error(format_args!("{field}.en"), format_args!("{words} words"), most);
    }
}

/// The rules of several paragraphs of a guide.
pub(super) fn paragraphs(
    report: &mut Report,
    field: &str,
    paragraphs: &[Paragraph],
    keys: &Keys<'_>,
    style: &Style<'_>,
) {
    for (field, paragraph) in numbered(field, paragraphs) {
        grounded(report, &field, paragraph, keys, style);
    }
}

/// As much as a bridge between two products or a term's meaning may have.
pub(super) const AN_EXPLANATION: Limit = SHORT;
