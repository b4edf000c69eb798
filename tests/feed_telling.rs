//! What the feed's check says of stories and of the texts around them: for each rule, the very line an editor reads.

#![allow(clippy::unwrap_used)] // In tests, unwrap says what must be.

mod fixtures;

use fixtures::{CHEESE, Feed, expect};
use serde_json::{Value, json};

/// A paragraph of a product's story with its grounds.
fn paragraph(zh: &str, en: &str, grounds: Value) -> Value {
    let mut paragraph = json!({ "text": { "zh": zh, "en": en } });
    let (name, value) = grounds
        .as_object()
        .and_then(|grounds| grounds.iter().next())
        .unwrap();
    paragraph[name] = value.clone();
    paragraph
}

fn sourced(zh: &str, en: &str) -> Value {
    paragraph(zh, en, json!({ "sources": ["register"] }))
}

fn known(zh: &str, en: &str) -> Value {
    paragraph(zh, en, json!({ "general_knowledge": true }))
}

/// Gives the first cheese a story of one sentence and the minute.
fn tell(feed: &Feed, brief: Value, short: Value) {
    let story = json!({ "brief": brief, "short": [short] });
    feed.add(CHEESE, "/products/0", "story", story);
}

mod stories {
    use super::*;

    #[test]
    fn a_story_that_its_record_supports() {
        expect(
            |feed| {
                let brief = sourced(
                    "1996年登记的洞藏奶酪。",
                    "A cave-ripened cheese, registered in 1996.",
                );
                tell(feed, brief, known("配面包吃。", "It goes with bread."));
            },
            &[],
        );
    }

    #[test]
    fn a_paragraph_without_grounds_and_one_with_both() {
        expect(
            |feed| {
                let none = paragraph("洞中熟成", "Ripened in caves", json!({ "sources": [] }));
                let mut both = sourced("洞中熟成", "Ripened in caves");
                both["general_knowledge"] = json!(true);
                tell(feed, none, both);
            },
            &[
                "error: products/curated/cheese.json · roquefort · story.brief.sources: found nothing, expected the key \
                 of a source, or general_knowledge: true",
                "error: products/curated/cheese.json · roquefort · story.short[0].general_knowledge: found true beside \
                 sources, expected one of the two",
            ],
        );
    }

    #[test]
    fn a_number_in_general_knowledge() {
        expect(
            |feed| {
                tell(
                    feed,
                    known("熟成三个月", "Ripened for a while"),
                    known("熟成", "Ripened for 90 days"),
                );
            },
            &[
                "error: products/curated/cheese.json · roquefort · story.brief.text.zh: found the number 三个月 in \
                 general knowledge, expected no number, or the source that gives it",
                "error: products/curated/cheese.json · roquefort · story.short[0].text.en: found the number 90 in \
                 general knowledge, expected no number, or the source that gives it",
            ],
        );
    }

    /// A fact is corrected in one place: whatever still says the old number is found.
    #[test]
    fn a_number_that_the_record_does_not_have() {
        expect(
            |feed| {
                feed.set(
                    CHEESE,
                    "/products/0/facts/0/text",
                    json!({ "zh": "熟成95天", "en": "Ripened for 95 days" }),
                );
                tell(
                    feed,
                    sourced("熟成95天", "Ripened for 95 days"),
                    sourced("熟成90天", "Ripened for 90 days"),
                );
            },
            &[
                "error: products/curated/cheese.json · roquefort · story.short[0].text.zh: found the number 90, \
                 expected a number of one of the record's facts or fields: correct it there, then here",
                "error: products/curated/cheese.json · roquefort · story.short[0].text.en: found the number 90, \
                 expected a number of one of the record's facts or fields: correct it there, then here",
            ],
        );
    }

