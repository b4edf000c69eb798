//! Keys below the search box, and what may be meant by what was tapped so far. Not a keyboard: a key can be pressed only
//! where the catalogue has something that goes on with its letter.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::app::components::markup::{
    Piece, button, changing, effect, element, element_of, fixed, live, nothing, paragraph, pieces, text,
};
use crate::app::components::named;
use crate::app::labels;
use crate::app::route::Route;
use crate::app::state::Loaded;
use crate::app::words::Kiosk;
use crate::browser::timer::Timer;
use crate::catalog::head::Row;
use crate::catalog::text::Language;
use crate::search::Continuations;

/// The keys, row by row; digits for barcodes and file numbers.
const ROWS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// The catalogue, and rows of it.
pub type Found = (Arc<Loaded>, Vec<usize>);

/// What the keys type into.
#[derive(Clone)]
pub struct Target {
    /// What was typed.
    pub query: Memo<String>,
    /// Types something else.
    pub set: Arc<dyn Fn(String) + Send + Sync>,
    /// What was found.
    pub found: Arc<dyn Fn() -> Option<Found> + Send + Sync>,
    /// Opens a page.
    pub open: Arc<dyn Fn(Route) + Send + Sync>,
}

/// The keys and what may be meant.
pub fn keypad(language: Language, target: Target) -> Piece {
    let words = Kiosk::of(language);
    let is_shown = RwSignal::new(true);
    let going_on = continuations(&target);
    let rows = ROWS.map(|row| {
        let mut keys: Vec<Piece> = row.chars().map(|key| letter(key, &target, going_on)).collect();
        if row == ROWS[3] {
            keys.insert(0, clear(words, &target));
            keys.push(space(words, &target, going_on));
            keys.push(delete(words, &target));
        }
        element("div", "key-row", keys)
    });
    let keys = element_of(
        "div",
        vec![
            fixed("class", "keys"),
            fixed("role", "group"),
            fixed("aria-label", words.keypad),
            changing("hidden", move || (!is_shown.get()).then(String::new)),
        ],
        rows.into(),
    );
    let fold = vec![changing("aria-expanded", move || {
        Some(is_shown.get().to_string())
    })];
    let told = live(move || {
        text(if is_shown.get() {
            words.hide_keys
        } else {
            words.show_keys
        })
    });
    let fold = button(
        "keypad-fold",
        vec![told],
        move || is_shown.update(|shown| *shown = !*shown),
        fold,
    );
    let content = vec![candidates(language, target), keys, fold];
    element("div", "keypad", content)
}

/// What can go on, looked up when the page has shown what was found: that must not wait for it.
fn continuations(target: &Target) -> RwSignal<Continuations> {
    let going_on = RwSignal::new(Continuations::all());
    let waiting = StoredValue::new_local(None);
    let (query, found) = (target.query, Arc::clone(&target.found));
    effect(move || {
        let text = query.get();
        if let Some((loaded, _)) = found() {
            waiting.set_value(Some(Timer::after(Duration::ZERO, move || {
                going_on.try_set(loaded.engine.continuations(&text));
            })));
        }
    });
    going_on
}

fn letter(key: char, target: &Target, going_on: RwSignal<Continuations>) -> Piece {
    let (query, set) = (target.query, Arc::clone(&target.set));
    let press = move || set(format!("{}{key}", query.get_untracked()));
    let is_dead = move || (!going_on.get().has(key)).then(String::new);
    button(
        "key",
        vec![text(key.to_ascii_uppercase())],
        press,
        vec![changing("disabled", is_dead)],
    )
}

fn space(words: &Kiosk, target: &Target, going_on: RwSignal<Continuations>) -> Piece {
    let (query, set) = (target.query, Arc::clone(&target.set));
    let press = move || set(format!("{} ", query.get_untracked()));
    let is_dead = move || (!going_on.get().has(' ')).then(String::new);
    let attributes = vec![fixed("aria-label", words.space), changing("disabled", is_dead)];
    button("key key-space", Vec::new(), press, attributes)
}

fn delete(words: &Kiosk, target: &Target) -> Piece {
    let (query, set) = (target.query, Arc::clone(&target.set));
    let press = move || {
        let mut typed = query.get_untracked();
        typed.pop();
        set(typed);
    };
    let is_dead = move || query.with(String::is_empty).then(String::new);
    let attributes = vec![fixed("aria-label", words.delete), changing("disabled", is_dead)];
    button("key key-delete", Vec::new(), press, attributes)
}

fn clear(words: &Kiosk, target: &Target) -> Piece {
    let (query, set) = (target.query, Arc::clone(&target.set));
    let is_dead = move || query.with(String::is_empty).then(String::new);
    let content = vec![text(words.clear)];
    let attributes = vec![changing("disabled", is_dead)];
    button("key key-word", content, move || set(String::new()), attributes)
}

/// The first products found, two lines each; while nothing is typed, what can be.
fn candidates(language: Language, target: Target) -> Piece {
    let words = Kiosk::of(language);
    let list = live(move || {
        if target.query.with(|query| query.trim().is_empty()) {
            return paragraph("keypad-hint", words.keypad_hint);
        }
        let Some((loaded, rows)) = (target.found)() else {
            return nothing();
        };
        let rows = rows.into_iter().filter_map(|row| loaded.head().row(row));
        pieces(rows.map(|row| candidate(row, language, &target)).collect())
    });
    let attributes = vec![
        fixed("class", "candidates"),
        fixed("role", "group"),
        fixed("aria-label", words.candidates),
    ];
    element_of("div", attributes, vec![list])
}

fn candidate(row: Row<'_>, language: Language, target: &Target) -> Piece {
    let name = row.name(language);
    let original = row.original();
    let also = if original.text.is_empty() || original.text == name.text {
        text(labels::origin(row, language))
    } else {
        named(original.text, original.language, language)
    };
    let (open, route) = (Arc::clone(&target.open), Route::product(language, row.id()));
    let content = vec![
        element(
            "span",
            "candidate-name",
            vec![named(name.text, name.language, language)],
        ),
        element("span", "candidate-also", vec![also]),
    ];
    button("candidate", content, move || open(route.clone()), Vec::new())
}
