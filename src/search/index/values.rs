//! The rows that have each value of each facet, so that a word for a value costs what it finds.

use super::postings::{Steps, write_steps};
use super::words::Value;
use crate::facets::{each_value, keys};
use crate::filters::Facet;
use catalog::head::Head;

/// Rows by value.
#[derive(Default)]
pub struct ValueRows {
    /// By facet, in the order of [`Facet::ALL`].
    facets: Vec<Rows>,
}

/// The rows of one facet's values.
struct Rows {
    /// The rows of value 0, then those of value 1, and so on, as [`Steps`].
    steps: Vec<u8>,
    /// Where the rows of each value end; they begin where those of the value before end.
    ends: Vec<u32>,
}

impl ValueRows {
    /// Adds the rows of the next facet; whether all facets are there.
    pub fn add_facet(&mut self, head: &Head) -> bool {
        match Facet::ALL.get(self.facets.len()) {
            Some(facet) => {
                self.facets.push(Rows::new(head, *facet));
                false
            }
            None => true,
        }
    }

    /// The rows that have the value, in order.
    pub fn rows(&self, value: Value) -> Steps<'_> {
        let Rows { steps, ends } = &self.facets[value.facet as usize];
        let end = |number: usize| ends.get(number).map_or(0, |end| *end as usize);
        let start = value.number.checked_sub(1).map_or(0, end);
        Steps::new(steps.get(start..end(value.number)).unwrap_or_default())
    }
}

impl Rows {
    fn new(head: &Head, facet: Facet) -> Self {
        let mut ends = vec![0_u32; keys(facet, head).len()];
        let sound = || (0..head.len()).filter(|row| head.is_sound(*row));
        for row in sound() {
            each_value(facet, head, row, |value| ends[value] += 1);
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        // `ends` now holds where each value's rows begin, and moves to where they end while they are filled in.
        let mut rows = vec![0; sum as usize];
        for row in sound() {
            each_value(facet, head, row, |value| {
                rows[ends[value] as usize] = row as u32;
                ends[value] += 1;
            });
        }
        let mut steps = Vec::with_capacity(rows.len());
        let mut start = 0;
        for end in &mut ends {
            write_steps(&rows[start..*end as usize], &mut steps);
            start = *end as usize;
            *end = steps.len() as u32;
        }
        steps.shrink_to_fit();
        Self { steps, ends }
    }
}
