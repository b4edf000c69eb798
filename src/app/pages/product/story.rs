//! A product's story, layer by layer, and what joins it to products across the sea.

use std::sync::Arc;

use crate::app::components::citation::Cite;
use crate::app::components::markup::{
    Piece, element, element_with, heading, maybe, nothing, paragraph, pieces, text,
};
use crate::app::components::{Telling, card};
use crate::app::words;
use crate::catalog::guide::{Guide, KinPair};
use crate::catalog::head::Head;
use crate::catalog::product::Product;
use crate::catalog::story::Paragraph;
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

/// What joins two products, with the titles of its sources: they are not among the numbered ones of a single product.
pub fn bridge(paragraphs: &[Paragraph], guide: &Guide, language: Language) -> Piece {
    let keys = paragraphs.iter().flat_map(|paragraph| &paragraph.sources);
    let titles: Vec<&str> = keys
        .filter_map(|key| guide.sources.get(key))
        .map(|source| source.title.as_str())
        .collect();
    let told = paragraphs
        .iter()
        .map(|told| paragraph("", told.text.get(language)));
    let words = &words::Words::of(language).product;
    let grounds = match titles.is_empty() {
        true => words.unsourced.to_owned(),
        false => format!("{}: {}", words.sources, titles.join("; ")),
    };
    let grounds = element_with("p", "note", Vec::new(), vec![text(grounds)]);
    pieces(told.chain([grounds]).collect())
}
