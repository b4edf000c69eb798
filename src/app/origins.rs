//! Where products come from, gathered into the cells of a grid: a map of thousands of points that can still be read and
//! touched. Not here: how the map is drawn.

use super::counts::counted;
use crate::catalog::head::Row;
use crate::catalog::tables::Country;
use crate::search::Area;
use crate::search::order::sorted;

/// The side of a cell, in hundredths of a degree: on a phone's map of Europe and China a finger meets one at a time.
const SIDE: i32 = 600;
/// The southernmost and westernmost points, in hundredths of a degree: cells are counted from there.
const SOUTH: i32 = -9000;
const WEST: i32 = -18000;

/// Products that come from one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// Their middle, in hundredths of a degree.
    pub lat: i32,
    /// See `lat`.
    pub lon: i32,
    /// How many they are.
    pub count: usize,
    /// The country that most of them come from, where it is known.
    pub country: Option<&'a Country>,
    /// The cell, to search in.
    pub area: Area,
}

/// A product with its point, in hundredths of a degree, and the row and column of its cell.
struct Placed<'a> {
    cell: (i32, i32),
    lat: i32,
    lon: i32,
    row: Row<'a>,
}

/// The cells that these products come from, those with the fewest last: drawn later they lie on top. Products without
/// a point are left out.
pub fn cells<'a>(rows: impl Iterator<Item = Row<'a>>) -> Vec<Cell<'a>> {
    let placed = sorted(rows.filter_map(placed).collect(), |one: &Placed<'_>, other| {
        one.cell.cmp(&other.cell)
    });
    let cells = placed.chunk_by(|one, other| one.cell == other.cell).map(gathered);
    sorted(cells.collect(), |one: &Cell<'_>, other| {
        other.count.cmp(&one.count)
    })
}

fn placed(row: Row<'_>) -> Option<Placed<'_>> {
    let point = row.point()?;
    let [lat, lon] = [point.lat, point.lon].map(|degrees| (degrees * 100.0).round() as i32);
    Some(Placed {
        cell: ((lat - SOUTH) / SIDE, (lon - WEST) / SIDE),
        lat,
        lon,
        row,
    })
}

/// The products of one cell.
fn gathered<'a>(products: &[Placed<'a>]) -> Cell<'a> {
    let count = products.len();
    let middle = |of: fn(&Placed<'_>) -> i32| {
        let sum: i64 = products.iter().map(|product| i64::from(of(product))).sum();
        sum.checked_div(count as i64).unwrap_or(0) as i32
    };
    let (row, column) = products.first().map_or((0, 0), |first| first.cell);
    let (south, west) = (SOUTH + row * SIDE, WEST + column * SIDE);
    let countries = || {
        products
            .iter()
            .filter_map(|product| product.row.countries().next())
    };
    let codes = counted(countries().map(|country| country.code.as_str()).collect());
    let most = codes.first().map(|(code, _)| *code);
    Cell {
        lat: middle(|product| product.lat),
        lon: middle(|product| product.lon),
        count,
        country: countries().find(|country| Some(country.code.as_str()) == most),
        area: Area {
            south,
            west,
            north: south + SIDE,
            east: west + SIDE,
        },
    }
}
