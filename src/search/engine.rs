//! The engine: a head and the index derived from it, and one question to them.

use std::sync::Arc;

use super::facets::{FacetCounts, Tally};
use super::filters::{Filters, Sort};
use super::fold::squeezed;
use super::index::{Field, Index};
use super::matching::{Matcher, Matches};
use super::order::first;
use super::query::{Term, terms};
use super::rank::{Quality, WHOLE_NAME};
use crate::catalog::head::{Head, Row};
use crate::catalog::product::Kind;
use crate::catalog::text::Language;

/// Answers searches over one feed. Holds no state of a visitor.
pub struct Engine {
    head: Arc<Head>,
    index: Index,
    /// What decides among equals, by row.
    tiers: Vec<u8>,
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
}

/// What to leave out of a question, and what that would find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOn {
    /// The word to leave out, as typed; `None` for leaving out the filters.
    pub without: Option<String>,
    /// What would be typed then.
    pub text: String,
    /// How many products would match; never 0.
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
        let tiers = (0..head.len())
            .map(|row| head.row(row).map_or(u8::MAX, tier))
            .collect();
        Self { head, index, tiers }
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
        let rows = self.ordered(&rows, request);
        let hits = rows.into_iter().map(|(row, score)| Hit {
            row,
            score,
            reasons: reasons(row, &terms, &found),
        });
        Answer {
            total,
            hits: hits.collect(),
            facets: tally.finish(),
        }
    }

    /// For a question that finds nothing: each word (between spaces), and the filters, that would have to be left out
    /// for something to be found.
    pub fn ways_on(&self, request: &Request<'_>) -> Vec<WayOn> {
        let total = |text: &str, filters| {
            self.search(&Request {
                text,
                filters,
                limit: 0,
                ..*request
            })
            .total
        };
        let words: Vec<&str> = request.text.split_whitespace().collect();
        let several = if words.len() > 1 { words.len() } else { 0 };
        let mut ways: Vec<WayOn> = (0..several)
            .map(|left_out| {
                let text = [&words[..left_out], &words[left_out + 1..]].concat().join(" ");
                WayOn {
                    without: Some(words[left_out].to_owned()),
                    total: total(&text, request.filters),
                    text,
                }
            })
            .collect();
        if !request.filters.is_empty() {
            let total = total(request.text, &Filters::default());
            ways.push(WayOn {
                without: None,
                text: request.text.to_owned(),
                total,
            });
        }
        ways.retain(|way| way.total > 0);
        ways
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

    /// The rows in the order asked for, the first `limit` of them.
    fn ordered(&self, rows: &[(usize, u32)], request: &Request<'_>) -> Vec<(usize, u32)> {
        let year = |row: usize| self.head.columns.year[row];
        let row = |number: u32| rows[number as usize].0;
        let by_key = |key: &dyn Fn((usize, u32)) -> u32| {
            let keys: Vec<u32> = rows.iter().map(|row| key(*row)).collect();
            let compare = |a: u32, b: u32| keys[a as usize].cmp(&keys[b as usize]);
            first(rows.len(), request.limit, &|a, b| {
                compare(a, b).then_with(|| self.tiers[row(a)].cmp(&self.tiers[row(b)]))
            })
        };
        let order = match request.sort {
            Sort::Relevance => by_key(&|(_, score)| u32::MAX - score),
            Sort::Newest => by_key(&|(row, _)| u32::from(u16::MAX - year(row))),
            // No year is written as 0: less one, it is the largest number.
            Sort::Oldest => by_key(&|(row, _)| u32::from(year(row)).wrapping_sub(1)),
            Sort::Name => {
                let name =
                    |row: &(usize, u32)| self.head.row(row.0).map(|row| row.name(request.language).text);
                let key = |row| self.index.alphabet.sort_key(name(row).unwrap_or_default());
                let keys: Vec<String> = rows.iter().map(key).collect();
                first(rows.len(), request.limit, &|a, b| {
                    keys[a as usize].cmp(&keys[b as usize])
                })
            }
        };
        order.into_iter().map(|number| rows[number as usize]).collect()
    }
}

/// Among equals, records that people wrote come first, then names of the register, then branded products, and last
/// the entries that would only change another one.
fn tier(row: Row<'_>) -> u8 {
    match row.kind() {
        _ if row.is_curated() => 0,
        _ if row.change().is_some() => 3,
        Kind::GeographicalIndication => 1,
        Kind::ImportedProduct | Kind::ExportProduct => 2,
    }
}

fn reasons(row: usize, terms: &[Term], found: &[Matches]) -> Vec<Reason> {
    let reason = |(term, matches): (&Term, &Matches)| Reason {
        term: term.text().to_owned(),
        field: matches[row].field(),
        quality: matches[row].quality(),
    };
    terms.iter().zip(found).map(reason).collect()
}
