//! The start page: search first, then ways into the catalogue.

use std::sync::Arc;

use super::examples;
use crate::app::components::markup::{
    Piece, element, element_with, heading, link, live_text, maybe, nothing, paragraph, pieces, text,
};
use crate::app::components::{Headed, card, card_skeletons, when_ready, when_whole};
use crate::app::counts::Counts;
use crate::app::kin;
use crate::app::mark::character;
use crate::app::navigation::use_navigation;
use crate::app::route::{Route, SearchState};
use crate::app::state::{Loaded, use_catalog};
use crate::app::words::{Words, number};
use crate::catalog::product::Kind;
use crate::catalog::text::Language;
use crate::search::Facet;

/// How many pairs are shown.
const PAIRS: usize = 4;

/// What stands above the search box: the catalogue's name and what it is.
pub fn lead(language: Language) -> Piece {
    let catalog = use_catalog();
    let words = &Words::of(language).frame;
    let title = move || {
        let loaded = catalog.loaded();
        loaded.map_or(words.brand.to_owned(), |loaded| {
            loaded.head().tables.title.get(language).to_owned()
        })
    };
    let tagline = move || {
        let loaded = catalog.loaded();
        loaded.map_or(words.description.to_owned(), |loaded| {
            loaded.head().tables.tagline.get(language).to_owned()
        })
    };
    let lines = vec![
        element("h1", "", vec![live_text(title)]),
        element("p", "", vec![live_text(tagline)]),
    ];
    element("div", "lead", lines)
}

/// What stands below the search box.
pub fn home(language: Language) -> Piece {
    let navigation = use_navigation();
    let body = when_ready(
        language,
        Headed::ByThePage,
        || card_skeletons(PAIRS * 2),
        move |loaded| {
            navigation.content_arrived();
            let content = vec![
                halls(&loaded, language),
                pairs(&loaded, language),
                when_whole(language, counted),
            ];
            pieces(content)
        },
    );
    pieces(vec![examples(language, Words::of(language).home.examples), body])
}

/// The halls, each a search.
fn halls(loaded: &Arc<Loaded>, language: Language) -> Piece {
    let hall = |hall: &crate::catalog::tables::Hall| {
        let href = Route::search(language, SearchState::parse(&hall.query)).to_string();
        let name = link("", href, vec![text(hall.name.get(language))]);
        let intro = paragraph("", hall.intro.get(language));
        element("li", "hall", vec![element("h3", "", vec![name]), intro])
    };
    let halls = element(
        "ul",
        "halls",
        loaded.head().tables.halls.iter().map(hall).collect(),
    );
    element(
        "section",
        "band",
        vec![heading(Words::of(language).home.halls), halls],
    )
}

/// Pairs of one Chinese and one foreign product.
fn pairs(loaded: &Arc<Loaded>, language: Language) -> Piece {
    let words = &Words::of(language).home;
    let head = loaded.head();
    let show = |row: usize| maybe(head.row(row).map(|row| card(row, language, &[], None)));
    let pair = |(chinese, foreign): (usize, usize)| element("li", "pair", vec![show(chinese), show(foreign)]);
    let pairs = kin::pairs(head, PAIRS);
    if pairs.is_empty() {
        return nothing();
    }
    let content = vec![
        heading(words.pairs),
        paragraph("band-intro", words.pairs_intro),
        element("ul", "pairs", pairs.into_iter().map(pair).collect()),
    ];
    element("section", "band", content)
}

/// What is counted.
fn counted(loaded: &Loaded, language: Language) -> Piece {
    let counts = Counts::of(&loaded.engine);
    pieces(vec![
        classes(loaded, &counts, language),
        numbers(&counts, language),
    ])
}

/// The classes with their counts.
fn classes(loaded: &Loaded, counts: &Counts, language: Language) -> Piece {
    let class = |class: &crate::catalog::tables::Class| {
        let count = counts.of_value(Facet::Class, &class.key);
        let href = Route::search(language, SearchState::of_value(Facet::Class, &class.key)).to_string();
        (count > 0).then(|| {
            let attributes = vec![("lang", "zh-Hans".to_owned()), ("aria-hidden", "true".to_owned())];
            let character = vec![text(character(&class.key, &class.name.zh))];
            let content = vec![
                element_with("span", "class-character", attributes, character),
                element("span", "class-name", vec![text(class.name.get(language))]),
                text(" "),
                element("span", "class-count", vec![text(number::grouped(count))]),
            ];
            element("li", "", vec![link("class-link", href, content)])
        })
    };
    let classes = element(
        "ul",
        "classes",
        loaded.head().tables.classes.iter().filter_map(class).collect(),
    );
    element(
        "section",
        "band",
        vec![heading(Words::of(language).home.classes), classes],
    )
}

/// How many there are; the footer says as of when.
fn numbers(counts: &Counts, language: Language) -> Piece {
    let words = &Words::of(language);
    let number = |count: usize, of: &'static str| {
        let count = element("strong", "", vec![text(number::grouped(count))]);
        element(
            "li",
            "",
            vec![count, text(" "), element("span", "", vec![text(of)])],
        )
    };
    let numbers = vec![
        number(counts.products, words.home.products),
        number(counts.protected, words.home.protected),
        number(
            counts.of_value(Facet::Kind, Kind::ImportedProduct.key()),
            words.home.imported,
        ),
        number(counts.values(Facet::Country).len(), words.home.countries),
    ];
    element(
        "section",
        "band",
        vec![heading(words.home.numbers), element("ul", "numbers", numbers)],
    )
}
