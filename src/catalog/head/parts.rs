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
    /// The parts of so many rows each, in order; the last may have fewer. There always is a first one.
    pub fn parts(&self, rows: usize) -> impl Iterator<Item = HeadPart<'_>> {
        let starts = (0..self.len().max(1)).step_by(rows.max(1));
        starts.map(move |start| self.part(start..(start + rows.max(1)).min(self.len())))
    }

    fn part(&self, rows: Range<usize>) -> HeadPart<'_> {
        let is_first = rows.start == 0;
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
        self.part(0..self.len()).serialize(serializer)
    }
}
