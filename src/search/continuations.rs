//! What a keypad offers: the keys that go on with what was typed, and the products that may be meant by it.

use super::query::terms;
use super::{Engine, Hit};
use catalog::text::Language;

/// How many products are offered at once: as many as a screen has room for beside the keys.
pub const CANDIDATES: usize = 6;

/// The keys of a keypad: letters, digits and the space between words.
const KEYS: &[u8; 37] = b"abcdefghijklmnopqrstuvwxyz0123456789 ";

/// A set of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Continuations(u64);

impl Default for Continuations {
    /// Every key: nothing is known yet.
    fn default() -> Self {
        Self((1 << KEYS.len()) - 1)
    }
}

impl Continuations {
    /// Whether a key is in the set.
    pub fn has(self, key: char) -> bool {
        let place = KEYS.iter().position(|known| char::from(*known) == key);
        place.is_some_and(|place| self.0 & (1 << place) != 0)
    }
}

impl Engine {
    /// The rows to offer, out of what was found: the best first, then those that people wrote about. Who taps a letter
    /// or two has not said yet which of thousands of register entries it should be, and has come for those.
    pub fn candidates(&self, hits: &[Hit]) -> Vec<usize> {
        let is_written = |row: usize| self.head().row(row).is_some_and(|row| row.is_curated());
        let mut rows: Vec<usize> = hits.iter().map(|hit| hit.row).take(1).collect();
        // Among themselves they stay in the order of the search.
        for wanted in [true, false] {
            let others = hits.iter().skip(1).map(|hit| hit.row);
            rows.extend(
                others
                    .filter(|row| is_written(*row) == wanted)
                    .take(CANDIDATES - rows.len().min(CANDIDATES)),
            );
        }
        rows
    }

    /// The keys after which something is still found, without guessing at errors. A space may follow what finds
    /// something and is not a space.
    pub fn continuations(&self, text: &str) -> Continuations {
        let mut typed = text.to_owned();
        let mut keys = 0;
        for (place, key) in KEYS.iter().enumerate() {
            typed.push(char::from(*key));
            let goes_on = match key {
                b' ' => !text.is_empty() && !text.ends_with(' ') && self.finds(text),
                _ => self.finds(&typed),
            };
            keys |= u64::from(goes_on) << place;
            typed.pop();
        }
        Continuations(keys)
    }

    fn finds(&self, text: &str) -> bool {
        let text = &self.index().alphabet.canonical(text);
        let found = self.found_for(
            terms(text, &self.index().words, false),
            // In what order things are found, which a language decides, is not asked here.
            Language::default(),
            false,
        );
        !found.rows.is_empty()
    }
}
