//! The search against an obvious one: every name is walked letter by letter for every query. Slow, simple, and without
//! an index; what it finds, the engine must find, and nothing else.
//!
//! Words are put in quotation marks, so that they mean themselves and no class or country: what a word means, and what
//! is found with errors, has its own tests.
#![allow(clippy::unwrap_used)]

mod small_feed;

use std::collections::BTreeSet;
use std::sync::Arc;

use fengtu::catalog::head::{Head, Row};
use fengtu::catalog::text::Language;
use fengtu::search::fold::{Run, runs, squeezed};
use fengtu::search::{Engine, Filters, Request, Sort};
use proptest::prelude::*;
use proptest::sample::Index;
use small_feed::SmallFeed;

/// All that a product can be found by, other than its code.
fn names<'a>(row: Row<'a>) -> impl Iterator<Item = &'a str> {
    let names = [Some(row.original().text), row.zh(), row.en()];
    names
        .into_iter()
        .flatten()
        .chain(row.aliases())
        .chain(row.brand_names())
}

fn found(engine: &Engine, text: &str) -> BTreeSet<usize> {
    let answer = engine.search(&Request {
        text,
        filters: &Filters::default(),
        sort: Sort::Relevance,
        language: Language::Zh,
        limit: usize::MAX,
    });
    assert_eq!(answer.total, answer.hits.len());
    answer.hits.into_iter().map(|hit| hit.row).collect()
}

fn rows(head: &Head, matches: impl Fn(&str) -> bool) -> BTreeSet<usize> {
    let has = |row: &Row<'_>| names(*row).any(&matches);
    head.rows().filter(has).map(|row| row.index()).collect()
}

/// Whether the readings of characters begin with the letters, as whole syllables with the last one perhaps cut off, or
/// as initials and syllables mixed (two characters at least).
fn reads(head: &Head, characters: &[char], letters: &str, mixed: bool, read: usize) -> bool {
    if letters.is_empty() {
        return !mixed || read >= 2;
    }
    let Some((first, rest)) = characters.split_first() else {
        return false;
    };
    let place = head
        .readings
        .characters
        .chars()
        .position(|character| character == *first);
    let syllables = place
        .into_iter()
        .flat_map(|place| head.readings.syllables.values(place));
    let syllables = syllables.flat_map(|syllable| [syllable.to_owned(), syllable.replace('v', "u")]);
    let mut syllables: Vec<String> = syllables.collect();
    syllables.dedup();
    syllables.iter().any(|syllable| {
        let goes_on = |taken: usize, mixed| reads(head, rest, &letters[taken..], mixed, read + 1);
        let double = matches!(syllable.get(..2), Some("zh" | "ch" | "sh"));
        (letters.starts_with(syllable.as_str()) && goes_on(syllable.len(), mixed))
            || (!mixed && syllable.len() > letters.len() && syllable.starts_with(letters))
            || (letters.as_bytes()[0] == syllable.as_bytes()[0] && goes_on(1, true))
            || (double && letters.get(..2) == syllable.get(..2) && goes_on(2, true))
    })
}

/// Other ways to write a name: its article and noun as one word (`dagen` for d'Agen), umlauts as two letters.
fn written_otherwise(name: &str) -> Vec<String> {
    let last_word = |text: &str| text.split_whitespace().last().unwrap_or_default().to_owned();
    let parts: Vec<&str> = name.split(['\'', '’']).collect();
    let elided = parts.windows(2).map(|pair| last_word(pair[0]) + pair[1]);
    let german = name
        .replace(['ä', 'Ä'], "ae")
        .replace(['ö', 'Ö'], "oe")
        .replace(['ü', 'Ü'], "ue");
    elided.chain([name.to_owned(), german]).collect()
}

/// The rows that a quoted word without errors finds: a word of a name, or a code, begins with it, or Chinese characters
/// of a name read so from any of them on.
fn rows_of_word(head: &Head, word: &str) -> BTreeSet<usize> {
    let begins = |name: &str| {
        let written = written_otherwise(name);
        written.iter().flat_map(|name| runs(name)).any(|run| match run {
            Run::Word(other) => other.starts_with(word),
            Run::Han(han) => {
                let characters: Vec<char> = han.chars().collect();
                (0..characters.len()).any(|start| reads(head, &characters[start..], word, false, 0))
            }
        })
    };
    let code = |row: &Row<'_>| squeezed(row.code()).starts_with(word);
    let by_code = head.rows().filter(code).map(|row| row.index());
    rows(head, begins).into_iter().chain(by_code).collect()
}

#[test]
fn every_run_of_characters_is_found_wherever_it_stands() {
    let engine = Engine::new(Arc::new(SmallFeed::read().compiled().head));
    let head = engine.head();
    for row in head.rows() {
        for run in names(row).flat_map(runs) {
            let Run::Han(han) = run else { continue };
            let characters: Vec<char> = han.chars().collect();
            for length in 1..=characters.len() {
                for part in characters.windows(length) {
                    let part: String = part.iter().collect();
                    let expected = rows(head, |name| name.contains(&part));
                    assert_eq!(found(&engine, &format!("\"{part}\"")), expected, "{part}");
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn words_and_pinyin_are_found_where_an_obvious_search_finds_them(
        row in any::<Index>(), name in any::<Index>(), length in 2_usize..9, syllables in prop::collection::vec(any::<Index>(), 1..4),
    ) {
        let engine = Engine::new(Arc::new(SmallFeed::read().compiled().head));
        let head = engine.head();
        let words: Vec<String> = names(head.row(row.index(head.len())).unwrap()).flat_map(runs).filter_map(|run| match run {
            Run::Word(word) if word.bytes().all(|byte| byte.is_ascii_lowercase()) => Some(word),
            _ => None,
        }).collect();
        let readings = &head.readings.syllables;
        let spelled: String = syllables.iter().filter_map(|place| readings.values(place.index(readings.len())).next()).collect();
        let typed = if words.is_empty() || length % 2 == 0 { spelled } else { words[name.index(words.len())].clone() };
        let typed = &typed[..length.min(typed.len())];
        let expected = rows_of_word(head, typed);
        // Where nothing is spelled so, sounds and errors are looked for.
        if !expected.is_empty() {
            prop_assert_eq!(found(&engine, &format!("\"{typed}\"")), expected, "{}", typed);
        }
    }
}
