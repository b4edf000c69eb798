//! The Chinese characters of a feed, numbered, and how each is read.

use super::spelling::{Ear, in_the_south};
use crate::fold::fold_letter;
use crate::order::sorted;
use catalog::head::Readings;

/// The first and the last code point that a name's Chinese characters have (see [`crate::fold::is_han`]).
const FIRST: u32 = 0x3000;
const LAST: u32 = 0xfaff;

/// A character's number; 0 stands for none, and separates names.
pub type Number = u16;

/// Numbers characters, and knows their readings.
pub struct Alphabet {
    /// By code point less [`FIRST`].
    numbers: Vec<Number>,
    /// By number; the first stands for none.
    characters: Vec<char>,
    /// By number; the first is empty.
    readings: Vec<Vec<u16>>,
    /// Every syllable once, in order.
    syllables: Vec<String>,
    /// For each syllable, the first one that sounds like it in the south; itself where it is that.
    southern: Vec<u16>,
}

impl Alphabet {
    /// The alphabet of a feed's readings.
    pub fn new(table: &Readings) -> Self {
        let mut syllables: Vec<String> = (0..table.syllables.len())
            .flat_map(|row| table.syllables.values(row))
            .flat_map(written)
            .collect();
        syllables = sorted(syllables, String::cmp);
        syllables.dedup();
        let numbers = vec![0; (LAST - FIRST + 1) as usize];
        let mut alphabet = Self {
            numbers,
            characters: vec![' '],
            readings: vec![Vec::new()],
            southern: southern(&syllables),
            syllables,
        };
        for (row, character) in table.characters.chars().enumerate() {
            let number = alphabet.number_or_new(character);
            let known = |syllable: String| alphabet.syllables.binary_search(&syllable).ok();
            let readings = table.syllables.values(row).flat_map(written).filter_map(known);
            let readings = readings.map(|place| place as u16).collect();
            if let Some(slot) = alphabet.readings.get_mut(usize::from(number)) {
                *slot = readings;
            }
        }
        for (row, character) in table.characters.chars().enumerate() {
            let number = alphabet.number(character);
            let variants = table.variants.values(row).flat_map(str::chars).filter_map(place);
            // A form that the feed itself is written with keeps its own number.
            variants.for_each(|place| {
                if alphabet.numbers[place] == 0 {
                    alphabet.numbers[place] = number;
                }
            });
        }
        alphabet
    }

    /// The character's number, 0 where the feed does not have it.
    pub fn number(&self, character: char) -> Number {
        place(character).map_or(0, |place| self.numbers[place])
    }

    /// The character's number, a new one where it has none yet; 0 for what is no Chinese character, and once 65,535
    /// have been given out.
    pub fn number_or_new(&mut self, character: char) -> Number {
        let Some(place) = place(character) else { return 0 };
        if self.numbers[place] == 0
            && let Ok(next) = Number::try_from(self.readings.len())
        {
            self.numbers[place] = next;
            self.characters.push(character);
            self.readings.push(Vec::new());
        }
        self.numbers[place]
    }

    /// The text with every character in the form that the feed is written in: 龍井 becomes 龙井.
    pub fn canonical(&self, text: &str) -> String {
        let form = |character| match self.number(character) {
            0 => character,
            number => self.characters[usize::from(number)],
        };
        text.chars().map(form).collect()
    }

    /// How many numbers there are, 0 included.
    pub fn len(&self) -> usize {
        self.readings.len()
    }

    /// Whether there is no character.
    pub fn is_empty(&self) -> bool {
        self.len() <= 1
    }

    /// The numbers of the syllables that a character is read as, the most frequent first.
    pub fn readings(&self, number: Number) -> &[u16] {
        &self.readings[usize::from(number)]
    }

