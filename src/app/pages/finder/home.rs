//! The start page: search first, then ways into the catalogue.

use std::sync::Arc;

use super::examples;
use super::latest::latest;
use crate::app::components::markup::{
    Piece, element, element_with, heading, link, live_text, nothing, paragraph, pieces, text,
};
use crate::app::components::{Headed, card_skeletons, guided, origins, when_ready, when_whole};
use crate::app::counts::Counts;
use crate::app::mark::{Mark, character};
use crate::app::navigation::use_navigation;
use crate::app::pages::kin;
use crate::app::route::{Page, Route, SearchState};
use crate::app::state::{Loaded, use_catalog};
use crate::app::words::{self, Words, number};
use crate::catalog::guide::Guide;
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
                told(&loaded, language),
                when_whole(language, move |loaded| counted(loaded, language)),
            ];
            pieces(content)
        },
    );
    pieces(vec![examples(language, Words::of(language).home.examples), body])
}

/// The halls, each a search.
fn halls(loaded: &Arc<Loaded>, language: Language) -> Piece {
    let hall = |hall: &crate::catalog::tables::Hall| {
        let href = Route::page(language, Page::Hall(hall.key.clone())).to_string();
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

/// What the guide tells: pairs, and what happened last. Its place is kept until it is here, so that the map below stays.
fn told(loaded: &Arc<Loaded>, language: Language) -> Piece {
    let of_the_feed = Arc::clone(loaded);
    let told = guided(language, Arc::clone(loaded), move |guide| {
        let content = vec![
            pairs(guide, &of_the_feed, language),
            latest(guide, &of_the_feed, language),
        ];
        element("div", "", content)
    });
    element("div", "awaited", vec![told])
}

/// Pairs of one Chinese and one foreign product.
fn pairs(guide: &Guide, loaded: &Loaded, language: Language) -> Piece {
    if guide.pairs.is_empty() {
        return nothing();
    }
    let words = words::Guide::of(language);
    let all = Route::page(language, Page::Kin).to_string();
    let all = link("button", all, vec![text((words.all_kin)(guide.pairs.len()))]);
    let content = vec![
        heading(words.kin),
        paragraph("band-intro", words.kin_intro),
        kin::pairs(guide, PAIRS, "h3", true, loaded.head(), language),
        all,
    ];
    element("section", "band", content)
}

/// Where the protected names come from.
fn map(loaded: &Loaded, language: Language) -> Piece {
    let protected = loaded
        .head()
        .rows()
        .filter(|row| Mark::of_row(*row).is_protected());
    let content = vec![
        heading(words::Guide::of(language).map),
        origins(protected, &SearchState::default(), language),
    ];
    element("section", "band", content)
}

/// What is counted.
fn counted(loaded: &Loaded, language: Language) -> Piece {
    let counts = Counts::of(&loaded.engine);
    pieces(vec![
        map(loaded, language),
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
