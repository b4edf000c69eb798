//! The places of each pair of characters in the names, in little room: as steps from one to the next, mostly of one byte
//! or two.

use std::ops::Range;

use crate::index::alphabet::Number;
use crate::index::postings::{Steps, write_steps};

/// As many places are paired in one slice, and those of one more character: some milliseconds, and an eighth of a
/// megabyte.
const PAIRED_AT_ONCE: usize = 1 << 15;

/// Not many more slices than these: every one walks through all names.
const SLICES: usize = 16;

/// The places of each pair of characters.
#[derive(Default)]
pub struct Pairs {
    /// For each character in order those that it stands before; 0 where a name ends with it.
    seconds: Vec<Number>,
    /// Where the pairs of each character end; they begin where those of the one before end.
    ends: Vec<u32>,
    /// For each pair its places in the characters of all names, as [`Steps`].
    places: Vec<u8>,
    /// Where the places of each pair end; they begin where those of the pair before end.
    place_ends: Vec<u32>,
}

/// One character before another one.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// The second character; 0 where the name ends.
    pub next: Number,
    /// Where the first one stands.
    pub places: Steps<'a>,
}

impl Pairs {
    /// Whether the character stands in no name.
    pub fn has_none(&self, character: Number) -> bool {
        self.range(character).is_empty()
    }

    /// The pairs that begin with a character and go on with one that is wanted.
    pub fn of(
        &self,
        character: Number,
        is_wanted: impl Fn(Number) -> bool,
    ) -> impl Iterator<Item = Pair<'_>> {
        let range = self.range(character);
        let start = range.start;
        let seconds = self.seconds[range].iter().enumerate();
        let wanted = seconds.filter(move |(_, next)| is_wanted(**next));
        wanted.map(move |(place, next)| Pair {
            next: *next,
            places: self.places_of(start + place),
        })
    }

    /// The places of one character before another one.
    pub fn places(&self, character: Number, next: Number) -> Steps<'_> {
        let found = self.of(character, |second| second == next).next();
        found.map(|pair| pair.places).unwrap_or_default()
    }

    fn places_of(&self, pair: usize) -> Steps<'_> {
        let start = pair.checked_sub(1).map_or(0, |before| self.place_ends[before]);
        Steps::new(&self.places[start as usize..self.place_ends[pair] as usize])
    }

    /// Which pairs begin with a character; none for one that no name has.
    fn range(&self, character: Number) -> Range<usize> {
        let end = |number: usize| self.ends.get(number).map_or(0, |end| *end as usize);
        let number = usize::from(character);
        let start = number.checked_sub(1).map_or(0, end);
        start..end(number).max(start)
    }
}

/// Pairs that are being collected.
pub struct PairsBuilder {
    /// How often each character occurs, by its number.
    counts: Vec<u32>,
    /// How often each character stands behind the one that is being looked at; all 0 in between.
    behind: Vec<u32>,
    /// As many places are enough for one slice.
    enough: usize,
    /// The places that this slice adds: a list that grows in small steps would be copied into one of twice the size.
    added: Vec<u8>,
    pairs: Pairs,
}

impl PairsBuilder {
    /// Begins with the characters of all names, each name followed by 0; `numbers` of them are different, 0 included.
    pub fn new(characters: &[Number], numbers: usize) -> Self {
        let mut counts = vec![0; numbers];
        characters
            .iter()
            .for_each(|character| counts[usize::from(*character)] += 1);
        // Nothing begins with what ends a name.
        counts[0] = 0;
        let total = counts.iter().sum::<u32>() as usize;
        Self {
            behind: vec![0; counts.len()],
            counts,
            enough: PAIRED_AT_ONCE.max(total / SLICES),
            added: Vec::new(),
            pairs: Pairs {
                ends: Vec::with_capacity(numbers),
                ..Pairs::default()
            },
        }
    }

    /// Works on for one slice; whether all are there.
    pub fn step(&mut self, characters: &[Number]) -> bool {
        let first = self.pairs.ends.len();
        let mut sum = 0;
        let mut starts = Vec::new();
        for count in &self.counts[first..] {
            if sum > self.enough {
                break;
            }
            starts.push(sum);
            sum += *count as usize;
        }
        let mut places = vec![0; sum];
        // `starts` has where the places of each character begin, and moves to where they end while they are filled in.
        for (place, character) in characters.iter().enumerate() {
            if *character != 0
                && let Some(number) = usize::from(*character).checked_sub(first)
                && let Some(slot) = starts.get_mut(number)
            {
                places[*slot] = place as u32;
                *slot += 1;
            }
        }
        let mut start = 0;
        for end in starts {
            self.add(characters, &places[start..end]);
            start = end;
        }
        self.pairs.places.reserve_exact(self.added.len());
        self.pairs.places.append(&mut self.added);
        self.pairs.ends.len() == self.counts.len()
    }

    /// Adds the next character, given its places in order.
    fn add(&mut self, characters: &[Number], places: &[u32]) {
        let next = |place: u32| characters[place as usize + 1];
        let mut seconds = Vec::new();
        for place in places {
            let count = &mut self.behind[usize::from(next(*place))];
            if *count == 0 {
                seconds.push(next(*place));
            }
            *count += 1;
        }
        let mut sum = 0;
        for next in &seconds {
            let count = &mut self.behind[usize::from(*next)];
            sum += std::mem::replace(count, sum);
        }
        let mut by_pair = vec![0; places.len()];
        for place in places {
            let slot = &mut self.behind[usize::from(next(*place))];
            by_pair[*slot as usize] = *place;
            *slot += 1;
        }
        let mut start = 0;
        for next in seconds {
            let end = std::mem::take(&mut self.behind[usize::from(next)]) as usize;
            write_steps(&by_pair[start..end], &mut self.added);
            self.pairs.seconds.push(next);
            self.pairs
                .place_ends
                .push((self.pairs.places.len() + self.added.len()) as u32);
            start = end;
        }
        self.pairs.ends.push(self.pairs.seconds.len() as u32);
    }

    /// The pairs.
    pub fn finish(mut self) -> Pairs {
        self.pairs.seconds.shrink_to_fit();
        self.pairs.place_ends.shrink_to_fit();
        self.pairs
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_pair_has_its_places(names in prop::collection::vec(prop::collection::vec(1_u16..5, 1..6), 0..200)) {
            let names = names.into_iter().flat_map(|name| name.into_iter().chain([0]));
            let characters: Vec<Number> = names.collect();
            let mut builder = PairsBuilder::new(&characters, 5);
            while !builder.step(&characters) {}
            let pairs = builder.finish();
            for character in 1..5 {
                for next in 0..5 {
                    let is_pair = |place: &u32| characters[*place as usize..].starts_with(&[character, next]);
                    let expected: Vec<u32> = (0..characters.len() as u32).filter(is_pair).collect();
                    prop_assert_eq!(pairs.places(character, next).collect::<Vec<_>>(), expected);
                }
                let seconds: Vec<Number> = pairs.of(character, |_| true).map(|pair| pair.next).collect();
                prop_assert_eq!(seconds.iter().collect::<BTreeSet<_>>().len(), seconds.len());
                prop_assert_eq!(pairs.has_none(character), seconds.is_empty());
            }
        }
    }
}
