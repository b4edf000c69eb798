//! The shortest line over the globe between a product's origin and the venue's town, on a map of land and sea. Not
//! here: where the line runs ([`crate::app::globe`]).

use super::drawn::{self, Drawn, drawn};
use super::markup::{Piece, text};
use super::world::{Frame, OLD_WORLD, Spot, UNITS, WORLD, drawing, shown};

/// The size of a map of neighbours: half as large as that of Europe and China, so that nothing moves.
const NEIGHBOURS: (i32, i32) = (87, 36);
/// How much of that the two points may take, in degrees.
const APART: (i32, i32) = (60, 24);
/// The radius of the origin and half the side of the town's mark, in thousandths of the map's width.
const RADII: (i32, i32) = (10, 8);
/// The size of the town's name, in thousandths of the map's width.
const NAME: i32 = 34;

/// The map of a line, points as (longitude, latitude) in hundredths of a degree from the origin to the town; `name` is
/// the town's, `label` what the map shows.
pub fn way(line: &[(i32, i32)], name: &str, label: String) -> Option<Piece> {
    let (origin, town) = (*line.first()?, *line.last()?);
    let frame = frame(line);
    let unit = frame.2 * UNITS;
    let mut path = String::new();
    for (place, (lon, lat)) in line.iter().enumerate() {
        let step = if place == 0 { 'M' } else { 'L' };
        path.push_str(&format!("{step}{lon} {}", -lat));
    }
    let half = RADII.1 * unit / 1000;
    let (x, y) = (town.0, -town.1);
    let mark = format!(
        "M{} {}h{}v{}h-{}z",
        x - half,
        y - half,
        2 * half,
        2 * half,
        2 * half
    );
    // The name keeps out of the line's way.
    let beside = match origin.1 < town.1 {
        true => -2 * half,
        false => 2 * half + NAME * unit / 1000,
    };
    let spot = Spot {
        lat: origin.1,
        lon: origin.0,
        radius: RADII.0,
        link: None,
    };
    let letters = vec![
        ("class", "map-name".to_owned()),
        ("x", x.to_string()),
        ("y", (y + beside).to_string()),
        ("font-size", (NAME * unit / 1000).to_string()),
    ];
    let mut content = vec![drawn::path("map-way", path)];
    content.extend(shown(spot, frame));
    content.push(drawn::path("map-town", mark));
    content.push(drawn(Drawn::Letters, letters, vec![text(name)]));
    Some(drawing(frame, Some(label), content))
}

/// The part of the world that shows all of a line.
fn frame(line: &[(i32, i32)]) -> Frame {
    let degrees = |of: fn(&(i32, i32)) -> i32| {
        let (mut least, mut most) = (i32::MAX, i32::MIN);
        for point in line {
            let degrees = of(point).div_euclid(UNITS);
            (least, most) = (least.min(degrees), most.max(degrees + 1));
        }
        (least, most)
    };
    let ((west, east), (south, north)) = (degrees(|point| point.0), degrees(|point| point.1));
    let (width, height) = NEIGHBOURS;
    if east - west <= APART.0 && north - south <= APART.1 {
        return (
            (west + east - width) / 2,
            (south + north + height) / 2,
            width,
            height,
        );
    }
    let (old_west, old_north, old_width, old_height) = OLD_WORLD;
    if west >= old_west
        && east <= old_west + old_width
        && north < old_north
        && south >= old_north - old_height
    {
        return OLD_WORLD;
    }
    let (.., width, height) = WORLD;
    (
        (west + east - width) / 2,
        WORLD.1.max(north + 2).min(90),
        width,
        height,
    )
}
