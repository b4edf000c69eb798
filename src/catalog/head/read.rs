//! How a head is read from its bytes, and what may be wrong with it.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use super::cells::{Texts, texts_in};
use super::columns::Columns;
use super::pieces::{NextPiece, Part};
use super::{Head, Readings};
use crate::FORMAT;
use crate::compact::{self, Unreadable};
use crate::product::Kind;
use crate::protection::{Scheme, Status};

/// A row that cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRow {
    /// The row.
    pub row: usize,
    /// The column whose cell is wrong.
    pub column: &'static str,
}

/// Why bytes are not a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadError {
    /// Not JSON, or not of the expected form.
    Form(Unreadable),
    /// A format this app does not know.
    Format(u32),
    /// A column with another number of rows than the head says.
    Length(&'static str),
}

impl fmt::Display for HeadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            HeadError::Form(error) => write!(formatter, "the head is not of the expected form: {error}"),
            HeadError::Format(found) => {
                write!(
                    formatter,
                    "the feed has format {found}, this app reads format {FORMAT}"
                )
            }
            HeadError::Length(column) => write!(
                formatter,
                "column {column} has another number of rows than the head"
            ),
        }
    }
}

impl std::error::Error for HeadError {}

impl From<Unreadable> for HeadError {
    fn from(error: Unreadable) -> Self {
        HeadError::Form(error)
    }
}

impl Head {
    /// Reads a head from its bytes, or from those of its first part. Bytes that are given away are freed before the
    /// columns are made, which take as much room again.
    ///
    /// # Errors
    /// Where the bytes are no head at all. A head with some bad rows is read; [`Head::broken`] names them.
    pub fn read(bytes: impl AsRef<[u8]>) -> Result<Self, HeadError> {
        let mut value = parsed(bytes)?;
        let mut readings = taken(&mut value, "readings");
        let mut columns = taken(&mut value, "columns");
        let count = count(&value)?;
        let mut head = compact::read_with(&value, |head| Self {
            format: FORMAT,
            count,
            tables: Arc::new(head.record("tables")),
            country_sets: head.number_lists("country_sets"),
            languages: head.texts("languages"),
            readings: Readings::default(),
            columns: Columns::default(),
            broken: Vec::new(),
        })?;
        head.readings = Readings::take(&mut readings)?;
        head.columns = Columns::take(&mut texts_in(&mut columns), head.len(), 0)?;
        head.find_faults(0);
        Ok(head)
    }

    /// Reads the rows of the next part and adds them behind the last one. Which part is the next one says the
    /// manifest: here no part knows another.
    ///
    /// # Errors
    /// Where the bytes are no part of a head at all. The head is then what it was.
    pub fn append(&mut self, bytes: impl AsRef<[u8]>) -> Result<(), HeadError> {
        let mut whole = Some(bytes.as_ref().to_vec());
        self.append_pieces(&mut || whole.take())
    }

    /// The same, of a part whose bytes come in pieces.
    ///
    /// # Errors
    /// As [`Head::append`].
    pub fn append_pieces(&mut self, next_piece: NextPiece<'_>) -> Result<(), HeadError> {
        let mut part = Part::read(next_piece)?;
        let format = part.format.ok_or(Unreadable::Missing("format"))?;
        if format != FORMAT {
            return Err(HeadError::Format(format));
        }
        let count = part.count.ok_or(Unreadable::Missing("count"))?;
        let above = self.columns.number.last().copied().unwrap_or(0);
        let more = Columns::take(&mut |name| part.text(name), count as usize, above)?;
        let first = self.len();
        self.columns.append(&more);
        self.count += count;
        self.find_faults(first);
        Ok(())
    }

    /// Finds out which rows are broken, from row `first` on.
    pub(super) fn find_faults(&mut self, first: usize) {
        let fault = |row| self.fault(row).map(|column| BrokenRow { row, column });
        let broken: Vec<BrokenRow> = (first..self.len()).filter_map(fault).collect();
        self.broken.extend(broken);
    }

    /// The column in which the row points nowhere, if it does.
    fn fault(&self, row: usize) -> Option<&'static str> {
        let columns = &self.columns;
        let set_is_sound = |set: u16| {
            let known = |country: &u16| usize::from(*country) < self.tables.countries.len();
            self.country_sets
                .get(usize::from(set))
                .is_some_and(|countries| countries.iter().all(known))
        };
        let nameless = [&columns.original, &columns.zh, &columns.en]
            .into_iter()
            .all(|names| names.get(row).is_empty());
        let faults = [
            ("kind", usize::from(columns.kind[row]) >= Kind::ALL.len()),
            (
                "class",
                usize::from(columns.class[row]) >= self.tables.classes.len(),
            ),
            ("original", nameless),
            (
                "original_language",
                usize::from(columns.original_language[row]) > self.languages.len(),
            ),
            ("countries", !set_is_sound(columns.countries[row])),
            ("brand_countries", !set_is_sound(columns.brand_countries[row])),
            (
                "region",
                usize::from(columns.region[row]) > self.tables.regions.len(),
            ),
            ("scheme", usize::from(columns.scheme[row]) > Scheme::ALL.len()),
            ("status", usize::from(columns.status[row]) > Status::ALL.len()),
            ("list", usize::from(columns.list[row]) > self.tables.lists.len()),
            (
                "id",
                columns.id.get(row).is_empty() && columns.code.get(row).is_empty(),
            ),
        ];
        faults
            .into_iter()
            .find(|(_, faulty)| *faulty)
            .map(|(column, _)| column)
    }
}

/// What is written in the bytes, which are not needed any more then.
fn parsed(bytes: impl AsRef<[u8]>) -> Result<Value, Unreadable> {
    compact::parse(bytes.as_ref())
}

/// A field of its own, so that it is not read as a record.
fn taken(value: &mut Value, name: &str) -> Value {
    value.get_mut(name).map(Value::take).unwrap_or_default()
}

/// How many rows a part says it has, if it is of the format that is known here.
fn count(part: &Value) -> Result<u32, HeadError> {
    let (format, count) = compact::read_with(part, |part| (part.number("format"), part.number("count")))?;
    if format == FORMAT {
        Ok(count)
    } else {
        Err(HeadError::Format(format))
    }
}

impl Readings {
    fn take(readings: &mut Value) -> Result<Self, HeadError> {
        let mut readings = texts_in(readings);
        let characters = readings("characters")?;
        let mut rows = Texts::new(&mut readings, characters.chars().count());
        Ok(Self {
            syllables: rows.rows("syllables")?,
            variants: rows.rows("variants")?,
            characters,
        })
    }
}
