//! The columns and how they are written: a column is one JSON string, so that a hundred thousand cells cost one text
//! and no object of their own.
//!
//! A column of texts has a line for each row ([`Rows`]). A column of numbers has as many decimal digits for each row
//! as its largest number needs, one cell right behind the other: the width is the length divided by the rows. That can
//! be read by eye, compresses better than numbers with commas, and needs no parser.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::HeadError;
use crate::catalog::compact::Unreadable;
use crate::catalog::rows::Rows;

/// The columns. Numbers are indexes; where a cell may be empty, 0 is empty and *n* means index *n* − 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns {
    /// Slugs; empty where it follows from the code (see [`super::Row::id`]).
    pub id: Rows,
    /// Product numbers, ascending. Written as differences from the row above, which compress to next to nothing.
    pub number: Vec<u32>,
    /// Index into [`crate::catalog::product::Kind::ALL`].
    pub kind: Vec<u16>,
    /// 1 for a record that people wrote, else 0.
    pub curated: Vec<u16>,
    /// Index into `tables.classes`.
    pub class: Vec<u16>,
    /// The original name, main form.
    pub original: Rows,
    /// Its language: 0 or index + 1 into `languages`.
    pub original_language: Vec<u16>,
    /// The Chinese name.
    pub zh: Rows,
    /// The English name.
    pub en: Rows,
    /// Other forms of the original name, and aliases.
    pub aliases: Rows,
    /// The brand, and behind it its other names.
    pub brand: Rows,
    /// The register's file number, or the barcode.
    pub code: Rows,
    /// Countries it comes from: index into `country_sets`.
    pub countries: Vec<u16>,
    /// Countries where its brand's number is registered: index into `country_sets`.
    pub brand_countries: Vec<u16>,
    /// 0 or index + 1 into `tables.regions`.
    pub region: Vec<u16>,
    /// Hundredths of a degree from the south pole, plus 1; 0 where there is no point.
    pub lat: Vec<u16>,
    /// Hundredths of a degree from the 180th meridian eastwards.
    pub lon: Vec<u16>,
    /// 0 or index + 1 into [`crate::catalog::protection::Scheme::ALL`].
    pub scheme: Vec<u16>,
    /// 0 or index + 1 into [`crate::catalog::protection::Status::ALL`].
    pub status: Vec<u16>,
    /// 0 or index + 1 into `tables.lists`; only for memberships that were read in a source.
    pub list: Vec<u16>,
    /// The year of registration, 0 where there is none.
    pub year: Vec<u16>,
}

