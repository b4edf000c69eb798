//! The engine: a head and the index derived from it, and one question to them.

use std::cmp::Reverse;
use std::sync::Arc;

use super::facets::{FacetCounts, Tally};
use super::filters::{Filters, Sort};
use super::fold::squeezed;
use super::index::{Field, Index};
use super::matching::{Matcher, Matches};
use super::query::{Term, terms};
use super::rank::{Quality, WHOLE_NAME};
use crate::catalog::head::Head;
use crate::catalog::product::Kind;
use crate::catalog::text::Language;

/// Answers searches over one feed. Holds no state of a visitor.
pub struct Engine {
    head: Arc<Head>,
    index: Index,
}

/// One question.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// What was typed; empty asks for everything.
    pub text: &'a str,
    /// What the results are narrowed to.
    pub filters: &'a Filters,
    /// Their order.
    pub sort: Sort,
    /// The reader's language: decides which name is compared when sorting by name.
    pub language: Language,
    /// How many results to list at most. The total and the facets always count all.
    pub limit: usize,
}

/// The answer to a [`Request`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How many products match.
    pub total: usize,
    /// The first of them, best first, at most as many as were asked for.
    pub hits: Vec<Hit>,
    /// Counts for every facet, in the order of [`super::Facet::ALL`].
    pub facets: Vec<FacetCounts>,
    /// Where nothing matches: the ways on that would show something.
    pub ways_on: Vec<WayOn>,
}

/// What to leave out of a question that finds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOn {
    /// The term to leave out, as typed but folded; `None` for leaving out the filters.
    pub without: Option<String>,
    /// How many products would match then; never 0.
    pub total: usize,
}

/// A product that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its row in the head.
    pub row: usize,
    /// How well it matches; only comparable within one answer.
    pub score: u32,
    /// Why it matches: one reason for each term of the query.
    pub reasons: Vec<Reason>,
}

/// Why a product matches a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The term, folded.
    pub term: String,
    /// Where it was found.
    pub field: Field,
    /// How closely.
    pub quality: Quality,
}

impl Engine {
    /// An engine over a feed's head. Work: see the module's limits.
    pub fn new(head: Arc<Head>) -> Self {
        let index = Index::new(&head);
        Self { head, index }
    }

    /// The head that is searched.
    pub fn head(&self) -> &Arc<Head> {
        &self.head
    }

    /// Answers a request.
    pub fn search(&self, request: &Request<'_>) -> Answer {
        let terms = terms(request.text);
        let matcher = Matcher {
            head: &self.head,
            index: &self.index,
        };
        let found: Vec<Matches> = terms.iter().map(|term| matcher.matches(term)).collect();
        let letters = squeezed(request.text).chars().count();
        let mut tally = Tally::new(&self.head, request.filters);
        let mut rows: Vec<(usize, u32)> = Vec::new();
        for row in (0..self.head.len()).filter(|row| self.head.is_sound(*row)) {
            if let Some(score) = self.score(row, &found, letters)
                && tally.count(row)
            {
                rows.push((row, score));
            }
        }
        let total = rows.len();
        self.order(&mut rows, request);
        let hits = rows.into_iter().map(|(row, score)| Hit {
            row,
            score,
            reasons: reasons(row, &terms, &found),
        });
        let hits = hits.collect();
        let ways_on = if total == 0 {
            self.ways_on(request.filters, &terms, &found)
        } else {
            Vec::new()
        };
        Answer {
            total,
            hits,
            facets: tally.finish(),
            ways_on,
        }
    }

    /// What finds something if it is left out: the filters, or one of several terms (the filters kept).
    fn ways_on(&self, filters: &Filters, terms: &[Term], found: &[Matches]) -> Vec<WayOn> {
        let count = |filters: &Filters, skipped: Option<usize>| {
            let mut tally = Tally::new(&self.head, filters);
            let kept = |term: &usize| Some(*term) != skipped;
            let matches = |row: &usize| {
                let mut kept = (0..found.len()).filter(kept);
                self.head.is_sound(*row) && kept.all(|term| !found[term][*row].is_none())
            };
            (0..self.head.len())
                .filter(matches)
                .filter(|row| tally.count(*row))
                .count()
        };
        let unfiltered = (!filters.is_empty()).then(|| (None, count(&Filters::default(), None)));
        let several = if terms.len() > 1 { terms } else { &[] };
        let shorter = several.iter().enumerate();
        let shorter =
            shorter.map(|(place, term)| (Some(term.text().to_owned()), count(filters, Some(place))));
        let ways = unfiltered
            .into_iter()
            .chain(shorter)
            .filter(|(_, total)| *total > 0);
        ways.map(|(without, total)| WayOn { without, total }).collect()
    }

    /// What a row is worth for terms with these matches: `None` unless every term matches.
    fn score(&self, row: usize, found: &[Matches], letters: usize) -> Option<u32> {
        let mut score = 0;
        let mut exact_name = !found.is_empty();
        for matches in found {
            let found = matches[row];
            if found.is_none() {
                return None;
            }
            score += found.points();
            exact_name &= found.field() == Field::Name && found.quality() == Quality::Exact;
        }
        if exact_name && self.index.has_name_of_length(row, letters) {
            score += WHOLE_NAME;
        }
        Some(score)
    }

    /// Puts the rows in the order asked for and keeps the first `limit`.
    fn order(&self, rows: &mut Vec<(usize, u32)>, request: &Request<'_>) {
        let year = |row: usize| self.head.columns.year[row];
        match request.sort {
            Sort::Relevance => first(rows, request.limit, |(row, score)| {
                (Reverse(*score), self.tier(*row), *row)
            }),
            Sort::Newest => first(rows, request.limit, |(row, _)| (Reverse(year(*row)), *row)),
            Sort::Oldest => {
                first(rows, request.limit, |(row, _)| {
                    (if year(*row) == 0 { u16::MAX } else { year(*row) }, *row)
                });
            }
            Sort::Name => {
                let key = |row: usize| {
                    self.head
                        .row(row)
                        .map(|row| self.index.alphabet.sort_key(row.name(request.language).text))
                };
                let mut named: Vec<_> = rows
                    .drain(..)
                    .map(|(row, score)| (key(row), row, score))
                    .collect();
                named.sort_unstable();
                rows.extend(
                    named
                        .into_iter()
                        .take(request.limit)
                        .map(|(_, row, score)| (row, score)),
                );
            }
        }
    }

    /// Among equals, records that people wrote come first, then names of the register, then branded products, and last
    /// the entries that would only change another one.
    fn tier(&self, row: usize) -> u8 {
        let Some(row) = self.head.row(row) else {
            return u8::MAX;
        };
        match row.kind() {
            _ if row.is_curated() => 0,
            _ if row.change().is_some() => 3,
            Kind::GeographicalIndication => 1,
            Kind::ImportedProduct | Kind::ExportProduct => 2,
        }
    }
}

/// Sorts by `key` and keeps the first `limit`, without sorting what is cut off.
fn first<K: Ord>(rows: &mut Vec<(usize, u32)>, limit: usize, key: impl Fn(&(usize, u32)) -> K) {
    if limit < rows.len() {
        rows.select_nth_unstable_by_key(limit, &key);
        rows.truncate(limit);
    }
    rows.sort_unstable_by_key(key);
}

fn reasons(row: usize, terms: &[Term], found: &[Matches]) -> Vec<Reason> {
    let reason = |(term, matches): (&Term, &Matches)| Reason {
        term: term.text().to_owned(),
        field: matches[row].field(),
        quality: matches[row].quality(),
    };
    terms.iter().zip(found).map(reason).collect()
}
