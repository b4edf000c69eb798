//! Typing errors: how many letters apart two words are, looking no further than a bound.

/// The most errors looked for. Rust's own documentation search stops there too; beyond it everything is similar.
pub const MAX_ERRORS: usize = 2;

/// Words of fewer letters are not corrected: nearly every one of them is one error from another word.
const SHORTEST_WORD: usize = 4;

/// From this length on two errors are forgiven, below it one: two in `tractor` make another word of it.
const TWO_ERRORS_FROM: usize = 8;

/// How many errors are forgiven in a word of so many letters.
pub fn errors_forgiven(letters: usize) -> usize {
    match letters {
        0..SHORTEST_WORD => 0,
        SHORTEST_WORD..TWO_ERRORS_FROM => 1,
        _ => MAX_ERRORS,
    }
}

/// Which letters a word has, one bit each: a to z, digits together, all else together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Letters(u32);

impl Letters {
    /// Those of a folded word.
    pub fn of(word: &[u8]) -> Self {
        let bit = |byte| match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << 26,
            _ => 1 << 27,
        };
        Self(word.iter().fold(0, |letters, byte| letters | bit(*byte)))
    }

    /// Whether so many errors can make one word of the other, as far as the letters tell: an error brings at most one
    /// letter and takes at most one.
    pub fn are_within(self, other: Self, errors: usize) -> bool {
        let (more, fewer) = (self.0 & !other.0, other.0 & !self.0);
        more.count_ones() as usize <= errors && fewer.count_ones() as usize <= errors
    }
}

/// Measures distances from one word; keeps its working rows between words.
pub struct ErrorMeter {
    typed: Vec<u8>,
    bound: usize,
    /// Three rows of the distance table: this one, the last one, the one before.
    rows: [Vec<u8>; 3],
}

impl ErrorMeter {
    /// A meter for a word as typed, which looks for at most `bound` errors.
    pub fn new(typed: &str, bound: usize) -> Self {
        let width = typed.len() + 1;
        Self {
            typed: typed.as_bytes().to_vec(),
            bound,
            rows: [vec![0; width], vec![0; width], vec![0; width]],
        }
    }

    /// The fewest insertions, deletions, replacements and swaps of neighbours (each place edited once) that turn the
    /// typed word into `word`, if they are no more than the bound. Bytes are compared: folded words are ASCII.
    pub fn errors(&mut self, word: &[u8]) -> Option<usize> {
        if word.len().abs_diff(self.typed.len()) > self.bound {
            return None;
        }
        let [this, last, before] = &mut self.rows;
        last.iter_mut().zip(0..).for_each(|(cell, column)| *cell = column);
        for (place, letter) in word.iter().enumerate() {
            this[0] = (place + 1) as u8;
            let mut least = this[0];
            for column in 1..this.len() {
                let typed = self.typed[column - 1];
                let replaced = last[column - 1] + u8::from(typed != *letter);
                let mut cell = replaced.min(last[column] + 1).min(this[column - 1] + 1);
                let swapped =
                    place > 0 && column > 1 && typed == word[place - 1] && self.typed[column - 2] == *letter;
                if swapped {
                    cell = cell.min(before[column - 2] + 1);
                }
                this[column] = cell;
                least = least.min(cell);
            }
            if usize::from(least) > self.bound {
                return None;
            }
            std::mem::swap(before, last);
            std::mem::swap(last, this);
        }
        let errors = last.last().copied().map(usize::from)?;
        (errors <= self.bound).then_some(errors)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn letters_never_hide_a_word_within_the_errors(typed in "[abc1é]{1,7}", word in "[abc1é]{1,7}") {
            let errors = ErrorMeter::new(&typed, MAX_ERRORS).errors(word.as_bytes());
            let hidden = !Letters::of(typed.as_bytes()).are_within(Letters::of(word.as_bytes()), MAX_ERRORS);
            prop_assert!(!(hidden && errors.is_some()), "{typed} {word}");
        }
    }

    #[test]
    fn errors_are_counted_by_kind() {
        for (kind, typed, word, expected) in [
            ("none", "parma", "parma", Some(0)),
            ("replaced", "parna", "parma", Some(1)),
            ("left out", "pama", "parma", Some(1)),
            ("put in", "parrma", "parma", Some(1)),
            ("swapped", "pamra", "parma", Some(1)),
            ("first letter", "barma", "parma", Some(1)),
            ("two", "bamra", "parma", Some(2)),
            ("three", "bmra", "parma", None),
            ("other length", "parma", "parmigiano", None),
            ("empty", "", "ab", Some(2)),
        ] {
            assert_eq!(
                ErrorMeter::new(typed, MAX_ERRORS).errors(word.as_bytes()),
                expected,
                "{kind}"
            );
        }
    }

    #[test]
    fn one_meter_measures_many_words() {
        let mut meter = ErrorMeter::new("roqefort", 2);
        let errors: Vec<_> = ["roquefort", "rochefort", "parma", "roqefort"]
            .map(|word| meter.errors(word.as_bytes()))
            .into();
        assert_eq!(errors, [Some(1), Some(2), None, Some(0)]);
    }
}
