//! Percent-encoding of one part of an address: a path segment, a key or a value. Pure, so that addresses can be
//! tested natively; JavaScript's own functions throw where a hand-edited address is malformed, these do not.

use std::fmt::{self, Write};

/// Shows a text as part of an address: everything but the unreserved characters of RFC 3986 as `%XX`.
pub struct Encoded<'a>(pub &'a str);

impl fmt::Display for Encoded<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    formatter.write_char(char::from(byte))?;
                }
                _ => write!(formatter, "%{byte:02X}")?,
            }
        }
        Ok(())
    }
}

/// The text that an encoded part stands for. A `%` that starts no code stays as it is; bytes that are no UTF-8 become
/// the replacement character.
pub fn decode(part: &str) -> String {
    let mut rest = part.as_bytes();
    let mut bytes = Vec::with_capacity(rest.len());
    while let Some((&byte, behind)) = rest.split_first() {
        match code(byte, behind) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &behind[2..];
            }
            None => {
                bytes.push(byte);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Like [`decode`], for a value behind the question mark, where a plus sign stands for a space: forms write it so.
pub fn decode_value(part: &str) -> String {
    if part.contains('+') {
        decode(&part.replace('+', " "))
    } else {
        decode(part)
    }
}

/// The byte that `%` and the two digits behind it stand for.
fn code(byte: u8, behind: &[u8]) -> Option<u8> {
    let digit = |place: usize| {
        behind
            .get(place)
            .and_then(|digit| char::from(*digit).to_digit(16))
    };
    let (high, low) = (digit(0)?, digit(1)?);
    (byte == b'%').then_some((high * 16 + low) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_codes_stay_as_they_are() {
        for (part, expected) in [
            ("100%", "100%"),
            ("%4", "%4"),
            ("%zz", "%zz"),
            ("%%41", "%A"),
            ("%E5%B8%95", "帕"),
            ("%E5%B8", "\u{FFFD}"),
            ("a+b", "a+b"),
        ] {
            assert_eq!(decode(part), expected, "{part:?}");
        }
        assert_eq!(decode_value("a+b%2Bc"), "a b+c");
    }
}
