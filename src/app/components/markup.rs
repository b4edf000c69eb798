//! Elements, what is in them, what of it changes, and what happens to it. `view!` gives every piece of markup, every
//! event and every closure a type of its own, and the compiler builds, rebuilds and takes down each type separately,
//! some two kilobytes for every few elements: half of the app's weight (measured; the search box and the choice of the
//! order alone were 9 KB of what is sent). Here all elements are of one type, and all closures of one type for each
//! purpose. Those of SVG cannot be made by their names: see [`drawn`](super::drawn).

use std::borrow::Cow;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Subscriber};
use leptos::tachys::html::event::{self, EventDescriptor};

/// A piece of a page. A pointer, so that passing many of them about takes little code.
pub struct Piece(Box<AnyView>);

/// An attribute of an element; a pointer too.
pub struct Property(Box<AnyAttribute>);

/// What is computed anew whenever what it reads changes.
type Live<T> = Box<dyn Fn() -> T + Send>;

impl Piece {
    /// For where leptos takes over.
    pub fn into_view(self) -> AnyView {
        *self.0
    }
}

/// A piece that leptos made.
pub fn piece(view: impl IntoAny) -> Piece {
    Piece(Box::new(view.into_any()))
}

/// An element with a class (none where empty) and what is in it.
pub fn element(tag: &'static str, class: &'static str, content: Vec<Piece>) -> Piece {
    element_with(tag, class, Vec::new(), content)
}

/// An element with more attributes than its class.
#[inline(never)]
pub fn element_with(
    tag: &'static str,
    class: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Piece>,
) -> Piece {
    let class = (!class.is_empty()).then(|| ("class", class.to_owned()));
    let attributes = class.into_iter().chain(attributes);
    element_of(
        tag,
        attributes.map(|(name, value)| fixed(name, value)).collect(),
        content,
    )
}

/// An element with attributes of any sort: see [`fixed`] and [`changing`].
#[inline(never)]
pub fn element_of(tag: &'static str, attributes: Vec<Property>, content: Vec<Piece>) -> Piece {
    piece(
        custom(name_of(tag))
            .child(views(content))
            .add_any_attr(properties(attributes)),
    )
}

/// Attributes that are known beforehand: a table costs less of what is sent than the making of each.
#[inline(never)]
pub fn known(attributes: &'static [(&'static str, &'static str)]) -> Vec<Property> {
    attributes
        .iter()
        .map(|(name, value)| fixed(name, *value))
        .collect()
}

/// An element with such attributes only.
#[inline(never)]
pub fn plain(
    tag: &'static str,
    attributes: &'static [(&'static str, &'static str)],
    content: Vec<Piece>,
) -> Piece {
    element_of(tag, known(attributes), content)
}

/// An element's name as the page itself tells it, in capitals. leptos compares the two when markup is built anew: only
/// where they are equal does it change the element that is there, which keeps the focus and costs less.
fn name_of(tag: &str) -> String {
    tag.to_ascii_uppercase()
}

/// Pieces for where leptos takes over.
pub(super) fn views(content: Vec<Piece>) -> Vec<AnyView> {
    content.into_iter().map(Piece::into_view).collect()
}

/// Attributes for where leptos takes over.
pub(super) fn properties(attributes: Vec<Property>) -> Vec<AnyAttribute> {
    attributes.into_iter().map(|attribute| *attribute.0).collect()
}

/// An attribute that stays.
pub fn fixed(name: &'static str, value: impl Into<String>) -> Property {
    fixed_string(name, value.into())
}

#[inline(never)]
fn fixed_string(name: &'static str, value: String) -> Property {
    Property(Box::new(custom_attribute(name, value).into_any_attr()))
}

/// An attribute that changes; not there where its value is `None`.
pub fn changing(name: &'static str, value: impl Fn() -> Option<String> + Send + 'static) -> Property {
    boxed_attribute(name, Box::new(value))
}

