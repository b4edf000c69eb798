//! The terroir plate: the picture of a product without a photo. Contour lines grown from the place it comes from.
//!
//! Here belongs what the land of a class is like and how a plate is put together. Colours, the drawn figure, the
//! seal and all markup belong to the page; names and products are unknown here. Nothing is measured terrain: the
//! lines are an ornament that a place owns, and must never be shown as a map of it.
//!
//! - The same place, class and number give the same bytes everywhere and always. A change of a number in this module
//!   changes every plate that was ever printed.
//! - Two places near each other look into the same land and see much of the same.
//! - The class tilts and carves that land; the number moves the window a step, so that no two products share a plate.

mod contours;
mod noise;

use contours::{ACROSS, CELL, COLUMNS, Grid, ROWS, lines};
use noise::{FINE, Layer, hash};

/// The plate's viewBox.
pub const WIDTH: i32 = COLUMNS as i32 * CELL;
/// See [`WIDTH`].
pub const HEIGHT: i32 = ROWS as i32 * CELL;

/// The classes that have a figure in `public/classes.svg` and a colour of their own, but for [`OTHER`].
pub const CLASSES: [&str; 26] = [
    "wine",
    "aromatised-wine",
    "spirit",
    "rice-wine",
    "beer",
    "soft-drink",
    "tea",
    "coffee",
    "cheese",
    "dairy",
    "ham-meat",
    "fresh-meat",
    "seafood",
    "oil-fat",
    "fruit-vegetable",
    "cereal-rice",
    "pasta",
    "bakery",
    "confectionery",
    "chocolate",
    "honey-jam",
    "spice-condiment",
    "snack",
    "baby-food",
    "natural-products",
    OTHER,
];
/// What stands for the classes of another market.
pub const OTHER: &str = "other";

/// A plate's lines, and where on it the place stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plate {
    /// From the lowest level to the highest, one for each level.
    pub lines: Vec<Line>,
    /// The top of the hill that stands at the place. A product without a place has none to mark.
    pub summit: Option<(i32, i32)>,
}

/// Every line of one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Path data. Begins with `M`, so that several can be joined to one path.
    pub d: String,
    /// Every fifth level, as on a map; on a coast, the shore.
    pub strong: bool,
}

impl Plate {
    /// All strong lines, or all others, as one path: a page of cards needs two elements a plate, not twenty.
    pub fn path(&self, strong: bool) -> String {
        self.lines
            .iter()
            .filter(|line| line.strong == strong)
            .map(|line| line.d.as_str())
            .collect()
    }
}

/// Hundredths of a degree to units of the plate: it shows about two degrees, so that 20 km are a tenth of it.
const UNITS: i32 = 3;
/// The widest hills of the land: 256 units, in fine units and as a power of two.
const WAVE: u32 = 12;
/// Where the place stands on the plate before the number moves it: off the middle, and clear of the corners.
const STAND: (i32, i32) = (432, 168);
/// Path data of one plate, at most.
const BYTES: usize = 4_900;

/// The share of [`rise`] that a step must be for the lines to stay within [`BYTES`].
const DEAR: f32 = 0.000_63;

/// What a class makes of the land.
struct Land {
    /// The window onto the world in sixteenths: what a step east and a step south on the plate are out there.
    /// More than 16 draws hills together, less draws them out; unequal numbers give the slopes a direction.
    east: (i32, i32),
    south: (i32, i32),
    /// Layers of detail, three at most, and how much of each layer the next one has.
    octaves: usize,
    gain: f32,
    /// From round hills (0) to sharp ridges (1).
    ridge: f32,
    /// From even slopes (0) to terraces (1).
    terrace: f32,
    /// How high the place's own hill stands, and its radius.
    hill: f32,
    reach: i32,
    /// The height between two lines.
    step: f32,
    /// Falls away to open water in the south-west.
    coast: bool,
}

/// Soft hills, for every class that has no land of its own.
const HILLS: Land = Land {
    east: (16, 2),
    south: (-2, 17),
    octaves: 2,
    gain: 0.3,
    ridge: 0.0,
    terrace: 0.0,
    hill: 0.55,
    reach: 200,
    step: 0.06,
    coast: false,
};

