//! Feeds of any size for benchmarks and load tests: the shipped feed's own products first, then made-up branded
//! products with the shape of real ones (bilingual names, brands, places, barcodes), drawn so that a few brands and
//! places have most of them. The same seed gives the same products. Nothing made up here is ever shipped.

mod random;
mod words;

use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::catalog::FORMAT;
use crate::catalog::item::Item;
use crate::catalog::place::{Place, PlaceBasis, PlaceRole};
use crate::catalog::product::{Kind, Name, Names, Product};
use crate::catalog::source::{Source, SourceKind};
use crate::catalog::tables::{Catalog, Places, ProductFile};
use crate::catalog::text::LanguageTag;
use crate::feed::sources::{CATALOG, PLACES, PRODUCTS, SOURCES, Sources};
use crate::feed::write::{Layout, write_file, write_product_file};
use random::Random;
use words::{ATTRIBUTES, GOODS, SYLLABLES};

/// How many brands are made up for each hundred products, roughly as in the shipped sample.
const BRANDS_PER_HUNDRED: usize = 8;

/// Made-up barcodes begin with 2, the range that GS1 leaves to shops for their own use: none is a real product's.
const BARCODE_PREFIX: u64 = 200_000_000_000;

/// The year that made-up records claim to be from.
const SNAPSHOT_YEAR: u16 = 2026;

/// The key of the source that made-up records name, and what it says of itself.
const SOURCE: (&str, &str) = ("made-up", "Made up for load tests; no such product exists");

/// Writes the sources of a feed of `count` products into `folder`: the first of `base`, then made-up ones.
///
/// # Errors
/// Where the folder holds something already, cannot be written, or `base` lacks what products are made up from.
pub fn write(base: &Sources, count: usize, seed: u64, folder: &Path) -> Result<()> {
    let is_free = folder
        .read_dir()
        .map_or(true, |mut entries| entries.next().is_none());
    ensure!(
        is_free,
        "{} is not empty: name a new folder, so that nothing is lost",
        folder.display()
    );
    let known = |class: &str| base.catalog.classes.iter().any(|known| known.key == class);
    let missing = GOODS.iter().find(|good| !known(good.class));
    ensure!(
        missing.is_none(),
        "the feed has no class {:?}",
        missing.map(|good| good.class)
    );
    let recipe = Recipe {
        catalog: &base.catalog,
        places: &base.places,
        source: SOURCE.0,
        seed,
    };
    let mut products: Vec<Product> = base.records().into_iter().take(count).cloned().collect();
    products.extend(recipe.products(count - products.len())?);
    let mut catalog = base.catalog.clone();
    catalog.numbers.next = products
        .last()
        .map_or(1, |last| last.number + 1)
        .max(catalog.numbers.next);
    let mut sources = base.sources.clone();
    sources.sources.insert(SOURCE.0.to_owned(), made_up_source());
    let file = ProductFile {
        format: FORMAT,
        licence: None,
        attribution: None,
        products,
    };
    write_product_file(&folder.join(PRODUCTS).join("all.json"), &file, Layout::Lines)?;
    write_file(&folder.join(CATALOG), &serde_json::to_vec_pretty(&catalog)?)?;
    write_file(&folder.join(PLACES), &serde_json::to_vec_pretty(&base.places)?)?;
    write_file(&folder.join(SOURCES), &serde_json::to_vec_pretty(&sources)?)
}

fn made_up_source() -> Source {
    Source {
        title: SOURCE.1.to_owned(),
        publisher: None,
        kind: SourceKind::Reference,
        date: None,
        address: None,
        linkable: false,
        terms: None,
    }
}

/// What products are made up from.
struct Recipe<'a> {
    /// Its numbers say where new ones begin.
    catalog: &'a Catalog,
    /// The countries and regions to draw from.
    places: &'a Places,
    /// The key of a source, for the records to name.
    source: &'a str,
    /// What is drawn.
    seed: u64,
}

/// A made-up brand: how it is written in Latin letters and in Chinese.
struct Brand {
    latin: String,
    chinese: String,
}

