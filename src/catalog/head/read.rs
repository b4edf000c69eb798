//! How a head is read from its bytes, and what may be wrong with it.

use std::fmt;

use serde_json::Value;

use super::columns::{Columns, Texts};
use super::{Head, Readings};
use crate::catalog::FORMAT;
use crate::catalog::compact::{self, Unreadable};
use crate::catalog::product::Kind;
use crate::catalog::protection::{Scheme, Status};

/// A row that cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRow {
    /// The row.
    pub row: usize,
    /// The column whose cell is wrong.
    pub column: &'static str,
}

/// Why bytes are not a head.
#[derive(Debug)]
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
    /// Reads a head from its bytes.
    ///
    /// # Errors
    /// Where the bytes are no head at all. A head with some bad rows is read; [`Head::broken`] names them.
    pub fn read(bytes: &[u8]) -> Result<Self, HeadError> {
        let mut value = compact::parse(bytes)?;
        let mut part = |name| value.get_mut(name).map(Value::take).unwrap_or_default();
        let (mut columns, mut readings) = (part("columns"), part("readings"));
        let format = compact::read_with(&value, |head| head.number("format"))?;
        if format != FORMAT {
            return Err(HeadError::Format(format));
        }
        let mut head = compact::read_with(&value, |head| Self {
            format,
            count: head.number("count"),
            tables: head.record("tables"),
            country_sets: head.number_lists("country_sets"),
            languages: head.texts("languages"),
            readings: Readings::default(),
            columns: Columns::default(),
            broken: Vec::new(),
        })?;
        head.readings = Readings::take(&mut readings)?;
        head.columns = Columns::take(&mut columns, head.len())?;
        Ok(head.with_faults_found())
    }

    /// The same head, knowing which of its rows are broken.
    pub(super) fn with_faults_found(mut self) -> Self {
        let fault = |row| self.fault(row).map(|column| BrokenRow { row, column });
        self.broken = (0..self.len()).filter_map(fault).collect();
        self
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

impl Readings {
    fn take(readings: &mut Value) -> Result<Self, HeadError> {
        let characters = Texts::new(readings, 0).text("characters")?;
        let mut rows = Texts::new(readings, characters.chars().count());
        Ok(Self {
            syllables: rows.rows("syllables")?,
            variants: rows.rows("variants")?,
            characters,
        })
    }
}
