//! The picture of a product: the lines of its place's land, the figure of its class, and the hill where it stands. An
//! ornament, hidden from those who listen; never a map.

use super::drawn::{Drawn, drawn, path};
use super::markup::Piece;
use crate::app::plate::{self, CLASSES, HEIGHT, OTHER, WIDTH};
use crate::catalog::head::Row;

/// A product's plate.
pub fn plate(row: Row<'_>) -> Piece {
    let class = row.class().key.as_str();
    let class = CLASSES.iter().find(|known| **known == class).unwrap_or(&OTHER);
    let place = row
        .point()
        .map(|point| [point.lat, point.lon].map(|degrees| (degrees * 100.0).round() as i32));
    let plate = plate::plate(place.map(|[lat, lon]| (lat, lon)), class, row.number());
    let figure = format!("/classes.svg#{class}");
    let summit = plate.summit.map(|(x, y)| format!("M{x} {}l9 15h-18z", y - 9));
    let used = |class: &str| {
        let attributes = [
            ("class", class),
            ("href", &figure),
            ("x", "34"),
            ("y", "58"),
            ("width", "300"),
            ("height", "300"),
        ];
        let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
        drawn(Drawn::Use, attributes.into(), Vec::new())
    };
    let content = vec![
        path("plate-line", plate.path(false)),
        path("plate-line plate-strong", plate.path(true)),
        used("plate-halo"),
        used("plate-figure"),
        path("plate-summit", summit.unwrap_or_default()),
    ];
    let attributes = [
        ("class", "plate"),
        ("data-class", class),
        ("viewBox", &format!("0 0 {WIDTH} {HEIGHT}")),
        ("aria-hidden", "true"),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    drawn(Drawn::Drawing, attributes.into(), content)
}
