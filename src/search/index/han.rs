//! Chinese names as one sequence of numbered characters, with the places of each character. A run of characters is
//! found from the places of its rarest one, a spelling from the places of every character it may begin with; names
//! are never cut into words.

use std::ops::Range;

use super::Posting;
use super::alphabet::{Alphabet, Number};
use super::spelling::{Ear, FirstLetters, Spelled, Spelling, first_letters};
use crate::search::order::sorted;
use crate::search::rank::Quality;

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
    /// The places of every character, by number and then in order.
    places: Vec<u32>,
    /// The character behind each of those places, so that a spelling looks closely at few of them.
    next: Vec<Number>,
    /// The letters that the readings of each number begin with.
    letters: Vec<FirstLetters>,
    /// Where the places of each number end; they begin where those of the number before end.
    ends: Vec<u32>,
}

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

    /// Sorts the places by character.
    pub fn build(self, alphabet: &Alphabet) -> HanNames {
        let mut ends = vec![0_u32; alphabet.len()];
        self.characters
            .iter()
            .for_each(|number| ends[usize::from(*number)] += 1);
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        // `ends` now holds where each number's places begin, and moves to where they end while they are filled in.
        let mut places = vec![0; self.characters.len()];
        for (place, number) in self.characters.iter().enumerate() {
            let next = &mut ends[usize::from(*number)];
            places[*next as usize] = place as u32;
            *next += 1;
        }
        let letters =
            (0..alphabet.len()).map(|number| first_letters(alphabet.readings(number as Number), alphabet));
        let behind = |place: &u32| self.characters.get(*place as usize + 1).copied().unwrap_or(0);
        HanNames {
            next: places.iter().map(behind).collect(),
            characters: self.characters,
            names: self.names,
            places,
            letters: letters.collect(),
            ends,
        }
    }
}

impl HanNames {
    /// Every occurrence of a run of characters.
    pub fn occurrences(&self, run: &[Number]) -> impl Iterator<Item = Occurrence<()>> {
        let known = run.iter().all(|number| *number != 0);
        let rarest = (0..run.len())
            .filter(|_| known)
            .min_by_key(|place| self.places_of(run[*place]).len());
        let candidates = rarest.map_or(&[][..], |rarest| self.places_of(run[rarest]));
        let starts = candidates
            .iter()
            .filter_map(move |place| place.checked_sub(rarest.unwrap_or(0) as u32));
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
        let found = places
            .filter(alike)
            .map(|place| (place, sounds.len(), ()))
            .collect();
        self.in_names(sorted(found, |(a, _, ()), (b, _, ())| a.cmp(b)).into_iter())
    }

    /// Every place where names read as the spelling.
    pub fn spelled(
        &self,
        spelling: &Spelling,
        alphabet: &Alphabet,
    ) -> impl Iterator<Item = Occurrence<Spelled>> {
        let mut found: Vec<(u32, usize, Spelled)> = Vec::new();
        for number in 1..alphabet.len() as u32 {
            let number = number as Number;
            let range = self.range_of(number);
            // Half of the characters only sound like those of names.
            if range.is_empty() {
                continue;
            }
            let second = spelling.after(alphabet.readings(number));
            if second == 0 {
                continue;
            }
            let may_go_on =
                |next: Number| second == FirstLetters::MAX || self.letters[usize::from(next)] & second != 0;
            for (start, next) in self.places[range.clone()].iter().zip(&self.next[range]) {
                if may_go_on(*next)
                    && let Some((length, spelled)) =
                        spelling.read(&self.characters[*start as usize..], alphabet)
                {
                    found.push((*start, length, spelled));
                }
            }
        }
        found = sorted(found, |(a, _, _), (b, _, _)| a.cmp(b));
        self.in_names(found.into_iter())
    }

    /// The names in which places lie, given in order with the lengths of what was found there.
    fn in_names<T>(
        &self,
        found: impl Iterator<Item = (u32, usize, T)>,
    ) -> impl Iterator<Item = Occurrence<T>> {
        let mut name = 0;
        found.filter_map(move |(start, length, found)| {
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

    fn places_of(&self, number: Number) -> &[u32] {
        &self.places[self.range_of(number)]
    }

    fn range_of(&self, number: Number) -> Range<usize> {
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
