//! What the specification of a wine lays down.

use crate::app::components::citation::{self, Cite, line};
use crate::app::components::markup::{Piece, element, link, maybe, nothing, pieces, text};
use crate::app::components::named;
use crate::app::route::{Page, Route};
use crate::app::words::Words;
use crate::catalog::grapes::key;
use crate::catalog::product::{Product, WineSpecification};

/// How many grapes are shown before the rest is asked for.
const GRAPES_AT_FIRST: usize = 12;

/// The specification of a wine.
pub fn specification(product: &Product, cite: Cite<'_>) -> Piece {
    let Some(wine) = &product.wine else {
        return nothing();
    };
    let words = &Words::of(cite.language).product;
    let irrigation = wine
        .irrigation
        .as_deref()
        .map(|rule| match (words.irrigation_rule)(rule) {
            Some(known) => text(known),
            None => named(rule, Some("en"), cite.language),
        });
    let lines = vec![
        list(words.wine_categories, &wine.categories, &|category| {
            self::category(category, cite)
        }),
        list(words.grapes, &wine.grapes, &|grape| self::grape(grape, cite)),
        list(words.other_grapes, &wine.other_grapes, &|grape| {
            self::grape(grape, cite)
        }),
        yields(wine, cite),
        density(wine, cite),
        irrigation.map(|rule| line(words.irrigation, rule)),
        municipalities(wine, cite),
    ];
    let title = element("h2", "", vec![text(words.wine), cite.source(&wine.source)]);
    let lines = citation::lines(lines);
    element("section", "", vec![title, lines])
}

/// A line with several values; the rest of a long one behind a switch.
fn list(label: &'static str, values: &[String], show: &dyn Fn(&str) -> Piece) -> Option<Piece> {
    let item = |value: &String| element("li", "", vec![show(value)]);
    let tiles = |values: &[String]| element("ul", "tiles", values.iter().map(item).collect());
    let (first, rest) = values.split_at(values.len().min(GRAPES_AT_FIRST));
    let rest = (!rest.is_empty()).then(|| {
        let summary = element("summary", "", vec![text(format!("+{}", rest.len()))]);
        element("details", "", vec![summary, tiles(rest)])
    });
    (!values.is_empty()).then(|| line(label, pieces(vec![tiles(first), maybe(rest)])))
}

/// A category, in our words where we have them.
fn category(category: &str, cite: Cite<'_>) -> Piece {
    match (Words::of(cite.language).product.wine_category)(category) {
        Some(known) => text(known),
        None => named(category, Some("en"), cite.language),
    }
}

/// A grape with its colour: `Nebbiolo N` is black.
fn grape(grape: &str, cite: Cite<'_>) -> Piece {
    let coloured = grape.rsplit_once(' ').and_then(|(name, code)| {
        let colour = (Words::of(cite.language).product.grape_colour)(code)?;
        Some((name, colour))
    });
    let (name, colour) = coloured.map_or((grape, None), |(name, colour)| (name, Some(colour)));
    let colour = colour.map(|colour| element("span", "tile-note", vec![text(colour)]));
    let href = Route::page(cite.language, Page::Grape(key(grape))).to_string();
    let name = link("", href, vec![named(name, None, cite.language)]);
    pieces(vec![name, maybe(colour)])
}

fn yields(wine: &WineSpecification, cite: Cite<'_>) -> Option<Piece> {
    let words = &Words::of(cite.language).product;
    let part = |amount: &Option<String>, unit: &str| amount.as_ref().map(|amount| format!("{amount} {unit}"));
    let parts = [
        part(&wine.max_yield_hl_per_ha, words.hl_per_ha),
        part(&wine.max_yield_kg_per_ha, words.kg_per_ha),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| line(words.max_yield, text(parts.join(" · "))))
}

fn density(wine: &WineSpecification, cite: Cite<'_>) -> Option<Piece> {
    let words = &Words::of(cite.language).product;
    let vines = wine.min_vines_per_ha.as_ref()?;
    Some(line(
        words.min_vines,
        text(format!("{vines} {}", words.vines_per_ha)),
    ))
}

fn municipalities(wine: &WineSpecification, cite: Cite<'_>) -> Option<Piece> {
    let words = Words::of(cite.language);
    let count = wine.municipalities? as usize;
    let names = wine.municipality_names.join(words.item.list_separator);
    let more = count.saturating_sub(wine.municipality_names.len());
    let more = (more > 0).then(|| text((words.product.and_more)(more)));
    let count = element("strong", "", vec![text(count.to_string())]);
    let names = named(&names, None, cite.language);
    let content = vec![count, text(" "), names, text(" "), maybe(more)];
    Some(line(words.product.municipalities, pieces(content)))
}
