//! The visitor's list, as long as the app runs and longer: kept on the device, and nowhere else.
//!
//! Everything that changes it reads what the device keeps first, because another tab may have changed that. Only the
//! header follows it, by the count; a page counts its own changes, because what is short-lived must not subscribe to what
//! stays.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::app::words;
use crate::browser::{console, storage};
use crate::catalog::text::Language;
use crate::list::link::{self, Sent};
use crate::list::{Entry, List, Merged};

/// Under this the device keeps the list, as the fragment of an address: old forms of it stay readable.
const KEY: &str = "fengtu.list";
/// Under this it keeps what could not be read, so that nothing is lost to a fault of ours.
const UNREAD: &str = "fengtu.list-unread";
/// How many changes can be undone.
const UNDONE: usize = 20;

thread_local! {
    /// In no signal: there would be one of each sort, and each sort takes kilobytes of code.
    static STATE: RefCell<State> = RefCell::default();
}

/// What is known of the list while the app runs.
#[derive(Default)]
struct State {
    list: List,
    /// The list before each change, the last change last.
    before: Vec<List>,
    /// What the next page of the list has to say first.
    message: String,
    /// The numbers of the products to compare.
    picked: Vec<u32>,
    /// Whether the device refused to keep it.
    refused: bool,
}

/// The visitor's list. Copied freely.
#[derive(Clone, Copy)]
pub struct Enquiry {
    /// How many products are on it.
    count: RwSignal<usize>,
}

impl Enquiry {
    /// The list that the device keeps. To be called once.
    pub fn start() -> Self {
        let enquiry = Self {
            count: RwSignal::new(0),
        };
        let read = move || enquiry.put(stored().unwrap_or_default());
        read();
        storage::on_change(KEY, read);
        enquiry
    }

    /// How many products are on it, and will be.
    pub fn count(self) -> usize {
        self.count.get()
    }

    /// The list as it is now.
    #[inline(never)]
    pub fn now(self) -> List {
        STATE.with_borrow(|state| state.list.clone())
    }

    /// Whether the product is on it now.
    pub fn has(self, number: u32) -> bool {
        STATE.with_borrow(|state| state.list.place_of(number).is_some())
    }

    /// Changes the list in a way that can be undone.
    #[inline(never)]
    pub fn change(self, change: &mut dyn FnMut(&mut List)) {
        let before = stored().unwrap_or_else(|| self.now());
        let mut list = before.clone();
        change(&mut list);
        if list != before {
            STATE.with_borrow_mut(|state| {
                state.before.push(before);
                let surplus = state.before.len().saturating_sub(UNDONE);
                state.before.drain(..surplus);
            });
            self.keep(list);
        }
    }

    /// Says something else of a product. Fields can undo what is typed by themselves.
    pub fn set(self, entry: Entry) {
        let mut list = stored().unwrap_or_else(|| self.now());
        list.set(entry);
        self.keep(list);
    }

    /// Undoes the last change; whether there was one.
    pub fn undo(self) -> bool {
        let before = STATE.with_borrow_mut(|state| state.before.pop());
        before.map(|list| self.keep(list)).is_some()
    }

    /// Whether there is a change to undo.
    pub fn can_undo(self) -> bool {
        STATE.with_borrow(|state| !state.before.is_empty())
    }

    /// Whether the device kept the last change.
    pub fn is_kept(self) -> bool {
        STATE.with_borrow(|state| !state.refused)
    }

    /// The numbers of the products to compare.
    pub fn picked(self) -> Vec<u32> {
        STATE.with_borrow(|state| state.picked.clone())
    }

    /// Chooses a product to be compared, or leaves it out again; nothing where there would be more than `most`. Whether
    /// that was done.
    pub fn pick(self, number: u32, most: usize) -> bool {
        STATE.with_borrow_mut(|state| {
            let place = state.picked.iter().position(|known| *known == number);
            match place {
                Some(place) => {
                    state.picked.remove(place);
                }
                None if state.picked.len() >= most => return false,
                None => state.picked.push(number),
            }
            true
        })
    }

    /// Leaves a message for the next page of the list.
    pub fn tell(self, message: String) {
        STATE.with_borrow_mut(|state| state.message = message);
    }

    /// Takes the message.
    pub fn told(self) -> String {
        STATE.with_borrow_mut(|state| std::mem::take(&mut state.message))
    }

    /// Forgets the visitor: this list, and whatever else of theirs the device keeps. For a kiosk between two visitors.
    pub fn forget_visitor(self) {
        storage::wipe();
        STATE.take();
        self.count.set(0);
    }

    #[inline(never)]
    fn keep(self, list: List) {
        let fragment = link::write(&Sent {
            list: list.clone(),
            ..Sent::default()
        });
        let refused = !storage::write(KEY, &fragment);
        STATE.with_borrow_mut(|state| state.refused = refused);
        self.put(list);
    }

    fn put(self, list: List) {
        self.count.set(list.len());
        STATE.with_borrow_mut(|state| {
            state.picked.retain(|number| list.place_of(*number).is_some());
            state.list = list;
        });
    }
}

/// The list that the device keeps; none where it keeps nothing.
fn stored() -> Option<List> {
    let stored = storage::read(KEY)?;
    match link::read(&stored) {
        Ok(sent) => Some(sent.list),
        Err(error) => {
            console::warn(&format!(
                "list: what is kept cannot be read ({error:?}), put aside as {UNREAD}"
            ));
            storage::write(UNREAD, &stored);
            storage::remove(KEY);
            None
        }
    }
}

/// What merging did, in words.
pub fn merged_in_words(merged: Merged, language: Language) -> String {
    let words = words::List::of(language);
    let parts = [
        (merged.added, words.added),
        (merged.had, words.had),
        (merged.left_out, words.left_out),
    ];
    let told = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, say)| say(*count));
    told.collect::<Vec<_>>().join(words.sentence_gap)
}

/// The list, from anywhere in a view.
pub fn use_enquiry() -> Enquiry {
    use_context().unwrap_or_else(Enquiry::start)
}
