//! The index of grapes: the most frequent at once, the others by their letters when asked for.

use std::sync::Arc;

use super::pavilions::intro;
use crate::app::components::markup::{Piece, element, heading, link, maybe, nothing, text};
use crate::app::components::{Coming, Part, named, when_fetched};
use crate::app::route::{Page, Route};
use crate::app::state::Loaded;
use crate::app::words::{Halls, Words, number};
use crate::browser::feed;
use crate::catalog::grapes::{Grape, Grapes, key, parts};
use crate::catalog::text::Language;
use crate::search::order::order;

/// How many grapes are shown before the rest is asked for.
const AT_FIRST: usize = 48;

/// Shows `ready` of the index of grapes as soon as it is here. If it does not arrive, that is told where it is `needed`;
/// elsewhere it is as if no wine named a grape.
pub fn with_grapes(
    language: Language,
    loaded: Arc<Loaded>,
    needed: bool,
    ready: Box<dyn Fn(&Grapes) -> Piece + Send>,
) -> Piece {
    let part = Part {
        name: "the index of grapes",
        waiting: nothing,
        trouble: "",
    };
    let at_hand = feed::grapes_at_hand(&loaded.manifest);
    let fetch = move |freshness| -> Coming<Arc<Grapes>> {
        let loaded = Arc::clone(&loaded);
        Box::pin(async move {
            let came = feed::grapes(&loaded.manifest, freshness).await;
            if needed {
                came
            } else {
                Ok(came.unwrap_or_default())
            }
        })
    };
    when_fetched(language, part, at_hand, fetch, move |grapes: &Arc<Grapes>| {
        ready(grapes)
    })
}

/// The index.
pub fn index(grapes: &Grapes, language: Language) -> Piece {
    if grapes.grapes.is_empty() {
        return nothing();
    }
    let words = Halls::of(language);
    let (first, rest) = grapes.grapes.split_at(grapes.grapes.len().min(AT_FIRST));
    let rest = (!rest.is_empty()).then(|| {
        let by_name = order(rest.len(), &|one, other| {
            rest[one as usize].name.cmp(&rest[other as usize].name)
        });
        let sorted = by_name.iter().map(|place| &rest[*place as usize]);
        let count = number::grouped(rest.len());
        let summary = element("summary", "", vec![text((words.other_grapes)(&count))]);
        element(
            "details",
            "rest-of-index",
            vec![summary, list(&mut sorted.into_iter(), language)],
        )
    });
    let intro = intro((words.grapes_intro)(
        &number::grouped(grapes.grapes.len()),
        &number::grouped(wines(grapes)),
    ));
    let content = vec![
        heading(words.grapes),
        intro,
        list(&mut first.iter(), language),
        maybe(rest),
    ];
    element("section", "band", content)
}

/// How many wines name a grape.
fn wines(grapes: &Grapes) -> usize {
    let mut named = Vec::new();
    for row in grapes.grapes.iter().flat_map(Grape::rows) {
        if row >= named.len() {
            named.resize(row + 1, false);
        }
        named[row] = true;
    }
    named.iter().filter(|named| **named).count()
}

/// Grapes, each with how many wines name it.
pub fn list(grapes: &mut dyn Iterator<Item = &Grape>, language: Language) -> Piece {
    let item = |grape: &Grape| {
        let href = Route::page(language, Page::Grape(key(&grape.name))).to_string();
        let count = number::grouped(grape.wines.len());
        let content = vec![
            coloured(grape, language),
            text(" "),
            element("span", "class-count", vec![text(count)]),
        ];
        element("li", "", vec![link("class-link", href, content)])
    };
    element("ul", "classes in-columns", grapes.map(item).collect())
}

/// A grape's name with its colour, in front of it the name that readers of `language` know.
pub fn coloured(grape: &Grape, language: Language) -> Piece {
    let (name, code) = parts(&grape.name);
    let colour = code.and_then(Words::of(language).product.grape_colour);
    let colour = colour.map(|colour| element("span", "tile-note", vec![text(colour)]));
    let known_as = grape.name_in(language).map(|known_as| format!("{known_as} "));
    element(
        "span",
        "class-name",
        vec![
            maybe(known_as.map(text)),
            named(name, None, language),
            text(" "),
            maybe(colour),
        ],
    )
}
