//! What the feed holds, counted from its records and not written down anywhere.

use super::mark::Mark;
use crate::catalog::text::Language;
use crate::search::order::sorted;
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
        let protected = engine
            .head()
            .rows()
            .filter(|row| Mark::of_row(*row).is_protected())
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

/// How often each key stands among these, the most frequent first.
pub fn counted(keys: Vec<&str>) -> Vec<(&str, usize)> {
    let keys = sorted(keys, |one: &&str, other| one.cmp(other));
    let runs = keys.chunk_by(|one, next| one == next);
    let counts = runs.filter_map(|run| Some((*run.first()?, run.len()))).collect();
    sorted(counts, |(_, one): &(&str, usize), (_, other)| other.cmp(one))
}

/// The years of a decade.
const DECADE: u16 = 10;

/// How many there are of each year.
pub struct Years {
    /// The first year and the last.
    pub ends: [u16; 2],
    /// The first years of the decades from the one to the other.
    pub decades: Vec<u16>,
    /// How many there are of each year of these decades.
    pub counts: Vec<usize>,
}

impl Years {
    /// Counts years.
    pub fn of(years: &[u16]) -> Self {
        let ends = [years.iter().min(), years.iter().max()].map(|year| year.copied().unwrap_or(0));
        let [first, last] = ends.map(|year| year / DECADE);
        let decades: Vec<u16> = (first..=last).map(|decade| decade * DECADE).collect();
        let mut counts = vec![0; decades.len() * usize::from(DECADE)];
        for year in years {
            counts[usize::from(year - first * DECADE)] += 1;
        }
        Self {
            ends,
            decades,
            counts,
        }
    }

    /// Each decade by its first year, with how many there are of it.
    pub fn by_decade(&self) -> Vec<(u16, usize)> {
        let counts = self.counts.chunks(usize::from(DECADE));
        let decades = self.decades.iter().copied();
        decades.zip(counts.map(|counts| counts.iter().sum())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_counted_the_most_frequent_first() {
        for (keys, expected) in [
            (vec![], vec![]),
            (vec!["a"], vec![("a", 1)]),
            (
                vec!["b", "a", "b", "c", "b", "a"],
                vec![("b", 3), ("a", 2), ("c", 1)],
            ),
        ] {
            assert_eq!(counted(keys), expected);
        }
    }

    #[test]
    fn years_are_counted_in_whole_decades() {
        let years = Years::of(&[1996, 1973, 1996, 2001]);
        assert_eq!(years.ends, [1973, 2001]);
        assert_eq!(years.by_decade(), [(1970, 1), (1980, 0), (1990, 2), (2000, 1)]);
        assert_eq!(years.counts[26], 2);
        assert_eq!(Years::of(&[]).by_decade(), [(0, 0)]);
    }
}