#[inline(never)]
fn boxed_attribute(name: &'static str, value: Live<Option<String>>) -> Property {
    let value = move || {
        unsubscribe_at_end();
        value()
    };
    Property(Box::new(custom_attribute(name, value).into_any_attr()))
}

/// Markup that changes.
pub fn live(view: impl Fn() -> Piece + Send + 'static) -> Piece {
    boxed_view(Box::new(view))
}

#[inline(never)]
fn boxed_view(view: Live<Piece>) -> Piece {
    piece(move || {
        unsubscribe_at_end();
        view().into_view()
    })
}

/// Text that changes. Only the text is written anew, not the node that it stands in.
pub fn live_text(content: impl Fn() -> String + Send + 'static) -> Piece {
    live(move || string(content()))
}

/// Does something now and whenever what it reads changes.
pub fn effect(action: impl Fn() + 'static) {
    boxed_effect(Box::new(action));
}

#[inline(never)]
fn boxed_effect(action: Box<dyn Fn()>) {
    Effect::new(move |_| {
        unsubscribe_at_end();
        action();
    });
}

/// To be called within whatever is computed anew: when it goes, the signals it read forget it. leptos leaves that to the
/// signals' own end, and those of a kiosk's page never end: each page that was looked at would stay in their lists, and
/// every change would go through all of them.
#[inline(never)]
pub fn unsubscribe_at_end() {
    if let Some(subscriber) = Observer::get() {
        Owner::on_cleanup(move || subscriber.clear_sources(&subscriber));
    }
}

/// An event by its name: leptos has a type for each, and everything that is compiled for listeners is then compiled
/// for each of them.
#[derive(Clone)]
struct Named(&'static str);

impl EventDescriptor for Named {
    type EventType = event::Event;
    const BUBBLES: bool = true;

    fn name(&self) -> Cow<'static, str> {
        self.0.into()
    }

    fn event_delegation_key(&self) -> Cow<'static, str> {
        format!("$$${}", self.0).into()
    }
}

/// What an element does when an event comes to it. One that bubbles: leptos listens at the top of the page.
pub fn on(event: &'static str, action: impl Fn(event::Event) + 'static) -> Property {
    boxed_listener(event, Box::new(action))
}

#[inline(never)]
fn boxed_listener(event: &'static str, action: Box<dyn Fn(event::Event)>) -> Property {
    Property(Box::new(event::on(Named(event), action).into_any_attr()))
}

/// A button: its class, what it says, what it does, and what else there is to it.
pub fn button(
    class: &'static str,
    content: Vec<Piece>,
    action: impl Fn() + 'static,
    more: Vec<Property>,
) -> Piece {
    boxed_button(class, content, on("click", move |_| action()), more)
}

#[inline(never)]
fn boxed_button(class: &'static str, content: Vec<Piece>, action: Property, more: Vec<Property>) -> Piece {
    let mut attributes = vec![fixed("type", "button"), fixed("class", class), action];
    attributes.extend(more);
    element_of("button", attributes, content)
}

/// Text.
pub fn text(text: impl Into<String>) -> Piece {
    string(text.into())
}

/// Nothing.
#[inline(never)]
pub fn nothing() -> Piece {
    piece(())
}

/// What is there, or nothing.
pub fn maybe(view: Option<Piece>) -> Piece {
    view.unwrap_or_else(nothing)
}

/// Pieces side by side, in no element of their own.
#[inline(never)]
pub fn pieces(pieces: Vec<Piece>) -> Piece {
    piece(views(pieces))
}

/// A heading of a page's part.
pub fn heading(content: impl Into<String>) -> Piece {
    element("h2", "", vec![text(content)])
}

/// A paragraph of text.
pub fn paragraph(class: &'static str, content: impl Into<String>) -> Piece {
    element("p", class, vec![text(content)])
}

/// A link to a page of the catalogue or to a place on this one.
pub fn link(class: &'static str, href: String, content: Vec<Piece>) -> Piece {
    element_with("a", class, vec![("href", href)], content)
}

#[inline(never)]
fn string(text: String) -> Piece {
    piece(text)
}
