//! What geographical indications are: the feed's own text on it, what happened when, the catalogue in numbers, and the
//! glossary.

mod charts;

use std::sync::Arc;

use crate::app::components::citation::{self, Cite};
use crate::app::components::markup::{Piece, element, element_with, heading, maybe, pieces, text};
use crate::app::components::{
    Headed, Telling, card_skeletons, compared, guided, label, quiz, when_ready, when_whole,
};
use crate::app::references::References;
use crate::app::state::Loaded;
use crate::app::words::{self, date};
use crate::catalog::guide::{Event, Guide, Section, Term};
use crate::catalog::head::Head;
use crate::catalog::text::Language;

/// The page about geographical indications.
pub fn science(language: Language) -> Piece {
    let title = element("h1", "", vec![text(words::Guide::of(language).science)]);
    let body = when_ready(
        language,
        Headed::ByThePage,
        || card_skeletons(4),
        move |loaded| {
            let of_the_feed = Arc::clone(&loaded);
            guided(language, loaded, move |guide| page(guide, &of_the_feed, language))
        },
    );
    element(
        "div",
        "hall-page",
        vec![element("header", "page-head", vec![title]), body],
    )
}

fn page(guide: &Guide, loaded: &Arc<Loaded>, language: Language) -> Piece {
    let of_sections = guide.sections.iter().flat_map(Section::told);
    let of_terms = guide.terms.iter().map(|term| &term.meaning);
    let told = of_sections
        .chain(of_terms)
        .flat_map(|paragraph| &paragraph.sources);
    let keys = told.chain(guide.timeline.iter().map(|event| &event.source));
    let references = References::of_keys(keys, &guide.sources);
    let cite = Cite {
        language,
        references: &references,
    };
    // Words are explained further down on this very page, so they are not made into buttons here.
    let telling = Telling::new(cite, None);
    let section = |section: &Section| {
        let attributes = vec![("id", section.key.clone())];
        let content = vec![
            heading(section.title.get(language)),
            telling.paragraphs("", &section.text),
        ];
        let side_by_side = section
            .compared
            .as_ref()
            .map(|comparison| compared(comparison, &telling, language));
        pieces(vec![
            element_with("section", "story band", attributes, content),
            label(&section.points, &telling, language),
            maybe(side_by_side),
        ])
    };
    pieces(vec![
        pieces(guide.sections.iter().map(section).collect()),
        timeline(&guide.timeline, cite),
        when_whole(language, move |loaded| counted(loaded.head(), language)),
        quiz(loaded, language),
        glossary(&guide.terms, &telling, language),
        citation::sources(&guide.sources, cite),
    ])
}

/// What is counted.
fn counted(head: &Head, language: Language) -> Piece {
    pieces(vec![completeness(head, language), charts::charts(head, language)])
}

fn timeline(events: &[Event], cite: Cite<'_>) -> Piece {
    let event = |event: &Event| {
        let when = date::in_words(&event.date, cite.language);
        let told = vec![text(event.text.get(cite.language)), cite.source(&event.source)];
        let content = vec![element("dt", "", vec![text(when)]), element("dd", "", told)];
        element("div", "line", content)
    };
    let list = element("dl", "lines timeline", events.iter().map(event).collect());
    let title = heading(words::Guide::of(cite.language).timeline);
    element("section", "band", vec![title, list])
}

/// How many names of each list were found in a source.
fn completeness(head: &Head, language: Language) -> Piece {
    let words = words::Guide::of(language);
    let line = |list: &crate::catalog::tables::AgreementList| {
        let on_it = || head.rows().filter(|row| row.list() == Some(list));
        let chinese = on_it().filter(|row| row.is_chinese()).count();
        let line = (words.list_completeness)(list.name.get(language), on_it().count() - chinese, chinese);
        element(
            "li",
            "",
            vec![
                text(line),
                element("p", "note", vec![text(list.status.get(language))]),
            ],
        )
    };
    let lists = element("ul", "plain lists", head.tables.lists.iter().map(line).collect());
    element("section", "band", vec![heading(words.completeness), lists])
}

fn glossary(terms: &[Term], telling: &Telling<'_>, language: Language) -> Piece {
    let term = |term: &Term| {
        let name = element_with(
            "dt",
            "",
            vec![("id", format!("word-{}", term.key))],
            vec![text(term.name.get(language))],
        );
        element(
            "div",
            "line",
            vec![
                name,
                element("dd", "", vec![telling.paragraph("", &term.meaning)]),
            ],
        )
    };
    let list = element("dl", "lines", terms.iter().map(term).collect());
    element(
        "section",
        "band",
        vec![heading(words::Guide::of(language).glossary), list],
    )
}
