//! The compiled shards: whole records of a run of products, with the sources they name. A record that cannot be read
//! costs itself and nothing else.

use std::collections::BTreeMap;

use serde::Serialize;

use super::compact::{self, Fields, Unreadable};
use super::product::Product;
use super::source::Source;

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
    pub sources: BTreeMap<String, Source>,
}

/// Reads the record at `place` in a shard, given its bytes; `None` where the shard has fewer.
///
/// # Errors
/// Where the shard or this one record does not have the expected form. What its neighbours look like does not matter.
pub fn read(bytes: &[u8], place: usize) -> Result<Option<Detail>, Unreadable> {
    let shard = compact::parse(bytes)?;
    let shard = Fields::of(&shard, "the shard")?;
    let Some(record) = shard.list("products")?.get(place) else {
        return Ok(None);
    };
    Ok(Some(Detail {
        product: compact::read(record)?,
        sources: shard.record("sources")?,
    }))
}
