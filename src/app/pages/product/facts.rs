//! What is known of a product, each sentence with its source.

use leptos::prelude::*;

use super::citation::Cite;
use crate::app::words::Words;
use crate::catalog::product::Product;

/// The facts.
pub fn facts(product: &Product, cite: Cite<'_>) -> AnyView {
    if product.facts.is_empty() {
        return ().into_any();
    }
    let fact = |fact: &crate::catalog::product::Fact| {
        view! {
            <li>
                {fact.text.get(cite.language).to_owned()}
                {cite.source(&fact.source)}
            </li>
        }
    };
    view! {
        <section>
            <h2>{Words::of(cite.language).product.facts}</h2>
            <ul class="facts">{product.facts.iter().map(fact).collect_view()}</ul>
        </section>
    }
    .into_any()
}
