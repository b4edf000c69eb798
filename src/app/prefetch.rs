//! A product's details, fetched as soon as somebody seems to want them: a pointer that rests on a link to it, a finger
//! that touches it, the keyboard that reaches it. Never where the visitor saves data.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::route::{Page, Route};
use crate::app::state::Catalog;
use crate::browser::timer::Timer;
use crate::browser::{device, feed, links, task};

/// How long a pointer rests on a link before it means anything.
const REST: Duration = Duration::from_millis(60);

/// Begins to listen. To be called once.
pub fn start(catalog: Catalog) {
    if device::saves_data() {
        return;
    }
    let resting = RefCell::new(None);
    links::on_intent(move |path| {
        let page = Route::parse(path, "").map(|route| route.page);
        *resting.borrow_mut() = match page {
            Some(Page::Product { id, .. }) => Some(Timer::after(REST, move || fetch(catalog, &id))),
            _ => None,
        };
    });
}

fn fetch(catalog: Catalog, id: &str) {
    let Some(loaded) = untrack(|| catalog.loaded()) else {
        return;
    };
    if let Some(row) = loaded.head().row_of(id).map(|row| row.index()) {
        task::spawn(async move { feed::foresee(&loaded.manifest, row).await });
    }
}
