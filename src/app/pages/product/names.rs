//! Every name of a product, each in its language and with its grounds.

use crate::app::components::citation::{self, Cite, line};
use crate::app::components::markup::{Piece, element, heading, maybe, pieces, text};
use crate::app::components::named;
use crate::app::words::{self, Words, languages};
use crate::catalog::product::{Kind, Name, Product};
use crate::catalog::text::Language;

/// The names.
pub fn names(product: &Product, cite: Cite<'_>) -> Piece {
    let words = &Words::of(cite.language).product;
    let names = &product.names;
    let (main, variants) = names
        .original
        .split_first()
        .map_or((None, &[][..]), |(main, rest)| (Some(main), rest));
    let original = if product.kind == Kind::GeographicalIndication {
        words.original
    } else {
        words.recorded
    };
    let pinyin = names
        .pinyin
        .as_deref()
        .map(|pinyin| named(pinyin, Some("zh-Latn-pinyin"), cite.language));
    let chinese = match &names.zh {
        Some(name) => pieces(vec![one(name, cite), standing(name, cite)]),
        None => element("span", "unknown", vec![text(words.no_chinese)]),
    };
    let lines = vec![
        main.map(|name| line(original, one(name, cite))),
        several(words.variants, variants, cite),
        Some(line(words.chinese, chinese)),
        pinyin.map(|pinyin| line(words.pinyin, pinyin)),
        names.en.as_ref().map(|name| line(words.english, one(name, cite))),
        several(words.aliases, &names.aliases, cite),
    ];
    let lines = citation::lines(lines);
    element("section", "", vec![heading(words.names), lines])
}

/// One name. Where its line does not say it, with the name of its language.
fn one(name: &Name, cite: Cite<'_>) -> Piece {
    let tag = name.lang.as_ref().map(|tag| tag.0.as_str());
    let language = tag
        .and_then(|tag| languages::name(tag, cite.language))
        .filter(|_| !is_ours(tag));
    let language = language.map(|language| element("span", "name-language", vec![text(language)]));
    pieces(vec![
        named(&name.text, tag, cite.language),
        maybe(language),
        cite.sources(&name.sources),
    ])
}

/// How well established a Chinese name is.
fn standing(name: &Name, cite: Cite<'_>) -> Piece {
    let word = name.standing.map(words::Guide::of(cite.language).standing);
    maybe(word.map(|word| element("span", "name-standing", vec![text(word)])))
}

/// A line with several names.
fn several(label: &'static str, names: &[Name], cite: Cite<'_>) -> Option<Piece> {
    let item = |name: &Name| element("li", "", vec![one(name, cite)]);
    let list = || element("ul", "plain", names.iter().map(item).collect());
    (!names.is_empty()).then(|| line(label, list()))
}

/// Whether it is one of the catalogue's own languages, which every reader tells by the script.
fn is_ours(tag: Option<&str>) -> bool {
    tag.is_some_and(|tag| {
        Language::ALL
            .into_iter()
            .any(|language| tag.starts_with(language.segment()))
    })
}
