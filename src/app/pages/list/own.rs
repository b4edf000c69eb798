//! One's own list: to be put in order, spoken about, taken along.

use std::sync::Arc;

use leptos::prelude::*;

use super::outputs::outputs;
use super::rows::{self, own_row};
use super::stepper;
use crate::app::components::markup::{
    Piece, button, changing, effect, element, element_of, element_with, fixed, link, live, live_text, maybe,
    nothing, on, paragraph, pieces, text,
};
use crate::app::enquiry::{Enquiry, use_enquiry};
use crate::app::navigation::{Navigation, use_navigation};
use crate::app::route::{self, COMPARED, Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::{self, Words};
use crate::browser::{field, file, frame, kiosk, task};
use crate::catalog::text::Language;
use crate::list::{Entry, List, csv};

const IMPORT_ID: &str = "import";

/// What the parts of the page share.
pub type Own = Arc<Page>;

/// See [`Own`].
pub struct Page {
    pub language: Language,
    pub loaded: Arc<Loaded>,
    pub enquiry: Enquiry,
    navigation: Navigation,
    /// Counts the changes after which the rows are drawn anew.
    drawn: RwSignal<usize>,
    /// Counts the changes after which what is taken along is made anew: what is typed counts once its field is left.
    pub told: RwSignal<usize>,
    /// Counts the choices of what to compare, and what else there is to say.
    pub picked: RwSignal<usize>,
}

/// The page of one's own list.
pub fn own(language: Language, loaded: Arc<Loaded>) -> Piece {
    let enquiry = use_enquiry();
    let own = Arc::new(Page {
        language,
        loaded,
        enquiry,
        navigation: use_navigation(),
        drawn: RwSignal::new(0),
        told: RwSignal::new(0),
        picked: RwSignal::new(0),
    });
    let words = words::List::of(language);
    let title = vec![
        element("h1", "", vec![text(words.title)]),
        paragraph("hall-intro", words.intro[usize::from(kiosk::is_on())]),
    ];
    let drawn = own.drawn;
    effect(move || {
        drawn.track();
        frame::next(move || rows::fill(enquiry.now().entries()));
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

impl Page {
    /// Changes the list and says so; the message is made of the list as it is then.
    fn change(&self, change: &mut dyn FnMut(&mut List), message: &dyn Fn(&List) -> String) {
        self.enquiry.change(change);
        self.changed(message(&self.enquiry.now()));
    }

    #[inline(never)]
    fn changed(&self, message: String) {
        self.enquiry.tell(message);
        for changed in [self.told, self.drawn, self.picked] {
            changed.update(|count| *count += 1);
        }
    }

    /// What is typed is to be taken along.
    pub fn said(&self) {
        self.told.update(|count| *count += 1);
    }

    fn name(&self, number: u32) -> String {
        rows::name_of(number, self.loaded.head(), self.language)
    }

    #[inline(never)]
    pub fn remove(&self, number: u32) {
        let words = words::List::of(self.language);
        self.change(&mut |list| list.remove(number), &|_| {
            (words.removed)(&self.name(number))
        });
        // The button that was pressed is gone; the way back is what one may want next.
        frame::next(|| field::enter(UNDO_ID));
    }

    /// Moves an entry; the button goes with it and keeps the focus, or hands it on where it has come to the end.
    #[inline(never)]
    pub fn shift(&self, number: u32, down: bool) {
        let words = words::List::of(self.language);
        let place = |list: &List| list.place_of(number).map_or(0, |place| place + 1);
        self.change(&mut |list| list.shift(number, down), &|list| {
            (words.moved)(&self.name(number), place(list))
        });
        let list = self.enquiry.now();
        let is_end = place(&list) == if down { list.len() } else { 1 };
        frame::next(move || field::enter(&rows::move_id(number, down != is_end)));
    }

    /// Asks for more of a product, or for less.
    #[inline(never)]
    pub fn step(&self, number: u32, more: bool) {
        let mut quantity = 0;
        self.enquiry
            .change(&mut |list| quantity = list.step(number, more));
        let quantity = stepper::in_words(quantity, self.language);
        let [is, stop] = words::List::of(self.language).asked_for;
        self.changed([&self.name(number), is, &quantity, stop].concat());
    }

    pub fn pick(&self, number: u32) {
        if !self.enquiry.pick(number, COMPARED) {
            let most = words::List::of(self.language).compare_most;
            self.enquiry.tell(most.to_owned());
        }
        self.picked.update(|count| *count += 1);
    }

    fn undo(&self) {
        if self.enquiry.undo() {
            self.changed(words::List::of(self.language).undone.to_owned());
        }
    }
}

/// Opens what a file holds as a list that someone sent: nothing of one's own is overwritten unasked.
async fn import(own: Own) {
    let words = words::List::of(own.language);
    let imported = file::text(IMPORT_ID).await.and_then(|text| csv::read(&text));
    field::put(IMPORT_ID, "");
    let Some(imported) = imported else {
        own.enquiry.tell(words.not_a_list.to_owned());
        own.picked.try_update(|count| *count += 1);
        return;
    };
    if imported.passed_over > 0 {
        own.enquiry.tell((words.passed_over)(imported.passed_over));
    }
    let fragment = super::fragment(&imported.list, own.language);
    own.navigation
        .open(Route::page(own.language, route::Page::List(fragment)));
}

/// The button that takes the last change back.
const UNDO_ID: &str = "undo";

/// How many there are, what was just done, and the way back.
fn status(own: &Own) -> Piece {
    let words = words::List::of(own.language);
    let (picked, enquiry) = (own.picked, own.enquiry);
    // What was said stays until there is something else to say.
    let said = StoredValue::new(String::new());
    let says = live_text(move || {
        picked.track();
        let (told, count) = (enquiry.told(), enquiry.now().len());
        if !told.is_empty() {
            said.set_value(told);
        }
        match (said.get_value(), count) {
            (message, 0) => message,
            (message, count) if message.is_empty() => (words.count)(count),
            (message, count) => message + words.sentence_gap + &(words.count)(count),
        }
    });
    let (drawn, page) = (own.drawn, Arc::clone(own));
    let undo = live(move || {
        drawn.track();
        let page = Arc::clone(&page);
        let id = vec![fixed("id", UNDO_ID)];
        match enquiry.can_undo() {
            true => button("link", vec![text(words.undo)], move || page.undo(), id),
            false => nothing(),
        }
    });
    let not_kept = live(move || {
        drawn.track();
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
    let own = Arc::clone(own);
    live(move || {
        own.drawn.track();
        let list = own.enquiry.now();
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
        paragraph("", words::List::of(language).empty[usize::from(kiosk::is_on())]),
        element("p", "", vec![search]),
    ];
    element("div", "list-empty", content)
}

/// The way to the chosen products side by side, or how to choose.
fn compare_way(own: &Own) -> Piece {
    let own = Arc::clone(own);
    let words = words::List::of(own.language);
    live(move || {
        own.picked.track();
        let picked = own.enquiry.picked();
        if own.enquiry.now().len() < 2 {
            return nothing();
        }
        if picked.len() < 2 {
            return paragraph("note list-compare", words.compare_hint);
        }
        let head = own.loaded.head();
        let slug = |number: &u32| head.row_of_number(*number).map(|row| row.id().into_owned());
        let ids = picked.iter().filter_map(slug).collect();
        let to = Route::page(own.language, route::Page::Compare(ids)).to_string();
        let link = link("button", to, vec![text((words.compare_these)(picked.len()))]);
        element("p", "list-compare", vec![link])
    })
}

/// A table that is brought, and the end of it all.
fn tools(own: &Own) -> Piece {
    let words = words::List::of(own.language);
    let page = Arc::clone(own);
    let input = vec![
        fixed("id", IMPORT_ID),
        fixed("type", "file"),
        fixed("accept", ".csv,.txt,text/csv"),
        on("change", move |_| task::spawn(import(Arc::clone(&page)))),
    ];
    let input = element_of("input", input, Vec::new());
    let page = Arc::clone(own);
    let is_empty = move || own_is_empty(&page);
    let page = Arc::clone(own);
    let clear = move || page.change(&mut |list| *list = List::default(), &|_| words.cleared.to_owned());
    let hidden = vec![changing("hidden", is_empty)];
    let clear = button("button", vec![text(words.clear)], clear, hidden);
    let import = element("label", "button import", vec![text(words.import), input]);
    // A kiosk has no files, and nothing on it opens a dialog of the system.
    let import = maybe((!kiosk::is_on()).then_some(import));
    element("div", "list-tools", vec![import, clear])
}

/// The attribute that hides what an empty list has no use for.
pub fn own_is_empty(own: &Own) -> Option<String> {
    own.told.track();
    own.enquiry.now().is_empty().then(String::new)
}
