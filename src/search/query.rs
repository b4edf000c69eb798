//! What was typed, as the engine understands it.

use std::ops::Range;

use super::cut::without_fillers;
use super::fold::{Run, runs_at, squeezed};
use super::index::words::{LONGEST_PHRASE, TableWords};
use catalog::protection::Scheme;

/// One part of a query. A product must match every term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// How it is looked up.
    pub kind: TermKind,
    /// It, folded.
    pub text: String,
    /// The bytes of the query that it was folded from.
    pub at: Range<usize>,
    /// Whether it stands in quotation marks: then it means nothing but itself.
    pub literal: bool,
}

/// How a term is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermKind {
    /// Letters and digits, folded: a word, its beginning, pinyin, initials, or digits of a code.
    Word,
    /// Several words with a space between them that stand for a value together: olive oil.
    Phrase,
    /// Chinese characters: a name, a part of one, or several words without spaces.
    Han,
    /// The whole query as a file number or barcode, closed up.
    Code,
}

/// The terms of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// What a product must match.
    pub terms: Vec<Term>,
    /// What was passed over because a search does not need it: bytes of the query.
    pub passed_over: Vec<Range<usize>>,
}

/// The most terms that are looked at. A query is a few words; a pasted page must not cost a frame a word.
const MAX_TERMS: usize = 12;

/// The most words that are looked at, needed or not: a question in a sentence or two.
const MAX_RUNS: usize = 40;

/// The longest term that is looked at, in bytes. No word of a name comes near it.
const MAX_TERM_BYTES: usize = 120;

/// Words that only join others, in the languages that most names are in; they narrow nothing down.
const JOINING_WORDS: [&str; 31] = [
    "a", "and", "d", "da", "das", "de", "del", "dell", "della", "delle", "des", "di", "do", "dos", "du", "e",
    "el", "et", "from", "in", "l", "la", "las", "le", "les", "los", "of", "the", "und", "with", "y",
];

/// Whether a folded word only joins others.
pub fn joins(word: &str) -> bool {
    JOINING_WORDS.contains(&word)
}

/// The terms of a query, in the characters that the feed is written in. Joining words are left out where other terms remain; words that a search does not need only
/// where that is asked for.
pub fn terms(text: &str, words: &TableWords, without_needless: bool) -> Terms {
    if let Some(code) = as_code(text) {
        let at = 0..text.len();
        let (kind, literal) = (TermKind::Code, true);
        let term = Term {
            kind,
            text: code,
            at,
            literal,
        };
        return Terms {
            terms: vec![term],
            ..Terms::default()
        };
    }
    let mut found = Terms::default();
    let runs: Vec<Typed> = typed(text);
    let mut place = 0;
    while place < runs.len() && found.terms.len() < MAX_TERMS {
        place += found.take(&runs[place..], words, without_needless);
    }
    // One run of characters may be several terms.
    found.terms.truncate(MAX_TERMS);
    let only_joins = |term: &Term| term.kind == TermKind::Word && joins(&term.text);
    if found.terms.iter().any(|term| !only_joins(term)) {
        // The last word stays: `d` may be the first letter of what is being typed.
        let last = found.terms.len() - 1;
        let mut place = 0..;
        found
            .terms
            .retain(|term| place.next() == Some(last) || !only_joins(term));
    }
    found
}

/// A run of the query, with whether it stands in quotation marks.
struct Typed {
    run: Run,
    at: Range<usize>,
    literal: bool,
}

/// What quotes a word, however the keyboard makes it.
const QUOTATION_MARKS: [char; 7] = ['"', '“', '”', '„', '＂', '「', '」'];

fn typed(text: &str) -> Vec<Typed> {
    let quoted = |at: &Range<usize>| text[..at.start].matches(QUOTATION_MARKS).count() % 2 == 1;
    let runs = runs_at(text).into_iter().take(MAX_RUNS);
    let typed = runs.map(|(run, at)| Typed {
        run,
        literal: quoted(&at),
        at,
    });
    typed.collect()
}

