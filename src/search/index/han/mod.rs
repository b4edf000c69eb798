//! Chinese names as one sequence of numbered characters, each name once, and the places of every pair of characters in
//! it. A run of characters is found from the places of its rarest pair, a spelling from those of every pair that it may
//! begin with; names are never cut into words.

mod builder;
mod pairs;

pub use builder::HanBuilder;

use super::Posting;
use super::alphabet::{Alphabet, Number};
use super::distinct::Texts;
use super::postings::{Postings, Steps};
use super::spelling::{Ear, Reading, Spelled, Spelling};
use crate::rank::Quality;
use pairs::Pairs;

/// The Chinese names of a feed.
#[derive(Default)]
pub struct HanNames {
    texts: Texts<Number>,
    /// The name that holds the first character of each stretch.
    stretches: Vec<u32>,
    /// Whose each name is: see [`Postings`].
    postings: Vec<u8>,
    /// Where the postings of each name end; they begin where those of the one before end.
    posting_ends: Vec<u32>,
    pairs: Pairs,
}

/// Whoever wants to know of occurrences. Not compiled in: a search is large, and more than one asks.
type Visit<'a> = &'a mut dyn FnMut(Occurrence);

/// From the beginning of a stretch of so many characters the name that holds a place is few steps away.
const STRETCH: usize = 32;

/// The name that holds the first character of each stretch.
fn stretches(names: &Texts<Number>) -> Vec<u32> {
    let mut name = 0;
    let places = (0..names.letters.len()).step_by(STRETCH);
    places
        .map(|place| {
            name = holding(names, place, name);
            name as u32
        })
        .collect()
}

/// The name that holds a place, looked for from one on that is not behind it.
fn holding(names: &Texts<Number>, place: usize, mut name: usize) -> usize {
    while names.end(name) < place {
        name += 1;
    }
    name
}

/// An occurrence in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Whose name it is.
    pub posting: Posting,
    /// Whether it begins where the name begins.
    pub at_start: bool,
    /// Whether it ends where the name ends.
    pub at_end: bool,
    /// How many characters of the name lie outside it.
    pub missing: usize,
    /// How it reads as what was typed; characters that were typed read as themselves.
    pub spelled: Spelled,
}

impl Occurrence {
    /// How closely a run of typed characters matches its name.
    pub fn quality(&self) -> Quality {
        match (self.at_start, self.missing) {
            (true, 0) => Quality::Exact,
            (true, _) => Quality::Prefix,
            _ => Quality::Part,
        }
    }
}

impl HanNames {
    /// Visits every occurrence of a run of characters.
    pub fn occurrences(&self, run: &[Number], visit: Visit<'_>) {
        if run.contains(&0) {
            return;
        }
        // From the places of its rarest pair; of its only character, where there is no pair.
        let pairs = run.windows(2).enumerate();
        let pairs = pairs.map(|(offset, pair)| (offset, self.pairs.places(pair[0], pair[1])));
        if let Some((offset, places)) = pairs.min_by_key(|(_, places)| places.size()) {
            for start in places.filter_map(|place| (place as usize).checked_sub(offset)) {
                if self.texts.letters[start..].starts_with(run) {
                    self.each_posting(start, run.len(), Spelled::Whole, visit);
                }
            }
        } else if let [character] = run {
            for pair in self.pairs.of(*character, |_| true) {
                self.all(pair.places, 1, Spelled::Whole, visit);
            }
        }
    }

