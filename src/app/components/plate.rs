//! The picture of a product: the lines of its place's land, the figure of its class, and the hill where it stands. An
//! ornament, hidden from those who listen; never a map.

use leptos::prelude::*;

use super::markup::{Piece, piece};
use crate::app::plate::{CLASSES, HEIGHT, OTHER, WIDTH, plate as drawn};
use crate::catalog::head::Row;

/// A product's plate.
pub fn plate(row: Row<'_>) -> Piece {
    let class = row.class().key.as_str();
    let class = CLASSES.iter().find(|known| **known == class).unwrap_or(&OTHER);
    let place = row
        .point()
        .map(|point| [point.lat, point.lon].map(|degrees| (degrees * 100.0).round() as i32));
    let plate = drawn(place.map(|[lat, lon]| (lat, lon)), class, row.number());
    let figure = format!("/classes.svg#{class}");
    let summit = plate.summit.map(|(x, y)| format!("M{x} {}l9 15h-18z", y - 9));
    let view_box = format!("0 0 {WIDTH} {HEIGHT}");
    let drawing = view! {
        <svg class="plate" data-class=*class viewBox=view_box aria-hidden="true">
            <path class="plate-line" d=plate.path(false) />
            <path class="plate-line plate-strong" d=plate.path(true) />
            <use_ class="plate-halo" href=figure.clone() x="34" y="58" width="300" height="300" />
            <use_ class="plate-figure" href=figure x="34" y="58" width="300" height="300" />
            <path class="plate-summit" d=summit />
        </svg>
    };
    piece(drawing)
}