impl Terms {
    /// The length of all terms together, in bytes.
    pub fn length(&self) -> usize {
        let bytes = self.terms.iter().flat_map(|term| term.text.bytes());
        bytes.filter(|byte| *byte != b' ').count()
    }

    /// Takes the next term off the runs, or passes over what is not needed; gives how many runs that took.
    fn take(&mut self, runs: &[Typed], words: &TableWords, without_needless: bool) -> usize {
        if let Some((phrase, length)) = longest_phrase(runs, words) {
            let at = runs[0].at.start..runs[length - 1].at.end;
            let found = words.equal_to(&phrase);
            // One that also stands in some region's name is needless all the same.
            if without_needless && found.iter().any(|word| word.value.is_none()) {
                self.passed_over.push(at);
                return length;
            }
            if length > 1 && found.iter().any(|word| word.value.is_some()) {
                let (kind, text, literal) = (TermKind::Phrase, phrase, false);
                self.terms.push(Term {
                    kind,
                    text,
                    at,
                    literal,
                });
                return length;
            }
        }
        let Typed { run, at, literal } = &runs[0];
        let (at, literal) = (at.clone(), *literal);
        match run {
            Run::Word(word) => {
                let (kind, text) = (TermKind::Word, cut_off(word));
                self.terms.push(Term {
                    kind,
                    text,
                    at,
                    literal,
                });
            }
            Run::Han(han) if without_needless && !literal => self.take_needed(cut_off(han), at, words),
            Run::Han(han) => {
                let (kind, text) = (TermKind::Han, cut_off(han));
                self.terms.push(Term {
                    kind,
                    text,
                    at,
                    literal,
                });
            }
        }
        1
    }

    /// Takes what stands between the characters that a search does not need.
    fn take_needed(&mut self, han: String, at: Range<usize>, words: &TableWords) {
        let (needed, needless) = without_fillers(&han, words);
        let bytes = |place: usize, part: &str| at.start + place..(at.start + place + part.len()).min(at.end);
        self.passed_over
            .extend(needless.into_iter().map(|(place, part)| bytes(place, part)));
        self.terms.extend(needed.into_iter().map(|(place, part)| Term {
            kind: TermKind::Han,
            text: part.to_owned(),
            at: bytes(place, part),
            literal: false,
        }));
    }
}

/// The longest run of words from the first on that a table has, and how many they are.
fn longest_phrase(runs: &[Typed], words: &TableWords) -> Option<(String, usize)> {
    let mut longest = None;
    let mut phrase = String::new();
    for (place, typed) in runs.iter().take(LONGEST_PHRASE).enumerate() {
        let (Run::Word(text) | Run::Han(text)) = &typed.run;
        if typed.literal {
            break;
        }
        if place > 0 {
            phrase.push(' ');
        }
        phrase.push_str(text);
        if !words.equal_to(&phrase).is_empty() {
            longest = Some((phrase.clone(), place + 1));
        }
    }
    longest
}

