//! Reads records from parsed JSON with as little code as can be: what the browser reads, it reads here.
//!
//! Why not as serde derives it: for every type that is a state for each field, a match of every field's name, and the
//! way out of every error with all that was read so far. For records and tables together that was more wasm than the
//! whole search. Here the JSON is parsed once into a [`Value`], and a [`Record`] asks its [`Fields`] for one after the
//! other through functions that all records share; they never fail, they remember the first fault. An object is an object and nothing else (serde also takes an array
//! of the fields' values), and fields that are not asked for are ignored.
//!
//! The derived reading stays: the feed tool uses it, and it is the measure. `tests/compact.rs` compares the two, field
//! by field and with every field damaged; what has `#[serde(default)]` there may be missing here.
//!
//! For records of a page and for tables. Not for columns: a hundred thousand numbers should never become values first.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `mod.rs` | parsing, what a record is, what may be wrong with it |
//! | `fields.rs` | the fields of an object, by name and type |
//! | `grapes.rs` | the index of grapes |
//! | `guide.rs` | the glossary, pairs of kin, the halls' texts, the science of GIs |
//! | `product.rs` | a product and all its parts |
//! | `tables.rs` | what products refer to, and the manifest |
//! | `words.rs` | the words of fixed sets, such as the kinds |

mod fields;
mod grapes;
mod guide;
mod product;
mod tables;
mod words;

use std::cell::Cell;
use std::fmt;

use serde_json::Value;

use super::table::Table;
pub use fields::Fields;

/// Why a value could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not JSON at all, or cut off.
    Json,
    /// A field that is needed and not there.
    Missing(&'static str),
    /// A field whose value is of another type, or a word that is not known.
    Type(&'static str),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (field, fault) = match *self {
            Unreadable::Json => return formatter.write_str("not JSON, or not all of it"),
            Unreadable::Missing(field) => (field, " is missing"),
            Unreadable::Type(field) => (field, " is of another type, or a word that is not known"),
        };
        formatter.write_str(field)?;
        formatter.write_str(fault)
    }
}

impl std::error::Error for Unreadable {}

/// What can be read from the fields of an object.
pub trait Record: Sized {
    /// Reads it. What does not fit is left to the [`Fields`] to remember.
    fn read(fields: Fields<'_>) -> Self;
}

/// Any table, by key.
impl<T: Record> Record for Table<T> {
    fn read(fields: Fields<'_>) -> Self {
        Table::new(fields.all())
    }
}

/// The value in JSON text.
///
/// # Errors
/// [`Unreadable::Json`].
pub fn parse(bytes: &[u8]) -> Result<Value, Unreadable> {
    serde_json::from_slice(bytes).map_err(|_| Unreadable::Json)
}

/// The record in a value.
///
/// # Errors
/// [`Unreadable`], with the first field that is missing or of another type.
pub fn read<T: Record>(value: &Value) -> Result<T, Unreadable> {
    read_with(value, T::read)
}

/// What `read` makes of the fields of a value.
///
/// # Errors
/// [`Unreadable`], with the first field that is missing or of another type.
pub fn read_with<T>(value: &Value, read: impl FnOnce(Fields<'_>) -> T) -> Result<T, Unreadable> {
    let fault = Cell::new(None);
    let record = read(Fields::of(value, "the record", &fault));
    match fault.get() {
        None => Ok(record),
        Some(fault) => Err(fault),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::product::Product;
    use crate::source::Source;

    fn product() -> Value {
        json!({
            "id": "roquefort", "number": 7, "kind": "geographical-indication", "class": "cheese",
            "names": { "original": [{ "text": "Roquefort", "lang": "fr", "sources": ["register"] }] },
            "places": [{ "role": "origin", "countries": ["FR"], "point": { "lat": 43.98, "lon": 2 }, "basis": "register" }],
            "item": { "barcode": "", "brand": "", "snapshot_year": 2020, "allergens": null, "source": "data" },
            "something new": [1, { "two": null }]
        })
    }

    #[test]
    fn the_field_that_does_not_fit_is_told() {
        for (place, value, expected) in [
            ("/id", json!(7), Unreadable::Type("id")),
            ("/number", json!("seven"), Unreadable::Type("number")),
            ("/number", json!(5_000_000_000_u64), Unreadable::Type("number")),
            ("/number", json!(-7), Unreadable::Type("number")),
            ("/kind", json!("cheese"), Unreadable::Type("kind")),
            ("/kind", json!(null), Unreadable::Type("kind")),
            ("/names", json!([]), Unreadable::Type("names")),
            ("/names", json!({ "zh": {} }), Unreadable::Missing("text")),
            (
                "/names/original/0/sources",
                json!(["a", 1]),
                Unreadable::Type("sources"),
            ),
            ("/places", json!({}), Unreadable::Type("places")),
            ("/places", json!([{}]), Unreadable::Missing("countries")),
            ("/places/0", json!("FR"), Unreadable::Type("places")),
            ("/places/0/point/lat", json!("north"), Unreadable::Type("lat")),
            ("/item/allergens", json!("milk"), Unreadable::Type("allergens")),
            (
                "/item/snapshot_year",
                json!(70_000),
                Unreadable::Type("snapshot_year"),
            ),
            ("", json!([]), Unreadable::Type("the record")),
        ] {
            let mut record = product();
            *record.pointer_mut(place).unwrap() = value;
            assert_eq!(read::<Product>(&record), Err(expected), "{place}");
        }
        let table = json!({ "a": { "title": "A", "kind": "press" }, "b": 1 });
        let entry = Unreadable::Type("an entry of a table");
        assert_eq!(read::<Table<Source>>(&table), Err(entry));
        assert_eq!(parse(b"{\"cut\":"), Err(Unreadable::Json));
    }

    #[test]
    fn nothing_and_an_empty_list_are_told_apart_where_they_differ() {
        for (allergens, expected) in [
            (json!(null), None),
            (json!([]), Some(vec![])),
            (json!(["en:milk"]), Some(vec!["en:milk".to_owned()])),
        ] {
            let mut record = product();
            record["item"]["allergens"] = allergens;
            let read: Product = read(&record).unwrap();
            assert_eq!(read.item.unwrap().allergens, expected);
        }
    }
}
