//! Products out to a table and in again: what does not change, and what does. What is refused: `feed_csv_refused.rs`.

#![allow(clippy::unwrap_used)] // In tests, unwrap says what must be.

mod fixtures;

use std::fs;
use std::path::Path;

use fengtu::feed::spreadsheet;
use fixtures::sheet::Sheet;
use fixtures::{CHEESE, Feed, IMPORTED, bytes_in};
use serde_json::{Value, json};

fn json(feed: &Feed, file: &str) -> Value {
    serde_json::from_str(&feed.text(file)).unwrap()
}

#[test]
fn the_table_is_what_spreadsheet_programs_read() {
    let feed = Feed::sound();
    let file = feed.folder().join("products.csv");
    assert_eq!(spreadsheet::export(feed.folder(), &file).unwrap(), 4);
    let text = fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(
        lines[0].starts_with("\u{feff}id,number,kind,class,curated,name_original,"),
        "{}",
        lines[0]
    );
    assert_eq!(
        lines[1],
        "roquefort,1,geographical-indication,cheese,yes,Roquefort,fr,洛克福奶酪,Roquefort cheese,luòkèfú nǎilào,\
         罗克福; -blue\\; ewe's,origin,FR,fr-aveyron,43.98,-2.99,register,register,PDO,PDO-FR-0131,registered,2026,\
         register,first,2026,agreement,,,,,"
    );
    assert!(
        lines[4].contains(",'=Penne,"),
        "a name that looks like a formula is guarded: {}",
        lines[4]
    );
    assert_eq!((lines.len(), lines[5]), (6, ""));
}

#[test]
fn an_unchanged_table_changes_no_byte() {
    let feed = Feed::sound();
    let before = feed.bytes();
    let report = Sheet::of(&feed).import(&feed).unwrap();
    assert_eq!(
        (report.unchanged, report.changed.len(), report.files.len()),
        (4, 0, 0)
    );
    assert_eq!(feed.bytes(), before);
}

#[test]
fn the_published_feed_comes_back_byte_for_byte() {
    let feed = Feed::sound();
    let public = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/public/feed"));
    fs::remove_dir_all(feed.path("products")).unwrap();
    for (path, bytes) in bytes_in(public) {
        feed.put(path.to_str().unwrap(), bytes);
    }
    let before = feed.bytes();
    let report = Sheet::of(&feed).import(&feed).unwrap();
    assert!(report.unchanged > 279 && report.changed.is_empty(), "{report}");
    assert!(feed.bytes() == before);
}

#[test]
fn each_cell_changes_its_own_field_and_nothing_else() {
    let cases = [
        (
            "name_original",
            "Roquefort AOP",
            "/names/original/0/text",
            json!("Roquefort AOP"),
        ),
        ("name_original_lang", "oc", "/names/original/0/lang", json!("oc")),
        ("name_zh", "罗克福尔奶酪", "/names/zh/text", json!("罗克福尔奶酪")),
        ("name_en", "", "/names/en", Value::Null),
        ("pinyin", "", "/names/pinyin", Value::Null),
        (
            "aliases",
            "罗克福",
            "/names/aliases",
            json!([{ "text": "罗克福", "lang": "zh-Hans", "sources": ["open-data"] }]),
        ),
        ("class", "pasta", "/class", json!("pasta")),
        ("kind", "export-product", "/kind", json!("export-product")),
        ("countries", "FR; IT", "/places/0/countries", json!(["FR", "IT"])),
        ("region", "", "/places/0/region", Value::Null),
        ("lat", "44", "/places/0/point/lat", json!(44.0)),
        ("lon", "'-3.25", "/places/0/point/lon", json!(-3.25)),
        ("place_role", "made", "/places/0/role", json!("made")),
        (
            "status",
            "published",
            "/protection/register/status",
            json!("published"),
        ),
        (
            "file_number",
            "PDO-FR-9131",
            "/protection/register/file_number",
            json!("PDO-FR-9131"),
        ),
        ("list", "second", "/protection/agreement/list", json!("second")),
    ];
    for (column, cell, pointer, expected) in cases {
        let feed = Feed::sound();
        let mut wanted = json(&feed, CHEESE);
        let mut sheet = Sheet::of(&feed);
        sheet.cell("roquefort", column).clone_from(&cell.to_owned());
        let report = sheet.import(&feed).unwrap();
        assert_eq!(report.changed.len(), 1, "{column}");
        let pointer = format!("/products/0{pointer}");
        let (object, field) = pointer.rsplit_once('/').unwrap();
        match expected {
            Value::Null => {
                wanted
                    .pointer_mut(object)
                    .unwrap()
                    .as_object_mut()
                    .unwrap()
                    .remove(field)
                    .unwrap();
            }
            value => *wanted.pointer_mut(&pointer).unwrap() = value,
        }
        assert_eq!(json(&feed, CHEESE), wanted, "{column}");
        assert_eq!(feed.problems(), [""; 0], "{column}");
    }
}

