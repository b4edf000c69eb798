//! A product's own page. The head is enough for its name, class, origin and seal, which stand at once; the rest comes
//! with the record.

mod facts;
mod item;
mod map;
mod names;
mod neighbours;
mod places;
mod protection;
mod record;
mod sheet;
mod story;
mod verification;
mod wine;

use std::sync::Arc;

use super::not_found::nothing_here;
use leptos::prelude::*;

use crate::app::components::markup::{
    self, Piece, element, element_with, live, maybe, nothing, paragraph, pieces, text, unsubscribe_at_end,
};
use crate::app::components::{Headed, cards, named, plate, rest, seal, take_along, when_ready};
use crate::app::kin::kin;
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::state::{Catalog, Loaded, use_catalog};
use crate::app::words::Words;
use crate::catalog::head::{Row, ShownName};
use crate::catalog::text::Language;
use record::record;

/// The page of the product with this slug, on the way through the hall with this key.
pub fn product(language: Language, id: String, hall: Option<String>) -> Piece {
    let catalog = use_catalog();
    when_ready(language, Headed::ByTheFeed, waiting, move |_| {
        let (id, sought, hall) = (id.clone(), id.clone(), hall.clone());
        // A page that stands is not made again when more of the feed arrives.
        let is_settled = Memo::new(move |_| {
            unsubscribe_at_end();
            found(&sought, catalog).is_some()
        });
        live(move || {
            // Read, not only tracked: what has never been read never changes.
            is_settled.get();
            let words = Words::of(language);
            match untrack(|| found(&id, catalog)) {
                Some((loaded, Some(row))) => {
                    let neighbours = neighbours::neighbours(catalog, row, hall.clone(), language);
                    pieces(vec![page(language, &loaded, row), neighbours])
                }
                Some((_, None)) => nothing_here(
                    language,
                    words.trouble.no_product,
                    words.trouble.no_product_advice,
                ),
                // It may be in a part that is still to come.
                None => {
                    let title = element("h1", "visually-hidden", vec![text(words.frame.loading)]);
                    pieces(vec![title, rest(language), waiting()])
                }
            }
        })
    })
}

/// The row of a product; nothing while it may be in a part that is not here.
#[inline(never)]
fn found(id: &str, catalog: Catalog) -> Option<(Arc<Loaded>, Option<usize>)> {
    let loaded = catalog.loaded()?;
    let row = loaded.head().row_of(id).map(|row| row.index());
    (row.is_some() || loaded.is_whole()).then_some((loaded, row))
}

fn page(language: Language, loaded: &Arc<Loaded>, row: usize) -> Piece {
    let head = loaded.head();
    let record = record(language, Arc::clone(loaded), row);
    let heading = maybe(head.row(row).map(|row| heading(row, language)));
    element(
        "article",
        "product",
        vec![heading, record, related(loaded, row, language)],
    )
}

/// Name, original name, class, origin, seal.
fn heading(row: Row<'_>, language: Language) -> Piece {
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
    let show = |name: ShownName<'_>| named(name.text, name.language, language);
    let lines = vec![
        element("h1", "", vec![show(name)]),
        maybe(original.map(|name| element("p", "product-original", vec![show(name)]))),
        paragraph("product-facts", facts.join(" · ")),
        paragraph("product-number", (words.product.number)(row.number())),
        take_along(row, language),
    ];
    let seal = seal(Mark::of_row(row), row.class());
    let title = element("div", "product-title", lines);
    let picture = element("div", "product-plate", vec![plate(row)]);
    let named = element("div", "product-named", vec![seal, title]);
    element("header", "product-head", vec![picture, named])
}

/// Products that belong to it.
fn related(loaded: &Arc<Loaded>, row: usize, language: Language) -> Piece {
    let words = &Words::of(language).product;
    let head = loaded.head();
    let rows = head.row(row).map(|row| kin(head, row)).unwrap_or_default();
    if rows.is_empty() {
        return nothing();
    }
    let cards = cards(head, &rows, language);
    element(
        "section",
        "band",
        vec![
            markup::heading(words.kin),
            paragraph("band-intro", words.kin_intro),
            cards,
        ],
    )
}

/// Holds the place of a whole page.
fn waiting() -> Piece {
    element_with(
        "div",
        "product product-empty",
        vec![("aria-hidden", "true".to_owned())],
        Vec::new(),
    )
}
