//! Which grapes a search names. They stand in no column of the head: their index is a part of the feed of its own, fetched
//! where it is wanted and looked through name by name. Not in the search's own package, which is compiled for speed: this
//! is a thousand short names, once a query.

use crate::catalog::grapes::{Grape, Grapes, parts};
use crate::search::Engine;
use crate::search::fold::{Run, is_han, runs};
use crate::search::typo::{ErrorMeter, errors_forgiven};

/// From so many bytes on the beginning of a name says which it is: four letters, or two Chinese characters.
const BEGUN_FROM: usize = 4;

/// How closely a query names a grape: how many kinds there are, and which.
const KINDS: usize = 3;
/// A whole name of it stands in the query.
const WHOLE: usize = 0;
/// A name of it is begun, or a part of a Chinese one stands in the query.
const BEGUN: usize = 1;
/// A name of it begins with a word that has typing errors.
const ERROR: usize = 2;

/// A query as names of grapes are compared with it.
struct Typed {
    /// Its words with a space around each.
    line: String,
    words: Vec<String>,
    /// All its letters: pinyin is also typed with spaces.
    closed_up: String,
    /// One for each word that may have errors.
    meters: Vec<ErrorMeter>,
    /// Whether only whole names are wanted.
    whole: bool,
}

/// The grapes that a query names, at most `limit`: those whose whole names stand in it, and then, unless these alone
/// are wanted (`whole`), those begun, or where there are none, those with typing errors. Among equals in the order of
/// the index. Chinese is read as the engine reads it.
pub fn named<'a>(
    text: &str,
    grapes: &'a Grapes,
    engine: &Engine,
    whole: bool,
    limit: usize,
) -> Vec<&'a Grape> {
    let mut typed = Typed::new(text, whole, engine);
    let mut close: [Vec<&Grape>; KINDS] = Default::default();
    for grape in &grapes.grapes {
        let mut closest = typed.closeness(parts(&grape.name).0, engine);
        for name in &grape.also {
            closest = closest.min(typed.closeness(name, engine));
        }
        if let Some(close) = close.get_mut(closest) {
            close.push(grape);
        }
    }
    let [mut found, begun, with_error] = close;
    if !whole {
        found.extend(begun);
        if found.is_empty() {
            found = with_error;
        }
    }
    found.truncate(limit);
    found
}

impl Typed {
    fn new(text: &str, whole: bool, engine: &Engine) -> Self {
        let line = line(text, engine);
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let may_err = words
            .iter()
            .filter(|word| errors_forgiven(word.len()) > 0 && word.is_ascii());
        Self {
            meters: may_err
                .map(|word| ErrorMeter::new(word, errors_forgiven(word.len())))
                .collect(),
            closed_up: words.concat(),
            whole,
            words,
            line,
        }
    }

    /// Whether a whole name can stand in the query, by its first letter alone: with every letter that is typed most
    /// names need not be folded then, which on a slow phone is milliseconds.
    fn may_stand(&self, name: &str) -> bool {
        let first = name.bytes().next().filter(u8::is_ascii);
        let begins_so = |first: u8| {
            let mut words = self.words.iter();
            words.any(|word| word.as_bytes().first() == Some(&first.to_ascii_lowercase()))
        };
        first.is_none_or(begins_so)
    }

    /// How closely a name is named; [`KINDS`] where it is not.
    fn closeness(&mut self, name: &str, engine: &Engine) -> usize {
        if self.whole && !self.may_stand(name) {
            return KINDS;
        }
        let line = line(name, engine);
        let bare = line.trim();
        let is_han = bare.starts_with(is_han);
        if holds(&self.line, if is_han { bare } else { &line }) {
            return WHOLE;
        }
        let letters = if is_han {
            engine.pinyin(bare)
        } else {
            bare.to_owned()
        };
        if is_han && self.closed_up == letters {
            return WHOLE;
        }
        let has_begun = |word: &String| {
            is_begun(word, &letters) || is_han && word.len() >= BEGUN_FROM && holds(bare, word)
        };
        if is_begun(&self.closed_up, &letters) || self.words.iter().any(has_begun) {
            return BEGUN;
        }
        let first = letters.split(' ').next().unwrap_or_default();
        let mut meters = self.meters.iter_mut().filter(|_| !is_han);
        if meters.any(|meter| meter.errors(first.as_bytes()).is_some()) {
            ERROR
        } else {
            KINDS
        }
    }
}

/// As `str::contains`, in a tenth of its code: what is looked through is short.
fn holds(text: &str, part: &str) -> bool {
    let mut windows = text.as_bytes().windows(part.len().max(1));
    windows.any(|window| window == part.as_bytes())
}

fn is_begun(typed: &str, name: &str) -> bool {
    typed.len() >= BEGUN_FROM && name.starts_with(typed)
}

/// The words of a text with a space around each, Chinese in the feed's forms; of a Chinese name over its hyphens.
fn line(text: &str, engine: &Engine) -> String {
    let mut line = String::from(" ");
    let mut after_han = false;
    for run in runs(&engine.canonical(text)) {
        let is_han = matches!(run, Run::Han(_));
        if is_han && after_han {
            line.pop();
        }
        let (Run::Word(text) | Run::Han(text)) = run;
        line += &text;
        line.push(' ');
        after_han = is_han;
    }
    line
}
