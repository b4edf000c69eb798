//! The shortest line between two points of the globe: how long it is, and where it runs. Pure. Not here: how it is
//! drawn ([`super::components`]), and any claim that something travels along it.
//!
//! Sine and cosine are its own, for angles of no more than half a turn: those of the library take an angle of any size,
//! which is three kilobytes more of what is sent.

use std::f64::consts::{FRAC_PI_2, PI};

use crate::catalog::place::Point;

/// The mean radius of the earth, in kilometres (IUGG).
const RADIUS: f64 = 6371.0088;

/// A point as a direction from the middle of the globe.
type Direction = [f64; 3];

/// How far apart two points are on a globe, in kilometres. The earth is not quite a globe: up to half a percent off.
pub fn distance(from: Point, to: Point) -> f64 {
    RADIUS * angle(direction(from), direction(to))
}

/// The great circle between two points in so many steps, both ends included, in hundredths of a degree: (longitude,
/// latitude). Longitudes go on past 180 degrees instead of jumping, so that the line can be drawn through. Of points
/// that lie opposite each other, or of the same, only the ends.
pub fn arc(from: Point, to: Point, steps: u32) -> Vec<(i32, i32)> {
    let (start, end) = (direction(from), direction(to));
    let angle = angle(start, end);
    let whole = sine(angle);
    let ends = [from, to];
    let steps = if whole < 1e-6 { 1 } else { steps.max(1) };
    let mut last: Option<f64> = None;
    let along = |step: u32| -> (f64, f64) {
        if step == 0 || step == steps {
            let end = ends[usize::from(step > 0)];
            return (end.lon, end.lat);
        }
        let share = f64::from(step) / f64::from(steps);
        let [before, behind] = [1.0 - share, share].map(|share| sine(share * angle) / whole);
        let [x, y, z] = [0, 1, 2].map(|axis| before * start[axis] + behind * end[axis]);
        (
            y.atan2(x).to_degrees(),
            z.atan2((x * x + y * y).sqrt()).to_degrees(),
        )
    };
    let mut points = Vec::new();
    for step in 0..=steps {
        let (mut lon, lat) = along(step);
        if let Some(last) = last {
            lon -= 360.0 * ((lon - last) / 360.0).round();
        }
        last = Some(lon);
        points.push([lon, lat].map(|degrees| (degrees * 100.0).round() as i32).into());
    }
    points
}

fn direction(point: Point) -> Direction {
    let (lat, lon) = (point.lat.to_radians(), point.lon.to_radians());
    [cosine(lat) * cosine(lon), cosine(lat) * sine(lon), sine(lat)]
}

/// The angle between two directions. Of the chord, which keeps its precision for neighbours too.
fn angle(one: Direction, other: Direction) -> f64 {
    let squares = [0, 1, 2].map(|axis: usize| (one[axis] - other[axis]) * (one[axis] - other[axis]));
    let half = (squares.iter().sum::<f64>().sqrt() / 2.0).min(1.0);
    2.0 * half.atan2((1.0 - half * half).sqrt())
}

/// The sine of an angle of no more than half a turn: the first terms of its series, of which the next is beyond what a
/// number holds.
fn sine(angle: f64) -> f64 {
    let near = match angle.abs() > FRAC_PI_2 {
        true => PI.copysign(angle) - angle,
        false => angle,
    };
    let square = near * near;
    let (mut term, mut sum) = (near, near);
    for place in 1..=10 {
        term *= -square / f64::from(2 * place * (2 * place + 1));
        sum += term;
    }
    sum
}

/// The cosine of an angle of no more than half a turn.
fn cosine(angle: f64) -> f64 {
    sine(FRAC_PI_2 - angle.abs())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(lat: f64, lon: f64) -> Point {
        Point { lat, lon }
    }

    const QINGTIAN: Point = Point {
        lat: 28.14,
        lon: 120.29,
    };

    #[test]
    fn known_distances_come_out() {
        // A degree of the equator and of a meridian, a quarter and half of the globe; airports by their published
        // coordinates, with the great-circle distances that flight tables give for them.
        let airports = [
            (
                "London to New York",
                at(51.4706, -0.4619),
                at(40.6398, -73.7789),
                5540.0,
            ),
            (
                "Tokyo to San Francisco",
                at(35.7647, 140.3864),
                at(37.6190, -122.3749),
                8240.0,
            ),
            (
                "Sydney to Santiago",
                at(-33.9461, 151.1772),
                at(-33.3930, -70.7858),
                11340.0,
            ),
        ];
        for (name, from, to, kilometres) in airports {
            let found = distance(from, to);
            assert!((found - kilometres).abs() < kilometres * 0.005, "{name}: {found}");
        }
        let degree = RADIUS.to_radians();
        for (from, to, degrees) in [
            (at(0.0, 0.0), at(0.0, 1.0), 1.0),
            (at(0.0, 179.5), at(0.0, -179.5), 1.0),
            (at(0.0, 0.0), at(1.0, 0.0), 1.0),
            (at(0.0, 0.0), at(90.0, 45.0), 90.0),
            (at(0.0, 0.0), at(0.0, 180.0), 180.0),
            (QINGTIAN, QINGTIAN, 0.0),
        ] {
            assert!(
                (distance(from, to) - degrees * degree).abs() < 0.01,
                "{from:?} {to:?}"
            );
        }
    }

    #[test]
    fn the_line_runs_over_the_north_and_on_past_the_date_line() {
        // From Aveyron the shortest line to Qingtian leads far north of both.
        let arc_from_france = arc(at(43.98, 2.99), QINGTIAN, 48);
        assert_eq!(arc_from_france.first(), Some(&(299, 4398)));
        assert_eq!(arc_from_france.last(), Some(&(12029, 2814)));
        assert!(arc_from_france.iter().any(|(_, lat)| *lat > 5500));
        // From California it leads west, past 180 degrees, without a jump.
        let arc_from_california = arc(at(38.3, -122.3), QINGTIAN, 48);
        assert_eq!(arc_from_california.last(), Some(&(12029 - 36000, 2814)));
        for pair in arc_from_california.windows(2) {
            assert!((pair[0].0 - pair[1].0).abs() < 1500, "{pair:?}");
        }
        assert_eq!(arc(QINGTIAN, QINGTIAN, 48), [(12029, 2814); 2]);
    }

    proptest! {
        #[test]
        fn sine_and_cosine_are_those_of_the_library(angle in -PI..=PI) {
            prop_assert!((sine(angle) - angle.sin()).abs() < 1e-12);
            prop_assert!((cosine(angle) - angle.cos()).abs() < 1e-12);
        }

        #[test]
        fn every_point_of_the_line_is_on_the_way(
            (lat, lon) in (-85.0_f64..85.0, -180.0_f64..180.0), step in 0_usize..=24,
        ) {
            let from = at(lat, lon);
            let points = arc(from, QINGTIAN, 24);
            prop_assume!(points.len() == 25);
            let (lon, lat) = points[step];
            let between = at(f64::from(lat) / 100.0, f64::from(lon) / 100.0);
            let (whole, parts) = (distance(from, QINGTIAN), distance(from, between) + distance(between, QINGTIAN));
            prop_assert!((whole - parts).abs() < 5.0, "{whole} {parts}");
        }
    }
}
