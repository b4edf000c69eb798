//! Short texts in few bytes: a Chinese character in two where UTF-8 needs three, a letter of Latin, Greek or Cyrillic in
//! one or two. Short notes are too short for a compression that first has to learn.
//!
//! | first byte | what follows | stands for |
//! | --- | --- | --- |
//! | 00–7F | | ASCII |
//! | 80–D1 | 1 byte | U+4E00 to U+9FFF |
//! | D2–D9 | 1 byte | a character of one of [`PAGES`] |
//! | FF | 3 bytes | any other character |

/// Where the Chinese characters begin and end.
const HAN: std::ops::Range<u32> = 0x4E00..0xA000;
const HAN_BYTE: u32 = 0x80;
const PAGE_BYTE: u8 = 0xD2;
const OTHER_BYTE: u8 = 0xFF;
/// Blocks of 256 characters: Latin, Greek, Cyrillic, punctuation, signs, Chinese punctuation, full-width forms. The
/// order is part of the format.
const PAGES: [u32; 8] = [0x00, 0x01, 0x03, 0x04, 0x20, 0x22, 0x30, 0xFF];

/// Appends the bytes of a text.
pub fn write(text: &str, bytes: &mut Vec<u8>) {
    for letter in text.chars() {
        let code = u32::from(letter);
        let page = PAGES.iter().position(|page| *page == code >> 8);
        match (code, page) {
            (0..0x80, _) => bytes.push(code as u8),
            (_, Some(page)) => bytes.extend([PAGE_BYTE + page as u8, code as u8]),
            _ if HAN.contains(&code) => {
                let place = code - HAN.start;
                bytes.extend([(HAN_BYTE + (place >> 8)) as u8, place as u8]);
            }
            _ => bytes.extend([OTHER_BYTE, (code >> 16) as u8, (code >> 8) as u8, code as u8]),
        }
    }
}

/// The text of these bytes; `None` where they are of none.
pub fn read(bytes: &[u8]) -> Option<String> {
    let mut text = String::new();
    let mut bytes = bytes.iter().map(|byte| u32::from(*byte));
    while let Some(first) = bytes.next() {
        let code = match first {
            0..0x80 => first,
            HAN_BYTE..0xD2 => HAN.start + ((first - HAN_BYTE) << 8 | bytes.next()?),
            0xFF => bytes.next()? << 16 | bytes.next()? << 8 | bytes.next()?,
            _ => PAGES.get((first - u32::from(PAGE_BYTE)) as usize)? << 8 | bytes.next()?,
        };
        text.push(char::from_u32(code)?);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn squeezed(text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(text, &mut bytes);
        bytes
    }

    #[test]
    fn a_chinese_note_takes_two_bytes_a_character() {
        assert_eq!(squeezed("去骨，20箱").len(), 4 + 2 + 2 + 2);
        assert_eq!(squeezed("20 boxes").len(), 8);
        assert_eq!(squeezed("🍷").len(), 4);
    }

    #[test]
    fn bytes_of_no_text_are_refused() {
        for bytes in [
            &[0x80][..],
            &[0xDA, 0],
            &[0xFF, 0, 0],
            &[0xFF, 0xFF, 0xFF, 0xFF],
            &[0xFF, 0, 0xD8, 0],
        ] {
            assert_eq!(read(bytes), None, "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn texts_come_back(text in any::<String>()) {
            prop_assert_eq!(read(&squeezed(&text)), Some(text));
        }

        #[test]
        fn no_bytes_make_the_reader_stumble(bytes in any::<Vec<u8>>()) {
            read(&bytes);
        }
    }
}
