//! A label as it might stand on a cheese, drawn from boxes and words, and what to read on it, point by point. The name on
//! it is no product's, and its mark is nobody's official one.

use super::markup::{Piece, element, element_with, nothing, text};
use super::telling::Telling;
use crate::app::words::Halls;
use crate::catalog::compared::Point;
use crate::catalog::text::Language;

/// What a Chinese label names.
const CHINESE: &str = "原产国 · 配料 · 进口商";

/// The drawing with its points; nothing where there are none.
pub fn label(points: &[Point], telling: &Telling<'_>, language: Language) -> Piece {
    if points.is_empty() {
        return nothing();
    }
    let point = |point: &Point| {
        let content = vec![
            element("strong", "", vec![text(point.name.get(language))]),
            telling.paragraph("", &point.told),
        ];
        element("li", "", content)
    };
    let list = element("ol", "label-points", points.iter().map(point).collect());
    element("div", "label-read", vec![drawing(language), list])
}

/// The label. What is on it is said again by its points, so it is hidden from those who listen.
fn drawing(language: Language) -> Piece {
    let [name, mark, number, maker, barcode] = Halls::of(language).label;
    let part = |class: &'static str, content: Vec<Piece>| element("span", class, content);
    let chinese = element_with(
        "span",
        "",
        vec![("lang", "zh-Hans".to_owned())],
        vec![text(CHINESE)],
    );
    let parts = vec![
        part("label-name", vec![text(name)]),
        part("label-mark", vec![part("label-stamp", vec![text(mark)])]),
        part("label-number", vec![text(number)]),
        part("label-maker", vec![text(maker)]),
        part("label-chinese", vec![chinese]),
        part(
            "label-barcode",
            vec![part("label-bars", Vec::new()), text(barcode)],
        ),
    ];
    element_with(
        "div",
        "label-drawing",
        vec![("aria-hidden", "true".to_owned())],
        parts,
    )
}
