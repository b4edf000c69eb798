//! The visitor's list: products with quantities and notes, and every form in which it travels. Pure: no DOM, no I/O,
//! no feed; a product is its number, and whoever knows the feed says what it is called ([`Line`]).
//!
//! | file | what it holds |
//! | --- | --- |
//! | `mod.rs` | the list itself and what can be done to it |
//! | [`link`] | the list as the fragment of an address: versioned, checksummed |
//! | [`base36`] | bytes as capital letters and digits |
//! | [`squeeze`] | short notes in few bytes |
//! | [`qr`] | QR codes as drawings, and a long list over several of them |
//! | [`step`] | how quantities grow and shrink without keys |
//! | [`csv`] | the list for spreadsheet programs, out and in |
//! | [`cell`] | cells that no spreadsheet program takes for formulas |
//! | [`text`] | the list as plain text for a chat or a mail |
//! | [`json`] | the list for machines: an ItemList of schema.org |

pub mod base36;
pub mod cell;
pub mod csv;
pub mod json;
pub mod link;
pub mod qr;
pub mod squeeze;
pub mod step;
pub mod text;

/// How many products a list holds.
pub const MOST: usize = 200;
/// The greatest quantity.
pub const MOST_OF_ONE: u32 = 999_999;
/// How many characters a note has at most.
pub const LONGEST_NOTE: usize = 80;

/// A product on a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The product's number, which never changes.
    pub number: u32,
    /// How many are asked for; 0 where that is not said.
    pub quantity: u32,
    /// A note; empty where there is none.
    pub note: String,
}

impl Entry {
    /// An entry within the limits: the quantity and the note are cut to what a list holds.
    pub fn new(number: u32, quantity: u32, note: &str) -> Self {
        Self {
            number,
            quantity: quantity.min(MOST_OF_ONE),
            note: tidy(note),
        }
    }
}

/// What is known of an entry, in the words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The entry.
    pub entry: Entry,
    /// The product's name; where the feed does not know its number, that.
    pub name: String,
    /// Its original name, where it has another.
    pub original: String,
    /// Its class.
    pub class: String,
    /// Where it comes from.
    pub origin: String,
    /// What protects its name, in words.
    pub protection: String,
    /// The address of its page; empty where the feed does not know it.
    pub address: String,
}

/// A list: its entries in their order, each product once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    entries: Vec<Entry>,
}

/// What adding another list did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Products that are new on the list.
    pub added: usize,
    /// Products that were on it before, and stay as they were.
    pub had: usize,
    /// Products for which there was no room.
    pub left_out: usize,
}

impl List {
    /// The entries.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether there is no room for more.
    pub fn is_full(&self) -> bool {
        self.len() >= MOST
    }

    /// The place of a product.
    pub fn place_of(&self, number: u32) -> Option<usize> {
        self.entries.iter().position(|entry| entry.number == number)
    }

    /// Adds an entry at the end, unless the product is there already; whether there is room for it.
    pub fn add(&mut self, entry: Entry) -> bool {
        if self.place_of(entry.number).is_some() {
            return true;
        }
        let has_room = !self.is_full();
        if has_room {
            self.entries.push(entry);
        }
        has_room
    }

    /// Takes a product off.
    pub fn remove(&mut self, number: u32) {
        self.entries.retain(|entry| entry.number != number);
    }

    /// Moves a product up or down by one.
    pub fn shift(&mut self, number: u32, down: bool) {
        let Some(place) = self.place_of(number) else {
            return;
        };
        let other = if down {
            place.checked_add(1)
        } else {
            place.checked_sub(1)
        };
        if let Some(other) = other.filter(|other| *other < self.len()) {
            self.entries.swap(place, other);
        }
    }

    /// Says something else of a product; nothing where it is not there.
    pub fn set(&mut self, entry: Entry) {
        if let Some(place) = self.place_of(entry.number) {
            self.entries[place] = entry;
        }
    }

