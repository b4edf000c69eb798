//! Up to four products side by side: names, class, protection, place, and facts topic by topic.

use std::sync::Arc;

use super::not_found::nothing_here;
use crate::app::components::markup::{
    Piece, element, element_with, link, maybe, nothing, paragraph, pieces, text,
};
use crate::app::components::{
    Coming, Headed, Part, named, seal, share, when_fetched, when_ready, when_settled,
};
use crate::app::labels;
use crate::app::mark::Mark;
use crate::app::route::{Page, Route};
use crate::app::state::Loaded;
use crate::app::words::{self, Words};
use crate::browser::feed;
use crate::browser::share::origin;
use crate::catalog::detail::Detail;
use crate::catalog::head::Row;
use crate::catalog::product::{Fact, Topic};
use crate::catalog::text::Language;

/// A line of the table: what it is called, whether differences are marked, and what stands there for a product.
type Line<'a> = (&'static str, bool, &'a dyn Fn(Row<'_>) -> String);

/// The page of the products with these slugs.
pub fn compare(language: Language, ids: Vec<String>) -> Piece {
    let words = words::List::of(language);
    when_ready(language, Headed::ByTheFeed, nothing, move |_| {
        let (ids, needed) = (ids.clone(), ids.clone());
        let are_here = move |loaded: &Loaded| needed.iter().all(|id| loaded.head().row_of(id).is_some());
        when_settled(language, are_here, move |loaded| {
            let row = |id: &String| loaded.head().row_of(id).map(|row| row.index());
            let rows: Vec<usize> = ids.iter().filter_map(row).collect();
            match (rows.is_empty(), loaded.is_whole()) {
                (true, true) => nothing_here(language, words.compare, words.nothing_to_compare),
                (true, false) => element("h1", "", vec![text(words.compare)]),
                (false, _) => page(language, loaded, rows),
            }
        })
    })
}

fn page(language: Language, loaded: Arc<Loaded>, rows: Vec<usize>) -> Piece {
    let words = words::List::of(language);
    let address = format!("{}{}", origin(), route(language, &loaded, &rows, None));
    let head = vec![
        element("h1", "", vec![text(words.compare)]),
        paragraph("hall-intro", words.compare_note),
        element(
            "div",
            "take-along",
            vec![share(language, words.compare.to_owned(), address)],
        ),
    ];
    let head = element("header", "page-head", head);
    element("div", "list-page", vec![head, records(language, loaded, rows)])
}

/// Loads the records and shows them.
fn records(language: Language, loaded: Arc<Loaded>, rows: Vec<usize>) -> Piece {
    let part = Part {
        name: "the records to compare",
        waiting: nothing,
        trouble: "",
    };
    let (of_feed, wanted) = (Arc::clone(&loaded), rows.clone());
    let fetch = move |freshness| -> Coming<Vec<Detail>> {
        let (loaded, rows) = (Arc::clone(&of_feed), wanted.clone());
        Box::pin(async move {
            let mut records = Vec::with_capacity(rows.len());
            for row in rows {
                records.push(feed::detail(&loaded.manifest, row, freshness).await?);
            }
            Ok(records)
        })
    };
    when_fetched(language, part, None, fetch, move |records: &Vec<Detail>| {
        table(language, &loaded, &rows, records)
    })
}

/// The address of the comparison, `without` one of its products.
fn route(language: Language, loaded: &Loaded, rows: &[usize], without: Option<usize>) -> String {
    let kept = rows.iter().filter(|row| Some(**row) != without);
    let ids = kept
        .filter_map(|row| loaded.head().row(*row))
        .map(|row| row.id().into_owned());
    Route::page(language, Page::Compare(ids.collect())).to_string()
}

fn table(language: Language, loaded: &Arc<Loaded>, rows: &[usize], records: &[Detail]) -> Piece {
    let words = words::List::of(language);
    let products: Vec<Row<'_>> = rows.iter().filter_map(|row| loaded.head().row(*row)).collect();
    let corner = element("span", "visually-hidden", vec![text(words.topic)]);
    let mut head = vec![element_with(
        "th",
        "",
        vec![("scope", "col".to_owned())],
        vec![corner],
    )];
    head.extend(products.iter().map(|row| column(*row, rows, loaded, language)));
    let mut lines = of_the_head(&products, language);
    lines.extend(facts(records, language));
    let content = vec![
        element("thead", "", vec![element("tr", "", head)]),
        element("tbody", "", lines),
    ];
    let table = element("table", "", content);
    let class = match products.len() {
        1 => "compare of-1",
        2 => "compare of-2",
        3 => "compare of-3",
        _ => "compare of-4",
    };
    // Wider than a phone: it slides, and a keyboard can slide it too.
    let attributes = vec![
        ("role", "region".to_owned()),
        ("aria-label", words.compare.to_owned()),
        ("tabindex", "0".to_owned()),
    ];
    element_with("div", class, attributes, vec![table])
}