#[test]
fn claims_go_and_come_with_their_cells() {
    let feed = Feed::sound();
    let mut sheet = Sheet::of(&feed);
    for column in ["list", "list_as_of", "list_sources"] {
        sheet.cell("roquefort", column).clear();
    }
    for (column, value) in [
        ("countries", "IT"),
        ("place_basis", "label"),
        ("place_sources", "open-data"),
    ] {
        *sheet.cell("ean-8002004115072", column) = value.to_owned();
    }
    sheet.import(&feed).unwrap();
    assert_eq!(
        json(&feed, CHEESE)["products"][0]["protection"]["agreement"],
        Value::Null
    );
    assert_eq!(
        json(&feed, IMPORTED)["products"][0]["places"],
        json!([
            { "role": "origin", "countries": ["IT"], "basis": "label", "sources": ["open-data"] },
            { "role": "brand-registered", "countries": ["IT"], "basis": "barcode-prefix", "sources": ["open-data"] },
        ])
    );
    assert_eq!(
        feed.text(IMPORTED).lines().count(),
        7,
        "a file with one product a line stays one"
    );
}

#[test]
fn new_rows_become_new_products() {
    let feed = Feed::sound();
    let catalog = feed.text("catalog.json");
    let mut sheet = Sheet::of(&feed);
    let kind = ("kind", "geographical-indication");
    sheet.add(&[
        ("id", "asiago"),
        kind,
        ("class", "cheese"),
        ("name_original", "Asiago"),
        ("countries", "IT"),
    ]);
    sheet.add(&[
        ("id", "pasta-di-gragnano"),
        kind,
        ("class", "pasta"),
        ("name_zh", "格拉尼亚诺意面"),
    ]);
    let report = sheet.import(&feed).unwrap();
    assert_eq!(
        report.added.iter().map(|added| added.number).collect::<Vec<_>>(),
        [10, 11]
    );
    assert_eq!(
        json(&feed, CHEESE)["products"][2],
        json!({
            "id": "asiago", "number": 10, "kind": "geographical-indication", "curated": true, "class": "cheese",
            "names": { "original": [{ "text": "Asiago" }] },
            "places": [{ "role": "origin", "countries": ["IT"], "basis": "general-knowledge" }],
        })
    );
    let pasta = json(&feed, "products/curated/pasta.json");
    assert_eq!(
        pasta["products"][0]["names"]["zh"],
        json!({ "text": "格拉尼亚诺意面", "lang": "zh-Hans" })
    );
    let catalog = catalog.replace("\"next\": 10", "\"next\": 12");
    assert_eq!(
        feed.text("catalog.json"),
        catalog,
        "only the next number changes in a file laid out by hand"
    );
}

/// Editors send a few columns of a few products; whatever has no row or no column stays.
#[test]
fn a_table_may_have_few_rows_and_columns() {
    let feed = Feed::sound();
    let sheet = Sheet(vec![
        vec!["name_en".into(), "id".into()],
        vec!["Blue".into(), "roquefort".into()],
    ]);
    let mut wanted = json(&feed, CHEESE);
    wanted["products"][0]["names"]["en"]["text"] = json!("Blue");
    sheet.import(&feed).unwrap();
    assert_eq!(json(&feed, CHEESE), wanted);
}
