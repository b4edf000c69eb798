//! Names in their own languages. A screen reader reads a name as what `lang` says, and a browser picks the glyphs of
//! Chinese characters by it.

use leptos::prelude::*;

use crate::app::highlight::pieces;
use crate::catalog::text::Language;

/// The `lang` of a text within a page: nothing where the page's own language says it, `und` where the record does not
/// say which it is.
fn language_attribute(tag: Option<&str>, page: Language) -> Option<String> {
    let primary = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
    match tag {
        None => Some("und".to_owned()),
        Some(tag) if primary(tag) == primary(page.tag()) => None,
        Some(tag) => Some(tag.to_owned()),
    }
}

/// A name, kept apart from the text around it.
pub fn named(text: &str, tag: Option<&str>, page: Language) -> AnyView {
    highlighted(text, tag, page, &[])
}

/// A name in which what was typed is marked.
pub fn highlighted(text: &str, tag: Option<&str>, page: Language, terms: &[String]) -> AnyView {
    let view = |piece: crate::app::highlight::Piece<'_>| {
        let text = piece.text.to_owned();
        if piece.typed {
            view! { <mark>{text}</mark> }.into_any()
        } else {
            text.into_any()
        }
    };
    let content = match terms {
        [] => text.to_owned().into_any(),
        terms => pieces(text, terms)
            .into_iter()
            .map(view)
            .collect_view()
            .into_any(),
    };
    view! { <bdi lang=language_attribute(tag, page)>{content}</bdi> }.into_any()
}