fn land(class: &str) -> Land {
    match class {
        // Long slopes that face one way, as rows of vines do.
        "wine" => Land {
            east: (8, 5),
            south: (-10, 19),
            gain: 0.26,
            step: 0.05,
            ..HILLS
        },
        "aromatised-wine" => Land {
            east: (9, 6),
            south: (-6, 22),
            ..HILLS
        },
        // Steep and stepped.
        "tea" | "coffee" => Land {
            east: (17, -6),
            south: (7, 20),
            terrace: 0.9,
            hill: 0.9,
            reach: 250,
            step: 0.048,
            ..HILLS
        },
        // Gentle, wide, round.
        "oil-fat" => Land {
            east: (14, 1),
            south: (-1, 14),
            gain: 0.16,
            hill: 0.5,
            step: 0.046,
            ..HILLS
        },
        "fruit-vegetable" => Land {
            east: (19, -2),
            south: (2, 18),
            gain: 0.2,
            ..HILLS
        },
        "natural-products" | "honey-jam" => Land {
            east: (22, 4),
            south: (-4, 22),
            gain: 0.2,
            ..HILLS
        },
        // The sea.
        "seafood" => Land {
            octaves: 3,
            gain: 0.4,
            hill: 0.3,
            reach: 180,
            step: 0.062,
            coast: true,
            ..HILLS
        },
        // Mountains.
        "ham-meat" | "cheese" | "dairy" | "spirit" => Land {
            east: (15, 5),
            south: (-7, 17),
            gain: 0.34,
            ridge: 0.75,
            hill: 0.7,
            reach: 240,
            step: 0.056,
            ..HILLS
        },
        "fresh-meat" => Land {
            east: (10, -3),
            south: (4, 16),
            gain: 0.22,
            hill: 0.45,
            step: 0.05,
            ..HILLS
        },
        // Plains with low swells.
        "cereal-rice" | "pasta" | "bakery" | "beer" => Land {
            east: (6, 1),
            south: (-3, 21),
            terrace: 0.5,
            hill: 0.4,
            step: 0.05,
            ..HILLS
        },
        // Water country: loops and meanders.
        "rice-wine" => Land {
            east: (20, 9),
            south: (-11, 15),
            gain: 0.36,
            hill: 0.45,
            step: 0.058,
            ..HILLS
        },
        "spice-condiment" => Land {
            east: (15, -7),
            south: (9, 17),
            gain: 0.34,
            ..HILLS
        },
        _ => HILLS,
    }
}

/// No place: a calm land, and nothing that claims to be a summit.
fn quiet(land: Land) -> Land {
    Land {
        octaves: 1,
        hill: 0.0,
        ridge: 0.0,
        terrace: 0.0,
        step: 0.06,
        coast: false,
        ..land
    }
}

/// The plate of a product. `place` is latitude and longitude in hundredths of a degree.
pub fn plate(place: Option<(i32, i32)>, class: &str, number: u32) -> Plate {
    let luck = hash(number as i32, 0, 7);
    // A step aside: a few units, less than a kilometre's worth of difference to the eye.
    let (aside, down) = ((luck & 31) as i32 - 16, (luck >> 5 & 31) as i32 - 16);
    let own = land(class);
    let (land, world) = match place {
        Some((lat, lon)) => (
            own,
            (
                lon.clamp(-18_000, 18_000) * UNITS,
                lat.clamp(-9_000, 9_000) * -UNITS,
            ),
        ),
        None => {
            // South of the pole nobody grows anything: no place can own this land.
            let spot = class
                .bytes()
                .fold(luck, |mixed, byte| hash(mixed as i32, i32::from(byte), 11));
            (
                quiet(own),
                ((spot & 0xFFFF) as i32, 100_000 + (spot >> 16) as i32),
            )
        }
    };
    let world = (world.0 + aside, world.1 + down);
    let stand = (STAND.0 + aside * 3, STAND.1 + down * 2);
    let heights = heights(&land, world, stand);
    let summit = place.map(|_| summit(&heights, stand));
    // Every line that crosses an edge of the grid costs bytes: rugged country is told with fewer lines. One sum finds
    // how many are affordable; the loop is for the rare plate that it misjudges.
    let mut step = land.step.max(rise(&heights) * DEAR);
    loop {
        let lines = levels(&heights, step, land.coast);
        if lines.iter().map(|line| line.d.len()).sum::<usize>() <= BYTES || step > 1.0 {
            return Plate { lines, summit };
        }
        step *= 1.1;
    }
}

