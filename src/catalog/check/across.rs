//! What must be unique in the whole feed, and which numbers may be in use.

use std::collections::{HashMap, HashSet};

use super::Feed;
use super::finding::{Report, Subject, quoted};
use crate::product::Product;

pub(super) fn check(report: &mut Report, feed: &Feed<'_>) {
    unique(report, feed, "id", "a slug of its own", |product| {
        Some(product.id.as_str())
    });
    unique(
        report,
        feed,
        "protection.register.file_number",
        "each file number once",
        |product| {
            Some(
                product
                    .protection
                    .as_ref()?
                    .register
                    .as_ref()?
                    .file_number
                    .as_str(),
            )
        },
    );
    unique(report, feed, "item.barcode", "each barcode once", |product| {
        Some(product.item.as_ref()?.barcode.as_str())
    });
    numbers(report, feed);
}

/// Reports every record whose value another one before it has.
fn unique<'a>(
    report: &mut Report,
    feed: &Feed<'a>,
    field: &str,
    expected: &str,
    value: impl Fn(&'a Product) -> Option<&'a str>,
) {
    let mut first = HashMap::new();
    for (place, product) in feed.products.iter().enumerate() {
        let Some(value) = value(product) else { continue };
        if let Some(other) = first.insert(value, product) {
            report.turn_to(Subject::Product(place), &product.id);
            let found = format!(
                "{}, which number {} ({}) has too",
                quoted(value),
                other.number,
                other.id
            );
            report.error(field, found, expected);
        }
    }
}

/// A number is given out once and for all: lists on paper name products by it.
fn numbers(report: &mut Report, feed: &Feed<'_>) {
    let next = feed.catalog.numbers.next;
    let retired: HashSet<u32> = feed.catalog.numbers.retired.iter().copied().collect();
    let mut owners = HashMap::new();
    for (place, product) in feed.products.iter().enumerate() {
        let number = product.number;
        report.turn_to(Subject::Product(place), &product.id);
        if let Some(owner) = owners.insert(number, &product.id) {
            report.error(
                "number",
                format_args!("{number}, which {owner} has too"),
                "a number of its own",
            );
        }
        if retired.contains(&number) {
            report.error(
                "number",
                format_args!("{number}, which is retired"),
                format_args!("a number that was never used: numbers.next in catalog.json is {next}"),
            );
        }
        if number >= next {
            report.error(
                "number",
                number,
                format_args!("a number below numbers.next in catalog.json, which is {next}"),
            );
        }
    }
}
