//! The compiled head: what goes in comes out, and what is broken costs no more than it must.
#![allow(clippy::unwrap_used)]

mod small_feed;

use fengtu::catalog::head::{Head, HeadError};
use fengtu::catalog::place::PlaceRole;
use fengtu::catalog::text::Language;
use proptest::prelude::*;
use serde_json::{Value, json};
use small_feed::SmallFeed;

fn written() -> Value {
    serde_json::to_value(SmallFeed::read().compiled().head).unwrap()
}

/// Puts a number into a column of the small feed, in cells wide enough for any.
fn set(head: &mut Value, column: &str, row: usize, number: u32) {
    let count = head["count"].as_u64().unwrap() as usize;
    let text = head["columns"][column].as_str().unwrap();
    let width = text.len() / count;
    let mut cells: Vec<u32> = (0..count)
        .map(|row| text[row * width..][..width].parse().unwrap())
        .collect();
    cells[row] = number;
    let text: String = cells.iter().map(|cell| format!("{cell:05}")).collect();
    head["columns"][column] = json!(text);
}

fn read(head: &Value) -> Result<Head, HeadError> {
    Head::read(serde_json::to_vec(head).unwrap())
}

#[test]
fn every_product_comes_back_as_it_went_in() {
    let feed = SmallFeed::read();
    let head = read(&written()).unwrap();
    assert_eq!(head.rows().count(), feed.products.len());
    for (row, product) in head.rows().zip(&feed.products) {
        assert_eq!(row.id(), product.id);
        assert_eq!(
            (row.number(), row.kind(), row.is_curated()),
            (product.number, product.kind, product.curated)
        );
        assert_eq!(row.class().key, product.class);
        for language in Language::ALL {
            assert_eq!(row.name(language).text, product.display_name(language).text);
        }
        let countries = |wanted: fn(PlaceRole) -> bool| {
            let places = product.places.iter().filter(move |place| wanted(place.role));
            places
                .flat_map(|place| &place.countries)
                .map(String::as_str)
                .collect::<Vec<_>>()
        };
        let codes: Vec<_> = row.countries().map(|country| country.code.as_str()).collect();
        assert_eq!(codes, countries(PlaceRole::is_origin_evidence));
        let entry = product
            .protection
            .as_ref()
            .and_then(|protection| protection.register.as_ref());
        assert_eq!(
            (row.scheme(), row.status()),
            (entry.map(|entry| entry.scheme), entry.map(|entry| entry.status))
        );
        assert_eq!(
            head.row_of(&product.id).map(|found| found.index()),
            Some(row.index())
        );
    }
    let parma = head.row_of("prosciutto-di-parma").unwrap();
    assert_eq!(
        parma.point().map(|point| (point.lat, point.lon)),
        Some((44.62, 10.27))
    );
    assert_eq!(parma.original().language, Some("it"));
    assert_eq!(parma.list().map(|list| list.key.as_str()), Some("first"));
}

#[test]
fn a_broken_row_costs_itself_and_is_named() {
    for (column, bad) in [
        ("kind", 9),
        ("class", 200),
        ("countries", 999),
        ("region", 77),
        ("scheme", 5),
        ("status", 5),
        ("list", 2),
        ("original_language", 250),
    ] {
        let mut head = written();
        set(&mut head, column, 3, bad);
        let head = read(&head).unwrap();
        assert_eq!(
            head.broken()
                .iter()
                .map(|broken| (broken.row, broken.column))
                .collect::<Vec<_>>(),
            [(3, column)]
        );
        assert_eq!(head.rows().count(), head.len() - 1);
        assert!(head.row(3).is_none() && head.row_of("feta").is_none());
    }
}

#[test]
fn what_is_no_head_is_refused_with_its_reason() {
    let mut other_format = written();
    other_format["format"] = json!(2);
    let mut short_column = written();
    short_column["columns"]["class"] = json!("04170");
    let mut short_text = written();
    short_text["columns"]["zh"] = json!("一\n二");
    for (head, expected) in [
        (other_format, "the feed has format 2, this app reads format 1"),
        (
            short_column,
            "column class has another number of rows than the head",
        ),
        (short_text, "column zh has another number of rows than the head"),
    ] {
        assert_eq!(read(&head).unwrap_err().to_string(), expected);
    }
    assert!(matches!(Head::read(b"<!doctype html>"), Err(HeadError::Form(_))));
    assert!(matches!(Head::read(b""), Err(HeadError::Form(_))));
}

