//! Every name of a product, each in its language and with its grounds.

use leptos::prelude::*;

use super::citation::{Cite, line};
use crate::app::components::named;
use crate::app::words::{Words, languages};
use crate::catalog::product::{Kind, Name, Product};
use crate::catalog::text::Language;

/// The names.
pub fn names(product: &Product, cite: Cite<'_>) -> AnyView {
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
        Some(name) => one(name, cite),
        None => view! { <span class="unknown">{words.no_chinese}</span> }.into_any(),
    };
    view! {
        <section>
            <h2>{words.names}</h2>
            <dl class="lines">
                {main.map(|name| line(original, one(name, cite)))} {several(words.variants, variants, cite)}
                {line(words.chinese, chinese)} {pinyin.map(|pinyin| line(words.pinyin, pinyin))}
                {names.en.as_ref().map(|name| line(words.english, one(name, cite)))}
                {several(words.aliases, &names.aliases, cite)}
            </dl>
        </section>
    }
    .into_any()
}

/// One name. Where its line does not say it, with the name of its language.
fn one(name: &Name, cite: Cite<'_>) -> AnyView {
    let tag = name.lang.as_ref().map(|tag| tag.0.as_str());
    let language = tag
        .and_then(|tag| languages::name(tag, cite.language))
        .filter(|_| !is_ours(tag));
    view! {
        {named(&name.text, tag, cite.language)}
        {language.map(|language| view! { <span class="name-language">{language}</span> })}
        {cite.sources(&name.sources)}
    }
    .into_any()
}

/// A line with several names.
fn several(label: &'static str, names: &[Name], cite: Cite<'_>) -> Option<AnyView> {
    let item = |name: &Name| view! { <li>{one(name, cite)}</li> };
    let list = || view! { <ul class="plain">{names.iter().map(item).collect_view()}</ul> }.into_any();
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
