//! The compiled shards: whole records of a run of products, with the sources they name. A record that cannot be read
//! costs itself and nothing else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

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

/// A shard as it is read: its records stay text until one is asked for.
#[derive(Deserialize)]
struct Shard<'a> {
    #[serde(borrow)]
    products: Vec<&'a RawValue>,
    sources: BTreeMap<String, Source>,
}

/// Reads the record at `place` in a shard, given its bytes.
///
/// # Errors
/// What serde says where the shard or this one record does not have the expected form.
pub fn read(bytes: &[u8], place: usize) -> Result<Option<Detail>, serde_json::Error> {
    let shard: Shard<'_> = serde_json::from_slice(bytes)?;
    let Some(record) = shard.products.get(place) else {
        return Ok(None);
    };
    let product = serde_json::from_slice(record.get().as_bytes())?;
    Ok(Some(Detail {
        product,
        sources: shard.sources,
    }))
}
