//! The engine: a head and the index derived from it, and one question to them.

use std::sync::Arc;

use super::facets::FacetCounts;
use super::filters::{Filters, Sort};
use super::index::Field;
use super::rank::Quality;
use crate::catalog::head::Head;
use crate::catalog::text::Language;

/// Answers searches over one feed. Holds no state of a visitor.
pub struct Engine {
    head: Arc<Head>,
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
        Self { head }
    }

    /// The head that is searched.
    pub fn head(&self) -> &Arc<Head> {
        &self.head
    }

    /// Answers a request.
    pub fn search(&self, request: &Request<'_>) -> Answer {
        let _ = request;
        Answer { total: 0, hits: Vec::new(), facets: Vec::new() }
    }
}
