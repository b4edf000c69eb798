//! The Chinese characters of a feed, numbered, and how each is read.

use super::spelling::{Ear, FirstLetters, first_letters, in_the_south};
use crate::fold::fold_letter;
use crate::order::sorted;
use catalog::head::Readings;

/// The first and the last code point that a name's Chinese characters have (see [`crate::fold::is_han`]).
const FIRST: u32 = 0x3000;
const LAST: u32 = 0xfaff;

/// Code points are looked up in pages of so many. Those of a feed lie on a third of the pages.
const PAGE: usize = 1 << 8;

/// A character's number; 0 stands for none, and separates names.
pub type Number = u16;

/// Numbers characters, and knows their readings.
pub struct Alphabet {
    /// For each page of code points from [`FIRST`] on, which page of `numbers` is its own; the first, on which there are
    /// none, belongs to all that the feed has no character of.
    pages: Vec<u8>,
    /// The numbers of the characters of some pages.
    numbers: Vec<Number>,
    /// By number; the first stands for none.
    characters: Vec<char>,
    /// The readings of all characters, one behind the other.
    readings: Vec<u16>,
    /// By number, where its readings end; they begin where those of the one before end. Shorter than `characters`: those
    /// that are not in the feed's table have none.
    reading_ends: Vec<u32>,
    /// By number, the letters that its readings begin with; as short as `reading_ends`.
    first_letters: Vec<FirstLetters>,
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
        syllables.shrink_to_fit();
        let mut alphabet = Self {
            pages: vec![0; ((LAST - FIRST) as usize + 1).div_ceil(PAGE)],
            numbers: vec![0; PAGE],
            characters: vec![' '],
            readings: Vec::new(),
            reading_ends: vec![0],
            first_letters: Vec::new(),
            southern: southern(&syllables),
            syllables,
        };
        for (row, character) in table.characters.chars().enumerate() {
            let number = alphabet.number_or_new(character);
            let known = |syllable: String| alphabet.syllables.binary_search(&syllable).ok();
            let readings = table.syllables.values(row).flat_map(written).filter_map(known);
            // A character that is there twice has its first readings.
            if usize::from(number) == alphabet.reading_ends.len() {
                alphabet.readings.extend(readings.map(|place| place as u16));
                alphabet.reading_ends.push(alphabet.readings.len() as u32);
            }
        }
        alphabet.first_letters = (0..alphabet.reading_ends.len())
            .map(|number| first_letters(alphabet.readings(number as Number), &alphabet))
            .collect();
        for (row, character) in table.characters.chars().enumerate() {
            let number = alphabet.number(character);
            let variants = table.variants.values(row).flat_map(str::chars).filter_map(place);
            // A form that the feed itself is written with keeps its own number.
            variants.for_each(|place| {
                let known = alphabet.slot(place);
                if *known == 0 {
                    *known = number;
                }
            });
        }
        alphabet
    }

    /// The character's number, 0 where the feed does not have it.
    pub fn number(&self, character: char) -> Number {
        place(character).map_or(0, |place| {
            self.numbers[usize::from(self.pages[place / PAGE]) * PAGE + place % PAGE]
        })
    }

    /// Where the number of the character with this code point less [`FIRST`] stands.
    fn slot(&mut self, place: usize) -> &mut Number {
        let page = &mut self.pages[place / PAGE];
        if *page == 0 {
            *page = (self.numbers.len() / PAGE) as u8;
            self.numbers.resize(self.numbers.len() + PAGE, 0);
        }
        &mut self.numbers[usize::from(*page) * PAGE + place % PAGE]
    }

    /// The character's number, a new one where it has none yet; 0 for what is no Chinese character, and once 65,535
    /// have been given out.
    pub fn number_or_new(&mut self, character: char) -> Number {
        let Some(place) = place(character) else { return 0 };
        let next = Number::try_from(self.characters.len());
        let slot = self.slot(place);
        if *slot == 0
            && let Ok(next) = next
        {
            *slot = next;
            self.characters.push(character);
            return next;
        }
        *slot
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
        self.characters.len()
    }

    /// Whether there is no character.
    pub fn is_empty(&self) -> bool {
        self.len() <= 1
    }

    /// The numbers of the syllables that a character is read as, the most frequent first.
    pub fn readings(&self, number: Number) -> &[u16] {
        let number = usize::from(number);
        let Some(end) = self.reading_ends.get(number) else {
            return &[];
        };
        let start = number
            .checked_sub(1)
            .map_or(0, |before| self.reading_ends[before]);
        &self.readings[start as usize..*end as usize]
    }

    /// The letters that a character's readings begin with; none where it has none.
    pub fn first_letters(&self, number: Number) -> FirstLetters {
        let letters = self.first_letters.get(usize::from(number));
        letters.copied().unwrap_or_default()
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
