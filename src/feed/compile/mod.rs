//! Compiles sources into the parts that the browser reads: a head of columns in parts, shards of details, the sources, and the
//! manifest that names them all. Pure but for memory: the same input gives the same bytes, and nothing is written
//! here ([`super::build`] does that).

mod grapes;
mod guide;
mod head;
mod readings;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::catalog::FORMAT;
use crate::catalog::detail::Details;
use crate::catalog::guide::Guides;
use crate::catalog::head::Head;
use crate::catalog::manifest::{Manifest, Part};
use crate::catalog::product::Product;
use crate::catalog::source::Source;
use crate::catalog::tables::{Catalog, Places};

/// What is compiled. It has been checked: every key leads somewhere, every number is its own.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// `catalog.json`.
    pub catalog: &'a Catalog,
    /// `places.json`.
    pub places: &'a Places,
    /// The sources of `sources.json`.
    pub sources: &'a BTreeMap<String, Source>,
    /// What explains and joins the products.
    pub guides: &'a Guides,
    /// All products, in the order of their numbers.
    pub products: &'a [&'a Product],
}

/// The compiled feed.
pub struct Compiled {
    /// The manifest, which names every part.
    pub manifest: Manifest,
    /// The head, for who wants to search at once.
    pub head: Head,
    /// Every file with its path beside the manifest and its bytes; the manifest itself is the last.
    pub files: Vec<(String, Vec<u8>)>,
}

/// A head of no more rows travels in one part: all of the shipped feed does. A phone reads so many within a tenth of a
/// second.
pub const ROWS_IN_ONE_PART: usize = 8_000;

/// How many rows the first part of a larger head has: what most people look for, for rows are in order of standing, and
/// little beside the app itself: 48 KB of a made-up feed of 100,000, of which 36 KB are the tables and readings that any
/// row needs; 2,000 rows are 60 KB, 8,000 are 180, which slow 4G brings in seven tenths of a second more.
pub const FIRST_HEAD_ROWS: usize = 1_000;

/// How many rows each other part has at most. A desktop reads so many in a third of what makes a long task (50 ms), a
/// phone four times slower in about one; and columns compress best in long runs: with 8,000 rows a part, a head of 100,000
/// made-up products travels in 6 % more bytes (measured), with 16,000 in as many as in one piece.
pub const HEAD_ROWS: usize = 16_000;

/// A shard is about this many bytes of JSON: some ten kilobytes on the wire for a product's page.
const SHARD_BYTES: usize = 64 * 1024;

/// At most about this many shards, so that the manifest, which everybody waits for, stays small (some 100 bytes each,
/// 60 compressed); larger feeds get larger shards.
const MAX_SHARDS: usize = 256;

/// How many bytes of a part's digest go into its name: enough that two versions never share one.
const NAME_BYTES: usize = 6;

/// Compiles a feed.
///
/// # Errors
/// Where a key leads nowhere or a table is too large for its column: a fault of the check that went before.
pub fn compile(input: Input<'_>) -> Result<Compiled> {
    let head = head::compile(input)?;
    let mut files = Vec::new();
    let first_rows = if head.len() <= ROWS_IN_ONE_PART {
        ROWS_IN_ONE_PART
    } else {
        FIRST_HEAD_ROWS
    };
    let head_parts = head
        .parts(first_rows, HEAD_ROWS)
        .map(|part| add_part(&mut files, "head", json(&part)?))
        .collect::<Result<_>>()?;
    let sources_part = add_part(&mut files, "sources", json(input.sources)?)?;
    let guide_part = add_part(&mut files, "guide", json(&guide::compile(input))?)?;
    let grapes = grapes::compile(input)?;
    let grapes_part = grapes
        .map(|grapes| add_part(&mut files, "grapes", json(&grapes)?))
        .transpose()?;
    let mut details = Vec::new();
    for products in shards(input.products)? {
        let part = add_part(&mut files, "detail", json(&details_of(products, input))?)?;
        details.push(Part {
            rows: Some(u32::try_from(products.len())?),
            ..part
        });
    }
    let digests = files.iter().fold(Sha256::new(), |digest, (_, bytes)| {
        digest.chain_update(Sha256::digest(bytes))
    });
    let manifest = Manifest {
        format: FORMAT,
        version: name(&digests.finalize()),
        products: u32::try_from(input.products.len())?,
        head: head_parts,
        sources: sources_part,
        guide: guide_part,
        grapes: grapes_part,
        details,
    };
    files.push(("manifest.json".to_owned(), json(&manifest)?));
    Ok(Compiled {
        manifest,
        head,
        files,
    })
}

fn add_part(files: &mut Vec<(String, Vec<u8>)>, part: &str, bytes: Vec<u8>) -> Result<Part> {
    let digest = Sha256::digest(&bytes);
    let file = format!("{part}-{}.json", name(&digest));
    let size = u32::try_from(bytes.len()).with_context(|| format!("part {file} is larger than 4 GB"))?;
    files.push((file.clone(), bytes));
    Ok(Part {
        file,
        bytes: size,
        integrity: format!("sha256-{}", BASE64_STANDARD.encode(digest)),
        rows: None,
    })
}

/// What stands for a digest in a name.
fn name(digest: &[u8]) -> String {
    digest[..NAME_BYTES]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn json(value: &impl Serialize) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(value)?)
}

/// Runs of products of about the same size in bytes.
fn shards<'a>(products: &'a [&'a Product]) -> Result<Vec<&'a [&'a Product]>> {
    let sizes: Vec<usize> = products
        .iter()
        .map(|product| Ok(json(product)?.len()))
        .collect::<Result<_>>()?;
    let target = SHARD_BYTES.max(sizes.iter().sum::<usize>() / MAX_SHARDS);
    let mut shards = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (place, size) in sizes.iter().enumerate() {
        if bytes > 0 && bytes + size > target {
            shards.push(&products[start..place]);
            (start, bytes) = (place, 0);
        }
        bytes += size;
    }
    if start < products.len() {
        shards.push(&products[start..]);
    }
    Ok(shards)
}

/// The products with the sources that they name, those of the agreement's lists that they are on, and that of the
/// venue's point where a way leads there: a page cites them all.
fn details_of<'a>(products: &'a [&'a Product], input: Input<'a>) -> Details<'a> {
    let lists = products
        .iter()
        .filter_map(|product| product.protection.as_ref()?.agreement.as_ref());
    let lists: BTreeSet<&str> = lists.map(|entry| entry.list.as_str()).collect();
    let lists = input
        .catalog
        .lists
        .iter()
        .filter(|list| lists.contains(list.key.as_str()));
    let of_lists = lists.flat_map(|list| &list.sources).map(String::as_str);
    let of_products = products.iter().flat_map(|product| product.source_keys());
    let has_way = products.iter().any(|product| product.origin_point().is_some());
    let town = input.catalog.town.iter().filter(|_| has_way);
    let of_town = town.map(|town| town.source.as_str());
    let keys: BTreeSet<&str> = of_products.chain(of_lists).chain(of_town).collect();
    let used = input
        .sources
        .iter()
        .filter(|(key, _)| keys.contains(key.as_str()));
    Details {
        products,
        sources: used.map(|(key, source)| (key.as_str(), source)).collect(),
    }
}
