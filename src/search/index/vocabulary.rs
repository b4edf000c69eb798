//! The sorted vocabulary: every word, code, reading and initials of the feed, each once, with its postings. One text,
//! flat arrays, binary search; no object a word.

use std::ops::Range;

use super::Posting;

/// Collects words in any order.
#[derive(Default)]
pub struct VocabularyBuilder {
    text: String,
    entries: Vec<(u32, u32, Posting)>,
}

impl VocabularyBuilder {
    /// Adds an occurrence of a word.
    pub fn add(&mut self, word: &str, posting: Posting) {
        let start = self.text.len() as u32;
        self.text.push_str(word);
        self.entries.push((start, self.text.len() as u32, posting));
    }

    /// Sorts and joins what was added.
    pub fn build(self) -> Vocabulary {
        let Self { text, mut entries } = self;
        let word = |(start, end, _): &(u32, u32, Posting)| &text[*start as usize..*end as usize];
        entries.sort_unstable_by(|a, b| word(a).cmp(word(b)).then(a.2.cmp(&b.2)));
        entries.dedup_by(|a, b| a.2 == b.2 && word(a) == word(b));
        let mut vocabulary = Vocabulary::default();
        let mut last: Option<&str> = None;
        for entry in &entries {
            let text = word(entry);
            if last != Some(text) {
                vocabulary.text.push_str(text);
                vocabulary.words.push(WordEnd::default());
                last = Some(text);
            }
            vocabulary.postings.push(entry.2);
            if let Some(end) = vocabulary.words.last_mut() {
                *end = WordEnd {
                    text: vocabulary.text.len() as u32,
                    postings: vocabulary.postings.len() as u32,
                };
            }
        }
        vocabulary
    }
}

/// The words of a feed, in byte order.
#[derive(Default)]
pub struct Vocabulary {
    text: String,
    words: Vec<WordEnd>,
    postings: Vec<Posting>,
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
    pub fn word(&self, number: usize) -> &str {
        &self.text[self.start(number).text as usize..self.words[number].text as usize]
    }

    /// Where the word with this number occurs.
    pub fn postings(&self, number: usize) -> &[Posting] {
        &self.postings[self.start(number).postings as usize..self.words[number].postings as usize]
    }

    /// The numbers of the words that begin with `prefix`. The word itself, if there is one, comes first.
    pub fn beginning_with(&self, prefix: &str) -> Range<usize> {
        let start = self.first_where(0, |word| word >= prefix);
        start..self.first_where(start, |word| !word.starts_with(prefix))
    }

    fn start(&self, number: usize) -> WordEnd {
        number
            .checked_sub(1)
            .map_or(WordEnd::default(), |before| self.words[before])
    }

    /// The first number from `from` on whose word satisfies a condition that holds for all words behind it.
    fn first_where(&self, from: usize, condition: impl Fn(&str) -> bool) -> usize {
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
    use super::super::Field;
    use super::*;

    #[test]
    fn words_are_found_by_their_beginning() {
        let mut builder = VocabularyBuilder::default();
        for (row, word) in ["parma", "ham", "parmigiano", "parma", "pà", "p"]
            .into_iter()
            .enumerate()
        {
            builder.add(word, Posting::new(row, Field::Name, false));
        }
        let vocabulary = builder.build();
        let found = |prefix: &str| {
            vocabulary
                .beginning_with(prefix)
                .map(|n| vocabulary.word(n))
                .collect::<Vec<_>>()
        };
        assert_eq!(found("parm"), ["parma", "parmigiano"]);
        assert_eq!(found("p"), ["p", "parma", "parmigiano", "pà"]);
        assert_eq!(found("x"), [] as [&str; 0]);
        assert_eq!(found("").len(), vocabulary.len());
        let parma = vocabulary.beginning_with("parma").start;
        assert_eq!(
            vocabulary
                .postings(parma)
                .iter()
                .map(|p| p.row())
                .collect::<Vec<_>>(),
            [0, 3]
        );
    }
}
