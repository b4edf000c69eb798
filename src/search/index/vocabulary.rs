//! The sorted vocabulary: every word of the feed, each once, with its postings. One text, flat arrays, binary
//! search; no object a word.

use std::ops::Range;

use super::Posting;
use super::distinct::{Distinct, Texts};
use super::postings::{Occurrences, Packed, Packer, Postings};
use crate::order::order;
use crate::typo::{ErrorMeter, Letters};

/// As many words are sorted in one slice at most.
const SORTED_AT_ONCE: usize = 1 << 13;

/// Collects words in any order. Each is kept once, however often it occurs, so that only words are sorted, not
/// occurrences.
#[derive(Default)]
pub struct VocabularyBuilder {
    distinct: Distinct<u8>,
    occurrences: Occurrences,
    /// The words, once all are there.
    words: Texts<u8>,
    /// What makes postings of the occurrences, once the words are in order.
    packer: Option<Packer>,
    /// Words that agree in so many first bytes, once all are there; those that are in order already are gone from here.
    unsorted: Option<Vec<(usize, Vec<u32>)>>,
    /// The words that are in order.
    order: Vec<u32>,
}

impl VocabularyBuilder {
    /// Adds an occurrence of a word. Rows come in order.
    pub fn add(&mut self, word: &str, posting: Posting) {
        let number = self.distinct.number(word.as_bytes());
        self.occurrences.add(number, posting);
    }

    /// Works on for one slice; whether [`VocabularyBuilder::build`] is all that is left. No word may be added any more.
    pub fn step(&mut self) -> bool {
        if !self.sort_some() {
            return false;
        }
        let packer = self.packer.get_or_insert_with(|| {
            Packer::new(
                std::mem::take(&mut self.occurrences),
                std::mem::take(&mut self.order),
            )
        });
        packer.step()
    }

    /// Sorts some words, or parts them by one more byte; whether all are sorted.
    fn sort_some(&mut self) -> bool {
        let mut unsorted = self.unsorted.take().unwrap_or_else(|| {
            self.words = std::mem::take(&mut self.distinct).finish();
            vec![(0, (0..self.words.len() as u32).collect())]
        });
        while unsorted.pop_if(|(_, words)| words.is_empty()).is_some() {}
        let next = unsorted.pop();
        let sorted_all = next.is_none();
        match next {
            Some((bytes, words)) if words.len() > SORTED_AT_ONCE => {
                unsorted.extend(self.by_byte(bytes, &words).map(|words| (bytes + 1, words)));
            }
            Some((_, words)) => {
                let word = |place: u32| self.words.get(words[place as usize] as usize);
                let order = order(words.len(), &|a, b| word(a).cmp(word(b)));
                self.order
                    .extend(order.into_iter().map(|place| words[place as usize]));
            }
            None => {}
        }
        self.unsorted = Some(unsorted);
        sorted_all
    }

    /// Words by their byte at a place, the last one first; the word that ends there comes before all others.
    fn by_byte(&self, place: usize, words: &[u32]) -> impl Iterator<Item = Vec<u32>> + use<> {
        let mut parts = vec![Vec::new(); 257];
        for number in words {
            let byte = self.words.get(*number as usize).get(place);
            parts[byte.map_or(256, |byte| 255 - usize::from(*byte))].push(*number);
        }
        parts.into_iter()
    }

    /// The vocabulary. What no slice has done yet is done now.
    pub fn build(mut self) -> Vocabulary {
        while !self.step() {}
        let Packed { bytes, ends, order } = self.packer.take().map(Packer::finish).unwrap_or_default();
        let mut vocabulary = Vocabulary {
            text: Vec::with_capacity(self.words.letters.len()),
            words: Vec::with_capacity(order.len()),
            letters: Vec::with_capacity(order.len()),
            postings: bytes,
        };
        for number in &order {
            let word = self.words.get(*number as usize);
            vocabulary.text.extend_from_slice(word);
            vocabulary.letters.push(Letters::of(word));
            vocabulary.words.push(WordEnd {
                text: vocabulary.text.len() as u32,
                postings: ends[*number as usize],
            });
        }
        vocabulary
    }
}

