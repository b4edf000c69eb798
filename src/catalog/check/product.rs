//! Rules of one record. Not here: its places and its protection (`claims`), what must be unique (`across`).

use super::claims;
use super::finding::{NOTHING, Report, quoted};
use super::keys::{Keys, Table};
use super::words::{is_slug, line, name, optional_date, text};
use crate::barcode;
use crate::item::Item;
use crate::product::{Kind, Name, Names, Product, Standing, Verification, WineSpecification};

pub(super) fn check(report: &mut Report, product: &Product, keys: &Keys<'_>) {
    slug(report, product);
    if product.number == 0 {
        report.error("number", 0, "a number from 1");
    }
    keys.expect(report, Table::Class, "class", &product.class);
    names(report, &product.names, keys);
    claims::check(report, product, keys);
    if let Some(item) = &product.item {
        pack(report, item, keys);
    }
    if let Some(wine) = &product.wine {
        specification(report, wine, keys);
    }
    for (position, fact) in product.facts.iter().enumerate() {
        text(report, format_args!("facts[{position}].text"), &fact.text);
        keys.expect(
            report,
            Table::Source,
            format_args!("facts[{position}].source"),
            &fact.source,
        );
    }
    if let Some(verification) = &product.verification {
        verified(report, verification, keys);
    }
}

/// The slug is well-formed; where a record came from a register or a data base, it follows from the code there, so
/// that importing again finds the same record.
fn slug(report: &mut Report, product: &Product) {
    let id = &product.id;
    if !is_slug(id) {
        report.error("id", quoted(id), "lower-case letters, digits and single hyphens");
        return;
    }
    match slug_of_code(product) {
        Some(expected) if *id != expected => {
            report.error(
                "id",
                quoted(id),
                format_args!("{}, which follows from the record's code", quoted(&expected)),
            );
        }
        _ => {}
    }
}

/// The slug that a record's code asks for: `ean-` and the barcode for a branded product; the file number in lower
/// case, with a hyphen for whatever may not stand in a slug, for a record taken over from the register.
fn slug_of_code(product: &Product) -> Option<String> {
    match product.kind {
        Kind::ImportedProduct => product.item.as_ref().map(|item| format!("ean-{}", item.barcode)),
        Kind::GeographicalIndication if !product.curated => {
            let file_number = &product.protection.as_ref()?.register.as_ref()?.file_number;
            let lower = file_number.to_ascii_lowercase();
            let parts = lower
                .split(|letter: char| !letter.is_ascii_alphanumeric())
                .filter(|part| !part.is_empty());
            Some(parts.collect::<Vec<_>>().join("-"))
        }
        _ => None,
    }
}

fn names(report: &mut Report, names: &Names, keys: &Keys<'_>) {
    let Names {
        original,
        zh,
        en,
        pinyin,
        aliases,
    } = names;
    if original.is_empty() && zh.is_none() && en.is_none() {
        report.error("names", NOTHING, "at least one name: original, zh or en");
    }
    for (position, original) in original.iter().enumerate() {
        name(report, format_args!("names.original[{position}]"), original, keys);
    }
    for (position, alias) in aliases.iter().enumerate() {
        name(report, format_args!("names.aliases[{position}]"), alias, keys);
    }
    match zh {
        Some(zh) => {
            name(report, format_args!("names.zh"), zh, keys);
            standing(report, zh);
        }
        None => report.warn("names.zh", NOTHING, "a Chinese name, where one is known"),
    }
    if let Some(en) = en {
        name(report, format_args!("names.en"), en, keys);
    }
    if let Some(pinyin) = pinyin {
        line(
            report,
            format_args!("names.pinyin"),
            pinyin,
            "pinyin with tone marks",
        );
    }
}

/// A Chinese name that is called official or usual was read somewhere.
fn standing(report: &mut Report, name: &Name) {
    let read = matches!(name.standing, Some(Standing::Official | Standing::Trade));
    if read && name.sources.is_empty() {
        report.error(
            "names.zh.sources",
            NOTHING,
            "the key of a source that prints the name, or the standing unverified",
        );
    }
}

fn pack(report: &mut Report, item: &Item, keys: &Keys<'_>) {
    if !barcode::is_valid(&item.barcode) {
        report.error(
            "item.barcode",
            quoted(&item.barcode),
            "8 or 13 digits, the last of them the check digit",
        );
    }
    line(report, format_args!("item.brand"), &item.brand, "a brand");
    for (field, value) in [("quantity", &item.quantity), ("ingredients", &item.ingredients)] {
        if let Some(value) = value {
            line(report, format_args!("item.{field}"), value, "text");
        }
    }
    keys.expect_each(report, Table::Label, "item.labels", &item.labels);
    if let Some(allergens) = &item.allergens {
        keys.expect_each(report, Table::Allergen, "item.allergens", allergens);
    }
    optional_date(report, format_args!("item.modified"), item.modified.as_ref());
    keys.expect(report, Table::Source, "item.source", &item.source);
}

fn specification(report: &mut Report, wine: &WineSpecification, keys: &Keys<'_>) {
    keys.expect(report, Table::Source, "wine.source", &wine.source);
}

fn verified(report: &mut Report, verification: &Verification, keys: &Keys<'_>) {
    for (position, read) in verification.read.iter().enumerate() {
        keys.expect(
            report,
            Table::Source,
            format_args!("verification.read[{position}].source"),
            &read.source,
        );
    }
    for (position, note) in verification.notes.iter().enumerate() {
        text(report, format_args!("verification.notes[{position}]"), note);
    }
}
