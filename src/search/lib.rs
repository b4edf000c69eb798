//! Finding products however they are typed. Pure: no DOM, no I/O; the browser and the feed tool run the same code.
//!
//! # Design
//! ```text
//! text ─ fold ─► terms ─┬► vocabulary (sorted) ─► postings ─┬► rows that match all ─► filters ─► top rows
//!                       ├► pairs of characters ─► names ────┤                           └─► facet counts
//!                       ├► words for values ─► rows of each ┤
//!                       └► codes, as they stand ────────────┘
//! ```
//! - **Nothing of the index travels.** The head's columns are all that is sent; [`EngineBuilder`] derives the vocabulary
//!   and its postings from them, in slices. Pinyin and initials are derived too, from the head's table of readings.
//! - **Each thing once, in steps.** A word or a Chinese name is kept once, however many products have it; numbers that
//!   ascend (rows, places) are kept as the steps between them, of a byte or two. The index of 10,000 made-up
//!   products takes 1.5 MB beside 2.0 MB of columns (measured natively).
//! - **Parallel keys, never replacement** ([`index`]): a Chinese name is found by its characters, by its pinyin from
//!   any character on, and by its initials from any character on. A reading never takes the place of the character.
//! - **One fold for both sides** ([`fold`]): what is indexed and what is typed go through the same function.
//! - **Every term must match** ([`matching`]), in any field and any order; a product's score is the sum over the terms
//!   of the best (match quality × field weight, [`rank`]), and more where the query is a whole name.
//! - **Words mean values** ([`index::words`]): a word for a class, country, region, scheme, list or kind is met by every
//!   product that has the value, beside those that have the word. The answer tells what was understood, and a word in
//!   quotation marks means itself ([`query`]).
//! - **Nothing found is not the end**: words that a search does not need are passed over and told; then sounds and
//!   errors are looked for in every word; then the answer says what to leave out ([`Engine::ways_on`]).
//! - **Deterministic**: among equals people's records come first, then register names, then branded products, then rows.
//!
//! # Limits
//! A query costs the postings of the words that begin with what was typed, the places of every character that it may
//! spell, and what it finds; besides, four bytes a row and term are zeroed. Sounds and typing errors are looked for only
//! where nothing is spelled as typed: errors then look at the letters of every word of the feed, closely at few. A file
//! number or barcode is looked for in all of them ([`codes`]). A made-up or pasted query costs no more than twelve short
//! terms. Each slice of the index takes some milliseconds, and so does reading a part of the head (`make bench` measures
//! all of it).

pub mod answer;
pub mod codes;
mod continuations;
mod cut;
pub mod engine;
pub mod facets;
pub mod filters;
pub mod fold;
pub mod index;
pub mod matches;
pub mod matching;
pub mod order;
pub mod query;
pub mod rank;
mod suggest;
pub mod typo;

pub use answer::{Answer, Hit, Reason, Request, Understood, WayOn};
pub use continuations::{CANDIDATES, Continuations};
pub use engine::{Engine, EngineBuilder};
pub use facets::{DecadeCount, FacetCounts, FacetValue};
pub use filters::{Area, Facet, Filters, Sort, Years};
pub use index::Field;
pub use rank::Quality;
pub use suggest::Suggestion;
