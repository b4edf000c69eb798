//! The answer to what is searched for: count, order, filters, cards, and ways on where there are none.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::chips::chips;
use super::facets::{FACETS_ID, facets};
use super::grapes::named_grapes;
use super::list::{cards, more};
use super::nothing::nothing_found;
use crate::app::components::markup::{
    Piece, button, changing, effect, element, element_of, element_with, fixed, live, live_text, maybe,
    nothing, on, paragraph, pieces, text, unsubscribe_at_end,
};
use crate::app::components::{origins, rest};
use crate::app::navigation::{Navigation, RESULTS_ID, use_navigation};
use crate::app::route::{Layout, Page, Route, SearchState};
use crate::app::state::{Catalog, Loaded, use_catalog};
use crate::app::words::{self, Words, number};
use crate::browser::timer::Timer;
use crate::browser::{field, performance};
use crate::catalog::text::Language;
use crate::search::{Answer, Filters, Sort};

/// How long typing must rest before the count is spoken.
const SPOKEN_AFTER: Duration = Duration::from_millis(1000);

/// The element that chooses the order.
const SORT_ID: &str = "sort";

/// What is searched for and what was found. Copied freely by the parts of the page.
#[derive(Clone, Copy)]
pub struct Search {
    /// What is searched for.
    pub state: Memo<SearchState>,
    /// What was found.
    pub answer: Memo<Arc<Answer>>,
    /// The page's language.
    pub language: Language,
    /// The way on, for what happens when no view is being built.
    pub navigation: Navigation,
    /// What is searched.
    pub catalog: Catalog,
}

impl Search {
    /// What the address says. On the way to another page the last search stands until this one is gone.
    pub fn new(language: Language) -> Self {
        let (navigation, catalog) = (use_navigation(), use_catalog());
        let route = navigation.route();
        let state = Memo::new(move |last: Option<&SearchState>| {
            unsubscribe_at_end();
            route.with(|route| match &route.page {
                Page::Search(state) => state.clone(),
                _ => last.cloned().unwrap_or_default(),
            })
        });
        let answer = Memo::new(move |_| {
            unsubscribe_at_end();
            let (state, limit) = (state.get(), navigation.shown().get());
            let answer = catalog
                .loaded()
                .map(|loaded| performance::measure("search", || loaded.search(&state, language, limit)));
            Arc::new(answer.unwrap_or_default())
        });
        Self {
            state,
            answer,
            language,
            navigation,
            catalog,
        }
    }

    /// How many there are, in a sentence.
    pub fn count(self, sentence: fn(usize) -> String) -> String {
        let total = self.answer.with(|answer| answer.total);
        if self.catalog.is_whole() {
            sentence(total)
        } else {
            (Words::of(self.language).search.count_so_far)(total)
        }
    }

    /// How many a choice would show; nothing where only a part of the feed was counted.
    pub fn counted(self, count: usize) -> String {
        if self.catalog.is_whole() {
            number::grouped(count)
        } else {
            String::new()
        }
    }

    /// Goes to another search.
    pub fn open(self, state: SearchState) {
        self.navigation.open(Route::search(self.language, state));
    }

    /// Goes to the same search with other filters.
    pub fn narrow(self, filters: Filters) {
        let state = SearchState {
            filters,
            ..self.state.get_untracked()
        };
        self.open(state);
    }
}

/// The results of a search.
pub fn results(search: Search, loaded: Arc<Loaded>) -> Piece {
    let Search { answer, language, .. } = search;
    let filters_open = RwSignal::new(false);
    search.navigation.content_arrived();
    let rail = facets(search, Arc::clone(&loaded), filters_open);
    let title = vec![("id", "results-heading".to_owned())];
    let title = element_with(
        "h2",
        "visually-hidden",
        title,
        vec![text(Words::of(language).search.results)],
    );
    let chips = {
        let loaded = Arc::clone(&loaded);
        live(move || chips(search, &loaded))
    };
    let found = live(move || {
        let answer = answer.get();
        let words = &Words::of(language).search;
        let passed_over = (!answer.passed_over.is_empty())
            .then(|| paragraph("passed-over", (words.passed_over)(&answer.passed_over)));
        // By now there may be more than there was when the page was built.
        let loaded = search.catalog.loaded().unwrap_or_else(|| Arc::clone(&loaded));
        if answer.total == 0 {
            let grapes = named_grapes(search, &loaded, false);
            return pieces(vec![maybe(passed_over), grapes, nothing_found(search, &loaded)]);
        }
        let layout = search.state.with(|state| state.layout);
        let cards = cards(&answer, &loaded, language, layout);
        let map = (layout == Layout::Map).then(|| map(search));
        pieces(vec![
            maybe(passed_over),
            maybe(map),
            cards,
            more(search, answer.total),
            named_grapes(search, &loaded, true),
        ])
    });
    let section = vec![
        ("id", RESULTS_ID.to_owned()),
        ("aria-labelledby", "results-heading".to_owned()),
    ];
    let found = element_with("section", "results", section, vec![title, found]);
    pieces(vec![
        toolbar(search, chips, filters_open),
        rest(language),
        element("div", "results-layout", vec![rail, found]),
    ])
}

