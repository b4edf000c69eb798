//! Where a product comes from, claim by claim: what the place is to it, and how we know.

use leptos::prelude::*;

use super::citation::Cite;
use super::map::map;
use crate::app::words::Words;
use crate::catalog::head::Head;
use crate::catalog::place::Place;
use crate::catalog::product::Product;

/// The places.
pub fn places(product: &Product, head: &Head, cite: Cite<'_>) -> AnyView {
    if product.places.is_empty() {
        return ().into_any();
    }
    let words = &Words::of(cite.language).product;
    let unknown = !product.places.iter().any(|place| place.role.is_origin_evidence());
    let place = |place: &Place| {
        view! {
            <div class="line">
                <dt>{(words.role)(place.role)}</dt>
                <dd>
                    {name(place, head, cite)} <p class="note">
                        {(words.place_basis)(place.basis)}
                        {(!place.sources.is_empty()).then(|| cite.sources(&place.sources))}
                    </p>
                </dd>
            </div>
        }
    };
    view! {
        <section>
            <h2>{words.places}</h2>
            {unknown.then(|| view! { <p class="claim-verdict">{words.origin_unknown}</p> })}
            <dl class="lines">{product.places.iter().map(place).collect_view()}</dl>
            {map(product, head, cite.language)}
        </section>
    }
    .into_any()
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
