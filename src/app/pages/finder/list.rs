//! The cards of the results, and more of them.

use std::sync::Arc;

use leptos::prelude::*;

use super::results::Search;
use crate::app::components::card;
use crate::app::components::markup::element;
use crate::app::highlight::pieces;
use crate::app::navigation::{RESULTS_AT_ONCE, use_navigation};
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::catalog::head::Row;
use crate::catalog::text::Language;
use crate::search::{Field, Hit};

/// The cards.
#[component]
pub fn List(
    /// The search.
    search: Search,
    /// The feed.
    loaded: Arc<Loaded>,
) -> impl IntoView {
    let language = search.language;
    let each = {
        let loaded = Arc::clone(&loaded);
        move || {
            search.answer.with(|answer| {
                answer
                    .hits
                    .iter()
                    .map(|hit| Shown::of(hit, &loaded, language))
                    .collect::<Vec<_>>()
            })
        }
    };
    let show = move |shown: Shown| {
        let row = loaded.head().row(shown.row);
        let card = row.map(|row| card(row, language, &shown.terms, shown.why.as_deref()));
        element("li", "", card.into_iter().collect())
    };
    view! {
        <ul class="cards">
            <For each key=Shown::clone children=show />
        </ul>
    }
}

/// A hit as it is shown: a card is built anew only where this changes.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Shown {
    row: usize,
    /// What was typed, folded: only the terms that can be seen in a name.
    terms: Vec<String>,
    /// A name that matches and is not on the card anyway.
    why: Option<String>,
}

impl Shown {
    fn of(hit: &Hit, loaded: &Loaded, language: Language) -> Self {
        let visible = hit
            .reasons
            .iter()
            .filter(|reason| matches!(reason.field, Field::Name | Field::Alias | Field::Brand));
        let terms: Vec<String> = visible.map(|reason| reason.term.clone()).collect();
        let why = loaded
            .head()
            .row(hit.row)
            .and_then(|row| hidden_name(row, &terms, language));
        Self {
            row: hit.row,
            terms,
            why,
        }
    }
}

/// The first name with something of what was typed in it, where neither name on the card has anything of it.
fn hidden_name(row: Row<'_>, terms: &[String], language: Language) -> Option<String> {
    let has = |name: &str| pieces(name, terms).iter().any(|piece| piece.typed);
    let on_card = [
        Some(row.name(language).text),
        Some(row.original().text),
        row.brand(),
    ];
    if terms.is_empty() || on_card.into_iter().flatten().any(has) {
        return None;
    }
    let other = match language {
        Language::Zh => row.en(),
        Language::En => row.zh(),
    };
    other
        .into_iter()
        .chain(row.aliases())
        .find(|name| has(name))
        .map(str::to_owned)
}

/// Shows the next results.
#[component]
pub fn More(
    /// The search.
    search: Search,
    /// How many there are.
    total: Memo<usize>,
) -> impl IntoView {
    let words = &Words::of(search.language).search;
    let navigation = use_navigation();
    let shown = move || navigation.shown().get().min(total.get());
    let rest = Memo::new(move |_| total.get().saturating_sub(navigation.shown().get()));
    view! {
        <Show when=move || { rest.get() > 0 }>
            <div class="more">
                <p>{move || (words.shown)(shown(), total.get())}</p>
                <button type="button" class="button" on:click=move |_| navigation.show_more()>
                    {move || (words.more)(rest.get().min(RESULTS_AT_ONCE))}
                </button>
            </div>
        </Show>
    }
}
