//! Texts, each kept once however often it is met, with a number in the order in which they were first met. One sequence
//! and flat arrays. What the texts are, letters of words or characters of names, and where they occur, is their owners'
//! business.

/// As many numbers have room at first.
const SLOTS_AT_FIRST: usize = 1024;

/// Texts that are being collected; of letters that are never 0.
#[derive(Default)]
pub struct Distinct<T> {
    texts: Texts<T>,
    /// A hash table of numbers plus one; 0 is a free slot. Its length is a power of two.
    slots: Vec<u32>,
}

/// Texts by their numbers.
#[derive(Default)]
pub struct Texts<T> {
    /// The texts one after the other, each followed by 0.
    pub letters: Vec<T>,
    /// Where the 0 of each text stands; the next text begins behind it.
    ends: Vec<u32>,
}

/// A letter of a text.
pub trait Letter: Copy + Eq + Default + Into<u32> {}

impl<T: Copy + Eq + Default + Into<u32>> Letter for T {}

impl<T: Letter> Texts<T> {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text with this number.
    pub fn get(&self, number: usize) -> &[T] {
        &self.letters[self.start(number)..self.end(number)]
    }

    /// Where a text begins.
    pub fn start(&self, number: usize) -> usize {
        number
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize + 1)
    }

    /// Where a text ends.
    pub fn end(&self, number: usize) -> usize {
        self.ends[number] as usize
    }

    fn add(&mut self, text: &[T]) {
        self.letters.extend_from_slice(text);
        self.ends.push(self.letters.len() as u32);
        self.letters.push(T::default());
    }
}

impl<T: Letter> Distinct<T> {
    /// The number of a text, a new one where it is new.
    pub fn number(&mut self, text: &[T]) -> u32 {
        if self.texts.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut slot = hash(text) & mask;
        loop {
            match self.slots[slot] {
                0 => break,
                number if self.texts.get(number as usize - 1) == text => return number - 1,
                _ => slot = (slot + 1) & mask,
            }
        }
        self.texts.add(text);
        self.slots[slot] = self.texts.len() as u32;
        self.texts.len() as u32 - 1
    }

    /// All texts: no other will come.
    pub fn finish(mut self) -> Texts<T> {
        self.texts.letters.shrink_to_fit();
        self.texts.ends.shrink_to_fit();
        self.texts
    }

    fn grow(&mut self) {
        let length = (self.slots.len() * 2).max(SLOTS_AT_FIRST);
        // The old ones go first: memory that is needed at once is never given back in the browser.
        self.slots = Vec::new();
        let mut slots = vec![0; length];
        for number in 0..self.texts.len() {
            let mut slot = hash(self.texts.get(number)) & (length - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (length - 1);
            }
            slots[slot] = number as u32 + 1;
        }
        self.slots = slots;
    }
}

/// FNV-1a by letters instead of bytes: short texts, no attacker, four lines (Fowler, Noll, Vo; 32-bit parameters).
fn hash<T: Letter>(text: &[T]) -> usize {
    let hash = text.iter().fold(0x811c_9dc5_u32, |hash, letter| {
        (hash ^ (*letter).into()).wrapping_mul(0x0100_0193)
    });
    // The low bits of FNV know little of the last letters' high bits: fold the upper half in.
    (hash ^ (hash >> 15)) as usize
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_text_has_one_number_however_often_it_comes(texts in prop::collection::vec(prop::collection::vec(1_u16..4, 0..4), 0..300)) {
            let mut distinct = Distinct::default();
            let mut known: HashMap<&[u16], u32> = HashMap::new();
            for text in &texts {
                let next = known.len() as u32;
                let number = *known.entry(text).or_insert(next);
                prop_assert_eq!(distinct.number(text), number);
            }
            let texts = distinct.finish();
            prop_assert_eq!(texts.len(), known.len());
            for (text, number) in known {
                prop_assert_eq!(texts.get(number as usize), text);
            }
        }
    }
}
