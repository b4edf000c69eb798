//! What an import did, for whoever ran it.

use std::fmt;

use super::edit::Edited;
use crate::feed::problem::counted;

/// What an import did.
#[derive(Clone, Debug, Default)]
pub struct ImportReport {
    /// Products with changed cells.
    pub changed: Vec<Changed>,
    /// New products.
    pub added: Vec<Added>,
    /// How many rows said what the sources say already.
    pub unchanged: usize,
    /// The files that were written.
    pub files: Vec<String>,
}

/// A product with changed cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its slug.
    pub id: String,
    /// The cells.
    pub cells: Vec<Edited>,
}

/// A new product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Its slug.
    pub id: String,
    /// The number it was given.
    pub number: u32,
    /// The file it went into.
    pub file: String,
}

impl fmt::Display for ImportReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            changed,
            added,
            unchanged,
            files,
        } = self;
        for Changed { id, cells } in changed {
            for Edited {
                column,
                before,
                after,
            } in cells
            {
                writeln!(formatter, "{id} · {column}: {before:?} → {after:?}")?;
            }
        }
        for Added { id, number, file } in added {
            writeln!(formatter, "{id}: new, number {number}, in {file}")?;
        }
        if !changed.is_empty() {
            writeln!(
                formatter,
                "Facts, further sources and verification of changed products are as they were: see that they still hold."
            )?;
        }
        let products = |count| counted(count, "product");
        write!(
            formatter,
            "{} changed, {} new, {unchanged} as before",
            products(changed.len()),
            added.len()
        )?;
        match files.len() {
            0 => write!(formatter, "; nothing written"),
            _ => write!(formatter, "; written: {}", files.join(", ")),
        }
    }
}
