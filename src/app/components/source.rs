//! A source as it is listed: what it is called, who publishes it, what sort it is, its date.

use super::markup::{Piece, element, maybe, pieces, text};
use super::{link_out, named};
use crate::app::words::{Words, date};
use crate::catalog::source::Source;
use crate::catalog::text::Language;

/// A source; a link only where its address is safe to show. `with_kind` where the list does not say the kind itself.
pub fn source(source: &Source, with_kind: bool, language: Language) -> Piece {
    let words = Words::of(language);
    let title = named(&source.title, None, language);
    let title = match source.link() {
        Some(address) => link_out(address.to_owned(), title, words.product.other_site),
        None => title,
    };
    let publisher = source
        .publisher
        .as_deref()
        .map(|publisher| named(publisher, None, language));
    let kind = with_kind.then(|| (words.terms.source)(source.kind).to_owned());
    let date = source.date.as_ref().map(|date| date::in_words(date, language));
    let detail =
        |detail: Option<Piece>| maybe(detail.map(|detail| element("span", "source-detail", vec![detail])));
    pieces(vec![
        element("span", "source-title", vec![title]),
        detail(publisher),
        detail(kind.map(text)),
        detail(date.map(text)),
    ])
}
