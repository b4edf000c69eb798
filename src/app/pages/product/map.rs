//! Where a product's origin lies: a point on the outline of the world's land. Land and sea only, never a border.

use leptos::prelude::*;

use crate::app::labels;
use crate::app::words::Words;
use crate::catalog::head::Head;
use crate::catalog::place::Point;
use crate::catalog::product::Product;
use crate::catalog::text::Language;

/// The part of the world that Europe and China share, in degrees: west, north, width, height.
const OLD_WORLD: (f64, f64, f64, f64) = (-26.0, 72.0, 174.0, 72.0);
/// The world without its emptiest south, cut in the Bering Strait.
const WORLD: (f64, f64, f64, f64) = (-170.0, 84.0, 360.0, 142.0);

/// The map, where the origin has a point.
pub fn map(product: &Product, head: &Head, language: Language) -> AnyView {
    let row = head.row_of(&product.id);
    let Some((point, row)) = row.and_then(|row| Some((row.point()?, row))) else {
        return ().into_any();
    };
    let words = &Words::of(language).product;
    let place = row.region().map_or_else(
        || labels::origin(row, language),
        |region| region.name.get(language).to_owned(),
    );
    let frame = if holds(OLD_WORLD, point) { OLD_WORLD } else { WORLD };
    let (west, north, width, height) = frame;
    // South is down on the page and up in the numbers.
    let view_box = format!("{west} {} {width} {height}", -north);
    let (x, y) = (format!("{:.2}", point.lon), format!("{:.2}", -point.lat));
    let radius = format!("{:.2}", width / 90.0);
    let halo = format!("{:.2}", width / 30.0);
    view! {
        <figure class="map">
            <svg viewBox=view_box role="img" aria-label=(words.map)(&place)>
                <use_ href="/land.svg#land" class="map-land" />
                <circle class="map-halo" cx=x.clone() cy=y.clone() r=halo />
                <circle class="map-point" cx=x cy=y r=radius />
            </svg>
            <figcaption class="note">{words.map_note}</figcaption>
        </figure>
    }
    .into_any()
}

fn holds((west, north, width, height): (f64, f64, f64, f64), point: Point) -> bool {
    (west..west + width).contains(&point.lon) && (north - height..north).contains(&point.lat)
}
