//! What a person may be about to type: the values of facets whose words begin so. Products need no guess of their own:
//! the first results are it.

use super::engine::Engine;
use super::facets::keys;
use super::filters::Facet;
use super::fold::{Run, runs};
use super::index::spelling::{Ear, Spelling};
use super::index::words::{TableWord, Value};
use super::order::sorted;

/// A value that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The facet.
    pub facet: Facet,
    /// The value's key, as in addresses of pages.
    pub value: String,
    /// Whether the whole of one of its words was typed: then it is meant rather than any product.
    pub whole: bool,
}

/// Letters of pinyin that say enough to guess a word from.
const PINYIN_FROM: usize = 2;

impl Engine {
    /// The values whose words begin with what was typed, at most `limit`: those typed in whole first, then those that
    /// most products have. In Chinese, in pinyin, or in any language that the words are in.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Suggestion> {
        let index = self.index();
        let typed: Vec<Run> = runs(text);
        let texts = typed.iter().map(|run| match run {
            Run::Word(text) | Run::Han(text) => index.alphabet.canonical(text),
        });
        let phrase = texts.collect::<Vec<_>>().join(" ");
        if phrase.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Value, bool)> = Vec::new();
        let mut add = |word: &TableWord, whole: bool| {
            let Some(value) = word.value else { return };
            match found.iter_mut().find(|(known, _)| *known == value) {
                Some((_, known)) => *known |= whole,
                None => found.push((value, whole)),
            }
        };
        for word in index.words.beginning_with(&phrase) {
            add(word, word.word == phrase);
        }
        if let [Run::Word(word)] = &typed[..]
            && word.len() >= PINYIN_FROM
            && let Some(spelling) = Spelling::new(word, &index.alphabet, Ear::Exact)
        {
            for (word, missing) in index.words.spelled(&spelling, &index.alphabet) {
                add(word, missing == 0);
            }
        }
        let products = |(value, whole): (Value, bool)| (value, whole, index.values.rows(value).count());
        let found = found.into_iter().map(products);
        let found = found.filter(|(_, _, products)| *products > 0).collect();
        let found = sorted(found, |(_, a_whole, a_products), (_, b_whole, b_products)| {
            b_whole.cmp(a_whole).then_with(|| b_products.cmp(a_products))
        });
        let suggestion = |(value, whole, _): (Value, bool, usize)| Suggestion {
            facet: value.facet,
            value: keys(value.facet, self.head())[value.number].to_owned(),
            whole,
        };
        found.into_iter().take(limit).map(suggestion).collect()
    }
}
