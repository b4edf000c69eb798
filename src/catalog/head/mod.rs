//! The compiled columns: enough to search, list and filter every product, and nothing that only one product's page
//! needs. One column a field, so that a hundred thousand products cost a few long strings and arrays, not a hundred
//! thousand objects; JSON, so that any host compresses it and any tool can look inside.
//!
//! ```text
//! { "format": 1, "count": 5939,
//!   "tables":   { "title": …, "classes": […], "countries": […], … },
//!   "country_sets": [[], [3], [3, 7], …],      what a cell of a country column points at
//!   "languages": ["it", "el", …],
//!   "readings": { "characters": "火龙…", "syllables": "huo\nlong\n…", "variants": "\n龍\n…" },
//!   "columns":  { "original": "Prosciutto di Parma\n…", "class": [4, …], … } }
//! ```
//!
//! Row *n* of every column is the same product. Rows are ordered by product number. A row whose cells point nowhere is
//! skipped and reported ([`Head::broken`]); columns of different lengths make the whole part unusable.

mod differences;
mod row;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use row::{Row, ShownName, derived_id};

use super::date::Date;
use super::product::Kind;
use super::protection::{Scheme, Status};
use super::rows::Rows;
use super::tables::{AgreementList, Class, Country, Hall, Licence, Region};
use super::text::Text;

/// The head of a feed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// How many products (rows) there are.
    pub count: u32,
    /// What rows refer to.
    #[serde(deserialize_with = "super::compact::field")]
    pub tables: Tables,
    /// Every combination of countries in use, as indexes into `tables.countries`; the first is empty.
    pub country_sets: Vec<Vec<u16>>,
    /// Every language of an original name, as BCP 47 tags.
    pub languages: Vec<String>,
    /// How the feed's Chinese characters are read.
    pub readings: Readings,
    /// The columns.
    pub columns: Columns,
    /// Rows that cannot be shown, found while reading.
    #[serde(skip)]
    broken: Vec<BrokenRow>,
}

/// What the rows refer to, and the catalogue's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// What the catalogue is called.
    pub title: Text,
    /// What it is, in one sentence.
    pub tagline: Text,
    /// The place it is made for.
    pub venue: Text,
    /// The day the feed was last reviewed.
    pub as_of: Date,
    /// The classes.
    pub classes: Vec<Class>,
    /// The countries in use.
    pub countries: Vec<Country>,
    /// The regions in use.
    pub regions: Vec<Region>,
    /// The agreement's lists.
    pub lists: Vec<AgreementList>,
    /// The halls.
    pub halls: Vec<Hall>,
    /// Labels of packs, by key.
    pub labels: std::collections::BTreeMap<String, Text>,
    /// Allergens, by key.
    pub allergens: std::collections::BTreeMap<String, Text>,
    /// Terms and attributions.
    pub licences: Vec<Licence>,
}

/// How the feed's Chinese characters are read and written: every common reading of each, in pinyin without tones (ü as
/// v), the most frequent first, and the traditional forms. A few kilobytes for a whole feed, where pinyin for each name would cost far more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Readings {
    /// The characters, each once, in code point order.
    pub characters: String,
    /// The readings of each.
    pub syllables: Rows,
    /// The other forms of each, such as 龍 for 龙: typed, they mean the same character.
    pub variants: Rows,
}

/// The columns. Small numbers are indexes; where a cell may be empty, 0 is empty and *n* means index *n* − 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Columns {
    /// Slugs; empty where it follows from the code (see [`Row::id`]).
    pub id: Rows,
    /// Product numbers, ascending. Written as differences from the row above, which compress to next to nothing.
    #[serde(with = "differences")]
    pub number: Vec<u32>,
    /// Index into [`Kind::ALL`].
    pub kind: Vec<u8>,
    /// 1 for a record that people wrote, else 0.
    pub curated: Vec<u8>,
    /// Index into `tables.classes`.
    pub class: Vec<u8>,
    /// The original name, main form.
    pub original: Rows,
    /// Its language: 0 or index + 1 into `languages`.
    pub original_language: Vec<u8>,
    /// The Chinese name.
    pub zh: Rows,
    /// The English name.
    pub en: Rows,
    /// Other forms of the original name, and aliases.
    pub aliases: Rows,
    /// The brand.
    pub brand: Rows,
    /// The register's file number, or the barcode.
    pub code: Rows,
    /// Countries it comes from: index into `country_sets`.
    pub countries: Vec<u16>,
    /// Countries where its brand's number is registered: index into `country_sets`.
    pub brand_countries: Vec<u16>,
    /// 0 or index + 1 into `tables.regions`.
    pub region: Vec<u16>,
    /// Latitude in hundredths of a degree; [`NO_POINT`] where there is no point.
    pub lat: Vec<i16>,
    /// Longitude in hundredths of a degree.
    pub lon: Vec<i16>,
    /// 0 or index + 1 into [`Scheme::ALL`].
    pub scheme: Vec<u8>,
    /// 0 or index + 1 into [`Status::ALL`].
    pub status: Vec<u8>,
    /// 0 or index + 1 into `tables.lists`; only for memberships that were read in a source.
    pub list: Vec<u8>,
    /// The year of registration, 0 where there is none.
    pub year: Vec<u16>,
}

