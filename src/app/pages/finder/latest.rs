//! What happened last, as far as the feed knows: fairs, what is told on the time line, and the latest registrations, each
//! with its date. What has no date is never here.

use crate::app::components::markup::{Piece, element, heading, link, maybe, nothing, paragraph, text};
use crate::app::pages::hall::fair_days;
use crate::app::route::{Page, Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::{Halls, date, number};
use crate::browser::calendar;
use crate::catalog::date::Date;
use crate::catalog::guide::Guide;
use crate::catalog::text::Language;
use crate::search::order::first;
use crate::search::{Filters, Years};

/// How many of what happened are shown.
const SHOWN: usize = 4;

/// Something with a date, and where to read on.
struct Dated {
    date: Date,
    told: String,
    page: Page,
}

/// The latest dates of the feed.
pub fn latest(guide: &Guide, loaded: &Loaded, language: Language) -> Piece {
    let words = Halls::of(language);
    let dated = happened(guide, loaded, language);
    if dated.is_empty() {
        return nothing();
    }
    let shown = first(dated.len(), SHOWN, &|one, other| {
        dated[other as usize].date.cmp(&dated[one as usize].date)
    });
    let item = |one: &Dated| {
        let when = element("dt", "", vec![text(date::in_words(&one.date, language))]);
        let href = Route::page(language, one.page.clone()).to_string();
        let told = link("", href, vec![text(one.told.clone())]);
        element("div", "line", vec![when, element("dd", "", vec![told])])
    };
    let list = element(
        "dl",
        "lines latest",
        shown.iter().map(|place| item(&dated[*place as usize])).collect(),
    );
    let content = vec![
        heading(words.latest),
        paragraph("band-intro", words.latest_intro),
        list,
        maybe(registered(loaded, language)),
    ];
    element("section", "band", content)
}

/// Fairs by the day that comes or came last, and the time line. Nothing that is still to come but fairs.
fn happened(guide: &Guide, loaded: &Loaded, language: Language) -> Vec<Dated> {
    let today = calendar::today();
    let fairs = guide.halls.iter().filter_map(|hall| {
        let open = hall.open.as_ref()?;
        let name = loaded
            .head()
            .tables
            .halls
            .iter()
            .find(|known| known.key == hall.key)?;
        let days = fair_days(open, language);
        let told = (Halls::of(language).fair)(name.name.get(language), &days);
        let begins = today < open.from;
        let date = if begins { &open.from } else { &open.to };
        Some(Dated {
            date: date.clone(),
            told,
            page: Page::Hall(hall.key.clone()),
        })
    });
    let events = guide.timeline.iter().filter(|event| event.date <= today);
    let events = events.map(|event| Dated {
        date: event.date.clone(),
        told: event.text.get(language).to_owned(),
        page: Page::Science,
    });
    fairs.chain(events).collect()
}

/// The names that the register, as the feed has it, entered last.
fn registered(loaded: &Loaded, language: Language) -> Option<Piece> {
    let year = loaded.head().rows().filter_map(|row| row.year()).max()?;
    let mut filters = Filters::default();
    filters.years = Some(Years { from: year, to: year });
    let state = SearchState::of_filters(filters);
    let count = number::grouped(loaded.total(&state));
    let href = Route::search(language, state).to_string();
    let told = (Halls::of(language).registered)(year, &count);
    Some(element(
        "p",
        "latest-registered",
        vec![link("", href, vec![text(told)])],
    ))
}