/// The parts of the small feed's head as they travel, of so many rows each.
fn parts(rows: usize) -> Vec<Vec<u8>> {
    let head = SmallFeed::read().compiled().head;
    head.parts(rows, rows)
        .map(|part| serde_json::to_vec(&part).unwrap())
        .collect()
}

fn joined(parts: &[Vec<u8>]) -> Result<Head, HeadError> {
    let (first, more) = parts.split_first().unwrap();
    let mut head = Head::read(first)?;
    more.iter().try_for_each(|part| head.append(part))?;
    Ok(head)
}

#[test]
fn a_small_head_is_one_part_and_written_whole() {
    let head = SmallFeed::read().compiled().head;
    assert_eq!(parts(head.len()), [serde_json::to_vec(&head).unwrap()]);
}

#[test]
fn what_is_no_part_is_refused_and_leaves_the_head_as_it_was() {
    let parts = parts(5);
    let mut head = Head::read(&parts[0]).unwrap();
    let before = head.clone();
    let mut other_format: Value = serde_json::from_slice(&parts[1]).unwrap();
    let mut short: Value = other_format.clone();
    other_format["format"] = json!(2);
    short["columns"]["zh"] = json!("一");
    for part in [
        &serde_json::to_vec(&other_format).unwrap(),
        &serde_json::to_vec(&short).unwrap(),
        &b"<!doctype html>"[..].to_vec(),
    ] {
        assert!(head.append(part).is_err());
        assert_eq!(head, before);
    }
    head.append(&parts[1]).unwrap();
    assert_eq!(head.len(), 10);
}

/// Prevents that a broken row of a later part is looked for in an earlier one.
#[test]
fn a_broken_row_of_a_later_part_is_named_by_its_row_in_the_whole() {
    let mut parts = parts(5);
    let mut second: Value = serde_json::from_slice(&parts[1]).unwrap();
    set(&mut second, "class", 2, 200);
    parts[1] = serde_json::to_vec(&second).unwrap();
    let head = joined(&parts).unwrap();
    let broken: Vec<_> = head
        .broken()
        .iter()
        .map(|broken| (broken.row, broken.column))
        .collect();
    assert_eq!(broken, [(7, "class")]);
    assert!(head.row(7).is_none() && head.row(8).is_some());
}

/// However many rows a part has, and whether the last one is full.
#[test]
fn a_head_read_from_its_parts_is_the_head_read_whole() {
    let written = SmallFeed::read().compiled().head;
    let whole = Head::read(serde_json::to_vec(&written).unwrap()).unwrap();
    for rows in 0..=whole.len() + 1 {
        let parts: Vec<_> = written
            .parts(rows, rows)
            .map(|part| serde_json::to_vec(&part).unwrap())
            .collect();
        assert!(parts.len() <= 1 + whole.len().div_ceil(rows.max(1)));
        let head = joined(&parts).unwrap();
        assert_eq!(head, whole, "{rows} rows a part");
        for row in head.rows() {
            assert_eq!(
                head.row_of(&row.id()).map(|found| found.index()),
                Some(row.index())
            );
        }
        // Written again it is the same, in whatever parts it came.
        assert_eq!(
            serde_json::to_vec(&head).unwrap(),
            serde_json::to_vec(&whole).unwrap()
        );
    }
}

proptest! {
    /// Prevents an index out of bounds: whatever numbers a head holds, reading and walking it ends well.
    #[test]
    fn any_numbers_in_any_column_are_read_or_refused(
        column in prop::sample::select(vec!["kind", "class", "countries", "brand_countries", "region", "lat", "lon",
            "scheme", "status", "list", "year", "number", "curated", "original_language"]),
        row in 0_usize..13,
        number in any::<u16>(),
    ) {
        let mut head = written();
        set(&mut head, column, row, u32::from(number));
        if let Ok(head) = read(&head) {
            for row in head.rows() {
                let _ = (row.id(), row.kind(), row.class(), row.point(), row.scheme(), row.status(), row.list());
                let _ = (row.region(), row.countries().count(), row.brand_countries().count(), row.number());
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Head::read(&bytes);
    }
}
