//! The class of each record. The register's own classes map to ours in `catalog.json`; this refines what they lump
//! together (honey with eggs, cider with vinegar, rice with pears), record by record, and sorts the branded products'
//! classes into the same ones. Not here: the list itself (`tables/classes.json`).

use std::collections::{BTreeMap, HashMap};

use anyhow::Context;
use serde::Deserialize;

use super::raw::ImportedRow;
use super::tables::inverted;
use crate::catalog::protection::changed_entry;
use crate::catalog::tables::Catalog;

/// What the raw classes do not say.
#[derive(Deserialize)]
pub(super) struct Classes {
    /// Our class for a raw class of branded products, where it has another name.
    imported: HashMap<String, String>,
    /// Branded products that belong elsewhere than the rest of their raw class. The first rule that fits holds.
    rules: Vec<Rule>,
    /// The class of single records, by identifier or file number.
    #[serde(deserialize_with = "by_record")]
    records: HashMap<String, String>,
}

#[derive(Deserialize)]
struct Rule {
    from: String,
    /// Parts of tags, one of which a record must have.
    tags: Vec<String>,
    /// Or parts of its name.
    #[serde(default)]
    words: Vec<String>,
    to: String,
}

fn by_record<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<HashMap<String, String>, D::Error> {
    BTreeMap::deserialize(deserializer).map(inverted)
}

impl Classes {
    /// The class of a researched name.
    pub fn of_curated(&self, id: &str, raw: &str, catalog: &Catalog) -> anyhow::Result<String> {
        known(catalog, self.records.get(id).map_or(raw, String::as_str))
    }

    /// The class of a register entry. An application to change an entry belongs with that entry.
    pub fn of_entry(&self, file_number: &str, category: &str, catalog: &Catalog) -> anyhow::Result<String> {
        let own = self.records.get(file_number);
        let class = own.or_else(|| self.records.get(changed_entry(file_number)?.0));
        let class = class.or_else(|| catalog.register_categories.get(category));
        known(
            catalog,
            class.with_context(|| format!("catalog.json has no class for the category {category:?}"))?,
        )
    }

    /// The class of a branded product.
    pub fn of_item(&self, row: &ImportedRow, catalog: &Catalog) -> anyhow::Result<String> {
        let name = format!("{} ", row.name.to_lowercase());
        let fits = |rule: &&Rule| {
            let tagged = rule
                .tags
                .iter()
                .any(|part| row.category_tags.iter().any(|tag| tag.contains(part)));
            rule.from == row.class && (tagged || rule.words.iter().any(|word| name.contains(word)))
        };
        let ruled = self.rules.iter().find(fits).map(|rule| &rule.to);
        known(
            catalog,
            ruled
                .or_else(|| self.imported.get(&row.class))
                .unwrap_or(&row.class),
        )
    }
}

fn known(catalog: &Catalog, class: &str) -> anyhow::Result<String> {
    let found = catalog.classes.iter().find(|known| known.key == class);
    Ok(found
        .with_context(|| format!("catalog.json has no class {class:?}"))?
        .key
        .clone())
}