/// All rise and fall along the rows and columns.
fn rise(heights: &Grid) -> f32 {
    let along = |by: usize| {
        heights
            .iter()
            .zip(&heights[by..])
            .map(|(a, b)| (a - b).abs())
            .sum::<f32>()
    };
    along(1) + along(ACROSS)
}

/// The heights of a window onto the world, in which the place lies at `stand`.
fn heights(land: &Land, world: (i32, i32), stand: (i32, i32)) -> Grid {
    let mut layers = [WAVE, WAVE - 1, WAVE - 2].map(Layer::new);
    std::array::from_fn(|i| {
        let (x, y) = (
            (i % ACROSS) as i32 * CELL - stand.0,
            (i / ACROSS) as i32 * CELL - stand.1,
        );
        let u = world.0 * FINE + x * land.east.0 + y * land.south.0;
        let v = world.1 * FINE + x * land.east.1 + y * land.south.1;
        let mut height = 0.0;
        let mut share = 1.0;
        for (octave, layer) in layers.iter_mut().take(land.octaves).enumerate() {
            let wavy = layer.height(u, v);
            let sharp = 0.36 - 1.5 * wavy.abs();
            // The widest layer is the land itself and the same for all; ridges are carved into it.
            height +=
                share * (wavy + (sharp - wavy) * if octave == 0 { land.ridge * 0.5 } else { land.ridge });
            share *= land.gain;
        }
        if land.coast {
            // A shore from the north-west to the south-east; deep water has no detail.
            height += (x as f32 * 0.5 - y as f32) * 0.0036 + 0.16;
            if height < 0.0 {
                height *= 0.55;
            }
        }
        let (dx, dy) = (x as f32 / land.reach as f32, y as f32 / land.reach as f32);
        let near = 1.0 - dx * dx - dy * dy;
        if near > 0.0 {
            height += land.hill * near * near;
        }
        terrace(height, land.terrace)
    })
}

/// Flattens the land between steps of a quarter, so that lines gather at the steps.
fn terrace(height: f32, much: f32) -> f32 {
    let up = height * 4.0 + 64.0;
    let part = up - up as i32 as f32;
    let stepped = part * part * (3.0 - 2.0 * part);
    height + much * (stepped - part) / 4.0
}

/// Uphill from where the place stands, to the top of its hill. Never far, and never into the margin.
fn summit(heights: &Grid, stand: (i32, i32)) -> (i32, i32) {
    let (mut x, mut y) = ((stand.0 / CELL) as usize, (stand.1 / CELL) as usize);
    for _ in 0..6 {
        let (from_x, from_y) = (x, y);
        for row in from_y.max(3) - 1..=(from_y + 1).min(ROWS - 2) {
            for column in from_x.max(3) - 1..=(from_x + 1).min(COLUMNS - 2) {
                if heights[row * ACROSS + column] > heights[y * ACROSS + x] {
                    (x, y) = (column, row);
                }
            }
        }
    }
    (x as i32 * CELL, y as i32 * CELL)
}

/// The lines at every multiple of a step, so that neighbours see the same ones.
fn levels(heights: &Grid, step: f32, coast: bool) -> Vec<Line> {
    let (low, high) = heights
        .iter()
        .fold((f32::MAX, f32::MIN), |(low, high), &h| (low.min(h), high.max(h)));
    ((low / step) as i32..=(high / step) as i32)
        // Off a coast the lines thin out with the depth: 1, 2, 4 and 8 steps down.
        .filter(|&n| !coast || n >= 0 || matches!(n, -1 | -2 | -4 | -8))
        .map(|n| Line {
            // A hair off the multiple: no height is exactly a level, and no line runs along an edge of the grid.
            d: lines(heights, n as f32 * step + 0.000_7),
            strong: if coast { n == 0 } else { n.rem_euclid(5) == 0 },
        })
        .filter(|line| !line.d.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
