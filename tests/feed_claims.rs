//! What the feed's check says of claims without grounds: places, protection, codes. Other rules: `feed_rules.rs`.

mod fixtures;

use fixtures::{CHEESE, IMPORTED, REGISTER, expect};
use serde_json::json;

#[test]
fn points_off_the_globe() {
    expect(
        |feed| {
            feed.set(
                CHEESE,
                "/products/0/places/0/point",
                json!({ "lat": 443.9, "lon": -180.5 }),
            )
        },
        &[
            "error: products/curated/cheese.json · roquefort · places[0].point.lat: found 443.9, expected a \
             latitude between -90 and 90",
            "error: products/curated/cheese.json · roquefort · places[0].point.lon: found -180.5, expected a \
             longitude between -180 and 180",
        ],
    );
}

#[test]
fn dates_of_no_calendar() {
    expect(
        |feed| {
            feed.set(
                CHEESE,
                "/products/0/protection/register/registered",
                json!("21.6.1996"),
            );
            feed.set(
                CHEESE,
                "/products/0/protection/register/as_of",
                json!("2026-02-30"),
            );
            feed.set("sources.json", "/sources/register/date", json!("spring"));
        },
        &[
            "error: products/curated/cheese.json · roquefort · protection.register.registered: found \
             \"21.6.1996\", expected a date such as 2020, 2020-06 or 2020-06-21",
            "error: products/curated/cheese.json · roquefort · protection.register.as_of: found \"2026-02-30\", \
             expected a date such as 2020, 2020-06 or 2020-06-21",
            "error: sources.json · register · date: found \"spring\", expected a date such as 2020, 2020-06 or \
             2020-06-21",
        ],
    );
}

#[test]
fn keys_that_lead_nowhere() {
    expect(
        |feed| {
            feed.set(CHEESE, "/products/0/facts/0/source", json!("hearsay"));
            feed.set(CHEESE, "/products/0/protection/agreement/list", json!("third"));
            feed.set(CHEESE, "/products/0/places/0/countries", json!(["FR", "XX"]));
            feed.set(CHEESE, "/products/0/places/0/region", json!("fr-lot"));
            feed.set(IMPORTED, "/products/0/item/labels/0", json!("bio"));
            feed.set(IMPORTED, "/products/0/item/allergens/0", json!("lead"));
            feed.set(
                "catalog.json",
                "/register_categories",
                json!({ "Class 9": "hats" }),
            );
        },
        &[
            "error: catalog.json · register_categories[\"Class 9\"]: found \"hats\", expected the key of a class \
             in catalog.json",
            "error: products/curated/cheese.json · roquefort · places[0].countries[1]: found \"XX\", expected \
             the code of a country in places.json",
            "error: products/curated/cheese.json · roquefort · places[0].region: found \"fr-lot\", expected the \
             key of a region in places.json",
            "error: products/curated/cheese.json · roquefort · protection.agreement.list: found \"third\", \
             expected the key of a list in catalog.json",
            "error: products/curated/cheese.json · roquefort · facts[0].source: found \"hearsay\", expected the \
             key of a source in sources.json",
            "error: products/imported.json · ean-8002004115072 · item.labels[0]: found \"bio\", expected the \
             key of a label in catalog.json",
            "error: products/imported.json · ean-8002004115072 · item.allergens[0]: found \"lead\", expected \
             the key of an allergen in catalog.json",
        ],
    );
}

#[test]
fn protection_without_a_source() {
    expect(
        |feed| {
            feed.set(CHEESE, "/products/0/protection/register/sources", json!([]));
            feed.remove(CHEESE, "/products/0/protection/agreement/sources");
            feed.remove(REGISTER, "/products/0/protection/register/as_of");
        },
        &[
            "error: products/curated/cheese.json · roquefort · protection.register.sources: found nothing, \
             expected the key of the source in which the entry was read",
            "error: products/register/cheese.json · pdo-fr-0110-am01 · protection.register.as_of: found \
             nothing, expected a value: this field is required",
            "warning: products/curated/cheese.json · roquefort · protection.agreement.sources: found nothing, \
             expected the key of a source; without one no badge is shown and no list counts it",
        ],
    );
}

#[test]
fn schemes_and_what_they_are_not() {
    expect(
        |feed| {
            feed.set(REGISTER, "/products/0/protection/register/scheme", json!("PGI"));
            feed.set(CHEESE, "/products/0/protection/register/scheme", json!("TSG"));
            feed.set(
                CHEESE,
                "/products/0/protection/register/file_number",
                json!("TSG-FR-0131"),
            );
        },
        &[
            "error: products/curated/cheese.json · roquefort · protection.agreement: found a list of \
             geographical indications, expected none: a TSG protects a recipe, not an origin",
            "error: products/curated/cheese.json · roquefort · places[0].role: found origin on the basis of a \
             TSG's entry, expected applicant: a TSG protects a recipe, not an origin",
            "error: products/register/cheese.json · pdo-fr-0110-am01 · protection.register.file_number: found \
             \"PDO-FR-0110-AM01\", expected a file number that starts with PGI-, as the scheme does",
        ],
    );
}

#[test]
fn grounds_of_a_place() {
    expect(
        |feed| {
            feed.set(CHEESE, "/products/0/places/0/sources", json!([]));
            feed.set(CHEESE, "/products/1/places/0/basis", json!("barcode-prefix"));
            feed.set(CHEESE, "/products/1/places/0/countries", json!([]));
            feed.set(IMPORTED, "/products/0/places/0/basis", json!("label"));
        },
        &[
            "error: products/curated/cheese.json · roquefort · places[0].sources: found nothing, expected the \
             key of a source, or the basis general-knowledge",
            "error: products/curated/cheese.json · parmigiano-reggiano · places[0].countries: found nothing, \
             expected a country, a region or a point",
            "error: products/curated/cheese.json · parmigiano-reggiano · places[0].sources: found nothing, \
             expected the key of a source, or the basis general-knowledge",
            "error: products/curated/cheese.json · parmigiano-reggiano · places[0].role: found another role on \
             the basis of barcode-prefix, expected brand-registered: a prefix does not tell where a product \
             comes from",
            "error: products/imported.json · ean-8002004115072 · places[0].basis: found another basis for the \
             role brand-registered, expected barcode-prefix",
        ],
    );
}

#[test]
fn a_barcode_with_a_wrong_check_digit() {
    expect(
        |feed| {
            feed.set(IMPORTED, "/products/0/item/barcode", json!("8002004115073"));
            feed.set(IMPORTED, "/products/0/id", json!("ean-8002004115073"));
        },
        &[
            "error: products/imported.json · ean-8002004115073 · item.barcode: found \"8002004115073\", expected 8 \
           or 13 digits, the last of them the check digit",
        ],
    );
}
