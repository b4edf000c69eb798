//! The feed tool's room: reads the sources, checks them, compiles them, takes CSV in and out. Native only.
//! Not here: what a record is or when it is right ([`crate::catalog`]), and the command line (`src/bin/feed.rs`).

pub mod compile;
pub mod write;
