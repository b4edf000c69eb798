//! The work whose instructions `.ci/count` counts: reading a head, building the engine, and a fixed set of queries, on
//! a made-up feed. Each is a function of its own name, so that callgrind can count it alone. Deterministic: the same
//! input, one thread, no clock.
// Nothing in the browser: cargo builds every binary beside the browser tests.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod made_up;
#[path = "../small_feed/mod.rs"]
mod small_feed;

use std::sync::Arc;

use fengtu::catalog::head::Head;
use fengtu::catalog::text::Language;
use fengtu::search::{Engine, Filters, Request, Sort};

/// Enough that the work on the rows outweighs what every query costs anyway; few enough for callgrind's patience.
const PRODUCTS: usize = 5_000;

fn main() {
    let bytes = made_up::head(PRODUCTS);
    let head = counted_read(&bytes);
    let engine = counted_build(head);
    let total = counted_search(&engine);
    println!("{total} results");
}

#[inline(never)]
fn counted_read(bytes: &[u8]) -> Head {
    Head::read(bytes).unwrap()
}

#[inline(never)]
fn counted_build(head: Head) -> Engine {
    Engine::new(Arc::new(head))
}

#[inline(never)]
fn counted_search(engine: &Engine) -> usize {
    let filters = Filters::default();
    let total = |text| {
        let request = Request {
            text,
            filters: &filters,
            sort: Sort::Relevance,
            language: Language::Zh,
            limit: 20,
        };
        engine.search(&request).total
    };
    made_up::QUERIES.into_iter().map(total).sum()
}
