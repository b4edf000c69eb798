//! The outline of the world's land, to draw on. Land and sea only, never a border.

use super::drawn::{Drawn, drawn, path};
use super::markup::Piece;

/// A part of the world: west, north, width and height in degrees.
pub type Frame = (i32, i32, i32, i32);
/// The part that Europe and China share.
pub const OLD_WORLD: Frame = (-26, 72, 174, 72);
/// The world without its emptiest south, cut in the Bering Strait.
pub const WORLD: Frame = (-170, 84, 360, 142);

/// The drawing counts in hundredths of a degree, as precisely as points are known: whole numbers are written with less
/// code than fractions. South is down on the page and up in the numbers.
pub const UNITS: i32 = 100;

/// Once round the world, in degrees.
const ROUND: i32 = 360;

/// Whether the part of the world that Europe and China share holds this point, in hundredths of a degree.
pub fn is_near(lat: i32, lon: i32) -> bool {
    holds(OLD_WORLD, lon, -lat)
}

/// Something on the map: a point in hundredths of a degree with its radius, and where it leads.
pub struct Spot {
    /// The latitude.
    pub lat: i32,
    /// The longitude.
    pub lon: i32,
    /// The radius, in thousandths of the map's width.
    pub radius: i32,
    /// An address and what stands there, for a spot that leads somewhere.
    pub link: Option<(String, String)>,
}

/// The map with these spots; said to be `label` where it is one picture, else the spots speak for themselves.
pub fn world(spots: Vec<Spot>, label: Option<String>) -> Piece {
    let is_near = |spot: &Spot| holds(OLD_WORLD, spot.lon, -spot.lat);
    let frame = if spots.iter().all(is_near) {
        OLD_WORLD
    } else {
        WORLD
    };
    let spots = spots.into_iter().flat_map(|spot| shown(spot, frame)).collect();
    drawing(frame, label, spots)
}

/// A part of the world with what is drawn on it, in hundredths of a degree, south upwards in the numbers. A frame may
/// go on past the cut in the Bering Strait.
pub fn drawing(frame: Frame, label: Option<String>, content: Vec<Piece>) -> Piece {
    let (west, north, width, height) = frame;
    let view_box = [west, -north, width, height]
        .map(|degrees| (degrees * UNITS).to_string())
        .join(" ");
    let role = if label.is_some() { "img" } else { "group" };
    let mut attributes = vec![("viewBox", view_box), ("role", role.to_owned())];
    attributes.extend(label.map(|label| ("aria-label", label)));
    let (first, last) = (
        (west - WORLD.0).div_euclid(ROUND),
        (west + width - 1 - WORLD.0).div_euclid(ROUND),
    );
    let land = |times: i32| {
        let land = vec![
            ("class", "map-land".to_owned()),
            ("href", "/land.svg#land".to_owned()),
            (
                "transform",
                format!("translate({}) scale({UNITS})", times * ROUND * UNITS),
            ),
        ];
        drawn(Drawn::Use, land, Vec::new())
    };
    let content = (first..=last).map(land).chain(content).collect();
    drawn(Drawn::Drawing, attributes, content)
}

/// A spot in a frame.
pub fn shown(spot: Spot, (.., width, _): Frame) -> Vec<Piece> {
    let radius = spot.radius * width * UNITS / 1000;
    let circle = |class: &'static str, radius: i32| {
        let (top, round) = (-spot.lat - radius, format!("a{radius} {radius} 0 0 1 0"));
        let circle = format!(
            "M{} {top}{round} {}{round} {}z",
            spot.lon,
            2 * radius,
            -2 * radius
        );
        path(class, circle)
    };
    match spot.link {
        None => vec![circle("map-halo", radius * 3), circle("map-point", radius)],
        Some((href, label)) => {
            let attributes = vec![("href", href), ("aria-label", label)];
            vec![drawn(Drawn::Link, attributes, vec![circle("map-spot", radius)])]
        }
    }
}

fn holds((west, north, width, height): Frame, x: i32, y: i32) -> bool {
    (west * UNITS..(west + width) * UNITS).contains(&x)
        && (-north * UNITS..(height - north) * UNITS).contains(&y)
}
