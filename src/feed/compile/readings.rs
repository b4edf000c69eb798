//! The readings of every Chinese character that a feed's searchable names hold.

use std::collections::BTreeSet;

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
        .collect();
    let syllables: Vec<Vec<String>> = characters
        .iter()
        .map(|character| readings_of(*character))
        .collect();
    Readings {
        characters: characters.into_iter().collect(),
        syllables: Rows::from_cells(
            syllables
                .iter()
                .map(|readings| readings.iter().map(String::as_str)),
        ),
    }
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