/// The heading of a product's column.
fn column(row: Row<'_>, rows: &[usize], loaded: &Loaded, language: Language) -> Piece {
    let words = words::List::of(language);
    let name = row.name(language);
    let to = Route::product(language, row.id()).to_string();
    let without = route(language, loaded, rows, Some(row.index()));
    let take_out = (rows.len() > 1).then(|| {
        let attributes = vec![("href", without), ("aria-label", (words.take_out)(name.text))];
        element_with("a", "compare-out", attributes, vec![text("×")])
    });
    let content = vec![
        element(
            "div",
            "compare-seal",
            vec![seal(Mark::of_row(row), row.class()), maybe(take_out)],
        ),
        link("", to, vec![named(name.text, name.language, language)]),
    ];
    element_with("th", "", vec![("scope", "col".to_owned())], content)
}

/// What the head knows: a value for each product, told apart where they differ.
fn of_the_head(products: &[Row<'_>], language: Language) -> Vec<Piece> {
    let all = Words::of(language);
    let own = words::List::of(language);
    let text_of = |name: Option<&str>| name.unwrap_or_default().to_owned();
    let lines: [Line<'_>; 8] = [
        (all.product.original, false, &|row| row.original().text.to_owned()),
        (all.product.chinese, false, &|row| text_of(row.zh())),
        (all.product.english, false, &|row| text_of(row.en())),
        ((all.search.facet)(crate::search::Facet::Class), true, &|row| {
            row.class().name.get(language).to_owned()
        }),
        (all.product.protection, true, &|row| {
            labels::standing(row, language).join(" · ")
        }),
        ((all.search.facet)(crate::search::Facet::Country), true, &|row| {
            labels::origin(row, language)
        }),
        ((all.search.facet)(crate::search::Facet::Region), true, &|row| {
            text_of(row.region().map(|region| region.name.get(language)))
        }),
        (own.year, true, &|row| {
            row.year().map(|year| year.to_string()).unwrap_or_default()
        }),
    ];
    let line = |(label, marked, value): Line<'_>| {
        let values: Vec<String> = products.iter().map(|row| value(*row)).collect();
        let is_told = values.iter().any(|value| !value.is_empty());
        let differs = marked && values.windows(2).any(|pair| pair[0] != pair[1]);
        let cells = values.iter().map(|value| match value.as_str() {
            "" => unrecorded(language),
            value => named(value, marked.then_some(language.tag()), language),
        });
        is_told.then(|| self::line(label, differs, cells.collect(), language))
    };
    lines.into_iter().filter_map(line).collect()
}

/// The facts, topic by topic. No two are worded alike: what is marked is that one product has none where another has.
fn facts(records: &[Detail], language: Language) -> Vec<Piece> {
    let words = words::Guide::of(language);
    let topics = Topic::ALL.into_iter().map(Some).chain([None]);
    let line = |topic: Option<Topic>| {
        let of_topic = |record: &Detail| -> Vec<String> {
            let facts = record
                .product
                .facts
                .iter()
                .filter(|fact: &&Fact| fact.topic == topic);
            facts.map(|fact| fact.text.get(language).to_owned()).collect()
        };
        let values: Vec<Vec<String>> = records.iter().map(of_topic).collect();
        let told = values.iter().filter(|facts| !facts.is_empty()).count();
        let cells = values.iter().map(|facts| match facts.is_empty() {
            true => unrecorded(language),
            false => {
                let facts = facts.iter().map(|fact| element("li", "", vec![text(fact)]));
                element("ul", "plain", facts.collect())
            }
        });
        let label = topic.map_or(words.other_facts, words.topic);
        (told > 0).then(|| self::line(label, told < records.len(), cells.collect(), language))
    };
    topics.filter_map(line).collect()
}

fn unrecorded(language: Language) -> Piece {
    element(
        "span",
        "unknown",
        vec![text(words::List::of(language).unrecorded)],
    )
}

fn line(label: &'static str, differs: bool, cells: Vec<Piece>, language: Language) -> Piece {
    let mark = differs.then(|| element("span", "differs", vec![text(words::List::of(language).differs)]));
    let heading = pieces(vec![text(label), maybe(mark)]);
    let mut content = vec![element_with(
        "th",
        "",
        vec![("scope", "row".to_owned())],
        vec![heading],
    )];
    content.extend(cells.into_iter().map(|cell| element("td", "", vec![cell])));
    element("tr", if differs { "is-different" } else { "" }, content)
}
