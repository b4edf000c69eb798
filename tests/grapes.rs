//! The index of grapes: every wine's specification is in it, once, under every grape that it names.
#![allow(clippy::unwrap_used)] // In tests, unwrap says what must be.

use std::collections::BTreeSet;
use std::path::Path;

use fengtu::catalog::grapes::{Grapes, key};
use fengtu::feed::build::compile_sources;
use fengtu::feed::sources::load;

#[test]
fn every_grape_leads_to_the_wines_that_name_it() {
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
    let mut told = BTreeSet::new();
    for grape in &index.grapes {
        for row in grape.rows() {
            told.insert((
                key(&grape.name),
                compiled.head.row(row).unwrap().id().into_owned(),
            ));
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
