//! What the feed's check says of records that break a rule: for each rule, the very line an editor reads. Files that
//! cannot be read as they are: `feed_check.rs`.

mod fixtures;

use fixtures::{CHEESE, IMPORTED, REGISTER, expect};
use serde_json::json;

mod numbers_and_slugs {
    use super::*;

    #[test]
    fn one_slug_for_two_products() {
        expect(
            |feed| feed.set(CHEESE, "/products/1/id", json!("roquefort")),
            &[
                "error: products/curated/cheese.json · roquefort · id: found \"roquefort\", which number 1 (roquefort) \
               has too, expected a slug of its own",
            ],
        );
    }

    #[test]
    fn slugs_not_fit_for_addresses() {
        expect(
            |feed| {
                feed.set(CHEESE, "/products/0/id", json!("Roquefort d'Aveyron"));
                feed.set(REGISTER, "/products/0/id", json!("brie"));
                feed.set(IMPORTED, "/products/0/id", json!("penne"));
            },
            &[
                "error: products/curated/cheese.json · Roquefort d'Aveyron · id: found \"Roquefort d'Aveyron\", \
                 expected lower-case letters, digits and single hyphens",
                "error: products/imported.json · penne · id: found \"penne\", expected \"ean-8002004115072\", which \
                 follows from the record's code",
                "error: products/register/cheese.json · brie · id: found \"brie\", expected \"pdo-fr-0110-am01\", \
                 which follows from the record's code",
            ],
        );
    }

    #[test]
    fn one_number_for_two_products() {
        expect(
            |feed| feed.set(CHEESE, "/products/1/number", json!(1)),
            &[
                "error: products/curated/cheese.json · parmigiano-reggiano · number: found 1, which roquefort has too, \
               expected a number of its own",
            ],
        );
    }

    #[test]
    fn a_retired_number_is_not_used_again() {
        expect(
            |feed| feed.set(CHEESE, "/products/1/number", json!(4)),
            &[
                "error: products/curated/cheese.json · parmigiano-reggiano · number: found 4, which is retired, \
               expected a number that was never used: numbers.next in catalog.json is 10",
            ],
        );
    }

    #[test]
    fn numbers_that_were_never_given_out() {
        expect(
            |feed| {
                feed.set(CHEESE, "/products/0/number", json!(0));
                feed.set(CHEESE, "/products/1/number", json!(10));
                feed.set("catalog.json", "/numbers/retired", json!([4, 4, 12]));
            },
            &[
                "error: catalog.json · numbers.retired[1]: found 4 a second time, expected each retired number once",
                "error: catalog.json · numbers.retired[2]: found 12, expected a number from 1 to 9, below \
                 numbers.next",
                "error: products/curated/cheese.json · roquefort · number: found 0, expected a number from 1",
                "error: products/curated/cheese.json · parmigiano-reggiano · number: found 10, expected a number \
                 below numbers.next in catalog.json, which is 10",
            ],
        );
    }

    #[test]
    fn one_file_number_or_barcode_for_two_products() {
        expect(
            |feed| {
                feed.set(
                    CHEESE,
                    "/products/0/protection/register/file_number",
                    json!("PDO-FR-0110-AM01"),
                );
                feed.change(IMPORTED, |json| {
                    let mut copy = json["products"][0].clone();
                    copy["number"] = json!(6);
                    copy["kind"] = json!("export-product");
                    copy["id"] = json!("copy");
                    json["products"].as_array_mut().unwrap().push(copy);
                });
            },
            &[
                "error: products/imported.json · copy · item.barcode: found \"8002004115072\", which number 5 \
                 (ean-8002004115072) has too, expected each barcode once",
                "error: products/register/cheese.json · pdo-fr-0110-am01 · protection.register.file_number: found \
                 \"PDO-FR-0110-AM01\", which number 1 (roquefort) has too, expected each file number once",
            ],
        );
    }
}

mod words {
    use super::*;

