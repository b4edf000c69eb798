//! The raw data as it was delivered: its files' names and the rows that are read from them. Fields the feed has no use
//! for are not named and so not read. Not here: what becomes of a row (one file a source, beside this one).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::catalog::date::Date;
use crate::catalog::protection::Scheme;
use crate::catalog::source::SourceKind;

/// All five files.
pub(super) struct Raw {
    pub agreement: Vec<AgreementRow>,
    pub register: Vec<RegisterRow>,
    pub wines: Vec<WineRow>,
    pub imported: Vec<ImportedRow>,
    pub qingtian: Qingtian,
}

impl Raw {
    /// Reads the five files in `folder`.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        Ok(Self {
            agreement: file(folder, "gi_agreement.json")?,
            register: file(folder, "eu_register_2020.json")?,
            wines: file(folder, "wine_pdo_inventory_2021.json")?,
            imported: file(folder, "imported_products.json")?,
            qingtian: file(folder, "qingtian_facts.json")?,
        })
    }
}

fn file<T: DeserializeOwned>(folder: &Path, name: &str) -> anyhow::Result<T> {
    let text = fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
    serde_json::from_str(&text).with_context(|| format!("{name} has not the expected form"))
}

/// A researched name.
#[derive(Deserialize)]
pub(super) struct AgreementRow {
    pub id: String,
    pub name_protected: Option<String>,
    pub name_variants: Vec<String>,
    pub name_zh: Option<String>,
    pub name_en: Option<String>,
    pub pinyin: Option<String>,
    pub countries: Vec<String>,
    pub region: Option<String>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub product_class: String,
    pub list: String,
    pub gi_type: Option<Scheme>,
    pub file_number: Option<String>,
    pub registered: Option<Date>,
    pub facts: Vec<RawFact>,
    pub verified: Verified,
}

#[derive(Deserialize)]
pub(super) struct RawFact {
    pub fact: String,
    pub fact_zh: String,
    pub source: String,
}

#[derive(Deserialize)]
pub(super) struct Verified {
    pub read: Vec<ReadIn>,
    pub general_knowledge: Vec<String>,
    pub notes: Vec<String>,
    pub level: String,
}

#[derive(Deserialize)]
pub(super) struct ReadIn {
    pub source: String,
    pub fields: Vec<String>,
}

impl Verified {
    /// The sources in which `field` was read.
    pub fn sources_of<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        let named = move |read: &&ReadIn| read.fields.iter().any(|name| name == field);
        self.read.iter().filter(named).map(|read| read.source.as_str())
    }
}

/// An entry of the EU's register.
#[derive(Clone, Deserialize)]
pub(super) struct RegisterRow {
    pub name: String,
    pub file_number: String,
    #[serde(rename = "type")]
    pub scheme: Scheme,
    pub category: String,
    pub countries: Vec<String>,
    pub status: String,
    pub applied: Option<Date>,
    pub published: Option<Date>,
    pub registered: Option<Date>,
    pub legal_instrument: Option<String>,
}

/// A wine of the inventory.
#[derive(Deserialize)]
pub(super) struct WineRow {
    pub file_number: String,
    pub name: String,
    pub country: String,
    pub registered: Option<Date>,
    pub wine_categories: Vec<String>,
    pub grapes_oiv: Vec<String>,
    pub grapes_other: Vec<String>,
    pub max_yield_hl_per_ha: Option<String>,
    pub max_yield_kg_per_ha: Option<String>,
    pub min_vines_per_ha: Option<String>,
    pub irrigation: Option<String>,
    pub municipalities: Option<u32>,
    pub municipality_names: Vec<String>,
}

/// A branded product of Open Food Facts.
#[derive(Deserialize)]
pub(super) struct ImportedRow {
    pub barcode: String,
    pub name: String,
    pub name_lang: Option<String>,
    #[serde(default)]
    pub names_other: BTreeMap<String, String>,
    pub brand: String,
    pub quantity: Option<String>,
    pub class: String,
    pub category_tags: Vec<String>,
    pub country: String,
    pub origin_evidence: String,
    pub gs1_country: Option<String>,
    pub labels: Vec<String>,
    pub allergens: Option<Vec<String>>,
    pub ingredients_text: Option<String>,
    pub source: String,
    pub snapshot_year: u16,
    pub record_modified: Option<Date>,
}

/// Facts about Qingtian, with their sources.
#[derive(Deserialize)]
pub(super) struct Qingtian {
    pub sources: BTreeMap<String, QingtianSource>,
    pub facts: Vec<QingtianFact>,
}

#[derive(Deserialize)]
pub(super) struct QingtianSource {
    pub title: String,
    pub publisher: String,
    pub date: String,
    pub kind: SourceKind,
}

#[derive(Deserialize)]
pub(super) struct QingtianFact {
    pub key: String,
    pub en: String,
    pub zh: String,
    pub source: String,
}
