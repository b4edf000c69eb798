//! How one value becomes a cell, and back.
//!
//! Spreadsheet programs take a cell that starts with `=`, `+`, `-` or `@` (or a tab or a carriage return before such a
//! sign) for a formula, and run it. Such a value gets an apostrophe in front: `=SUM(A1)` becomes `'=SUM(A1)`. A value
//! that already looks like that gets one more, so that taking one away on import always gives the value back. Columns
//! of numbers go out as they are: `-3.7` is no formula.
//!
//! Several values in one cell are separated by `; `. A semicolon within a value is written `\;`, a backslash `\\`.

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
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Several values in one cell.
pub fn joined<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    let values = values
        .into_iter()
        .map(|value| value.replace('\\', r"\\").replace(';', r"\;"));
    values.collect::<Vec<_>>().join("; ")
}

/// The values of a cell, without the spaces around them; empty ones do not count.
pub fn split(cell: &str) -> Vec<String> {
    let mut values = vec![String::new()];
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        match (letter, values.last_mut()) {
            (';', _) => values.push(String::new()),
            ('\\', Some(value)) => value.extend(letters.next()),
            (_, Some(value)) => value.push(letter),
            (_, None) => {}
        }
    }
    values
        .iter()
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty())
        .collect()
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

    #[test]
    fn several_values_come_back_one_by_one() {
        for values in [vec![], vec!["a"], vec!["a", "b c"], vec!["a;b", r"c\", r"\;"]] {
            assert_eq!(split(&joined(values.iter().copied())), values);
        }
        assert_eq!(split("a;b ;; c;"), ["a", "b", "c"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_survives_a_spreadsheet(value in r#"['=+@a;\\ -]{0,6}"#) {
            let cell = guarded(&value);
            proptest::prop_assert!(!cell.starts_with(['=', '+', '-', '@']));
            proptest::prop_assert_eq!(unguarded(&cell), value);
        }
    }
}
