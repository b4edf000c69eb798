//! One's own list: to be put in order, spoken about, taken along.

use std::sync::Arc;

use leptos::prelude::*;

use super::outputs::outputs;
use super::rows::{self, own_row};
use crate::app::components::markup::{
    Piece, button, effect, element, element_of, element_with, fixed, link, live, live_text, nothing, on,
    paragraph, pieces, text,
};
use crate::app::enquiry::{Enquiry, use_enquiry};
use crate::app::navigation::{Navigation, use_navigation};
use crate::app::route::{COMPARED, Page, Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::{self, Words};
use crate::browser::{field, file, frame};
use crate::catalog::text::Language;
use crate::list::{Entry, List, csv};

const IMPORT_ID: &str = "import";

/// What the parts of the page share.
#[derive(Clone)]
pub struct Own {
    pub language: Language,
    pub loaded: Arc<Loaded>,
    pub enquiry: Enquiry,
    navigation: Navigation,
    /// The list as its rows were drawn.
    shown: RwSignal<List>,
    /// The list as it was last taken along: what is typed is in it once its field is left.
    pub told: RwSignal<List>,
    /// What was just done.
    message: RwSignal<String>,
    /// The numbers of the products to compare.
    pub picked: RwSignal<Vec<u32>>,
}

/// The page of one's own list.
pub fn own(language: Language, loaded: Arc<Loaded>) -> Piece {
    let enquiry = use_enquiry();
    let own = Own {
        language,
        loaded,
        enquiry,
        navigation: use_navigation(),
        shown: RwSignal::new(enquiry.now()),
        told: RwSignal::new(enquiry.now()),
        message: RwSignal::new(enquiry.told()),
        picked: RwSignal::new(Vec::new()),
    };
    let words = words::List::of(language);
    let title = vec![
        element("h1", "", vec![text(words.title)]),
        paragraph("hall-intro", words.intro),
    ];
    let shown = own.shown;
    effect(move || {
        let entries = shown.with(|list| list.entries().to_vec());
        frame::next(move || rows::fill(&entries));
    });
    let content = vec![
        element("header", "page-head", title),
        status(&own),
        entries(&own),
        compare_way(&own),
        tools(&own),
        outputs(&own),
    ];
    element("div", "list-page", content)
}

impl Own {
    /// Changes the list and says so; the message is made of the list as it is then.
    fn change(&self, change: impl FnOnce(&mut List), message: impl FnOnce(&List) -> String) {
        self.enquiry.change(change);
        let list = self.enquiry.now();
        self.message.set(message(&list));
        self.picked
            .update(|picked| picked.retain(|number| list.place_of(*number).is_some()));
        self.told.set(list.clone());
        self.shown.set(list);
    }

    /// What is typed is to be taken along.
    pub fn said(&self) {
        self.told.set(self.enquiry.now());
    }

    fn name(&self, number: u32) -> String {
        rows::name_of(number, self.loaded.head(), self.language)
    }

    pub fn remove(&self, number: u32) {
        let words = words::List::of(self.language);
        self.change(
            |list| list.remove(number),
            |_| (words.removed)(&self.name(number)),
        );
        // The button that was pressed is gone; the way back is what one may want next.
        frame::next(|| field::enter(UNDO_ID));
    }

    /// Moves an entry; the button goes with it and keeps the focus, or hands it on where it has come to the end.
    pub fn shift(&self, number: u32, down: bool) {
        let words = words::List::of(self.language);
        let place = |list: &List| list.place_of(number).map_or(0, |place| place + 1);
        self.change(
            |list| list.shift(number, down),
            |list| (words.moved)(&self.name(number), place(list)),
        );
        let list = self.enquiry.now();
        let is_end = place(&list) == if down { list.len() } else { 1 };
        frame::next(move || field::enter(&rows::move_id(number, down != is_end)));
    }

    pub fn pick(&self, number: u32) {
        let is_too_many = self
            .picked
            .with_untracked(|picked| picked.len() >= COMPARED && !picked.contains(&number));
        if is_too_many {
            return self
                .message
                .set(words::List::of(self.language).compare_most.to_owned());
        }
        self.picked
            .update(|picked| match picked.iter().position(|known| *known == number) {
                Some(place) => {
                    picked.remove(place);
                }
                None => picked.push(number),
            });
    }

    fn undo(&self) {
        if self.enquiry.undo() {
            self.change(|_| (), |_| words::List::of(self.language).undone.to_owned());
        }
    }

    /// Opens what a file holds as a list that someone sent: nothing of one's own is overwritten unasked.
    async fn import(self) {
        let words = words::List::of(self.language);
        let imported = file::text(IMPORT_ID).await.and_then(|text| csv::read(&text));
        field::put(IMPORT_ID, "");
        let Some(imported) = imported else {
            self.message.try_set(words.not_a_list.to_owned());
            return;
        };
        if imported.passed_over > 0 {
            self.enquiry.tell((words.passed_over)(imported.passed_over));
        }
        let fragment = super::fragment(&imported.list, self.language);
        self.navigation
            .open(Route::page(self.language, Page::List(fragment)));
    }
}

/// The button that takes the last change back.
const UNDO_ID: &str = "undo";

/// How many there are, what was just done, and the way back.
fn status(own: &Own) -> Piece {
    let words = words::List::of(own.language);
    let (shown, message, enquiry) = (own.shown, own.message, own.enquiry);
    let says = live_text(move || {
        let count = shown.with(List::len);
        let gap = words.sentence_gap;
        match (message.get(), count) {
            (message, 0) => message,
            (message, count) if message.is_empty() => (words.count)(count),
            (message, count) => format!("{message}{gap}{}", (words.count)(count)),
        }
    });
    let page = own.clone();
    let undo = live(move || {
        shown.track();
        let page = page.clone();
        match enquiry.can_undo() {
            true => button(
                "link",
                vec![text(words.undo)],
                move || page.undo(),
                vec![fixed("id", UNDO_ID)],
            ),
            false => nothing(),
        }
    });
    let not_kept = live(move || {
        shown.track();
        match enquiry.is_kept() {
            true => nothing(),
            false => paragraph("claim-verdict", words.not_kept),
        }
    });
    let line = vec![
        element_with("span", "", vec![("role", "status".to_owned())], vec![says]),
        undo,
    ];
    pieces(vec![element("div", "list-status", line), not_kept])
}

fn entries(own: &Own) -> Piece {
    let own = own.clone();
    live(move || {
        let list = own.shown.get();
        let last = list.len().saturating_sub(1);
        if list.is_empty() {
            return empty(own.language);
        }
        let row = |(place, entry): (usize, &Entry)| own_row(entry, &own, place == 0, place == last);
        element(
            "ol",
            "list-rows",
            list.entries().iter().enumerate().map(row).collect(),
        )
    })
}

fn empty(language: Language) -> Piece {
    let search = Route::search(language, SearchState::default()).to_string();
    let search = link("button", search, vec![text(Words::of(language).search.label)]);
    let content = vec![
        paragraph("", words::List::of(language).empty),
        element("p", "", vec![search]),
    ];
    element("div", "list-empty", content)
}

/// The way to the chosen products side by side, or how to choose.
fn compare_way(own: &Own) -> Piece {
    let own = own.clone();
    let words = words::List::of(own.language);
    live(move || {
        let picked = own.picked.get();
        if own.shown.with(List::len) < 2 {
            return nothing();
        }
        if picked.len() < 2 {
            return paragraph("note list-compare", words.compare_hint);
        }
        let head = own.loaded.head();
        let slug = |number: &u32| head.row_of_number(*number).map(|row| row.id().into_owned());
        let ids = picked.iter().filter_map(slug).collect();
        let to = Route::page(own.language, Page::Compare(ids)).to_string();
        let link = link("button", to, vec![text((words.compare_these)(picked.len()))]);
        element("p", "list-compare", vec![link])
    })
}

/// A table that is brought, and the end of it all.
fn tools(own: &Own) -> Piece {
    let words = words::List::of(own.language);
    let page = own.clone();
    let import = move |_| leptos::task::spawn_local(page.clone().import());
    let input = vec![
        fixed("id", IMPORT_ID),
        fixed("type", "file"),
        fixed("accept", ".csv,.txt,text/csv"),
        on("change", import),
    ];
    let input = element_of("input", input, Vec::new());
    let page = own.clone();
    let clear = live(move || {
        let page = page.clone();
        if page.shown.with(List::is_empty) {
            return nothing();
        }
        let act = move || page.change(|list| *list = List::default(), |_| words.cleared.to_owned());
        button("button", vec![text(words.clear)], act, Vec::new())
    });
    let import = element("label", "button import", vec![text(words.import), input]);
    element("div", "list-tools", vec![import, clear])
}
