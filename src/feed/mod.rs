//! The feed tool's room: reads the sources, checks them, compiles them, takes CSV in and out. Native only.
//! Not here: what a record is or when it is right ([`crate::catalog`]), and the command line (`src/bin/feed.rs`).
//!
//! | file | what it holds |
//! | --- | --- |
//! | [`sources`] | the sources read whole, with every problem of their form |
//! | [`mod@file`], [`json`] | files as text, JSON with the field that does not fit |
//! | [`check`] | the rules applied to the sources; [`problem`] is what they say |
//! | [`compile`] | the parts that the browser reads, in memory |
//! | [`build`] | the parts on disk, swapped in by a rename |
//! | [`mod@write`] | files of products, in their layouts, never half written |
//! | [`import`] | the researched data, brought in once and again without losing corrections |
//! | [`spreadsheet`] | products as a table, out and in |
//! | [`search`], [`stats`], [`schema`] | what the other commands show |
//! | [`arguments`] | the tool's command line |
//! | [`clock`] | today, for ages |

pub mod arguments;
pub mod build;
pub mod check;
pub mod clock;
pub mod compile;
pub mod coverage;
pub mod file;
pub mod import;
pub mod json;
pub mod problem;
pub mod schema;
pub mod search;
pub mod sources;
pub mod spreadsheet;
pub mod stats;
pub mod synth;
pub mod write;
