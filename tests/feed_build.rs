//! A build puts the same bytes at its target every time, whatever was there before, and nothing else.

#![allow(clippy::unwrap_used)] // In tests, unwrap says what must be.

mod fixtures;

use std::path::Path;

use fengtu::catalog::manifest::Manifest;
use fengtu::feed::build::{Built, build};
use fixtures::{CHEESE, Feed, bytes_in};
use serde_json::json;

fn public_feed() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/public/feed"))
}

fn build_twice(sources: &Path) -> Built {
    let target = tempfile::tempdir().unwrap();
    let [one, two] = ["one", "two"].map(|name| target.path().join(name));
    let built = build(sources, &one).unwrap();
    build(sources, &two).unwrap();
    assert!(
        bytes_in(&one) == bytes_in(&two),
        "two builds of {} differ",
        sources.display()
    );
    assert_eq!(bytes_in(&one).len(), built.parts);
    built
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    assert_eq!(build_twice(Feed::sound().folder()).products, 4);
}

#[test]
fn the_published_feed_gives_the_same_bytes_and_has_no_errors() {
    assert!(build_twice(public_feed()).products > 279);
}

/// Editors lay files out anew without changing them; that must not make every phone fetch the feed again.
#[test]
fn the_layout_of_the_sources_does_not_matter() {
    let feed = Feed::sound();
    let target = tempfile::tempdir().unwrap();
    let [one, two] = ["one", "two"].map(|name| target.path().join(name));
    build(feed.folder(), &one).unwrap();
    let products: serde_json::Value = serde_json::from_str(&feed.text(CHEESE)).unwrap();
    feed.put(CHEESE, products.to_string());
    build(feed.folder(), &two).unwrap();
    assert!(bytes_in(&one) == bytes_in(&two));
}

#[test]
fn a_new_feed_replaces_the_old_one_whole() {
    let feed = Feed::sound();
    let parent = tempfile::tempdir().unwrap();
    let out = parent.path().join("deep/feed");
    build(feed.folder(), &out).unwrap();
    let old = bytes_in(&out);
    feed.set(
        CHEESE,
        "/products/0/names/en/text",
        json!("Blue cheese of Roquefort"),
    );
    build(feed.folder(), &out).unwrap();
    let new = bytes_in(&out);
    assert_ne!(old, new);

    let manifest = new
        .iter()
        .find(|(path, _)| path.as_os_str() == "manifest.json")
        .unwrap();
    let manifest: Manifest = serde_json::from_slice(&manifest.1).unwrap();
    let parts = manifest.head.iter().chain([&manifest.sources, &manifest.guide]);
    let parts = parts.chain(&manifest.grapes).chain(&manifest.details);
    let mut named: Vec<&str> = parts
        .map(|part| part.file.as_str())
        .chain(["manifest.json"])
        .collect();
    named.sort_unstable();
    let found: Vec<&str> = new.iter().map(|(path, _)| path.to_str().unwrap()).collect();
    assert_eq!(found, named, "the old feed's parts are gone");
    let beside = std::fs::read_dir(out.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "nothing is left beside the feed");
}
