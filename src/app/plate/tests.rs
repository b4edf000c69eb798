//! What the rest of the house may rely on: plates that never change, stay small, differ, and know their neighbours.

use super::*;
use std::collections::HashSet;

/// Places all over the world, in an order that repeats nothing.
fn place(i: u32) -> (i32, i32) {
    let h = hash(i as i32, 1, 3);
    ((h % 14_000) as i32 - 5_500, (h / 14_000 % 36_000) as i32 - 18_000)
}

fn size(plate: &Plate) -> usize {
    plate.lines.iter().map(|line| line.d.len()).sum()
}

#[test]
fn every_class_has_a_figure_and_every_figure_a_class() {
    let figures = include_str!("../../../public/classes.svg");
    let drawn = figures
        .split("<symbol id=\"")
        .skip(1)
        .filter_map(|symbol| symbol.split('"').next());
    assert_eq!(drawn.collect::<HashSet<_>>(), HashSet::from(CLASSES));
}

/// FNV-1a over all lines.
fn print(plate: &Plate) -> u32 {
    let bytes = plate
        .lines
        .iter()
        .flat_map(|line| line.d.bytes().chain([u8::from(line.strong)]));
    bytes.fold(0x811C_9DC5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[test]
fn a_plate_never_changes() {
    let longjing = plate(Some((3025, 12021)), "tea", 196);
    assert_eq!(longjing, plate(Some((3025, 12021)), "tea", 196));
    // A new number here is a new picture of everything in the catalogue: meant, or a mistake.
    let prints = [
        print(&longjing),
        print(&plate(Some((3335, 12016)), "seafood", 195)),
        print(&plate(Some((4470, 1063)), "cheese", 19)),
        print(&plate(None, "chocolate", 276)),
    ];
    assert_eq!(prints, [473_895_789, 3_769_160_331, 2_909_905_689, 677_854_019]);
}

#[test]
fn plates_are_small_and_full() {
    for i in 0..2_000 {
        let class = CLASSES[i as usize % CLASSES.len()];
        // Land of no place is calm, and a sample of it is enough.
        let calm = (i % 20 == 0).then(|| plate(None, class, i));
        for made in calm.into_iter().chain([plate(Some(place(i)), class, i)]) {
            assert!(size(&made) < 5_000, "{class} {i}: {} bytes", size(&made));
            assert!(made.lines.len() >= 5, "{class} {i}: {} levels", made.lines.len());
            assert!(
                made.lines.iter().any(|line| line.strong),
                "{class} {i} has no strong line"
            );
        }
    }
}

#[test]
fn no_two_are_alike() {
    let mut seen = HashSet::new();
    for i in 0..100 {
        let [class, other] = [0, 3].map(|ahead| CLASSES[(i as usize + ahead) % CLASSES.len()]);
        let here = place(i);
        for (place, class, number) in [
            (Some(here), class, i),
            (Some(here), class, i + 1),
            (None, other, i),
        ] {
            assert!(
                seen.insert(plate(place, class, number).path(false)),
                "{place:?} {class} {number}"
            );
        }
    }
}

/// How alike two fields are: 1 for the same, about 0 for strangers.
fn likeness(a: &Grid, b: &Grid) -> f32 {
    let mean = |grid: &Grid| grid.iter().sum::<f32>() / grid.len() as f32;
    let (of_a, of_b) = (mean(a), mean(b));
    let (mut both, mut one, mut two) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        both += (x - of_a) * (y - of_b);
        one += (x - of_a) * (x - of_a);
        two += (y - of_b) * (y - of_b);
    }
    both / (one * two).sqrt()
}

#[test]
fn neighbours_are_akin_and_strangers_are_not() {
    let bare = |class| Land {
        hill: 0.0,
        coast: false,
        ..land(class)
    };
    let mean = |distance: i32| {
        let all = (0..160).map(|i| {
            let (lat, lon) = place(i);
            let land = bare(CLASSES[i as usize % CLASSES.len()]);
            let at = |lat: i32, lon: i32| heights(&land, (lon * UNITS, -lat * UNITS), STAND);
            likeness(&at(lat, lon), &at(lat + distance, lon - distance / 2))
        });
        all.sum::<f32>() / 160.0
    };
    let (near, far, stranger) = (mean(10), mean(20), mean(2_000));
    assert!(
        near > 0.8 && far > 0.45 && near > far && stranger.abs() < 0.15,
        "{near} {far} {stranger}"
    );
}

#[test]
fn the_ends_of_the_world_have_plates() {
    for lat in [i32::MIN, -9_000, -1, 0, 1, 9_000, i32::MAX] {
        for lon in [i32::MIN, -18_000, -1, 0, 1, 18_000, i32::MAX] {
            for number in [0, 1, u32::MAX] {
                for class in ["seafood", "tea", "", "\u{98ce}\u{571f}"] {
                    let made = plate(Some((lat, lon)), class, number);
                    assert!(
                        made.summit
                            .is_some_and(|(x, y)| x > 0 && x < WIDTH && y > 0 && y < HEIGHT)
                    );
                }
                assert_eq!(plate(None, "tea", number).summit, None);
            }
        }
    }
}

#[test]
fn path_data_holds_whole_numbers_only_and_stays_on_the_plate() {
    for i in 0..300 {
        for line in plate(Some(place(i)), CLASSES[i as usize % CLASSES.len()], i).lines {
            assert!(
                line.d.starts_with('M')
                    && line
                        .d
                        .bytes()
                        .all(|b| b.is_ascii_digit() || b"Mlqtz- ".contains(&b))
            );
            for (x, y) in line.d.split('M').filter_map(|part| {
                let mut numbers = part.split(|c: char| !c.is_ascii_digit()).map(str::parse::<i32>);
                Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
            }) {
                assert!(
                    (0..=WIDTH).contains(&x) && (0..=HEIGHT).contains(&y),
                    "{}",
                    line.d
                );
            }
        }
    }
}
