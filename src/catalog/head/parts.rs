//! How a head is cut into the parts that it travels in. Reading them together again: [`Head::append`].

use std::ops::Range;

use serde::{Serialize, Serializer};

use super::columns::Part;
use super::{Head, Readings, Tables};

/// Some rows of a head, to be written; the first part has everything that rows refer to, too.
#[derive(Serialize)]
pub struct HeadPart<'a> {
    format: u32,
    count: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    tables: Option<&'a Tables>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country_sets: Option<&'a [Vec<u16>]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    languages: Option<&'a [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    readings: Option<&'a Readings>,
    columns: Part<'a>,
}

impl Head {
    /// The parts in order: one of the `first` rows, there always is one; then as many as are needed of `more` rows each,
    /// the last of which may have fewer.
    pub fn parts(&self, first: usize, more: usize) -> impl Iterator<Item = HeadPart<'_>> {
        let (first, more) = (first.min(self.len()), more.max(1));
        let others = (first..self.len()).step_by(more);
        let others = others.map(move |start| self.part(start..(start + more).min(self.len()), false));
        [self.part(0..first, true)].into_iter().chain(others)
    }

    fn part(&self, rows: Range<usize>, is_first: bool) -> HeadPart<'_> {
        HeadPart {
            format: self.format,
            count: rows.len(),
            tables: is_first.then_some(&self.tables),
            country_sets: is_first.then_some(&self.country_sets),
            languages: is_first.then_some(&self.languages),
            readings: is_first.then_some(&self.readings),
            columns: Part {
                columns: &self.columns,
                rows,
            },
        }
    }
}

/// In one part.
impl Serialize for Head {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.part(0..self.len(), true).serialize(serializer)
    }
}
