//! Finding products however they are typed. Pure: no DOM, no I/O; the browser and the feed tool run the same code.
//!
//! # Design
//! ```text
//! query text ─ fold ─► terms ─► vocabulary (sorted) ─► postings ─► score per row ─► filters ─► top rows
//!                                                                        └─► facet counts
//! ```
//! - **Nothing of the index travels.** The head's columns are all that is sent; [`Engine::new`] derives the vocabulary
//!   and its postings from them. Pinyin and initials are derived too, from the head's table of readings.
//! - **Parallel keys, never replacement** ([`index`]): a Chinese name is found by its characters, by its pinyin from
//!   any character on, and by its initials from any character on. A reading never takes the place of the character.
//! - **One fold for both sides** ([`fold`]): what is indexed and what is typed go through the same function.
//! - **Every term must match** ([`rank`]), in any field and any order; a product's score is the sum over the terms of
//!   the best (match quality × field weight), plus small bonuses for an exact whole name and for curated records.
//! - **Deterministic**: equal scores are ordered by row.
//!
//! # Limits
//! Every query touches each row's score once (4 bytes a row and term) and the postings of the terms that begin with
//! what was typed. The index is built in one go: tens of milliseconds at 6,000 products. Typing errors are forgiven
//! only where nothing begins as typed.

pub mod engine;
pub mod facets;
pub mod filters;
pub mod fold;
pub mod index;
pub mod matching;
pub mod order;
pub mod query;
pub mod rank;
pub mod typo;

pub use engine::{Answer, Engine, Hit, Reason, Request, WayOn};
pub use facets::{FacetCounts, FacetValue};
pub use filters::{Facet, Filters, Sort};
pub use index::Field;
pub use rank::Quality;
