//! The compiled shards: whole records of a run of products, with the sources they name. A record that cannot be read
//! costs itself and nothing else.

use std::collections::BTreeMap;

use serde::Serialize;

use super::compact::{self, Unreadable};
use super::product::Product;
use super::source::Source;
use super::table::Table;

/// A shard as it is written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Details<'a> {
    /// The products, in the order of the head's rows.
    pub products: &'a [&'a Product],
    /// The sources that they name.
    pub sources: BTreeMap<&'a str, &'a Source>,
}

/// One product with the sources it names.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// The record.
    pub product: Product,
    /// The shard's sources, by key.
    pub sources: Table<Source>,
}

/// Reads the record at `place` in a shard, given its bytes; `None` where the shard has fewer.
///
/// # Errors
/// Where the shard or this one record does not have the expected form. What its neighbours look like does not matter.
pub fn read(bytes: &[u8], place: usize) -> Result<Option<Detail>, Unreadable> {
    let shard = compact::parse(bytes)?;
    let Some(record) = shard.get("products").and_then(|products| products.get(place)) else {
        return Ok(None);
    };
    let product = compact::read(record)?;
    let sources = compact::read_with(&shard, |shard| shard.record("sources"))?;
    Ok(Some(Detail { product, sources }))
}
