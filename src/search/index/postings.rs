//! Postings in little room: of each word, in the order of the rows, how far the row lies behind the one before and which
//! field it is, in as few bytes as that takes (seven bits each, the lowest first; a set eighth bit says that more
//! follow). A common word has a byte or two for each of its rows, where a posting of its own has four. Other numbers that
//! ascend are kept alike ([`Steps`]).
//!
//! Words are met row by row and wanted word by word: what is met is kept as it comes ([`Occurrences`]), measured, and
//! then written where its word has its place ([`Packer`]). Whose words they are, a vocabulary's or the Chinese names, is
//! not known here.

use super::{Field, Posting};

/// Occurrences are kept in pieces of so many bytes: a list that grows by being copied into one of twice the size would
/// need three times the memory of what is in it, and in the browser memory never shrinks.
const A_PIECE: usize = 1 << 15;

/// The most bytes that a number takes.
const LONGEST: usize = 5;

/// Stands between the occurrences of two rows.
const NEXT_ROW: u32 = 0;

/// Every occurrence of a word, in the order of the rows.
#[derive(Default)]
pub struct Occurrences {
    /// For each row the word's number and the field, as a posting has a row and a field, plus one; then [`NEXT_ROW`].
    pieces: Vec<Vec<u8>>,
    /// What was added last.
    last: Option<Posting>,
    row: usize,
}

impl Occurrences {
    /// Adds an occurrence of the word with this number, in the same row as the last one or in one behind it.
    pub fn add(&mut self, word: u32, posting: Posting) {
        let occurrence = Posting::new(word as usize, posting.field());
        while self.row < posting.row() {
            self.row += 1;
            self.last = None;
            self.write(NEXT_ROW);
        }
        // A name repeats a word of its own often, and then right away.
        if self.last.replace(occurrence) != Some(occurrence) {
            self.write(occurrence.0 + 1);
        }
    }

    fn write(&mut self, number: u32) {
        match self.pieces.last_mut() {
            Some(piece) if piece.len() + LONGEST <= A_PIECE => write(number, piece),
            _ => {
                let mut piece = Vec::with_capacity(A_PIECE);
                write(number, &mut piece);
                self.pieces.push(piece);
            }
        }
    }
}

/// A walk through occurrences, a piece at a time.
#[derive(Default)]
struct Walk {
    piece: usize,
    row: u32,
}

impl Walk {
    /// Meets the occurrences of the next piece: their word, row and field. Whether there was one.
    fn next_piece(&mut self, occurrences: &Occurrences, mut meet: impl FnMut(usize, u32, Field)) -> bool {
        let Some(mut piece) = occurrences.pieces.get(self.piece).map(Vec::as_slice) else {
            return false;
        };
        while let Some(number) = read(&mut piece) {
            match number.checked_sub(1).map(Posting) {
                None => self.row += 1,
                Some(occurrence) => meet(occurrence.row(), self.row, occurrence.field()),
            }
        }
        self.piece += 1;
        true
    }
}

/// Packs occurrences into postings, a slice at a time.
pub struct Packer {
    occurrences: Occurrences,
    walk: Walk,
    /// By word: the row that was met last.
    last: Vec<u32>,
    /// By word: how many bytes it needs; once it has a place, where its next posting goes.
    next: Vec<u32>,
    /// The numbers of the words in the order that their postings shall have.
    order: Vec<u32>,
    /// The postings of all words; empty until every word has its place.
    bytes: Option<Vec<u8>>,
}

impl Packer {
    /// Begins to pack the occurrences of words; `order` has the numbers of all of them in the order that their postings
    /// shall have.
    pub fn new(occurrences: Occurrences, order: Vec<u32>) -> Self {
        Self {
            occurrences,
            walk: Walk::default(),
            last: vec![0; order.len()],
            next: vec![0; order.len()],
            order,
            bytes: None,
        }
    }

    /// Works on for one slice; whether all is packed.
    pub fn step(&mut self) -> bool {
        let Self { last, next, .. } = self;
        let mut ahead = |word: usize, row: u32, field| {
            let before = std::mem::replace(&mut last[word], row);
            (row - before) << 4 | field as u32
        };
        match &mut self.bytes {
            None => {
                let measured = !self.walk.next_piece(&self.occurrences, |word, row, field| {
                    next[word] += length(ahead(word, row, field));
                });
                if measured {
                    self.place();
                }
                false
            }
            Some(bytes) => !self.walk.next_piece(&self.occurrences, |word, row, field| {
                write_at(ahead(word, row, field), bytes, &mut next[word]);
            }),
        }
    }

    /// Gives every word its place.
    fn place(&mut self) {
        let mut sum = 0;
        for word in &self.order {
            sum += std::mem::replace(&mut self.next[*word as usize], sum);
        }
        self.bytes = Some(vec![0; sum as usize]);
        self.last.fill(0);
        self.walk = Walk::default();
    }

