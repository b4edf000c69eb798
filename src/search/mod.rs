//! Finding products however they are typed. Pure: no DOM, no I/O; the browser and the feed tool run the same code.
//!
//! # Design
//! ```text
//! text ─ fold ─► terms ─┬► vocabulary (sorted) ─► postings ─┬► score per row ─► filters ─► top rows
//!                       ├► characters and spellings ────────┤                     └─► facet counts
//!                       └► words for class, country, region ┘
//! ```
//! - **Nothing of the index travels.** The head's columns are all that is sent; [`Engine::new`] derives the vocabulary
//!   and its postings from them. Pinyin and initials are derived too, from the head's table of readings.
//! - **Parallel keys, never replacement** ([`index`]): a Chinese name is found by its characters, by its pinyin from
//!   any character on, and by its initials from any character on. A reading never takes the place of the character.
//! - **One fold for both sides** ([`fold`]): what is indexed and what is typed go through the same function.
//! - **Every term must match** ([`matching`]), in any field and any order; a product's score is the sum over the terms
//!   of the best (match quality × field weight, [`rank`]), and more where the query is a whole name.
//! - **Deterministic**: among equals people's records come first, then register names, then branded products, then rows.
//!
//! # Limits
//! Every query touches each row's score once (4 bytes a row and term), the postings of the words that begin with what
//! was typed, and the places of every character that it may spell. The index is built in one go, in time that grows
//! with the feed (`make bench` measures both). Sounds and typing errors are looked for only where nothing begins as
//! typed. A made-up or pasted query costs no more than twelve short terms.

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

pub use engine::{Answer, Engine, EngineBuilder, Hit, Reason, Request, Understood, WayOn};
pub use facets::{DecadeCount, FacetCounts, FacetValue};
pub use filters::{Area, Facet, Filters, Sort, Years};
pub use index::Field;
pub use rank::Quality;
pub use suggest::Suggestion;
