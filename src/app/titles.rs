//! What a page is called in tabs, bookmarks and previews, and its summary there.

use super::labels;
use super::route::{Page, Route, SearchState};
use super::words::{Guide, Halls, Kiosk, List, Words};
use crate::catalog::grapes::parts;
use crate::catalog::head::{Head, Row, Tables};
use crate::catalog::text::Language;

/// Title and summary of a page. Without the feed a product's page has the catalogue's own.
pub fn title_and_summary(route: &Route, head: Option<&Head>) -> (String, String) {
    let language = route.language;
    let words = Words::of(language);
    let brand = head.map_or(words.frame.brand, |head| head.tables.title.get(language));
    let tagline = head.map_or(words.frame.description, |head| head.tables.tagline.get(language));
    let page = match &route.page {
        Page::Home => return (format!("{brand} · {tagline}"), tagline.to_owned()),
        Page::Search(state) => of_search(state, head.map(|head| &*head.tables), language),
        Page::About => words.about.title.to_owned(),
        Page::Grape(key) => (Halls::of(language).grape_title)(&grape_of(key)),
        Page::Science => Guide::of(language).science.to_owned(),
        Page::Kin => Guide::of(language).kin.to_owned(),
        Page::KioskStatus => Kiosk::of(language).status.to_owned(),
        Page::List(fragment) if fragment.is_empty() => List::of(language).title.to_owned(),
        Page::List(_) => List::of(language).received.to_owned(),
        Page::Compare(_) => List::of(language).compare.to_owned(),
        Page::Hall(key) | Page::Show(key, _) => {
            let mut halls = head.iter().flat_map(|head| &head.tables.halls);
            match (halls.find(|hall| hall.key == *key), head) {
                (Some(hall), _) => {
                    let name = hall.name.get(language);
                    return (format!("{name} · {brand}"), hall.intro.get(language).to_owned());
                }
                (None, Some(_)) => Guide::of(language).no_hall.to_owned(),
                (None, None) => return (brand.to_owned(), tagline.to_owned()),
            }
        }
        Page::NotFound => words.trouble.not_found.to_owned(),
        Page::Product { id, .. } => match head.map(|head| head.row_of(id)) {
            Some(Some(row)) => {
                return (
                    format!("{} · {brand}", row.name(language).text),
                    summary(row, language),
                );
            }
            Some(None) => words.trouble.no_product.to_owned(),
            None => return (brand.to_owned(), tagline.to_owned()),
        },
    };
    (format!("{page} · {brand}"), tagline.to_owned())
}

/// A grape's name as far as its address tells it.
fn grape_of(key: &str) -> String {
    let words = key.split('-').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    let words: Vec<String> = words.collect();
    parts(&words.join(" ")).0.to_owned()
}

/// The heading of a search: its query, or what it is narrowed to.
pub fn of_search(state: &SearchState, tables: Option<&Tables>, language: Language) -> String {
    let words = &Words::of(language).search;
    let names = |tables: &Tables| {
        let narrowings = labels::narrowings(tables, &state.filters, language).into_iter();
        narrowings.map(|(name, _)| name).collect::<Vec<_>>().join(" · ")
    };
    match (state.query.trim(), tables.map(names).unwrap_or_default()) {
        ("", narrowed) if narrowed.is_empty() => words.everything.to_owned(),
        ("", narrowed) => narrowed,
        (query, _) => (words.results_for)(query),
    }
}

/// Name, original name, class, origin and standing in a line.
fn summary(row: Row<'_>, language: Language) -> String {
    let name = row.name(language).text;
    let original = Some(row.original().text).filter(|original| !original.is_empty() && *original != name);
    let facts = [
        row.class().name.get(language).to_owned(),
        labels::origin(row, language),
    ];
    let facts = facts
        .into_iter()
        .chain(labels::standing(row, language))
        .filter(|fact| !fact.is_empty());
    let facts: Vec<String> = original.map(str::to_owned).into_iter().chain(facts).collect();
    format!("{name} · {}", facts.join(" · "))
}
