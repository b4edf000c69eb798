//! How far the content has come: which records have a story and how deep, what it rests on, which fields were read and
//! which are general knowledge, how complete the agreement's lists are. Only counts; what the feed holds as a whole is
//! in [`super::stats`].

mod shown;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use super::check;
use super::json::key_of;
use super::sources::Sources;
use super::stats::{self, Counts, ListCount};
use crate::catalog::product::{Field, Product, Standing};

/// How far the content has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Curated records by class.
    pub classes: BTreeMap<String, Depth>,
    /// All curated records.
    pub curated: Depth,
    /// Facts by topic; `other` where none is said.
    pub topics: Counts,
    /// Facts by the kind of their source.
    pub facts_by_kind: Counts,
    /// The sources that facts and stories of curated records name, by kind.
    pub sources_by_kind: Counts,
    /// What is known of the grounds of each field, over the curated records.
    pub fields: BTreeMap<String, Grounds>,
    /// Chinese names of curated records by their standing; `none` where there is no name.
    pub chinese_names: Counts,
    /// The agreement's lists.
    pub lists: Vec<ListCount>,
    /// Pairs of kin.
    pub kin_pairs: usize,
    /// Terms of the glossary.
    pub terms: usize,
    /// Halls with a text of their own.
    pub halls: usize,
}

/// How deep the stories of some records go. A story is always in both languages: the format has no other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Depth {
    /// The records.
    pub rows: usize,
    /// Those with a sentence.
    pub brief: usize,
    /// Those with the minute.
    pub short: usize,
    /// Those in depth.
    pub deep: usize,
    /// Facts with a source.
    pub facts: usize,
}

/// What a field rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Grounds {
    /// Records in which it was read in a source.
    pub read: usize,
    /// Records in which it is general knowledge.
    pub general_knowledge: usize,
}

/// Measures the sources in `folder`.
///
/// # Errors
/// [`check::Unsound`] where the sources have errors.
pub fn coverage(folder: &Path) -> Result<Coverage> {
    let (sources, _) = check::sound(folder)?;
    Ok(of(&sources))
}

/// Measures readable sources.
pub fn of(sources: &Sources) -> Coverage {
    let records = sources.records();
    let curated: Vec<&Product> = records.into_iter().filter(|product| product.curated).collect();
    let mut classes: BTreeMap<String, Depth> = BTreeMap::new();
    for product in &curated {
        classes.entry(product.class.clone()).or_default().add(product);
    }
    let mut all = Depth::default();
    curated.iter().for_each(|product| all.add(product));
    let facts = || curated.iter().flat_map(|product| &product.facts);
    let kind = |key: &str| sources.sources.sources.get(key).map(|source| key_of(source.kind));
    let mut keys: Vec<&str> = curated.iter().flat_map(|product| product.source_keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    Coverage {
        classes,
        curated: all,
        topics: count(facts().map(|fact| fact.topic.map_or("other".to_owned(), key_of))),
        facts_by_kind: count(facts().filter_map(|fact| kind(&fact.source))),
        sources_by_kind: count(keys.into_iter().filter_map(kind)),
        fields: fields(&curated),
        chinese_names: count(curated.iter().map(|product| standing(product))),
        lists: stats::of(sources).lists,
        kin_pairs: sources.guides.kin.pairs.len(),
        terms: sources.guides.glossary.terms.len(),
        halls: sources.guides.halls.halls.len(),
    }
}

impl Depth {
    fn add(&mut self, product: &Product) {
        let story = product.story.as_ref();
        self.rows += 1;
        self.brief += usize::from(story.is_some());
        self.short += usize::from(story.is_some_and(|story| !story.short.is_empty()));
        self.deep += usize::from(story.is_some_and(|story| !story.deep.is_empty()));
        self.facts += product.facts.len();
    }
}

fn count(keys: impl Iterator<Item = String>) -> Counts {
    let mut counts = Counts::new();
    keys.for_each(|key| *counts.entry(key).or_default() += 1);
    counts
}

fn standing(product: &Product) -> String {
    match &product.names.zh {
        None => "none".to_owned(),
        Some(name) => key_of(name.standing.unwrap_or(Standing::Unverified)),
    }
}

fn fields(products: &[&Product]) -> BTreeMap<String, Grounds> {
    let mut fields: BTreeMap<String, Grounds> = BTreeMap::new();
    let mut add = |field: Field, add: fn(&mut Grounds)| add(fields.entry(key_of(field)).or_default());
    for verification in products
        .iter()
        .filter_map(|product| product.verification.as_ref())
    {
        let mut read: Vec<Field> = verification
            .read
            .iter()
            .flat_map(|read| read.fields.iter().copied())
            .collect();
        read.sort_unstable();
        read.dedup();
        read.into_iter()
            .for_each(|field| add(field, |grounds| grounds.read += 1));
        let known = verification.general_knowledge.iter().copied();
        known.for_each(|field| add(field, |grounds| grounds.general_knowledge += 1));
    }
    fields
}