    /// Asks for more of a product, or for less, by one step; how many are asked for then.
    pub fn step(&mut self, number: u32, more: bool) -> u32 {
        let Some(place) = self.place_of(number) else {
            return 0;
        };
        let quantity = &mut self.entries[place].quantity;
        *quantity = step::next(*quantity, more);
        *quantity
    }

    /// Adds what another list has and this one has not. What is here stays as it is.
    pub fn merge(&mut self, other: &List) -> Merged {
        let mut merged = Merged::default();
        for entry in &other.entries {
            if self.place_of(entry.number).is_some() {
                merged.had += 1;
            } else if self.add(entry.clone()) {
                merged.added += 1;
            } else {
                merged.left_out += 1;
            }
        }
        merged
    }
}

impl FromIterator<Entry> for List {
    /// The first entry of each product, as far as there is room.
    fn from_iter<T: IntoIterator<Item = Entry>>(entries: T) -> Self {
        let mut list = Self::default();
        for entry in entries {
            list.add(entry);
        }
        list
    }
}

/// A note in one line, without spaces around it, of at most [`LONGEST_NOTE`] characters. Marks that turn the direction
/// of writing go with the control characters: they could make a line of a chat read as what nobody wrote.
fn tidy(note: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let letters = note.chars().filter(|letter| !turns(*letter));
    let line: String = letters
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    let cut: String = line.trim().chars().take(LONGEST_NOTE).collect();
    cut.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(numbers: &[u32]) -> List {
        numbers.iter().map(|number| Entry::new(*number, 0, "")).collect()
    }

    fn numbers(list: &List) -> Vec<u32> {
        list.entries().iter().map(|entry| entry.number).collect()
    }

    #[test]
    fn a_product_moves_by_one_and_not_over_the_ends() {
        for (number, down, expected) in [
            (1, false, [1, 2, 3]),
            (1, true, [2, 1, 3]),
            (3, false, [1, 3, 2]),
            (3, true, [1, 2, 3]),
            (9, true, [1, 2, 3]),
        ] {
            let mut list = list(&[1, 2, 3]);
            list.shift(number, down);
            assert_eq!(numbers(&list), expected, "{number} down: {down}");
        }
    }

    #[test]
    fn a_list_is_full_at_its_limit() {
        let all: Vec<u32> = (1..=MOST as u32 + 5).collect();
        let mut list = list(&all);
        assert_eq!(list.len(), MOST);
        assert!(!list.add(Entry::new(4000, 1, "")));
        assert!(list.add(Entry::new(1, 1, "")), "what is there needs no room");
        list.remove(1);
        assert!(list.add(Entry::new(4000, 1, "")));
    }

    #[test]
    fn merging_changes_nothing_that_was_there() {
        let mut mine: List = [Entry::new(1, 20, "mine"), Entry::new(2, 0, "")]
            .into_iter()
            .collect();
        let theirs: List = [Entry::new(3, 0, ""), Entry::new(1, 5, "theirs")]
            .into_iter()
            .collect();
        let merged = mine.merge(&theirs);
        assert_eq!((merged.added, merged.had, merged.left_out), (1, 1, 0));
        assert_eq!(numbers(&mine), [1, 2, 3]);
        assert_eq!(mine.entries()[0], Entry::new(1, 20, "mine"));
        let many: Vec<u32> = (10..300).collect();
        assert_eq!(
            mine.merge(&list(&many)),
            Merged {
                added: 197,
                had: 0,
                left_out: 3
            }
        );
    }

    #[test]
    fn a_note_is_one_short_line() {
        for (note, expected) in [
            ("  two\nlines\t", "two lines"),
            ("\u{202E}evil", "evil"),
            ("", ""),
        ] {
            assert_eq!(Entry::new(1, 0, note).note, expected);
        }
        assert_eq!(
            Entry::new(1, u32::MAX, &"去".repeat(300)).note.chars().count(),
            LONGEST_NOTE
        );
        assert_eq!(Entry::new(1, u32::MAX, "").quantity, MOST_OF_ONE);
    }
}
