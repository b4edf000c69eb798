//! The map of where products come from: every cell of it leads to the search there.

use super::markup::{Piece, element, nothing, text};
use super::world::{Spot, is_near, world};
use crate::app::origins::{Cell, cells};
use crate::app::route::{Route, SearchState};
use crate::app::words::{Guide, Words, number};
use crate::catalog::head::Row;
use crate::catalog::text::Language;

/// The smallest and the largest radius of a cell, in thousandths of the map's width.
const RADII: (i32, i32) = (7, 26);

/// Of how many products one may come from far away without the map growing to the whole world: the rest would be too
/// small to touch.
const FEW: usize = 20;

/// The map of these products. A cell leads to what `state` searches for, narrowed to that part of the map.
pub fn origins<'a>(rows: impl Iterator<Item = Row<'a>>, state: &SearchState, language: Language) -> Piece {
    let words = Guide::of(language);
    let mut cells = cells(rows);
    let Some(most) = cells.first().map(|cell| cell.count) else {
        return nothing();
    };
    let count = |cells: &[Cell<'_>]| cells.iter().map(|cell| cell.count).sum::<usize>();
    let all = count(&cells);
    let near: Vec<_> = cells
        .iter()
        .filter(|cell| is_near(cell.lat, cell.lon))
        .cloned()
        .collect();
    let far = all - count(&near);
    let mut notes = vec![text(words.map_note)];
    if far > 0 && far * FEW <= all {
        cells = near;
        notes.push(text((words.off_map)(&number::grouped(far))));
    }
    let spots = cells
        .iter()
        .map(|cell| spot(cell, most, state, language))
        .collect();
    let note = element("figcaption", "note", notes);
    element("figure", "map origins", vec![world(spots, None), note])
}

fn spot(cell: &Cell<'_>, most: usize, state: &SearchState, language: Language) -> Spot {
    let mut narrowed = state.clone();
    narrowed.filters = narrowed.filters.with_area(Some(cell.area));
    let place = cell.country.map_or(Words::of(language).search.area, |country| {
        country.name.get(language)
    });
    let (small, large) = RADII;
    // The area of a spot goes with the count, not its width.
    let share = (cell.count * 10_000 / most).isqrt() as i32;
    Spot {
        lat: cell.lat,
        lon: cell.lon,
        radius: small + (large - small) * share / 100,
        link: Some((
            Route::search(language, narrowed).to_string(),
            (Guide::of(language).here)(place, &number::grouped(cell.count)),
        )),
    }
}
