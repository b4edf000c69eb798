//! The box one types into. It belongs to the reader: while characters are being composed nothing is searched and
//! nothing is written into it.

use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use super::suggestions::{LIST_ID, Suggestions};
use crate::app::components::markup::{Piece, button, changing, effect, element_of, fixed, on, text};
use crate::app::navigation::use_navigation;
use crate::app::route::{Route, SearchState};
use crate::app::words::Words;
use crate::browser::{field, kiosk};
use crate::catalog::text::Language;

/// The element one types into.
pub const INPUT_ID: &str = "query";

/// What Safari reports for the Enter that ends a composition: the composition is over by then, the key is not.
const COMPOSING_KEY: u32 = 229;

/// The search box.
pub fn search_box(language: Language, suggestions: Suggestions) -> Piece {
    let words = &Words::of(language).search;
    let navigation = use_navigation();
    let composing = StoredValue::new(false);

    let typed = move || {
        if let Some(query) = field::value(INPUT_ID) {
            navigation.type_query(query);
        }
        suggestions.open();
    };
    let on_input = move |_| {
        if !composing.get_value() {
            typed();
        }
    };
    let on_composed = move |_| {
        composing.set_value(false);
        typed();
    };
    let on_submit = move |event: Event| {
        event.prevent_default();
        typed();
        suggestions.close();
        navigation.settle();
        if field::value(INPUT_ID).is_some_and(|query| !query.trim().is_empty()) {
            // Takes the on-screen keyboard away from the results.
            field::leave(INPUT_ID);
        }
    };
    let clear = move || {
        navigation.type_query(String::new());
        field::enter(INPUT_ID);
    };
    let on_key = move |event: Event| {
        let event: KeyboardEvent = event.unchecked_into();
        let composing = event.is_composing() || event.key_code() == COMPOSING_KEY;
        let taken = match event.key().as_str() {
            "Enter" if composing => true,
            _ if composing => false,
            "ArrowDown" => suggestions.step(true),
            "ArrowUp" => suggestions.step(false),
            "Enter" => suggestions.choose_active(),
            "Escape" => {
                if !suggestions.close() {
                    clear();
                }
                true
            }
            _ => false,
        };
        if taken {
            event.prevent_default();
        }
    };
    // Links and the way back change the query too; what was typed here is in the box already.
    effect(move || {
        let search = navigation.search();
        if !composing.get_value() && field::put(INPUT_ID, &search.query) {
            suggestions.close();
        }
    });
    let input = vec![
        fixed("id", INPUT_ID),
        fixed("class", "search-input"),
        fixed("type", "search"),
        fixed("role", "combobox"),
        fixed("aria-autocomplete", "list"),
        fixed("aria-controls", LIST_ID),
        changing("aria-expanded", move || Some(suggestions.is_shown().to_string())),
        changing("aria-activedescendant", move || suggestions.active_id()),
        fixed("name", "q"),
        fixed("aria-label", words.label),
        fixed("placeholder", words.placeholder),
        fixed("autocomplete", "off"),
        fixed("autocapitalize", "none"),
        fixed("spellcheck", "false"),
        fixed("enterkeyhint", "search"),
        fixed("maxlength", "200"),
        // A kiosk has keys of its own below the box.
        changing("inputmode", || kiosk::is_on().then(|| "none".to_owned())),
        on("input", on_input),
        on("compositionstart", move |_| composing.set_value(true)),
        on("compositionend", on_composed),
        on("keydown", on_key),
        on("focusout", move |_| {
            suggestions.close();
        }),
    ];
    let clear_button = vec![
        fixed("aria-label", words.clear),
        changing("hidden", move || {
            navigation.search().query.is_empty().then(String::new)
        }),
    ];
    let submit_button = vec![fixed("type", "submit"), fixed("class", "search-submit")];
    let form = vec![
        fixed("class", "search-box"),
        fixed("role", "search"),
        fixed("aria-label", words.label),
        fixed(
            "action",
            Route::search(language, SearchState::default()).to_string(),
        ),
        on("submit", on_submit),
    ];
    let content = vec![
        element_of("input", input, Vec::new()),
        button("search-clear", Vec::new(), clear, clear_button),
        element_of("button", submit_button, vec![text(words.submit)]),
        suggestions.list(),
    ];
    element_of("form", form, content)
}