    /// Visits every place where names have characters of these sounds, by the ear.
    pub fn sounding(&self, sounds: &[u16], ear: Ear, alphabet: &Alphabet, visit: Visit<'_>) {
        let sound = |number| match number {
            0 => None,
            _ => alphabet.sound(number, ear),
        };
        let is_alike = |number: Number, place: usize| match sounds.get(place) {
            Some(wanted) => sound(number) == Some(*wanted),
            None => true,
        };
        let numbers = (1..alphabet.len() as u32).map(|number| number as Number);
        for number in numbers.filter(|number| !sounds.is_empty() && is_alike(*number, 0)) {
            for pair in self.pairs.of(number, |next| is_alike(next, 1)) {
                for start in pair.places.map(|place| place as usize) {
                    let heard = self.texts.letters[start..].iter().map(|number| sound(*number));
                    if heard.take(sounds.len()).eq(sounds.iter().copied().map(Some)) {
                        self.each_posting(start, sounds.len(), Spelled::Whole, visit);
                    }
                }
            }
        }
    }

    /// Visits every place where names read as the spelling, in no order.
    pub fn spelled(&self, spelling: &Spelling, alphabet: &Alphabet, visit: Visit<'_>) {
        let begins = spelling.next_letters(&Reading::START);
        for number in 1..alphabet.len() as u32 {
            let number = number as Number;
            // Half of the characters only sound like those of names.
            if self.pairs.has_none(number) || alphabet.first_letters(number) & begins == 0 {
                continue;
            }
            let mut first = Reading::START;
            spelling.go_on(&mut first, number, alphabet);
            let goes_on = spelling.next_letters(&first);
            let leads_on = |next| alphabet.first_letters(next) & goes_on != 0;
            let is_found = first.found.is_some();
            for pair in self.pairs.of(number, |next| is_found || leads_on(next)) {
                let mut second = first;
                let leads_on = leads_on(pair.next);
                if leads_on {
                    spelling.go_on(&mut second, pair.next, alphabet);
                }
                let is_over = !leads_on || second.is_over();
                if is_over {
                    if let Some((characters, spelled)) = second.found {
                        self.all(pair.places, characters, spelled, visit);
                    }
                    continue;
                }
                for start in pair.places.map(|place| place as usize) {
                    let rest = &self.texts.letters[start + 2..];
                    if let Some((characters, spelled)) = spelling.read(second, rest, alphabet).found {
                        self.each_posting(start, characters, spelled, visit);
                    }
                }
            }
        }
    }

    /// Visits all whose names have something at one of these places.
    fn all(&self, places: Steps<'_>, characters: usize, spelled: Spelled, visit: Visit<'_>) {
        for place in places {
            self.each_posting(place as usize, characters, spelled, visit);
        }
    }

    /// Visits all whose name has something of so many characters at a place.
    fn each_posting(&self, start: usize, characters: usize, spelled: Spelled, visit: Visit<'_>) {
        let name = self.stretches[start / STRETCH] as usize;
        let name = holding(&self.texts, start, name);
        let (begin, end) = (self.texts.start(name), self.texts.end(name));
        for posting in self.postings(name) {
            visit(Occurrence {
                posting,
                at_start: start == begin,
                at_end: start + characters == end,
                missing: (end - begin).saturating_sub(characters),
                spelled,
            });
        }
    }

    fn postings(&self, name: usize) -> Postings<'_> {
        let start = name.checked_sub(1).map_or(0, |before| self.posting_ends[before]);
        Postings::new(&self.postings[start as usize..self.posting_ends[name] as usize])
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
            let mut all = Vec::new();
            names.occurrences(&numbers, &mut |found| {
                all.push((found.posting.row(), found.quality(), found.missing));
            });
            all.sort();
            all
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
                let mut rows = Vec::new();
                names.spelled(&spelling, &alphabet, &mut |found| rows.push(found.posting.row()));
                rows.sort();
                rows
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
            let mut all = Vec::new();
            names.spelled(&spelling, &alphabet, &mut |found| {
                all.push((found.posting.row(), found.at_start, found.missing));
            });
            all.sort();
            all
        };
        assert_eq!(found("paerma"), [(0, true, 2)]);
        assert_eq!(found("huotui"), [(0, false, 3), (1, false, 2), (2, true, 0)]);
        assert_eq!(found("jhht"), [(1, true, 0)]);
        assert_eq!(found("luan"), [(3, true, 2)]);
    }
}
