//! Reads a later part of a head from its bytes as they come, in pieces, so that it is never in memory as a whole beside
//! all that is made of it: what a WebAssembly memory has once had it never gives back. Only what a part is: an object with
//! two numbers and an object of texts. All other JSON is [`crate::compact`]'s.

use std::mem::take;

use crate::compact::Unreadable;
use crate::scan::first_of;

/// Gives the next piece of the bytes; `None` behind the last one.
pub type NextPiece<'a> = &'a mut dyn FnMut() -> Option<Vec<u8>>;

/// What a part says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Part {
    pub(super) format: Option<u32>,
    pub(super) count: Option<u32>,
    /// The columns by their names.
    columns: Vec<(String, String)>,
}

impl Part {
    /// Reads a part.
    ///
    /// # Errors
    /// [`Unreadable::Json`] where it is anything else.
    pub(super) fn read(next_piece: NextPiece<'_>) -> Result<Self, Unreadable> {
        let mut part = Self::default();
        let mut json = Json {
            next_piece,
            piece: Vec::new(),
            at: 0,
        };
        json.object(&mut |json, name| {
            match name.as_str() {
                "format" => part.format = Some(json.number()?),
                "count" => part.count = Some(json.number()?),
                "columns" => json.object(&mut |json, name| {
                    part.columns.push((name, json.text()?));
                    Ok(())
                })?,
                // What a later version may add.
                _ => json.skip()?,
            }
            Ok(())
        })?;
        match json.token() {
            None => Ok(part),
            Some(_) => Err(Unreadable::Json),
        }
    }

    /// Takes the text of a column out of the part.
    pub(super) fn text(&mut self, name: &'static str) -> Result<String, Unreadable> {
        let found = self.columns.iter_mut().find(|(column, _)| column == name);
        found.map(|(_, text)| take(text)).ok_or(Unreadable::Missing(name))
    }
}

/// JSON on its way.
struct Json<'a> {
    next_piece: NextPiece<'a>,
    piece: Vec<u8>,
    at: usize,
}

