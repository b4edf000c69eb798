//! The quiz on the real feed: every question can be answered, has one right answer, and does not come back at once.
#![allow(clippy::unwrap_used)] // In tests, unwrap says what must be.

use std::collections::HashSet;
use std::path::Path;

use fengtu::app::quiz::Quiz;
use fengtu::catalog::head::Head;
use fengtu::catalog::text::Language;
use fengtu::feed::build::compile_sources;
use fengtu::feed::sources::load;

fn head() -> Head {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/feed");
    compile_sources(&load(&folder).0.unwrap()).unwrap().head
}

#[test]
fn every_question_has_one_right_answer_among_several_and_a_product_of_its_own() {
    let head = head();
    for language in Language::ALL {
        let mut quiz = Quiz::new(&head, 7);
        let mut rows = HashSet::new();
        for _ in 0..150 {
            let question = quiz.next(&head, language).unwrap();
            let choices: HashSet<&String> = question.choices.iter().collect();
            assert_eq!(choices.len(), question.choices.len(), "{question:?}");
            assert!((2..=4).contains(&choices.len()), "{question:?}");
            assert!(question.right < question.choices.len(), "{question:?}");
            assert!(rows.insert(question.row), "asked again: {question:?}");
        }
    }
}

#[test]
fn the_right_country_is_one_that_the_product_comes_from() {
    let head = head();
    let mut quiz = Quiz::new(&head, 20_261_122);
    for number in 0..60 {
        let question = quiz.next(&head, Language::En).unwrap();
        if number % 3 == 0 {
            let row = head.row(question.row).unwrap();
            for (place, choice) in question.choices.iter().enumerate() {
                let is_origin = row.countries().any(|country| country.name.en == *choice);
                assert_eq!(is_origin, place == question.right, "{question:?}");
            }
        }
    }
}

#[test]
fn one_seed_is_one_order_and_another_is_another() {
    let head = head();
    let first = |seed| {
        let mut quiz = Quiz::new(&head, seed);
        (0..10)
            .map(|_| quiz.next(&head, Language::Zh).unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(first(1), first(1));
    assert_ne!(first(1), first(2));
    assert_eq!(first(0).len(), 10, "nought is a seed too");
}
