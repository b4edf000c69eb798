//! The search engine on a small feed: one table a class of input.
#![allow(clippy::unwrap_used)]

mod small_feed;

use std::sync::Arc;

use fengtu::catalog::product::Name;
use fengtu::catalog::text::Language;
use fengtu::search::{Answer, Area, Engine, Facet, Filters, Request, Sort, Years};
use proptest::prelude::*;
use small_feed::SmallFeed;

fn engine() -> Engine {
    Engine::new(Arc::new(SmallFeed::read().compiled().head))
}

fn ask(engine: &Engine, text: &str, filters: &Filters, sort: Sort, limit: usize) -> Answer {
    engine.search(&Request {
        text,
        filters,
        sort,
        language: Language::Zh,
        limit,
    })
}

fn ids(engine: &Engine, answer: &Answer) -> Vec<String> {
    let id = |row: usize| engine.head().row(row).unwrap().id().into_owned();
    answer.hits.iter().map(|hit| id(hit.row)).collect()
}

fn first(engine: &Engine, text: &str) -> Option<String> {
    ids(
        engine,
        &ask(engine, text, &Filters::default(), Sort::Relevance, 20),
    )
    .into_iter()
    .next()
}

#[test]
fn the_product_meant_comes_first_however_it_is_typed() {
    let engine = engine();
    for (kind, text, expected) in [
        ("Chinese, the beginning", "帕尔玛", "prosciutto-di-parma"),
        ("Chinese, whole", "六安瓜片", "liuan-gua-pian"),
        ("Chinese, from within", "铁观音", "anxi-tie-guan-yin"),
        ("pinyin, whole", "paermahuotui", "prosciutto-di-parma"),
        ("pinyin, being typed", "paer", "prosciutto-di-parma"),
        ("pinyin, spaced", "pa er ma", "prosciutto-di-parma"),
        ("pinyin, toned", "Pà'ěrmǎ", "prosciutto-di-parma"),
        ("pinyin, from within", "tieguanyin", "anxi-tie-guan-yin"),
        ("pinyin of a polyphone", "liuan", "liuan-gua-pian"),
        ("pinyin of a polyphone, the other way", "lu'an", "liuan-gua-pian"),
        ("initials", "pemht", "prosciutto-di-parma"),
        ("initials, the beginning", "wyy", "wuyi-yan-cha"),
        ("initials, from within", "tgy", "anxi-tie-guan-yin"),
        ("English", "parma ham", "prosciutto-di-parma"),
        ("order of words", "ham parma", "prosciutto-di-parma"),
        ("original without accents", "gruyere", "pgi-fr-01150"),
        ("Greek", "Φέτα", "feta"),
        ("Greek in Latin letters", "feta", "feta"),
        ("elision", "pruneaux d'agen", "pruneaux-dagen"),
        ("elision, closed up", "dagen", "pruneaux-dagen"),
        ("German digraph", "kaefer", "ean-3760075214760"),
        ("file number", "PDO-IT-0067", "prosciutto-di-parma"),
        (
            "file number without punctuation",
            "pdoit0067",
            "prosciutto-di-parma",
        ),
        ("file number, the beginning", "PGI-FR-01", "pgi-fr-01150"),
        ("traditional characters", "鐵觀音", "anxi-tie-guan-yin"),
        (
            "other characters of the same sound",
            "帕玛森",
            "parmigiano-reggiano",
        ),
        ("southern pinyin", "tieguangying", "anxi-tie-guan-yin"),
        ("mixed initials", "tieguany", "anxi-tie-guan-yin"),
        ("barcode", "8002004115072", "ean-8002004115072"),
        ("barcode, first digits", "80020041", "ean-8002004115072"),
        ("brand", "parmacotto", "ean-8002004115072"),
        (
            "country and class in Chinese, no space",
            "意大利奶酪",
            "parmigiano-reggiano",
        ),
        ("region and class in Chinese", "福建茶", "wuyi-yan-cha"),
        ("two languages", "西班牙 ham", "jamon-de-huelva"),
        ("two languages, no space", "法国cheese", "roquefort"),
        ("joined by a particle", "西班牙的火腿", "jamon-de-huelva"),
        ("country and class in English", "greek cheese", "feta"),
        ("a letter left out", "roqefort", "roquefort"),
        ("two letters swapped", "praseciutto parma", "prosciutto-di-parma"),
        ("the first letter wrong", "barmigiano", "parmigiano-reggiano"),
    ] {
        assert_eq!(first(&engine, text).as_deref(), Some(expected), "{kind}: {text}");
    }
}

