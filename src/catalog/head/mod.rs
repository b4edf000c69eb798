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
//!   "columns":  { "original": "Prosciutto di Parma\n…", "class": "0417…", … } }
//! ```
//!
//! A large head travels in parts, in the order of the rows: the first is as above with the first rows, each other one
//! has `format`, `count` and `columns` of its own rows only ([`Head::parts`], [`Head::append`]).
//!
//! Row *n* of every column is the same product. Rows are ordered by product number. A row whose cells point nowhere is
//! skipped and reported ([`Head::broken`]); columns of different lengths make the whole part unusable.

mod cells;
mod columns;
mod parts;
mod pieces;
mod read;
mod row;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use columns::Columns;
pub use parts::HeadPart;
pub use pieces::NextPiece;
pub use read::{BrokenRow, HeadError};
pub use row::{Row, ShownName, derived_id};

use super::date::Date;
use super::kiosk::Kiosk;
use super::rows::Rows;
use super::table::Table;
use super::tables::{AgreementList, Class, Country, Hall, Licence, Meaning, Region};
use super::text::Text;
use super::town::Town;

/// The head of a feed, or its first rows: what of it has come. A clone shares tables and texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// How many products (rows) there are.
    pub count: u32,
    /// What rows refer to.
    pub tables: Arc<Tables>,
    /// Every combination of countries in use, as indexes into `tables.countries`; the first is empty.
    pub country_sets: Vec<Vec<u16>>,
    /// Every language of an original name, as BCP 47 tags.
    pub languages: Vec<String>,
    /// How the feed's Chinese characters are read.
    pub readings: Readings,
    /// The columns.
    pub columns: Columns,
    /// Rows that cannot be shown, found while reading.
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
    /// The town that it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<Town>,
    /// Where enquiries may go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
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
    /// Words that mean a value of a facet.
    pub meanings: Vec<Meaning>,
    /// Words that a search does not need.
    pub fillers: Vec<String>,
    /// Labels of packs, by key.
    pub labels: Table<Text>,
    /// Allergens, by key.
    pub allergens: Table<Text>,
    /// Terms and attributions.
    pub licences: Vec<Licence>,
    /// How the market's kiosks behave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kiosk: Option<Kiosk>,
}

/// How the feed's Chinese characters are read and written: every common reading of each, in pinyin without tones (ü as
/// v), the most frequent first, and the traditional forms. A few kilobytes for a whole feed, where pinyin for each name
/// would cost far more. Common characters that are in no name follow with their sound, where a name has it: they are
/// typed by mistake.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Readings {
    /// The characters, each once: those of the feed in code point order, then those that only sound like them.
    pub characters: String,
    /// The readings of each.
    pub syllables: Rows,
    /// The other forms of each, such as 龍 for 龙: typed, they mean the same character.
    pub variants: Rows,
}

impl Tables {
    /// Every word that stands for a value of a facet, in every language.
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
            .flat_map(|region| region.words.iter().chain([&region.name.zh, &region.name.en]));
        let meanings = self.meanings.iter().flat_map(|meaning| &meaning.words);
        let words = classes.chain(countries).chain(regions).chain(meanings);
        words.map(String::as_str)
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
        let count = columns.kind.len();
        if let Some(column) = columns.of_other_length(count) {
            return Err(HeadError::Length(column));
        }
        let mut head = Self {
            format: super::FORMAT,
            count: count as u32,
            tables: Arc::new(tables),
            country_sets,
            languages,
            readings,
            columns,
            broken: Vec::new(),
        };
        head.find_faults(0);
        Ok(head)
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

    /// The row of the product with this number.
    pub fn row_of_number(&self, number: u32) -> Option<Row<'_>> {
        let row = self.columns.number.binary_search(&number).ok()?;
        self.row(row)
    }

    /// The row of the product with this slug. A walk over the column: a page asks once.
    pub fn row_of(&self, id: &str) -> Option<Row<'_>> {
        self.rows().find(|row| row.has_id(id))
    }
}
