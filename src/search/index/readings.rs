//! How Chinese names are read: pinyin and initials from the feed's own table of readings, all readings of a polyphone.

use crate::catalog::head::Readings;
use crate::search::fold::fold_letter;

/// At most so many pinyin forms of one name: enough for three characters of two readings each. Where there would be
/// more, later characters keep their most frequent reading.
const MAX_FORMS: usize = 8;

/// The longest pinyin form, in letters. Nobody types further than that, and everything is found by its beginning.
const MAX_PINYIN: usize = 40;

/// Looks up readings.
pub struct ReadingTable<'a> {
    characters: Vec<(char, Vec<&'a str>)>,
}

impl<'a> ReadingTable<'a> {
    /// The table of a feed.
    pub fn new(readings: &'a Readings) -> Self {
        let mut characters: Vec<_> = readings
            .characters
            .chars()
            .enumerate()
            .map(|(row, character)| (character, readings.syllables.values(row).collect()))
            .collect();
        characters.sort_unstable_by_key(|(character, _)| *character);
        Self { characters }
    }

    /// The pinyin of the characters, closed up and without tones: one form for each way to read them. ü is written
    /// both v and u. Ends at the first character without a known reading.
    pub fn pinyin(&self, characters: &[char]) -> Vec<String> {
        self.forms(characters, MAX_PINYIN, |reading| {
            let plain = reading.replace('v', "u");
            let different = plain != reading;
            std::iter::once(reading.to_owned()).chain(different.then_some(plain))
        })
    }

    /// The initials of the characters' readings: one form for each way to read them; none for fewer than two
    /// characters, whose initials would be found with every letter typed.
    pub fn initials(&self, characters: &[char]) -> Vec<String> {
        let mut forms = self.forms(characters, MAX_PINYIN, |reading| {
            reading.get(..1).map(str::to_owned).into_iter()
        });
        forms.retain(|form| form.len() >= 2);
        forms
    }

    /// What a name is ordered by: its letters folded, its Chinese characters by their most frequent reading, as a
    /// Chinese dictionary orders them.
    pub fn sort_key(&self, name: &str) -> String {
        name.chars()
            .filter(|letter| letter.is_alphanumeric())
            .fold(String::new(), |mut key, letter| {
                match self.readings(letter).and_then(|readings| readings.first()) {
                    Some(reading) => key.push_str(reading),
                    None => fold_letter(letter, &mut key),
                }
                key
            })
    }

    fn forms<I: Iterator<Item = String>>(
        &self,
        characters: &[char],
        longest: usize,
        written: impl Fn(&'a str) -> I,
    ) -> Vec<String> {
        let mut forms = vec![String::new()];
        for character in characters {
            let Some(readings) = self.readings(*character) else {
                break;
            };
            let mut syllables: Vec<String> = readings.iter().copied().flat_map(&written).collect();
            syllables.sort_unstable();
            syllables.dedup();
            if forms.len() * syllables.len() > MAX_FORMS {
                syllables = readings
                    .first()
                    .copied()
                    .map(&written)
                    .into_iter()
                    .flatten()
                    .take(1)
                    .collect();
            }
            if syllables.is_empty() || forms[0].len() >= longest {
                break;
            }
            forms = forms
                .iter()
                .flat_map(|form| syllables.iter().map(move |syllable| form.clone() + syllable))
                .collect();
        }
        forms.retain(|form| !form.is_empty());
        forms
    }

    fn readings(&self, character: char) -> Option<&[&'a str]> {
        let place = self
            .characters
            .binary_search_by_key(&character, |(known, _)| *known)
            .ok()?;
        Some(&self.characters[place].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::rows::Rows;

    fn table() -> Readings {
        Readings {
            characters: "六安瓜片绿".into(),
            syllables: Rows::from_cells([
                vec!["liu", "lu"],
                vec!["an"],
                vec!["gua"],
                vec!["pian"],
                vec!["lv"],
            ]),
        }
    }

    #[test]
    fn all_readings_of_a_name_are_written() {
        let readings = table();
        let table = ReadingTable::new(&readings);
        for (name, pinyin, initials) in [
            ("六安", &["liuan", "luan"][..], &["la"][..]),
            ("瓜片", &["guapian"], &["gp"]),
            ("绿", &["lu", "lv"], &[]),
            ("片x", &["pian"], &[]),
            ("x", &[], &[]),
        ] {
            let characters: Vec<char> = name.chars().collect();
            assert_eq!(table.pinyin(&characters), pinyin, "{name}");
            assert_eq!(table.initials(&characters), initials, "{name}");
        }
        assert_eq!(table.sort_key("绿片 Été"), "lvpianete");
    }
}
