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
    Piece, changing, element, element_of, element_with, fixed, live, maybe, nothing, on, text,
};
use crate::app::components::{named, seal};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Kiosk;
use crate::browser::feed::{self, Freshness};
use crate::browser::{console, device, performance};
use crate::catalog::head::Row;
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

/// What covers the page while nobody is there. One element for ever: what is built anew with each story subscribes to
/// nothing that outlives it.
pub fn attract(mode: KioskMode) -> Piece {
    let touched = StoredValue::new(Language::default());
    let open = move |event: leptos::ev::Event| {
        event.prevent_default();
        if mode.phase.get_untracked() == Phase::Attract && !mode.is_leaving.get_untracked() {
            mode.begin(shown(mode).translated(touched.get_value()));
        }
    };
    let content = live(move || {
        let first = mode.home().language;
        touched.set_value(first);
        let slide = mode.slide.get();
        slide.map_or_else(nothing, |slide| story(&slide, first, touched))
    });
    let class = move || {
        Some(
            if mode.is_leaving.get() {
                "attract is-leaving"
            } else {
                "attract"
            }
            .to_owned(),
        )
    };
    let begin = Language::ALL.map(|language| {
        let attributes = vec![("lang", language.tag().to_owned())];
        element_with("p", "", attributes, vec![text(Kiosk::of(language).begin)])
    });
    let attributes = vec![
        changing("class", class),
        changing("hidden", move || {
            (mode.phase.get() != Phase::Attract).then(String::new)
        }),
        fixed("role", "region"),
        changing("aria-label", move || {
            mode.slide.track();
            Some(Kiosk::of(mode.home().language).attract.to_owned())
        }),
        on("pointerdown", open),
        // By a keyboard, or whatever presses for those who cannot.
        on("click", open),
    ];
    element_of(
        "section",
        attributes,
        vec![content, element("div", "attract-begin", begin.into())],
    )
}

/// The page of what is shown, in the language that visits begin in.
fn shown(mode: KioskMode) -> Route {
    let home = mode.home();
    let slide = mode.slide.get_untracked();
    slide.map_or(home.clone(), |slide| {
        Route::product(home.language, slide.product.id.clone())
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
            element("p", "slide-place", vec![text(place(row, language))]),
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

/// Country and region.
fn place(row: Row<'_>, language: Language) -> String {
    let region = row.region().map(|region| region.name.get(language));
    let origin = labels::origin(row, language);
    let region = region.filter(|region| *region != origin);
    let parts = [Some(origin.as_str()), region];
    let parts: Vec<&str> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
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
    let (rows, stride) = playlist(mode, &loaded);
    let Some(row) = rows.get(place * stride % rows.len().max(1)).copied() else {
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

/// The rows of what is shown, with the step from one to the next: the playlist, or what people have written about in the
/// hall, or anywhere.
fn playlist(mode: KioskMode, loaded: &Loaded) -> (Vec<usize>, usize) {
    let (ids, hall) = mode
        .settings
        .with_value(|settings| (settings.playlist.clone(), settings.hall.clone()));
    let head = loaded.head();
    let chosen: Vec<usize> = ids
        .iter()
        .filter_map(|id| Some(head.row_of(id)?.index()))
        .collect();
    if !chosen.is_empty() {
        return (chosen, 1);
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
    let written = rows.filter(|row| head.row(*row).is_some_and(|row| row.is_curated()));
    let written: Vec<usize> = written.collect();
    let stride = if written.len().is_multiple_of(STRIDE) {
        1
    } else {
        STRIDE
    };
    (written, stride)
}
