//! The kiosk's keys over the shipped feed: they offer what the catalogue goes on with and nothing else, and few taps
//! lead from an empty box to any product that people wrote about.
//!
//! `cargo nextest run --test keypad --no-capture` prints how many taps it takes.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use fengtu::catalog::head::Row;
use fengtu::catalog::text::Language;
use fengtu::feed::build::compile_sources;
use fengtu::feed::sources::load;
use fengtu::search::{Engine, Filters, Request, Sort};

/// How many results a search answers with at first: what is offered is chosen from them.
const RESULTS: usize = 60;
/// The most letters that are tapped.
const MOST: usize = 12;
/// The most taps to half of the products, the tap on the product included.
const MEDIAN: usize = 5;

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/feed");
        let (sources, _) = load(&folder);
        let compiled = compile_sources(&sources.unwrap()).unwrap();
        Engine::new(Arc::new(compiled.head))
    })
}

/// Names begin alike: what is offered after the same letters is looked up once.
type Known = HashMap<(String, Language), Vec<usize>>;

fn offered(text: &str, language: Language) -> Vec<usize> {
    let answer = engine().search(&Request {
        text,
        filters: &Filters::default(),
        sort: Sort::Relevance,
        language,
        limit: RESULTS,
    });
    engine().candidates(&answer.hits)
}

/// How many taps lead to a row along these letters; `None` where they do not.
fn taps(row: usize, letters: &str, language: Language, known: &mut Known) -> Option<usize> {
    let mut typed = String::new();
    for letter in letters.chars().take(MOST) {
        typed.push(letter);
        let rows = known
            .entry((typed.clone(), language))
            .or_insert_with(|| offered(&typed, language));
        if rows.contains(&row) {
            return Some(typed.len() + 1);
        }
    }
    None
}

/// The initials of the Chinese name, by the feed's first reading of each character.
fn initials(row: Row<'_>) -> Option<String> {
    let readings = &engine().head().readings;
    let characters: Vec<char> = readings.characters.chars().collect();
    let initial = |character| {
        let place = characters.iter().position(|known| *known == character)?;
        readings.syllables.get(place).chars().next()
    };
    row.zh()?.chars().map(initial).collect()
}

/// The letters of the first word of a name, as far as they are keys.
fn letters(name: &str) -> String {
    let word = name.split_whitespace().next().unwrap_or_default();
    let letters = word.chars().map(|letter| letter.to_ascii_lowercase());
    letters.take_while(char::is_ascii_lowercase).collect()
}

#[test]
fn half_of_what_people_wrote_about_is_few_taps_away() {
    let curated: Vec<Row<'_>> = engine().head().rows().filter(|row| row.is_curated()).collect();
    assert!(curated.len() >= 279);
    let mut known = Known::new();
    let (mut by_initials, mut by_letters, mut best) = (vec![], vec![], vec![]);
    for row in &curated {
        let chinese =
            initials(*row).and_then(|initials| taps(row.index(), &initials, Language::Zh, &mut known));
        let latin = [row.original().text, row.en().unwrap_or_default()].map(letters);
        let latin = latin
            .iter()
            .filter(|letters| !letters.is_empty())
            .filter_map(|letters| taps(row.index(), letters, Language::En, &mut known))
            .min();
        by_initials.push(chinese.unwrap_or(usize::MAX));
        by_letters.push(latin.unwrap_or(usize::MAX));
        best.push(chinese.into_iter().chain(latin).min().unwrap_or(usize::MAX));
    }
    for (how, taps) in [
        ("initials", &mut by_initials),
        ("letters", &mut by_letters),
        ("the better", &mut best),
    ] {
        taps.sort_unstable();
        let reached = taps.iter().filter(|taps| **taps < usize::MAX).count();
        let at = |share: usize| taps[(taps.len() - 1) * share / 100];
        println!(
            "{how}: median {}, p90 {}, reached {reached} of {}",
            at(50),
            at(90),
            taps.len()
        );
    }
    assert!(by_initials[by_initials.len() / 2] <= MEDIAN, "by initials");
    assert!(best[best.len() / 2] <= MEDIAN, "by either");
}

#[test]
fn a_key_is_alive_where_something_is_found_behind_it() {
    let finds = |text: &str| {
        let answer = engine().search(&Request {
            text,
            filters: &Filters::default(),
            sort: Sort::Relevance,
            language: Language::Zh,
            limit: 1,
        });
        answer.total > 0
    };
    for typed in ["", "p", "pe", "pem", "roq", "lj", "80020", "pdo", "parma "] {
        let going_on = engine().continuations(typed);
        let keys = ('a'..='z').chain('0'..='9');
        let alive: String = keys.filter(|key| going_on.has(*key)).collect();
        println!("{typed:?}: {alive}");
        assert!(!alive.is_empty(), "{typed:?}");
        for key in alive.chars() {
            assert!(finds(&format!("{typed}{key}")), "{typed:?} {key:?}");
        }
    }
    assert!(!engine().continuations("xqzw").has('v'), "no guessing at errors");
    assert!(!engine().continuations("").has(' ') && !engine().continuations("parma ").has(' '));
    assert!(engine().continuations("parma").has(' '));
}

#[test]
fn names_and_codes_can_be_tapped_from_their_first_character() {
    for code in [
        "8002004115072",
        "pdoit0067",
        "pemht",
        "xhlj",
        "tieguanyin",
        "roquefort",
    ] {
        for end in 0..code.len() {
            let next = code[end..].chars().next().unwrap();
            assert!(
                engine().continuations(&code[..end]).has(next),
                "{next:?} behind {:?}",
                &code[..end]
            );
        }
    }
}
