//! All pairs of a Chinese and a foreign product, with what joins them.

use crate::app::components::markup::{Piece, element, paragraph, text};
use crate::app::components::{Headed, bridge, card, card_skeletons, guided, plated, when_ready};
use crate::app::words;
use crate::catalog::guide::{Guide, KinPair};
use crate::catalog::head::Head;
use crate::catalog::text::Language;

/// The page of pairs.
pub fn kin(language: Language) -> Piece {
    let words = words::Guide::of(language);
    let title = vec![
        element("h1", "", vec![text(words.kin)]),
        paragraph("hall-intro", words.kin_intro),
    ];
    let body = when_ready(
        language,
        Headed::ByThePage,
        || card_skeletons(12),
        move |loaded| {
            let head = std::sync::Arc::clone(&loaded);
            guided(language, loaded, move |guide| {
                pairs(guide, usize::MAX, "h2", false, head.head(), language)
            })
        },
    );
    element(
        "div",
        "hall-page",
        vec![element("header", "page-head", title), body],
    )
}

/// The first pairs, under headings of this level, with pictures or without.
pub fn pairs(
    guide: &Guide,
    count: usize,
    title: &'static str,
    pictures: bool,
    head: &Head,
    language: Language,
) -> Piece {
    let show = |id: &str| {
        let row = head.row_of(id)?;
        Some(match pictures {
            true => plated(row, language),
            false => card(row, language, &[], None),
        })
    };
    let one = |pair: &KinPair| {
        let sides = vec![show(&pair.chinese)?, show(&pair.foreign)?];
        let content = vec![
            element(title, "kin-title", vec![text(pair.title.get(language))]),
            element("div", "pair", sides),
            bridge(&pair.bridge, guide, language),
        ];
        Some(element("li", "kin", content))
    };
    let pairs = guide.pairs.iter().filter_map(one).take(count);
    element("ul", "pairs", pairs.collect())
}
