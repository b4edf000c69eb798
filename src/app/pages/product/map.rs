//! Where a product's origin lies: a point on the outline of the world's land, and the shortest line over the globe
//! between it and the venue's town.

use crate::app::components::citation::Cite;
use crate::app::components::markup::{Piece, element, nothing, paragraph, pieces, text};
use crate::app::components::{Spot, way, world};
use crate::app::words::{self, Words, number};
use crate::app::{globe, labels};
use crate::catalog::head::{Head, Row};
use crate::catalog::place::Point;
use crate::catalog::product::{Field, Product};
use crate::catalog::town::Town;

/// The point's radius, in thousandths of the map's width.
const RADIUS: i32 = 11;
/// Points stand for places and not for houses: distances are told in tens of kilometres, and shorter ones not at all.
const PRECISION: f64 = 10.0;
/// Into how many steps the line is cut: more than the eye can tell from a curve.
const STEPS: u32 = 64;

/// The map, where the origin has a point.
pub fn map(product: &Product, head: &Head, cite: Cite<'_>) -> Piece {
    let row = head.row_of(&product.id);
    let Some((point, row)) = row.and_then(|row| Some((row.point()?, row))) else {
        return nothing();
    };
    let language = cite.language;
    let words = &Words::of(language).product;
    let place = row.region().map_or_else(
        || labels::origin(row, language),
        |region| region.name.get(language).to_owned(),
    );
    let note = || paragraph("note", words.map_note);
    if let Some(origin) = product.origin_point()
        && let Some(town) = &head.tables.town
        && let Some((drawing, told)) = way_to(town, origin, row, &place, cite)
    {
        let read = product
            .verification
            .iter()
            .flat_map(|verification| &verification.read);
        let read = read.filter(|read| read.fields.contains(&Field::Coordinates));
        let read = read
            .map(|read| &read.source)
            .filter(|source| **source != town.source);
        let sources: Vec<String> = [&town.source].into_iter().chain(read).cloned().collect();
        let grounds = vec![
            text(words::Look::of(language).as_the_crow_flies),
            cite.sources(&sources),
        ];
        let told = vec![paragraph("way", told), element("p", "note", grounds), note()];
        return element("figure", "map", vec![drawing, element("figcaption", "", told)]);
    }
    let [lat, lon] = [point.lat, point.lon].map(|degrees| (degrees * 100.0).round() as i32);
    let spot = Spot {
        lat,
        lon,
        radius: RADIUS,
        link: None,
    };
    let drawing = world(vec![spot], Some((words.map)(&place)));
    let note = element("figcaption", "", vec![note()]);
    element("figure", "map", vec![pieces(vec![drawing, note])])
}

/// The line between an origin and the town, with a sentence on how long it is; nothing for neighbours.
fn way_to(town: &Town, origin: Point, row: Row<'_>, place: &str, cite: Cite<'_>) -> Option<(Piece, String)> {
    let words = words::Look::of(cite.language);
    let tens = (globe::distance(origin, town.point) / PRECISION).round() as usize;
    let name = town.name.get(cite.language);
    let line = globe::arc(origin, town.point, STEPS);
    let drawing = (tens > 0).then(|| way(&line, name, (words.map_of_way)(place, name)))??;
    let comes_from_there = row.countries().any(|country| country.code == town.country);
    let say = if comes_from_there {
        words.from_there
    } else {
        words.from_here
    };
    let told = say(name, &number::grouped(tens * PRECISION as usize));
    Some((drawing, told))
}