/// The cells of one column.
enum Cells<'a> {
    Texts(&'a Rows),
    Numbers(&'a [u16]),
    Ascending(&'a [u32]),
}

impl Columns {
    /// Reads the columns of `count` rows out of the JSON object `columns`.
    pub(super) fn take(columns: &mut Value, count: usize) -> Result<Self, HeadError> {
        let mut columns = Texts::new(columns, count);
        Ok(Self {
            id: columns.rows("id")?,
            number: columns.ascending("number")?,
            kind: columns.numbers("kind")?,
            curated: columns.numbers("curated")?,
            class: columns.numbers("class")?,
            original: columns.rows("original")?,
            original_language: columns.numbers("original_language")?,
            zh: columns.rows("zh")?,
            en: columns.rows("en")?,
            aliases: columns.rows("aliases")?,
            brand: columns.rows("brand")?,
            code: columns.rows("code")?,
            countries: columns.numbers("countries")?,
            brand_countries: columns.numbers("brand_countries")?,
            region: columns.numbers("region")?,
            lat: columns.numbers("lat")?,
            lon: columns.numbers("lon")?,
            scheme: columns.numbers("scheme")?,
            status: columns.numbers("status")?,
            list: columns.numbers("list")?,
            year: columns.numbers("year")?,
        })
    }

    /// Every column by its name.
    fn all(&self) -> [(&'static str, Cells<'_>); 21] {
        use Cells::{Ascending, Numbers, Texts};
        [
            ("id", Texts(&self.id)),
            ("number", Ascending(&self.number)),
            ("kind", Numbers(&self.kind)),
            ("curated", Numbers(&self.curated)),
            ("class", Numbers(&self.class)),
            ("original", Texts(&self.original)),
            ("original_language", Numbers(&self.original_language)),
            ("zh", Texts(&self.zh)),
            ("en", Texts(&self.en)),
            ("aliases", Texts(&self.aliases)),
            ("brand", Texts(&self.brand)),
            ("code", Texts(&self.code)),
            ("countries", Numbers(&self.countries)),
            ("brand_countries", Numbers(&self.brand_countries)),
            ("region", Numbers(&self.region)),
            ("lat", Numbers(&self.lat)),
            ("lon", Numbers(&self.lon)),
            ("scheme", Numbers(&self.scheme)),
            ("status", Numbers(&self.status)),
            ("list", Numbers(&self.list)),
            ("year", Numbers(&self.year)),
        ]
    }

    /// The first column whose length is not `count`.
    pub(super) fn of_other_length(&self, count: usize) -> Option<&'static str> {
        let is_other = |(_, cells): &(&str, Cells<'_>)| cells.len() != count;
        self.all().into_iter().find(is_other).map(|(name, _)| name)
    }
}

impl Serialize for Columns {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, cells) in self.all() {
            match cells {
                Cells::Texts(rows) => map.serialize_entry(name, rows)?,
                Cells::Numbers(numbers) => {
                    map.serialize_entry(name, &written(numbers.iter().copied().map(u32::from)))?;
                }
                Cells::Ascending(numbers) => {
                    let above = [0].into_iter().chain(numbers.iter().copied());
                    let steps = numbers.iter().zip(above).map(|(number, above)| number - above);
                    map.serialize_entry(name, &written(steps))?;
                }
            }
        }
        map.end()
    }
}

impl Cells<'_> {
    fn len(&self) -> usize {
        match self {
            Cells::Texts(rows) => rows.len(),
            Cells::Numbers(numbers) => numbers.len(),
            Cells::Ascending(numbers) => numbers.len(),
        }
    }
}

fn written(numbers: impl Iterator<Item = u32> + Clone) -> String {
    let width = numbers.clone().max().unwrap_or(0).to_string().len();
    numbers.map(|number| format!("{number:0width$}")).collect()
}

/// Takes columns out of their JSON object, one after the other.
pub(super) struct Texts<'a> {
    object: &'a mut Value,
    /// How many rows each has.
    count: usize,
}

impl<'a> Texts<'a> {
    pub(super) fn new(object: &'a mut Value, count: usize) -> Self {
        Self { object, count }
    }

    pub(super) fn text(&mut self, name: &'static str) -> Result<String, Unreadable> {
        match self.object.get_mut(name).map(Value::take) {
            Some(Value::String(text)) => Ok(text),
            Some(_) => Err(Unreadable::Type(name)),
            None => Err(Unreadable::Missing(name)),
        }
    }

    pub(super) fn rows(&mut self, name: &'static str) -> Result<Rows, HeadError> {
        Rows::from_text(self.text(name)?, self.count).ok_or(HeadError::Length(name))
    }

    #[inline(never)]
    fn numbers(&mut self, name: &'static str) -> Result<Vec<u16>, HeadError> {
        let narrow = |number: u32| u16::try_from(number).map_err(|_| Unreadable::Type(name).into());
        self.cells(name)?.into_iter().map(narrow).collect()
    }

    fn ascending(&mut self, name: &'static str) -> Result<Vec<u32>, HeadError> {
        let mut numbers = self.cells(name)?;
        let mut above = 0_u32;
        for number in &mut numbers {
            above = above.wrapping_add(*number);
            *number = above;
        }
        Ok(numbers)
    }

    fn cells(&mut self, name: &'static str) -> Result<Vec<u32>, HeadError> {
        let text = self.text(name)?;
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
            let read = Texts::new(&mut columns, count).numbers("class");
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
        let columns = Columns {
            number: vec![3, 4, 104],
            ..Columns::default()
        };
        let mut json = serde_json::to_value(&columns).unwrap();
        assert_eq!(json["number"], "003001100");
        assert_eq!(Texts::new(&mut json, 3).ascending("number").unwrap(), [3, 4, 104]);
    }
}
