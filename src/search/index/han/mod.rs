//! Chinese names as one sequence of numbered characters, with the places of each character, those before the same
//! character side by side. A run of characters is found from the places of its rarest pair, a spelling from those of
//! every pair it may begin with; names are never cut into words.

use std::ops::Range;

use super::Posting;
use super::alphabet::{Alphabet, Number};
use super::spelling::{Ear, FirstLetters, Reading, Spelled, Spelling, first_letters};
use crate::rank::Quality;

/// Collects names.
#[derive(Default)]
pub struct HanBuilder {
    characters: Vec<Number>,
    names: Vec<(u32, Posting)>,
}

/// The Chinese names of a feed.
pub struct HanNames {
    /// The names one after the other, each followed by 0.
    characters: Vec<Number>,
    /// Where each name begins, and whose it is; in order.
    names: Vec<(u32, Posting)>,
    /// The name that holds the first character of each stretch.
    stretches: Vec<u32>,
    /// By number the places of the character, those before the same character together, and then in order; none of 0.
    /// Each in a list of its own: one list of all would need as much free memory in one piece, which in the browser there
    /// never is, so that memory would grow for good.
    places: Vec<Vec<u32>>,
    /// The characters behind each number with where its places before them end: what is read once for each pair need
    /// not be read for each place.
    pairs: Vec<(Number, u32)>,
    /// Where the pairs of each number end; they begin where those of the number before end.
    ends: Vec<u32>,
    /// The letters that the readings of each number begin with.
    letters: Vec<FirstLetters>,
}

/// From the beginning of a stretch of so many characters the name that holds a place is few steps away.
const STRETCH: usize = 32;

/// As many places are put in order in one slice, and those of one more character.
const PAIRED_AT_ONCE: usize = 1 << 16;

/// An occurrence in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence<T> {
    /// Whose name it is.
    pub posting: Posting,
    /// Whether it begins where the name begins.
    pub at_start: bool,
    /// Whether it ends where the name ends.
    pub at_end: bool,
    /// How many characters it has.
    pub characters: usize,
    /// How many characters of the name lie outside it.
    pub missing: usize,
    /// What was found there.
    pub found: T,
}

impl Occurrence<()> {
    /// How closely a run of characters matches its name.
    pub fn quality(&self) -> Quality {
        match (self.at_start, self.missing) {
            (true, 0) => Quality::Exact,
            (true, _) => Quality::Prefix,
            _ => Quality::Part,
        }
    }
}

impl HanBuilder {
    /// Adds a run of characters of a name.
    pub fn add(&mut self, characters: &str, posting: Posting, alphabet: &mut Alphabet) {
        self.names.push((self.characters.len() as u32, posting));
        self.characters.extend(
            characters
                .chars()
                .map(|character| alphabet.number_or_new(character)),
        );
        self.characters.push(0);
    }

    /// The names, ready to be looked in.
    pub fn build(self, alphabet: &Alphabet) -> HanNames {
        let mut names = self.unpaired(alphabet);
        while !names.pair_some() {}
        names
    }

    /// The names, to be looked in once [`HanNames::pair_some`] has nothing left to do.
    pub fn unpaired(mut self, alphabet: &Alphabet) -> HanNames {
        self.characters.shrink_to_fit();
        self.names.shrink_to_fit();
        let in_names = || {
            let numbered = self.characters.iter().enumerate();
            numbered.filter(|(_, number)| **number != 0)
        };
        let mut counts = vec![0; alphabet.len()];
        in_names().for_each(|(_, number)| counts[usize::from(*number)] += 1);
        let mut places: Vec<Vec<u32>> = counts.into_iter().map(Vec::with_capacity).collect();
        in_names().for_each(|(place, number)| places[usize::from(*number)].push(place as u32));
        HanNames {
            stretches: stretches(&self.names, self.characters.len()),
            characters: self.characters,
            names: self.names,
            places,
            pairs: Vec::new(),
            ends: Vec::with_capacity(alphabet.len()),
            letters: (0..alphabet.len())
                .map(|number| first_letters(alphabet.readings(number as Number), alphabet))
                .collect(),
        }
    }
}

/// The name that holds the first character of each stretch.
fn stretches(names: &[(u32, Posting)], characters: usize) -> Vec<u32> {
    let mut name = 0;
    let stretch = |place| {
        while names
            .get(name + 1)
            .is_some_and(|(next, _)| *next as usize <= place)
        {
            name += 1;
        }
        name as u32
    };
    (0..characters).step_by(STRETCH).map(stretch).collect()
}

