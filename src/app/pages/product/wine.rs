//! What the specification of a wine lays down.

use leptos::prelude::*;

use super::citation::{Cite, line};
use crate::app::components::named;
use crate::app::words::Words;
use crate::catalog::product::{Product, WineSpecification};

/// How many grapes are shown before the rest is asked for.
const GRAPES_AT_FIRST: usize = 12;

/// The specification of a wine.
pub fn specification(product: &Product, cite: Cite<'_>) -> AnyView {
    let Some(wine) = &product.wine else {
        return ().into_any();
    };
    let words = &Words::of(cite.language).product;
    let irrigation = wine
        .irrigation
        .as_deref()
        .map(|rule| match (words.irrigation_rule)(rule) {
            Some(known) => known.to_owned().into_any(),
            None => named(rule, Some("en"), cite.language),
        });
    view! {
        <section>
            <h2>{words.wine} {cite.source(&wine.source)}</h2>
            <dl class="lines">
                {list(words.wine_categories, &wine.categories, |category| self::category(category, cite))}
                {list(words.grapes, &wine.grapes, |grape| self::grape(grape, cite))}
                {list(words.other_grapes, &wine.other_grapes, |grape| self::grape(grape, cite))}
                {yields(wine, cite)} {density(wine, cite)}
                {irrigation.map(|rule| line(words.irrigation, rule))} {municipalities(wine, cite)}
            </dl>
        </section>
    }
    .into_any()
}

/// A line with several values; the rest of a long one behind a switch.
fn list(label: &'static str, values: &[String], show: impl Fn(&str) -> AnyView) -> Option<AnyView> {
    let item = |value: &String| view! { <li>{show(value)}</li> };
    let (first, rest) = values.split_at(values.len().min(GRAPES_AT_FIRST));
    let first = view! { <ul class="tiles">{first.iter().map(item).collect_view()}</ul> };
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{format!("+{}", rest.len())}</summary>
                <ul class="tiles">{rest.iter().map(item).collect_view()}</ul>
            </details>
        }
    });
    (!values.is_empty()).then(|| line(label, (first, rest).into_any()))
}

/// A category, in our words where we have them.
fn category(category: &str, cite: Cite<'_>) -> AnyView {
    match (Words::of(cite.language).product.wine_category)(category) {
        Some(known) => known.into_any(),
        None => named(category, Some("en"), cite.language),
    }
}

/// A grape with its colour: `Nebbiolo N` is black.
fn grape(grape: &str, cite: Cite<'_>) -> AnyView {
    let coloured = grape.rsplit_once(' ').and_then(|(name, code)| {
        let colour = (Words::of(cite.language).product.grape_colour)(code)?;
        Some((name, colour))
    });
    let (name, colour) = coloured.map_or((grape, None), |(name, colour)| (name, Some(colour)));
    view! {
        {named(name, None, cite.language)}
        {colour.map(|colour| view! { <span class="tile-note">{colour}</span> })}
    }
    .into_any()
}

fn yields(wine: &WineSpecification, cite: Cite<'_>) -> Option<AnyView> {
    let words = &Words::of(cite.language).product;
    let part = |amount: &Option<String>, unit: &str| amount.as_ref().map(|amount| format!("{amount} {unit}"));
    let parts = [
        part(&wine.max_yield_hl_per_ha, words.hl_per_ha),
        part(&wine.max_yield_kg_per_ha, words.kg_per_ha),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| line(words.max_yield, parts.join(" · ").into_any()))
}

fn density(wine: &WineSpecification, cite: Cite<'_>) -> Option<AnyView> {
    let words = &Words::of(cite.language).product;
    let vines = wine.min_vines_per_ha.as_ref()?;
    Some(line(
        words.min_vines,
        format!("{vines} {}", words.vines_per_ha).into_any(),
    ))
}

fn municipalities(wine: &WineSpecification, cite: Cite<'_>) -> Option<AnyView> {
    let words = Words::of(cite.language);
    let count = wine.municipalities? as usize;
    let names = wine.municipality_names.join(words.item.list_separator);
    let more = count.saturating_sub(wine.municipality_names.len());
    let more = (more > 0).then(|| (words.product.and_more)(more));
    let content = view! {
        <strong>{count}</strong>
        " "
        {named(&names, None, cite.language)}
        " "
        {more}
    };
    Some(line(words.product.municipalities, content.into_any()))
}
