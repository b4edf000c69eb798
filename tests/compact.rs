//! The browser's reading of records against the derived one, which the feed tool uses: the same records come out, and
//! the same are refused.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

use fengtu::catalog::compact::{self, Record};
use fengtu::catalog::grapes::{Grape, Grapes};
use fengtu::catalog::guide::{Event, Guide, HallGuide, KinPair, Section, Term};
use fengtu::catalog::head::Tables;
use fengtu::catalog::manifest::Manifest;
use fengtu::catalog::product::Product;
use fengtu::catalog::source::Source;
use fengtu::catalog::table::Table;
use fengtu::catalog::tables::{AgreementList, Class, Country, Hall, Licence, Region};
use fengtu::feed::build::compile_sources;
use fengtu::feed::sources::{Sources, load};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The real feed's sources.
fn sources() -> Sources {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/feed");
    load(&folder).0.unwrap()
}

/// Every product of the real feed, as written in its file.
fn products() -> Vec<Value> {
    let mut products = Vec::new();
    for file in sources().files {
        let mut file: Value = serde_json::from_slice(&fs::read(file.path).unwrap()).unwrap();
        products.append(file["products"].as_array_mut().unwrap());
    }
    assert!(products.len() > 5000, "files of products were not found");
    products
}

/// The tables, the sources, the guide and the manifest of the real feed, as the browser gets them.
fn parts() -> (Value, Value, Value, Value) {
    let compiled = compile_sources(&sources()).unwrap();
    let part = |path: &str| -> Value {
        let (_, bytes) = compiled.files.iter().find(|(file, _)| file == path).unwrap();
        serde_json::from_slice(bytes).unwrap()
    };
    let manifest = &compiled.manifest;
    (
        part(&manifest.head[0].file)["tables"].take(),
        part(&manifest.sources.file),
        part(&manifest.guide.file),
        part("manifest.json"),
    )
}

/// The index of grapes of the real feed, as the browser gets it.
fn grapes() -> Value {
    let compiled = compile_sources(&sources()).unwrap();
    let part = compiled.manifest.grapes.unwrap();
    let (_, bytes) = compiled
        .files
        .iter()
        .find(|(file, _)| *file == part.file)
        .unwrap();
    serde_json::from_slice(bytes).unwrap()
}

/// Whether both readings make the same of a value, be it a record or nothing.
fn assert_same<T: Record + DeserializeOwned + PartialEq + Debug>(value: &Value, note: &str) {
    let derived = serde_json::from_value::<T>(value.clone());
    match (compact::read::<T>(value), derived) {
        (Ok(read), Ok(derived)) => assert_eq!(read, derived, "{note}"),
        (Err(_), Err(_)) => {}
        (read, derived) => panic!("{note}\nread: {read:?}\nderived: {derived:?}"),
    }
}

/// Whether a value is a record, the same one by both readings.
fn assert_read<T: Record + DeserializeOwned + PartialEq + Debug>(value: &Value) {
    assert_eq!(
        compact::read::<T>(value).unwrap(),
        serde_json::from_value::<T>(value.clone()).unwrap()
    );
}

/// The place of every value in a value, with the way there: the fields' names without places in lists.
fn places(value: &Value) -> Vec<(String, String)> {
    fn walk(value: &Value, place: &str, way: &str, places: &mut Vec<(String, String)>) {
        places.push((place.to_owned(), way.to_owned()));
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    walk(
                        field,
                        &format!("{place}/{name}"),
                        &format!("{way}/{name}"),
                        places,
                    );
                }
            }
            Value::Array(values) => {
                for (index, value) in values.iter().enumerate() {
                    walk(value, &format!("{place}/{index}"), &format!("{way}/*"), places);
                }
            }
            _ => {}
        }
    }
    let mut places_found = Vec::new();
    walk(value, "", "", &mut places_found);
    places_found
}

/// Compares the readings of a value that is damaged at every place that `seen` does not know yet: the value there is
/// taken away or another one.
fn assert_same_where_damaged<T: Record + DeserializeOwned + PartialEq + Debug>(
    value: &Value,
    seen: &mut BTreeSet<String>,
) {
    // No list that could stand for a record: serde takes a list of the fields' values for an object, we do not.
    let others = [
        json!(null),
        json!(true),
        json!(7),
        json!(-1),
        json!(70_000),
        json!(5_000_000_000_u64),
        json!(1.5),
        json!("a word"),
        json!({}),
        json!([7]),
    ];
    for (place, way) in places(value) {
        if !seen.insert(way) {
            continue;
        }
        for other in &others {
            let mut damaged = value.clone();
            *damaged.pointer_mut(&place).unwrap() = other.clone();
            assert_same::<T>(&damaged, &format!("{other} at {place}"));
        }
        if let Some((parent, name)) = place.rsplit_once('/') {
            let mut damaged = value.clone();
            if let Some(fields) = damaged.pointer_mut(parent).and_then(Value::as_object_mut) {
                fields.remove(name);
                assert_same::<T>(&damaged, &format!("nothing at {place}"));
            }
        }
    }
}

