//! The readings and the traditional forms of the Chinese characters that a search must know: those that a feed's
//! searchable text holds, and the common ones that only sound like them. An input method offers many characters for a
//! sound, and people take the wrong one: 龙景 for 龙井.

use std::collections::{BTreeMap, BTreeSet};

use encoding_rs::GBK;
use pinyin::ToPinyinMulti;

use crate::catalog::head::Readings;
use crate::catalog::rows::Rows;
use crate::search::fold::is_han;

/// At most so many readings of one character, the most frequent first: rarer ones are literary, and each doubles the
/// forms of a name.
const MAX_READINGS: usize = 3;

/// The readings of all Chinese characters in `names` and `words`, in code point order; behind them, by sound, the
/// common characters that sound like one of the names'. Words are not compared by sound.
pub(super) fn readings<'a>(
    names: impl Iterator<Item = &'a str>,
    words: impl Iterator<Item = &'a str>,
) -> Readings {
    let names = characters_of(names);
    let written: BTreeSet<char> = characters_of(words).union(&names).copied().collect();
    let sounds: BTreeSet<String> = names
        .iter()
        .flat_map(|character| readings_of(*character))
        .collect();
    let traditional = traditional_forms();
    let mut rows: Vec<(char, Vec<String>, &[String])> = Vec::new();
    for character in &written {
        let forms = traditional.get(character).map_or(&[][..], Vec::as_slice);
        rows.push((*character, readings_of(*character), forms));
    }
    for (sound, character) in heard(&written, &sounds) {
        // With one sound, and without its traditional forms: the rest would cost as much again and serve few.
        rows.push((character, vec![sound], &[]));
    }
    Readings {
        characters: rows.iter().map(|(character, ..)| *character).collect(),
        syllables: Rows::from_cells(
            rows.iter()
                .map(|(_, readings, _)| readings.iter().map(String::as_str)),
        ),
        variants: Rows::from_cells(rows.iter().map(|(.., forms)| forms.iter().map(String::as_str))),
    }
}

/// The Chinese characters of texts, in their simplified forms.
fn characters_of<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<char> {
    let letters = texts.flat_map(str::chars);
    letters.filter(|letter| is_han(*letter)).map(simplified).collect()
}

/// The common characters that are not `written` and sound like one that is, each with that sound, by sound: what
/// repeats lies together, and compresses well.
fn heard(written: &BTreeSet<char>, sounds: &BTreeSet<String>) -> BTreeSet<(String, char)> {
    let sound_of = |character| {
        let mut readings = readings_of(character).into_iter();
        readings.find(|reading| sounds.contains(reading))
    };
    common_characters()
        .filter(|character| !written.contains(&simplified(*character)))
        .filter_map(|character| Some((sound_of(character)?, character)))
        .collect()
}

/// The 3,755 characters that everybody writes: level 1 of GB 2312, which is in the order of their sounds.
fn common_characters() -> impl Iterator<Item = char> {
    let places = (0xb0..=0xd7_u8).flat_map(|row| (0xa1..=0xfe_u8).map(move |cell| [row, cell]));
    places.filter_map(|bytes| {
        let (text, _, faulty) = GBK.decode(&bytes);
        // The last row has five cells less, which later standards fill with letters of private use.
        text.chars().next().filter(|letter| !faulty && is_han(*letter))
    })
}

/// The simplified form of a character; itself where it has none.
fn simplified(character: char) -> char {
    // A general conversion leaves it as it is, for a name of Heaven; on food it means dried: 葡萄乾.
    if character == '乾' {
        return '干';
    }
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
        let readings = readings(["龍井", "龙"].into_iter(), ["面干"].into_iter());
        assert!(readings.characters.starts_with("井干面龙"));
        let variants = |row| readings.variants.values(row).collect::<Vec<_>>();
        assert!(variants(0).is_empty());
        assert!(variants(1).contains(&"乾") && variants(2).contains(&"麵") && variants(3).contains(&"龍"));
    }

    #[test]
    fn common_characters_of_the_same_sound_follow_those_of_the_names() {
        let readings = readings(["龙井"].into_iter(), ["茶"].into_iter());
        let place = |wanted| {
            readings
                .characters
                .chars()
                .position(|character| character == wanted)
        };
        let sounds = |row| readings.syllables.values(row).collect::<Vec<_>>();
        assert_eq!(place('龙'), Some(2));
        assert_eq!(place('景').map(sounds), Some(vec!["jing"]));
        assert_eq!(place('隆').map(sounds), Some(vec!["long"]));
        assert_eq!(
            (place('查'), place('擦')),
            (None, None),
            "words are not compared by sound"
        );
        assert_eq!(readings.characters.matches('龙').count(), 1);
    }

    #[test]
    fn the_common_characters_are_those_of_level_1() {
        let all: Vec<char> = common_characters().collect();
        assert_eq!(all.len(), 3755);
        assert_eq!((all[0], all[all.len() - 1]), ('啊', '座'));
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
