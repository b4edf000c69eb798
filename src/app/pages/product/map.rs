//! Where a product's origin lies: a point on the outline of the world's land. Land and sea only, never a border.

use leptos::prelude::*;

use crate::app::components::markup::{Piece, element, nothing, piece, text};
use crate::app::labels;
use crate::app::words::Words;
use crate::catalog::head::Head;
use crate::catalog::product::Product;
use crate::catalog::text::Language;

/// A part of the world: west, north, width and height in degrees.
type Frame = (i32, i32, i32, i32);
/// The part that Europe and China share.
const OLD_WORLD: Frame = (-26, 72, 174, 72);
/// The world without its emptiest south, cut in the Bering Strait.
const WORLD: Frame = (-170, 84, 360, 142);

/// The drawing counts in hundredths of a degree, as precisely as points are known: whole numbers are written with less
/// code than fractions.
const UNITS: i32 = 100;

/// The map, where the origin has a point.
pub fn map(product: &Product, head: &Head, language: Language) -> Piece {
    let row = head.row_of(&product.id);
    let Some((point, row)) = row.and_then(|row| Some((row.point()?, row))) else {
        return nothing();
    };
    let words = &Words::of(language).product;
    let place = row.region().map_or_else(
        || labels::origin(row, language),
        |region| region.name.get(language).to_owned(),
    );
    let in_units = |degrees: f64| (degrees * f64::from(UNITS)).round() as i32;
    // South is down on the page and up in the numbers.
    let (x, y) = (in_units(point.lon), -in_units(point.lat));
    let (west, north, width, height) = if holds(OLD_WORLD, x, y) { OLD_WORLD } else { WORLD };
    let view_box = [west, -north, width, height]
        .map(|degrees| (degrees * UNITS).to_string())
        .join(" ");
    let land = format!("scale({UNITS})");
    let (radius, halo) = (width * UNITS / 90, width * UNITS / 30);
    let drawing = view! {
        <svg viewBox=view_box role="img" aria-label=(words.map)(&place)>
            <use_ href="/land.svg#land" class="map-land" transform=land />
            <circle class="map-halo" cx=x.to_string() cy=y.to_string() r=halo.to_string() />
            <circle class="map-point" cx=x.to_string() cy=y.to_string() r=radius.to_string() />
        </svg>
    };
    let note = element("figcaption", "note", vec![text(words.map_note)]);
    element("figure", "map", vec![piece(drawing), note])
}

fn holds((west, north, width, height): Frame, x: i32, y: i32) -> bool {
    (west * UNITS..(west + width) * UNITS).contains(&x)
        && (-north * UNITS..(height - north) * UNITS).contains(&y)
}