/// Reads the value of a field.
type Field<'a> = &'a mut dyn FnMut(&mut Json<'_>, String) -> Result<(), Unreadable>;

impl Json<'_> {
    /// The next byte, which stays.
    fn peek(&mut self) -> Option<u8> {
        while self.at == self.piece.len() {
            self.piece = (self.next_piece)()?;
            self.at = 0;
        }
        Some(self.piece[self.at])
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// The next byte that is no white space.
    fn token(&mut self) -> Option<u8> {
        loop {
            let byte = self.byte()?;
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(byte);
            }
        }
    }

    fn expect(&mut self, token: u8) -> Result<(), Unreadable> {
        self.one_of(token, token).map(|_| ())
    }

    /// Takes one of two tokens, and tells whether it was the first.
    fn one_of(&mut self, first: u8, second: u8) -> Result<bool, Unreadable> {
        match self.token() {
            Some(token) if token == first => Ok(true),
            Some(token) if token == second => Ok(false),
            _ => Err(Unreadable::Json),
        }
    }

    /// An object, all of whose values `field` reads; there is one at least.
    fn object(&mut self, field: Field<'_>) -> Result<(), Unreadable> {
        self.expect(b'{')?;
        loop {
            let name = self.text()?;
            self.expect(b':')?;
            field(self, name)?;
            if self.one_of(b'}', b',')? {
                return Ok(());
            }
        }
    }

    /// Anything that a part is made of: a number, a text, or an object of these.
    fn skip(&mut self) -> Result<(), Unreadable> {
        match self.ahead()? {
            b'{' => self.object(&mut |json, _| json.skip_plain()),
            _ => self.skip_plain(),
        }
    }

    fn skip_plain(&mut self) -> Result<(), Unreadable> {
        match self.ahead()? {
            b'"' => self.text().map(|_| ()),
            _ => self.number().map(|_| ()),
        }
    }

    /// The next byte that is no white space, which stays.
    fn ahead(&mut self) -> Result<u8, Unreadable> {
        let token = self.token().ok_or(Unreadable::Json)?;
        self.at -= 1;
        Ok(token)
    }

    /// A whole number.
    fn number(&mut self) -> Result<u32, Unreadable> {
        let mut digit = self.token();
        let mut number = 0_u32;
        loop {
            let value = digit.filter(u8::is_ascii_digit).ok_or(Unreadable::Json)? - b'0';
            let more = number
                .checked_mul(10)
                .and_then(|number| number.checked_add(value.into()));
            number = more.ok_or(Unreadable::Json)?;
            if !self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                return Ok(number);
            }
            digit = self.byte();
        }
    }

    /// A text. A line break that should have been escaped is one.
    fn text(&mut self) -> Result<String, Unreadable> {
        self.expect(b'"')?;
        let mut text = Vec::new();
        loop {
            self.peek().ok_or(Unreadable::Json)?;
            let ahead = &self.piece[self.at..];
            let plain = first_of(ahead, b'"', b'\\').unwrap_or(ahead.len());
            text.extend_from_slice(&ahead[..plain]);
            self.at += plain;
            if plain == ahead.len() {
                continue;
            }
            match self.byte() {
                Some(b'"') => break,
                Some(b'\\') => self.escaped(&mut text)?,
                _ => return Err(Unreadable::Json),
            }
        }
        // A text stays for as long as the page.
        text.shrink_to_fit();
        String::from_utf8(text).map_err(|_| Unreadable::Json)
    }

    /// What stands behind a backslash: mostly the end of a row.
    fn escaped(&mut self, text: &mut Vec<u8>) -> Result<(), Unreadable> {
        text.push(match self.byte() {
            Some(b'n') => b'\n',
            Some(b't') => b'\t',
            Some(b'r') => b'\r',
            Some(b'b') => 8,
            Some(b'f') => 12,
            Some(mark @ (b'"' | b'\\' | b'/')) => mark,
            Some(b'u') => {
                let letter = self.numbered()?;
                text.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(());
            }
            _ => return Err(Unreadable::Json),
        });
        Ok(())
    }

    /// A letter by its number, or by two halves of it.
    fn numbered(&mut self) -> Result<char, Unreadable> {
        let first = self.unit()?;
        let second = match first {
            0xd800..=0xdbff if self.byte() == Some(b'\\') && self.byte() == Some(b'u') => Some(self.unit()?),
            _ => None,
        };
        let mut letters = char::decode_utf16([first].into_iter().chain(second));
        match (letters.next(), letters.next()) {
            (Some(Ok(letter)), None) => Ok(letter),
            _ => Err(Unreadable::Json),
        }
    }

    /// Four digits of a letter's number.
    fn unit(&mut self) -> Result<u16, Unreadable> {
        (0..4).try_fold(0, |unit, _| {
            let digit = self.byte().and_then(|byte| char::from(byte).to_digit(16));
            Ok(unit << 4 | digit.ok_or(Unreadable::Json)? as u16)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    /// A part read from pieces of so many bytes.
    fn read(bytes: &[u8], length: usize) -> Result<Part, Unreadable> {
        let mut pieces = bytes.chunks(length).map(<[u8]>::to_vec);
        Part::read(&mut || pieces.next())
    }

    #[test]
    fn a_part_is_read_and_anything_else_is_not() {
        for (text, expected) in [
            (r#"{"format":1,"count":20,"columns":{"zh":"茶\n酒"}}"#, true),
            (" { \"columns\" : { \"zh\" : \"茶\" } ,\n \"count\" : 20 } ", true),
            (r#"{"columns":{"zh":"\u8336\ud83c\udf75\"\\\/\b\f\r\t"}}"#, true),
            (r#"{"count":1,"later":{"a":"b","c":2},"last":"d"}"#, true),
            (r#"{"count":1,"later":{"a":{"b":2}}}"#, false),
            (r#"{"count":1,"later":[]}"#, false),
            (r#"{"columns":{"zh":"\ud83c"}}"#, false),
            (r#"{"columns":{"zh":"\ud83cx"}}"#, false),
            (r#"{"columns":{"zh":"\udf75"}}"#, false),
            (r#"{"columns":{"zh":"\u83"}}"#, false),
            (r#"{"columns":{"zh":"\x"}}"#, false),
            (r#"{"columns":{"zh":1}}"#, false),
            (r#"{"columns":"zh"}"#, false),
            (r#"{"count":-1}"#, false),
            (r#"{"count":4294967296}"#, false),
            (r#"{"count":"1"}"#, false),
            (r#"{"count":1}}"#, false),
            (r#"{"count":1"#, false),
            (r#"{"count":1,}"#, false),
            ("<!doctype html>", false),
            ("", false),
        ] {
            for length in [1, 3, 1000] {
                let part = read(text.as_bytes(), length);
                assert_eq!(part.is_ok(), expected, "{text} by {length}: {part:?}");
            }
        }
        assert!(read(b"{\"columns\":{\"zh\":\"\xff\"}}", 9).is_err());
    }

    proptest! {
        #[test]
        fn any_texts_come_as_another_reader_reads_them(
            texts in prop::collection::vec(any::<String>(), 1..5),
            count in any::<u32>(),
            length in 1_usize..40,
        ) {
            let named = texts.iter().enumerate().map(|(place, text)| (place.to_string(), text.clone()));
            let columns: Vec<(String, String)> = named.collect();
            let object: Value = columns.iter().cloned().map(|(name, text)| (name, Value::from(text))).collect();
            let bytes = serde_json::to_vec(&json!({ "format": 1, "count": count, "columns": object })).unwrap();
            let part = read(&bytes, length).unwrap();
            prop_assert_eq!(part, Part { format: Some(1), count: Some(count), columns });
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..60), length in 1_usize..9) {
            let _ = read(&bytes, length);
        }

        #[test]
        fn a_part_with_other_bytes_is_read_or_refused(
            place in any::<prop::sample::Index>(),
            byte in any::<u8>(),
            length in 1_usize..9,
        ) {
            let mut bytes = br#"{"format":1,"count":20,"columns":{"zh":"a\n\u8336\ud83c\udf75"}}"#.to_vec();
            *place.get_mut(&mut bytes) = byte;
            let _ = read(&bytes, length);
        }
    }
}
