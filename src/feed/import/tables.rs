//! What an editor knows and the raw data do not say, as tables beside this file: the key and description of every
//! source, the class of records whose category is too coarse, the language of a name, Chinese for every note. Compiled
//! into the tool. Not here: how a table is applied.

use std::collections::{BTreeMap, HashMap};

use anyhow::Context;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::classes::Classes;
use super::names::NameTables;
use super::notes::Notes;
use super::sources::KnownSources;

/// Every table.
pub(super) struct Tables {
    pub classes: Classes,
    pub countries: HashMap<String, String>,
    pub exports: Vec<Export>,
    pub names: NameTables,
    pub notes: Notes,
    pub sources: KnownSources,
}

/// A product that the facts about Qingtian name as sent abroad.
#[derive(Deserialize)]
pub(super) struct Export {
    pub id: String,
    pub zh: String,
    pub en: String,
    pub class: String,
    pub region: Option<String>,
    /// Key of the fact.
    pub fact: String,
}

impl Tables {
    /// Reads the tables out of the program.
    pub fn read() -> anyhow::Result<Self> {
        Ok(Self {
            classes: table("classes.json", include_str!("tables/classes.json"))?,
            countries: table("countries.json", include_str!("tables/countries.json"))?,
            exports: table("exports.json", include_str!("tables/exports.json"))?,
            names: table("names.json", include_str!("tables/names.json"))?,
            notes: table("notes.json", include_str!("tables/notes.json"))?,
            sources: KnownSources::new(table("sources.json", include_str!("tables/sources.json"))?),
        })
    }

    /// The code of a country by its name in the register.
    pub fn country(&self, name: &str) -> anyhow::Result<String> {
        let code = self
            .countries
            .get(name)
            .with_context(|| format!("countries.json has no code for {name:?}"))?;
        Ok(code.clone())
    }
}

fn table<T: DeserializeOwned>(name: &str, text: &str) -> anyhow::Result<T> {
    serde_json::from_str(text)
        .with_context(|| format!("the importer's table {name} has not the expected form"))
}

/// Turns `{value: [keys]}` into `{key: value}`.
pub(super) fn inverted(lists: BTreeMap<String, Vec<String>>) -> HashMap<String, String> {
    lists
        .into_iter()
        .flat_map(|(value, keys)| keys.into_iter().map(move |key| (key, value.clone())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registers_words_for_countries_have_codes() {
        let tables = Tables::read().unwrap();
        for (name, expected) in [
            ("Italia", Some("IT")),
            ("Czechia", Some("CZ")),
            ("Viet nam", Some("VN")),
            ("United Kingdom", Some("GB")),
            ("Russian Federation", Some("RU")),
            ("Italy", None),
        ] {
            assert_eq!(tables.country(name).ok().as_deref(), expected, "{name:?}");
        }
    }
}
