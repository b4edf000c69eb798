//! Tables that are not taken over: what is said of each bad cell, and that nothing is written.

mod fixtures;

use fixtures::sheet::Sheet;
use fixtures::{CHEESE, Feed};
use serde_json::json;

#[test]
fn bad_cells_are_named_by_row_and_column_and_nothing_is_written() {
    let feed = Feed::sound();
    let mut sheet = Sheet::of(&feed);
    for (column, value) in [
        ("lat", "44,2"),
        ("curated", "maybe"),
        ("status", "alive"),
        ("number", "7"),
        ("class", ""),
    ] {
        *sheet.cell("roquefort", column) = value.to_owned();
    }
    *sheet.cell("parmigiano-reggiano", "name_original") = String::new();
    sheet.add(&[("id", "asiago"), ("kind", "cheese")]);
    sheet.add(&[("id", "roquefort")]);
    assert_eq!(
        sheet.refusal(&feed),
        [
            "row 2 (roquefort) · number: found \"7\", expected 1, or an empty cell: a number never changes",
            "row 2 (roquefort) · class: found an empty cell, expected the key of a class in catalog.json",
            "row 2 (roquefort) · curated: found \"maybe\", expected yes or no",
            "row 2 (roquefort) · lat: found \"44,2\", expected a latitude in degrees",
            "row 2 (roquefort) · status: found \"alive\", expected registered, published, applied or rejected",
            "row 3 (parmigiano-reggiano) · name_original: found an empty cell, expected a name: there are further \
             forms of it, and the first is the main one",
            "row 6 (asiago) · kind: found \"cheese\", expected geographical-indication, imported-product or \
             export-product",
            "row 6 (asiago) · class: found an empty cell, expected the key of a class in catalog.json",
            "row 7 (roquefort) · id: found the same product a second time, expected one row for each product",
        ]
    );
}

#[test]
fn rules_broken_by_a_cell_are_named_by_its_column() {
    let feed = Feed::sound();
    let mut sheet = Sheet::of(&feed);
    for (column, value) in [
        ("lat", "443.9"),
        ("class", "hats"),
        ("name_zh", "罗\u{202e}克"),
        ("list_sources", "rumour"),
    ] {
        *sheet.cell("roquefort", column) = value.to_owned();
    }
    *sheet.cell("ean-8002004115072", "barcode") = "8.002E+12".to_owned();
    assert_eq!(
        sheet.refusal(&feed),
        [
            "row 2 (roquefort) · class: found \"hats\", expected the key of a class in catalog.json",
            "row 2 (roquefort) · name_zh: found \"罗\\u{202e}克\", expected a name without control characters and \
             marks of writing direction",
            "row 2 (roquefort) · lat: found 443.9, expected a latitude between -90 and 90",
            "row 2 (roquefort) · list_sources: found \"rumour\", expected the key of a source in sources.json",
            "row 5 (ean-8002004115072) · id: found \"ean-8002004115072\", expected \"ean-8.002E+12\", which follows \
             from the record's code",
            "row 5 (ean-8002004115072) · barcode: found \"8.002E+12\", expected 8 or 13 digits, the last of them the \
             check digit",
        ]
    );
}

#[test]
fn tables_that_are_none() {
    let feed = Feed::sound();
    let mut sheet = Sheet::of(&feed);
    let column = sheet.column("name_zh");
    sheet.0[0][column] = "Chinese".into();
    let refusal = sheet.refusal(&feed);
    assert!(refusal[0].starts_with(
        "row 1: found \"Chinese\", expected a table separated by commas, with columns among id,"
    ));
    let mut sheet = Sheet::of(&feed);
    sheet.0[2].pop();
    assert_eq!(
        sheet.refusal(&feed),
        ["row 3 (parmigiano-reggiano) · cells: found 30, expected 31 cells, as many as there are headings"]
    );
}

/// Writing a file again would lose fields that the tool does not know.
#[test]
fn a_file_with_unknown_fields_is_not_written() {
    let feed = Feed::sound();
    feed.add(CHEESE, "/products/1", "price", json!(9));
    let mut sheet = Sheet::of(&feed);
    *sheet.cell("roquefort", "name_en") = "Blue".to_owned();
    let refusal = sheet.refusal(&feed);
    assert!(
        refusal[0].contains("fields this tool does not know, which writing the file would lose"),
        "{refusal:?}"
    );
}
