//! What drawings are made of. Elements of SVG cannot be made by their names, so there is a type for each that is used,
//! and only one: see [`markup`](super::markup).

use leptos::prelude::*;
use leptos::tachys::svg;

use super::markup::{Piece, fixed, piece, properties, views};

/// The elements that drawings here need. A path can be any shape.
pub enum Drawn {
    /// The drawing itself.
    Drawing,
    /// What leads somewhere.
    Link,
    /// A line or an area.
    Path,
    /// What is drawn elsewhere, in a file.
    Use,
    /// Letters.
    Letters,
}

/// An element of a drawing, or the drawing itself.
#[inline(never)]
pub fn drawn(what: Drawn, attributes: Vec<(&'static str, String)>, content: Vec<Piece>) -> Piece {
    let attributes = attributes.into_iter().map(|(name, value)| fixed(name, value));
    let (attributes, content) = (properties(attributes.collect()), views(content));
    piece(match what {
        Drawn::Drawing => svg::svg().child(content).add_any_attr(attributes).into_any(),
        Drawn::Link => svg::a().child(content).add_any_attr(attributes).into_any(),
        Drawn::Path => svg::path().add_any_attr(attributes).into_any(),
        Drawn::Use => svg::r#use().add_any_attr(attributes).into_any(),
        Drawn::Letters => svg::text().child(content).add_any_attr(attributes).into_any(),
    })
}

/// A line or an area.
#[inline(never)]
pub fn path(class: &'static str, path: String) -> Piece {
    drawn(
        Drawn::Path,
        vec![("class", class.to_owned()), ("d", path)],
        Vec::new(),
    )
}