    #[test]
    fn a_source_that_is_unknown_or_of_another_record() {
        expect(
            |feed| {
                feed.change("sources.json", |sources| {
                    sources["sources"]["elsewhere"] = json!({ "title": "Elsewhere", "kind": "press" });
                });
                let dead = paragraph("洞中", "Caves", json!({ "sources": ["dead"] }));
                let other = paragraph("洞中", "Caves", json!({ "sources": ["elsewhere"] }));
                tell(feed, dead, other);
            },
            &[
                "error: products/curated/cheese.json · roquefort · story.brief.sources[0]: found \"dead\", expected the \
                 key of a source in sources.json",
                "error: products/curated/cheese.json · roquefort · story.brief.sources[0]: found \"dead\", expected a \
                 source of one of the record's facts or fields: what is told stands there first",
                "error: products/curated/cheese.json · roquefort · story.short[0].sources[0]: found \"elsewhere\", \
                 expected a source of one of the record's facts or fields: what is told stands there first",
            ],
        );
    }

    #[test]
    fn a_text_over_its_length_and_one_without_its_other_language() {
        expect(
            |feed| {
                let long = known(&"长".repeat(61), "word ".repeat(31).trim_end());
                tell(feed, long, known("", "Bread"));
            },
            &[
                "error: products/curated/cheese.json · roquefort · story.short[0].text.zh: found nothing, expected \
                 Chinese text",
                "error: products/curated/cheese.json · roquefort · story.brief.zh: found 61 characters, expected at \
                 most 60",
                "error: products/curated/cheese.json · roquefort · story.brief.en: found 31 words, expected at most 30",
            ],
        );
    }

    #[test]
    fn a_name_called_official_that_was_read_nowhere() {
        expect(
            |feed| feed.add(CHEESE, "/products/1/names/zh", "standing", json!("official")),
            &[
                "error: products/curated/cheese.json · parmigiano-reggiano · names.zh.sources: found nothing, expected \
                 the key of a source that prints the name, or the standing unverified",
            ],
        );
    }
}

mod guides {
    use super::*;

    fn term() -> Value {
        json!({
            "key": "cheese", "name": { "zh": "奶酪", "en": "cheese" }, "meaning": known("乳做的", "Made of milk"),
            "instead_of": { "zh": ["芝士"], "en": ["fromage"] }
        })
    }

    #[test]
    fn a_word_that_the_glossary_replaces() {
        expect(
            |feed| {
                feed.put(
                    "glossary.json",
                    json!({ "format": 1, "terms": [term()] }).to_string(),
                );
                tell(
                    feed,
                    known("洞藏芝士", "Cheese of the caves"),
                    known("奶酪", "Fromage, not fromagerie"),
                );
            },
            &[
                "error: products/curated/cheese.json · roquefort · story.brief.text.zh: found \"芝士\", expected the \
                 glossary's term \"奶酪\"",
                "error: products/curated/cheese.json · roquefort · story.short[0].text.en: found \"fromage\", expected \
                 the glossary's term \"cheese\"",
            ],
        );
    }

    #[test]
    fn a_pair_has_a_side_each_and_says_what_they_have_in_common() {
        expect(
            |feed| {
                let pair = json!({
                    "chinese": "roquefort", "foreign": "stilton", "title": { "zh": "蓝", "en": "Blue" }, "bridge": []
                });
                feed.put("kin.json", json!({ "format": 1, "pairs": [pair] }).to_string());
            },
            &[
                "error: kin.json · roquefort and stilton · chinese: found \"roquefort\", expected a product from China",
                "error: kin.json · roquefort and stilton · foreign: found \"stilton\", expected the id of a product",
                "error: kin.json · roquefort and stilton · bridge: found nothing, expected what the two have in common, \
                 with its grounds",
            ],
        );
    }

    #[test]
    fn a_hall_leads_to_products_that_exist_and_a_fair_ends_after_it_began() {
        expect(
            |feed| {
                let hall = json!({
                    "key": "fair",
                    "facts": [{ "text": { "zh": "大", "en": "Big" }, "source": "register", "as_of": "soon" }],
                    "path": [{ "product": "brie", "why": { "zh": "软", "en": "Soft" } }],
                    "open": { "from": "2025-11-16", "to": "2025-11-14", "source": "register" }
                });
                feed.put("halls.json", json!({ "format": 1, "halls": [hall] }).to_string());
            },
            &[
                "error: halls.json · fair · key: found \"fair\", expected the key of a hall in catalog.json",
                "error: halls.json · fair · facts[0].as_of: found \"soon\", expected a date such as 2020, 2020-06 or \
                 2020-06-21",
                "error: halls.json · fair · path[0].product: found \"brie\", expected the id of a product",
                "error: halls.json · fair · open.to: found \"2025-11-14\", expected a day not before open.from",
            ],
        );
    }