/// The query closed up, if it is a code or the beginning of one: a scheme, a country and digits, or at least
/// [`MIN_CODE_DIGITS`] digits and nothing else.
fn as_code(text: &str) -> Option<String> {
    let code = squeezed(text);
    if !code.is_ascii() || code.len() > MAX_TERM_BYTES {
        return None;
    }
    let all_digits = code.len() >= MIN_CODE_DIGITS && code.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = behind_scheme(&code).is_some_and(|rest| {
        let number = rest.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
        let letters = rest.len() - number.len();
        // Two for the country, an A for wines; more only where several countries are joined: `IE+GB`.
        let countries = match letters {
            2 => true,
            3 => rest[..letters].ends_with('a'),
            _ => letters > 3 && text.contains('+'),
        };
        countries && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    (all_digits || numbered).then_some(code)
}

/// What follows the scheme that a file number begins with.
fn behind_scheme(code: &str) -> Option<&str> {
    let mut lengths = Scheme::ALL.iter().map(|scheme| scheme.code().len());
    lengths.find_map(|length| {
        let (scheme, rest) = code.split_at_checked(length)?;
        Scheme::from_code(scheme).map(|_| rest)
    })
}

/// Whether a folded word may be the beginning of a code.
pub fn may_begin_code(word: &str) -> bool {
    word.bytes().any(|letter| letter.is_ascii_digit()) || behind_scheme(word).is_some()
}

/// Fewer digits are a year or a size rather than a code.
const MIN_CODE_DIGITS: usize = 5;

fn cut_off(term: &str) -> String {
    let mut end = MAX_TERM_BYTES.min(term.len());
    while !term.is_char_boundary(end) {
        end -= 1;
    }
    term[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::filters::Facet;
    use crate::index::words::Value;

    fn shown(text: &str, without_needless: bool) -> String {
        let found = terms(text, &words(), without_needless);
        let terms = found.terms.into_iter().map(|term| match term.kind {
            TermKind::Word if term.literal => format!("'{}'", term.text),
            TermKind::Word => term.text,
            TermKind::Phrase => format!("({})", term.text),
            TermKind::Han => format!("[{}]", term.text),
            TermKind::Code => format!("#{}", term.text),
        });
        terms.collect::<Vec<_>>().join(" ")
    }

    fn words() -> TableWords {
        let value = Some(Value {
            facet: Facet::Class,
            number: 0,
        });
        TableWords::of(&[
            ("olive oil", value),
            ("火腿", value),
            ("looking for", None),
            ("请问", None),
            ("有没有", None),
        ])
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
            ("PGI-IE+GB-01897", "#pgiiegb01897"),
            ("tsg cheese 12", "tsg cheese 12"),
            ("tsg ham 12", "tsg ham 12"),
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
            ("greek olive oil", "greek (olive oil)"),
            ("\"olive oil\" greek", "'olive' 'oil' greek"),
            ("looking for oil", "looking for oil"),
            ("请问有没有帕尔玛火腿", "[请问有没有帕尔玛火腿]"),
        ] {
            assert_eq!(shown(text, false), expected, "{text:?}");
        }
    }

    #[test]
    fn words_that_a_search_does_not_need_are_passed_over() {
        for (text, expected, passed_over) in [
            ("looking for parma ham", "parma ham", &["looking for"][..]),
            ("请问有没有帕尔玛火腿", "[帕尔玛火腿]", &["请问", "有没有"]),
            ("looking for", "", &["looking for"]),
            ("\"looking for\"", "'looking' 'for'", &[]),
        ] {
            assert_eq!(shown(text, true), expected, "{text:?}");
            let found = terms(text, &words(), true).passed_over;
            let found: Vec<_> = found.into_iter().map(|at| &text[at]).collect();
            assert_eq!(found, passed_over, "{text:?}");
        }
    }

    /// Prevents that a pasted run of characters costs a lookup for every stretch between two needless words.
    #[test]
    fn characters_between_needless_words_are_few_terms_too() {
        let found = terms(&"火腿请问".repeat(20), &words(), true);
        assert_eq!(
            found.terms.len(),
            MAX_TERMS.min(MAX_TERM_BYTES / "火腿请问".len())
        );
        let found = terms(&"火腿请问 ".repeat(20), &words(), true);
        assert_eq!(found.terms.len(), MAX_TERMS);
        let found = terms(
            &format!("{}{}", "a1 ".repeat(11), "火腿请问".repeat(9)),
            &words(),
            true,
        );
        assert_eq!(found.terms.len(), MAX_TERMS);
    }

    proptest! {
        #[test]
        fn any_text_gives_few_short_terms(text in any::<String>()) {
            let found = terms(&text, &words(), text.len() % 2 == 0);
            prop_assert!(found.terms.len() <= MAX_TERMS);
            prop_assert!(found.terms.iter().all(|term| !term.text.is_empty() && term.text.len() <= MAX_TERM_BYTES));
            prop_assert!(found.terms.iter().all(|term| text.get(term.at.clone()).is_some()));
        }
    }
}
