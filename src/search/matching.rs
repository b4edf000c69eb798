//! Which rows a term matches, and how well: one [`Match`] a row, the best of all places where the term occurs.

use super::codes;
use super::cut::cut;
use super::index::alphabet::Number;
use super::index::spelling::{Ear, Spelled, Spelling};
use super::index::words::TableWord;
use super::index::{Field, Index, Posting};
use super::matches::Matches;
use super::query::{Term, TermKind, may_begin_code};
use super::rank::{BEHIND_INITIALS, Match, Quality};
use super::typo::{ErrorMeter, Letters, errors_forgiven};
use catalog::head::Head;
use catalog::text::Language;

/// Looks terms up in one feed.
#[derive(Clone, Copy)]
pub struct Matcher<'a> {
    /// The columns.
    pub head: &'a Head,
    /// What was derived from them.
    pub index: &'a Index,
    /// Whether to look for sounds and errors even where something is spelled as typed.
    pub lenient: bool,
    /// What the one who asks reads.
    pub reader: Language,
}

/// From so many characters on they are heard inside a name too.
const SOUNDS_INSIDE_FROM: usize = 3;

/// What may be missing in front of a barcode: an American pack prints twelve of the thirteen digits, and a spreadsheet
/// takes the noughts off.
const MISSING_ZEROS: [&str; 3] = ["", "0", "00"];

/// Fewer letters are the initials of something in every other name.
const INITIALS_MEANT_FROM: usize = 3;

/// Fewer characters sound like too many others.
const SOUNDS_ALIKE_FROM: usize = 2;

/// A word begins a table's word from so many bytes on: one letter begins a country in four and says nothing.
const TABLE_WORD_FROM: usize = 2;

/// A word's pinyin names a table's word from so many letters on: shorter ones are the beginning of everything.
const TABLE_PINYIN_FROM: usize = 4;

