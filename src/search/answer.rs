//! What the engine is asked, and what it answers. Not here: how the answer is found ([`super::engine`]).

use super::facets::{DecadeCount, FacetCounts};
use super::filters::{Facet, Filters, Sort};
use super::index::Field;
use super::rank::Quality;
use catalog::text::Language;

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// How many products match.
    pub total: usize,
    /// The first of them, best first, at most as many as were asked for.
    pub hits: Vec<Hit>,
    /// Counts for every facet, in the order of [`super::Facet::ALL`].
    pub facets: Vec<FacetCounts>,
    /// Counts for the years of registration.
    pub decades: Vec<DecadeCount>,
    /// Words of the query that were also taken for a value of a facet.
    pub understood: Vec<Understood>,
    /// Words of the query that were passed over, because nothing was found with them and a search does not need them.
    pub passed_over: Vec<String>,
}

/// A word of the query that was taken for a value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The word, as typed.
    pub word: String,
    /// The facet.
    pub facet: Facet,
    /// The value's key, as in addresses of pages.
    pub value: String,
    /// The query with the word in quotation marks: what to ask where the word itself is meant.
    pub literal: String,
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
    /// What that is worth: these make the score, with what is added for a whole name and for people's records.
    pub points: u32,
}
