//! How one value becomes a cell, and back.
//!
//! Spreadsheet programs take a cell that starts with `=`, `+`, `-` or `@` (or a tab or a line break before such a sign,
//! and some the same signs in full width) for a formula, and run it. Such a value gets an apostrophe in front: `=SUM(A1)` becomes `'=SUM(A1)`. A value
//! that already looks like that gets one more, so that taking one away on import always gives the value back.

/// The value as a cell.
pub fn guarded(value: &str) -> String {
    if is_formula(value) {
        format!("'{value}")
    } else {
        value.to_owned()
    }
}

/// The value of a cell.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(value) if is_formula(value) => value,
        _ => cell,
    }
}

/// Whether the value, or what stands behind the apostrophes at its start, would be taken for a formula.
fn is_formula(value: &str) -> bool {
    value
        .trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_every_value_comes_back() {
        for (value, cell) in [
            ("=1+1", "'=1+1"),
            ("+86", "'+86"),
            ("-5", "'-5"),
            ("@home", "'@home"),
            ("＝1+1", "'＝1+1"),
            ("\t=1", "'\t=1"),
            ("'=1", "''=1"),
            ("''+", "'''+"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("'Nduja", "'Nduja"),
            ("Parma", "Parma"),
            ("", ""),
        ] {
            assert_eq!(guarded(value), cell);
            assert_eq!(unguarded(cell), value);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_survives_a_spreadsheet(value in r#"['=+@＝a;\\ -]{0,6}"#) {
            let cell = guarded(&value);
            proptest::prop_assert!(!cell.starts_with(['=', '+', '-', '@']));
            proptest::prop_assert_eq!(unguarded(&cell), value);
        }
    }
}
