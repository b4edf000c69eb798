//! A hall as a show for a large screen: which slides there are, in which order, and how long each needs to be read. Not
//! here: what a slide looks like, keys and clocks (`pages::show`).

use std::time::Duration;

use crate::catalog::guide::HallGuide;
use crate::catalog::head::Head;
use crate::catalog::text::Language;

/// How many products are shown at most: a quarter of an hour.
const PRODUCTS: usize = 48;
/// How many figures stand on a slide.
pub const FIGURES: usize = 3;

/// A slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slide {
    /// What the hall is.
    Title,
    /// A paragraph of its text, by its place.
    Told(usize),
    /// Its figures, from this one on.
    Figures(usize),
    /// A product, by its row.
    Product(usize),
}

/// The slides of a hall: its title, its text, its figures, the stops of its guided way, and of the `rows` of its products
/// those that people have written about.
pub fn slides(hall: Option<&HallGuide>, rows: &[usize], head: &Head) -> Vec<Slide> {
    let (texts, facts) = hall.map_or((0, 0), |hall| (hall.text.len(), hall.facts.len()));
    let stops = hall.iter().flat_map(|hall| &hall.path);
    let stops = stops.filter_map(|stop| Some(head.row_of(&stop.product)?.index()));
    let written = rows.iter().copied();
    let written = written.filter(|row| head.row(*row).is_some_and(|row| row.is_curated()));
    let mut products: Vec<usize> = Vec::new();
    for row in stops.chain(written) {
        if products.len() < PRODUCTS && !products.contains(&row) {
            products.push(row);
        }
    }
    let mut slides = vec![Slide::Title];
    slides.extend((0..texts).map(Slide::Told));
    slides.extend((0..facts).step_by(FIGURES).map(Slide::Figures));
    slides.extend(products.into_iter().map(Slide::Product));
    slides
}

/// How long a slide with so much text stays: to come upon it, and to read it without haste.
pub fn time_for(letters: usize, language: Language) -> Duration {
    let each = match language {
        Language::Zh => 180,
        Language::En => 60,
    };
    Duration::from_millis((8_000 + letters as u64 * each).min(40_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_stay_longer_and_none_for_ever() {
        for (letters, language, seconds) in [
            (0, Language::Zh, 8),
            (50, Language::Zh, 17),
            (150, Language::En, 17),
            (5_000, Language::En, 40),
        ] {
            assert_eq!(time_for(letters, language).as_secs(), seconds, "{letters}");
        }
    }
}
