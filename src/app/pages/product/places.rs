//! Where a product comes from, claim by claim: what the place is to it, and how we know.

use super::map::map;
use crate::app::components::citation::{Cite, line};
use crate::app::components::markup::{Piece, element, heading, maybe, nothing, paragraph, pieces, text};
use crate::app::words::Words;
use crate::catalog::head::Head;
use crate::catalog::place::Place;
use crate::catalog::product::Product;

/// The places.
pub fn places(product: &Product, head: &Head, cite: Cite<'_>) -> Piece {
    if product.places.is_empty() {
        return nothing();
    }
    let words = &Words::of(cite.language).product;
    let is_known = product.places.iter().any(|place| place.role.is_origin_evidence());
    let unknown = product.item.is_some() && !is_known;
    let place = |place: &Place| {
        let sources = (!place.sources.is_empty()).then(|| cite.sources(&place.sources));
        let basis = element(
            "p",
            "note",
            vec![text((words.place_basis)(place.basis)), maybe(sources)],
        );
        line(
            (words.role)(place.role),
            pieces(vec![text(name(place, head, cite)), basis]),
        )
    };
    let content = vec![
        heading(words.places),
        maybe(unknown.then(|| paragraph("claim-verdict", words.origin_unknown))),
        element("dl", "lines", product.places.iter().map(place).collect()),
        map(product, head, cite),
    ];
    element("section", "", content)
}

/// Countries and region.
fn name(place: &Place, head: &Head, cite: Cite<'_>) -> String {
    let tables = &head.tables;
    let country = |code: &String| {
        let country = tables.countries.iter().find(|country| country.code == *code);
        country
            .map_or(code.as_str(), |country| country.name.get(cite.language))
            .to_owned()
    };
    let countries: Vec<String> = place.countries.iter().map(country).collect();
    let countries = countries.join(Words::of(cite.language).item.list_separator);
    let region = place
        .region
        .as_ref()
        .and_then(|key| tables.regions.iter().find(|region| region.key == *key));
    match region {
        Some(region) => format!("{countries} · {}", region.name.get(cite.language)),
        None => countries,
    }
}
