//! The results as cards or lines, and more of them.

use leptos::prelude::*;

use super::results::Search;
use crate::app::components::card;
use crate::app::components::markup::{Piece, button, element, fixed, maybe, nothing, paragraph, text};
use crate::app::highlight::pieces;
use crate::app::navigation::{MORE_ID, RESULTS_AT_ONCE, use_navigation};
use crate::app::route::Layout;
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::catalog::head::Row;
use crate::catalog::text::Language;
use crate::search::{Answer, Field, Hit, Reason};

/// What was found, as cards or, close together, as lines: the same elements, so that both read alike to those who listen.
pub fn cards(answer: &Answer, loaded: &Loaded, language: Language, layout: Layout) -> Piece {
    let card = |hit: &Hit| {
        let row = loaded.head().row(hit.row)?;
        let (terms, why) = shown(hit, row, language);
        Some(element(
            "li",
            "",
            vec![card(row, language, &terms, why.as_deref())],
        ))
    };
    let class = match layout {
        Layout::Cards => "cards",
        Layout::Rows | Layout::Map => "cards is-compact",
    };
    element("ul", class, answer.hits.iter().filter_map(card).collect())
}

/// How a hit is shown: what was typed, folded, as far as it can be seen in a name; and a name that matches and is not
/// on the card anyway.
fn shown(hit: &Hit, row: Row<'_>, language: Language) -> (Vec<String>, Option<String>) {
    let visible = |reason: &&Reason| matches!(reason.field, Field::Name | Field::Alias | Field::Brand);
    let terms: Vec<String> = hit
        .reasons
        .iter()
        .filter(visible)
        .map(|reason| reason.term.clone())
        .collect();
    let why = hidden_name(row, &terms, language);
    (terms, why)
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

/// Shows the next results, where there are more.
pub fn more(search: Search, total: usize) -> Piece {
    let words = &Words::of(search.language).search;
    let navigation = use_navigation();
    let shown = navigation.shown().get().min(total);
    if shown == total {
        return nothing();
    }
    let label = (words.more)((total - shown).min(RESULTS_AT_ONCE));
    let sentence = search.catalog.is_whole().then(|| (words.shown)(shown, total));
    let content = vec![
        maybe(sentence.map(|sentence| paragraph("", sentence))),
        button(
            "button",
            vec![text(label)],
            move || navigation.show_more(),
            vec![fixed("id", MORE_ID)],
        ),
    ];
    element("div", "more", content)
}
