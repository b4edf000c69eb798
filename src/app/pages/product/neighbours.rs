//! The products before and behind in a hall, in the order in which the hall shows them. Only once all of the feed is
//! here: before that nobody knows who stands next.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::components::markup::{
    Piece, element, element_with, link, live, maybe, nothing, text, unsubscribe_at_end,
};
use crate::app::components::named;
use crate::app::route::{Page, Route, SearchState};
use crate::app::state::{Catalog, Loaded};
use crate::app::words::{self, number};
use crate::browser::{task, timer};
use crate::catalog::text::Language;

/// A product's place in a hall.
struct Standing {
    hall: usize,
    rows: Vec<usize>,
    place: usize,
}

/// The ways to the neighbours of the product in a row, in the hall with this key or the first that has it. A page does
/// not wait for them.
pub fn neighbours(catalog: Catalog, row: usize, hall: Option<String>, language: Language) -> Piece {
    let is_due = RwSignal::new(false);
    task::spawn(async move {
        timer::pause(Duration::ZERO).await;
        is_due.try_set(true);
    });
    let whole = Memo::new(move |_| {
        unsubscribe_at_end();
        is_due.get() && catalog.is_whole()
    });
    live(move || {
        let found = whole.get().then(|| untrack(|| catalog.loaded())).flatten();
        let shown = found.and_then(|loaded| {
            let standing = standing(&loaded, row, hall.as_deref(), language)?;
            shown(&loaded, &standing, language)
        });
        maybe(shown)
    })
}

#[inline(never)]
fn standing(loaded: &Arc<Loaded>, row: usize, key: Option<&str>, language: Language) -> Option<Standing> {
    let halls = &loaded.head().tables.halls;
    let asked = halls.iter().position(|hall| Some(hall.key.as_str()) == key);
    asked.into_iter().chain(0..halls.len()).find_map(|hall| {
        let rows = loaded.rows(&SearchState::parse(&halls.get(hall)?.query), language);
        let place = rows.iter().position(|found| *found == row)?;
        Some(Standing { hall, rows, place })
    })
}

fn shown(loaded: &Arc<Loaded>, standing: &Standing, language: Language) -> Option<Piece> {
    let head = loaded.head();
    let Standing { hall, rows, place } = standing;
    let hall = head.tables.halls.get(*hall)?;
    let words = words::Look::of(language);
    let way = |class: &'static str, label: &'static str, place: Option<usize>| {
        let row = place.and_then(|place| head.row(*rows.get(place)?));
        let Some(row) = row else { return nothing() };
        let name = row.name(language);
        let content = vec![
            element("span", "neighbour-label", vec![text(label)]),
            element(
                "span",
                "neighbour-name",
                vec![named(name.text, name.language, language)],
            ),
        ];
        link(
            class,
            Route::product_in(language, row.id(), &hall.key).to_string(),
            content,
        )
    };
    let all = number::grouped(rows.len());
    let to_hall = Route::page(language, Page::Hall(hall.key.clone())).to_string();
    let of_hall = vec![
        link("", to_hall, vec![text(hall.name.get(language))]),
        element(
            "span",
            "note",
            vec![text((words.place)(&number::grouped(place + 1), &all))],
        ),
    ];
    let content = vec![
        element("p", "neighbours-hall", of_hall),
        way("neighbour is-previous", words.previous, place.checked_sub(1)),
        way("neighbour is-next", words.next, Some(place + 1)),
    ];
    let label = (words.in_hall)(hall.name.get(language));
    Some(element_with(
        "nav",
        "neighbours",
        vec![("aria-label", label)],
        content,
    ))
}