impl Recipe<'_> {
    /// Makes up products, `count` of them.
    ///
    /// # Errors
    /// Where the feed has no country to draw, or its numbers run out.
    fn products(&self, count: usize) -> Result<Vec<Product>> {
        let mut random = Random::new(self.seed);
        let brands: Vec<Brand> = (0..1 + count * BRANDS_PER_HUNDRED / 100)
            .map(|_| Brand::draw(&mut random))
            .collect();
        let first = self.catalog.numbers.next;
        let number = |place: usize| first.checked_add(u32::try_from(place).ok()?);
        (0..count)
            .map(|place| {
                let number = number(place).context("there are no more numbers to give out")?;
                self.product(&mut random, &brands, number)
                    .context("the feed has no country or region to draw from")
            })
            .collect()
    }

    fn product(&self, random: &mut Random, brands: &[Brand], number: u32) -> Option<Product> {
        let good = random.often_first(GOODS)?;
        let brand = random.often_first(brands)?;
        let attribute = random.often_first(ATTRIBUTES)?;
        let country = random.often_first(&self.places.countries)?;
        let prefix = format!("{}-", country.code.to_ascii_lowercase());
        let regions: Vec<_> = self
            .places
            .regions
            .iter()
            .filter(|region| region.key.starts_with(&prefix))
            .collect();
        let region = random.often_first(&regions);
        let barcode = with_check_digit(BARCODE_PREFIX + u64::from(number));
        let sources = vec![self.source.to_owned()];
        let name = |text: String, lang: &str| Name {
            text,
            lang: Some(LanguageTag(lang.to_owned())),
            sources: sources.clone(),
            standing: None,
        };
        Some(Product {
            id: format!("ean-{barcode}"),
            number,
            kind: Kind::ImportedProduct,
            curated: false,
            class: good.class.to_owned(),
            names: Names {
                original: vec![name(
                    format!("{} {} {}", good.original, attribute.en, brand.latin),
                    good.language,
                )],
                zh: Some(name(
                    format!("{}{}{}", brand.chinese, attribute.zh, good.zh),
                    "zh-Hans",
                )),
                en: Some(name(
                    format!("{} {} {}", brand.latin, attribute.en, good.en),
                    "en",
                )),
                ..Names::default()
            },
            places: vec![Place {
                role: PlaceRole::Made,
                countries: vec![country.code.clone()],
                region: region.map(|region| region.key.clone()),
                point: None,
                basis: PlaceBasis::ManufacturingPlace,
                sources: sources.clone(),
            }],
            protection: None,
            item: Some(Item {
                barcode,
                brand: brand.latin.clone(),
                quantity: None,
                categories: Vec::new(),
                labels: Vec::new(),
                allergens: None,
                ingredients: None,
                snapshot_year: SNAPSHOT_YEAR,
                modified: None,
                source: self.source.to_owned(),
            }),
            wine: None,
            facts: Vec::new(),
            story: None,
            verification: None,
        })
    }
}

impl Brand {
    /// Two to four syllables, each with the character that usually renders it.
    fn draw(random: &mut Random) -> Self {
        let mut brand = Self {
            latin: String::new(),
            chinese: String::new(),
        };
        for place in 0..2 + random.below(3) {
            let Some((latin, chinese)) = random.any(SYLLABLES) else {
                continue;
            };
            let first = latin.chars().next().filter(|_| place == 0);
            brand
                .latin
                .extend(first.map(|letter| letter.to_ascii_uppercase()));
            brand.latin.push_str(&latin[first.map_or(0, char::len_utf8)..]);
            brand.chinese.push_str(chinese);
        }
        brand
    }
}

/// Twelve digits with the check digit of an EAN-13 behind them.
fn with_check_digit(twelve: u64) -> String {
    let digits = format!("{twelve:012}");
    let weights = [1, 3].into_iter().cycle();
    let sum: u32 = digits
        .bytes()
        .zip(weights)
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::barcode;

    #[test]
    fn made_up_barcodes_have_their_check_digit() {
        for number in [0, 1, 99, 123_456] {
            let code = with_check_digit(BARCODE_PREFIX + number);
            assert!(barcode::is_valid(&code) && code.starts_with('2'), "{code}");
        }
    }
}
