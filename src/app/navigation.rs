//! Where the visitor is, and every way to go on. The route here is the only owner of what is shown; the address bar
//! and the history follow it.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::route::{self, Page, Route, SearchState};
use crate::browser::timer::Timer;
use crate::browser::transition::{self, Picture};
use crate::browser::{focus, frame, history, language, links, scroll};

/// How many results are shown at first, and how many more each time.
pub const RESULTS_AT_ONCE: usize = 60;
/// How many results are shown to whoever scrolls on and on.
const SHOWN_UNASKED: usize = 5 * RESULTS_AT_ONCE;
/// The button that shows more of them.
pub const MORE_ID: &str = "more";
/// The element that results begin with: a changed search leads back up to it.
pub const RESULTS_ID: &str = "results";

/// How long after the last keystroke the address bar follows. The results do not wait for it.
const ADDRESS_LAG: Duration = Duration::from_millis(200);
/// How often at most the scroll position is kept while scrolling.
const SCROLL_LAG: Duration = Duration::from_millis(400);

/// The visitor's way through the pages. Copied freely.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    shown: RwSignal<usize>,
    /// The address bar's update that is still to come.
    lagging: StoredValue<Option<Timer>, LocalStorage>,
    /// The scroll position that the page is not yet long enough for.
    wanted: StoredValue<Option<u32>>,
    /// Counts what the reader asked for: what is still to be shown when something else was asked for is not shown.
    asked: StoredValue<u32>,
}

impl Navigation {
    /// Begins at the current address. To be called once: from then on links and the way back lead through here.
    pub fn start() -> Self {
        let place = history::place().unwrap_or_default();
        let navigation = Self {
            route: RwSignal::new(current()),
            shown: RwSignal::new(results_shown(place)),
            lagging: StoredValue::new_local(None),
            wanted: StoredValue::new(Some(place.scroll).filter(|scroll| *scroll > 0)),
            asked: StoredValue::new(0),
        };
        if Route::parse(&history::address().0, "").is_none() {
            history::replace(&navigation.route.get_untracked().to_string(), place);
        }
        history::on_return(move || navigation.returned());
        history::on_leave(move || navigation.keep_place());
        links::on_click(move |path, search| navigation.follow(path, search));
        scroll::on_scroll(SCROLL_LAG, move || {
            if navigation.wanted.get_value().is_none() {
                navigation.keep_place();
                navigation.read_on();
            }
        });
        navigation
    }

    /// The page that is shown.
    pub fn route(self) -> ReadSignal<Route> {
        self.route.read_only()
    }

    /// How many results are shown.
    pub fn shown(self) -> ReadSignal<usize> {
        self.shown.read_only()
    }

    /// What is searched for; nothing on pages that do not search.
    pub fn search(self) -> SearchState {
        self.route.with(|route| match &route.page {
            Page::Search(state) => state.clone(),
            _ => SearchState::default(),
        })
    }

    /// Goes to a page; the way back leads here.
    pub fn open(self, route: Route) {
        self.settle();
        let from = self.route.get_untracked();
        if route == from {
            scroll::to(0);
            return;
        }
        self.keep_place();
        let (from_page, page) = (&from.page, &route.page);
        // The same page in the other language keeps its place; another search begins at its first result.
        let translated = from_page == page;
        let searching = matches!((from_page, page), (Page::Search(_), Page::Search(_)));
        history::push(&route.to_string());
        self.wanted.set_value(None);
        let shown = if translated {
            self.shown.get_untracked()
        } else {
            RESULTS_AT_ONCE
        };
        let pictures = pictures(&from, &route);
        let change = move || focus::kept(|| self.show(route, shown));
        let then = move || {
            match (translated, searching) {
                (true, _) => {}
                (false, true) => scroll::up_to(RESULTS_ID),
                (false, false) => scroll::to(0),
            }
            focus::rescue();
        };
        self.changed(pictures, change, then);
    }

    /// Goes to another part of the page that is shown: the way back does not lead through each of them.
    pub fn turn(self, route: Route) {
        history::replace(&route.to_string(), history::Place::default());
        self.ask();
        self.route.set(route);
    }

    /// Searches for what was just typed. The first keystroke on another page opens the search; all that follow share
    /// its entry in the history.
    pub fn type_query(self, query: String) {
        let route = self.route.get_untracked();
        let state = match route.page {
            Page::Search(state) if state.query == query => return,
            Page::Search(state) => SearchState { query, ..state },
            _ if query.trim().is_empty() => return,
            _ => return self.open(Route::search(route.language, SearchState::of_query(query))),
        };
        self.ask();
        self.show(Route::search(route.language, state), RESULTS_AT_ONCE);
        self.lagging
            .set_value(Some(Timer::after(ADDRESS_LAG, move || self.settle())));
        frame::next(|| scroll::up_to(RESULTS_ID));
    }