    /// What was packed.
    pub fn finish(self) -> Packed {
        Packed {
            bytes: self.bytes.unwrap_or_default(),
            ends: self.next,
            order: self.order,
        }
    }
}

/// The postings of many words.
#[derive(Default)]
pub struct Packed {
    /// The postings of all words.
    pub bytes: Vec<u8>,
    /// By word where its own end; they begin where those of the word before it in the order end.
    pub ends: Vec<u32>,
    /// The words in order.
    pub order: Vec<u32>,
}

/// How many bytes a number takes.
fn length(number: u32) -> u32 {
    (u32::BITS - (number | 1).leading_zeros()).div_ceil(7)
}

/// Writes a number behind the last one.
fn write(mut number: u32, bytes: &mut Vec<u8>) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Writes a number where there is room for it, and moves the place behind it.
fn write_at(mut number: u32, bytes: &mut [u8], place: &mut u32) {
    while number > 0x7f {
        bytes[*place as usize] = number as u8 | 0x80;
        *place += 1;
        number >>= 7;
    }
    bytes[*place as usize] = number as u8;
    *place += 1;
}

/// Takes a number off the front.
fn read(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    let mut shift = 0;
    loop {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if *byte <= 0x7f {
            return Some(number);
        }
        shift += 7;
    }
}

/// Writes ascending numbers as the steps from one to the next.
pub fn write_steps(numbers: &[u32], bytes: &mut Vec<u8>) {
    let mut before = 0;
    for number in numbers {
        write(number - before, bytes);
        before = *number;
    }
}

/// Ascending numbers that are kept as the steps from one to the next.
#[derive(Clone, Copy, Default)]
pub struct Steps<'a> {
    bytes: &'a [u8],
    number: u32,
}

impl<'a> Steps<'a> {
    /// Those in these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, number: 0 }
    }

    /// How many bytes they take: about how many there are, to tell few from many.
    pub fn size(self) -> usize {
        self.bytes.len()
    }
}

impl Iterator for Steps<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.number += read(&mut self.bytes)?;
        Some(self.number)
    }
}

/// The postings of one word, in the order of their rows.
#[derive(Clone)]
pub struct Postings<'a> {
    bytes: &'a [u8],
    row: u32,
}

impl<'a> Postings<'a> {
    /// Those in these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, row: 0 }
    }
}

impl Iterator for Postings<'_> {
    type Item = Posting;

    fn next(&mut self) -> Option<Posting> {
        let number = read(&mut self.bytes)?;
        self.row += number >> 4;
        Some(Posting(self.row << 4 | number & 15))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The postings of each word, packed and read again.
    fn packed(met: &[(u32, Posting)], words: usize) -> Vec<Vec<Posting>> {
        let mut occurrences = Occurrences::default();
        met.iter()
            .for_each(|(word, posting)| occurrences.add(*word, *posting));
        let mut packer = Packer::new(occurrences, (0..words as u32).rev().collect());
        while !packer.step() {}
        let Packed { bytes, ends, .. } = packer.finish();
        let start = |word: usize| ends.get(word + 1).map_or(0, |end| *end as usize);
        let of = |word: usize| Postings::new(&bytes[start(word)..ends[word] as usize]).collect();
        (0..words).map(of).collect()
    }

    #[test]
    fn rows_far_apart_and_side_by_side_come_back() {
        let met = [
            (1, Posting::new(0, Field::Name)),
            (1, Posting::new(0, Field::Kind)),
            (0, Posting::new(7, Field::Code)),
            (1, Posting::new(8, Field::Alias)),
            (1, Posting::new(3_000_000, Field::Brand)),
        ];
        let of = |word| {
            met.iter()
                .filter(|met| met.0 == word)
                .map(|met| met.1)
                .collect::<Vec<_>>()
        };
        assert_eq!(packed(&met, 3), [of(0), of(1), of(2)]);
    }

    #[test]
    fn a_word_that_a_row_repeats_right_away_is_kept_once() {
        let (first, second) = (Posting::new(0, Field::Name), Posting::new(1, Field::Name));
        assert_eq!(
            packed(&[(0, first), (0, first), (0, second)], 1),
            [[first, second]]
        );
    }

    proptest! {
        #[test]
        fn what_was_met_is_what_is_read(
            steps in prop::collection::vec((0_usize..3_000, 0_usize..13, 0_u32..5), 0..200),
        ) {
            let mut row = 0;
            let mut met: Vec<(u32, Posting)> = Vec::new();
            for (step, field, word) in steps {
                row += step / 2;
                let posting = Posting::new(row, Field::ALL[field]);
                // One right behind the same one is left out: a case of its own above.
                if met.last() != Some(&(word, posting)) {
                    met.push((word, posting));
                }
            }
            let of = |word: u32| met.iter().filter(|met| met.0 == word).map(|met| met.1).collect::<Vec<_>>();
            prop_assert_eq!(packed(&met, 5), (0..5).map(of).collect::<Vec<_>>());
        }
    }
}
