//! The cells of one column: how they are written and read.

use std::ops::Range;

use serde_json::Value;

use super::HeadError;
use crate::compact::Unreadable;
use crate::rows::Rows;

/// The cells of one column.
pub(super) enum Cells<'a> {
    Texts(&'a Rows),
    Numbers(&'a [u16]),
    Ascending(&'a [u32]),
}

/// The cells of one column, to be filled.
pub(super) enum Filled<'a> {
    Texts(&'a mut Rows),
    Numbers(&'a mut Vec<u16>),
    Ascending(&'a mut Vec<u32>),
}

impl Cells<'_> {
    pub(super) fn len(&self) -> usize {
        match self {
            Cells::Texts(rows) => rows.len(),
            Cells::Numbers(numbers) => numbers.len(),
            Cells::Ascending(numbers) => numbers.len(),
        }
    }

    /// The cells of some rows as they travel.
    pub(super) fn written(&self, rows: Range<usize>) -> String {
        match self {
            Cells::Texts(texts) => {
                let lines: Vec<&str> = rows.map(|row| texts.get(row)).collect();
                lines.join("\n")
            }
            Cells::Numbers(numbers) => digits(numbers[rows].iter().copied().map(u32::from)),
            Cells::Ascending(numbers) => {
                let above = rows.start.checked_sub(1).map_or(0, |row| numbers[row]);
                let numbers = &numbers[rows];
                let above = [above].into_iter().chain(numbers.iter().copied());
                digits(numbers.iter().zip(above).map(|(number, above)| number - above))
            }
        }
    }
}

fn digits(numbers: impl Iterator<Item = u32> + Clone) -> String {
    let width = numbers.clone().max().unwrap_or(0).to_string().len();
    numbers.map(|number| format!("{number:0width$}")).collect()
}

/// Gives the text of a column, by the column's name, as it travels. Nobody asks twice for the same.
pub(super) type TextOf<'a> = &'a mut dyn FnMut(&'static str) -> Result<String, Unreadable>;

/// The texts of a JSON object that was read.
pub(super) fn texts_in(object: &mut Value) -> impl FnMut(&'static str) -> Result<String, Unreadable> {
    |name| match object.get_mut(name).map(Value::take) {
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(Unreadable::Type(name)),
        None => Err(Unreadable::Missing(name)),
    }
}

/// Makes columns of their texts, one after the other.
pub(super) struct Texts<'a> {
    text_of: TextOf<'a>,
    /// How many rows each has.
    count: usize,
}

impl<'a> Texts<'a> {
    pub(super) fn new(text_of: TextOf<'a>, count: usize) -> Self {
        Self { text_of, count }
    }

    pub(super) fn rows(&mut self, name: &'static str) -> Result<Rows, HeadError> {
        Rows::from_text((self.text_of)(name)?, self.count).ok_or(HeadError::Length(name))
    }

    #[inline(never)]
    pub(super) fn numbers(&mut self, name: &'static str) -> Result<Vec<u16>, HeadError> {
        let narrow = |number: u32| u16::try_from(number).map_err(|_| Unreadable::Type(name).into());
        self.cells(name)?.into_iter().map(narrow).collect()
    }

    pub(super) fn ascending(&mut self, name: &'static str, mut above: u32) -> Result<Vec<u32>, HeadError> {
        let mut numbers = self.cells(name)?;
        for number in &mut numbers {
            above = above.wrapping_add(*number);
            *number = above;
        }
        Ok(numbers)
    }

    fn cells(&mut self, name: &'static str) -> Result<Vec<u32>, HeadError> {
        let text = (self.text_of)(name)?;
        let width = text.len().checked_div(self.count).unwrap_or(0);
        if width * self.count != text.len() || (width == 0 && self.count > 0) {
            return Err(HeadError::Length(name));
        }
        let mut cells = Vec::with_capacity(self.count);
        for digits in text.as_bytes().chunks_exact(width.max(1)) {
            cells.push(number(digits).ok_or(Unreadable::Type(name))?);
        }
        Ok(cells)
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    for digit in digits {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        number = number.checked_mul(10)?.checked_add(u32::from(digit))?;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_read_by_width_or_refused() {
        for (text, count, expected) in [
            ("", 0, Ok(vec![])),
            ("070", 3, Ok(vec![0, 7, 0])),
            ("00420007", 2, Ok(vec![42, 7])),
            ("65535", 1, Ok(vec![65_535])),
            (
                "65536",
                1,
                Err("class is of another type, or a word that is not known"),
            ),
            (
                "99999999999999999999",
                1,
                Err("class is of another type, or a word that is not known"),
            ),
            (
                "1-",
                2,
                Err("class is of another type, or a word that is not known"),
            ),
            (
                "火",
                3,
                Err("class is of another type, or a word that is not known"),
            ),
            (
                "123",
                2,
                Err("column class has another number of rows than the head"),
            ),
            (
                "",
                2,
                Err("column class has another number of rows than the head"),
            ),
            (
                "1",
                0,
                Err("column class has another number of rows than the head"),
            ),
        ] {
            let mut columns = json!({ "class": text });
            let read = Texts::new(&mut texts_in(&mut columns), count).numbers("class");
            match (read, expected) {
                (Ok(read), Ok(expected)) => assert_eq!(read, expected, "{text}"),
                (Err(error), Err(expected)) => {
                    assert!(error.to_string().ends_with(expected), "{text}: {error}")
                }
                (read, expected) => panic!("{text}: {read:?} where {expected:?} was expected"),
            }
        }
    }

    #[test]
    fn ascending_numbers_are_written_as_their_steps() {
        let numbers = Cells::Ascending(&[3, 4, 104]);
        assert_eq!(numbers.written(0..3), "003001100");
        assert_eq!(numbers.written(2..3), "100");
        let mut json = json!({ "number": "003001100" });
        assert_eq!(
            Texts::new(&mut texts_in(&mut json), 3)
                .ascending("number", 0)
                .unwrap(),
            [3, 4, 104]
        );
        let mut json = json!({ "number": "100" });
        assert_eq!(
            Texts::new(&mut texts_in(&mut json), 1)
                .ascending("number", 4)
                .unwrap(),
            [104]
        );
    }
}
