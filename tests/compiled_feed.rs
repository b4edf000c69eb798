//! The compiled parts: they agree with their manifest, lead to every product, and are the same each time.
#![allow(clippy::unwrap_used)]

mod small_feed;

use std::collections::HashMap;

use base64::prelude::{BASE64_STANDARD, Engine};
use fengtu::catalog::detail;
use fengtu::catalog::head::Head;
use fengtu::catalog::manifest::Manifest;
use fengtu::feed::compile::{Compiled, FIRST_HEAD_ROWS, HEAD_ROWS};
use sha2::{Digest, Sha256};
use small_feed::SmallFeed;

fn files(compiled: &Compiled) -> HashMap<&str, &[u8]> {
    compiled
        .files
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
        .collect()
}

#[test]
fn every_part_is_the_one_that_the_manifest_names() {
    let compiled = SmallFeed::read().compiled();
    let files = files(&compiled);
    let manifest: Manifest = serde_json::from_slice(files["manifest.json"]).unwrap();
    assert_eq!(manifest, compiled.manifest);
    let named = manifest.head.iter().chain([&manifest.sources, &manifest.guide]);
    let parts: Vec<_> = named.chain(&manifest.grapes).chain(&manifest.details).collect();
    assert_eq!(parts.len() + 1, files.len());
    for part in parts {
        let bytes = files[part.file.as_str()];
        assert_eq!(part.bytes as usize, bytes.len());
        let digest = Sha256::digest(bytes);
        let first: String = digest[..6].iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(part.file.contains(&first), "{} may be cached for ever", part.file);
        let integrity = part.integrity.strip_prefix("sha256-").unwrap();
        assert_eq!(BASE64_STANDARD.decode(integrity).unwrap(), digest.to_vec());
    }
}

#[test]
fn every_row_leads_to_its_details_and_their_sources() {
    let feed = SmallFeed::read();
    let compiled = feed.compiled();
    let files = files(&compiled);
    let head = Head::read(files[compiled.manifest.head[0].file.as_str()]).unwrap();
    for (row, product) in head.rows().zip(&feed.products) {
        let (shard, place) = compiled.manifest.shard_of(row.index()).unwrap();
        let detail = detail::read(files[shard.file.as_str()], place).unwrap().unwrap();
        assert_eq!(&detail.product, product);
        assert!(
            product.source_keys().all(|key| detail.sources.get(key).is_some()),
            "{}",
            product.id
        );
        // A page cites the list's own sources too.
        let on_list = product
            .protection
            .iter()
            .any(|protection| protection.agreement.is_some());
        assert!(
            !on_list || detail.sources.get("agreement").is_some(),
            "{}",
            product.id
        );
    }
    assert_eq!(compiled.manifest.shard_of(head.len()), None);
}

/// Prevents that one bad record takes its neighbours with it.
#[test]
fn a_broken_record_costs_only_itself() {
    let compiled = SmallFeed::read().compiled();
    let (shard, _) = compiled.manifest.shard_of(0).unwrap();
    let text = std::str::from_utf8(files(&compiled)[shard.file.as_str()]).unwrap();
    let broken = text.replacen("\"number\":4,", "\"number\":\"four\",", 1);
    assert_ne!(text, broken);
    assert!(detail::read(broken.as_bytes(), 3).is_err());
    assert_eq!(
        detail::read(broken.as_bytes(), 4).unwrap().unwrap().product.id,
        "roquefort"
    );
    assert_eq!(detail::read(broken.as_bytes(), 99).unwrap(), None);
    assert!(
        detail::read(&broken.as_bytes()[..broken.len() / 2], 0).is_err(),
        "a cut file is not data"
    );
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let feed = SmallFeed::read();
    let (first, second) = (feed.compiled(), feed.compiled());
    assert_eq!(first.files, second.files);
    let mut other = SmallFeed::read();
    other.products[0].facts.clear();
    other.catalog.as_of.0 = "2026-11-23".into();
    assert_ne!(other.compiled().manifest.version, first.manifest.version);
}

/// Prevents that a large head is one task, or that its parts, joined, are another head.
#[test]
fn a_large_head_comes_in_parts_that_the_manifest_names_in_order() {
    let mut feed = SmallFeed::read();
    let pattern = feed.products[11].clone();
    for number in 100..100 + (FIRST_HEAD_ROWS + HEAD_ROWS) as u32 {
        let mut product = pattern.clone();
        product.number = number;
        product.id = format!("p-{number}");
        feed.products.push(product);
    }
    let compiled = feed.compiled();
    let files = files(&compiled);
    let parts: Vec<_> = compiled
        .manifest
        .head
        .iter()
        .map(|part| files[part.file.as_str()])
        .collect();
    assert_eq!(parts.len(), 3);
    let mut head = Head::read(parts[0]).unwrap();
    assert_eq!(head.len(), FIRST_HEAD_ROWS);
    for part in &parts[1..] {
        head.append(part).unwrap();
    }
    assert_eq!(head, compiled.head);
    assert_eq!(head.len(), compiled.manifest.products as usize);
}