/// Compares the readings of every entry of a table where it is damaged, and leaves only the first: the table itself is
/// then quickly compared.
fn assert_same_in_entries<T: Record + DeserializeOwned + PartialEq + Debug>(table: &mut Value) {
    let table = table.as_array_mut().unwrap();
    let seen = &mut BTreeSet::new();
    for entry in table.iter() {
        assert_same_where_damaged::<T>(entry, seen);
    }
    table.truncate(1);
}

#[test]
fn every_product_of_the_real_feed_reads_as_derived() {
    for product in products() {
        assert_read::<Product>(&product);
    }
}

#[test]
fn the_real_tables_sources_and_manifest_read_as_derived() {
    let (tables, sources, guide, manifest) = parts();
    assert_read::<Guide>(&guide);
    assert_read::<Tables>(&tables);
    assert_read::<Table<Source>>(&sources);
    assert_read::<Manifest>(&manifest);
    assert_read::<Grapes>(&grapes());
}

/// Prevents a misspelt field, and one that may be missing in one reading and not in the other.
#[test]
fn a_damaged_field_is_refused_or_read_as_derived() {
    let seen = &mut BTreeSet::new();
    for product in products() {
        assert_same_where_damaged::<Product>(&product, seen);
    }
    assert!(seen.contains("/wine/irrigation") && seen.contains("/verification/general_knowledge/*"));
    let (mut tables, sources, mut guide, manifest) = parts();
    assert_same_in_entries::<Term>(&mut guide["terms"]);
    assert_same_in_entries::<KinPair>(&mut guide["pairs"]);
    assert_same_in_entries::<HallGuide>(&mut guide["halls"]);
    assert_same_in_entries::<Section>(&mut guide["sections"]);
    assert_same_in_entries::<Event>(&mut guide["timeline"]);
    guide["sources"] = json!({});
    let mut grapes = grapes();
    assert_same_in_entries::<Grape>(&mut grapes["grapes"]);
    assert_same_where_damaged::<Grapes>(&grapes, &mut BTreeSet::new());
    assert_same_where_damaged::<Guide>(&guide, &mut BTreeSet::new());
    assert_same_in_entries::<Class>(&mut tables["classes"]);
    assert_same_in_entries::<Country>(&mut tables["countries"]);
    assert_same_in_entries::<Region>(&mut tables["regions"]);
    assert_same_in_entries::<AgreementList>(&mut tables["lists"]);
    assert_same_in_entries::<Hall>(&mut tables["halls"]);
    assert_same_in_entries::<Licence>(&mut tables["licences"]);
    // Settings of a kiosk are read leniently: a word that is not known is as usual, not the end of the feed.
    tables.as_object_mut().unwrap().remove("kiosk");
    assert_same_where_damaged::<Tables>(&tables, &mut BTreeSet::new());
    assert_same_where_damaged::<Manifest>(&manifest, &mut BTreeSet::new());
    let seen = &mut BTreeSet::new();
    for source in sources.as_object().unwrap().values() {
        assert_same_where_damaged::<Source>(source, seen);
    }
    assert!(seen.contains("/linkable") && seen.contains("/terms"));
}

/// Any JSON, with the names of fields and words among its texts.
fn any_value() -> impl Strategy<Value = Value> {
    let text = || {
        let known = prop::sample::select(vec![
            "id", "number", "kind", "names", "places", "text", "zh", "en", "press", "title", "sources",
            "wine",
        ]);
        prop_oneof![known.prop_map(str::to_owned), ".{0,4}"]
    };
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 8, move |value| {
        prop_oneof![
            prop::collection::vec(value.clone(), 0..5).prop_map(Value::from),
            prop::collection::hash_map(text(), value, 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_value_is_read_or_refused(value in any_value()) {
        let _ = (compact::read::<Product>(&value), compact::read::<Tables>(&value));
        let _ = (compact::read::<Manifest>(&value), compact::read::<Table<Source>>(&value));
    }

    #[test]
    fn any_text_is_parsed_or_refused(text in "[\\[\\]{}\":,a-z0-9 ]{0,60}") {
        let _ = compact::parse(text.as_bytes());
    }
}
