//! The list as the fragment of an address, such as `/zh/list#1…`. What stands behind a `#` is never sent to a server.
//!
//! ```text
//! 1                                 the version of the format
//! digits of base 36, which are bytes:
//!   flags                           1 quantities, 2 notes, 4 part of a longer list, 8 its maker reads English
//!   part, parts                     only where it is a part
//!   count                           as are all numbers from here on, 7 bits a byte, the lowest first
//!   count x number                  as the step from the one before, up as 2n, down as 2n-1: the order survives
//!   count x quantity                only where there are quantities
//!   notes, notes x (step, length, text)   only where there are notes
//!   checksum                        3 bytes: CRC-24 of RFC 9580 over the version and all bytes before
//! ```
//!
//! A version that was once given out stays readable for ever: people keep links, and paper keeps QR codes.

use super::{Entry, List, MOST, base36, squeeze};
use crate::catalog::text::Language;

const VERSION: char = '1';
const QUANTITIES: u8 = 1;
const NOTES: u8 = 2;
const PART: u8 = 4;
const ENGLISH: u8 = 8;
/// How many bytes the checksum has.
const CHECK: usize = 3;

/// A list as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// The list.
    pub list: List,
    /// The language in which it was made: that of its notes, for all we know.
    pub language: Language,
    /// Which part of a longer list it is.
    pub part: Option<Part>,
}

/// A part of a list that is too long for one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which one, from 1 on.
    pub index: u8,
    /// How many there are.
    pub count: u8,
}

/// Why a fragment cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A later version of the app wrote it.
    Newer,
    /// It was cut, or mistyped, or is no list at all.
    Damaged,
}

/// Writes a list.
pub fn write(sent: &Sent) -> String {
    let entries = sent.list.entries();
    let has_quantities = entries.iter().any(|entry| entry.quantity > 0);
    let notes = || {
        entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| !entry.note.is_empty())
    };
    let flag = |is: bool, flag: u8| if is { flag } else { 0 };
    let mut bytes = vec![
        flag(has_quantities, QUANTITIES)
            | flag(notes().next().is_some(), NOTES)
            | flag(sent.part.is_some(), PART)
            | flag(sent.language == Language::En, ENGLISH),
    ];
    if let Some(part) = sent.part {
        bytes.extend([part.index, part.count]);
    }
    push(&mut bytes, entries.len() as u64);
    let mut before = 0;
    for entry in entries {
        let step = i64::from(entry.number) - before;
        push(&mut bytes, ((step << 1) ^ (step >> 63)) as u64);
        before = i64::from(entry.number);
    }
    if has_quantities {
        entries
            .iter()
            .for_each(|entry| push(&mut bytes, entry.quantity.into()));
    }
    if notes().next().is_some() {
        push(&mut bytes, notes().count() as u64);
        let mut before = 0;
        for (place, entry) in notes() {
            let mut text = Vec::new();
            squeeze::write(&entry.note, &mut text);
            push(&mut bytes, (place - before) as u64);
            push(&mut bytes, text.len() as u64);
            bytes.extend(text);
            before = place;
        }
    }
    let sum = checksum(&bytes);
    bytes.extend(sum);
    format!("{VERSION}{}", base36::write(&bytes))
}

/// Reads a list. Punctuation that a chat has left at the end does not matter.
///
/// # Errors
/// See [`Unreadable`].
pub fn read(fragment: &str) -> Result<Sent, Unreadable> {
    let fragment = fragment.trim_matches(|letter: char| !letter.is_ascii_alphanumeric());
    match fragment.strip_prefix(VERSION) {
        Some(digits) => read_digits(digits).ok_or(Unreadable::Damaged),
        None if fragment.starts_with(|first: char| first.is_ascii_digit()) => Err(Unreadable::Newer),
        None => Err(Unreadable::Damaged),
    }
}

fn read_digits(digits: &str) -> Option<Sent> {
    let bytes = base36::read(digits)?;
    let (content, sum) = bytes.split_at(bytes.len().checked_sub(CHECK)?);
    if sum != checksum(content) {
        return None;
    }
    let mut bytes = Bytes(content);
    let flags = bytes.one()?;
    let has = |flag: u8| flags & flag != 0;
    let part = if has(PART) {
        Some(Part {
            index: bytes.one()?,
            count: bytes.one()?,
        })
    } else {
        None
    };
    let count = usize::try_from(bytes.number()?)
        .ok()
        .filter(|count| *count <= MOST)?;
    let mut entries = Vec::with_capacity(count);
    let mut number = 0_i64;
    for _ in 0..count {
        let step = bytes.number()?;
        number = number.checked_add((step >> 1) as i64 ^ -((step & 1) as i64))?;
        entries.push((u32::try_from(number).ok()?, 0, String::new()));
    }
    if has(QUANTITIES) {
        for entry in &mut entries {
            entry.1 = u32::try_from(bytes.number()?).ok()?;
        }
    }
    if has(NOTES) {
        let mut place = 0_usize;
        for _ in 0..bytes.number()? {
            place = place.checked_add(usize::try_from(bytes.number()?).ok()?)?;
            let length = usize::try_from(bytes.number()?).ok()?;
            entries.get_mut(place)?.2 = squeeze::read(bytes.some(length)?)?;
        }
    }
    let entries = entries
        .iter()
        .map(|(number, quantity, note)| Entry::new(*number, *quantity, note));
    Some(Sent {
        list: entries.collect(),
        language: if has(ENGLISH) { Language::En } else { Language::Zh },
        part,
    })
}

/// Appends a number, 7 bits a byte.
fn push(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// What is still to be read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn some(&mut self, count: usize) -> Option<&'a [u8]> {
        let (some, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(some)
    }

    fn one(&mut self) -> Option<u8> {
        self.some(1)?.first().copied()
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let byte = self.one()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

fn checksum(bytes: &[u8]) -> [u8; CHECK] {
    let mut sum = 0x00B7_04CE_u32;
    for byte in [VERSION as u8].iter().chain(bytes) {
        sum ^= u32::from(*byte) << 16;
        for _ in 0..8 {
            sum <<= 1;
            if sum & 0x0100_0000 != 0 {
                sum ^= 0x0186_4CFB;
            }
        }
    }
    let [_, sum @ ..] = sum.to_be_bytes();
    sum
}
