//! `imported_products.json`: branded products from extracts of Open Food Facts. A record is not the pack, and a barcode's
//! prefix is not an origin: each country is claimed on the grounds the row gives, and on no better ones.

use anyhow::Context;

use super::Room;
use super::raw::ImportedRow;
use crate::catalog::item::Item;
use crate::catalog::place::{Place, PlaceBasis, PlaceRole};
use crate::catalog::product::{Kind, Name, Names, Product};
use crate::catalog::text::LanguageTag;

/// The file of these products: one file, because one licence covers them all.
pub(super) const FILE: &str = "imported.json";
/// That licence.
pub(super) const LICENCE: &str = "ODbL-1.0 (database), DbCL-1.0 (contents)";
/// The line to show with them.
pub(super) const ATTRIBUTION: &str = "Source: Open Food Facts contributors, ODbL 1.0";

/// A record for every row, each with the name of its file.
pub(super) fn records(room: &Room<'_>, rows: &[ImportedRow]) -> anyhow::Result<Vec<(String, Product)>> {
    rows.iter()
        .map(|row| record(room, row).with_context(|| format!("imported_products.json: {}", row.barcode)))
        .map(|product| product.map(|product| (FILE.to_owned(), product)))
        .collect()
}

fn record(room: &Room<'_>, row: &ImportedRow) -> anyhow::Result<Product> {
    // Where there are two sources, the second gave the place of manufacture.
    let sources: Vec<String> = row
        .source
        .split("; ")
        .map(|raw| room.tables.sources.key(raw))
        .collect::<Result<_, _>>()?;
    let first = sources.first().context("no source")?;
    let of_place = sources.last().context("no source")?;
    Ok(Product {
        id: format!("ean-{}", row.barcode),
        number: 0,
        kind: Kind::ImportedProduct,
        curated: false,
        class: room.tables.classes.of_item(row, room.catalog)?,
        names: names(row, first),
        places: places(row, first, of_place)?,
        protection: None,
        item: Some(item(row, first)),
        wine: None,
        facts: Vec::new(),
        story: None,
        verification: None,
    })
}

fn names(row: &ImportedRow, source: &str) -> Names {
    let name = |text: &str, lang: Option<&String>| Name {
        text: one_line(text),
        lang: lang.cloned().map(LanguageTag),
        sources: vec![source.to_owned()],
        standing: None,
    };
    let original = name(&row.name, row.name_lang.as_ref());
    let differs =
        |(_, text): &(&String, &String)| one_line(text).to_lowercase() != original.text.to_lowercase();
    let aliases = row
        .names_other
        .iter()
        .filter(differs)
        .map(|(lang, text)| name(text, Some(lang)))
        .collect();
    Names {
        original: vec![original],
        aliases,
        ..Names::default()
    }
}

fn places(row: &ImportedRow, source: &str, source_of_place: &str) -> anyhow::Result<Vec<Place>> {
    let claim = |(role, basis), country: &String, source: &str| Place {
        role,
        countries: vec![country.clone()],
        region: None,
        point: None,
        basis,
        sources: vec![source.to_owned()],
    };
    let registered = (PlaceRole::BrandRegistered, PlaceBasis::BarcodePrefix);
    let grounds = grounds(&row.origin_evidence)?;
    let mut places = vec![claim(grounds, &row.country, source_of_place)];
    if let Some(country) = row
        .gs1_country
        .as_ref()
        .filter(|country| **country != row.country)
    {
        if grounds == registered {
            anyhow::bail!(
                "the barcode's prefix is claimed for {} and for {country}",
                row.country
            );
        }
        places.push(claim(registered, country, source));
    }
    Ok(places)
}

/// What the row's evidence supports, and no more.
fn grounds(evidence: &str) -> anyhow::Result<(PlaceRole, PlaceBasis)> {
    Ok(match evidence {
        "manufacturing-place" => (PlaceRole::Made, PlaceBasis::ManufacturingPlace),
        "packer-code" => (PlaceRole::Packed, PlaceBasis::PackerCode),
        "origins" => (PlaceRole::RawMaterial, PlaceBasis::Ingredients),
        "label" => (PlaceRole::Made, PlaceBasis::Label),
        "category" => (PlaceRole::Origin, PlaceBasis::Category),
        "gs1-prefix" => (PlaceRole::BrandRegistered, PlaceBasis::BarcodePrefix),
        unknown => anyhow::bail!("unknown origin_evidence {unknown:?}"),
    })
}

fn item(row: &ImportedRow, source: &str) -> Item {
    Item {
        barcode: row.barcode.clone(),
        brand: one_line(&row.brand),
        quantity: row.quantity.as_deref().map(one_line),
        categories: row.category_tags.clone(),
        labels: row.labels.clone(),
        allergens: row.allergens.clone(),
        ingredients: row.ingredients_text.as_deref().map(one_line),
        snapshot_year: row.snapshot_year,
        modified: row.record_modified.clone(),
        source: source.to_owned(),
    }
}

/// The text on one line, with single spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
