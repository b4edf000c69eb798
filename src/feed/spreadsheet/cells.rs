//! How one value becomes a cell, and back.
//!
//! What keeps a spreadsheet program from taking a cell for a formula is the list's own: [`crate::list::cell`]. Columns of
//! numbers go out as they are: `-3.7` is no formula.
//!
//! Several values in one cell are separated by `; `. A semicolon within a value is written `\;`, a backslash `\\`.

pub use crate::list::cell::{guarded, unguarded};

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
    fn several_values_come_back_one_by_one() {
        for values in [vec![], vec!["a"], vec!["a", "b c"], vec!["a;b", r"c\", r"\;"]] {
            assert_eq!(split(&joined(values.iter().copied())), values);
        }
        assert_eq!(split("a;b ;; c;"), ["a", "b", "c"]);
    }
}
