//! A product on one sheet of paper, in both languages side by side: what a guide hands out. It is made for the printer
//! only; head, code and sources are those of the page.

use crate::app::components::citation::Cite;
use crate::app::components::markup::{Piece, element, element_with, maybe, nothing, paragraph, pieces, text};
use crate::app::components::{Telling, class_and_origin, named};
use crate::app::labels;
use crate::app::words;
use crate::catalog::head::{Head, Row};
use crate::catalog::product::{Fact, Product, Topic};

/// What one wants to know before a shelf and at table: the topics that are on the sheet.
const TOPICS: [Topic; 5] = [
    Topic::Recognise,
    Topic::RawMaterial,
    Topic::Ageing,
    Topic::Season,
    Topic::Table,
];
/// How many facts of a topic.
const FACTS: usize = 2;

/// The sheet, the page's language first.
pub fn sheet(product: &Product, head: &Head, cite: Cite<'_>) -> Piece {
    let Some(row) = head.row_of(&product.id) else {
        return nothing();
    };
    let both = [cite.language, cite.language.other()];
    let columns = both.map(|language| column(product, row, Cite { language, ..cite }));
    element("div", "product-sheet", columns.into())
}

fn column(product: &Product, row: Row<'_>, cite: Cite<'_>) -> Piece {
    let language = cite.language;
    let telling = Telling::new(cite, None);
    let story = product.story.as_ref().map(|story| {
        pieces(vec![
            telling.paragraph("story-brief", &story.brief),
            telling.paragraphs("", &story.short),
        ])
    });
    let name = row.name(language);
    let standing = labels::standing(row, language).join(" · ");
    let content = vec![
        element("p", "sheet-name", vec![named(name.text, name.language, language)]),
        paragraph("sheet-facts", class_and_origin(row, language)),
        maybe((!standing.is_empty()).then(|| paragraph("sheet-claim", standing))),
        maybe(story),
        pieces(TOPICS.map(|topic| facts(product, topic, cite)).into()),
    ];
    let tag = vec![("lang", language.tag().to_owned())];
    element_with("div", "sheet-column", tag, content)
}

fn facts(product: &Product, topic: Topic, cite: Cite<'_>) -> Piece {
    let of_topic = product.facts.iter().filter(|fact| fact.topic == Some(topic));
    let fact = |fact: &Fact| {
        let told = vec![text(fact.text.get(cite.language)), cite.source(&fact.source)];
        element("p", "", told)
    };
    let facts: Vec<Piece> = of_topic.take(FACTS).map(fact).collect();
    if facts.is_empty() {
        return nothing();
    }
    let title = paragraph("sheet-topic", (words::Guide::of(cite.language).topic)(topic));
    pieces(vec![title, pieces(facts)])
}