impl HanNames {
    /// Puts the places of some more numbers before the same number together; whether that is done for all.
    pub fn pair_some(&mut self) -> bool {
        let mut counts = vec![0_u32; self.places.len()];
        let mut behind: Vec<Number> = Vec::new();
        let mut paired = 0;
        for places in &mut self.places[self.ends.len()..] {
            if paired > PAIRED_AT_ONCE {
                return false;
            }
            let unpaired = places.clone();
            paired += unpaired.len();
            let next = |place: &u32| self.characters[*place as usize + 1];
            for next in unpaired.iter().map(next) {
                let count = &mut counts[usize::from(next)];
                if *count == 0 {
                    behind.push(next);
                }
                *count += 1;
            }
            let mut sum = 0;
            for next in &behind {
                let count = &mut counts[usize::from(*next)];
                sum += std::mem::replace(count, sum);
            }
            for place in unpaired {
                let slot = &mut counts[usize::from(next(&place))];
                places[*slot as usize] = place;
                *slot += 1;
            }
            for next in behind.drain(..) {
                let end = std::mem::take(&mut counts[usize::from(next)]);
                self.pairs.push((next, end));
            }
            self.ends.push(self.pairs.len() as u32);
        }
        self.pairs.shrink_to_fit();
        true
    }

    /// Every occurrence of a run of characters.
    pub fn occurrences(&self, run: &[Number]) -> impl Iterator<Item = Occurrence<()>> {
        let known = !run.is_empty() && run.iter().all(|number| *number != 0);
        // From the places of its rarest pair; of its only character, where there is no pair.
        let pairs = run.windows(2).map(|pair| self.places_before(pair[0], pair[1]));
        let rarest = pairs.enumerate().min_by_key(|(_, places)| places.len());
        let (offset, candidates) = match rarest {
            _ if !known => (0, &[][..]),
            Some(rarest) => rarest,
            None => (0, self.places_of(run[0])),
        };
        let starts = candidates
            .iter()
            .filter_map(move |place| place.checked_sub(offset as u32));
        let found = starts.filter(|start| self.characters[*start as usize..].starts_with(run));
        self.in_names(found.map(|start| (start, run.len(), ())))
    }

    /// Every place where names have characters of these sounds, by the ear.
    pub fn sounding(
        &self,
        sounds: &[u16],
        ear: Ear,
        alphabet: &Alphabet,
    ) -> impl Iterator<Item = Occurrence<()>> {
        let sound = |number| {
            if number == 0 {
                None
            } else {
                alphabet.sound(number, ear)
            }
        };
        let first = sounds.first().copied();
        let numbers = (1..alphabet.len()).map(|number| number as Number);
        let beginning = numbers.filter(|number| first.is_some() && sound(*number) == first);
        let places = beginning.flat_map(|number| self.places_of(number)).copied();
        let alike = |place: &u32| {
            let characters = self.characters[*place as usize..].iter();
            let heard = characters.map(|number| sound(*number)).take(sounds.len());
            heard.eq(sounds.iter().copied().map(Some))
        };
        let found: Vec<_> = places
            .filter(alike)
            .map(|place| (place, sounds.len(), ()))
            .collect();
        self.in_names(found.into_iter())
    }

    /// Every place where names read as the spelling, in no order.
    pub fn spelled(
        &self,
        spelling: &Spelling,
        alphabet: &Alphabet,
    ) -> impl Iterator<Item = Occurrence<Spelled>> {
        let mut found: Vec<(u32, usize, Spelled)> = Vec::new();
        let mut note = |places: &[u32], reading: &Reading| {
            if let Some((length, spelled)) = reading.found {
                found.extend(places.iter().map(|place| (*place, length, spelled)));
            }
        };
        let begins = spelling.next_letters(&Reading::START);
        for number in 1..alphabet.len() as u32 {
            let number = number as Number;
            let pairs = self.pairs_of(number);
            // Half of the characters only sound like those of names.
            if pairs.is_empty() || self.letters[usize::from(number)] & begins == 0 {
                continue;
            }
            let mut first = Reading::START;
            spelling.go_on(&mut first, number, alphabet);
            if first.is_over() {
                note(self.places_of(number), &first);
                continue;
            }
            let goes_on = spelling.next_letters(&first);
            for pair in pairs {
                let next = self.pairs[pair].0;
                if self.letters[usize::from(next)] & goes_on == 0 {
                    if first.found.is_some() {
                        note(self.places_at(number, pair), &first);
                    }
                    continue;
                }
                let mut second = first;
                spelling.go_on(&mut second, next, alphabet);
                if second.is_over() {
                    note(self.places_at(number, pair), &second);
                    continue;
                }
                for place in self.places_at(number, pair) {
                    let rest = &self.characters[*place as usize + 2..];
                    note(&[*place], &spelling.read(second, rest, alphabet));
                }
            }
        }
        self.in_names(found.into_iter())
    }

