//! Elements, what is in them, and what of it changes. `view!` gives every piece of markup and every closure a type of
//! its own, and the compiler builds, rebuilds and takes down each type separately, some two kilobytes for every few
//! elements: half of the app's weight (measured). Here all elements are of one type, and all closures of one type for
//! each purpose. `view!` remains for what is mounted once and needs its components or its node.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;

/// What is computed anew whenever what it reads changes.
type Live<T> = Box<dyn Fn() -> T + Send>;

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
    element_of(
        tag,
        attributes.map(|(name, value)| fixed(name, value)).collect(),
        content,
    )
}

/// An element with attributes of any sort: see [`fixed`], [`changing`], [`on_click`].
#[inline(never)]
pub fn element_of(tag: &'static str, attributes: Vec<AnyAttribute>, content: Vec<AnyView>) -> AnyView {
    custom(tag).child(content).add_any_attr(attributes).into_any()
}

/// An attribute that stays.
#[inline(never)]
pub fn fixed(name: &'static str, value: impl Into<String>) -> AnyAttribute {
    custom_attribute::<_, String>(name, value.into()).into_any_attr()
}

/// An attribute that changes; not there where its value is `None`.
pub fn changing(name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> AnyAttribute {
    boxed_attribute(name, Box::new(value))
}

#[inline(never)]
fn boxed_attribute(name: &'static str, value: Live<Option<String>>) -> AnyAttribute {
    custom_attribute(name, value).into_any_attr()
}

/// What is done on a click.
pub fn on_click(action: impl Fn() + 'static) -> AnyAttribute {
    boxed_click(Box::new(action))
}

#[inline(never)]
fn boxed_click(action: Box<dyn Fn()>) -> AnyAttribute {
    leptos::tachys::html::event::on(leptos::ev::click, move |_| action()).into_any_attr()
}

/// Markup that changes.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed_view(Box::new(view))
}

#[inline(never)]
fn boxed_view(view: Live<AnyView>) -> AnyView {
    view.into_any()
}

/// Text that changes.
pub fn live_text(content: impl Fn() -> String + Send + 'static) -> AnyView {
    boxed_text(Box::new(content))
}

#[inline(never)]
fn boxed_text(content: Live<String>) -> AnyView {
    content.into_any()
}

/// A button: its class, what it says, what it does, and what else there is to it.
pub fn button(
    class: &'static str,
    content: Vec<AnyView>,
    action: impl Fn() + 'static,
    more: Vec<AnyAttribute>,
) -> AnyView {
    let attributes = [fixed("type", "button"), fixed("class", class), on_click(action)];
    element_of("button", attributes.into_iter().chain(more).collect(), content)
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