    #[test]
    fn text_that_is_missing_in_one_language() {
        expect(
            |feed| {
                feed.set(CHEESE, "/products/0/facts/0/text/en", json!(""));
                feed.remove("catalog.json", "/halls/0/intro/zh");
            },
            &[
                "error: catalog.json · halls[0].intro.zh: found nothing, expected a value: this field is required",
            ],
        );
        expect(
            |feed| {
                feed.set(CHEESE, "/products/0/facts/0/text/en", json!(""));
                feed.set("catalog.json", "/halls/0/intro/zh", json!(" 奶酪"));
            },
            &[
                "error: catalog.json · halls[0].intro.zh: found \" 奶酪\", expected Chinese text without spaces \
                 before or after it",
                "error: products/curated/cheese.json · roquefort · facts[0].text.en: found nothing, expected \
                 English text",
            ],
        );
    }

    #[test]
    fn names_that_are_none() {
        expect(
            |feed| {
                feed.set(CHEESE, "/products/0/names/original/0/text", json!(""));
                feed.set(CHEESE, "/products/0/names/en/text", json!("Roque\u{202e}fort"));
                feed.set(CHEESE, "/products/0/names/zh/lang", json!("zh_CN"));
                feed.set(CHEESE, "/products/1/names", json!({}));
            },
            &[
                "error: products/curated/cheese.json · roquefort · names.original[0].text: found nothing, expected \
                 a name",
                "error: products/curated/cheese.json · roquefort · names.zh.lang: found \"zh_CN\", expected a \
                 language tag (BCP 47) such as it, zh-Hans or el",
                "error: products/curated/cheese.json · roquefort · names.en.text: found \"Roque\\u{202e}fort\", \
                 expected a name without control characters and marks of writing direction",
                "error: products/curated/cheese.json · parmigiano-reggiano · names: found nothing, expected at \
                 least one name: original, zh or en",
                "warning: products/curated/cheese.json · parmigiano-reggiano · names.zh: found nothing, expected a \
                 Chinese name, where one is known",
            ],
        );
    }
}

mod tables {
    use super::*;

    #[test]
    fn keys_that_stand_twice_or_are_none() {
        expect(
            |feed| {
                feed.set("catalog.json", "/classes/1/key", json!("cheese"));
                feed.set("catalog.json", "/lists/1/key", json!("first"));
                feed.set("catalog.json", "/halls/0/query", json!("class=cheese"));
                feed.set(IMPORTED, "/products/0/class", json!("cheese"));
                feed.set("places.json", "/countries/0/code", json!("it"));
                feed.set("places.json", "/regions/0/key", json!("fr aveyron"));
                feed.remove(CHEESE, "/products/0/places");
            },
            &[
                "error: catalog.json · classes[1].key: found \"cheese\" a second time, expected each key once",
                "error: catalog.json · lists[1].key: found \"first\" a second time, expected each key once",
                "error: places.json · countries[0].code: found \"it\", expected two capital letters (ISO 3166-1 \
                 alpha-2)",
                "error: places.json · regions[0].key: found \"fr aveyron\", expected a key of lower-case letters, \
                 digits and single hyphens",
            ],
        );
    }

    #[test]
    fn sources_that_cannot_be_shown() {
        expect(
            |feed| {
                feed.set("sources.json", "/sources/agreement/title", json!(""));
                feed.set(
                    "sources.json",
                    "/sources/register/address",
                    json!("http://mirror.example"),
                );
                feed.set("catalog.json", "/lists/0/sources", json!([]));
            },
            &[
                "error: catalog.json · lists[0].sources: found nothing, expected the key of at least one source: \
                 the list's basis was read somewhere",
                "error: sources.json · agreement · title: found nothing, expected the document's title, or what it \
                 is where it has none",
                "error: sources.json · register · address: found \"http://mirror.example\", expected an address \
                 with https://, because linkable is true",
            ],
        );
    }

