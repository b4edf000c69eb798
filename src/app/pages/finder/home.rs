//! The start page: search first, then ways into the catalogue.

use std::sync::Arc;

use leptos::prelude::*;

use super::examples;
use crate::app::components::{Headed, card, card_skeletons, when_ready};
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
pub fn lead(language: Language) -> AnyView {
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
    view! {
        <div class="lead">
            <h1>{title}</h1>
            <p>{tagline}</p>
        </div>
    }
    .into_any()
}

/// What stands below the search box.
#[component]
pub fn Home(
    /// The page's language.
    language: Language,
) -> impl IntoView {
    let navigation = use_navigation();
    let body = when_ready(
        language,
        Headed::ByThePage,
        || card_skeletons(PAIRS * 2),
        move |loaded| {
            navigation.content_arrived();
            let counts = Counts::of(&loaded.engine);
            view! {
                {halls(&loaded, language)}
                {pairs(&loaded, language)}
                {classes(&loaded, &counts, language)}
                {numbers(&counts, language)}
            }
            .into_any()
        },
    );
    view! {
        {examples(language, Words::of(language).home.examples)}
        {body}
    }
}

/// The halls, each a search.
fn halls(loaded: &Arc<Loaded>, language: Language) -> AnyView {
    let hall = |hall: &crate::catalog::tables::Hall| {
        let href = Route::search(language, SearchState::parse(&hall.query)).to_string();
        view! {
            <li class="hall">
                <h3>
                    <a href=href>{hall.name.get(language).to_owned()}</a>
                </h3>
                <p>{hall.intro.get(language).to_owned()}</p>
            </li>
        }
    };
    let halls = loaded.head().tables.halls.iter().map(hall).collect_view();
    view! {
        <section class="band">
            <h2>{Words::of(language).home.halls}</h2>
            <ul class="halls">{halls}</ul>
        </section>
    }
    .into_any()
}

/// Pairs of one Chinese and one foreign product.
fn pairs(loaded: &Arc<Loaded>, language: Language) -> AnyView {
    let words = &Words::of(language).home;
    let head = loaded.head();
    let show = |row: usize| head.row(row).map(|row| card(row, language, &[], None));
    let pair = |(chinese, foreign): (usize, usize)| {
        view! { <li class="pair">{show(chinese)} {show(foreign)}</li> }
    };
    let pairs = kin::pairs(head, PAIRS);
    if pairs.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="band">
            <h2>{words.pairs}</h2>
            <p class="band-intro">{words.pairs_intro}</p>
            <ul class="pairs">{pairs.into_iter().map(pair).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The classes with their counts.
fn classes(loaded: &Arc<Loaded>, counts: &Counts, language: Language) -> AnyView {
    let class = |class: &crate::catalog::tables::Class| {
        let count = counts.of_value(Facet::Class, &class.key);
        let href = Route::search(language, SearchState::of_value(Facet::Class, &class.key)).to_string();
        (count > 0).then(|| {
            view! {
                <li>
                    <a class="class-link" href=href>
                        <span class="class-character" lang="zh-Hans" aria-hidden="true">
                            {character(&class.key, &class.name.zh).to_owned()}
                        </span>
                        <span class="class-name">{class.name.get(language).to_owned()}</span>
                        " "
                        <span class="class-count">{number::grouped(count)}</span>
                    </a>
                </li>
            }
        })
    };
    let classes = loaded.head().tables.classes.iter().map(class).collect_view();
    view! {
        <section class="band">
            <h2>{Words::of(language).home.classes}</h2>
            <ul class="classes">{classes}</ul>
        </section>
    }
    .into_any()
}

/// How many there are; the footer says as of when.
fn numbers(counts: &Counts, language: Language) -> AnyView {
    let words = &Words::of(language);
    let number = |count: usize, of: &'static str| {
        view! {
            <li>
                <strong>{number::grouped(count)}</strong>
                " "
                <span>{of}</span>
            </li>
        }
    };
    view! {
        <section class="band">
            <h2>{words.home.numbers}</h2>
            <ul class="numbers">
                {number(counts.products, words.home.products)} {number(counts.protected, words.home.protected)}
                {number(counts.of_value(Facet::Kind, Kind::ImportedProduct.key()), words.home.imported)}
                {number(counts.values(Facet::Country).len(), words.home.countries)}
            </ul>
        </section>
    }
    .into_any()
}