#[test]
fn nonsense_finds_nothing() {
    let engine = engine();
    for text in ["xqzwv", "电视机", "0000000000000", "帕腿", "!!!"] {
        let answer = ask(&engine, text, &Filters::default(), Sort::Relevance, 20);
        let expected = if text == "!!!" { engine.head().len() } else { 0 };
        assert_eq!(answer.total, expected, "{text}");
    }
}

#[test]
fn a_question_without_an_answer_says_what_to_leave_out() {
    let engine = engine();
    let mut french = Filters::default();
    french.insert(Facet::Country, "FR");
    for (text, filters, expected) in [
        ("parma xqzwv", &Filters::default(), &[(Some("xqzwv"), 2)][..]),
        (
            "feta tea",
            &Filters::default(),
            &[(Some("feta"), 3), (Some("tea"), 1)],
        ),
        ("parma", &french, &[(None, 2)]),
        ("xqzwv", &french, &[]),
    ] {
        let request = Request {
            text,
            filters,
            sort: Sort::Relevance,
            language: Language::Zh,
            limit: 20,
        };
        let ways = engine.ways_on(&request);
        let ways: Vec<_> = ways
            .iter()
            .map(|way| (way.without.as_deref(), way.total))
            .collect();
        assert_eq!(ways, expected, "{text}");
    }
}

#[test]
fn people_s_records_come_before_others_that_match_as_well() {
    let engine = engine();
    let answer = ask(&engine, "prosciutto", &Filters::default(), Sort::Relevance, 20);
    let found = ids(&engine, &answer);
    assert_eq!(
        found[..3],
        ["prosciutto-di-parma", "pdo-it-9999", "ean-8002004115072"]
    );
}

#[test]
fn a_country_known_only_from_a_barcode_is_not_where_a_product_comes_from() {
    let engine = engine();
    let mut filters = Filters::default();
    filters.insert(Facet::Country, "FR");
    let french = ids(&engine, &ask(&engine, "", &filters, Sort::Relevance, 20));
    assert_eq!(french, ["roquefort", "pruneaux-dagen", "pgi-fr-01150"]);
    let mut filters = Filters::default();
    filters.insert(Facet::BrandCountry, "FR");
    let brands = ids(&engine, &ask(&engine, "", &filters, Sort::Relevance, 20));
    assert_eq!(brands, ["ean-3760075214760"]);
}

#[test]
fn an_application_is_not_counted_as_protected() {
    let engine = engine();
    let answer = ask(&engine, "prosciutto", &Filters::default(), Sort::Relevance, 20);
    let count = |facet: Facet, key: &str| {
        let counts = answer.facets.iter().find(|counts| counts.facet == facet).unwrap();
        counts
            .values
            .iter()
            .find(|value| value.key == key)
            .map_or(0, |value| value.count)
    };
    // Parma by its name, Jabugo by the class's words; the third PDO is only applied for.
    assert_eq!(count(Facet::Scheme, "PDO"), 2);
    assert_eq!(count(Facet::Status, "registered"), 2);
    assert_eq!(count(Facet::Status, "applied"), 1);
}

/// What a facet promises is what choosing the value shows, whatever else is chosen.
#[test]
fn every_count_is_what_choosing_the_value_would_show() {
    let engine = engine();
    for text in ["", "ham", "火腿", "c"] {
        for chosen in [
            vec![],
            vec![(Facet::Class, "cheese")],
            vec![(Facet::Country, "IT"), (Facet::Class, "ham-meat")],
        ] {
            let mut filters = Filters::default();
            chosen
                .iter()
                .for_each(|(facet, value)| filters.insert(*facet, value));
            let answer = ask(&engine, text, &filters, Sort::Relevance, 20);
            for counts in &answer.facets {
                for value in &counts.values {
                    let mut only = Filters::default();
                    let others = filters.iter().filter(|(facet, _)| *facet != counts.facet);
                    others.for_each(|(facet, value)| only.insert(facet, value));
                    only.insert(counts.facet, &value.key);
                    let shown = ask(&engine, text, &only, Sort::Relevance, 20).total;
                    assert_eq!(
                        shown, value.count,
                        "{text:?} {chosen:?} {:?}={}",
                        counts.facet, value.key
                    );
                }
            }
        }
    }
}