    #[test]
    fn halls_that_ask_for_what_there_is_not() {
        expect(
            |feed| {
                feed.set(
                    "catalog.json",
                    "/halls/0/query",
                    json!("colour=red&class=cheese,hats&list"),
                )
            },
            &[
                "error: catalog.json · halls[0].query: found \"colour\", expected a facet: kind, class, country, \
                 region, scheme, list, status, brand-country",
                "error: catalog.json · halls[0].query: found \"class=cheese,hats\", expected a class that exists, \
                 not \"hats\"",
                "error: catalog.json · halls[0].query: found \"list\", expected a list that exists, not \"\"",
            ],
        );
    }

    #[test]
    fn a_contact_that_no_mail_reaches() {
        let refused = |found: &str| {
            format!(
                "error: catalog.json · contact: found {found:?}, expected an e-mail address such as \
                 trade@example.com, without a name or spaces"
            )
        };
        for contact in ["", "trade", "Trade <trade@example.com>", "a@b.c?bcc=d@e.f"] {
            expect(
                |feed| feed.add("catalog.json", "", "contact", json!(contact)),
                &[&refused(contact)],
            );
        }
        expect(
            |feed| feed.add("catalog.json", "", "contact", json!("trade+qt@example.com")),
            &[],
        );
    }

    #[test]
    fn a_town_that_is_nowhere() {
        let town = |country: &str, lat: f64, source: &str| {
            json!({
                "name": { "zh": "青田", "en": "Qingtian" }, "country": country,
                "point": { "lat": lat, "lon": 120.29 }, "source": source
            })
        };
        expect(
            |feed| feed.add("catalog.json", "", "town", town("XX", 91.0, "hearsay")),
            &[
                "error: catalog.json · town.country: found \"XX\", expected the code of a country in places.json",
                "error: catalog.json · town.source: found \"hearsay\", expected the key of a source in sources.json",
                "error: catalog.json · town.point: found 91, 120.29, expected a latitude from -90 to 90 and a \
                 longitude from -180 to 180",
            ],
        );
    }

    #[test]
    fn dates_that_are_old_are_one_warning_each() {
        expect(
            |feed| {
                feed.set("catalog.json", "/as_of", json!("2024-11-21"));
                feed.set("catalog.json", "/lists/0/as_of", json!("2022"));
                feed.set(CHEESE, "/products/0/protection/register/as_of", json!("2020"));
                feed.set(REGISTER, "/products/0/protection/register/as_of", json!("2020"));
            },
            &[
                "warning: the feed · protection.register.as_of: found 2020 in 2 records, expected the register read \
                 again, not more than 2 years ago",
                "warning: catalog.json · as_of: found 2024-11-21, expected the day the feed was last reviewed, not \
                 more than 2 years ago",
                "warning: catalog.json · lists[0].as_of: found 2022, expected a list read again, not more than 2 \
                 years ago",
            ],
        );
    }
}

mod kiosk {
    use super::*;

    #[test]
    fn settings_that_no_kiosk_could_follow() {
        let settings = json!({
            "hall": "moon", "language": "en", "idle": 5, "warning": 600, "playlist": ["roquefort", "cheddar"], "code": "12a"
        });
        expect(
            |feed| feed.add("catalog.json", "", "kiosk", settings),
            &[
                "error: catalog.json · kiosk.hall: found \"moon\", expected the key of a hall in catalog.json",
                "error: catalog.json · kiosk.idle: found 5, expected seconds from 10 to 3600",
                "error: catalog.json · kiosk.warning: found 600, expected seconds from 5 to 120",
                "error: catalog.json · kiosk.playlist[1]: found \"cheddar\", expected the id of a product",
                "error: catalog.json · kiosk.code: found \"12a\", expected four to eight digits",
            ],
        );
    }

    #[test]
    fn what_is_left_out_is_as_usual() {
        expect(
            |feed| feed.add("catalog.json", "", "kiosk", json!({ "hall": "cheese-hall" })),
            &[],
        );
    }
}
