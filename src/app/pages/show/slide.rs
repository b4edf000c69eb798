//! One slide of a show: the hall, a paragraph of its text, its figures, a product.

use std::time::Duration;

use leptos::prelude::*;

use super::Show;
use crate::app::components::markup::{
    Piece, element, element_with, link, live, maybe, nothing, paragraph, pieces, text,
};
use crate::app::components::{named, plate, qr, seal};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::{Page, Route};
use crate::app::show::{FIGURES, Slide, time_for};
use crate::app::words::{self, Words, date};
use crate::browser::{feed, share, task};
use crate::catalog::guide::{DatedFact, HallGuide};
use crate::catalog::head::Row;
use crate::catalog::story::Paragraph;
use crate::catalog::text::Language;

/// The show's class while a slide is shown.
pub fn class(slide: Option<Slide>) -> &'static str {
    match slide {
        Some(Slide::Title) | None => "show is-title",
        Some(Slide::Product(_)) => "show is-product",
        Some(Slide::Told(_) | Slide::Figures(_)) => "show is-told",
    }
}

/// How long it stays.
pub fn time(show: &Show, place: usize) -> Duration {
    let letters = |text: &str| text.chars().count();
    let told = match (show.slides.get(place), show.told()) {
        (Some(Slide::Told(place)), Some(hall)) => hall
            .text
            .get(*place)
            .map(|paragraph| letters(paragraph.text.get(show.language))),
        (Some(Slide::Figures(first)), Some(hall)) => {
            let facts = hall.facts.iter().skip(*first).take(FIGURES);
            Some(facts.map(|fact| letters(fact.text.get(show.language))).sum())
        }
        (Some(Slide::Product(row)), _) => feed::detail_at_hand(&show.loaded.manifest, *row)
            .and_then(|detail| detail.product.story)
            .map(|story| letters(story.brief.text.get(show.language))),
        _ => None,
    };
    // What is not here yet is a sentence.
    time_for(told.unwrap_or(60), show.language)
}

/// The slide at a place.
pub fn slide(show: &Show, place: usize) -> Piece {
    let hall = show.told();
    let content = match (show.slides.get(place), hall) {
        (Some(Slide::Told(place)), Some(hall)) => {
            maybe(hall.text.get(*place).map(|told| text_of(show, told)))
        }
        (Some(Slide::Figures(first)), Some(hall)) => figures(show, &hall.facts, *first),
        (Some(Slide::Product(row)), _) => maybe(show.loaded.head().row(*row).map(|row| product(show, row))),
        _ => title(show),
    };
    element("article", "show-slide", vec![content])
}

impl Show {
    fn told(&self) -> Option<&HallGuide> {
        self.guide.hall(&self.hall.key)
    }

    fn code(&self, page: Page, label: &str, caption: &'static str) -> Piece {
        let address = share::origin() + &Route::page(self.language, page).to_string();
        let code = vec![qr(&address, "", label, self.language), paragraph("", caption)];
        element("div", "show-code", code)
    }

    /// What a text rests on.
    fn grounds(&self, keys: &[String]) -> Piece {
        let titles: Vec<&str> = keys
            .iter()
            .filter_map(|key| Some(self.guide.sources.get(key)?.title.as_str()))
            .collect();
        let gap = match self.language {
            Language::Zh => "；",
            Language::En => "; ",
        };
        let grounds = match titles.is_empty() {
            true => Words::of(self.language).product.unsourced.to_owned(),
            false => (words::Guide::of(self.language).grounds)(&titles.join(gap)),
        };
        paragraph("show-grounds", grounds)
    }
}

fn title(show: &Show) -> Piece {
    let (language, other) = (show.language, show.language.other());
    let words = words::Show::of(language);
    let also = element_with(
        "p",
        "show-also",
        vec![("lang", other.tag().to_owned())],
        vec![text(show.hall.name.get(other))],
    );
    pieces(vec![
        also,
        paragraph("show-intro", show.hall.intro.get(language)),
        show.code(
            Page::Hall(show.hall.key.clone()),
            words.scan_hall,
            words.scan_hall,
        ),
    ])
}

fn text_of(show: &Show, told: &Paragraph) -> Piece {
    pieces(vec![
        paragraph("show-told", told.text.get(show.language)),
        show.grounds(&told.sources),
    ])
}

fn figures(show: &Show, facts: &[DatedFact], first: usize) -> Piece {
    let words = words::Guide::of(show.language);
    let fact = |fact: &DatedFact| {
        let when = (words.for_when)(&date::in_words(&fact.as_of, show.language));
        let grounds = show.grounds(std::slice::from_ref(&fact.source));
        let content = vec![
            paragraph("show-figure", fact.text.get(show.language)),
            element("div", "show-when", vec![paragraph("", when), grounds]),
        ];
        element("li", "", content)
    };
    let facts = facts.iter().skip(first).take(FIGURES);
    element("ul", "show-figures", facts.map(fact).collect())
}

fn product(show: &Show, row: Row<'_>) -> Piece {
    let language = show.language;
    let (name, also) = (row.name(language), row.name(language.other()));
    let page = Route::product(language, row.id()).page;
    let way = link(
        "",
        Route::page(language, page.clone()).to_string(),
        vec![named(name.text, name.language, language)],
    );
    let also = (also.text != name.text).then(|| {
        let name = vec![named(
            also.text,
            also.language.or(Some(language.other().tag())),
            language,
        )];
        element("p", "show-also", name)
    });
    let heading = vec![element("h2", "", vec![way]), maybe(also)];
    let heading = vec![seal(Mark::of_row(row), row.class()), element("div", "", heading)];
    let told = vec![
        element("div", "show-named", heading),
        paragraph("show-origin", labels::country_and_region(row, language)),
        brief(show, row.index()),
        paragraph("show-claim", labels::standing(row, language).join(" · ")),
    ];
    let words = words::Show::of(language);
    pieces(vec![
        element("div", "show-plate", vec![plate(row)]),
        element("div", "show-text", told),
        show.code(page, words.scan, words.scan),
    ])
}

/// The first layer of the story, as soon as it is here. A show goes on without what does not arrive.
fn brief(show: &Show, row: usize) -> Piece {
    let arrived = RwSignal::new(false);
    let (loaded, language) = (show.loaded.clone(), show.language);
    let manifest = loaded.manifest.clone();
    if feed::detail_at_hand(&manifest, row).is_none() {
        task::spawn(async move {
            let came = feed::detail(&manifest, row, feed::Freshness::Cached)
                .await
                .is_ok();
            arrived.try_set(came);
        });
    }
    live(move || {
        arrived.track();
        let story = feed::detail_at_hand(&loaded.manifest, row).and_then(|detail| detail.product.story);
        story.map_or_else(nothing, |story| {
            paragraph("show-brief", story.brief.text.get(language))
        })
    })
}
