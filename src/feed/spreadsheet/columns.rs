//! The columns, and what stands in each for a product. Not here: what an edited cell does ([`super::edit`]).

use super::cells::joined;
use crate::catalog::item::Item;
use crate::catalog::place::Place;
use crate::catalog::product::{Name, Product};
use crate::catalog::protection::{AgreementEntry, RegisterEntry};
use crate::feed::json::key_of;

/// One column.
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// The field it stands for, as findings name it, without places in lists.
    pub field: &'static str,
    /// Whether it holds numbers, which no spreadsheet program takes for formulas.
    pub is_number: bool,
    /// What stands in it for a product; empty where the product has no such thing.
    pub read: fn(&Product) -> String,
}

/// All columns, in their order.
pub const COLUMNS: [Column; 31] = [
    text("id", "id", |product| product.id.clone()),
    number("number", "number", |product| product.number.to_string()),
    text("kind", "kind", |product| key_of(product.kind)),
    text("class", "class", |product| product.class.clone()),
    text("curated", "curated", |product| {
        if product.curated { "yes" } else { "no" }.into()
    }),
    text("name_original", "names.original", |product| {
        name(product.names.original.first())
    }),
    text("name_original_lang", "names.original.lang", |product| {
        let lang = product.names.original.first().and_then(|name| name.lang.as_ref());
        lang.map_or(String::new(), |lang| lang.0.clone())
    }),
    text("name_zh", "names.zh", |product| name(product.names.zh.as_ref())),
    text("name_en", "names.en", |product| name(product.names.en.as_ref())),
    text("pinyin", "names.pinyin", |product| {
        product.names.pinyin.clone().unwrap_or_default()
    }),
    text("aliases", "names.aliases", |product| {
        joined(product.names.aliases.iter().map(|alias| alias.text.as_str()))
    }),
    text("place_role", "places.role", |product| {
        place(product, |place| key_of(place.role))
    }),
    text("countries", "places.countries", |product| {
        place(product, |place| keys(&place.countries))
    }),
    text("region", "places.region", |product| {
        place(product, |place| place.region.clone().unwrap_or_default())
    }),
    number("lat", "places.point.lat", |product| {
        place(product, |place| {
            place.point.map_or(String::new(), |point| point.lat.to_string())
        })
    }),
    number("lon", "places.point.lon", |product| {
        place(product, |place| {
            place.point.map_or(String::new(), |point| point.lon.to_string())
        })
    }),
    text("place_basis", "places.basis", |product| {
        place(product, |place| key_of(place.basis))
    }),
    text("place_sources", "places.sources", |product| {
        place(product, |place| keys(&place.sources))
    }),
    text("scheme", "protection.register.scheme", |product| {
        entry(product, |entry| entry.scheme.code().into())
    }),
    text("file_number", "protection.register.file_number", |product| {
        entry(product, |entry| entry.file_number.clone())
    }),
    text("status", "protection.register.status", |product| {
        entry(product, |entry| entry.status.key().into())
    }),
    text("register_as_of", "protection.register.as_of", |product| {
        entry(product, |entry| entry.as_of.0.clone())
    }),
    text("register_sources", "protection.register.sources", |product| {
        entry(product, |entry| keys(&entry.sources))
    }),
    text("list", "protection.agreement.list", |product| {
        listed(product, |entry| entry.list.clone())
    }),
    text("list_as_of", "protection.agreement.as_of", |product| {
        listed(product, |entry| entry.as_of.0.clone())
    }),
    text("list_sources", "protection.agreement.sources", |product| {
        listed(product, |entry| keys(&entry.sources))
    }),
    text("brand", "item.brand", |product| {
        item(product, |item| item.brand.clone())
    }),
    text("barcode", "item.barcode", |product| {
        item(product, |item| item.barcode.clone())
    }),
    text("quantity", "item.quantity", |product| {
        item(product, |item| item.quantity.clone().unwrap_or_default())
    }),
    text("item_source", "item.source", |product| {
        item(product, |item| item.source.clone())
    }),
    number("snapshot_year", "item.snapshot_year", |product| {
        item(product, |item| item.snapshot_year.to_string())
    }),
];

const fn text(name: &'static str, field: &'static str, read: fn(&Product) -> String) -> Column {
    Column {
        name,
        field,
        is_number: false,
        read,
    }
}

const fn number(name: &'static str, field: &'static str, read: fn(&Product) -> String) -> Column {
    Column {
        name,
        field,
        is_number: true,
        read,
    }
}

/// The column with this heading.
pub fn column(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.name == name)
}

/// The column in which the field of a finding is edited: `places[0].countries[1]` is edited in `countries`.
pub fn column_of(field: &str) -> Option<&'static Column> {
    let mut bare = String::new();
    let mut depth = 0_usize;
    for letter in field.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => bare.push(letter),
            _ => {}
        }
    }
    let stands_for = |column: &&Column| {
        bare.strip_prefix(column.field)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    COLUMNS
        .iter()
        .filter(stands_for)
        .max_by_key(|column| column.field.len())
}

/// Which of a product's places the table shows: the first that says where it comes from. A claim that rests on the
/// barcode's prefix is not editable.
pub fn shown_place(product: &Product) -> Option<usize> {
    product
        .places
        .iter()
        .position(|place| place.role.is_origin_evidence())
}

fn name(name: Option<&Name>) -> String {
    name.map_or(String::new(), |name| name.text.clone())
}

fn keys(keys: &[String]) -> String {
    joined(keys.iter().map(String::as_str))
}

fn place(product: &Product, read: impl Fn(&Place) -> String) -> String {
    shown_place(product).map_or(String::new(), |position| read(&product.places[position]))
}

fn entry(product: &Product, read: impl Fn(&RegisterEntry) -> String) -> String {
    let entry = product
        .protection
        .as_ref()
        .and_then(|protection| protection.register.as_ref());
    entry.map_or(String::new(), read)
}

fn listed(product: &Product, read: impl Fn(&AgreementEntry) -> String) -> String {
    let entry = product
        .protection
        .as_ref()
        .and_then(|protection| protection.agreement.as_ref());
    entry.map_or(String::new(), read)
}

fn item(product: &Product, read: impl Fn(&Item) -> String) -> String {
    product.item.as_ref().map_or(String::new(), read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_leads_to_its_column() {
        for (field, expected) in [
            ("places[0].point.lat", Some("lat")),
            ("places[12].countries[1]", Some("countries")),
            ("names.original[0].text", Some("name_original")),
            ("names.original[0].lang", Some("name_original_lang")),
            ("names.zh.text", Some("name_zh")),
            ("item.barcode", Some("barcode")),
            ("id", Some("id")),
            ("facts[0].text.zh", None),
            ("identity", None),
        ] {
            assert_eq!(column_of(field).map(|column| column.name), expected, "{field}");
        }
    }
}
