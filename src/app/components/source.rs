//! A source as it is listed: what it is called, who publishes it, what sort it is, its date.

use leptos::prelude::*;

use super::named;
use crate::app::words::{Words, date};
use crate::catalog::source::Source;
use crate::catalog::text::Language;

/// A source; a link only where its address is safe to show. `with_kind` where the list does not say the kind itself.
pub fn source(source: &Source, with_kind: bool, language: Language) -> AnyView {
    let words = Words::of(language);
    let title = named(&source.title, None, language);
    let title = match source.link() {
        Some(address) => view! {
            <a href=address.to_owned() target="_blank" rel="noopener external">
                {title}
                <span class="visually-hidden">{words.product.other_site}</span>
            </a>
        }
        .into_any(),
        None => title,
    };
    let publisher = source
        .publisher
        .as_deref()
        .map(|publisher| named(publisher, None, language));
    let kind = with_kind.then(|| (words.terms.source)(source.kind).to_owned());
    let date = source.date.as_ref().map(|date| date::in_words(date, language));
    let detail = |content: AnyView| view! { <span class="source-detail">{content}</span> };
    view! {
        <span class="source-title">{title}</span>
        {publisher.map(detail)}
        {kind.map(|kind| detail(kind.into_any()))}
        {date.map(|date| detail(date.into_any()))}
    }
    .into_any()
}
