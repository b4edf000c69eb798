//! The fold: text as it is compared. What is indexed and what is typed go through the same function, so that case,
//! accents, width, script of Greek and Cyrillic, and punctuation never decide whether something is found.
//!
//! Not here: what a folded word is looked up in ([`super::index`]), and Chinese readings (they come with the feed).

mod table;

use std::ops::Range;

use table::LETTERS;

/// A stretch of folded text that is looked up as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Letters and digits: lower-case ASCII, or letters of a script that the fold leaves as it is.
    Word(String),
    /// Chinese characters, which know no spaces between words.
    Han(String),
}

/// Whether the character is a Chinese one: the unified ideographs and extension A (where all names of the feed lie),
/// the compatibility ideographs, and 〇.
pub fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '〇')
}

/// Appends the folded form of one letter: nothing for a combining mark, up to four ASCII letters, or the letter
/// itself in lower case where the fold does not know it.
pub fn fold_letter(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
    } else if is_han(letter) {
        folded.push(letter);
    } else if let Some(letters) = lookup(letter).or_else(|| lookup(letter.to_lowercase().next()?)) {
        // The sign of the ohm is no Greek letter, but a small one is all that is left of it.
        folded.extend(
            letters
                .iter()
                .filter(|byte| **byte != b' ')
                .map(|byte| char::from(*byte)),
        );
    } else if !is_mark(letter) {
        folded.extend(letter.to_lowercase());
    }
}

/// The runs of a text, in order. An apostrophe ends a word, as a space does: `d'Agen` is two words.
pub fn runs(text: &str) -> Vec<Run> {
    runs_at(text).into_iter().map(|(run, _)| run).collect()
}

/// The runs of a text with the bytes of the text that each was folded from.
pub fn runs_at(text: &str) -> Vec<(Run, Range<usize>)> {
    let mut runs = Vec::new();
    let (mut word, mut han) = (String::new(), String::new());
    let mut start = 0;
    for (place, letter) in text.char_indices() {
        if is_mark(letter) {
            continue;
        }
        let (is_han, is_word) = (is_han(letter), letter.is_alphanumeric());
        if is_han || !is_word {
            close(&mut word, Run::Word, start..place, &mut runs);
        }
        if !is_han {
            close(&mut han, Run::Han, start..place, &mut runs);
        }
        if word.is_empty() && han.is_empty() {
            start = place;
        }
        if is_han {
            han.push(letter);
        } else if is_word {
            fold_letter(letter, &mut word);
        }
    }
    close(&mut word, Run::Word, start..text.len(), &mut runs);
    close(&mut han, Run::Han, start..text.len(), &mut runs);
    runs
}

/// All letters and digits of a text, folded and closed up: how codes are compared, and names in sorting.
pub fn squeezed(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
        fold_letter(letter, &mut folded);
    }
    folded
}

/// The text with ä, ö and ü written ae, oe and ue, as German speakers type them on other keyboards; `None` where it
/// has none of them.
pub fn with_german_digraphs(text: &str) -> Option<String> {
    text.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']).then(|| {
        text.chars()
            .fold(String::with_capacity(text.len() + 4), |mut written, letter| {
                match letter {
                    'ä' | 'Ä' => written.push_str("ae"),
                    'ö' | 'Ö' => written.push_str("oe"),
                    'ü' | 'Ü' => written.push_str("ue"),
                    _ => written.push(letter),
                }
                written
            })
    })
}

fn close(
    open: &mut String,
    kind: fn(String) -> Run,
    bytes: Range<usize>,
    runs: &mut Vec<(Run, Range<usize>)>,
) {
    if !open.is_empty() {
        runs.push((kind(std::mem::take(open)), bytes));
    }
}

fn lookup(letter: char) -> Option<&'static [u8; 4]> {
    let code = u16::try_from(u32::from(letter)).ok()?;
    let place = LETTERS.binary_search_by_key(&code, |(known, _)| *known).ok()?;
    Some(&LETTERS[place].1)
}

/// Combining marks in use with Latin, Greek and Cyrillic letters, and the variation selectors.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    use super::*;

    fn shown(text: &str) -> String {
        let words = runs(text).into_iter().map(|run| match run {
            Run::Word(word) => word,
            Run::Han(han) => format!("[{han}]"),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn text_is_folded_by_kind() {
        for (kind, text, expected) in [
            ("case", "Prosciutto di PARMA", "prosciutto di parma"),
            ("accents", "Comté, Jerez-Xérès", "comte jerez xeres"),
            ("decomposed accents", "Comte\u{301}", "comte"),
            (
                "letters that do not decompose",
                "Łódź Straße Smørrebrød",
                "lodz strasse smorrebrod",
            ),
            ("ligatures", "Cœur de bœuf ﬁn", "coeur de boeuf fin"),
            ("elision", "Pruneaux d'Agen", "pruneaux d agen"),
            ("Greek", "Φέτα Καλαμάτας", "feta kalamatas"),
            ("Cyrillic", "Българско розово масло", "balgarsko rozovo maslo"),
            ("full width", "ＰＤＯ１２３", "pdo123"),
            ("signs that are letters", "\u{2126} \u{212a}", "o k"),
            ("tone marks", "Pà'ěrmǎ huǒtuǐ", "pa erma huotui"),
            ("Chinese and Latin", "西班牙ham火腿", "[西班牙] ham [火腿]"),
            ("other scripts stay", "ღვინო კახეთი", "ღვინო კახეთი"),
            ("nothing", " -—· ", ""),
        ] {
            assert_eq!(shown(text), expected, "{kind}");
        }
    }

    /// Prevents holes in the table: a letter whose decomposition is plain ASCII must fold to it.
    #[test]
    fn every_letter_that_decomposes_to_ascii_folds_to_it() {
        for letter in ('\u{a0}'..='\u{24f}')
            .chain('\u{1e00}'..='\u{1eff}')
            .chain('\u{ff10}'..='\u{ff5a}')
        {
            let decomposed: String = letter.nfkd().filter(|part| !is_combining_mark(*part)).collect();
            let plain = decomposed.chars().all(|part| part.is_ascii_alphanumeric());
            if letter.is_alphabetic() && plain && !decomposed.is_empty() {
                let mut folded = String::new();
                fold_letter(letter, &mut folded);
                assert_eq!(
                    folded,
                    decomposed.to_lowercase(),
                    "{letter} U+{:04X}",
                    u32::from(letter)
                );
            }
        }
    }

    #[test]
    fn the_table_is_ordered_and_holds_only_ascii_letters() {
        assert!(LETTERS.is_sorted_by_key(|(letter, _)| *letter));
        assert!(LETTERS.iter().all(|(_, folded)| {
            folded
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || *byte == b' ')
        }));
    }

    proptest! {
        #[test]
        fn folding_any_text_twice_is_folding_it_once(text in any::<String>()) {
            let once = squeezed(&text);
            prop_assert_eq!(squeezed(&once), once);
        }

        #[test]
        fn runs_hold_letters_only(text in any::<String>()) {
            for run in runs(&text) {
                match run {
                    Run::Word(word) => prop_assert!(!word.is_empty() && !word.contains(|letter: char| letter.is_whitespace())),
                    Run::Han(han) => prop_assert!(han.chars().all(is_han) && !han.is_empty()),
                }
            }
        }
    }
}
