//! One column of strings: a text with a line for each row. It travels as one JSON string, compresses as one text, and
//! is read in place: no string of its own for each of a hundred thousand products. A column that comes in parts keeps
//! the text of each as it came, so that appending copies nothing, and so does a clone.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::scan::first_of;

/// Separates the values of a cell that holds several, such as the aliases of a product.
pub const VALUE_SEPARATOR: char = '\t';

/// A column of strings. No value contains a line break or a tab; [`Rows::from_values`] turns them into spaces.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The parts of the column with the row that each ends before, none of them empty.
    parts: Vec<(usize, Arc<Lines>)>,
}

/// Some rows in one text.
#[derive(Debug, Default)]
struct Lines {
    text: String,
    /// How many bytes each row has, [`LONG`] where it is as many or more.
    lengths: Vec<u8>,
    /// Where every [`STRIDE`]th row starts in `text`.
    starts: Vec<u32>,
}

/// A row of this length or more is measured where it stands.
const LONG: u8 = u8::MAX;

/// From a row whose start is known, the lengths of so many rows at most are added up: a few nanoseconds, and a third of
/// the memory of all starts, which would be a fifth of that of a feed's texts.
const STRIDE: usize = 16;

impl Rows {
    /// A column of one value a row.
    pub fn from_values<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        Self::from_cells(values.into_iter().map(|value| [value]))
    }

    /// A column of any number of values a row.
    pub fn from_cells<'a, C: IntoIterator<Item = &'a str>>(cells: impl IntoIterator<Item = C>) -> Self {
        let (mut text, mut count) = (String::new(), 0);
        for cell in cells {
            if count > 0 {
                text.push('\n');
            }
            count += 1;
            for (position, value) in cell.into_iter().enumerate() {
                if position > 0 {
                    text.push(VALUE_SEPARATOR);
                }
                text.extend(
                    value
                        .chars()
                        .map(|letter| if letter.is_control() { ' ' } else { letter }),
                );
            }
        }
        Self::from_text(text, count).unwrap_or_default()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.parts.last().map_or(0, |(end, _)| *end)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The row's text; empty for a row that does not exist.
    #[inline(never)] // Asked from everywhere, and larger than what is done with the answer.
    pub fn get(&self, row: usize) -> &str {
        let part = self.parts.partition_point(|(end, _)| *end <= row);
        let start = part.checked_sub(1).map_or(0, |before| self.parts[before].0);
        self.parts
            .get(part)
            .and_then(|(_, lines)| lines.get(row - start))
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
        self.parts.iter().flat_map(|(_, lines)| lines.iter())
    }

    /// Adds the rows of another column behind the last one.
    pub fn append(&mut self, more: &Self) {
        let count = self.len();
        let more = more.parts.iter();
        self.parts
            .extend(more.map(|(end, lines)| (count + end, Arc::clone(lines))));
    }

    /// A column of `count` rows read from `text`, or `None` where the text has another number of lines. Zero and one
    /// row are told apart by the count alone: both are written without a line break.
    pub fn from_text(text: String, count: usize) -> Option<Self> {
        if count == 0 {
            return text.is_empty().then(Self::default);
        }
        // A count that is wrong may be any number.
        let (mut lengths, mut starts) = (Vec::with_capacity(count.min(text.len() + 1)), Vec::new());
        let mut start = 0;
        while let Some(rest) = text.as_bytes().get(start..) {
            if lengths.len() % STRIDE == 0 {
                starts.push(start as u32);
            }
            let length = break_in(rest).unwrap_or(rest.len());
            lengths.push(length.min(LONG.into()) as u8);
            start += length + 1;
        }
        let lines = Lines {
            text,
            lengths,
            starts,
        };
        let is_sound = lines.lengths.len() == count && u32::try_from(lines.text.len()).is_ok();
        is_sound.then(|| Self {
            parts: vec![(count, Arc::new(lines))],
        })
    }
}

impl Lines {
    fn get(&self, row: usize) -> Option<&str> {
        let first = row - row % STRIDE;
        let mut start = *self.starts.get(row / STRIDE)? as usize;
        for length in self.lengths.get(first..row)? {
            start += self.measured(*length, start) + 1;
        }
        let end = start + self.measured(*self.lengths.get(row)?, start);
        self.text.get(start..end)
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.lengths.iter().map(move |length| {
            let end = start + self.measured(*length, start);
            let line = self.text.get(start..end);
            start = end + 1;
            line.unwrap_or_default()
        })
    }

    /// The length of the row that starts here, given what is known of it.
    fn measured(&self, length: u8, start: usize) -> usize {
        if length < LONG {
            return length.into();
        }
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        break_in(rest).unwrap_or(rest.len())
    }
}

/// Where the first line break is.
fn break_in(text: &[u8]) -> Option<usize> {
    first_of(text, b'\n', b'\n')
}

/// The same rows, in however many parts they came.
impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Eq for Rows {}

impl Serialize for Rows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.iter().collect::<Vec<_>>().join("\n"))
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
            vec![vec!["a"]; STRIDE * 2 + 1],
            vec![
                vec![&"长".repeat(84)],
                vec![&"长".repeat(85)],
                vec![&"x".repeat(300)],
                vec!["a"],
            ],
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
    fn appended_rows_follow_those_that_were_there() {
        let mut rows = Rows::default();
        for part in [&["a", ""][..], &[], &[""], &["b"]] {
            rows.append(&Rows::from_values(part.iter().copied()));
        }
        let whole = Rows::from_values(["a", "", "", "b"]);
        assert_eq!(rows, whole);
        assert_eq!((rows.len(), rows.get(3), rows.get(4)), (4, "b", ""));
        assert_eq!(
            serde_json::to_string(&rows).unwrap(),
            serde_json::to_string(&whole).unwrap()
        );
        assert_ne!(rows, Rows::from_values(["a", "", "", "c"]));
    }

    #[test]
    fn an_empty_column_is_told_from_one_empty_row_by_the_count() {
        for (count, expected) in [(0, Some(0)), (1, Some(1)), (2, None), (usize::MAX, None)] {
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
