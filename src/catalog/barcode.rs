//! EAN-8 and EAN-13 barcodes. A 12-digit UPC is written as EAN-13 with a leading zero before it comes here.

/// Whether `code` is 8 or 13 digits whose last is the check digit of the others (GS1 General Specifications,
/// section 7.9: weights 3 and 1 from the right).
pub fn is_valid(code: &str) -> bool {
    if !matches!(code.len(), 8 | 13) || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum: u32 = code
        .bytes()
        .rev()
        .zip([1, 3].into_iter().cycle())
        .map(|(byte, weight)| u32::from(byte - b'0') * weight)
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_decides() {
        for (code, expected) in [
            ("8002004115072", true),
            ("8002004115073", false),
            ("96385074", true),
            ("96385075", false),
            ("036000291452", false), // a UPC in its own length: the feed writes it with a leading zero
            ("0036000291452", true),
            ("80020041150a2", false),
            ("", false),
        ] {
            assert_eq!(is_valid(code), expected, "{code:?}");
        }
    }
}