    #[test]
    fn what_is_set_side_by_side_stands_in_a_column_and_in_the_record() {
        expect(
            |feed| {
                let cell = |column: &str, told: Value| json!({ "column": column, "told": told });
                let row = json!({
                    "name": { "zh": "洛克福", "en": "Roquefort" }, "product": "roquefort",
                    "cells": [
                        cell("cure", sourced("登记于1996年", "Registered in 1996")),
                        cell("cure", sourced("熟成90天", "Ripened 90 days")),
                        cell("breed", known("母羊", "Ewes")),
                    ]
                });
                let science = json!({
                    "format": 1,
                    "sections": [{
                        "key": "what", "title": { "zh": "是什么", "en": "What" }, "text": [],
                        "compared": {
                            "title": { "zh": "并排", "en": "Side by side" },
                            "columns": [{ "key": "cure", "name": { "zh": "熟成", "en": "Cure" } }],
                            "rows": [row]
                        },
                        "points": [{
                            "name": { "zh": "名字", "en": "Name" },
                            "told": paragraph("写全", "In full", json!({ "sources": [] }))
                        }]
                    }]
                });
                feed.put("science.json", science.to_string());
            },
            &[
                "error: science.json · compared.rows[0].cells[1].column: found \"cure\", expected the key of a column \
                 that has no cell yet",
                "error: science.json · compared.rows[0].cells[2].column: found \"breed\", expected the key of a column \
                 that has no cell yet",
                "error: science.json · compared.rows[0].cells[1].told.text.zh: found the number 90, expected a number of \
                 one of the record's facts or fields: correct it there, then here",
                "error: science.json · compared.rows[0].cells[1].told.text.en: found the number 90, expected a number of \
                 one of the record's facts or fields: correct it there, then here",
                "error: science.json · sections[0].points[0].told.sources: found nothing, expected the key of a source, \
                 or general_knowledge: true",
            ],
        );
    }

    #[test]
    fn a_section_and_an_event_have_grounds() {
        expect(
            |feed| {
                let science = json!({
                    "format": 1,
                    "sections": [{
                        "key": "What is it", "title": { "zh": "是什么", "en": "What" },
                        "text": [paragraph("名字", "A name", json!({ "sources": [] }))]
                    }],
                    "timeline": [{ "date": "2021", "text": { "zh": "生效", "en": "In force" }, "source": "dead" }]
                });
                feed.put("science.json", science.to_string());
            },
            &[
                "error: science.json · sections[0].key: found \"What is it\", expected a key of lower-case letters, \
                 digits and single hyphens",
                "error: science.json · sections[0].text[0].sources: found nothing, expected the key of a source, or \
                 general_knowledge: true",
                "error: science.json · timeline[0].source: found \"dead\", expected the key of a source in sources.json",
            ],
        );
    }
}

/// A correction reaches everything that is compiled: the record's own page and what is found.
#[test]
fn a_corrected_fact_reaches_the_page_and_the_search() {
    let feed = Feed::sound();
    let compiled = |feed: &Feed| {
        let (sources, _) = fengtu::feed::check::sound(feed.folder()).unwrap();
        fengtu::feed::build::compile_sources(&sources).unwrap()
    };
    let has = |compiled: &fengtu::feed::compile::Compiled, part: &str, text: &str| {
        let mut files = compiled.files.iter().filter(|(file, _)| file.starts_with(part));
        files.any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text))
    };
    assert!(has(&compiled(&feed), "detail", "洞中熟成"));
    feed.set(CHEESE, "/products/0/facts/0/text/zh", json!("洞中熟成95天"));
    feed.set(CHEESE, "/products/0/names/en/text", json!("Roquefort, corrected"));
    let corrected = compiled(&feed);
    assert!(has(&corrected, "detail", "洞中熟成95天"));
    assert!(has(&corrected, "head", "Roquefort, corrected"));
}
