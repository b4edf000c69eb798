//! A hall: what it tells, a way through it, its indexes, and its products from several sides. What a hall is and which
//! indexes it has stands in the feed.

mod grapes;
mod pavilions;
mod shelves;

use std::sync::Arc;

pub use grapes::{coloured, list as list_of_grapes, with_grapes};

use super::not_found::nothing_here;
use super::show::way_to_show;
use crate::app::components::citation::{self, Cite};
use crate::app::components::markup::{
    Piece, element, element_with, heading, link, maybe, nothing, paragraph, pieces, text,
};
use crate::app::components::{
    Headed, Telling, card_skeletons, cards, compared, guided, plated, toggle, when_ready, when_whole,
};
use crate::app::labels::facet_value;
use crate::app::navigation::use_navigation;
use crate::app::references::References;
use crate::app::route::{Page, Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::{self, Words, date, number};
use crate::browser::{calendar, kiosk};
use crate::catalog::grapes::Grapes;
use crate::catalog::guide::{DatedFact, Days, Guide, HallGuide, Index, Stop};
use crate::catalog::head::Head;
use crate::catalog::tables::Hall;
use crate::catalog::text::Language;
use crate::search::{Answer, Facet};

/// How many products a hall shows at once.
const FIRST: usize = 12;
/// The sides from which a hall's products are shown, where they have several values.
const SIDES: [Facet; 4] = [Facet::Country, Facet::Class, Facet::Scheme, Facet::List];
/// How many values of a side are shown.
const VALUES: usize = 18;

/// The page of the hall with this key.
pub fn hall(language: Language, key: String) -> Piece {
    let navigation = use_navigation();
    when_ready(
        language,
        Headed::ByTheFeed,
        || card_skeletons(FIRST),
        move |loaded| {
            let words = words::Guide::of(language);
            let halls = &loaded.head().tables.halls;
            match halls.iter().find(|hall| hall.key == key) {
                None => nothing_here(language, words.no_hall, words.no_hall_advice),
                Some(hall) => {
                    navigation.content_arrived();
                    page(language, &loaded, hall)
                }
            }
        },
    )
}

fn page(language: Language, loaded: &Arc<Loaded>, hall: &Hall) -> Piece {
    let title = vec![
        element("h1", "", vec![text(hall.name.get(language))]),
        paragraph("hall-intro", hall.intro.get(language)),
        // A kiosk shows stories by itself.
        maybe((!kiosk::is_on()).then(|| way_to_show(language, &hall.key))),
    ];
    let state = SearchState::parse(&hall.query);
    let hall = hall.clone();
    let of_the_feed = Arc::clone(loaded);
    let tells = guided(language, Arc::clone(loaded), move |guide| {
        match guide.hall(&hall.key) {
            Some(tells) => pieces(vec![
                maybe(tells.english_first.then(|| abroad(&hall, language))),
                told(tells, guide, &of_the_feed, &state, language),
            ]),
            None => products(&state, &[], language),
        }
    });
    element(
        "div",
        "hall-page",
        vec![element("header", "page-head", title), tells],
    )
}

/// What the hall is, for buyers who do not read the page's language.
fn abroad(hall: &Hall, language: Language) -> Piece {
    let english = Language::En;
    if language == english {
        return nothing();
    }
    let address = Route::page(english, Page::Hall(hall.key.clone())).to_string();
    let read = words::Halls::of(english).in_english;
    let way = vec![
        ("class", "button".to_owned()),
        ("href", address),
        ("hreflang", english.tag().to_owned()),
    ];
    let content = vec![
        element("strong", "", vec![text(hall.name.get(english))]),
        paragraph("", hall.intro.get(english)),
        element_with("a", "", way, vec![text(read)]),
    ];
    element_with("div", "abroad", vec![("lang", english.tag().to_owned())], content)
}

/// What the hall tells: days of a fair, text, what it sets side by side, a guided way, its indexes and products, figures
/// and sources.
fn told(
    hall: &HallGuide,
    guide: &Guide,
    loaded: &Arc<Loaded>,
    state: &SearchState,
    language: Language,
) -> Piece {
    let keys = hall
        .open
        .iter()
        .map(|open| &open.source)
        .chain(hall.told().flat_map(|paragraph| &paragraph.sources))
        .chain(hall.facts.iter().map(|fact| &fact.source));
    let references = References::of_keys(keys, &guide.sources);
    let cite = Cite {
        language,
        references: &references,
    };
    let telling = Telling::new(cite, Some(guide));
    let text = telling.paragraphs("", &hall.text);
    let side_by_side = hall
        .compared
        .as_ref()
        .map(|comparison| compared(comparison, &telling, language));
    let main = vec![
        maybe(hall.open.as_ref().map(|open| days(open, cite))),
        text,
        telling.meanings(),
    ];
    let indexes = hall
        .indexes
        .iter()
        .map(|which| index(*which, loaded, state, language));
    let content = vec![
        element("section", "story", main),
        maybe(side_by_side),
        pieces(indexes.collect()),
        path(&hall.path, loaded.head(), language),
        products(state, &hall.indexes, language),
        figures(&hall.facts, cite),
        citation::sources(&guide.sources, cite),
    ];
    pieces(content)
}

/// A way into the hall's products.
fn index(which: Index, loaded: &Arc<Loaded>, state: &SearchState, language: Language) -> Piece {
    if which == Index::Grapes {
        let ready = move |grapes: &Grapes| grapes::index(grapes, language);
        return with_grapes(language, Arc::clone(loaded), true, Box::new(ready));
    }
    let state = state.clone();
    when_whole(language, move |loaded| match which {
        Index::Pavilions => pavilions::pavilions(loaded, &state, language),
        Index::Shelves => shelves::shelves(loaded, language),
        Index::Grapes => nothing(),
    })
}

/// When a fair is on, with its source.
fn days(open: &Days, cite: Cite<'_>) -> Piece {
    let told = fair_days(open, cite.language);
    element("p", "story-brief", vec![text(told), cite.source(&open.source)])
}

/// When a fair is on. It ends by itself.
pub fn fair_days(open: &Days, language: Language) -> String {
    let [coming, on, over] = words::Guide::of(language).fair;
    let today = calendar::today();
    let say = match (today < open.from, today > open.to) {
        (true, _) => coming,
        (_, true) => over,
        _ => on,
    };
    let [from, to] = [&open.from, &open.to].map(|day| date::in_words(day, language));
    say(&from, &to)
}

fn figures(facts: &[DatedFact], cite: Cite<'_>) -> Piece {
    let words = words::Guide::of(cite.language);
    let fact = |fact: &DatedFact| {
        let when = (words.for_when)(&date::in_words(&fact.as_of, cite.language));
        let content = vec![
            text(fact.text.get(cite.language)),
            cite.source(&fact.source),
            element("span", "fact-date", vec![text(when)]),
        ];
        element("li", "fact", content)
    };
    if facts.is_empty() {
        return nothing();
    }
    let list = element("ul", "facts", facts.iter().map(fact).collect());
    element("section", "band", vec![heading(words.figures), list])
}

fn path(stops: &[Stop], head: &Head, language: Language) -> Piece {
    let stop = |stop: &Stop| {
        let row = head.row_of(&stop.product)?;
        let content = vec![
            paragraph("stop-why", stop.why.get(language)),
            plated(row, language),
            toggle(row.number(), Some(row.name(language).text), language),
        ];
        Some(element("li", "stop", content))
    };
    let stops: Vec<Piece> = stops.iter().filter_map(stop).collect();
    if stops.is_empty() {
        return nothing();
    }
    let title = heading(words::Guide::of(language).path);
    element("section", "band", vec![title, element("ol", "path", stops)])
}

/// The hall's products, as soon as all are here.
fn products(state: &SearchState, indexes: &[Index], language: Language) -> Piece {
    let state = state.clone();
    let told = indexes.iter().filter_map(|which| match which {
        Index::Pavilions => Some(Facet::Country),
        Index::Shelves => Some(Facet::Class),
        Index::Grapes => None,
    });
    let told: Vec<Facet> = told.collect();
    when_whole(language, move |loaded| {
        first_products(loaded, &state, &told, language)
    })
}

/// By country, class and more, where no index has told it, and the first of them.
fn first_products(loaded: &Loaded, state: &SearchState, told: &[Facet], language: Language) -> Piece {
    let words = words::Guide::of(language);
    let answer = loaded.search(state, language, FIRST);
    let rows: Vec<usize> = answer.hits.iter().map(|hit| hit.row).collect();
    let sides = SIDES.iter().filter(|facet| !told.contains(facet));
    let sides = sides.map(|facet| side(*facet, &answer, state, loaded.head(), language));
    let all = Route::search(language, state.clone()).to_string();
    let all = link(
        "button",
        all,
        vec![text((words.all_products)(&number::grouped(answer.total)))],
    );
    let first = vec![
        heading(words.first_products),
        cards(loaded.head(), &rows, language),
        all,
    ];
    pieces(vec![pieces(sides.collect()), element("section", "band", first)])
}

/// The values of a facet, each a search within the hall; nothing where there is no choice.
fn side(facet: Facet, answer: &Answer, state: &SearchState, head: &Head, language: Language) -> Piece {
    let counts = answer.facets.iter().find(|counts| counts.facet == facet);
    let values = counts.map_or(&[][..], |counts| &counts.values);
    let is_chosen = !state.filters.values(facet).is_empty();
    if is_chosen || values.len() < 2 {
        return nothing();
    }
    let value = |value: &crate::search::FacetValue| {
        let mut narrowed = state.clone();
        narrowed.filters.insert(facet, &value.key);
        let href = Route::search(language, narrowed).to_string();
        let content = vec![
            element(
                "span",
                "class-name",
                vec![text(facet_value(&head.tables, facet, &value.key, language))],
            ),
            text(" "),
            element("span", "class-count", vec![text(number::grouped(value.count))]),
        ];
        element("li", "", vec![link("class-link", href, content)])
    };
    let title = (words::Guide::of(language).by)((Words::of(language).search.facet)(facet));
    let list = element_with(
        "ul",
        "classes in-columns",
        Vec::new(),
        values.iter().take(VALUES).map(value).collect(),
    );
    element("section", "band", vec![heading(title), list])
}
