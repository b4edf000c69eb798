//! The sources as they lie on disk, read whole: every problem of every file at once, and as many records as can be
//! read. Not here: the rules of a record ([`crate::feed::check`]), writing ([`crate::feed::write`]).

mod reader;

use std::path::{Path, PathBuf};

use super::file;
use super::problem::{Problem, settled};
use super::write::Layout;
use crate::catalog::guide::Guides;
use crate::catalog::product::Product;
use crate::catalog::tables::{self, Catalog, Places, ProductFile};
use reader::Reader;

/// Where the tables and the products lie within the sources' folder.
pub const CATALOG: &str = "catalog.json";
/// See [`CATALOG`].
pub const PLACES: &str = "places.json";
/// See [`CATALOG`].
pub const SOURCES: &str = "sources.json";
/// See [`CATALOG`]. This and the next three may be missing: a feed needs no glossary.
pub const GLOSSARY: &str = "glossary.json";
/// See [`GLOSSARY`].
pub const KIN: &str = "kin.json";
/// See [`GLOSSARY`].
pub const HALLS: &str = "halls.json";
/// See [`GLOSSARY`].
pub const SCIENCE: &str = "science.json";
/// See [`CATALOG`].
pub const PRODUCTS: &str = "products";

/// Everything that the sources' folder holds.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The folder.
    pub folder: PathBuf,
    /// `catalog.json`.
    pub catalog: Catalog,
    /// `places.json`.
    pub places: Places,
    /// `sources.json`.
    pub sources: tables::Sources,
    /// What explains and joins the products.
    pub guides: Guides,
    /// Every product that could be read, in the order of their numbers.
    pub products: Vec<Located<Product>>,
    /// The files of products, in the order of their paths.
    pub files: Vec<SourceFile>,
}

/// A record and where it stands.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// The record.
    pub record: T,
    /// Index into [`Sources::files`].
    pub file: usize,
    /// Its place in that file.
    pub position: usize,
}

/// A file of products without its products.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Where it lies.
    pub path: PathBuf,
    /// How it is laid out.
    pub layout: Layout,
    /// Whether it has fields that this tool does not know. Writing it again would lose them.
    pub has_unknown: bool,
    /// Its other fields; the products are empty.
    pub header: ProductFile,
}

impl Sources {
    /// The products in the order of their numbers.
    pub fn records(&self) -> Vec<&Product> {
        self.products.iter().map(|located| &located.record).collect()
    }

    /// The file as it would be written, with its products in their order.
    pub fn product_file(&self, file: usize) -> ProductFile {
        let mut products: Vec<&Located<Product>> = self
            .products
            .iter()
            .filter(|located| located.file == file)
            .collect();
        products.sort_by_key(|located| located.position);
        let products = products
            .into_iter()
            .map(|located| located.record.clone())
            .collect();
        ProductFile {
            products,
            ..self.files[file].header.clone()
        }
    }
}

/// Reads the sources in `folder`. `None` where a table is missing or unreadable: nothing can be said of the records
/// then. Products that cannot be read are left out and reported.
pub fn load(folder: &Path) -> (Option<Sources>, Vec<Problem>) {
    let mut reader = Reader::default();
    if !folder.is_dir() {
        let expected = "the folder with the feed's sources: name it with --sources";
        let problem = Problem::unreadable(file::shown(folder), "no such folder", expected);
        return (None, vec![problem]);
    }
    let catalog = reader.table(&folder.join(CATALOG));
    let places = reader.table(&folder.join(PLACES));
    let sources = reader.table(&folder.join(SOURCES));
    let guides = Guides {
        glossary: reader.maybe_table(&folder.join(GLOSSARY)),
        kin: reader.maybe_table(&folder.join(KIN)),
        halls: reader.maybe_table(&folder.join(HALLS)),
        science: reader.maybe_table(&folder.join(SCIENCE)),
    };
    for path in reader.product_paths(&folder.join(PRODUCTS)) {
        reader.products(path);
    }
    let Reader {
        mut products,
        files,
        problems,
    } = reader;
    products.sort_by_key(|located| located.record.number);
    let loaded = match (catalog, places, sources) {
        (Some(catalog), Some(places), Some(sources)) => Some(Sources {
            folder: folder.to_owned(),
            catalog,
            places,
            sources,
            guides,
            products,
            files,
        }),
        _ => None,
    };
    (loaded, settled(problems))
}
