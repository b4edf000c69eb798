//! What the feed's check says of files that cannot be read as they are: for each kind of fault, the very line an
//! editor reads. Rules of readable records are in `feed_rules.rs`.

#![allow(clippy::unwrap_used)] // In tests, unwrap says what must be.

mod fixtures;

use std::fs::File;

use fengtu::feed::build;
use fixtures::{CHEESE, Feed, IMPORTED, REGISTER, bytes_in, expect};
use serde_json::json;

#[test]
fn a_sound_feed_has_no_problems() {
    expect(|_| {}, &[]);
}

mod files {
    use super::*;

    #[test]
    fn cut_off() {
        let cut = |feed: &Feed| feed.put(CHEESE, &feed.text(CHEESE)[..40]);
        expect(
            cut,
            &[
                "error: products/curated/cheese.json: found the end of the file at line 5, column 1, expected the rest \
               of the JSON: the file is cut off",
            ],
        );
    }

    #[test]
    fn not_json() {
        expect(
            |feed| feed.put("places.json", "<!doctype html>"),
            &["error: places.json: found no JSON at line 1, column 1 (expected value), expected JSON"],
        );
    }

    #[test]
    fn trailing_text() {
        expect(
            |feed| feed.put(CHEESE, feed.text(CHEESE) + "}"),
            &[
                "error: products/curated/cheese.json: found no JSON at line 141, column 1 (trailing characters), \
               expected JSON",
            ],
        );
    }

    #[test]
    fn of_0_bytes() {
        expect(
            |feed| feed.put(CHEESE, ""),
            &[
                "error: products/curated/cheese.json: found an empty file (0 bytes), expected JSON: bring the file \
               back from an earlier version",
            ],
        );
    }

    #[test]
    fn of_100_megabytes() {
        let grow = |feed: &Feed| {
            File::create(feed.path("products/huge.json"))
                .unwrap()
                .set_len(100_000_000)
                .unwrap()
        };
        expect(
            grow,
            &[
                "error: products/huge.json: found a file of 100 MB, expected less than 100 MB: split it into several \
               files",
            ],
        );
    }

    #[test]
    fn not_utf_8() {
        expect(
            |feed| {
                feed.put(
                    CHEESE,
                    b"{\n\"format\": 1, \"products\": [], \"licence\": \"caf\xe9\"}",
                )
            },
            &[
                "error: products/curated/cheese.json: found bytes at line 2 that are not UTF-8, expected UTF-8: save \
               the file with that encoding",
            ],
        );
    }

    #[test]
    fn with_a_byte_order_mark() {
        expect(
            |feed| feed.put(CHEESE, format!("\u{feff}{}", feed.text(CHEESE))),
            &[
                "warning: products/curated/cheese.json: found a byte order mark, expected none: save the file as \
               UTF-8 without BOM",
            ],
        );
    }

    #[test]
    fn missing() {
        let feed = Feed::sound();
        std::fs::remove_file(feed.path("sources.json")).unwrap();
        assert_eq!(
            feed.problems(),
            ["error: sources.json: found no such file, expected a file that can be read"]
        );
    }

    #[test]
    fn no_folder() {
        let (sources, problems) = fengtu::feed::check::read("no/such/feed".as_ref());
        assert!(sources.is_none());
        assert_eq!(
            problems[0].to_string(),
            "no/such/feed: found no such folder, expected the folder with the feed's sources: name it with --sources"
        );
    }

    #[test]
    fn of_another_format() {
        expect(
            |feed| {
                feed.set(CHEESE, "/format", json!(2));
                feed.set("places.json", "/format", json!(0));
            },
            &[
                "error: places.json · format: found 0, expected 1, the format this tool reads",
                "error: products/curated/cheese.json · format: found 2, expected 1, the format this tool reads",
            ],
        );
    }
}

mod forms {
    use super::*;

    #[test]
    fn a_wrong_type_hides_no_other_problem() {
        expect(
            |feed| {
                feed.set(CHEESE, "/products/0/places/0/point/lat", json!("43.98"));
                feed.set(CHEESE, "/products/1/class", json!("chese"));
                feed.set(REGISTER, "/products/0/number", json!(-3));
                feed.set(REGISTER, "/products/0/id", json!(7));
            },
            &[
                "error: products/curated/cheese.json · roquefort · places[0].point.lat: found the text \"43.98\", \
                 expected a number",
                "error: products/curated/cheese.json · parmigiano-reggiano · class: found \"chese\", expected the \
                 key of a class in catalog.json",
                "error: products/register/cheese.json · products[0] at line 5 · id: found 7, expected text",
            ],
        );
    }

