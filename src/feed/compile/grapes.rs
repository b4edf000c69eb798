//! The index of grapes, from the wines' specifications.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::Input;
use crate::catalog::grapes::{Grape, Grapes, key, parts};

/// Compiles the index; nothing where no wine names a grape. Names that differ in capitals and accents only by what an
/// address cannot show are one: the first stands for all.
pub(super) fn compile(input: Input<'_>) -> Result<Option<Grapes>> {
    let mut grapes: BTreeMap<String, (&str, BTreeSet<u32>)> = BTreeMap::new();
    let mut keys = BTreeSet::new();
    for (row, product) in input.products.iter().enumerate() {
        let Some(wine) = &product.wine else { continue };
        keys.insert(wine.source.as_str());
        for name in wine.grapes.iter().chain(&wine.other_grapes) {
            let (_, rows) = grapes
                .entry(key(name))
                .or_insert_with(|| (name.as_str(), BTreeSet::new()));
            rows.insert(u32::try_from(row)?);
        }
    }
    if grapes.is_empty() {
        return Ok(None);
    }
    let mut grapes: Vec<Grape> = grapes
        .into_values()
        .map(|(name, rows)| {
            let also = input.catalog.search.grapes.get(parts(name).0);
            Grape::new(name.to_owned(), &Vec::from_iter(rows)).also(also.cloned().unwrap_or_default())
        })
        .collect();
    grapes.sort_by_key(|grape| Reverse(grape.wines.len()));
    let used = input
        .sources
        .iter()
        .filter(|(key, _)| keys.contains(key.as_str()))
        .map(|(key, source)| (key.clone(), source.clone()));
    Ok(Some(Grapes {
        grapes,
        sources: BTreeMap::from_iter(used).into(),
    }))
}
