//! Bytes as capital letters and digits, seven of them as eleven. A QR code has a mode for such letters in which they
//! take 5.5 bits each, so that this costs an eighth less there than base64url does with eight bits a letter; and no chat cuts a
//! link at a letter or a digit, as some do at `-` and `_`.

const DIGITS: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// How many digits hold so many bytes.
const WIDTHS: [usize; 8] = [0, 2, 4, 5, 7, 8, 10, 11];
/// How many bytes make a group.
const GROUP: usize = 7;

/// The bytes as digits.
pub fn write(bytes: &[u8]) -> String {
    let mut digits = Vec::with_capacity(bytes.len() * 11 / 7 + 2);
    for group in bytes.chunks(GROUP) {
        let mut value = group
            .iter()
            .fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
        let start = digits.len();
        for _ in 0..WIDTHS[group.len()] {
            digits.push(DIGITS[(value % 36) as usize]);
            value /= 36;
        }
        digits[start..].reverse();
    }
    digits.into_iter().map(char::from).collect()
}

/// The bytes that digits stand for; `None` where they stand for none. Small letters count as capital ones: someone may
/// have typed them.
pub fn read(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(digits.len() * 7 / 11 + 1);
    for group in digits.as_bytes().chunks(WIDTHS[GROUP]) {
        let count = WIDTHS.iter().position(|width| *width == group.len())?;
        let digit = |value: u64, digit: &u8| Some(value * 36 + u64::from(char::from(*digit).to_digit(36)?));
        let value = group.iter().try_fold(0_u64, digit)?;
        if value >> (8 * count) != 0 {
            return None;
        }
        bytes.extend_from_slice(&value.to_be_bytes()[8 - count..]);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_stands_for_no_bytes_is_refused() {
        for digits in ["1", "ZZ", "123", "1-", "火", "ZZZZZZZZZZZ"] {
            assert_eq!(read(digits), None, "{digits}");
        }
        assert_eq!(read("").as_deref(), Some(&[][..]));
        assert_eq!(read("73").as_deref(), Some(&[255][..]));
    }

    proptest! {
        #[test]
        fn bytes_come_back(bytes in any::<Vec<u8>>()) {
            let digits = write(&bytes);
            prop_assert_eq!(read(&digits), Some(bytes.clone()));
            prop_assert_eq!(read(&digits.to_lowercase()), Some(bytes));
        }
    }
}