#[test]
fn results_come_in_the_order_asked_for() {
    let engine = engine();
    let cheeses = {
        let mut filters = Filters::default();
        filters.insert(Facet::Class, "cheese");
        filters
    };
    for (sort, expected) in [
        (
            Sort::Newest,
            ["pgi-fr-01150", "feta", "parmigiano-reggiano", "roquefort"],
        ),
        (
            Sort::Oldest,
            ["parmigiano-reggiano", "roquefort", "feta", "pgi-fr-01150"],
        ),
        (
            Sort::Relevance,
            ["parmigiano-reggiano", "feta", "roquefort", "pgi-fr-01150"],
        ),
        (
            Sort::Name,
            // feida, gruyere, luokefu, pamasen
            ["feta", "pgi-fr-01150", "roquefort", "parmigiano-reggiano"],
        ),
    ] {
        assert_eq!(
            ids(&engine, &ask(&engine, "", &cheeses, sort, 20))[..],
            expected,
            "{sort:?}"
        );
    }
}

/// Prevents that two words apart beat the same words in a row, because one of them begins the name.
#[test]
fn a_name_that_holds_the_words_in_a_row_comes_before_one_that_holds_them_apart() {
    let mut feed = SmallFeed::read();
    for (number, zh) in [(90, "安溪陈年火腿"), (91, "老字号安溪火腿")] {
        let mut product = feed.products[11].clone();
        product.number = number;
        product.id = format!("p-{number}");
        product.class = "ham-meat".into();
        product.names.zh = feed.products[0].names.zh.clone();
        product.names.zh.as_mut().unwrap().text = zh.into();
        feed.products.push(product);
    }
    let engine = Engine::new(Arc::new(feed.compiled().head));
    assert_eq!(first(&engine, "安溪火腿").as_deref(), Some("p-91"));
}

proptest! {
    #[test]
    fn any_query_is_answered_the_same_twice_and_in_bounds(text in any::<String>(), limit in 0_usize..20) {
        let engine = engine();
        let answer = ask(&engine, &text, &Filters::default(), Sort::Relevance, limit);
        prop_assert!(answer.hits.len() == limit.min(answer.total) && answer.total <= engine.head().len());
        prop_assert_eq!(ask(&engine, &text, &Filters::default(), Sort::Relevance, limit), answer);
    }

    /// A short list is the beginning of a long one: cutting off early must not change what comes first.
    #[test]
    fn a_limit_only_cuts_off(limit in 0_usize..14, sort in prop::sample::select(Sort::ALL.to_vec())) {
        let engine = engine();
        let all = ask(&engine, "", &Filters::default(), sort, usize::MAX);
        let some = ask(&engine, "", &Filters::default(), sort, limit);
        prop_assert_eq!(&some.hits[..], &all.hits[..limit.min(all.total)]);
    }
}

#[test]
fn a_value_is_suggested_by_the_beginning_of_any_of_its_words() {
    let engine = engine();
    for (kind, text, expected) in [
        ("Chinese, whole", "火腿", Some((Facet::Class, "ham-meat", true))),
        ("Chinese, begun", "意大", Some((Facet::Country, "IT", false))),
        ("Latin, begun", "formag", Some((Facet::Class, "cheese", false))),
        ("pinyin, whole", "yidali", Some((Facet::Country, "IT", true))),
        ("pinyin, begun", "yidal", Some((Facet::Country, "IT", false))),
        ("a name", "prosciutto di", None),
        ("nothing", "", None),
    ] {
        let suggestion = engine.suggest(text, 3).into_iter().next();
        let found = suggestion.map(|found| (found.facet, found.value, found.whole));
        let expected = expected.map(|(facet, value, whole)| (facet, value.to_owned(), whole));
        assert_eq!(found, expected, "{kind}");
    }
}

#[test]
fn words_for_values_are_told_and_can_be_taken_literally() {
    let engine = engine();
    let told = |text: &str| -> Vec<(String, Facet, String)> {
        let answer = ask(&engine, text, &Filters::default(), Sort::Relevance, 20);
        let told = answer.understood.into_iter();
        told.map(|word| (word.word, word.facet, word.literal)).collect()
    };
    assert_eq!(
        told("意大利 ham"),
        [
            ("意大利".to_owned(), Facet::Country, "\"意大利\" ham".to_owned()),
            ("ham".to_owned(), Facet::Class, "意大利 \"ham\"".to_owned())
        ]
    );
    assert_eq!(told("意大利火腿").len(), 2);
    assert_eq!(told("\"意大利\" \"ham\""), []);
}