impl Matcher<'_> {
    /// The rows that a term matches.
    pub fn matches(self, term: &Term) -> Matches {
        match term.kind {
            TermKind::Word => self.word(&term.text, term.literal),
            TermKind::Phrase => self.phrase(&term.text),
            TermKind::Han if term.literal => self.han_as_it_stands(&term.text, true),
            TermKind::Han => self.han(&term.text),
            TermKind::Code => self.code(&term.text),
        }
    }

    /// A word, the beginning of one, or, where nothing begins so, one with typing errors.
    fn word(self, word: &str, literal: bool) -> Matches {
        let mut matches = self.none();
        for number in self.index.vocabulary.beginning_with(word) {
            let missing = self.index.vocabulary.word(number).len() - word.len();
            for posting in self.index.vocabulary.postings(number) {
                matches.improve(posting.row(), begun(posting.field(), missing));
            }
        }
        if !literal && word.len() >= TABLE_WORD_FROM {
            self.with_value(word, &mut matches, |found| found.quality() == Quality::Exact);
            for found in self.index.words.beginning_with(word) {
                let missing = found.word.len() - word.len();
                self.value(&mut matches, found, |field| begun(field, missing));
            }
        }
        self.spelled(word, Ear::Exact, literal, &mut matches);
        // A year, a size and a strength are words of names.
        if matches.is_empty() && may_begin_code(word) {
            self.with_code(word, &mut matches);
        }
        if matches.is_empty() || self.lenient {
            self.spelled(word, Ear::Southern, literal, &mut matches);
            self.with_errors(word, literal, &mut matches);
        }
        matches
    }

    /// Adds the rows that have a value that a word stands for, to those that have the word itself. A name that only
    /// begins with the word or holds it, of a thing without the value, is worth less than the value: 啤酒 means beers
    /// before 啤酒花, which is hops. A word that is no part of a name is worth no more in one: DOP.
    ///
    /// `is_the_thing` says which matches of the word make a name one of the thing.
    fn with_value(self, word: &str, matches: &mut Matches, is_the_thing: impl Fn(Match) -> bool) {
        let words = self.index.words.equal_to(word);
        if words.is_empty() {
            return;
        }
        let mut having = self.none();
        let mut in_names = false;
        let mut worth = 0;
        for found in words {
            self.value(&mut having, found, |field| {
                in_names |= matches!(field, Field::Class | Field::Country | Field::Region);
                worth = begun(field, 0).points();
                begun(field, 0)
            });
        }
        if worth > 0 {
            matches.change(|row, found| match having.of(row).is_none() {
                _ if !in_names => found.at_most(worth),
                true if !is_the_thing(found) => found.at_most(worth - 1),
                _ => found,
            });
        }
        matches.improve_all(&having, |found| found);
    }

    /// Words in a row that stand for a value, or that a product has itself.
    fn phrase(self, phrase: &str) -> Matches {
        let mut matches = self.none();
        for found in self.index.words.equal_to(phrase) {
            self.value(&mut matches, found, |field| begun(field, 0));
        }
        let words = phrase.split(' ').map(|word| self.word(word, true));
        if let Some(in_text) = words.reduce(|all, word| all.and(&word)) {
            matches.improve_all(&in_text, |found| found);
        }
        matches
    }

    /// Chinese names, and words of tables, that read as the word.
    fn spelled(self, word: &str, ear: Ear, literal: bool, matches: &mut Matches) {
        let alphabet = &self.index.alphabet;
        let Some(spelling) = Spelling::new(word, alphabet, ear) else {
            return;
        };
        let (mut by_initials, mut otherwise) = (0, matches.rows().len());
        self.index.han.spelled(&spelling, alphabet, &mut |occurrence| {
            let field = match occurrence.spelled {
                Spelled::Whole | Spelled::Begun => Field::Pinyin,
                Spelled::Initials => Field::Initials,
                Spelled::Mixed => Field::MixedPinyin,
            };
            by_initials += usize::from(field == Field::Initials);
            otherwise += usize::from(field == Field::Pinyin);
            let is_alias = matches!(occurrence.posting.field(), Field::Alias | Field::Brand);
            let quality = match (occurrence.at_start, occurrence.missing, occurrence.spelled) {
                _ if ear == Ear::Southern => Quality::Sound,
                // An alias helps to find a product; it does not make it read like one that is called so.
                (true, 0, _) if is_alias => Quality::Prefix,
                _ if is_alias => Quality::Part,
                (true, 0, Spelled::Whole | Spelled::Initials | Spelled::Mixed) => Quality::Exact,
                (true, _, _) => Quality::Prefix,
                _ => Quality::Part,
            };
            let found = Match::new(field, quality, occurrence.missing);
            matches.improve(occurrence.posting.row(), found);
        });
        // Who reads Chinese and types `pem` means one of a thousand 帕尔玛 rather than one of fifty Pemu: the reading that
        // more products have is the likelier one. Who does not read it never means initials.
        let may_be_meant = self.reader == Language::Zh && word.len() >= INITIALS_MEANT_FROM;
        if ear == Ear::Exact && may_be_meant && by_initials > otherwise {
            matches.change(|_, found| match found.field() {
                Field::Initials => found,
                _ => found.at_most(BEHIND_INITIALS),
            });
        }
        if ear == Ear::Exact && !literal && word.len() >= TABLE_PINYIN_FROM {
            for (found, missing) in self.index.words.spelled(&spelling, alphabet) {
                self.value(matches, found, |field| begun(field, missing));
            }
        }
    }

    fn code(self, code: &str) -> Matches {
        let mut matches = self.none();
        for zeros in MISSING_ZEROS {
            self.with_code(&format!("{zeros}{code}"), &mut matches);
            if !matches.is_empty() {
                break;
            }
        }
        matches
    }

    /// Adds the rows whose code begins so.
    fn with_code(self, code: &str, matches: &mut Matches) {
        codes::beginning_with(self.head, code, &mut |row, missing| {
            matches.improve(row, begun(Field::Code, missing));
        });
    }

    /// Chinese characters: as they stand, or cut into words that stand for values and what is left between them
    /// (意大利奶酪, 福建茶). The cut reading is worth half, and for a name that holds all of the characters in a row it
    /// is added to that: such a name comes first.
    fn han(self, han: &str) -> Matches {
        let mut matches = self.han_as_it_stands(han, false);
        let parts = cut(han, &self.index.words);
        if parts[..] != [han] {
            let found = parts.into_iter().map(|part| self.part(part));
            if let Some(together) = found.reduce(|all, part| all.and(&part)) {
                // What holds all of them in a row holds each of them, and is worth both.
                matches.change(|row, found| match together.of(row).halved() {
                    half if half.is_none() => found,
                    half => found.and(half),
                });
                matches.improve_all(&together, Match::halved);
            }
        }
        if matches.is_empty() || self.lenient {
            self.that_sound_like(han, &mut matches);
        }
        matches
    }

    /// A part of a run of characters, or what sounds like it.
    fn part(self, part: &str) -> Matches {
        let mut matches = self.han_as_it_stands(part, false);
        if matches.is_empty() {
            self.that_sound_like(part, &mut matches);
        }
        matches
    }

    /// Names with other characters of the same sound: 帕玛森 for 帕马森; where there are none, of a sound that is the same
    /// in the south. A character that the feed has no reading for sounds like nothing.
    fn that_sound_like(self, han: &str, matches: &mut Matches) {
        let alphabet = &self.index.alphabet;
        for ear in [Ear::Exact, Ear::Southern] {
            let sound = |character| alphabet.sound(alphabet.number(character), ear);
            let sounds: Option<Vec<u16>> = han.chars().map(sound).collect();
            let Some(sounds) = sounds.filter(|sounds| sounds.len() >= SOUNDS_ALIKE_FROM) else {
                return;
            };
            self.index.han.sounding(&sounds, ear, alphabet, &mut |found| {
                // Any two syllables stand in some longer name: two must begin it.
                if sounds.len() >= SOUNDS_INSIDE_FROM || found.at_start {
                    let sound = Match::new(found.posting.field(), Quality::Sound, found.missing);
                    matches.improve(found.posting.row(), sound);
                }
            });
            if !matches.is_empty() {
                return;
            }
        }
    }

    fn han_as_it_stands(self, han: &str, literal: bool) -> Matches {
        let mut matches = self.none();
        let run: Vec<Number> = han
            .chars()
            .map(|character| self.index.alphabet.number(character))
            .collect();
        let values = || {
            self.index
                .words
                .equal_to(han)
                .iter()
                .filter_map(|word| word.value)
        };
        let is_word = !literal && values().next().is_some();
        let is_place = values().any(|value| matches!(value.field(), Field::Region | Field::Country));
        let mut the_thing = Vec::new();
        self.index.han.occurrences(&run, &mut |found| {
            let at = Match::new(found.posting.field(), found.quality(), found.missing);
            let row = found.posting.row();
            // What a Chinese name ends with is what the thing is; what it begins with may be its place. A brand that
            // begins so is not from there: 瑞士莲.
            let from_there = is_place && found.at_start && found.posting.field() != Field::Brand;
            if is_word && (found.at_end || from_there) {
                the_thing.push((row, at));
            }
            matches.improve(row, at);
        });
        if !literal {
            self.with_value(han, &mut matches, |_| false);
            for (row, at) in the_thing {
                matches.improve(row, at);
            }
            for found in self.index.words.beginning_with(han) {
                let missing = found.word.chars().count() - run.len();
                self.value(&mut matches, found, |field| begun(field, missing));
            }
        }
        matches
    }

    /// All rows that have the value a table word stands for.
    fn value(self, matches: &mut Matches, found: &TableWord, worth: impl FnOnce(Field) -> Match) {
        let Some(value) = found.value else { return };
        let worth = worth(value.field());
        for row in self.index.values.rows(value) {
            matches.improve(row as usize, worth);
        }
    }

    fn with_errors(self, word: &str, literal: bool, matches: &mut Matches) {
        let bound = errors_forgiven(word.len());
        if bound == 0 || !word.is_ascii() {
            return;
        }
        let vocabulary = &self.index.vocabulary;
        for (number, errors) in vocabulary.with_errors(word, bound) {
            let postings = vocabulary.postings(number);
            postings.for_each(|posting| with_error(matches, posting, errors));
        }
        let mut meter = ErrorMeter::new(word, bound);
        let table_words = if literal {
            &[]
        } else {
            self.index.words.beginning_with("")
        };
        let letters = Letters::of(word.as_bytes());
        for found in table_words {
            let known = found.word.as_bytes();
            if Letters::of(known).are_within(letters, bound)
                && let Some(errors) = meter.errors(known)
            {
                self.value(matches, found, |field| Match::new(field, Quality::Error, errors));
            }
        }
    }

    fn none(self) -> Matches {
        Matches::none(self.head.len())
    }
}

/// The match of a term that a word begins with, `missing` letters short of its end.
fn begun(field: Field, missing: usize) -> Match {
    let quality = if missing == 0 {
        Quality::Exact
    } else {
        Quality::Prefix
    };
    Match::new(field, quality, missing)
}

fn with_error(matches: &mut Matches, posting: Posting, errors: usize) {
    let found = Match::new(posting.field(), Quality::Error, errors);
    matches.improve(posting.row(), found);
}
