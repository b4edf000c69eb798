//! Which products pass the filters, and how many results each value of each facet has.

use super::filters::{Facet, Filters};
use crate::catalog::head::{Head, Row};

/// The values of one facet that have results, the most frequent first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// The facet.
    pub facet: Facet,
    /// Its values. A chosen value is listed even where it has no results.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Its key, as in addresses of pages: a class's key, a country's code, `PDO`, `first`, …
    pub key: String,
    /// How many results have it, with the query and the filters of all *other* facets applied: what choosing it
    /// would show.
    pub count: usize,
}

/// Filters products and counts them by facet in one pass.
pub struct Tally<'a> {
    filters: &'a Filters,
    /// For each facet, the values met so far with their counts. Few: a facet has tens of values, not thousands.
    counts: Vec<Vec<(&'a str, usize)>>,
}

impl<'a> Tally<'a> {
    /// A tally for these filters.
    pub fn new(filters: &'a Filters) -> Self {
        let chosen = |facet| {
            filters
                .values(facet)
                .iter()
                .map(|value| (value.as_str(), 0))
                .collect()
        };
        Self {
            filters,
            counts: Facet::ALL.into_iter().map(chosen).collect(),
        }
    }

    /// Counts a product that matches the query, and says whether it passes the filters.
    pub fn count(&mut self, row: Row<'a>) -> bool {
        let passes = Facet::ALL.map(|facet| self.passes(row, facet));
        let failed = passes.iter().filter(|passes| !**passes).count();
        for (place, facet) in Facet::ALL.into_iter().enumerate() {
            // A facet counts what choosing another of its values would show: it ignores its own filter only.
            if failed == 0 || (failed == 1 && !passes[place]) {
                each_value(row, facet, |value| add(&mut self.counts[place], value));
            }
        }
        failed == 0
    }

    /// The counts, the most frequent value of each facet first, equal ones by key.
    pub fn finish(self) -> Vec<FacetCounts> {
        let facets = Facet::ALL.into_iter().zip(self.counts);
        let sorted = facets.map(|(facet, mut values)| {
            values.sort_unstable_by(|(a, a_count), (b, b_count)| b_count.cmp(a_count).then(a.cmp(b)));
            let values = values
                .into_iter()
                .map(|(key, count)| FacetValue {
                    key: key.to_owned(),
                    count,
                })
                .collect();
            FacetCounts { facet, values }
        });
        sorted.collect()
    }

    fn passes(&self, row: Row<'a>, facet: Facet) -> bool {
        let chosen = self.filters.values(facet);
        if chosen.is_empty() {
            return true;
        }
        let mut passes = false;
        each_value(row, facet, |value| {
            passes |= chosen.iter().any(|chosen| chosen == value)
        });
        passes
    }
}

/// Every value of every facet that some product of the feed has: what a filter may name.
pub fn known_values(head: &Head, facet: Facet) -> Vec<&str> {
    let mut counts = Vec::new();
    for row in head.rows() {
        each_value(row, facet, |value| add(&mut counts, value));
    }
    counts.into_iter().map(|(value, _)| value).collect()
}

fn add<'a>(counts: &mut Vec<(&'a str, usize)>, value: &'a str) {
    match counts.iter_mut().find(|(known, _)| *known == value) {
        Some((_, count)) => *count += 1,
        None => counts.push((value, 1)),
    }
}

/// Calls `take` with each value that a product has in a facet. A scheme is a value only where it protects: an
/// application has a status and no scheme.
fn each_value<'a>(row: Row<'a>, facet: Facet, mut take: impl FnMut(&'a str)) {
    match facet {
        Facet::Kind => take(row.kind().key()),
        Facet::Class => take(&row.class().key),
        Facet::Country => row.countries().for_each(|country| take(&country.code)),
        Facet::Scheme => {
            let protected = row.status().is_some_and(|status| status.is_protected());
            if let Some(scheme) = row.scheme().filter(|_| protected) {
                take(scheme.code());
            }
        }
        Facet::List => {
            if let Some(list) = row.list() {
                take(&list.key);
            }
        }
        Facet::Status => {
            if let Some(status) = row.status() {
                take(status.key());
            }
        }
        Facet::BrandCountry => row.brand_countries().for_each(|country| take(&country.code)),
    }
}
