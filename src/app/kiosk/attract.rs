//! Stories while nobody is there: one product after the other over the whole screen, in both languages, legible from
//! two metres. Every story stands elsewhere and drifts, so that nothing burns in. The first touch lands on what is
//! shown. Where things should rather not move, the story stays.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::idle::Phase;
use super::mode::KioskMode;
use crate::app::components::markup::{
    Piece, element, element_of, element_with, fixed, live, maybe, nothing, on, text,
};
use crate::app::components::{named, seal};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Kiosk;
use crate::browser::feed::{self, Freshness};
use crate::browser::{console, device, performance};
use crate::catalog::product::Product;
use crate::catalog::text::Language;
use crate::search::{Request, Sort};

/// How long a story is shown, in milliseconds: time to read it twice.
const SHOWN_FOR: f64 = 14_000.0;
/// How long what was touched still covers the page: as long as a finger rests in a tap.
pub const LEAVING: Duration = Duration::from_millis(600);
/// In how many ways a story is laid out.
const LAYOUTS: [&str; 4] = ["slide slide-1", "slide slide-2", "slide slide-3", "slide slide-4"];
/// The step from one story of a hall to the next: neighbours in the feed are of one kind, and a prime meets them all.
const STRIDE: usize = 37;

/// A story.
pub struct Slide {
    row: usize,
    place: usize,
    product: Product,
    loaded: Arc<Loaded>,
}

/// What covers the page while nobody is there.
pub fn attract(mode: KioskMode) -> Piece {
    live(move || {
        let is_there = mode.phase.get() == Phase::Attract;
        if !is_there {
            return nothing();
        }
        let class = if mode.is_leaving.get() {
            "attract is-leaving"
        } else {
            "attract"
        };
        let home = mode.home();
        let touched = StoredValue::new(home.language);
        let slide = mode.slide.get();
        let route = match &slide {
            Some(slide) => Route::product(home.language, slide.product.id.clone()),
            None => home.clone(),
        };
        let open = move |_| {
            if !mode.is_leaving.get_untracked() {
                mode.begin(route.translated(touched.get_value()));
            }
        };
        let attributes = vec![
            fixed("class", class),
            fixed("role", "region"),
            fixed("aria-label", Kiosk::of(home.language).attract),
            on("pointerdown", open.clone()),
            // By a keyboard, or whatever presses for those who cannot.
            on("click", move |event| {
                event.prevent_default();
                open(event);
            }),
        ];
        let content = slide.map_or_else(nothing, |slide| story(&slide, home.language, touched));
        let begin = Language::ALL.map(|language| {
            let attributes = vec![("lang", language.tag().to_owned())];
            element_with("p", "", attributes, vec![text(Kiosk::of(language).begin)])
        });
        element_of(
            "section",
            attributes,
            vec![content, element("div", "attract-begin", begin.into())],
        )
    })
}

/// A story in both languages, each leading to the product's page in its own.
fn story(slide: &Slide, first: Language, touched: StoredValue<Language>) -> Piece {
    let head = slide.loaded.head();
    let Some(row) = head.row(slide.row) else {
        return nothing();
    };
    let told = |language: Language| {
        let name = row.name(language);
        let label = (Kiosk::of(language).look_at)(name.text);
        let link = vec![
            fixed("class", "slide-name"),
            fixed("href", Route::product(language, row.id()).to_string()),
            fixed("aria-label", label),
        ];
        let brief = slide
            .product
            .story
            .as_ref()
            .map(|story| story.brief.text.get(language));
        let lines = vec![
            element_of("a", link, vec![named(name.text, name.language, language)]),
            element("p", "slide-place", vec![text(labels::origin(row, language))]),
            maybe(brief.map(|brief| element("p", "slide-brief", vec![text(brief)]))),
        ];
        let attributes = vec![
            fixed(
                "class",
                if language == first {
                    "slide-told"
                } else {
                    "slide-told slide-second"
                },
            ),
            fixed("lang", language.tag()),
            on("pointerdown", move |_| touched.set_value(language)),
        ];
        element_of("div", attributes, lines)
    };
    let class = LAYOUTS[slide.place % LAYOUTS.len()];
    let content = vec![
        element("div", "slide-seal", vec![seal(Mark::of_row(row), row.class())]),
        told(first),
        told(first.other()),
    ];
    element("article", class, content)
}

/// Shows the next story when it is time.
pub fn tick(mode: KioskMode) {
    let shown_for = performance::now() - mode.shown_at.get_value();
    let moves = !device::moves_little() || mode.slide.with_untracked(Option::is_none);
    if shown_for > SHOWN_FOR && moves && !mode.is_leaving.get_untracked() {
        show_next(mode);
    }
}

/// Shows the next story, as soon as it is here; a story that does not arrive is passed over.
pub fn show_next(mode: KioskMode) {
    let Some(loaded) = untrack(|| mode.catalog.loaded()) else {
        return;
    };
    mode.shown_at.set_value(performance::now());
    let place = mode.next.get_value();
    let rows = playlist(mode, &loaded);
    let Some(row) = rows.get(place * STRIDE % rows.len().max(1)).copied() else {
        return;
    };
    mode.next.set_value(place + 1);
    spawn_local(async move {
        match feed::detail(&loaded.manifest, row, Freshness::Cached).await {
            Ok(detail) => {
                let product = detail.product;
                mode.slide.set(Some(Arc::new(Slide {
                    row,
                    place,
                    product,
                    loaded,
                })));
            }
            Err(error) => console::warn(&format!("kiosk: a story: {error}")),
        }
    });
}

/// The rows of what is shown: the playlist, or what people have written about in the hall, or anywhere.
fn playlist(mode: KioskMode, loaded: &Loaded) -> Vec<usize> {
    let (ids, hall) = mode
        .settings
        .with_value(|settings| (settings.playlist.clone(), settings.hall.clone()));
    let head = loaded.head();
    let chosen: Vec<usize> = ids
        .iter()
        .filter_map(|id| Some(head.row_of(id)?.index()))
        .collect();
    if !chosen.is_empty() {
        return chosen;
    }
    let hall = head
        .tables
        .halls
        .iter()
        .find(|known| Some(&known.key) == hall.as_ref());
    let state = hall
        .map(|hall| SearchState::parse(&hall.query))
        .unwrap_or_default();
    let answer = loaded.engine.search(&Request {
        text: &state.query,
        filters: &state.filters,
        sort: Sort::Relevance,
        language: Language::Zh,
        limit: usize::MAX,
    });
    let rows = answer.hits.iter().map(|hit| hit.row);
    rows.filter(|row| head.row(*row).is_some_and(|row| row.is_curated()))
        .collect()
}
