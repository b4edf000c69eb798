//! QR codes as drawings: one path for all dark modules.
//!
//! # How large
//! A phone held 40 cm away that films in 1080p has 3.8 pixels for a millimetre, and readers want some 2.5 pixels a module:
//! 0.66 mm. A code is drawn about 50 mm wide on a phone's screen, 60 mm on paper, more elsewhere. Version 11 has 69 modules with
//! its quiet border, of 0.72 mm on that screen; from version 12 on, readers begin to fail on pictures that are blurred or
//! askew (`tests/qr.rs`). Fifty products from anywhere in the catalogue take version 9, with quantities version 10. What is longer
//! is split over several codes, each of them a list that can be kept by itself.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::List;
use super::link::{self, Part, Sent};
use crate::catalog::text::Language;

/// The largest version that is drawn while a list can be split.
pub const LARGEST: u8 = 11;
/// The quiet border, in modules.
pub const BORDER: i32 = 4;
/// How many bits a code of that version holds with a medium correction of errors.
const ROOM: usize = 254 * 8;

/// A QR code.
pub struct Code {
    /// The version: 17 and four times this is how many modules a side has.
    pub version: u8,
    /// How many modules a side has, without the border.
    pub size: i32,
    /// The dark modules as the path of a drawing, a module being 1 wide.
    pub path: String,
}

/// The code of an address and of a fragment behind it, if it is not too long for any code. A fragment of digits and
/// capital letters takes less room.
pub fn code(address: &str, fragment: &str) -> Option<Code> {
    let segments = if QrSegment::is_alphanumeric(fragment) {
        vec![
            QrSegment::make_bytes(address.as_bytes()),
            QrSegment::make_alphanumeric(fragment),
        ]
    } else {
        vec![QrSegment::make_bytes(format!("{address}{fragment}").as_bytes())]
    };
    let encode =
        |level| QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::MAX, None, true);
    let code = encode(QrCodeEcc::Medium)
        .or_else(|_| encode(QrCodeEcc::Low))
        .ok()?;
    Some(Code {
        version: code.version().value(),
        size: code.size(),
        path: path(&code),
    })
}

/// The fragments of a list for codes behind an address: one, or as many as it takes.
pub fn fragments(list: &List, language: Language, address: &str) -> Vec<String> {
    let fragment = |list: List, part| link::write(&Sent { list, language, part });
    let whole = fragment(list.clone(), None);
    if fits(address, &whole) {
        return vec![whole];
    }
    let entries = list.entries();
    let some = |from: usize, to: usize| entries[from..to].iter().cloned().collect::<List>();
    let unnumbered = Some(Part { index: 0, count: 0 });
    let mut parts = Vec::new();
    let mut from = 0;
    while from < entries.len() {
        let mut to = from + 1;
        while to < entries.len() && fits(address, &fragment(some(from, to + 1), unnumbered)) {
            to += 1;
        }
        parts.push(some(from, to));
        from = to;
    }
    let count = parts.len() as u8;
    let numbered = (1..)
        .zip(parts)
        .map(|(index, list)| fragment(list, Some(Part { index, count })));
    numbered.collect()
}

/// Whether an address and the digits behind it fit the largest code.
fn fits(address: &str, fragment: &str) -> bool {
    let headers = (4 + 16) + (4 + 11);
    headers + 8 * address.len() + (11 * fragment.len()).div_ceil(2) <= ROOM
}

fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            // Beyond the edge all is light.
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let width = x - start;
                // Writing into a string does not fail.
                let _ = write!(path, "M{start} {y}h{width}v1h-{width}z");
            }
            x += 1;
        }
    }
    path
}