    /// The names in which places lie, given with the lengths of what was found there.
    fn in_names<T>(
        &self,
        found: impl Iterator<Item = (u32, usize, T)>,
    ) -> impl Iterator<Item = Occurrence<T>> {
        found.filter_map(move |(start, length, found)| {
            let mut name = *self.stretches.get(start as usize / STRETCH)? as usize;
            while self.names.get(name + 1).is_some_and(|(next, _)| *next <= start) {
                name += 1;
            }
            let (begin, posting) = *self.names.get(name)?;
            let end = self
                .names
                .get(name + 1)
                .map_or(self.characters.len(), |(next, _)| *next as usize)
                - 1;
            let missing = (end - begin as usize).saturating_sub(length);
            let at_end = start as usize + length == end;
            Some(Occurrence {
                posting,
                characters: length,
                at_start: begin == start,
                at_end,
                missing,
                found,
            })
        })
    }

    /// The places of a number.
    fn places_of(&self, number: Number) -> &[u32] {
        &self.places[usize::from(number)]
    }

    /// The places of a number before another one.
    fn places_before(&self, number: Number, next: Number) -> &[u32] {
        let pair = self.pairs_of(number).find(|pair| self.pairs[*pair].0 == next);
        pair.map_or(&[], |pair| self.places_at(number, pair))
    }

    /// The places of a number in one of its pairs.
    fn places_at(&self, number: Number, pair: usize) -> &[u32] {
        let before = self.pairs_of(number).start..pair;
        let start = before.last().map_or(0, |before| self.pairs[before].1);
        &self.places_of(number)[start as usize..self.pairs[pair].1 as usize]
    }

    fn pairs_of(&self, number: Number) -> Range<usize> {
        let number = usize::from(number);
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        start as usize..self.ends[number] as usize
    }
}

#[cfg(test)]
mod tests {
    use super::super::Field;
    use super::super::alphabet::tests::alphabet;
    use super::super::spelling::Ear;
    use super::*;

    fn names() -> (HanNames, Alphabet) {
        let mut alphabet = alphabet();
        let mut builder = HanBuilder::default();
        for (row, name) in ["帕尔玛火腿", "金华火腿", "火腿", "六安瓜片"]
            .into_iter()
            .enumerate()
        {
            builder.add(name, Posting::new(row, Field::Name), &mut alphabet);
        }
        (builder.build(&alphabet), alphabet)
    }

    #[test]
    fn any_run_of_characters_is_found_with_its_place() {
        let (names, alphabet) = names();
        let found = |run: &str| {
            let numbers: Vec<Number> = run.chars().map(|character| alphabet.number(character)).collect();
            let found = names.occurrences(&numbers);
            found
                .map(|found| (found.posting.row(), found.quality(), found.missing))
                .collect::<Vec<_>>()
        };
        assert_eq!(found("帕尔玛"), [(0, Quality::Prefix, 2)]);
        assert_eq!(
            found("火腿"),
            [
                (0, Quality::Part, 3),
                (1, Quality::Part, 2),
                (2, Quality::Exact, 0)
            ]
        );
        assert_eq!(found("腿金"), [], "not across names");
        assert_eq!(found("腿x"), []);
        assert_eq!(found(""), []);
    }

    /// Prevents that only the first syllable is heard as in the south: the second one decides where to look closely.
    #[test]
    fn any_syllable_may_be_heard_as_in_the_south() {
        let (names, alphabet) = names();
        for typed in ["mafuotui", "fuotui", "paelma"] {
            let spelling = Spelling::new(typed, &alphabet, Ear::Southern).map(|spelling| {
                let found = names.spelled(&spelling, &alphabet);
                found.map(|found| found.posting.row()).collect::<Vec<_>>()
            });
            let expected: &[usize] = match typed {
                "mafuotui" => &[0],
                "fuotui" => &[0, 1, 2],
                _ => &[],
            };
            assert_eq!(spelling.unwrap_or_default(), expected, "{typed}");
        }
    }

    #[test]
    fn a_spelling_is_found_from_any_character_on() {
        let (names, alphabet) = names();
        let found = |typed: &str| {
            let spelling = Spelling::new(typed, &alphabet, Ear::Exact).unwrap();
            let found = names.spelled(&spelling, &alphabet);
            found
                .map(|found| (found.posting.row(), found.at_start, found.missing))
                .collect::<Vec<_>>()
        };
        assert_eq!(found("paerma"), [(0, true, 2)]);
        assert_eq!(found("huotui"), [(0, false, 3), (1, false, 2), (2, true, 0)]);
        assert_eq!(found("jhht"), [(1, true, 0)]);
        assert_eq!(found("luan"), [(3, true, 2)]);
    }
}
