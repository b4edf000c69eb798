//! Where a product's origin lies: a point on the outline of the world's land.

use crate::app::components::markup::{Piece, element, nothing, text};
use crate::app::components::{Spot, world};
use crate::app::labels;
use crate::app::words::Words;
use crate::catalog::head::Head;
use crate::catalog::product::Product;
use crate::catalog::text::Language;

/// The point's radius, in thousandths of the map's width.
const RADIUS: i32 = 11;

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
    let [lat, lon] = [point.lat, point.lon].map(|degrees| (degrees * 100.0).round() as i32);
    let spot = Spot {
        lat,
        lon,
        radius: RADIUS,
        link: None,
    };
    let drawing = world(vec![spot], Some((words.map)(&place)));
    let note = element("figcaption", "note", vec![text(words.map_note)]);
    element("figure", "map", vec![drawing, note])
}
