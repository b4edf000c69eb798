//! Counts what the feed holds and how well it is supported, so that nobody has to guess. Only counts: what they mean
//! is for the reader to say.

mod shown;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use super::check;
use super::json::key_of;
use super::sources::Sources;
use crate::catalog::date::Date;
use crate::catalog::place::PlaceRole;
use crate::catalog::product::Product;
use crate::catalog::protection::{RegisterEntry, changed_entry};
use crate::catalog::tables::CHINA;

/// Counts by key.
pub type Counts = BTreeMap<String, usize>;

/// What a feed holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stats {
    /// All products.
    pub products: usize,
    /// Products by kind.
    pub kinds: Counts,
    /// Records that people wrote.
    pub curated: usize,
    /// Products by class.
    pub classes: Counts,
    /// Products by country of origin; one from two countries counts in both.
    pub countries: Counts,
    /// Products with no country but that of their barcode's number.
    pub only_brand_registered: usize,
    /// Entries of the register by scheme, then by status.
    pub register: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
    /// Entries of the register that protect a recipe and not an origin (TSG), though their kind is that of names.
    pub recipes: usize,
    /// Entries of the register that are applications to amend or cancel another entry.
    pub changes: usize,
    /// Entries that carry a badge: protected, a geographical indication, read in a source.
    pub badges: usize,
    /// The agreement's lists.
    pub lists: Vec<ListCount>,
    /// Names.
    pub names: NameCounts,
    /// Statements with a source.
    pub facts: usize,
    /// Products with at least one of them.
    pub products_with_facts: usize,
    /// Sources by kind.
    pub sources: Counts,
    /// The oldest date for which something of the register or of a list was said to be true.
    pub oldest_as_of: Option<Date>,
}

/// How much of a list is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListCount {
    /// The list's key.
    pub key: String,
    /// Names from China whose membership was read in a source.
    pub chinese: usize,
    /// Other names whose membership was read in a source.
    pub european: usize,
    /// Names whose membership is general knowledge: they carry no badge.
    pub unsourced: usize,
    /// How many names the list has on each side, where known.
    pub of: Option<usize>,
}

/// Which names the products have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NameCounts {
    /// A Chinese one.
    pub chinese: usize,
    /// A Chinese one that was read in a source.
    pub chinese_sourced: usize,
    /// An English one.
    pub english: usize,
    /// An original one.
    pub original: usize,
}

/// How many names each side put on a list of the EU-China agreement (OJ L 408I, 4.12.2020, p. 3): 100 and then 175.
const NAMES_A_SIDE: [(&str, usize); 2] = [("first", 100), ("second", 175)];

/// Counts the sources in `folder`.
///
/// # Errors
/// [`check::Unsound`] where the sources have errors.
pub fn stats(folder: &Path) -> Result<Stats> {
    let (sources, _) = check::sound(folder)?;
    Ok(of(&sources))
}

/// Counts readable sources.
pub fn of(sources: &Sources) -> Stats {
    let products = sources.records();
    let entries: Vec<&RegisterEntry> = products
        .iter()
        .filter_map(|product| product.protection.as_ref()?.register.as_ref())
        .collect();
    let facts = products.iter().map(|product| product.facts.len());
    Stats {
        products: products.len(),
        kinds: count(products.iter().map(|product| product.kind.key())),
        curated: products.iter().filter(|product| product.curated).count(),
        classes: count(products.iter().map(|product| product.class.as_str())),
        countries: count(products.iter().flat_map(|product| origins(product))),
        only_brand_registered: products
            .iter()
            .filter(|product| is_only_brand_registered(product))
            .count(),
        register: register(&entries),
        recipes: entries
            .iter()
            .filter(|entry| !entry.scheme.is_geographical_indication())
            .count(),
        changes: entries
            .iter()
            .filter(|entry| changed_entry(&entry.file_number).is_some())
            .count(),
        badges: entries.iter().filter(|entry| entry.carries_badge()).count(),
        lists: sources
            .catalog
            .lists
            .iter()
            .map(|list| list_count(&list.key, &products))
            .collect(),
        names: names(&products),
        facts: facts.clone().sum(),
        products_with_facts: facts.filter(|facts| *facts > 0).count(),
        sources: sources_by_kind(sources),
        oldest_as_of: oldest(sources, &entries),
    }
}

fn count<'a>(keys: impl Iterator<Item = &'a str>) -> Counts {
    let mut counts = Counts::new();
    for key in keys {
        *counts.entry(key.to_owned()).or_default() += 1;
    }
    counts
}

/// The countries a product comes from, each once.
fn origins(product: &Product) -> Vec<&str> {
    let places = product
        .places
        .iter()
        .filter(|place| place.role.is_origin_evidence());
    let mut countries: Vec<&str> = places
        .flat_map(|place| &place.countries)
        .map(String::as_str)
        .collect();
    countries.sort_unstable();
    countries.dedup();
    countries
}

fn is_only_brand_registered(product: &Product) -> bool {
    !product.places.is_empty()
        && product
            .places
            .iter()
            .all(|place| place.role == PlaceRole::BrandRegistered)
}

fn register(entries: &[&RegisterEntry]) -> BTreeMap<&'static str, BTreeMap<&'static str, usize>> {
    let mut counts: BTreeMap<_, BTreeMap<_, usize>> = BTreeMap::new();
    for entry in entries {
        *counts
            .entry(entry.scheme.code())
            .or_default()
            .entry(entry.status.key())
            .or_default() += 1;
    }
    counts
}

fn list_count(key: &str, products: &[&Product]) -> ListCount {
    let of = NAMES_A_SIDE
        .iter()
        .find(|(list, _)| *list == key)
        .map(|(_, names)| *names);
    let mut count = ListCount {
        key: key.to_owned(),
        chinese: 0,
        european: 0,
        unsourced: 0,
        of,
    };
    for product in products {
        let entry = product
            .protection
            .as_ref()
            .and_then(|protection| protection.agreement.as_ref());
        match entry.filter(|entry| entry.list == key) {
            None => {}
            Some(entry) if !entry.carries_badge() => count.unsourced += 1,
            Some(_) if origins(product).contains(&CHINA) => count.chinese += 1,
            Some(_) => count.european += 1,
        }
    }
    count
}

fn names(products: &[&Product]) -> NameCounts {
    let mut counts = NameCounts::default();
    for names in products.iter().map(|product| &product.names) {
        counts.chinese += usize::from(names.zh.is_some());
        counts.chinese_sourced += usize::from(names.zh.as_ref().is_some_and(|zh| !zh.sources.is_empty()));
        counts.english += usize::from(names.en.is_some());
        counts.original += usize::from(!names.original.is_empty());
    }
    counts
}

fn sources_by_kind(sources: &Sources) -> Counts {
    let kinds: Vec<String> = sources
        .sources
        .sources
        .values()
        .map(|source| key_of(source.kind))
        .collect();
    count(kinds.iter().map(String::as_str))
}

fn oldest(sources: &Sources, entries: &[&RegisterEntry]) -> Option<Date> {
    let lists = sources.catalog.lists.iter().map(|list| &list.as_of);
    lists
        .chain(entries.iter().map(|entry| &entry.as_of))
        .min()
        .cloned()
}
