//! The engine: a head and the index derived from it, and one question to them. What is asked and answered stands in
//! [`super::answer`].

use std::ops::Range;
use std::sync::Arc;

use super::answer::{Answer, Hit, Reason, Request, Understood, WayOn};
use super::cut::cut;
use super::facets::{Tally, keys};
use super::filters::{Filters, Sort};
use super::index::builder::IndexBuilder;
use super::index::{Field, Index};
use super::matches::Matches;
use super::matching::Matcher;
use super::order::first;
use super::query::{Term, TermKind, Terms, terms};
use super::rank::{Quality, WHOLE_NAME, WRITTEN_BY_PEOPLE};
use catalog::head::{Head, Row};
use catalog::product::Kind;
use catalog::text::Language;

/// Answers searches over one feed. Holds no state of a visitor.
pub struct Engine {
    head: Arc<Head>,
    index: Index,
    /// What decides among equals, by row.
    tiers: Vec<u8>,
}

/// An engine that is being built, a slice at a time.
pub struct EngineBuilder {
    head: Arc<Head>,
    index: IndexBuilder,
    tiers: Vec<u8>,
}

/// Rows whose tiers are found in one slice: it takes a little of each.
const TIERS_A_SLICE: usize = 20_000;

impl EngineBuilder {
    /// Begins to build an engine over a feed's head.
    pub fn new(head: Arc<Head>) -> Self {
        let index = IndexBuilder::new(Arc::clone(&head));
        let tiers = Vec::with_capacity(head.len());
        Self { head, index, tiers }
    }

    /// Works on for one slice, some milliseconds; whether [`EngineBuilder::finish`] is all that is left.
    pub fn step(&mut self) -> bool {
        let begun = self.tiers.len();
        let end = self.head.len().min(begun + TIERS_A_SLICE);
        let tiers = (begun..end).map(|row| self.head.row(row).map_or(u8::MAX, tier));
        self.tiers.extend(tiers);
        self.index.step() && end == self.head.len()
    }

    /// The engine. What no slice has done yet is done now.
    pub fn finish(mut self) -> Engine {
        while !self.step() {}
        let Self { head, index, tiers } = self;
        let index = index.finish();
        Engine { head, index, tiers }
    }
}

impl Engine {
    /// An engine over a feed's head, in one go.
    pub fn new(head: Arc<Head>) -> Self {
        EngineBuilder::new(head).finish()
    }

    /// The head that is searched.
    pub fn head(&self) -> &Arc<Head> {
        &self.head
    }

    /// A text with its Chinese characters in the forms that the feed has, as a query is read.
    pub fn canonical(&self, text: &str) -> String {
        self.index.alphabet.canonical(text)
    }

    /// Chinese characters as they are mostly read, closed up and without tones; what has no reading is left out.
    pub fn pinyin(&self, characters: &str) -> String {
        let alphabet = &self.index.alphabet;
        let first = |character| alphabet.readings(alphabet.number(character)).first();
        let readings = characters.chars().filter_map(first);
        readings
            .map(|reading| alphabet.syllables()[usize::from(*reading)].as_str())
            .collect()
    }

    /// What was derived from the head.
    pub(super) fn index(&self) -> &Index {
        &self.index
    }

    /// Answers a request.
    pub fn search(&self, request: &Request<'_>) -> Answer {
        let Found { terms, matches, rows } = self.found(request);
        let length = terms.length();
        let tally = Tally::new(&self.head, request.filters, rows);
        let scored = tally.rows.iter().map(|row| *row as usize);
        let scored: Vec<_> = scored
            .map(|row| (row, self.score(row, &matches, length)))
            .collect();
        let hits = self
            .ordered(&scored, request)
            .into_iter()
            .map(|(row, score)| Hit {
                row,
                score,
                reasons: reasons(row, &terms.terms, &matches),
            });
        let typed = |at: &Range<usize>| request.text[at.clone()].to_owned();
        Answer {
            total: scored.len(),
            hits: hits.collect(),
            facets: tally.facets,
            decades: tally.decades,
            understood: self.understood(request.text, &terms.terms),
            passed_over: terms.passed_over.iter().map(typed).collect(),
        }
    }

    /// The rows that match a query, before any filter. Where nothing does as it is typed, words that a search does
    /// not need are passed over; where still nothing does, sounds and errors are looked for in every word.
    fn found(&self, request: &Request<'_>) -> Found {
        let reader = request.language;
        // A character is as long as the feed's form of it: bytes of the one text are bytes of the other.
        let text = &self.index.alphabet.canonical(request.text);
        let as_typed = self.found_for(terms(text, &self.index.words, false), reader, false);
        if !as_typed.rows.is_empty() {
            return as_typed;
        }
        let needed = terms(text, &self.index.words, true);
        let shortened = !needed.passed_over.is_empty() && !needed.terms.is_empty();
        if shortened {
            let found = self.found_for(needed.clone(), reader, false);
            if !found.rows.is_empty() {
                return found;
            }
        }
        if as_typed.matches.len() > 1 {
            let terms = if shortened { needed } else { as_typed.terms.clone() };
            let found = self.found_for(terms, reader, true);
            if !found.rows.is_empty() {
                return found;
            }
        }
        as_typed
    }

