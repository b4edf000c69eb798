//! The rules of one record and of the whole feed, as a list of findings.
//!
//! Here belongs whatever can be said of records and tables alone. Not here: files and whether they can be read
//! (`feed` adds the file to each finding), and rules about searches, which only the search knows.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `finding` | what a finding says, and how rules report it |
//! | `keys` | every key that a record may name |
//! | `words` | rules of text, names and slugs, in whatever field they stand |
//! | `tables` | rules of `catalog.json`, `places.json` and `sources.json` |
//! | `product` | rules of one record, with `claims` for its places and its protection |
//! | `telling` | rules of what is told: grounds, numbers, length, words |
//! | `numbers` | the numbers in a text and in a record |
//! | `guide` | rules of the glossary, the pairs of kin, the halls and the science of GIs |
//! | `across` | what must be unique in the whole feed: slugs, numbers, file numbers, barcodes |
//! | `age` | which as-of dates are too old to be trusted |

mod across;
mod age;
mod claims;
mod compared;
mod finding;
mod guide;
mod keys;
mod numbers;
mod product;
mod tables;
mod telling;
mod words;

pub use age::REVIEW_YEARS;
pub use finding::{Finding, Severity, Subject, quoted};
pub use words::is_slug;

use super::date::Date;
use super::guide::Guides;
use super::product::Product;
use super::tables::{Catalog, Places, Sources};
use finding::Report;
use keys::Keys;

/// Everything the rules look at.
pub struct Feed<'a> {
    /// `catalog.json`.
    pub catalog: &'a Catalog,
    /// `places.json`.
    pub places: &'a Places,
    /// `sources.json`.
    pub sources: &'a Sources,
    /// What explains and joins the products.
    pub guides: &'a Guides,
    /// Every product.
    pub products: Vec<&'a Product>,
}

/// Applies every rule. `today` is what ages are counted from.
pub fn check(feed: &Feed<'_>, today: &Date) -> Vec<(Subject, Finding)> {
    let mut report = Report::default();
    let keys = Keys::of(feed);
    tables::catalog(&mut report, feed.catalog, &keys);
    tables::places(&mut report, feed.places);
    tables::sources(&mut report, feed.sources);
    guide::check(&mut report, feed, &keys);
    let style = telling::Style::of(&feed.guides.glossary);
    for (place, product) in feed.products.iter().enumerate() {
        report.turn_to(Subject::Product(place), &product.id);
        product::check(&mut report, product, &keys);
        telling::story(&mut report, product, &keys, &style);
    }
    across::check(&mut report, feed);
    age::check(&mut report, feed, today);
    report.into_findings()
}
