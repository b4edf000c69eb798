//! Which products pass the filters, and how many results each value of each facet has.

use super::filters::{Facet, Filters};
use super::order::sorted;
use catalog::head::Head;
use catalog::product::Kind;
use catalog::protection::{Scheme, Status};

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

/// How many results were registered in ten years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecadeCount {
    /// The first of the ten years: 1990.
    pub from: u16,
    /// How many results, with the query and all filters but that of the years applied.
    pub count: usize,
}

/// What filters leave of the products that match a query, and how many of them have each value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Those that pass the filters, in the order they were given.
    pub rows: Vec<u32>,
    /// Counts for every facet, in the order of [`Facet::ALL`].
    pub facets: Vec<FacetCounts>,
    /// Counts for the years of registration, the earliest first.
    pub decades: Vec<DecadeCount>,
}

/// Which filters a product fails: a bit for each facet, by its number, and one for the years.
type Failed = u16;

/// The bit of the years.
const YEARS: Failed = 1 << Facet::ALL.len();

impl Tally {
    /// Filters and counts products. Columns are walked one after the other, so that a count costs a step of one column.
    pub fn new(head: &Head, filters: &Filters, mut rows: Vec<u32>) -> Self {
        if let Some(area) = filters.area {
            rows.retain(|row| {
                let point = head.row(*row as usize).and_then(|row| row.point());
                point.is_some_and(|point| area.contains(point))
            });
        }
        let mut failed: Vec<Failed> = vec![0; rows.len()];
        for facet in Facet::ALL
            .into_iter()
            .filter(|facet| !filters.values(*facet).is_empty())
        {
            fail_in(head, facet, filters.values(facet), &rows, &mut failed);
        }
        let year = |row: u32| head.columns.year[row as usize];
        if let Some(years) = filters.years {
            for (failed, row) in failed.iter_mut().zip(&rows) {
                *failed |= if years.contains(year(*row)) { 0 } else { YEARS };
            }
        }
        // A facet counts what choosing another of its values would show: it ignores its own filter only.
        let counted = |own: Failed| {
            let both = rows.iter().zip(&failed);
            both.filter(move |(_, failed)| **failed & !own == 0)
                .map(|(row, _)| *row)
        };
        let facets = Facet::ALL.into_iter().map(|facet| {
            count(
                head,
                facet,
                filters.values(facet),
                &mut counted(1 << facet as Failed),
            )
        });
        let facets = facets.collect();
        let decades = decades(&mut counted(YEARS).map(year));
        let rows = counted(0).collect();
        Self {
            rows,
            facets,
            decades,
        }
    }
}

/// Notes the rows that have none of the chosen values of a facet.
fn fail_in(head: &Head, facet: Facet, chosen: &[String], rows: &[u32], failed: &mut [Failed]) {
    let is_chosen = |key: &&str| chosen.iter().any(|chosen| chosen == key);
    let chosen: Vec<bool> = keys(facet, head).iter().map(is_chosen).collect();
    for (failed, row) in failed.iter_mut().zip(rows) {
        let mut passes = false;
        each_value(facet, head, *row as usize, |value| passes |= chosen[value]);
        *failed |= if passes { 0 } else { 1 << facet as Failed };
    }
}

/// Counts the values of one facet: those that occur or are chosen, the most frequent first, equal ones by key.
fn count(head: &Head, facet: Facet, chosen: &[String], rows: &mut dyn Iterator<Item = u32>) -> FacetCounts {
    let keys = keys(facet, head);
    let mut counts = vec![0; keys.len()];
    for row in rows {
        each_value(facet, head, row as usize, |value| counts[value] += 1);
    }
    let is_chosen = |key: &str| chosen.iter().any(|chosen| chosen == key);
    let unknown = chosen
        .iter()
        .map(String::as_str)
        .filter(|key| !keys.contains(key));
    let unknown: Vec<_> = unknown.map(|key| (key, 0)).collect();
    let known = keys.into_iter().zip(counts);
    let mut values: Vec<_> = known
        .filter(|(key, count)| *count > 0 || is_chosen(key))
        .collect();
    values.extend(unknown);
    values = sorted(values, |(a, a_count), (b, b_count)| {
        b_count.cmp(a_count).then(a.cmp(b))
    });
    let values = values.into_iter().map(|(key, count)| FacetValue {
        key: key.to_owned(),
        count,
    });
    let values = values.collect();
    FacetCounts { facet, values }
}

/// Counts years by decade; 0 is none.
fn decades(years: &mut dyn Iterator<Item = u16>) -> Vec<DecadeCount> {
    let mut counts: Vec<usize> = Vec::new();
    for decade in years.filter(|year| *year != 0).map(|year| usize::from(year / 10)) {
        if decade >= counts.len() {
            counts.resize(decade + 1, 0);
        }
        counts[decade] += 1;
    }
    let known = counts.into_iter().enumerate().filter(|(_, count)| *count > 0);
    let decades = known.map(|(decade, count)| DecadeCount {
        from: decade as u16 * 10,
        count,
    });
    decades.collect()
}

/// The keys of a facet's values, by their number.
pub(super) fn keys(facet: Facet, head: &Head) -> Vec<&str> {
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
pub(super) fn each_value(facet: Facet, head: &Head, row: usize, mut take: impl FnMut(usize)) {
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
