//! The QR codes that the app draws, read by a reader that shares nothing with what wrote them, from pictures as a phone
//! takes them: blurred, pale, turned and askew.
#![allow(clippy::unwrap_used)]

use fengtu::catalog::text::Language;
use fengtu::list::qr::{self, BORDER, Code};
use fengtu::list::{Entry, List};

/// How a picture was taken.
#[derive(Clone, Copy, Debug)]
struct Shot {
    /// How many pixels a module has.
    pixels: f64,
    /// How far each pixel is smeared, in pixels.
    blur: usize,
    /// The lightness of dark and light modules.
    tones: (f64, f64),
    /// How far the code is turned, in degrees.
    turned: f64,
    /// How much smaller the far side looks than the near one.
    askew: f64,
}

const PLAIN: Shot = Shot {
    pixels: 4.0,
    blur: 0,
    tones: (0.0, 255.0),
    turned: 0.0,
    askew: 0.0,
};

/// The picture of a code: for every pixel the module that is seen there, softened and with the grain of a sensor.
fn picture(code: &Code, shot: Shot) -> (usize, Vec<u8>) {
    let dark = modules(code);
    let side = f64::from(code.size + 2 * BORDER);
    let width = (side * shot.pixels * 1.25) as usize;
    let middle = width as f64 / 2.0;
    let (sin, cos) = shot.turned.to_radians().sin_cos();
    let sharp = |x: f64, y: f64| {
        let (x, y) = (x - middle, y - middle);
        let (x, y) = (x * cos + y * sin, y * cos - x * sin);
        let nearness = 1.0 + shot.askew * y / (side * shot.pixels);
        let place = |at: f64| at / (shot.pixels * nearness) + side / 2.0;
        let (column, row) = (place(x), place(y));
        let is_dark =
            column >= 0.0 && row >= 0.0 && column < side && row < side && dark[row as usize][column as usize];
        if is_dark { shot.tones.0 } else { shot.tones.1 }
    };
    // Each pixel takes in the light of its whole square.
    let light = |x: usize, y: usize| {
        let corners = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
        corners
            .iter()
            .map(|(dx, dy)| sharp(x as f64 + dx, y as f64 + dy))
            .sum::<f64>()
            / 4.0
    };
    let mut pixels: Vec<f64> = (0..width * width)
        .map(|place| light(place % width, place / width))
        .collect();
    for step in [1, width] {
        pixels = smeared(&pixels, step, shot.blur);
    }
    let grain = |place: usize| ((place.wrapping_mul(2_654_435_761) >> 7) % 9) as f64 - 4.0;
    let pixels = pixels.iter().enumerate();
    (
        width,
        pixels
            .map(|(place, light)| (light + grain(place)).clamp(0.0, 255.0) as u8)
            .collect(),
    )
}

fn smeared(pixels: &[f64], step: usize, blur: usize) -> Vec<f64> {
    let reach = blur as isize;
    let around = |place: usize| {
        let near = (-reach..=reach).filter_map(|away| {
            let neighbour = place as isize + away * step as isize;
            pixels.get(usize::try_from(neighbour).ok()?)
        });
        let (sum, count) = near.fold((0.0, 0.0), |(sum, count), light| (sum + light, count + 1.0));
        sum / count
    };
    (0..pixels.len()).map(around).collect()
}

/// The modules of the drawing, with the border: read from the path, as a browser would.
fn modules(code: &Code) -> Vec<Vec<bool>> {
    let side = (code.size + 2 * BORDER) as usize;
    let mut modules = vec![vec![false; side]; side];
    for run in code.path.split('M').filter(|run| !run.is_empty()) {
        let (start, rest) = run.split_once('h').unwrap();
        let (x, y) = start.split_once(' ').unwrap();
        let (width, rest) = rest.split_once('v').unwrap();
        assert_eq!(rest, format!("1h-{width}z"));
        let [x, y, width] = [x, y, width].map(|number| number.parse::<usize>().unwrap());
        let (x, y) = (x + BORDER as usize, y + BORDER as usize);
        modules[y][x..x + width].fill(true);
    }
    modules
}

/// What a phone reads: it takes one picture after the other, each from a slightly other place.
fn read(code: &Code, shot: Shot) -> Option<String> {
    (0..8).find_map(|frame| {
        let nearer = 1.0 + 0.03 * f64::from(frame);
        let (width, pixels) = picture(
            code,
            Shot {
                pixels: shot.pixels * nearer,
                ..shot
            },
        );
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| pixels[y * width + x]);
        let grids = image.detect_grids();
        grids
            .iter()
            .find_map(|grid| grid.decode().ok())
            .map(|(_, text)| text)
    })
}

fn list(count: u32, note: &str) -> List {
    let scattered = |place: u32| place * 2_797 % 5_964 + 1;
    (0..count)
        .map(|place| Entry::new(scattered(place), place % 7, note))
        .collect()
}

#[test]
fn codes_are_read_from_pictures_as_phones_take_them() {
    let address = "https://catalogue.qingtian.example/zh/list#";
    let shots = [
        PLAIN,
        Shot { pixels: 3.0, ..PLAIN },
        Shot { blur: 1, ..PLAIN },
        Shot {
            pixels: 6.0,
            blur: 2,
            ..PLAIN
        },
        Shot {
            tones: (110.0, 165.0),
            ..PLAIN
        },
        Shot {
            tones: (80.0, 180.0),
            blur: 1,
            ..PLAIN
        },
        Shot {
            tones: (0.0, 90.0),
            ..PLAIN
        },
        Shot {
            turned: 11.0,
            ..PLAIN
        },
        Shot {
            pixels: 5.0,
            turned: -38.0,
            blur: 1,
            ..PLAIN
        },
        Shot {
            pixels: 5.0,
            askew: 0.12,
            ..PLAIN
        },
        Shot {
            pixels: 6.0,
            askew: -0.15,
            turned: 7.0,
            blur: 1,
            tones: (70.0, 200.0),
        },
    ];
    for list in [list(1, ""), list(50, ""), list(60, "")] {
        for fragment in qr::fragments(&list, Language::Zh, address) {
            let code = qr::code(address, &fragment).unwrap();
            for shot in shots {
                let told = format!("{} products, version {}, {shot:?}", list.len(), code.version);
                assert_eq!(read(&code, shot), Some(format!("{address}{fragment}")), "{told}");
            }
        }
    }
}

#[test]
fn every_part_of_a_long_list_and_the_address_of_a_page_are_read() {
    let address = "https://catalogue.qingtian.example/en/list#";
    let fragments = qr::fragments(&list(200, "20 cartons, chilled"), Language::En, address);
    assert!(fragments.len() > 2);
    for fragment in fragments {
        let code = qr::code(address, &fragment).unwrap();
        assert!(code.version <= qr::LARGEST);
        assert_eq!(read(&code, PLAIN), Some(format!("{address}{fragment}")));
    }
    let page = "https://catalogue.qingtian.example/zh/product/prosciutto-di-parma";
    assert_eq!(read(&qr::code(page, "").unwrap(), PLAIN).as_deref(), Some(page));
}
