//! About the catalogue: what it is, how to read its seals, what it holds, where the data come from and under which
//! terms, what happens to what one types.

use std::sync::Arc;

use crate::app::components::markup::{Piece, element, heading, maybe, nothing, paragraph, pieces, text};
use crate::app::components::{
    Coming, Headed, Part, link_out, seal, source, when_fetched, when_ready, when_whole,
};
use crate::app::counts::Counts;
use crate::app::labels::facet_value;
use crate::app::mark::Mark;
use crate::app::navigation::use_navigation;
use crate::app::state::Loaded;
use crate::app::words::{Words, date, number};
use crate::browser::feed;
use crate::catalog::protection::{Scheme, Status};
use crate::catalog::source::{Source, SourceKind};
use crate::catalog::table::Table;
use crate::catalog::tables::{Class, Licence};
use crate::catalog::text::Language;
use crate::search::Facet;

/// All kinds of sources, the weightiest first.
const KINDS: [SourceKind; 5] = [
    SourceKind::Register,
    SourceKind::Regulation,
    SourceKind::Official,
    SourceKind::Press,
    SourceKind::Reference,
];

/// The page about the catalogue.
pub fn about(language: Language) -> Piece {
    let words = &Words::of(language).about;
    let navigation = use_navigation();
    let of_the_feed = when_ready(language, Headed::ByThePage, nothing, move |loaded| {
        navigation.content_arrived();
        pieces(vec![
            when_whole(language, move |loaded| counts(loaded, language)),
            seals(&loaded, language),
            licences(&loaded, language),
            version(&loaded, language),
            all_sources(language, loaded),
        ])
    });
    let paragraphs = |texts: &[&'static str]| pieces(texts.iter().map(|text| paragraph("", *text)).collect());
    let content = vec![
        element("h1", "", vec![text(words.title)]),
        paragraphs(words.intro),
        element(
            "section",
            "",
            vec![heading(words.privacy), paragraphs(words.privacy_text)],
        ),
        of_the_feed,
    ];
    element("div", "sheet about", content)
}

/// What the catalogue holds, by kind, scheme and list.
fn counts(loaded: &Loaded, language: Language) -> Piece {
    let words = &Words::of(language);
    let counts = Counts::of(&loaded.engine);
    let tables = &loaded.head().tables;
    let line = |facet: Facet, key: &str, count: usize| {
        let label = element("dt", "", vec![text(facet_value(tables, facet, key, language))]);
        element(
            "div",
            "line",
            vec![label, element("dd", "", vec![text(number::grouped(count))])],
        )
    };
    let facet = |facet: Facet| {
        let values = counts.values(facet).iter();
        let lines = values.map(|value| line(facet, &value.key, value.count)).collect();
        let title = element("h3", "", vec![text((words.search.facet)(facet))]);
        pieces(vec![title, element("dl", "lines lines-numbers", lines)])
    };
    let broken = loaded.head().broken().len();
    let content = vec![
        heading(words.about.counts),
        paragraph(
            "",
            format!("{} {}", number::grouped(counts.products), words.home.products),
        ),
        pieces([Facet::Kind, Facet::Scheme, Facet::List].map(facet).into()),
        maybe((broken > 0).then(|| paragraph("note", (words.about.broken)(broken)))),
    ];
    element("section", "", content)
}

/// Every shape of the seal, and what it means.
fn seals(loaded: &Arc<Loaded>, language: Language) -> Piece {
    let words = &Words::of(language).about;
    let Some(class) = loaded.head().tables.classes.first() else {
        return nothing();
    };
    let sample = |class: &Class, mark: Mark, meaning: &'static str| {
        element("li", "", vec![seal(mark, class), paragraph("", meaning)])
    };
    let samples = vec![
        sample(class, Mark::Registered(Scheme::Pdo), words.seal_registered),
        sample(class, Mark::Listed { in_force: true }, words.seal_listed),
        sample(
            class,
            Mark::Pending(Scheme::Pgi, Status::Applied),
            words.seal_pending,
        ),
        sample(class, Mark::Recipe(Status::Registered), words.seal_recipe),
        sample(class, Mark::Plain, words.seal_none),
    ];
    element(
        "section",
        "",
        vec![heading(words.seals), element("ul", "seal-samples", samples)],
    )
}

/// The terms of every body of data.
fn licences(loaded: &Arc<Loaded>, language: Language) -> Piece {
    let words = Words::of(language);
    let terms = |licence: &Licence| {
        let terms = text(licence.terms.get(language));
        match licence
            .address
            .clone()
            .filter(|address| address.starts_with("https://"))
        {
            Some(address) => link_out(address, terms, words.product.other_site),
            None => terms,
        }
    };
    let licence = |licence: &Licence| {
        let content = vec![
            element("h3", "", vec![text(licence.covers.get(language))]),
            paragraph("", licence.attribution.get(language)),
            element("p", "note", vec![terms(licence)]),
        ];
        element("li", "", content)
    };
    let content = vec![
        heading(words.about.licences),
        element(
            "ul",
            "licences",
            loaded.head().tables.licences.iter().map(licence).collect(),
        ),
        element("h3", "", vec![text(words.about.map)]),
        paragraph("", words.about.map_text),
    ];
    element("section", "", content)
}

fn version(loaded: &Arc<Loaded>, language: Language) -> Piece {
    let words = &Words::of(language).about;
    let as_of = date::in_words(&loaded.head().tables.as_of, language);
    let version = paragraph("", (words.version_text)(&loaded.manifest.version, &as_of));
    element("section", "", vec![heading(words.version), version])
}

/// Every source, by kind. Comes in a part of its own.
fn all_sources(language: Language, loaded: Arc<Loaded>) -> Piece {
    let part = Part {
        name: "the sources",
        waiting: nothing,
        trouble: "",
    };
    let fetch = move |freshness| -> Coming<Table<Source>> {
        let loaded = Arc::clone(&loaded);
        Box::pin(async move { feed::sources(&loaded.manifest, freshness).await })
    };
    when_fetched(language, part, None, fetch, move |sources| {
        list(sources, language)
    })
}

fn list(sources: &Table<Source>, language: Language) -> Piece {
    let words = Words::of(language);
    let item = |found: &Source| element("li", "", vec![source(found, false, language)]);
    let kind = |kind: SourceKind| {
        let of_kind: Vec<&Source> = sources
            .iter()
            .map(|(_, source)| source)
            .filter(|source| source.kind == kind)
            .collect();
        (!of_kind.is_empty()).then(|| {
            let count = element("span", "facet-count", vec![text(number::grouped(of_kind.len()))]);
            let summary = vec![text((words.terms.source)(kind)), text(" "), count];
            let list = element("ul", "", of_kind.into_iter().map(item).collect());
            element("details", "", vec![element("summary", "", summary), list])
        })
    };
    let title = heading((words.about.sources)(sources.len()));
    let kinds = KINDS.into_iter().filter_map(kind);
    element("section", "sources", [title].into_iter().chain(kinds).collect())
}
