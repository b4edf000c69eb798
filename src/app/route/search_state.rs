//! What an address says of a search: what was typed, the filters, the order and the layout. Not here: which addresses
//! there are, and what a search finds.

use std::fmt;

use super::layout::Layout;
use super::percent::{Encoded, decode_value};
use crate::search::{Area, Facet, Filters, Sort, Years};

/// What is searched for, and how the results are narrowed and ordered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchState {
    /// What was typed, exactly.
    pub query: String,
    /// What the results are narrowed to.
    pub filters: Filters,
    /// The order of the results.
    pub sort: Sort,
    /// How the results are laid out.
    pub layout: Layout,
}

impl SearchState {
    /// A search for a text, without filters.
    pub fn of_query(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            ..Self::default()
        }
    }

    /// A search for everything that the filters let through.
    pub fn of_filters(filters: Filters) -> Self {
        Self {
            filters,
            ..Self::default()
        }
    }

    /// A search for everything with one value of a facet.
    pub fn of_value(facet: Facet, value: &str) -> Self {
        Self::of_filters(Filters::default().toggled(facet, value))
    }

    /// The search that stands behind a question mark. Also reads the `query` of a hall.
    pub fn parse(search: &str) -> Self {
        let mut state = Self::default();
        let mut query = None;
        for pair in search.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decode_value(key), decode_value(value));
            match (key.as_str(), Facet::from_key(&key)) {
                (_, Some(facet)) => value
                    .split(',')
                    .for_each(|value| state.filters.insert(facet, value)),
                ("q", _) if query.is_none() => query = Some(value),
                ("years", _) => state.filters.years = Years::parse(&value).or(state.filters.years),
                ("area", _) => state.filters.area = Area::parse(&value).or(state.filters.area),
                ("sort", _) => state.sort = Sort::from_key(&value).unwrap_or(state.sort),
                ("view", _) => state.layout = Layout::from_key(&value).unwrap_or(state.layout),
                _ => {}
            }
        }
        state.query = query.unwrap_or_default();
        state
    }
}

impl fmt::Display for SearchState {
    /// Writes what stands behind the question mark: the query, the facets in their order, years, area, order, layout.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        let mut key = |formatter: &mut fmt::Formatter<'_>, key: &str| {
            write!(formatter, "{}{key}=", std::mem::replace(&mut separator, "&"))
        };
        if !self.query.is_empty() {
            key(formatter, "q")?;
            Encoded(&self.query).fmt(formatter)?;
        }
        for facet in Facet::ALL {
            let mut comma = "";
            for value in self.filters.values(facet) {
                match comma {
                    "" => key(formatter, facet.key())?,
                    comma => formatter.write_str(comma)?,
                }
                Encoded(value).fmt(formatter)?;
                comma = ",";
            }
        }
        if let Some(years) = self.filters.years {
            key(formatter, "years")?;
            years.fmt(formatter)?;
        }
        if let Some(area) = self.filters.area {
            key(formatter, "area")?;
            area.fmt(formatter)?;
        }
        if self.sort != Sort::default() {
            key(formatter, "sort")?;
            formatter.write_str(self.sort.key())?;
        }
        if self.layout != Layout::default() {
            key(formatter, "view")?;
            formatter.write_str(self.layout.key())?;
        }
        Ok(())
    }
}
