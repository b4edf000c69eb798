//! The small feed that tests of search and of the compiled parts share: `tests/small-feed/`, thirteen products of
//! every kind.

use std::fs;

use fengtu::catalog::guide::Guides;
use fengtu::catalog::product::Product;
use fengtu::catalog::tables::{Catalog, Places, ProductFile, Sources};
use fengtu::feed::compile::{Compiled, Input, compile};
use serde::de::DeserializeOwned;

/// The small feed's sources.
pub struct SmallFeed {
    /// `catalog.json`.
    pub catalog: Catalog,
    /// `places.json`.
    pub places: Places,
    /// `sources.json`.
    pub sources: Sources,
    /// The products.
    pub products: Vec<Product>,
}

impl SmallFeed {
    /// Reads the sources.
    pub fn read() -> Self {
        let products: ProductFile = read("products/all.json");
        Self {
            catalog: read("catalog.json"),
            places: read("places.json"),
            sources: read("sources.json"),
            products: products.products,
        }
    }

    /// Compiles them.
    pub fn compiled(&self) -> Compiled {
        let products: Vec<&Product> = self.products.iter().collect();
        let input = Input {
            catalog: &self.catalog,
            places: &self.places,
            sources: &self.sources.sources,
            guides: &Guides::default(),
            products: &products,
        };
        compile(input).unwrap()
    }
}

fn read<T: DeserializeOwned>(file: &str) -> T {
    let path = format!("{}/tests/small-feed/{file}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}
