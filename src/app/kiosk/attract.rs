//! Stories while nobody is there: one product after the other over the whole screen, in both languages, legible from
//! two metres. Every story stands elsewhere and drifts, so that nothing burns in. The first touch lands on what is
//! shown. Where things should rather not move, the story stays.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::idle::Phase;
use super::kept::{first_language, kept};
use super::mode::KioskMode;
use crate::app::components::markup::{
    Piece, changing, element, element_of, element_with, fixed, known, live, maybe, nothing, on, paragraph,
    text,
};
use crate::app::components::{named, plate, qr, seal};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::Kiosk;
use crate::browser::feed::{self, Freshness};
use crate::browser::{console, device, performance, share, task};
use crate::catalog::product::Product;
use crate::catalog::text::Language;

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
    let open = move |event: leptos::ev::Event| {
        event.prevent_default();
        if untrack(|| mode.phase()) == Phase::Attract && !mode.is_leaving.get_untracked() {
            mode.begin(shown());
        }
    };
    let content = live(move || {
        mode.slide.track();
        kept(|kept| kept.half.set(first_language()));
        let slide = kept(|kept| kept.slide.borrow().clone());
        slide.map_or_else(nothing, |slide| story(&slide, first_language()))
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
    let mut attributes = known(&[("role", "region")]);
    attributes.extend([
        changing("class", class),
        changing("hidden", move || {
            (mode.phase() != Phase::Attract).then(String::new)
        }),
        changing("aria-label", move || {
            mode.slide.track();
            Some(Kiosk::of(first_language()).attract.to_owned())
        }),
        on("pointerdown", open),
        // By a keyboard, or whatever presses for those who cannot.
        on("click", open),
    ]);
    element_of(
        "section",
        attributes,
        vec![content, element("div", "attract-begin", begin.into())],
    )
}

/// The page of what is shown, in the language of the half that was touched.
fn shown() -> Route {
    let (slide, language) = kept(|kept| (kept.slide.borrow().clone(), kept.half.get()));
    slide.map_or_else(
        || Route::home(language),
        |slide| Route::product(language, slide.product.id.clone()),
    )
}

/// A story in both languages, each leading to the product's page in its own.
fn story(slide: &Slide, first: Language) -> Piece {
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
            element(
                "p",
                "slide-place",
                vec![text(labels::country_and_region(row, language))],
            ),
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
            on("pointerdown", move |_| kept(|kept| kept.half.set(language))),
        ];
        element_of("div", attributes, lines)
    };
    let class = LAYOUTS[slide.place % LAYOUTS.len()];
    let address = share::origin() + &Route::product(first, row.id()).to_string();
    let words = Kiosk::of(first);
    let code = vec![
        qr(&address, "", &(words.look_at)(row.name(first).text), first),
        paragraph("", words.scan),
    ];
    let content = vec![
        element("div", "slide-plate", vec![plate(row)]),
        element(
            "div",
            "slide-text",
            vec![
                element("div", "slide-seal", vec![seal(Mark::of_row(row), row.class())]),
                told(first),
                told(first.other()),
            ],
        ),
        element_with("div", "slide-code", vec![("lang", first.tag().to_owned())], code),
    ];
    element("article", class, content)
}

/// Shows the next story when it is time.
pub fn tick(mode: KioskMode) {
    let (shown_at, is_first) = kept(|kept| (kept.shown_at.get(), kept.slide.borrow().is_none()));
    let shown_for = performance::now() - shown_at;
    let moves = is_first || !device::moves_little();
    if shown_for > SHOWN_FOR && moves && !mode.is_leaving.get_untracked() {
        show_next(mode);
    }
}

/// Shows the next story, as soon as it is here; a story that does not arrive is passed over.
pub fn show_next(mode: KioskMode) {
    let Some(loaded) = untrack(|| mode.catalog.loaded()) else {
        return;
    };
    let place = kept(|kept| {
        kept.shown_at.set(performance::now());
        kept.next.get()
    });
    let (rows, stride) = playlist(&loaded);
    let Some(row) = rows.get(place * stride % rows.len().max(1)).copied() else {
        return;
    };
    kept(|kept| kept.next.set(place + 1));
    task::spawn(async move {
        match feed::detail(&loaded.manifest, row, Freshness::Cached).await {
            Ok(detail) => {
                let product = detail.product;
                let slide = Slide {
                    row,
                    place,
                    product,
                    loaded,
                };
                kept(|kept| kept.slide.replace(Some(Arc::new(slide))));
                mode.slide.set(place);
            }
            Err(error) => console::warn(&format!("kiosk: a story: {error}")),
        }
    });
}

/// The rows of what is shown, with the step from one to the next: the playlist, or what people have written about in the
/// hall, or anywhere.
fn playlist(loaded: &Loaded) -> (Vec<usize>, usize) {
    let (ids, hall) = kept(|kept| {
        let settings = kept.settings.borrow();
        (settings.playlist.clone(), settings.hall.clone())
    });
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
    let mut written = loaded.rows(&state, Language::Zh);
    written.retain(|row| head.row(*row).is_some_and(|row| row.is_curated()));
    let stride = if written.len().is_multiple_of(STRIDE) {
        1
    } else {
        STRIDE
    };
    (written, stride)
}
