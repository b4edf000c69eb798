//! A product's story, layer by layer, and what joins it to products across the sea.

use std::sync::Arc;

use crate::app::components::citation::Cite;
use crate::app::components::markup::{Piece, element, heading, maybe, nothing, text};
use crate::app::components::{Telling, bridge, card};
use crate::app::words;
use crate::catalog::guide::{Guide, KinPair};
use crate::catalog::head::Head;
use crate::catalog::product::Product;
use crate::catalog::text::Language;

/// The story: a sentence, a minute, and more for those who want it.
pub fn story(product: &Product, guide: Option<&Guide>, cite: Cite<'_>) -> Piece {
    let Some(story) = &product.story else {
        return nothing();
    };
    let telling = Telling::new(cite, guide);
    let brief = telling.paragraph("story-brief", &story.brief);
    let short = telling.paragraphs("", &story.short);
    let deep = (!story.deep.is_empty()).then(|| {
        let summary = element("summary", "", vec![text(words::Guide::of(cite.language).deep)]);
        element(
            "details",
            "story-deep",
            vec![summary, telling.paragraphs("", &story.deep)],
        )
    });
    element(
        "section",
        "story",
        vec![brief, short, maybe(deep), telling.meanings()],
    )
}

/// The pairs that a product is in: the other product, and the bridge to it.
pub fn kin(id: &str, head: &Head, guide: &Arc<Guide>, language: Language) -> Piece {
    let pair = |pair: &KinPair| {
        let other = if pair.chinese == id {
            &pair.foreign
        } else {
            &pair.chinese
        };
        let row = head.row_of(other)?;
        let content = vec![
            element("h3", "", vec![text(pair.title.get(language))]),
            bridge(&pair.bridge, guide, language),
            card(row, language, &[], None),
        ];
        Some(element("li", "kin", content))
    };
    let pairs: Vec<Piece> = guide.pairs_of(id).filter_map(pair).collect();
    if pairs.is_empty() {
        return nothing();
    }
    let title = heading(words::Guide::of(language).kin_of_product);
    element("section", "band", vec![title, element("ul", "kins", pairs)])
}