/// The words of a feed, in byte order.
#[derive(Default)]
pub struct Vocabulary {
    text: Vec<u8>,
    words: Vec<WordEnd>,
    /// See [`Postings`].
    postings: Vec<u8>,
    /// The letters of each word, so that a search with errors looks closely at few.
    letters: Vec<Letters>,
}

/// Where a word's text and postings end; they begin where the word before ends.
#[derive(Clone, Copy, Default)]
struct WordEnd {
    text: u32,
    postings: u32,
}

impl Vocabulary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word with this number.
    pub fn word(&self, number: usize) -> &[u8] {
        &self.text[self.start(number).text as usize..self.words[number].text as usize]
    }

    /// The words that differ from a folded word by no more errors than the bound, each with its errors.
    pub fn with_errors(&self, typed: &str, bound: usize) -> impl Iterator<Item = (usize, usize)> {
        let letters = Letters::of(typed.as_bytes());
        let mut meter = ErrorMeter::new(typed, bound);
        let like = self
            .letters
            .iter()
            .enumerate()
            .filter(move |(_, known)| known.are_within(letters, bound));
        like.filter_map(move |(number, _)| Some((number, meter.errors(self.word(number))?)))
    }

    /// Where the word with this number occurs.
    pub fn postings(&self, number: usize) -> Postings<'_> {
        let (start, end) = (self.start(number).postings, self.words[number].postings);
        Postings::new(&self.postings[start as usize..end as usize])
    }

    /// The numbers of the words that begin with `prefix`. The word itself, if there is one, comes first.
    pub fn beginning_with(&self, prefix: &str) -> Range<usize> {
        let prefix = prefix.as_bytes();
        let start = self.first_where(0, |word| word >= prefix);
        start..self.first_where(start, |word| !word.starts_with(prefix))
    }

    fn start(&self, number: usize) -> WordEnd {
        number
            .checked_sub(1)
            .map_or(WordEnd::default(), |before| self.words[before])
    }

    /// The first number from `from` on whose word satisfies a condition that holds for all words behind it.
    fn first_where(&self, from: usize, condition: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (from, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if condition(self.word(middle)) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::Field;
    use super::*;

    fn vocabulary(words: &[&str]) -> Vocabulary {
        let mut builder = VocabularyBuilder::default();
        words
            .iter()
            .enumerate()
            .for_each(|(row, word)| builder.add(word, Posting::new(row, Field::Name)));
        builder.build()
    }

    #[test]
    fn words_are_found_by_their_beginning() {
        let vocabulary = vocabulary(&["parma", "ham", "parmigiano", "parma", "pà", "p"]);
        let found = |prefix: &str| {
            vocabulary
                .beginning_with(prefix)
                .map(|n| std::str::from_utf8(vocabulary.word(n)).unwrap())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("parm"), ["parma", "parmigiano"]);
        assert_eq!(found("p"), ["p", "parma", "parmigiano", "pà"]);
        assert_eq!(found("x"), [] as [&str; 0]);
        assert_eq!(found("").len(), vocabulary.len());
    }

    proptest! {
        #[test]
        fn every_word_has_the_rows_it_was_added_with(words in prop::collection::vec("[abc]{1,3}", 0..300)) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let vocabulary = vocabulary(&words);
            let mut expected: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
            words.iter().enumerate().for_each(|(row, word)| expected.entry(word.as_bytes()).or_default().push(row));
            let rows = |number| vocabulary.postings(number).map(|posting| posting.row()).collect();
            let found = (0..vocabulary.len()).map(|number| (vocabulary.word(number), rows(number)));
            prop_assert_eq!(found.collect::<BTreeMap<_, Vec<usize>>>(), expected);
        }
    }
}