/// A latitude that is none.
pub const NO_POINT: i16 = i16::MIN;

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
    Form(serde_json::Error),
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
                    "the feed has format {found}, this app reads format {}",
                    super::FORMAT
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

impl Tables {
    /// Every word that stands for a class, a country or a region, in both languages.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let classes = self
            .classes
            .iter()
            .flat_map(|class| class.words.iter().chain([&class.name.zh, &class.name.en]));
        let countries = self.countries.iter();
        let countries =
            countries.flat_map(|country| country.words.iter().chain([&country.name.zh, &country.name.en]));
        let regions = self
            .regions
            .iter()
            .flat_map(|region| [&region.name.zh, &region.name.en]);
        classes.chain(countries).chain(regions).map(String::as_str)
    }
}

impl Head {
    /// A head of the given parts.
    ///
    /// # Errors
    /// [`HeadError::Length`] where a column has another number of rows than `columns.kind`.
    pub fn new(
        tables: Tables,
        country_sets: Vec<Vec<u16>>,
        languages: Vec<String>,
        readings: Readings,
        columns: Columns,
    ) -> Result<Self, HeadError> {
        let count = columns.kind.len() as u32;
        let format = super::FORMAT;
        Self {
            format,
            count,
            tables,
            country_sets,
            languages,
            readings,
            columns,
            broken: Vec::new(),
        }
        .settled()
    }

    /// Reads a head from its bytes.
    ///
    /// # Errors
    /// Where the bytes are no head at all. A head with some bad rows is read; [`Head::broken`] names them.
    pub fn read(bytes: &[u8]) -> Result<Self, HeadError> {
        let head: Head = serde_json::from_slice(bytes).map_err(HeadError::Form)?;
        head.settled()
    }

    /// How many rows there are, broken ones included.
    pub fn len(&self) -> usize {
        self.count as usize
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The rows that cannot be shown. Never many: one bad record costs only itself.
    pub fn broken(&self) -> &[BrokenRow] {
        &self.broken
    }

    /// Whether the row can be shown.
    pub fn is_sound(&self, row: usize) -> bool {
        row < self.len()
            && self
                .broken
                .binary_search_by_key(&row, |broken| broken.row)
                .is_err()
    }

    /// A view of the row, where it exists and can be shown.
    pub fn row(&self, row: usize) -> Option<Row<'_>> {
        self.is_sound(row).then_some(Row { head: self, row })
    }

    /// All rows that can be shown.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).filter_map(|row| self.row(row))
    }

    /// The row of the product with this slug. A walk over the column: a page asks once.
    pub fn row_of(&self, id: &str) -> Option<Row<'_>> {
        self.rows().find(|row| row.id() == id)
    }

    /// Makes column lengths agree with the count and finds the broken rows.
    fn settled(mut self) -> Result<Self, HeadError> {
        if self.format != super::FORMAT {
            return Err(HeadError::Format(self.format));
        }
        let count = self.len();
        self.columns.settle(count)?;
        let characters = self.readings.characters.chars().count();
        settle_rows(&mut self.readings.syllables, characters, "readings.syllables")?;
        settle_rows(&mut self.readings.variants, characters, "readings.variants")?;
        self.broken = (0..count)
            .filter_map(|row| self.fault(row).map(|column| BrokenRow { row, column }))
            .collect();
        Ok(self)
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

impl Columns {
    /// Checks that every column has `count` rows.
    fn settle(&mut self, count: usize) -> Result<(), HeadError> {
        for (column, rows) in [
            ("id", &mut self.id),
            ("original", &mut self.original),
            ("zh", &mut self.zh),
            ("en", &mut self.en),
            ("aliases", &mut self.aliases),
            ("brand", &mut self.brand),
            ("code", &mut self.code),
        ] {
            settle_rows(rows, count, column)?;
        }
        let lengths = [
            ("number", self.number.len()),
            ("kind", self.kind.len()),
            ("curated", self.curated.len()),
            ("class", self.class.len()),
            ("original_language", self.original_language.len()),
            ("countries", self.countries.len()),
            ("brand_countries", self.brand_countries.len()),
            ("region", self.region.len()),
            ("lat", self.lat.len()),
            ("lon", self.lon.len()),
            ("scheme", self.scheme.len()),
            ("status", self.status.len()),
            ("list", self.list.len()),
            ("year", self.year.len()),
        ];
        match lengths.into_iter().find(|(_, length)| *length != count) {
            Some((column, _)) => Err(HeadError::Length(column)),
            None => Ok(()),
        }
    }
}

fn settle_rows(rows: &mut Rows, count: usize, column: &'static str) -> Result<(), HeadError> {
    *rows = std::mem::take(rows)
        .with_count(count)
        .ok_or(HeadError::Length(column))?;
    Ok(())
}