    #[test]
    fn missing_and_unknown_words() {
        expect(
            |feed| {
                feed.remove(CHEESE, "/products/0/names");
                feed.set(CHEESE, "/products/1/places/0/role", json!("birthplace"));
                feed.set(IMPORTED, "/products/0/item/labels", json!("organic"));
                feed.set(REGISTER, "/products/0/number", json!(1.5));
            },
            &[
                "error: products/curated/cheese.json · roquefort · names: found nothing, expected a value: this \
                 field is required",
                "error: products/curated/cheese.json · parmigiano-reggiano · places[0].role: found \"birthplace\", \
                 expected one of origin, raw-material, made, packed, applicant, brand-registered",
                "error: products/imported.json · ean-8002004115072 · item.labels: found the text \"organic\", \
                 expected a list",
                "error: products/register/cheese.json · pdo-fr-0110-am01 · number: found 1.5, expected a whole \
                 number from 0 to 4294967295",
            ],
        );
    }

    #[test]
    fn a_number_out_of_range() {
        expect(
            |feed| feed.replace(CHEESE, "43.98", "1e999"),
            &[
                "error: products/curated/cheese.json · roquefort · places[0].point.lat: found a number out of range, \
               expected another value",
            ],
        );
    }

    #[test]
    fn unknown_fields_are_warnings_counted_by_file() {
        expect(
            |feed| {
                feed.add(CHEESE, "/products/0", "price", json!(9));
                feed.add(CHEESE, "/products/1", "price", json!(9));
                feed.add(CHEESE, "/products/0/places/0/point", "height", json!(9));
                feed.add("catalog.json", "/classes/0", "colour", json!("red"));
            },
            &[
                "warning: catalog.json · classes[0].colour: found a field this tool does not know, expected none of \
                 that name: nothing reads it",
                "warning: products/curated/cheese.json · roquefort · places[0].point.height: found a field this \
                 tool does not know, expected none of that name: nothing reads it",
                "warning: products/curated/cheese.json · roquefort and 1 more · price: found a field this tool does \
                 not know, expected none of that name: nothing reads it",
            ],
        );
    }

    #[test]
    fn a_field_or_key_that_stands_twice() {
        expect(
            |feed| {
                feed.replace(CHEESE, "\"number\": 1,", "\"number\": 1, \"number\": 2,");
                feed.replace("sources.json", "\"open-data\"", "\"agreement\"");
            },
            &[
                "error: products/curated/cheese.json · roquefort · number: found the field a second time, expected \
                 each field once",
                "error: products/imported.json · ean-8002004115072 · places[0].sources[0]: found \"open-data\", \
                 expected the key of a source in sources.json",
                "error: products/imported.json · ean-8002004115072 · item.source: found \"open-data\", expected the \
                 key of a source in sources.json",
                "error: sources.json · sources.agreement: found the key a second time, expected each key once",
            ],
        );
    }
}

#[test]
fn a_failing_build_leaves_the_old_feed_untouched() {
    let feed = Feed::sound();
    let out = tempfile::tempdir().unwrap();
    let target = out.path().join("feed");
    build::build(feed.folder(), &target).unwrap();
    let before = bytes_in(out.path());
    feed.set(CHEESE, "/products/0/class", json!("chese"));
    let error = build::build(feed.folder(), &target).unwrap_err();
    assert!(
        error.to_string().contains("roquefort · class: found \"chese\""),
        "{error}"
    );
    assert!(
        error
            .to_string()
            .ends_with("the sources have 1 error, 0 warnings: mend the errors first"),
        "{error}"
    );
    assert_eq!(bytes_in(out.path()), before);
}

#[test]
fn a_folder_with_something_else_is_not_built_into() {
    let feed = Feed::sound();
    let error = build::build(feed.folder(), feed.folder())
        .unwrap_err()
        .to_string();
    assert!(
        error.ends_with("holds something else than a feed: name a folder that is empty or new with --out")
    );
    assert_eq!(feed.problems(), [""; 0]);
}

mod any_bytes {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn as_a_file_of_products_give_problems_or_a_file(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let feed = Feed::sound();
            feed.put(CHEESE, &bytes);
            let (sources, problems) = fengtu::feed::sources::load(feed.folder());
            let files = sources.unwrap().files.len();
            prop_assert!(files == 3 || !problems.is_empty());
        }

        /// Bytes that are nearly right come further into the reader than noise does.
        #[test]
        fn in_place_of_others_give_problems_or_a_file(
            place in 0..3000_usize,
            length in 0..40_usize,
            bytes in proptest::collection::vec(any::<u8>(), 0..8),
        ) {
            let feed = Feed::sound();
            let mut file = feed.text(CHEESE).into_bytes();
            let start = place.min(file.len());
            let end = (start + length).min(file.len());
            file.splice(start..end, bytes);
            feed.put(CHEESE, &file);
            let (sources, problems) = fengtu::feed::check::read(feed.folder());
            let products = sources.unwrap().products.len();
            prop_assert!(products == 4 || !problems.is_empty(), "{products} products without a word");
        }
    }
}
