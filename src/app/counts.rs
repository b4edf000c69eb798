//! What the feed holds, counted from its records and not written down anywhere.

use super::mark::Mark;
use crate::catalog::text::Language;
use crate::search::{Engine, Facet, FacetCounts, FacetValue, Filters, Request, Sort};

/// How many there are of everything.
pub struct Counts {
    /// Products in all.
    pub products: usize,
    /// Names whose protection was read in a source.
    pub protected: usize,
    facets: Vec<FacetCounts>,
}

impl Counts {
    /// Counts what an engine searches.
    pub fn of(engine: &Engine) -> Self {
        let filters = Filters::default();
        let everything = Request {
            text: "",
            filters: &filters,
            sort: Sort::default(),
            language: Language::default(),
            limit: 0,
        };
        let answer = engine.search(&everything);
        let protects = |mark: Mark| matches!(mark, Mark::Registered(_) | Mark::Listed { in_force: true });
        let protected = engine
            .head()
            .rows()
            .filter(|row| protects(Mark::of_row(*row)))
            .count();
        Self {
            products: answer.total,
            protected,
            facets: answer.facets,
        }
    }

    /// The values of a facet with their counts.
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        self.facets
            .iter()
            .find(|counts| counts.facet == facet)
            .map_or(&[], |counts| &counts.values)
    }

    /// How many have a value of a facet.
    pub fn of_value(&self, facet: Facet, key: &str) -> usize {
        self.values(facet)
            .iter()
            .find(|value| value.key == key)
            .map_or(0, |value| value.count)
    }
}
