//! The sources of a product's page, by their numbers.

use leptos::prelude::*;

use super::citation::{Cite, element_id};
use crate::app::components::source;
use crate::app::words::Words;
use crate::catalog::detail::Detail;

/// The sources. One that the shard does not hold is listed by its key: its number is on the page.
pub fn sources(detail: &Detail, cite: Cite<'_>) -> AnyView {
    let keys = cite.references.keys();
    if keys.is_empty() {
        return ().into_any();
    }
    let item = |(place, key): (usize, &String)| {
        let content = match detail.sources.get(key) {
            Some(found) => source(found, true, cite.language),
            None => key.clone().into_any(),
        };
        view! { <li id=element_id(place + 1)>{content}</li> }
    };
    view! {
        <section class="sources">
            <h2>{Words::of(cite.language).product.sources}</h2>
            <ol>{keys.iter().enumerate().map(item).collect_view()}</ol>
        </section>
    }
    .into_any()
}
