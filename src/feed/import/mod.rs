//! Brings the researched data once into the feed's own sources: `feed import raw`. It stays in the tool so that anyone
//! can see how each record came about, and can bring in a newer copy without losing what people have corrected since.
//!
//! Here belongs what turns a row of a raw file into a record: which claim rests on which grounds, which file it goes to.
//! Not here: CSV from editors, the rules of a record ([`crate::catalog::check`]), the compiled parts.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `raw` | the rows as delivered |
//! | `tables` | what an editor adds: classes, languages, sources, Chinese for notes (`tables/*.json`) |
//! | `agreement` | the researched names and types of product |
//! | `register` | the EU's register, and the wines that only the inventory has |
//! | `wine` | the inventory of wine PDOs |
//! | `open_food_facts` | branded products |
//! | `qingtian` | goods sent abroad |
//! | `names`, `notes`, `classes`, `sources`, `places`, `verification` | one field's rules each |
//! | `numbers` | short numbers, each given out once |
//! | `store` | new records among those that are there |

mod agreement;
mod classes;
mod names;
mod notes;
mod numbers;
mod open_food_facts;
mod places;
mod qingtian;
mod raw;
mod register;
mod sources;
mod store;
mod tables;
#[cfg(test)]
mod tests;
mod verification;
mod wine;

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::de::DeserializeOwned;

use crate::catalog::tables::{Catalog, Places};
use crate::feed::sources::{CATALOG, PLACES};
use raw::Raw;
use store::Store;
use tables::Tables;
use wine::Wines;

/// What every row is looked up in.
struct Room<'a> {
    tables: &'a Tables,
    catalog: &'a Catalog,
    places: &'a Places,
    wines: &'a Wines,
}

/// How many records of a kind are new, and how many were there and stay as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Records that were not there.
    pub added: usize,
    /// Records that were there.
    pub kept: usize,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// The researched names and types of product.
    pub curated: Count,
    /// Entries of the register that no researched name has.
    pub register: Count,
    /// Branded products.
    pub imported: Count,
    /// Goods sent abroad.
    pub exported: Count,
    /// Sources; `kept` counts all that were there.
    pub sources: Count,
    /// Wines of the inventory whose file number no copy of the register has: each became a record of its own.
    pub wines_beside_register: Vec<String>,
    /// The number that would be given out next.
    pub next_number: u32,
}

impl fmt::Display for ImportReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, count) in [
            ("researched names and types", self.curated),
            ("register entries", self.register),
            ("branded products", self.imported),
            ("goods sent abroad", self.exported),
            ("sources", self.sources),
        ] {
            writeln!(
                formatter,
                "{what}: {} added, {} were there and stay as they are",
                count.added, count.kept
            )?;
        }
        if !self.wines_beside_register.is_empty() {
            let wines = self.wines_beside_register.join(", ");
            writeln!(
                formatter,
                "wines that only the inventory has, imported from there: {wines}"
            )?;
        }
        write!(formatter, "the next number is {}", self.next_number)
    }
}

/// Imports the five raw files in `raw` into the sources in the folder `sources`, whose `catalog.json` and `places.json`
/// people have written. Nothing is written unless every row could be turned into a record.
///
/// # Errors
/// Where a file cannot be read or written, or a row says something that the importer's tables do not know.
pub fn import_raw(raw: &Path, sources: &Path) -> anyhow::Result<ImportReport> {
    let Raw {
        agreement,
        register,
        wines,
        imported,
        qingtian,
    } = Raw::read(raw)?;
    let tables = Tables::read()?;
    let wines = Wines::new(wines);
    let (catalog, places) = (table(sources, CATALOG)?, table(sources, PLACES)?);
    let room = Room {
        tables: &tables,
        catalog: &catalog,
        places: &places,
        wines: &wines,
    };

    let by_number: agreement::Register<'_> = register
        .iter()
        .map(|row| (row.file_number.as_str(), row))
        .collect();
    let taken: BTreeSet<&str> = agreement
        .iter()
        .filter_map(|row| row.file_number.as_deref())
        .collect();
    let known: BTreeSet<&str> = by_number.keys().copied().collect();
    let curated_records = agreement::records(&room, &agreement, &by_number)?;
    let register_records = register::records(&room, &register, &taken)?;
    let imported_records = open_food_facts::records(&room, &imported)?;
    let exported_records = qingtian::records(&room, &qingtian)?;
    let mut known_sources = tables.sources.all().clone();
    known_sources.extend(qingtian::sources(&qingtian));

    let sources_count = store::add_sources(sources, known_sources)?;
    let mut store = Store::open(sources)?;
    let report = ImportReport {
        curated: store.add(curated_records)?,
        register: store.add(register_records)?,
        imported: store.add(imported_records)?,
        exported: store.add(exported_records)?,
        sources: sources_count,
        wines_beside_register: wines
            .beside(&known)
            .iter()
            .map(|row| row.file_number.clone())
            .collect(),
        next_number: store.next_number(),
    };
    store.write()?;
    Ok(report)
}

fn table<T: DeserializeOwned>(folder: &Path, name: &str) -> anyhow::Result<T> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} has not the expected form", path.display()))
}
