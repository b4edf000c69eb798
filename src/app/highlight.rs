//! Which letters of a name are those that were typed. The name is compared as the search compares it, and the match is
//! led back to the letters as they are written.

use crate::search::fold::{fold_letter, is_han};

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The stretch.
    pub text: &'a str,
    /// Whether it was typed.
    pub typed: bool,
}

/// Cuts a text into what the folded `terms` match and what lies between. Words are matched from their beginning,
/// Chinese characters anywhere.
pub fn pieces<'a>(text: &'a str, terms: &[String]) -> Vec<Piece<'a>> {
    let letters = Letters::of(text);
    let mut typed = vec![false; letters.ends.len()];
    for term in terms.iter().filter(|term| !term.is_empty()) {
        for (start, _) in letters.folded.match_indices(term.as_str()) {
            let (first, last) = (letters.at(start), letters.at(start + term.len() - 1));
            if letters.may_begin(first) {
                typed[first..=last].fill(true);
            }
        }
    }
    for place in (1..typed.len()).filter(|place| letters.is_mark(*place)) {
        typed[place] = typed[place - 1];
    }
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    let mut start = 0;
    for (place, end) in letters.ends.iter().enumerate() {
        let last_of_run = typed.get(place + 1) != Some(&typed[place]);
        if last_of_run {
            pieces.push(Piece {
                text: &text[start..*end],
                typed: typed[place],
            });
            start = *end;
        }
    }
    pieces
}

/// A text letter by letter: as written and as folded.
struct Letters {
    /// The folded text.
    folded: String,
    /// Where each letter's fold begins in `folded`.
    starts: Vec<usize>,
    /// Where each letter ends in the text.
    ends: Vec<usize>,
    /// Whether a match may begin with the letter.
    begins: Vec<bool>,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self {
            folded: String::new(),
            starts: vec![],
            ends: vec![],
            begins: vec![],
        };
        let mut within_word = false;
        for (place, letter) in text.char_indices() {
            letters.starts.push(letters.folded.len());
            letters.ends.push(place + letter.len_utf8());
            letters.begins.push(is_han(letter) || !within_word);
            fold_letter(letter, &mut letters.folded);
            within_word = letter.is_alphanumeric() && !is_han(letter);
        }
        letters
    }

    /// The letter that a place in the folded text belongs to.
    fn at(&self, place: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= place)
            .saturating_sub(1)
    }

    /// Whether the fold leaves nothing of the letter: an accent that is written on its own.
    fn is_mark(&self, letter: usize) -> bool {
        let end = self.starts.get(letter + 1).copied().unwrap_or(self.folded.len());
        self.starts.get(letter) == Some(&end)
    }

    fn may_begin(&self, letter: usize) -> bool {
        self.begins.get(letter).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, terms: &[&str]) -> String {
        let terms: Vec<String> = terms.iter().map(|term| (*term).to_owned()).collect();
        pieces(text, &terms)
            .iter()
            .map(|piece| {
                if piece.typed {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.to_owned()
                }
            })
            .collect()
    }

    #[test]
    fn what_was_typed_is_found_as_it_is_written() {
        for (text, terms, expected) in [
            ("帕尔玛火腿", &["尔玛"][..], "帕[尔玛]火腿"),
            ("Prosciutto di Parma", &["parma"], "Prosciutto di [Parma]"),
            ("Crème fraîche", &["creme", "f"], "[Crème] [f]raîche"),
            ("Jägertee", &["jag"], "[Jäg]ertee"),
            ("Roquefort", &["fort"], "Roquefort"),
            ("Φέτα", &["feta"], "[Φέτα]"),
            ("Gruß", &["gruss"], "[Gruß]"),
            ("Gruß", &["grus"], "[Gruß]"),
            ("龙井茶 Longjing", &["茶", "long"], "龙井[茶] [Long]jing"),
            ("Cafe\u{301} au", &["cafe"], "[Cafe\u{301}] au"),
            ("Asti", &["", "q"], "Asti"),
            ("", &["a"], ""),
        ] {
            assert_eq!(marked(text, terms), expected);
        }
    }

    #[test]
    fn the_pieces_are_the_whole_text() {
        for text in [
            "Ὀρεινό\u{301} ἐλαιόλαδο",
            "a\u{301}b",
            "Ħobż tal-Malti",
            "０１２ ｆｕｌｌ",
        ] {
            let terms = ["o".to_owned(), "a".to_owned(), "full".to_owned()];
            assert_eq!(
                pieces(text, &terms)
                    .iter()
                    .map(|piece| piece.text)
                    .collect::<String>(),
                text
            );
        }
    }
}
