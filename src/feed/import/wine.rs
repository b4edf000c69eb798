//! The inventory of wine PDOs: what a specification lays down, for every wine of the register or the researched names
//! with the same file number; and the wines that only the inventory has.

use std::collections::{BTreeMap, BTreeSet};

use super::raw::WineRow;
use super::sources::WINES;
use crate::catalog::product::WineSpecification;

/// The inventory by file number.
pub(super) struct Wines(BTreeMap<String, WineRow>);

impl Wines {
    pub fn new(rows: Vec<WineRow>) -> Self {
        Self(
            rows.into_iter()
                .map(|row| (row.file_number.clone(), row))
                .collect(),
        )
    }

    /// What the specification with this file number lays down.
    pub fn specification(&self, file_number: &str) -> Option<WineSpecification> {
        self.0.get(file_number).map(specification)
    }

    /// The wines whose file numbers are not among `known`.
    pub fn beside<'a>(&'a self, known: &BTreeSet<&str>) -> Vec<&'a WineRow> {
        self.0
            .values()
            .filter(|row| !known.contains(row.file_number.as_str()))
            .collect()
    }
}

fn specification(row: &WineRow) -> WineSpecification {
    WineSpecification {
        categories: row.wine_categories.clone(),
        grapes: row.grapes_oiv.clone(),
        other_grapes: row.grapes_other.clone(),
        max_yield_hl_per_ha: row.max_yield_hl_per_ha.clone(),
        max_yield_kg_per_ha: row.max_yield_kg_per_ha.clone(),
        min_vines_per_ha: row.min_vines_per_ha.clone(),
        irrigation: row.irrigation.clone(),
        municipalities: row.municipalities,
        municipality_names: row.municipality_names.clone(),
        source: WINES.to_owned(),
    }
}