    /// Shows more results to whoever comes near the end of those that are there. After a while only a press on the button
    /// does: the end of the page, with its licences, must be within reach.
    fn read_on(self) {
        if self.shown.get_untracked() < SHOWN_UNASKED && scroll::is_near(MORE_ID) {
            self.show_more();
        }
    }

    /// Shows more results.
    pub fn show_more(self) {
        focus::kept(|| self.shown.update(|shown| *shown += RESULTS_AT_ONCE));
        self.keep_place();
    }

    /// Brings the address bar up to date at once.
    pub fn settle(self) {
        if self.lagging.try_update_value(Option::take).flatten().is_some() {
            history::replace(&self.route.get_untracked().to_string(), self.place());
        }
    }

    /// Tells that the page has become longer: time to go where the reader was.
    pub fn content_arrived(self) {
        frame::next(move || self.go_to_wanted());
    }

    fn go_to_wanted(self) {
        if let Some(wanted) = self.wanted.try_get_value().flatten() {
            scroll::to(wanted);
            if scroll::position() >= wanted {
                self.wanted.set_value(None);
            }
        }
    }

    fn follow(self, path: &str, search: &str) -> bool {
        match Route::parse(path, search) {
            // No page of the app, but perhaps a file of the site.
            None
            | Some(Route {
                page: Page::NotFound, ..
            }) => false,
            Some(route) => {
                self.open(self.within_hall(route));
                true
            }
        }
    }

    /// The same page; a product that is opened from a hall is on the way through that hall.
    fn within_hall(self, mut route: Route) -> Route {
        let from = self.route.with_untracked(|route| match &route.page {
            Page::Hall(key) => Some(key.clone()),
            _ => None,
        });
        if let Page::Product { hall, .. } = &mut route.page {
            *hall = hall.take().or(from);
        }
        route
    }

    fn returned(self) {
        // Whatever was typed last belongs to the entry that was left, and the address bar no longer shows that.
        self.lagging.set_value(None);
        let Some(place) = history::place() else {
            // An entry without a place was made by a link within the page. Where the address holds a list, such a link took
            // its place there.
            if route::is_place(&history::fragment())
                && self
                    .route
                    .with_untracked(|route| matches!(route.page, Page::List(_)))
            {
                return history::replace(&self.route.get_untracked().to_string(), self.place());
            }
            self.ask();
            return self.show(current(), self.shown.get_untracked());
        };
        self.wanted.set_value(Some(place.scroll));
        let route = current();
        let pictures = self.route.with_untracked(|from| pictures(from, &route));
        let change = move || self.show(route, results_shown(place));
        let then = move || {
            self.go_to_wanted();
            focus::rescue();
        };
        self.changed(pictures, change, then);
    }

    /// Changes the page, and does the rest when it stands. What flows is changed a little later, and not at all where
    /// the reader has gone on or back meanwhile.
    fn changed(
        self,
        pictures: Option<(Picture, Picture)>,
        change: impl FnOnce() + 'static,
        then: impl FnOnce() + 'static,
    ) {
        let this = self.ask();
        let is_last = move || self.asked.get_value() == this;
        let change = move || {
            if is_last() {
                change();
            }
        };
        let then = move || {
            if is_last() {
                then();
            }
        };
        match pictures {
            Some((from, to)) => transition::run(&from, to, change, then),
            None => {
                change();
                frame::next(then);
            }
        }
    }

    /// Something was asked for: its number.
    fn ask(self) -> u32 {
        let number = self.asked.get_value().wrapping_add(1);
        self.asked.set_value(number);
        number
    }

    fn show(self, route: Route, shown: usize) {
        self.shown.set(shown);
        self.route.set(route);
    }

    fn keep_place(self) {
        self.settle();
        history::keep(self.place());
    }

    fn place(self) -> history::Place {
        history::Place {
            scroll: scroll::position(),
            shown: self.shown.get_untracked() as u32,
        }
    }
}

/// What flows from one page into the other: a card into its product's page, or back.
fn pictures(from: &Route, to: &Route) -> Option<(Picture, Picture)> {
    let card = |route: &Route| Picture::CardOf(route.canonical().to_string());
    match (&from.page, &to.page) {
        (Page::Product { id, .. }, Page::Product { id: other, .. }) if id == other => None,
        (_, Page::Product { .. }) => Some((card(to), Picture::Head)),
        (Page::Product { .. }, _) => Some((Picture::Head, card(from))),
        _ => None,
    }
}

/// The way through the pages, from anywhere in a view.
pub fn use_navigation() -> Navigation {
    use_context().unwrap_or_else(Navigation::start)
}

/// The page at the current address; the start page in the reader's language where the address names none.
fn current() -> Route {
    let (path, search) = history::address();
    Route::parse(&path, &search).unwrap_or_else(|| Route::home(language::preferred()))
}

fn results_shown(place: history::Place) -> usize {
    (place.shown as usize).max(RESULTS_AT_ONCE)
}
