//! Finds the words of the glossary in a text, so that a page can explain them. Only finds: what a found word looks like
//! is for the page.

use std::collections::BTreeSet;

use crate::catalog::guide::Term;
use crate::catalog::text::Language;

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// As it is.
    Plain(&'a str),
    /// A word of the glossary: as written, and the term's key.
    Term(&'a str, &'a str),
}

/// The text in parts. A term is found where it first stands on a page: `seen` has the keys of those that were. Of words
/// that begin at the same place the longest is taken.
pub fn parts<'a>(
    text: &'a str,
    terms: &'a [Term],
    language: Language,
    seen: &mut BTreeSet<String>,
) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((start, word, key)) = first(rest, terms, language, seen) {
        if start > 0 {
            parts.push(Part::Plain(&rest[..start]));
        }
        parts.push(Part::Term(&rest[start..start + word], key));
        seen.insert(key.to_owned());
        rest = &rest[start + word..];
    }
    if !rest.is_empty() {
        parts.push(Part::Plain(rest));
    }
    parts
}

/// Where the first unseen term begins, how long it is, and its key.
fn first<'a>(
    text: &str,
    terms: &'a [Term],
    language: Language,
    seen: &BTreeSet<String>,
) -> Option<(usize, usize, &'a str)> {
    let unseen = terms.iter().filter(|term| !seen.contains(&term.key));
    let found = unseen.flat_map(|term| {
        let words = term.words(language);
        words.filter_map(|word| Some((place(text, word, language)?, word.len(), term.key.as_str())))
    });
    found.min_by_key(|(start, length, _)| (*start, usize::MAX - length))
}

/// Where a word first stands: anywhere in Chinese; in English not within another word, and whatever the case of its
/// ASCII letters.
fn place(text: &str, word: &str, language: Language) -> Option<usize> {
    if language == Language::Zh {
        return text.find(word);
    }
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.char_indices().map(|(start, _)| start).find(|start| {
        let here = &text[*start..];
        here.get(..word.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(word))
            && !is_letter(text[..*start].chars().next_back())
            && !is_letter(here[word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::guide::Forms;
    use crate::catalog::story::Paragraph;
    use crate::catalog::text::Text;

    fn term(key: &str, zh: &str, en: &str, forms: &[&str]) -> Term {
        Term {
            key: key.into(),
            name: Text {
                zh: zh.into(),
                en: en.into(),
            },
            meaning: Paragraph {
                text: Text::default(),
                sources: vec![],
                general_knowledge: true,
            },
            forms: Some(Forms {
                zh: vec![],
                en: forms.iter().map(|form| (*form).to_owned()).collect(),
            }),
            instead_of: None,
        }
    }

    fn terms() -> Vec<Term> {
        vec![
            term("flor", "酒花", "flor", &[]),
            term("lees", "酒泥", "lees", &[]),
            term("curing", "腌制", "curing", &["cured"]),
            term("dry-curing", "干腌", "dry curing", &["dry cured"]),
        ]
    }

    #[test]
    fn a_term_is_found_once_a_page_and_the_longest_wins() {
        let terms = terms();
        for (text, expected) in [
            ("Under flor, and flor again", vec!["", "flor"]),
            ("Florence keeps its leeside", vec![]),
            ("Dry cured, then cured", vec!["dry-curing", "curing"]),
            ("FLOR", vec!["flor"]),
            ("é flor", vec!["flor"]),
        ] {
            let seen = &mut BTreeSet::new();
            let found: Vec<&str> = parts(text, &terms, Language::En, seen)
                .into_iter()
                .filter_map(|part| match part {
                    Part::Term(_, key) => Some(key),
                    Part::Plain(_) => None,
                })
                .collect();
            let expected: Vec<&str> = expected.into_iter().filter(|key| !key.is_empty()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn nothing_of_the_text_is_lost() {
        let terms = terms();
        for (text, language) in [
            ("在酒花之下，再带酒泥陈酿。", Language::Zh),
            ("Aged on lees, under flor", Language::En),
            ("", Language::En),
        ] {
            let parts = parts(text, &terms, language, &mut BTreeSet::new());
            let joined: String = parts
                .iter()
                .map(|part| match part {
                    Part::Plain(text) | Part::Term(text, _) => *text,
                })
                .collect();
            assert_eq!(joined, text);
        }
    }
}
