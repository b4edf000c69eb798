//! Fengtu 风土: a catalogue of geographical indications and imported products that runs wholly in the browser.
//!
//! The map of the house. Each room has one reason to change; an arrow of use may only point down this list. `catalog` and
//! `search` are packages of their own (`src/catalog/Cargo.toml`, `src/search/Cargo.toml`): the compiler holds them to
//! being pure, and the search is compiled for speed where all else is compiled for size.
//!
//! | room | what it is | runs |
//! | --- | --- | --- |
//! | [`app`] | pages, components, addresses, words in both languages | in the browser; addresses and words everywhere |
//! | `browser` | the only room that names web-sys and gloo: fetch, history, timers | in the browser |
//! | [`search`] | fold, index, query, rank, facets; no DOM, no I/O | everywhere |
//! | [`list`] | the visitor's list: links, QR codes, CSV, plain text, JSON; no DOM, no I/O | everywhere |
//! | [`catalog`] | what a product is: the feed's types and the rules of a record | everywhere |
//! | `feed` | reads, checks and compiles the sources, CSV in and out | natively, for the tool |

pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod feed;
pub mod list;

pub use {catalog, search};
