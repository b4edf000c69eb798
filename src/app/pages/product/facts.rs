//! What is known of a product, topic by topic, each sentence with its source.

use crate::app::components::citation::Cite;
use crate::app::components::markup::{Piece, element, element_with, heading, nothing, text};
use crate::app::words::{self, Words};
use crate::catalog::product::{Fact, Product, Topic};

/// The facts.
pub fn facts(product: &Product, cite: Cite<'_>) -> Piece {
    if product.facts.is_empty() {
        return nothing();
    }
    let words = words::Guide::of(cite.language);
    let topics = Topic::ALL.into_iter().map(Some).chain([None]);
    let tile = |topic: Option<Topic>| {
        let of_topic = product.facts.iter().filter(|fact| fact.topic == topic);
        let facts: Vec<Piece> = of_topic.map(|fact| one(fact, cite)).collect();
        let title = topic.map_or(words.other_facts, words.topic);
        (!facts.is_empty()).then(|| {
            let title = element("summary", "", vec![element("h3", "", vec![text(title)])]);
            let open = topic.is_some_and(is_open).then(|| ("open", String::new()));
            let facts = element("ul", "plain", facts);
            let content = element_with("details", "", open.into_iter().collect(), vec![title, facts]);
            element("li", "fact", vec![content])
        })
    };
    let tiles = topics.filter_map(tile).collect();
    let title = heading(Words::of(cite.language).product.facts);
    element("section", "", vec![title, element("ul", "facts", tiles)])
}

/// Whether a topic is open at first: what one wants to know before a shelf, and the story does not always tell.
fn is_open(topic: Topic) -> bool {
    matches!(topic, Topic::Recognise | Topic::Table | Topic::Season)
}

fn one(fact: &Fact, cite: Cite<'_>) -> Piece {
    let content = vec![text(fact.text.get(cite.language)), cite.source(&fact.source)];
    element("li", "", content)
}
