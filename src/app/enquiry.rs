//! The visitor's list, as long as the app runs and longer: kept on the device, and nowhere else.
//!
//! Everything that changes it reads what the device keeps first, because another tab may have changed that. Only the
//! header's count follows the list; a page has a copy of its own, because what is short-lived must not subscribe to what
//! stays.

use leptos::prelude::*;

use crate::app::words;
use crate::browser::{console, storage};
use crate::catalog::text::Language;
use crate::list::link::{self, Sent};
use crate::list::{Entry, List};

/// Under this the device keeps the list, as the fragment of an address: old forms of it stay readable.
const KEY: &str = "fengtu.list";
/// Under this it keeps what could not be read, so that nothing is lost to a fault of ours.
const UNREAD: &str = "fengtu.list-unread";
/// How many changes can be undone.
const UNDONE: usize = 20;

/// The visitor's list. Copied freely.
#[derive(Clone, Copy)]
pub struct Enquiry {
    list: RwSignal<List>,
    /// The list before each change, the last change last.
    before: StoredValue<Vec<List>>,
    /// What the next page of the list has to say first.
    message: StoredValue<String>,
    /// Whether the device keeps it.
    kept: StoredValue<bool>,
}

impl Enquiry {
    /// The list that the device keeps. To be called once.
    pub fn start() -> Self {
        let stored = stored();
        let enquiry = Self {
            list: RwSignal::new(stored.unwrap_or_default()),
            before: StoredValue::new(Vec::new()),
            message: StoredValue::new(String::new()),
            kept: StoredValue::new(true),
        };
        storage::on_change(KEY, move || enquiry.list.set(self::stored().unwrap_or_default()));
        enquiry
    }

    /// How many products are on it, and will be.
    pub fn count(self) -> usize {
        self.list.with(List::len)
    }

    /// The list as it is now.
    pub fn now(self) -> List {
        self.list.get_untracked()
    }

    /// Whether the product is on it now.
    pub fn has(self, number: u32) -> bool {
        self.list.with_untracked(|list| list.place_of(number).is_some())
    }

    /// Changes the list in a way that can be undone.
    pub fn change<T>(self, change: impl FnOnce(&mut List) -> T) -> T {
        let before = stored().unwrap_or_else(|| self.now());
        let mut list = before.clone();
        let outcome = change(&mut list);
        if list != before {
            self.before.update_value(|stack| {
                stack.push(before);
                let surplus = stack.len().saturating_sub(UNDONE);
                stack.drain(..surplus);
            });
            self.keep(list);
        }
        outcome
    }

    /// Says something else of a product. Fields can undo what is typed by themselves.
    pub fn set(self, entry: Entry) {
        let mut list = stored().unwrap_or_else(|| self.now());
        list.set(entry);
        self.keep(list);
    }

    /// Undoes the last change; whether there was one.
    pub fn undo(self) -> bool {
        let before = self.before.try_update_value(Vec::pop).flatten();
        before.map(|list| self.keep(list)).is_some()
    }

    /// Whether there is a change to undo.
    pub fn can_undo(self) -> bool {
        self.before.with_value(|before| !before.is_empty())
    }

    /// Whether the device kept the last change.
    pub fn is_kept(self) -> bool {
        self.kept.get_value()
    }

    /// Leaves a message for the next page of the list.
    pub fn tell(self, message: String) {
        self.message.set_value(message);
    }

    /// Takes the message.
    pub fn told(self) -> String {
        self.message.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Forgets the visitor: this list, and whatever else of theirs the device keeps. For a kiosk between two visitors.
    pub fn forget_visitor(self) {
        storage::wipe();
        self.before.set_value(Vec::new());
        self.message.set_value(String::new());
        self.list.set(List::default());
    }

    fn keep(self, list: List) {
        let sent = Sent {
            list: list.clone(),
            ..Sent::default()
        };
        self.kept.set_value(storage::write(KEY, &link::write(&sent)));
        self.list.set(list);
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
pub fn merged_in_words(merged: crate::list::Merged, language: Language) -> String {
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
