//! The feed as a table for spreadsheet programs, out and in: one row a product, one column for each flat field that
//! people edit. Not here: facts, further places, verification and whatever else does not fit a cell; import leaves
//! all of that as it is.
//!
//! | file | what it holds |
//! | --- | --- |
//! | [`cells`] | how one value becomes a cell that no spreadsheet program takes for a formula, and back |
//! | [`columns`] | the columns, and what stands in each for a product |
//! | [`edit`], `claims` | what a changed row does to a product |
//! | [`table`] | the rows of a file, with their columns told apart by name |
//! | [`mod@export`], [`mod@import`] | the two ways |

pub mod cells;
mod claims;
pub mod columns;
pub mod edit;
pub mod export;
pub mod import;
mod report;
pub mod table;

pub use export::export;
pub use import::import;
pub use report::{Added, Changed, ImportReport};
