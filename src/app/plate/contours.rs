//! From heights to lines: marching squares over the grid, joined, smoothed and written as path data.
//!
//! Here belongs the geometry of lines and how few bytes can say them. Which heights and which levels, do not.

/// Cells of the grid; a cell is a square of [`CELL`] units of the viewBox.
pub(super) const COLUMNS: usize = 40;
/// See [`COLUMNS`].
pub(super) const ROWS: usize = 25;
/// The side of a cell.
pub(super) const CELL: i32 = 16;

/// Points across; the heights stand on the corners of the cells.
pub(super) const ACROSS: usize = COLUMNS + 1;
/// Heights of a plate, row by row from the north-west.
pub(super) type Grid = [f32; ACROSS * (ROWS + 1)];

/// Edges that lie (west to east) come first, then those that stand.
const LYING: usize = COLUMNS * (ROWS + 1);
const EDGES: usize = LYING + ACROSS * ROWS;

/// Points nearer than this to the last one are left out: the curve through the rest says the same.
const NEAR: i32 = 21;

type Point = (i32, i32);

/// A cell by its column and row, and one of its sides: 0 north, 1 east, 2 south, 3 west.
#[derive(Clone, Copy)]
struct Side {
    column: usize,
    row: usize,
    side: u8,
}

impl Side {
    fn edge(self) -> usize {
        let Self { column, row, side } = self;
        match side {
            0 => row * COLUMNS + column,
            2 => (row + 1) * COLUMNS + column,
            3 => LYING + row * ACROSS + column,
            _ => LYING + row * ACROSS + column + 1,
        }
    }

    /// The two ends of the edge, as places in the grid.
    fn ends(self) -> (usize, usize) {
        let corner = self.row * ACROSS + self.column;
        match self.side {
            0 => (corner, corner + 1),
            2 => (corner + ACROSS, corner + ACROSS + 1),
            3 => (corner, corner + ACROSS),
            _ => (corner + 1, corner + ACROSS + 1),
        }
    }

    /// The same edge, seen from the cell behind it; none at the border.
    fn behind(self) -> Option<Self> {
        let Self { column, row, side } = self;
        let (column, row) = match side {
            0 => (column, row.checked_sub(1)?),
            1 => (column + 1, row),
            2 => (column, row + 1),
            _ => (column.checked_sub(1)?, row),
        };
        let side = (side + 2) % 4;
        (column < COLUMNS && row < ROWS).then_some(Self { column, row, side })
    }
}

/// One level's lines through the grid.
struct Level<'a> {
    heights: &'a Grid,
    level: f32,
    /// Which heights lie below the level: asked often, so asked once of each.
    below: [bool; ACROSS * (ROWS + 1)],
    seen: [bool; EDGES],
}

impl Level<'_> {
    fn crosses(&self, side: Side) -> bool {
        let (a, b) = side.ends();
        self.below[a] != self.below[b]
    }

    /// Where the line crosses the edge. Even numbers only: see [`write`].
    fn point(&self, side: Side) -> Point {
        let (a, b) = side.ends();
        let (low, high) = (self.heights[a], self.heights[b]);
        let along = ((self.level - low) / (high - low) * (CELL / 2) as f32 + 0.5) as i32 * 2;
        let x = (side.column + usize::from(side.side == 1)) as i32 * CELL;
        let y = (side.row + usize::from(side.side == 2)) as i32 * CELL;
        if matches!(side.side, 0 | 2) {
            (x + along, y)
        } else {
            (x, y + along)
        }
    }

    /// The way out of a cell that was entered by a side.
    fn exit(&self, from: Side) -> Option<Side> {
        let at = |turn: u8| Side {
            side: (from.side + turn) % 4,
            ..from
        };
        let mut ways = [1, 2, 3].map(at).into_iter().filter(|&way| self.crosses(way));
        let (first, second) = (ways.next()?, ways.next());
        if second.is_none() {
            return Some(first);
        }
        // A saddle: the middle of the cell says which two corners belong together.
        let corner = from.row * ACROSS + from.column;
        let [a, b, c, d] =
            [corner, corner + 1, corner + ACROSS + 1, corner + ACROSS].map(|i| self.heights[i]);
        let ahead = [b, c, d, a][usize::from(from.side)];
        let middle_is_low = (a + b + c + d) / 4.0 < self.level;
        Some(if (ahead < self.level) == middle_is_low {
            at(3)
        } else {
            at(1)
        })
    }

    /// Follows the line that enters a cell by this side, to the border or back to where it began.
    fn follow(&mut self, start: Side) -> (Vec<Point>, bool) {
        let mut points = Vec::with_capacity(128);
        points.push(self.point(start));
        self.seen[start.edge()] = true;
        let mut here = start;
        while let Some(out) = self.exit(here) {
            let edge = out.edge();
            if self.seen[edge] {
                return (points, true);
            }
            self.seen[edge] = true;
            points.push(self.point(out));
            match out.behind() {
                Some(next) => here = next,
                None => return (points, false),
            }
        }
        (points, false)
    }

    fn trace(&mut self, side: Side, d: &mut String) {
        if self.crosses(side) && !self.seen[side.edge()] {
            let (points, closed) = self.follow(side);
            write(&thin(points, closed), closed, d);
        }
    }
}

