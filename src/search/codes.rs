//! File numbers and barcodes. They have no index: hardly anybody types one, a walk through a hundred thousand takes about
//! a millisecond, and as words of the vocabulary they would be most of it.

use catalog::head::Head;

/// Visits the rows whose code, or what follows a mark in it, begins with what was typed, folded and closed up: each with
/// how many letters and digits are still missing.
pub fn beginning_with(head: &Head, typed: &str, visit: &mut dyn FnMut(usize, usize)) {
    for (row, code) in head.columns.code.iter().enumerate() {
        if let Some(missing) = missing(code.as_bytes(), typed.as_bytes())
            && head.is_sound(row)
        {
            visit(row, missing);
        }
    }
}

/// How many letters and digits of the code are missing; `None` where nothing in it begins so.
fn missing(code: &[u8], typed: &[u8]) -> Option<usize> {
    // A barcode has no marks, and most codes are barcodes.
    if code.first().is_some_and(u8::is_ascii_digit) {
        return rest(code, typed);
    }
    let behind_mark = |start: &usize| match start.checked_sub(1) {
        Some(before) => !code[before].is_ascii_alphanumeric(),
        None => true,
    };
    let starts = (0..code.len()).filter(behind_mark);
    starts.filter_map(|start| rest(&code[start..], typed)).min()
}

/// How many letters and digits are left behind what was typed.
fn rest(code: &[u8], typed: &[u8]) -> Option<usize> {
    let mut letters = code.iter().filter(|letter| letter.is_ascii_alphanumeric());
    for letter in typed {
        if !letters.next()?.eq_ignore_ascii_case(letter) {
            return None;
        }
    }
    Some(letters.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_by_its_beginning_and_from_behind_its_marks() {
        for (code, typed, expected) in [
            ("8002004115072", "8002004115072", Some(0)),
            ("8002004115072", "80020", Some(8)),
            ("8002004115072", "2004", None),
            ("8002004115072", "80020041150729", None),
            ("PDO-IT-0067", "pdoit0067", Some(0)),
            ("PDO-IT-0067", "pdoit00", Some(2)),
            ("PDO-IT-0067", "0067", Some(0)),
            ("PDO-IT-0067", "006", Some(1)),
            ("PDO-FR-A0730", "a0730", Some(0)),
            ("PDO-IT-0067", "it0067", Some(0)),
            ("PDO-IT-0067", "067", None),
            ("", "1", None),
        ] {
            assert_eq!(
                missing(code.as_bytes(), typed.as_bytes()),
                expected,
                "{code} {typed}"
            );
        }
    }
}
