//! Markup that stays as it was built: most of a page. `view!` gives every piece of markup a type of its own, and the
//! compiler builds, rebuilds and takes down each type separately, some two kilobytes for every few elements. What does
//! not change needs none of that: here all elements are of one type. Whatever changes while it is shown is still
//! written with `view!`.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;

/// An element with a class (none where empty) and what is in it.
pub fn element(tag: &'static str, class: &'static str, content: Vec<AnyView>) -> AnyView {
    element_with(tag, class, Vec::new(), content)
}

/// An element with more attributes than its class.
#[inline(never)]
pub fn element_with(
    tag: &'static str,
    class: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<AnyView>,
) -> AnyView {
    let class = (!class.is_empty()).then(|| ("class", class.to_owned()));
    let attributes = class.into_iter().chain(attributes);
    let attributes: Vec<AnyAttribute> = attributes
        .map(|(name, value)| custom_attribute(name, value).into_any_attr())
        .collect();
    custom(tag).child(content).add_any_attr(attributes).into_any()
}

/// Text.
#[inline(never)]
pub fn text(text: impl Into<String>) -> AnyView {
    string(text.into())
}

/// Nothing.
#[inline(never)]
pub fn nothing() -> AnyView {
    ().into_any()
}

/// What is there, or nothing.
pub fn maybe(view: Option<AnyView>) -> AnyView {
    view.unwrap_or_else(nothing)
}

/// Pieces side by side, in no element of their own.
#[inline(never)]
pub fn pieces(pieces: Vec<AnyView>) -> AnyView {
    pieces.into_any()
}

/// A heading of a page's part.
pub fn heading(content: impl Into<String>) -> AnyView {
    element("h2", "", vec![text(content)])
}

/// A paragraph of text.
pub fn paragraph(class: &'static str, content: impl Into<String>) -> AnyView {
    element("p", class, vec![text(content)])
}

/// A link to a page of the catalogue or to a place on this one.
pub fn link(class: &'static str, href: String, content: Vec<AnyView>) -> AnyView {
    element_with("a", class, vec![("href", href)], content)
}

/// A link to another site, said to be one.
pub fn link_out(href: String, content: AnyView, notice: &'static str) -> AnyView {
    let attributes = vec![
        ("href", href),
        ("target", "_blank".to_owned()),
        ("rel", "noopener external".to_owned()),
    ];
    let notice = element("span", "visually-hidden", vec![text(notice)]);
    element_with("a", "", attributes, vec![content, notice])
}

#[inline(never)]
fn string(text: String) -> AnyView {
    text.into_any()
}