/// The count, what it is narrowed to, the order, and on small screens the way to the filters.
fn toolbar(search: Search, chips: Piece, filters_open: RwSignal<bool>) -> Piece {
    let words = &Words::of(search.language).search;
    let count = move || search.count(words.count);
    let spoken = settled(count, SPOKEN_AFTER);
    let hidden = vec![("aria-hidden", "true".to_owned())];
    let status = vec![("role", "status".to_owned())];
    let controls = vec![
        changing("aria-expanded", move || Some(filters_open.get().to_string())),
        fixed("aria-controls", FACETS_ID),
    ];
    let open = move || filters_open.update(|open| *open = !*open);
    let content = vec![
        element(
            "div",
            "counted",
            vec![element_with("p", "count", hidden, vec![live_text(count)]), chips],
        ),
        element_with(
            "p",
            "visually-hidden",
            status,
            vec![live_text(move || spoken.get())],
        ),
        button("button facets-toggle", vec![text(words.filters)], open, controls),
        layouts(search),
        order(search),
    ];
    element("div", "toolbar", content)
}

/// The choice between the layouts: links, so that each can be sent and opened beside.
fn layouts(search: Search) -> Piece {
    let words = words::Look::of(search.language);
    let way = |layout: Layout| {
        let href = move || {
            let state = SearchState {
                layout,
                ..search.state.get()
            };
            Some(Route::search(search.language, state).to_string())
        };
        let is_chosen = move || search.state.with(|state| state.layout == layout);
        let attributes = vec![
            fixed("class", "layout"),
            changing("href", href),
            changing("aria-current", move || is_chosen().then(|| "true".to_owned())),
        ];
        element_of("a", attributes, vec![text((words.layout)(layout))])
    };
    let label = vec![("aria-label", words.layouts.to_owned())];
    element_with("nav", "layouts", label, Layout::ALL.map(way).into())
}

/// All results on the map, not only those that are listed.
fn map(search: Search) -> Piece {
    let Some(loaded) = search.catalog.loaded() else {
        return nothing();
    };
    let state = search.state.get();
    let rows = loaded.rows(&state, search.language);
    let rows = rows.into_iter().filter_map(|row| loaded.head().row(row));
    origins(rows, &state, search.language)
}

/// The choice of the order.
fn order(search: Search) -> Piece {
    let words = &Words::of(search.language).search;
    let on_sort = move |_| {
        let chosen = field::value(SORT_ID).unwrap_or_default();
        let state = SearchState {
            sort: Sort::from_key(&chosen).unwrap_or_default(),
            ..search.state.get_untracked()
        };
        search.open(state);
    };
    let option = |sort: Sort| {
        let value = vec![("value", sort.key().to_owned())];
        element_with("option", "", value, vec![text((words.order)(sort))])
    };
    effect(move || {
        field::put(SORT_ID, search.state.with(|state| state.sort.key()));
    });
    let attributes = vec![fixed("id", SORT_ID), on("change", on_sort)];
    let choice = element_of("select", attributes, Sort::ALL.map(option).into());
    element(
        "label",
        "sort",
        vec![element("span", "", vec![text(words.sort)]), choice],
    )
}

/// The text once it has not changed for a while. The first is there at once: nobody is told of it.
fn settled(text: impl Fn() -> String + 'static, after: Duration) -> ReadSignal<String> {
    let settled = RwSignal::new(untrack(&text));
    let waiting = StoredValue::new_local(None);
    effect(move || {
        let text = text();
        waiting.set_value(Some(Timer::after(after, move || {
            settled.try_set(text);
        })));
    });
    settled.read_only()
}
