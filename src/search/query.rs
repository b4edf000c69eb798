//! What was typed, as the engine understands it.

use super::fold::{Run, runs, squeezed};
use crate::catalog::protection::Scheme;

/// One part of a query. A product must match every term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// Letters and digits, folded: a word, its beginning, pinyin, initials, or digits of a code.
    Word(String),
    /// Chinese characters: a name, a part of one, or several words without spaces.
    Han(String),
    /// The whole query as a file number or barcode, closed up.
    Code(String),
}

impl Term {
    /// The term as folded text.
    pub fn text(&self) -> &str {
        match self {
            Term::Word(text) | Term::Han(text) | Term::Code(text) => text,
        }
    }
}

/// The most terms that are looked at. A query is a few words; a pasted page must not cost a frame a word.
const MAX_TERMS: usize = 12;

/// The longest term that is looked at, in bytes. No word of a name comes near it.
const MAX_TERM_BYTES: usize = 120;

/// Words that only join others; they narrow nothing down.
const JOINING_WORDS: [&str; 12] = [
    "a", "and", "d", "de", "del", "di", "from", "in", "l", "of", "the", "with",
];

/// The terms of a query. Joining words are left out where other terms remain.
pub fn terms(text: &str) -> Vec<Term> {
    if let Some(code) = as_code(text) {
        return vec![Term::Code(code)];
    }
    let mut terms: Vec<Term> = runs(text)
        .into_iter()
        .map(|run| match run {
            Run::Word(word) => Term::Word(cut(word)),
            Run::Han(han) => Term::Han(cut(han)),
        })
        .collect();
    let joins = |term: &Term| matches!(term, Term::Word(word) if JOINING_WORDS.contains(&word.as_str()));
    if terms.iter().any(|term| !joins(term)) {
        // The last word stays: `d` may be the first letter of what is being typed.
        let last = terms.len() - 1;
        let mut place = 0..;
        terms.retain(|term| place.next() == Some(last) || !joins(term));
    }
    terms.truncate(MAX_TERMS);
    terms
}

/// The query closed up, if it is a code or the beginning of one: a scheme, a country and digits, or at least
/// [`MIN_CODE_DIGITS`] digits and nothing else.
fn as_code(text: &str) -> Option<String> {
    let code = squeezed(text);
    if !code.is_ascii() || code.len() > MAX_TERM_BYTES {
        return None;
    }
    let all_digits = code.len() >= MIN_CODE_DIGITS && code.bytes().all(|byte| byte.is_ascii_digit());
    let scheme = Scheme::ALL
        .iter()
        .map(|scheme| scheme.code().len())
        .find_map(|length| {
            let (scheme, rest) = code.split_at_checked(length)?;
            Scheme::from_code(scheme).map(|_| rest)
        });
    let numbered = scheme.is_some_and(|rest| {
        let (country, number) = rest.split_at_checked(2).unwrap_or((rest, ""));
        let number = number.strip_prefix('a').unwrap_or(number);
        country.bytes().all(|byte| byte.is_ascii_lowercase())
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    (all_digits || numbered).then_some(code)
}

/// Fewer digits are a year or a size rather than a code.
const MIN_CODE_DIGITS: usize = 5;

fn cut(mut term: String) -> String {
    let mut end = MAX_TERM_BYTES.min(term.len());
    while !term.is_char_boundary(end) {
        end -= 1;
    }
    term.truncate(end);
    term
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str) -> String {
        let terms = terms(text).into_iter().map(|term| match term {
            Term::Word(word) => word,
            Term::Han(han) => format!("[{han}]"),
            Term::Code(code) => format!("#{code}"),
        });
        terms.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_query_is_read_by_its_kind() {
        for (text, expected) in [
            ("帕尔玛", "[帕尔玛]"),
            ("parma ham", "parma ham"),
            ("西班牙 ham", "[西班牙] ham"),
            ("意大利cheese奶酪", "[意大利] cheese [奶酪]"),
            ("PDO-IT-0067", "#pdoit0067"),
            ("pdo fr a0730", "#pdofra0730"),
            ("PGI-CN-27", "#pgicn27"),
            ("8002004115072", "#8002004115072"),
            ("800 2004-115072", "#8002004115072"),
            ("pdo cheese", "pdo cheese"),
            ("gin 1234", "gin 1234"),
            ("2019", "2019"),
            ("Prosciutto di Parma", "prosciutto parma"),
            ("Pruneaux d'Agen", "pruneaux agen"),
            ("pruneaux d", "pruneaux d"),
            ("de", "de"),
            ("  ", ""),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_few_short_terms(text in any::<String>()) {
            let terms = terms(&text);
            prop_assert!(terms.len() <= MAX_TERMS);
            prop_assert!(terms.iter().all(|term| !term.text().is_empty() && term.text().len() <= MAX_TERM_BYTES));
        }
    }
}
