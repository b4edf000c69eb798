//! How many results each value of each facet has.

use super::filters::Facet;

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
