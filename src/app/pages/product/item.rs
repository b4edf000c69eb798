//! What the record of a branded product says of its pack. A record is not the pack, and nobody here has checked it.

use leptos::prelude::*;

use super::citation::{Cite, line, text_line};
use crate::app::components::named;
use crate::app::words::{Words, date};
use crate::catalog::head::Tables;
use crate::catalog::item::Item;
use crate::catalog::product::Product;

/// The record of the pack.
pub fn item(product: &Product, tables: &Tables, cite: Cite<'_>) -> AnyView {
    let Some(item) = &product.item else {
        return ().into_any();
    };
    let words = &Words::of(cite.language).product;
    let as_recorded = |text: &String| named(text, None, cite.language);
    let modified = item
        .modified
        .as_ref()
        .map(|month| date::in_words(month, cite.language));
    view! {
        <section>
            <h2>{words.record} {cite.source(&item.source)}</h2>
            <p class="note">{words.record_note}</p>
            <dl class="lines">
                {text_line(words.barcode, Some(item.barcode.as_str()))}
                {line(words.brand, as_recorded(&item.brand))}
                {item.quantity.as_ref().map(|quantity| line(words.quantity, as_recorded(quantity)))}
                {labels(item, tables, cite)} {allergens(item, tables, cite)}
                {item.ingredients.as_ref().map(|text| line(words.ingredients, as_recorded(text)))}
                {text_line(words.snapshot, Some(item.snapshot_year.to_string()))}
                {text_line(words.modified, modified)}
            </dl>
            <p class="note">{(words.not_stock)(tables.venue.get(cite.language))}</p>
            {attribution(tables, cite)}
        </section>
    }
    .into_any()
}

fn labels(item: &Item, tables: &Tables, cite: Cite<'_>) -> Option<AnyView> {
    let words = &Words::of(cite.language).product;
    let name = |key: &String| {
        tables
            .labels
            .get(key)
            .map_or(key.as_str(), |text| text.get(cite.language))
            .to_owned()
    };
    let tile = |key: &String| view! { <li>{name(key)}</li> };
    let tiles = view! {
        <ul class="tiles">{item.labels.iter().map(tile).collect_view()}</ul>
        <p class="note">{words.labels_note}</p>
    };
    (!item.labels.is_empty()).then(|| line(words.labels, tiles.into_any()))
}

/// Allergens. That none were recorded is never the same as being free of them.
fn allergens(item: &Item, tables: &Tables, cite: Cite<'_>) -> AnyView {
    let words = &Words::of(cite.language).product;
    let recorded = item.allergens.as_deref().filter(|recorded| !recorded.is_empty());
    let Some(recorded) = recorded else {
        return line(
            words.allergens,
            view! { <span class="unknown">{words.allergens_unknown}</span> }.into_any(),
        );
    };
    let name = |key: &String| {
        tables
            .allergens
            .get(key)
            .map_or(key.as_str(), |text| text.get(cite.language))
            .to_owned()
    };
    let tile = |key: &String| view! { <li>{name(key)}</li> };
    let tiles = view! {
        <ul class="tiles">{recorded.iter().map(tile).collect_view()}</ul>
        <p class="note">{words.allergens_note}</p>
    };
    line(words.allergens, tiles.into_any())
}

/// The line that must stand wherever data under the open database licence are shown.
fn attribution(tables: &Tables, cite: Cite<'_>) -> Option<AnyView> {
    let licence = tables
        .licences
        .iter()
        .find(|licence| licence.terms.en.contains("ODbL"))?;
    let text = licence.attribution.get(cite.language).to_owned();
    let words = &Words::of(cite.language).product;
    Some(match &licence.address {
        Some(address) => view! {
            <p class="note">
                <a href=address.clone() target="_blank" rel="noopener external">
                    {text}
                    <span class="visually-hidden">{words.other_site}</span>
                </a>
            </p>
        }
        .into_any(),
        None => view! { <p class="note">{text}</p> }.into_any(),
    })
}
