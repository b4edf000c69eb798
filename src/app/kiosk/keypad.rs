//! Keys below the search box, and what may be meant by what was tapped so far. Not a keyboard: a key can be pressed only
//! where the catalogue has something that goes on with its letter.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::kept::kept;
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

/// The keys, row by row; digits for barcodes and file numbers.
const ROWS: [&str; 4] = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// The catalogue, and rows of it.
pub type Found = (Arc<Loaded>, Vec<usize>);

/// What the keys type into.
#[derive(Clone)]
pub struct Target {
    /// What was typed.
    pub query: Arc<dyn Fn() -> String + Send + Sync>,
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
    let version = continuations(&target);
    let new = |class, what, name| key(class, what, &target, version, name);
    let rows = ROWS.map(|row| {
        let mut keys: Vec<Piece> = row
            .chars()
            .map(|letter| new("key", Key::Types(letter), ""))
            .collect();
        if row == ROWS[3] {
            keys.insert(0, new("key key-word", Key::Clears, words.clear));
            keys.push(new("key key-space", Key::Types(' '), words.space));
            keys.push(new("key key-delete", Key::Deletes, words.delete));
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

/// What can go on, looked up when the page has shown what was found: that must not wait for it. The number changes
/// with it.
fn continuations(target: &Target) -> RwSignal<usize> {
    let version = RwSignal::new(0_usize);
    let (query, found) = (Arc::clone(&target.query), Arc::clone(&target.found));
    effect(move || {
        let text = query();
        if let Some((loaded, _)) = found() {
            let look = move || {
                let going_on = loaded.engine.continuations(&text);
                kept(|kept| kept.going_on.set(going_on));
                version.try_update(|version| *version = version.wrapping_add(1));
            };
            kept(|kept| kept.looking.replace(Some(Timer::after(Duration::ZERO, look))));
        }
    });
    version
}

/// What a key makes of what was typed.
enum Key {
    Types(char),
    Deletes,
    Clears,
}

/// A key, dead where it would lead to nothing.
fn key(
    class: &'static str,
    key: Key,
    target: &Target,
    version: RwSignal<usize>,
    name: &'static str,
) -> Piece {
    let (query, is_typed) = (Arc::clone(&target.query), Arc::clone(&target.query));
    let set = Arc::clone(&target.set);
    let content = match key {
        Key::Types(' ') | Key::Deletes => Vec::new(),
        Key::Types(letter) => vec![text(letter.to_ascii_uppercase())],
        Key::Clears => vec![text(name)],
    };
    let label = match key {
        Key::Types(' ') | Key::Deletes => Some(name.to_owned()),
        Key::Types(_) | Key::Clears => None,
    };
    let letter = match key {
        Key::Types(letter) => Some(letter),
        Key::Deletes | Key::Clears => None,
    };
    let is_dead = move || {
        version.track();
        letter.map_or_else(
            || is_typed().is_empty(),
            |letter| !kept(|kept| kept.going_on.get()).has(letter),
        )
    };
    let press = move || {
        let mut typed = untrack(|| query());
        match key {
            Key::Types(letter) => typed.push(letter),
            Key::Deletes => {
                typed.pop();
            }
            Key::Clears => typed.clear(),
        }
        set(typed);
    };
    let attributes = vec![
        changing("disabled", move || is_dead().then(String::new)),
        changing("aria-label", move || label.clone()),
    ];
    button(class, content, press, attributes)
}

/// The first products found, two lines each; while nothing is typed, what can be.
fn candidates(language: Language, target: Target) -> Piece {
    let words = Kiosk::of(language);
    let list = live(move || {
        if (target.query)().trim().is_empty() {
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
