//! Where the land comes from: gradient noise over a lattice of whole numbers.
//!
//! Here belongs what turns a point of the world into a height. What a class makes of it, and the lines, do not.
//!
//! The plate of a product must be the same on a phone, on the server that writes the static page and in ten
//! years, so a place is a pair of integers, the lattice is found with shifts of integers, and the rest is `+ - * /`
//! on `f32`, which every platform rounds alike. No `sin`, no `powf`: those differ between libraries.

/// Parts of a viewBox unit. Turning and stretching a window must not show as steps in the lines.
pub(super) const FINE: i32 = 16;

/// Sixteen odd bits of every input reach every bit of the output.
pub(super) const fn hash(x: i32, y: i32, seed: u32) -> u32 {
    let mut h = (x as u32).wrapping_mul(0x9E37_79B1)
        ^ (y as u32).wrapping_mul(0x85EB_CA77).rotate_left(13)
        ^ seed.wrapping_mul(0xC2B2_AE3D);
    h = (h ^ (h >> 15)).wrapping_mul(0x2C1B_3C6D);
    h = (h ^ (h >> 12)).wrapping_mul(0x297A_2D39);
    h ^ (h >> 15)
}

/// From 0 to 1 without a kink at either end, in the slope or in the bend.
fn fade(t: f32) -> f32 {
    t * t * t * (t * (t * 6.0 - 15.0) + 10.0)
}

/// One layer of the land. It remembers the four slopes around the last point, for the next is mostly between the same.
pub(super) struct Layer {
    /// The lattice's corners are `1 << wave` fine units apart: a shift and a mask are a tenth of the time of two
    /// divisions, and they round down below zero, too.
    wave: u32,
    cell: Option<(i32, i32)>,
    slopes: [(f32, f32); 4],
}

impl Layer {
    pub(super) const fn new(wave: u32) -> Self {
        Self {
            wave,
            cell: None,
            slopes: [(0.0, 0.0); 4],
        }
    }

    /// Height at a point of the world in fine units, about -0.7 to 0.7.
    pub(super) fn height(&mut self, x: i32, y: i32) -> f32 {
        let cell = (x >> self.wave, y >> self.wave);
        if self.cell != Some(cell) {
            self.cell = Some(cell);
            self.slopes = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(east, south)| {
                let h = hash(cell.0 + east, cell.1 + south, self.wave);
                (
                    (h & 0xFFFF) as f32 / 32_768.0 - 1.0,
                    (h >> 16) as f32 / 32_768.0 - 1.0,
                )
            });
        }
        let size = 1 << self.wave;
        let part = |n: i32| (n & (size - 1)) as f32 / size as f32;
        let (u, v) = (part(x), part(y));
        let [a, b, c, d] = self.slopes;
        let (s, t) = (fade(u), fade(v));
        let north = a.0 * u + a.1 * v;
        let north = north + (b.0 * (u - 1.0) + b.1 * v - north) * s;
        let south = c.0 * u + c.1 * (v - 1.0);
        let south = south + (d.0 * (u - 1.0) + d.1 * (v - 1.0) - south) * s;
        north + (south - north) * t
    }
}
