//! The box one types into. It belongs to the reader: while characters are being composed nothing is searched and
//! nothing is written into it.

use leptos::ev::{Event, KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;

use crate::app::navigation::use_navigation;
use crate::app::route::{Route, SearchState};
use crate::app::words::Words;
use crate::catalog::text::Language;

/// What Safari reports for the Enter that ends a composition: the composition is over by then, the key is not.
const COMPOSING_KEY: u32 = 229;

/// The search box.
#[component]
pub fn SearchBox(
    /// The page's language.
    language: Language,
) -> impl IntoView {
    let words = &Words::of(language).search;
    let navigation = use_navigation();
    let input = NodeRef::<html::Input>::new();
    let composing = StoredValue::new(false);
    let query = Memo::new(move |_| navigation.search().query);

    let typed = move || {
        if let Some(input) = input.get_untracked() {
            navigation.type_query(input.value());
        }
    };
    let on_input = move |_: Event| {
        if !composing.get_value() {
            typed();
        }
    };
    let on_composed = move |_| {
        composing.set_value(false);
        typed();
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.is_composing() || event.key_code() == COMPOSING_KEY) {
            event.prevent_default();
        }
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        typed();
        navigation.settle();
        if let Some(input) = input
            .get_untracked()
            .filter(|input| !input.value().trim().is_empty())
        {
            // Takes the on-screen keyboard away from the results.
            let _ = input.blur();
        }
    };
    let clear = move |_| {
        navigation.type_query(String::new());
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    // Links and the way back change the query too; what was typed here is in the box already.
    Effect::new(move |_| {
        let query = query.get();
        if let Some(input) = input
            .get()
            .filter(|input| !composing.get_value() && input.value() != query)
        {
            input.set_value(&query);
        }
    });
    view! {
        <form
            class="search-box"
            role="search"
            aria-label=words.label
            action=Route::search(language, SearchState::default()).to_string()
            on:submit=on_submit
        >
            <input
                class="search-input"
                type="search"
                name="q"
                aria-label=words.label
                node_ref=input
                placeholder=words.placeholder
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                maxlength="200"
                on:input=on_input
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend=on_composed
                on:keydown=on_key
            />
            <button
                type="button"
                class="search-clear"
                aria-label=words.clear
                hidden=move || query.with(String::is_empty)
                on:click=clear
            ></button>
            <button type="submit" class="search-submit">
                {words.submit}
            </button>
        </form>
    }
}