    /// The sound of a character, by its most frequent reading; as it is heard in the south, many share one. `None` where
    /// it is not known.
    pub fn sound(&self, number: Number, ear: Ear) -> Option<u16> {
        let reading = *self.readings(number).first()?;
        Some(match ear {
            Ear::Exact => reading,
            Ear::Southern => self.southern[usize::from(reading)],
        })
    }

    /// Every syllable, in order; a reading is a place here.
    pub fn syllables(&self) -> &[String] {
        &self.syllables
    }

    /// What a name is ordered by: its letters folded, its Chinese characters by their most frequent reading, as a
    /// Chinese dictionary orders them.
    pub fn sort_key(&self, name: &str) -> String {
        name.chars()
            .filter(|letter| letter.is_alphanumeric())
            .fold(String::new(), |mut key, letter| {
                match self.readings(self.number(letter)).first() {
                    Some(reading) => key.push_str(&self.syllables[usize::from(*reading)]),
                    None => fold_letter(letter, &mut key),
                }
                key
            })
    }
}

/// For each syllable, the first that sounds like it in the south.
fn southern(syllables: &[String]) -> Vec<u16> {
    let heard: Vec<String> = syllables.iter().map(|syllable| in_the_south(syllable)).collect();
    let first = |sound: &String| heard.iter().position(|other| other == sound).unwrap_or(0);
    heard.iter().map(|sound| first(sound) as u16).collect()
}

/// A reading as people type it: ü both as v and as u.
fn written(reading: &str) -> impl Iterator<Item = String> {
    let plain = reading.replace('v', "u");
    let differs = plain != reading;
    std::iter::once(reading.to_owned()).chain(differs.then_some(plain))
}

fn place(character: char) -> Option<usize> {
    let code = u32::from(character);
    (FIRST..=LAST).contains(&code).then(|| (code - FIRST) as usize)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use catalog::rows::Rows;

    /// A few characters, polyphones among them.
    pub(crate) fn alphabet() -> Alphabet {
        let readings = [
            ('六', &["liu", "lu"][..]),
            ('安', &["an"]),
            ('瓜', &["gua"]),
            ('片', &["pian"]),
            ('绿', &["lv"]),
            ('帕', &["pa"]),
            ('尔', &["er"]),
            ('玛', &["ma"]),
            ('火', &["huo"]),
            ('腿', &["tui"]),
            ('龙', &["long"]),
            ('井', &["jing"]),
            ('茶', &["cha"]),
            ('绍', &["shao"]),
            ('兴', &["xing"]),
            ('金', &["jin"]),
            ('华', &["hua"]),
            ('重', &["zhong", "chong"]),
        ];
        Alphabet::new(&Readings {
            characters: readings.iter().map(|(character, _)| *character).collect(),
            syllables: Rows::from_cells(readings.iter().map(|(_, readings)| readings.iter().copied())),
            variants: Rows::from_values(readings.iter().map(|(character, _)| match character {
                '龙' => "龍",
                '绿' => "綠",
                _ => "",
            })),
        })
    }

    #[test]
    fn characters_are_numbered_and_read() {
        let mut alphabet = alphabet();
        let read = |alphabet: &Alphabet, character| -> Vec<String> {
            let readings = alphabet.readings(alphabet.number(character));
            readings
                .iter()
                .map(|reading| alphabet.syllables()[usize::from(*reading)].clone())
                .collect()
        };
        assert_eq!(read(&alphabet, '六'), ["liu", "lu"]);
        assert_eq!(read(&alphabet, '绿'), ["lv", "lu"]);
        assert_eq!(read(&alphabet, '醋'), [] as [&str; 0]);
        assert_eq!(alphabet.number('醋'), 0);
        assert_ne!(alphabet.number_or_new('醋'), 0);
        assert_eq!(alphabet.number_or_new('x'), 0);
        assert_eq!(alphabet.number('龍'), alphabet.number('龙'));
        assert_eq!(alphabet.canonical("龍井綠茶x"), "龙井绿茶x");
        assert_eq!(alphabet.sort_key("绿片 Été"), "lvpianete");
    }
}
