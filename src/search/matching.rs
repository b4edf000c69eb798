//! Which rows a term matches, and how well: one [`Match`] a row, the best of all places where the term occurs.

use super::fold::is_han;
use super::index::alphabet::Number;
use super::index::spelling::{Ear, Spelled, Spelling};
use super::index::words::TableWord;
use super::index::{Field, Index, Posting};
use super::query::Term;
use super::rank::{Match, Quality};
use super::typo::{ErrorMeter, errors_forgiven};
use crate::catalog::head::Head;

/// The best match of one term in each row.
pub type Matches = Vec<Match>;

/// Looks terms up in one feed.
#[derive(Clone, Copy)]
pub struct Matcher<'a> {
    /// The columns.
    pub head: &'a Head,
    /// What was derived from them.
    pub index: &'a Index,
}

/// Fewer characters sound like too many others.
const SOUNDS_ALIKE_FROM: usize = 2;

/// Characters that join Chinese words and narrow nothing down: 法国的奶酪.
const JOINING_CHARACTERS: [char; 6] = ['的', '之', '和', '与', '产', '及'];

impl Matcher<'_> {
    /// The rows that a term matches.
    pub fn matches(self, term: &Term) -> Matches {
        match term {
            Term::Word(word) => self.word(word),
            Term::Han(han) => self.han(han),
            Term::Code(code) => self.code(code),
        }
    }

    /// A word, the beginning of one, or, where nothing begins so, one with typing errors.
    fn word(self, word: &str) -> Matches {
        let mut matches = self.none();
        for number in self.index.vocabulary.beginning_with(word) {
            let missing = self.index.vocabulary.word(number).len() - word.len();
            for posting in self.index.vocabulary.postings(number) {
                improve(&mut matches, *posting, |field| begun(field, missing));
            }
        }
        for found in self.index.words.beginning_with(word) {
            let missing = found.word.len() - word.len();
            self.value(&mut matches, found, begun(found.field, missing));
        }
        self.spelled(word, Ear::Exact, &mut matches);
        if nothing(&matches) {
            self.spelled(word, Ear::Southern, &mut matches);
            self.with_errors(word, &mut matches);
        }
        matches
    }

    /// Chinese names that read as the word.
    fn spelled(self, word: &str, ear: Ear, matches: &mut Matches) {
        let Some(spelling) = Spelling::new(word, &self.index.alphabet, ear) else {
            return;
        };
        for occurrence in self.index.han.spelled(&spelling, &self.index.alphabet) {
            let field = match occurrence.found {
                Spelled::Whole | Spelled::Begun => Field::Pinyin,
                Spelled::Initials => Field::Initials,
            };
            let is_alias = occurrence.posting.field() == Field::Alias;
            let quality = match (occurrence.at_start, occurrence.missing, occurrence.found) {
                _ if ear == Ear::Southern => Quality::Sound,
                // An alias helps to find a product; it does not make it read like one that is called so.
                (true, 0, _) if is_alias => Quality::Prefix,
                _ if is_alias => Quality::Part,
                (true, 0, Spelled::Whole | Spelled::Initials) => Quality::Exact,
                (true, _, _) => Quality::Prefix,
                _ => Quality::Part,
            };
            improve(matches, occurrence.posting, |_| {
                Match::new(field, quality, occurrence.missing)
            });
        }
    }

    fn code(self, code: &str) -> Matches {
        let mut matches = self.none();
        for number in self.index.vocabulary.beginning_with(code) {
            let missing = self.index.vocabulary.word(number).len() - code.len();
            for posting in self
                .index
                .vocabulary
                .postings(number)
                .iter()
                .filter(|p| p.field() == Field::Code)
            {
                improve(&mut matches, *posting, |field| begun(field, missing));
            }
        }
        matches
    }

    /// Chinese characters: as they stand, or cut into words that stand for classes, countries and regions and what is
    /// left between them (意大利奶酪, 福建茶). The cut reading is worth half, so that a name that holds all of the
    /// characters in a row comes first.
    fn han(self, typed: &str) -> Matches {
        let han = &self.index.alphabet.canonical(typed);
        let mut matches = self.han_as_it_stands(han);
        let parts = self.cut(han);
        if parts.len() > 1 {
            let mut together: Option<Matches> = None;
            for part in parts {
                let found = self.han_as_it_stands(part);
                together = Some(match together {
                    None => found,
                    Some(others) => others.into_iter().zip(found).map(|(a, b)| a.and(b)).collect(),
                });
            }
            for (best, cut) in matches.iter_mut().zip(together.unwrap_or_default()) {
                *best = (*best).max(cut.halved());
            }
        }
        if nothing(&matches) {
            self.that_sound_like(han, &mut matches);
        }
        matches
    }

    /// Names with other characters of the same sound: 帕玛森 for 帕马森. Characters that the feed does not have have
    /// no reading here, and find nothing.
    fn that_sound_like(self, han: &str, matches: &mut Matches) {
        let alphabet = &self.index.alphabet;
        let reading = |character| alphabet.readings(alphabet.number(character)).first();
        let syllable = |reading: &u16| alphabet.syllables()[usize::from(*reading)].as_str();
        let spelled: Option<String> = han
            .chars()
            .map(|character| reading(character).map(syllable))
            .collect();
        let characters = han.chars().count();
        if characters < SOUNDS_ALIKE_FROM {
            return;
        }
        let Some(spelling) = spelled.and_then(|word| Spelling::new(&word, alphabet, Ear::Exact)) else {
            return;
        };
        for occurrence in self.index.han.spelled(&spelling, alphabet) {
            if occurrence.found == Spelled::Whole && occurrence.characters == characters {
                improve(matches, occurrence.posting, |field| {
                    Match::new(field, Quality::Sound, occurrence.missing)
                });
            }
        }
    }

    fn han_as_it_stands(self, han: &str) -> Matches {
        let mut matches = self.none();
        let run: Vec<Number> = han
            .chars()
            .map(|character| self.index.alphabet.number(character))
            .collect();
        for found in self.index.han.occurrences(&run) {
            improve(&mut matches, found.posting, |field| {
                Match::new(field, found.quality(), found.missing)
            });
        }
        for found in self.index.words.beginning_with(han) {
            let missing = found.word.chars().count() - han.chars().count();
            self.value(&mut matches, found, begun(found.field, missing));
        }
        matches
    }

    /// Cuts characters at the longest table words found from the left; joining characters are dropped.
    fn cut(self, han: &str) -> Vec<&str> {
        let mut parts = Vec::new();
        let mut open = 0;
        let mut place = 0;
        while let Some(character) = han[place..].chars().next() {
            let word = self.longest_word_at(&han[place..]);
            let joins = JOINING_CHARACTERS.contains(&character);
            if word == 0 && !joins {
                place += character.len_utf8();
                continue;
            }
            parts.push(&han[open..place]);
            parts.push(&han[place..place + word]);
            place += if word == 0 { character.len_utf8() } else { word };
            open = place;
        }
        parts.push(&han[open..]);
        parts.retain(|part| !part.is_empty());
        parts
    }

    /// The length in bytes of the longest table word that the text begins with.
    fn longest_word_at(self, text: &str) -> usize {
        let ends = text
            .char_indices()
            .take_while(|(_, letter)| is_han(*letter))
            .map(|(at, letter)| at + letter.len_utf8());
        ends.filter(|end| !self.index.words.equal_to(&text[..*end]).is_empty())
            .max()
            .unwrap_or(0)
    }

    /// All rows that have the value a table word stands for.
    fn value(self, matches: &mut Matches, found: &TableWord, value: Match) {
        let columns = &self.head.columns;
        let is_in = |set: &u16| {
            let countries = self.head.country_sets.get(usize::from(*set));
            countries.is_some_and(|countries| {
                countries
                    .iter()
                    .any(|country| usize::from(*country) == found.value)
            })
        };
        match found.field {
            Field::Class => put(
                matches,
                value,
                columns
                    .class
                    .iter()
                    .map(|class| usize::from(*class) == found.value),
            ),
            Field::Region => {
                put(
                    matches,
                    value,
                    columns
                        .region
                        .iter()
                        .map(|region| usize::from(*region) == found.value + 1),
                );
            }
            _ => put(matches, value, columns.countries.iter().map(is_in)),
        }
    }

    fn with_errors(self, word: &str, matches: &mut Matches) {
        let bound = errors_forgiven(word.len());
        if bound == 0 || !word.is_ascii() {
            return;
        }
        let mut meter = ErrorMeter::new(word, bound);
        for number in 0..self.index.vocabulary.len() {
            let Some(errors) = meter.errors(self.index.vocabulary.word(number)) else {
                continue;
            };
            for posting in self
                .index
                .vocabulary
                .postings(number)
                .iter()
                .filter(|p| p.field() != Field::Code)
            {
                improve(matches, *posting, |field| {
                    Match::new(field, Quality::Error, errors)
                });
            }
        }
        for found in self.index.words.beginning_with("") {
            if let Some(errors) = meter.errors(&found.word) {
                self.value(matches, found, Match::new(found.field, Quality::Error, errors));
            }
        }
    }

    fn none(self) -> Matches {
        vec![Match::default(); self.head.len()]
    }
}

/// The match of a term that a word begins with, `missing` letters short of its end.
fn begun(field: Field, missing: usize) -> Match {
    Match::new(
        field,
        if missing == 0 {
            Quality::Exact
        } else {
            Quality::Prefix
        },
        missing,
    )
}

fn nothing(matches: &Matches) -> bool {
    matches.iter().all(|found| found.is_none())
}

fn improve(matches: &mut Matches, posting: Posting, found: impl FnOnce(Field) -> Match) {
    if let Some(best) = matches.get_mut(posting.row()) {
        *best = (*best).max(found(posting.field()));
    }
}

fn put(matches: &mut Matches, value: Match, rows: impl Iterator<Item = bool>) {
    for (best, _) in matches.iter_mut().zip(rows).filter(|(_, has)| *has) {
        *best = (*best).max(value);
    }
}