#[test]
fn years_and_areas_narrow_results() {
    let engine = engine();
    let parma = Filters::default().with_area(Area::parse("4400,900,4500,1100"));
    let found = ask(&engine, "", &parma, Sort::Relevance, 20);
    assert_eq!(
        ids(&engine, &found),
        ["prosciutto-di-parma", "parmigiano-reggiano"]
    );
    let nineties = Filters::default().with_years(Years::parse("1990-1999"));
    let all = ask(&engine, "", &Filters::default(), Sort::Relevance, 0);
    let of_nineties = ask(&engine, "", &nineties, Sort::Relevance, 20);
    let counted = all
        .decades
        .iter()
        .find(|decade| decade.from == 1990)
        .map(|decade| decade.count);
    assert_eq!(Some(of_nineties.total), counted);
    assert!(of_nineties.total > 0 && of_nineties.total < all.total);
    assert_eq!(
        of_nineties.decades, all.decades,
        "choosing years leaves the others to be chosen"
    );
}

/// A feed of products of these Chinese and English names, numbered from 1 and not written by people.
fn feed_of(names: &[(&str, &str)]) -> Engine {
    let mut feed = SmallFeed::read();
    let pattern = feed.products[0].clone();
    let named = |(place, (zh, en)): (usize, &(&str, &str))| {
        let mut product = pattern.clone();
        let number = place as u32 + 1;
        (product.id, product.number, product.curated) = (format!("product-{number}"), number, false);
        product.names.original.clear();
        product.names.aliases.clear();
        (product.names.zh, product.names.en) = (Some(name(zh)), Some(name(en)));
        product
    };
    feed.products = names.iter().enumerate().map(named).collect();
    Engine::new(Arc::new(feed.compiled().head))
}

#[test]
fn letters_are_taken_for_what_more_products_are_read_as_by_who_reads_chinese() {
    let two_parmas = [
        ("帕尔玛火腿", "Ham"),
        ("帕尔玛奶酪", "Cheese"),
        ("茶", "Pemu tea"),
    ];
    let two_pemus = [("帕尔玛火腿", "Ham"), ("茶", "Pemu tea"), ("茶饼", "Pemu cake")];
    for (kind, names, text, language, expected) in [
        ("more initials", &two_parmas, "pem", Language::Zh, "帕尔玛火腿"),
        (
            "more initials, no reader of Chinese",
            &two_parmas,
            "pem",
            Language::En,
            "茶",
        ),
        ("more words", &two_pemus, "pem", Language::Zh, "茶"),
        (
            "what no word begins with",
            &two_parmas,
            "pemh",
            Language::Zh,
            "帕尔玛火腿",
        ),
        (
            "the whole word all the same",
            &two_parmas,
            "pemu",
            Language::Zh,
            "茶",
        ),
        (
            "two letters say too little",
            &two_parmas,
            "pe",
            Language::Zh,
            "茶",
        ),
    ] {
        let engine = feed_of(names);
        let answer = engine.search(&Request {
            text,
            filters: &Filters::default(),
            sort: Sort::Relevance,
            language,
            limit: 9,
        });
        let first = engine.head().row(answer.hits[0].row).unwrap();
        assert_eq!(first.zh(), Some(expected), "{kind}: {text}");
    }
}

/// Prevents four Latin letters from passing for the whole of a name of four characters: `pu'er` meant the coffee.
#[test]
fn letters_are_no_whole_name_of_as_many_characters() {
    let engine = feed_of(&[("普洱茶", "Pu'er tea"), ("普洱咖啡", "Pu'er coffee")]);
    let answer = ask(&engine, "pu'er", &Filters::default(), Sort::Relevance, 2);
    let scores: Vec<u32> = answer.hits.iter().map(|hit| hit.score).collect();
    assert_eq!(scores.len(), 2);
    assert_eq!(scores[0], scores[1]);
}

fn name(text: &str) -> Name {
    Name {
        text: text.to_owned(),
        ..Name::default()
    }
}