    pub(super) fn found_for(&self, terms: Terms, reader: Language, lenient: bool) -> Found {
        let matcher = Matcher {
            head: &self.head,
            index: &self.index,
            lenient,
            reader,
        };
        let matches: Vec<Matches> = terms.terms.iter().map(|term| matcher.matches(term)).collect();
        let in_all = |row: &u32| matches.iter().all(|matches| !matches.of(*row as usize).is_none());
        let fewest = matches.iter().min_by_key(|matches| matches.rows().len());
        let rows = match fewest {
            Some(fewest) => fewest.rows().iter().copied().filter(in_all).collect(),
            None => (0..self.head.len() as u32)
                .filter(|row| self.head.is_sound(*row as usize))
                .collect(),
        };
        Found { terms, matches, rows }
    }

    /// The words of the query that stand for a value.
    fn understood(&self, text: &str, terms: &[Term]) -> Vec<Understood> {
        let mut understood = Vec::new();
        for term in terms.iter().filter(|term| !term.literal) {
            let parts = match term.kind {
                TermKind::Han => cut(&term.text, &self.index.words),
                _ => vec![term.text.as_str()],
            };
            for part in parts {
                let offset = part.as_ptr() as usize - term.text.as_ptr() as usize;
                let at = match term.kind {
                    TermKind::Han => term.at.start + offset..term.at.start + offset + part.len(),
                    _ => term.at.clone(),
                };
                let Some(word) = text.get(at.clone()) else {
                    continue;
                };
                let values = self
                    .index
                    .words
                    .equal_to(part)
                    .iter()
                    .filter_map(|found| found.value);
                understood.extend(values.map(|value| Understood {
                    word: word.to_owned(),
                    facet: value.facet,
                    value: keys(value.facet, &self.head)[value.number].to_owned(),
                    literal: format!("{}\"{word}\"{}", &text[..at.start], &text[at.end..]),
                }));
            }
        }
        understood
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

    /// What a row is worth for terms that it matches all.
    fn score(&self, row: usize, found: &[Matches], length: usize) -> u32 {
        let mut score = 0;
        let mut exact_name = !found.is_empty();
        for found in found.iter().map(|matches| matches.of(row)) {
            score += found.points();
            exact_name &= found.field() == Field::Name && found.quality() == Quality::Exact;
        }
        if exact_name && self.index.has_name_of_length(row, length) {
            score += WHOLE_NAME;
        }
        if self.tiers[row] == CURATED && !found.is_empty() {
            score += WRITTEN_BY_PEOPLE;
        }
        score
    }

    /// The rows in the order asked for, the first `limit` of them.
    fn ordered(&self, rows: &[(usize, u32)], request: &Request<'_>) -> Vec<(usize, u32)> {
        let year = |row: usize| self.head.columns.year[row];
        let row = |number: u32| rows[number as usize].0;
        let by_key = |key: &dyn Fn((usize, u32)) -> u32| {
            let keys: Vec<u32> = rows.iter().map(|row| key(*row)).collect();
            let compare = |a: u32, b: u32| keys[a as usize].cmp(&keys[b as usize]);
            first(rows.len(), request.limit, &|a, b| {
                let tiers = || self.tiers[row(a)].cmp(&self.tiers[row(b)]);
                compare(a, b).then_with(tiers).then_with(|| row(a).cmp(&row(b)))
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
                    keys[a as usize]
                        .cmp(&keys[b as usize])
                        .then_with(|| row(a).cmp(&row(b)))
                })
            }
        };
        order.into_iter().map(|number| rows[number as usize]).collect()
    }
}

/// What a query finds.
pub(super) struct Found {
    terms: Terms,
    /// For each term the rows that match it.
    matches: Vec<Matches>,
    /// The rows that match all.
    pub(super) rows: Vec<u32>,
}

/// The tier of records that people wrote.
const CURATED: u8 = 0;

/// Among equals, records that people wrote come first, then names of the register, then branded products, and last
/// the entries that would only change another one.
fn tier(row: Row<'_>) -> u8 {
    match row.kind() {
        _ if row.is_curated() => CURATED,
        _ if row.change().is_some() => 3,
        Kind::GeographicalIndication => 1,
        Kind::ImportedProduct | Kind::ExportProduct => 2,
    }
}

fn reasons(row: usize, terms: &[Term], found: &[Matches]) -> Vec<Reason> {
    let reason = |(term, matches): (&Term, &Matches)| Reason {
        term: term.text.clone(),
        field: matches.of(row).field(),
        quality: matches.of(row).quality(),
        points: matches.of(row).points(),
    };
    terms.iter().zip(found).map(reason).collect()
}
