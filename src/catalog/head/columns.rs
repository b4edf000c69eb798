//! The columns and how they are written: a column is one JSON string, so that a hundred thousand cells cost one text
//! and no object of their own.
//!
//! A column of texts has a line for each row ([`Rows`]). A column of numbers has as many decimal digits for each row
//! as its largest number needs, one cell right behind the other: the width is the length divided by the rows. That can
//! be read by eye, compresses better than numbers with commas, and needs no parser.

use std::ops::Range;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::HeadError;
use super::cells::{Cells, Filled, TextOf, Texts};
use crate::rows::Rows;

/// The columns. Numbers are indexes; where a cell may be empty, 0 is empty and *n* means index *n* − 1.
#[derive(Debug, Default, PartialEq)]
pub struct Columns {
    /// Slugs; empty where it follows from the code (see [`super::Row::id`]).
    pub id: Rows,
    /// Product numbers, ascending. Written as differences from the row above, which compress to next to nothing.
    pub number: Vec<u32>,
    /// Index into [`crate::product::Kind::ALL`].
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
    /// 0 or index + 1 into [`crate::protection::Scheme::ALL`].
    pub scheme: Vec<u16>,
    /// 0 or index + 1 into [`crate::protection::Status::ALL`].
    pub status: Vec<u16>,
    /// 0 or index + 1 into `tables.lists`; only for memberships that were read in a source.
    pub list: Vec<u16>,
    /// The year of registration, 0 where there is none.
    pub year: Vec<u16>,
}

/// By appending to none: that is code which is there anyway.
impl Clone for Columns {
    fn clone(&self) -> Self {
        let mut columns = Self::default();
        columns.append(self);
        columns
    }
}

impl Columns {
    /// Reads the columns of `count` rows; `above` is the product number of the row above them, or 0.
    pub(super) fn take(text_of: TextOf<'_>, count: usize, above: u32) -> Result<Self, HeadError> {
        let mut read = Self::default();
        let mut columns = Texts::new(text_of, count);
        for (name, cells) in read.all_mut() {
            match cells {
                Filled::Texts(texts) => *texts = columns.rows(name)?,
                Filled::Numbers(numbers) => *numbers = columns.numbers(name)?,
                Filled::Ascending(numbers) => *numbers = columns.ascending(name, above)?,
            }
        }
        Ok(read)
    }

    /// Adds the rows of other columns behind the last one.
    pub(super) fn append(&mut self, more: &Self) {
        for ((_, cells), (_, more)) in self.all_mut().into_iter().zip(more.all()) {
            match (cells, more) {
                (Filled::Texts(texts), Cells::Texts(more)) => texts.append(more),
                (Filled::Numbers(numbers), Cells::Numbers(more)) => add(numbers, more),
                (Filled::Ascending(numbers), Cells::Ascending(more)) => add(numbers, more),
                // Both lists have the same columns in the same order: a test holds them to it.
                _ => {}
            }
        }
    }

    /// Every column by its name.
    #[inline(never)]
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

    /// The same, to be filled.
    #[inline(never)]
    fn all_mut(&mut self) -> [(&'static str, Filled<'_>); 21] {
        use Filled::{Ascending, Numbers, Texts};
        [
            ("id", Texts(&mut self.id)),
            ("number", Ascending(&mut self.number)),
            ("kind", Numbers(&mut self.kind)),
            ("curated", Numbers(&mut self.curated)),
            ("class", Numbers(&mut self.class)),
            ("original", Texts(&mut self.original)),
            ("original_language", Numbers(&mut self.original_language)),
            ("zh", Texts(&mut self.zh)),
            ("en", Texts(&mut self.en)),
            ("aliases", Texts(&mut self.aliases)),
            ("brand", Texts(&mut self.brand)),
            ("code", Texts(&mut self.code)),
            ("countries", Numbers(&mut self.countries)),
            ("brand_countries", Numbers(&mut self.brand_countries)),
            ("region", Numbers(&mut self.region)),
            ("lat", Numbers(&mut self.lat)),
            ("lon", Numbers(&mut self.lon)),
            ("scheme", Numbers(&mut self.scheme)),
            ("status", Numbers(&mut self.status)),
            ("list", Numbers(&mut self.list)),
            ("year", Numbers(&mut self.year)),
        ]
    }

    /// The first column whose length is not `count`.
    pub(super) fn of_other_length(&self, count: usize) -> Option<&'static str> {
        let is_other = |(_, cells): &(&str, Cells<'_>)| cells.len() != count;
        self.all().into_iter().find(is_other).map(|(name, _)| name)
    }
}

/// Without room for more: parts are few, and what a list keeps free is never given back in the browser.
fn add<T: Copy>(numbers: &mut Vec<T>, more: &[T]) {
    numbers.reserve_exact(more.len());
    numbers.extend_from_slice(more);
}

/// Some rows of all columns, to be written.
pub(super) struct Part<'a> {
    pub(super) columns: &'a Columns,
    pub(super) rows: Range<usize>,
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, cells) in self.columns.all() {
            map.serialize_entry(name, &cells.written(self.rows.clone()))?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_filled_in_the_order_in_which_they_are_read() {
        let mut columns = Columns::default();
        let filled: Vec<_> = columns
            .all_mut()
            .map(|(name, cells)| (name, matches!(cells, Filled::Texts(_))))
            .into();
        let read: Vec<_> = columns
            .all()
            .map(|(name, cells)| (name, matches!(cells, Cells::Texts(_))))
            .into();
        assert_eq!(filled, read);
    }
}