/// All lines of one level as path data; empty where the land never has that height.
pub(super) fn lines(heights: &Grid, level: f32) -> String {
    let below = heights.map(|height| height < level);
    let mut at = Level {
        heights,
        level,
        below,
        seen: [false; EDGES],
    };
    let mut d = String::with_capacity(512);
    // Lines that meet the border begin there; what is left over runs in rings.
    for column in 0..COLUMNS {
        at.trace(
            Side {
                column,
                row: 0,
                side: 0,
            },
            &mut d,
        );
        at.trace(
            Side {
                column,
                row: ROWS - 1,
                side: 2,
            },
            &mut d,
        );
    }
    for row in 0..ROWS {
        at.trace(
            Side {
                column: 0,
                row,
                side: 3,
            },
            &mut d,
        );
        at.trace(
            Side {
                column: COLUMNS - 1,
                row,
                side: 1,
            },
            &mut d,
        );
    }
    for row in 1..ROWS {
        // Nearly every edge is let go here, before anything is asked of it.
        for (column, ends) in below[row * ACROSS..][..ACROSS].windows(2).enumerate() {
            if ends[0] != ends[1] {
                at.trace(Side { column, row, side: 0 }, &mut d);
            }
        }
    }
    d
}

/// Leaves out points that crowd, keeps both ends of an open line, and drops rings too small to see.
fn thin(points: Vec<Point>, closed: bool) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    let last = points.len() - 1;
    for (i, &(x, y)) in points.iter().enumerate() {
        let far = kept
            .last()
            .is_none_or(|&(u, v)| (x - u).abs() + (y - v).abs() >= NEAR);
        if far {
            kept.push((x, y));
        } else if i == last && !closed {
            // The end at the border counts for more than the point before it, unless that is the beginning.
            if kept.len() > 1 {
                kept.pop();
            }
            kept.push((x, y));
        }
    }
    if closed && kept.len() < 5 {
        kept.clear();
    }
    kept
}

/// Writes a line as quadratic curves from middle to middle of its points, each point steering one curve.
///
/// After the first curve SVG's `t` mirrors the last steering point by itself, and the mirror image of a point in
/// the middle between it and the next is the next: two numbers a curve, not four. With even points the middles are
/// whole, so nothing is lost by rounding however long the line is.
fn write(points: &[Point], closed: bool, d: &mut String) {
    let [first, second, ..] = *points else { return };
    let middle = |a: Point, b: Point| ((a.0 + b.0) / 2, (a.1 + b.1) / 2);
    let mut at = if closed { middle(first, second) } else { first };
    d.push('M');
    pair(at, d);
    if points.len() == 2 {
        d.push('l');
        pair((second.0 - at.0, second.1 - at.1), d);
        return;
    }
    let mut go = |to: Point, d: &mut String| {
        pair((to.0 - at.0, to.1 - at.1), d);
        at = to;
    };
    d.push('q');
    pair(
        (
            second.0 - if closed { (first.0 + second.0) / 2 } else { first.0 },
            second.1 - if closed { (first.1 + second.1) / 2 } else { first.1 },
        ),
        d,
    );
    let rest = &points[1..];
    for (i, two) in rest.windows(2).enumerate() {
        let end = !closed && i + 2 == rest.len();
        if i == 1 {
            d.push('t');
        }
        go(if end { two[1] } else { middle(two[0], two[1]) }, d);
    }
    if closed && let Some(&last) = points.last() {
        if rest.len() == 2 {
            d.push('t');
        }
        go(middle(last, first), d);
        go(middle(first, second), d);
        d.push('z');
    }
}

/// Two whole numbers. A minus parts as well as a space does, and after a letter neither is needed.
fn pair((x, y): Point, d: &mut String) {
    for n in [x, y] {
        if n >= 0 && d.ends_with(|c: char| c.is_ascii_digit()) {
            d.push(' ');
        }
        number(n, d);
    }
}

/// A number of the plate has three digits at most; the formatter of `std` would be larger than this file.
fn number(n: i32, d: &mut String) {
    if n < 0 {
        d.push('-');
    }
    let n = n.unsigned_abs();
    for unit in [100, 10, 1] {
        if n >= unit || unit == 1 {
            d.push(char::from(b'0' + (n / unit % 10) as u8));
        }
    }
}
