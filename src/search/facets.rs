//! Which products pass the filters, and how many results each value of each facet has.

use super::filters::{Facet, Filters};
use super::order::sorted;
use crate::catalog::head::Head;
use crate::catalog::product::Kind;
use crate::catalog::protection::{Scheme, Status};

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

/// Filters products and counts them by facet in one pass over the columns.
pub struct Tally<'a> {
    head: &'a Head,
    facets: Vec<Counter<'a>>,
}

/// Counts the values of one facet.
struct Counter<'a> {
    facet: Facet,
    /// The values that products can have, by their number in the columns.
    keys: Vec<&'a str>,
    counts: Vec<usize>,
    /// Whether each value is chosen; `None` where none of the facet is.
    chosen: Option<Vec<bool>>,
    /// Chosen values that no product can have.
    unknown: Vec<&'a str>,
}

impl<'a> Tally<'a> {
    /// A tally of a feed for these filters.
    pub fn new(head: &'a Head, filters: &'a Filters) -> Self {
        let counter = |facet| Counter::new(facet, head, filters.values(facet));
        Self {
            head,
            facets: Facet::ALL.into_iter().map(counter).collect(),
        }
    }

    /// Counts a product that matches the query, and says whether it passes the filters.
    pub fn count(&mut self, row: usize) -> bool {
        let mut failed = self
            .facets
            .iter()
            .enumerate()
            .filter(|(_, counter)| !counter.passes(self.head, row));
        let failed = (failed.next().map(|(place, _)| place), failed.next().is_some());
        match failed {
            (None, _) => {
                let head = self.head;
                self.facets
                    .iter_mut()
                    .for_each(|counter| counter.count(head, row));
            }
            // A facet counts what choosing another of its values would show: it ignores its own filter only.
            (Some(only), false) => self.facets[only].count(self.head, row),
            (Some(_), true) => {}
        }
        failed.0.is_none()
    }

    /// The counts, the most frequent value of each facet first, equal ones by key.
    pub fn finish(self) -> Vec<FacetCounts> {
        self.facets.into_iter().map(Counter::finish).collect()
    }
}

impl<'a> Counter<'a> {
    fn new(facet: Facet, head: &'a Head, chosen: &'a [String]) -> Self {
        let keys = keys(facet, head);
        let is_chosen = |key: &&str| chosen.iter().any(|chosen| chosen == key);
        Self {
            facet,
            counts: vec![0; keys.len()],
            chosen: (!chosen.is_empty()).then(|| keys.iter().map(is_chosen).collect()),
            unknown: chosen
                .iter()
                .map(String::as_str)
                .filter(|chosen| !keys.contains(chosen))
                .collect(),
            keys,
        }
    }

    fn passes(&self, head: &Head, row: usize) -> bool {
        let Some(chosen) = &self.chosen else { return true };
        let mut passes = false;
        each_value(self.facet, head, row, |value| {
            passes |= chosen.get(value) == Some(&true)
        });
        passes
    }

    fn count(&mut self, head: &Head, row: usize) {
        each_value(self.facet, head, row, |value| {
            if let Some(count) = self.counts.get_mut(value) {
                *count += 1;
            }
        });
    }

    fn finish(self) -> FacetCounts {
        let chosen = |value: usize| self.chosen.as_ref().is_some_and(|chosen| chosen[value]);
        let known = self.keys.iter().zip(&self.counts).enumerate();
        let listed = known.filter(|(value, (_, count))| **count > 0 || chosen(*value));
        let unknown = self.unknown.iter().map(|key| (*key, 0));
        let mut values: Vec<_> = listed
            .map(|(_, (key, count))| (*key, *count))
            .chain(unknown)
            .collect();
        values = sorted(values, |(a, a_count), (b, b_count)| {
            b_count.cmp(a_count).then(a.cmp(b))
        });
        let values = values
            .into_iter()
            .map(|(key, count)| FacetValue {
                key: key.to_owned(),
                count,
            })
            .collect();
        FacetCounts {
            facet: self.facet,
            values,
        }
    }
}

/// The keys of a facet's values, by their number.
fn keys(facet: Facet, head: &Head) -> Vec<&str> {
    let tables = &head.tables;
    match facet {
        Facet::Kind => Kind::ALL.iter().map(|kind| kind.key()).collect(),
        Facet::Class => tables.classes.iter().map(|class| class.key.as_str()).collect(),
        Facet::Country | Facet::BrandCountry => tables
            .countries
            .iter()
            .map(|country| country.code.as_str())
            .collect(),
        Facet::Region => tables.regions.iter().map(|region| region.key.as_str()).collect(),
        Facet::Scheme => Scheme::ALL.iter().map(|scheme| scheme.code()).collect(),
        Facet::List => tables.lists.iter().map(|list| list.key.as_str()).collect(),
        Facet::Status => Status::ALL.iter().map(|status| status.key()).collect(),
    }
}

/// Calls `take` with the number of each value that a row has in a facet. A scheme is a value only where it protects:
/// an application has a status and no scheme.
fn each_value(facet: Facet, head: &Head, row: usize, mut take: impl FnMut(usize)) {
    let columns = &head.columns;
    let one_based = |number: u16| usize::from(number).checked_sub(1);
    let countries = |set: u16| head.country_sets.get(usize::from(set)).into_iter().flatten();
    match facet {
        Facet::Kind => take(usize::from(columns.kind[row])),
        Facet::Class => take(usize::from(columns.class[row])),
        Facet::Country => countries(columns.countries[row]).for_each(|country| take(usize::from(*country))),
        Facet::BrandCountry => {
            countries(columns.brand_countries[row]).for_each(|country| take(usize::from(*country)))
        }
        Facet::Region => one_based(columns.region[row]).into_iter().for_each(take),
        Facet::List => one_based(columns.list[row]).into_iter().for_each(take),
        Facet::Status => one_based(columns.status[row]).into_iter().for_each(take),
        Facet::Scheme => {
            let status = one_based(columns.status[row]).and_then(|status| Status::ALL.get(status));
            if status.is_some_and(|status| status.is_protected()) {
                one_based(columns.scheme[row]).into_iter().for_each(take);
            }
        }
    }
}
