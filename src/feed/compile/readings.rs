//! The readings and the traditional forms of every Chinese character that a feed's searchable text holds.

use std::collections::{BTreeMap, BTreeSet};

use pinyin::ToPinyinMulti;

use crate::catalog::head::Readings;
use crate::catalog::rows::Rows;
use crate::search::fold::is_han;

/// At most so many readings of one character, the most frequent first: rarer ones are literary, and each doubles the
/// forms of a name.
const MAX_READINGS: usize = 3;

/// The readings of all Chinese characters in `names`.
pub(super) fn readings<'a>(names: impl Iterator<Item = &'a str>) -> Readings {
    let characters: BTreeSet<char> = names
        .flat_map(str::chars)
        .filter(|letter| is_han(*letter))
        .map(simplified)
        .collect();
    let syllables: Vec<Vec<String>> = characters
        .iter()
        .map(|character| readings_of(*character))
        .collect();
    let traditional = traditional_forms();
    let variants = characters
        .iter()
        .map(|character| traditional.get(character).map_or(&[][..], Vec::as_slice));
    Readings {
        variants: Rows::from_cells(variants.map(|forms| forms.iter().map(String::as_str))),
        syllables: Rows::from_cells(
            syllables
                .iter()
                .map(|readings| readings.iter().map(String::as_str)),
        ),
        characters: characters.into_iter().collect(),
    }
}

/// The simplified form of a character; itself where it has none.
fn simplified(character: char) -> char {
    let converted = fast2s::convert(character.encode_utf8(&mut [0; 4]));
    let mut letters = converted.chars();
    match (letters.next(), letters.next()) {
        (Some(only), None) => only,
        _ => character,
    }
}

/// Every character's traditional forms, by the simplified one.
fn traditional_forms() -> BTreeMap<char, Vec<String>> {
    let mut forms: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for character in ('\u{3400}'..='\u{9fff}').filter(|letter| is_han(*letter)) {
        let simple = simplified(character);
        if simple != character {
            forms.entry(simple).or_default().push(character.to_string());
        }
    }
    forms
}

/// The readings of one character without tones, ü written v.
fn readings_of(character: char) -> Vec<String> {
    let mut readings: Vec<String> = Vec::new();
    for reading in character.to_pinyin_multi().into_iter().flatten() {
        let plain = reading.plain().replace('ü', "v");
        if !readings.contains(&plain) && readings.len() < MAX_READINGS {
            readings.push(plain);
        }
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_forms_stand_with_the_simplified_character() {
        let readings = readings(["龍井", "龙", "面"].into_iter());
        assert_eq!(readings.characters, "井面龙");
        let variants = |row| readings.variants.values(row).collect::<Vec<_>>();
        assert!(variants(0).is_empty());
        assert!(variants(1).contains(&"麵") && variants(2).contains(&"龍"));
    }

    #[test]
    fn polyphones_keep_their_common_readings() {
        for (character, expected) in [
            ('火', &["huo"][..]),
            ('六', &["liu", "lu"]),
            ('绿', &["lv", "lu"]),
            ('重', &["zhong", "chong"]),
        ] {
            let readings = readings_of(character);
            assert!(
                expected
                    .iter()
                    .all(|reading| readings.iter().any(|found| found == reading)),
                "{character}: {readings:?}"
            );
        }
    }
}
