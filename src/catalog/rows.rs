//! One column of strings: a single text with a line for each row. It travels as one JSON string, compresses as one
//! text, and is read in place: no string of its own for each of a hundred thousand products.

use serde::{Serialize, Serializer};

/// Separates the values of a cell that holds several, such as the aliases of a product.
pub const VALUE_SEPARATOR: char = '\t';

/// A column of strings. No value contains a line break or a tab; [`Rows::from_values`] turns them into spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    text: String,
    /// Where each row ends in `text`; the next starts one byte later, behind the line break.
    ends: Vec<u32>,
}

impl Rows {
    /// A column of one value a row.
    pub fn from_values<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        Self::from_cells(values.into_iter().map(|value| [value]))
    }

    /// A column of any number of values a row.
    pub fn from_cells<'a, C: IntoIterator<Item = &'a str>>(cells: impl IntoIterator<Item = C>) -> Self {
        let mut rows = Self::default();
        for (number, cell) in cells.into_iter().enumerate() {
            if number > 0 {
                rows.text.push('\n');
            }
            for (position, value) in cell.into_iter().enumerate() {
                if position > 0 {
                    rows.text.push(VALUE_SEPARATOR);
                }
                rows.text.extend(
                    value
                        .chars()
                        .map(|letter| if letter.is_control() { ' ' } else { letter }),
                );
            }
            rows.ends.push(rows.text.len() as u32);
        }
        rows
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The row's text; empty for a row that does not exist.
    pub fn get(&self, row: usize) -> &str {
        let start = match row.checked_sub(1) {
            Some(previous) => self.ends.get(previous).map_or(0, |end| *end as usize + 1),
            None => 0,
        };
        self.ends
            .get(row)
            .and_then(|end| self.text.get(start..*end as usize))
            .unwrap_or_default()
    }

    /// The values of the row's cell; none for an empty cell.
    pub fn values(&self, row: usize) -> impl Iterator<Item = &str> {
        self.get(row)
            .split(VALUE_SEPARATOR)
            .filter(|value| !value.is_empty())
    }

    /// All rows, first to last.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|row| self.get(row))
    }

    /// A column of `count` rows read from `text`, or `None` where the text has another number of lines. Zero and one
    /// row are told apart by the count alone: both are written without a line break.
    pub fn from_text(text: String, count: usize) -> Option<Self> {
        if count == 0 {
            return text.is_empty().then(Self::default);
        }
        let breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(place, _)| place as u32);
        let ends: Vec<u32> = breaks.chain([u32::try_from(text.len()).ok()?]).collect();
        (ends.len() == count).then_some(Self { text, ends })
    }
}

impl Serialize for Rows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_went_in() {
        for cells in [
            vec![vec!["帕尔玛火腿"], vec![""], vec!["Parma ham", "Parmaschinken"]],
            vec![vec![""]],
            vec![vec![], vec![]],
        ] {
            let rows = Rows::from_cells(cells.iter().map(|cell| cell.iter().copied()));
            let json = serde_json::to_string(&rows).unwrap();
            let text: String = serde_json::from_str(&json).unwrap();
            let read = Rows::from_text(text, cells.len()).unwrap();
            assert_eq!(read, rows);
            assert_eq!(read.len(), cells.len());
            for (row, cell) in cells.iter().enumerate() {
                let expected: Vec<_> = cell.iter().copied().filter(|value| !value.is_empty()).collect();
                assert_eq!(read.values(row).collect::<Vec<_>>(), expected);
            }
        }
    }

    #[test]
    fn an_empty_column_is_told_from_one_empty_row_by_the_count() {
        for (count, expected) in [(0, Some(0)), (1, Some(1)), (2, None)] {
            let read = Rows::from_text(String::new(), count);
            assert_eq!(read.map(|rows| rows.len()), expected);
        }
    }

    #[test]
    fn a_line_break_in_a_name_cannot_shift_the_rows_behind_it() {
        let rows = Rows::from_values(["one\ntwo\tthree", "four"]);
        assert_eq!(
            (rows.get(0), rows.get(1), rows.get(2)),
            ("one two three", "four", "")
        );
    }
}
