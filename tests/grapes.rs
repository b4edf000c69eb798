//! The index of grapes: every wine's specification is in it, once, under every grape that it names; and a grape is found
//! by what it is called.
#![allow(clippy::unwrap_used)] // In tests, unwrap says what must be.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use fengtu::app::grapes;
use fengtu::catalog::grapes::{Grapes, key, parts};
use fengtu::catalog::head::Head;
use fengtu::feed::build::compile_sources;
use fengtu::feed::sources::{Sources, load};
use fengtu::search::Engine;

/// The shipped feed's index of grapes, and its head.
fn index() -> (Grapes, Head, Sources) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/feed");
    let sources = load(&folder).0.unwrap();
    let compiled = compile_sources(&sources).unwrap();
    let part = compiled.manifest.grapes.unwrap();
    let (_, bytes) = compiled
        .files
        .iter()
        .find(|(file, _)| *file == part.file)
        .unwrap();
    let index: Grapes = serde_json::from_slice(bytes).unwrap();
    (index, compiled.head, sources)
}

#[test]
fn every_grape_leads_to_the_wines_that_name_it() {
    let (index, head, sources) = index();
    let mut told = BTreeSet::new();
    for grape in &index.grapes {
        for row in grape.rows() {
            told.insert((key(&grape.name), head.row(row).unwrap().id().into_owned()));
        }
    }
    let mut named = BTreeSet::new();
    for product in sources.records() {
        for grape in product
            .wine
            .iter()
            .flat_map(|wine| wine.grapes.iter().chain(&wine.other_grapes))
        {
            named.insert((key(grape), product.id.clone()));
        }
    }
    assert_eq!(told, named);
    assert!(told.contains(&("tempranillo-n".to_owned(), "rioja".to_owned())));
    let wines: Vec<usize> = index.grapes.iter().map(|grape| grape.wines.len()).collect();
    assert!(
        wines.is_sorted_by(|one, next| one >= next),
        "the most frequent comes first"
    );
}

/// The names of grapes alone, without the codes of their colours, that a query names.
fn named(engine: &Engine, index: &Grapes, query: &str, whole: bool) -> Vec<String> {
    let found = grapes::named(query, index, engine, whole, 3);
    found
        .into_iter()
        .map(|grape| parts(&grape.name).0.to_owned())
        .collect()
}

#[test]
fn a_grape_is_found_however_it_is_typed() {
    let (index, head, _) = index();
    let engine = Engine::new(Arc::new(head));
    for (kind, query, first) in [
        ("its name", "Riesling", "Riesling"),
        ("among other words", "german riesling wine", "Riesling"),
        ("several words", "cabernet sauvignon", "Cabernet Sauvignon"),
        ("an elided article", "nero d'avola", "Nero D'Avola"),
        ("without accents", "gewurztraminer", "Gewürztraminer"),
        ("begun", "tempran", "Tempranillo"),
        ("a typing error", "reisling", "Riesling Italico"),
        ("Chinese", "雷司令", "Riesling Renano"),
        ("Chinese among other words", "德国雷司令干白", "Riesling Renano"),
        ("Traditional characters", "內比奧羅", "Nebbiolo"),
        ("another Chinese name", "莎当妮", "Chardonnay"),
        ("a part of a Chinese name", "皮诺", "Pinot Nero"),
        ("pinyin", "chi xia zhu", "Cabernet Sauvignon"),
        ("pinyin begun", "chixiaz", "Cabernet Sauvignon"),
        ("a hyphen left out", "米勒图高", "Mueller Thurgau"),
    ] {
        let found = named(&engine, &index, query, false);
        assert_eq!(found.first().map(String::as_str), Some(first), "{kind}: {query}");
    }
}

#[test]
fn what_names_no_grape_finds_none() {
    let (index, head, _) = index();
    let engine = Engine::new(Arc::new(head));
    for (kind, query, whole) in [
        ("nothing", "", false),
        ("signs", " -·", false),
        ("another product", "帕尔玛火腿", false),
        ("one character", "白", false),
        ("few letters", "rie", false),
        ("little pinyin", "chi", false),
        ("begun, where a whole name is wanted", "riesl", true),
        ("one word of several, where all are wanted", "cabernet", true),
        ("an error, where none is wanted", "reisling", true),
    ] {
        assert_eq!(named(&engine, &index, query, whole), [""; 0], "{kind}: {query}");
    }
    assert_eq!(named(&engine, &index, "barbera from Italy", true), ["Barbera"]);
}
