//! A product's own page. The head is enough for its name, class, origin and seal, which stand at once; the rest comes
//! with the record.

mod citation;
mod facts;
mod item;
mod map;
mod names;
mod places;
mod protection;
mod record;
mod sources;
mod verification;
mod wine;

use std::sync::Arc;

use leptos::prelude::*;

use super::not_found::nothing_here;
use crate::app::components::{Headed, cards, named, seal, when_ready};
use crate::app::kin::kin;
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::state::Loaded;
use crate::app::words::Words;
use crate::catalog::head::Row;
use crate::catalog::text::Language;
use record::Record;

/// A product's page.
#[component]
pub fn Product(
    /// The page's language.
    language: Language,
    /// The product's slug.
    id: String,
) -> impl IntoView {
    when_ready(language, Headed::ByTheFeed, waiting, move |loaded| {
        let words = &Words::of(language).trouble;
        match loaded.head().row_of(&id).map(|row| row.index()) {
            None => nothing_here(language, words.no_product, words.no_product_advice),
            Some(row) => page(language, &loaded, row),
        }
    })
}

fn page(language: Language, loaded: &Arc<Loaded>, row: usize) -> AnyView {
    let head = loaded.head();
    view! {
        <article class="product">
            {head.row(row).map(|row| heading(row, language))} <Record language loaded=Arc::clone(loaded) row />
            {related(loaded, row, language)}
        </article>
    }
    .into_any()
}

/// Name, original name, class, origin, seal.
fn heading(row: Row<'_>, language: Language) -> AnyView {
    let words = Words::of(language);
    let name = row.name(language);
    let original =
        Some(row.original()).filter(|original| !original.text.is_empty() && original.text != name.text);
    let origin = labels::origin(row, language);
    let region = row.region().map(|region| region.name.get(language).to_owned());
    let facts = [row.class().name.get(language).to_owned(), origin];
    let facts: Vec<String> = facts
        .into_iter()
        .chain(region)
        .filter(|fact| !fact.is_empty())
        .collect();
    view! {
        <header class="product-head">
            {seal(Mark::of_row(row), row.class())} <div class="product-title">
                <h1>{named(name.text, name.language, language)}</h1>
                {original
                    .map(|name| {
                        view! { <p class="product-original">{named(name.text, name.language, language)}</p> }
                    })} <p class="product-facts">{facts.join(" · ")}</p>
                <p class="product-number">{(words.product.number)(row.number())}</p>
            </div>
        </header>
    }
    .into_any()
}

/// Products that belong to it.
fn related(loaded: &Arc<Loaded>, row: usize, language: Language) -> AnyView {
    let words = &Words::of(language).product;
    let head = loaded.head();
    let rows = head.row(row).map(|row| kin(head, row)).unwrap_or_default();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="band">
            <h2>{words.kin}</h2>
            <p class="band-intro">{words.kin_intro}</p>
            {cards(head, &rows, language)}
        </section>
    }
    .into_any()
}

/// Holds the place of a whole page.
fn waiting() -> AnyView {
    view! { <div class="product product-empty" aria-hidden="true"></div> }.into_any()
}
