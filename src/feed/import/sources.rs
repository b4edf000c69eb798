//! The key and description of every source that the raw data name, and which sources a record's field was read in.
//! Not here: the descriptions themselves (`tables/sources.json`).

use std::collections::{BTreeMap, HashMap};

use anyhow::Context;
use serde::Deserialize;

use super::raw::Verified;
use crate::catalog::date::Date;
use crate::catalog::source::Source;

/// Key of the copy of the EU's register of 2020.
pub(super) const REGISTER: &str = "eu-register-2020";
/// Key of the inventory of wine PDOs.
pub(super) const WINES: &str = "wine-pdo-inventory-2021";

/// A line of the table.
#[derive(Deserialize)]
pub(super) struct KnownSource {
    key: String,
    /// How the raw data write it; empty for a source that only the hand-written tables name.
    raw: Vec<String>,
    source: Source,
}

/// Every source, by key and by how the raw data write it.
pub(super) struct KnownSources {
    keys: HashMap<String, String>,
    by_key: BTreeMap<String, Source>,
}

impl KnownSources {
    pub fn new(table: Vec<KnownSource>) -> Self {
        let mut known = Self {
            keys: HashMap::new(),
            by_key: BTreeMap::new(),
        };
        for KnownSource { key, raw, source } in table {
            known.keys.extend(raw.into_iter().map(|raw| (raw, key.clone())));
            known.by_key.insert(key, source);
        }
        known
    }

    /// The key of a source as the raw data write it.
    pub fn key(&self, raw: &str) -> anyhow::Result<String> {
        let key = self
            .keys
            .get(raw)
            .with_context(|| format!("the importer's sources.json does not know {raw:?}"))?;
        Ok(key.clone())
    }

    /// The date of a source, by its key.
    pub fn date(&self, key: &str) -> Option<&Date> {
        self.by_key.get(key)?.date.as_ref()
    }

    /// Every source, by key.
    pub fn all(&self) -> &BTreeMap<String, Source> {
        &self.by_key
    }

    /// The keys of the sources in which `field` was read, each once, in their order.
    pub fn of_field(&self, verified: &Verified, field: &str) -> anyhow::Result<Vec<String>> {
        let mut keys = Vec::new();
        for raw in verified.sources_of(field) {
            let key = self.key(raw)?;
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        Ok(keys)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables::Tables;
    use super::*;

    #[test]
    fn only_addresses_of_a_publisher_are_shown_as_links() {
        let known = Tables::read().unwrap().sources;
        for (key, linkable) in [
            (REGISTER, true),
            ("mapa-spanish-names", true),
            ("mofcom-wuchuan", false),           // http
            ("el-espanol-spanish-names", false), // read through a proxy
            ("hainiu11-guizhou", false),         // a re-registered domain
            ("cnffc-cnfood-cognac", false),      // two addresses
            ("tea-fair-page", false),            // none
        ] {
            assert_eq!(known.all()[key].link().is_some(), linkable, "{key}");
        }
        for (key, source) in known.all() {
            assert!(crate::catalog::check::is_slug(key), "{key}");
            assert_eq!(source.linkable, source.link().is_some(), "{key}");
            assert!(source.date.as_ref().is_none_or(Date::is_valid), "{key}");
        }
    }

    #[test]
    fn one_source_written_in_two_ways_has_one_key() {
        let known = Tables::read().unwrap().sources;
        let address = "http://www.zkxhgk.com/xwzx/PoliticsNews/202009/t20200920_12297056.htm";
        let dated = format!("{address} (Xinhua, 2020-09-20)");
        assert_eq!(known.key(address).unwrap(), known.key(&dated).unwrap());
    }
}
