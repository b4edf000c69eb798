//! The visitor's list, and a list that came with an address.

mod outputs;
mod own;
mod received;
mod rows;
mod sheet;
mod stepper;
mod tags;

use crate::app::components::markup::{Piece, nothing};
use crate::app::components::{Headed, when_ready, when_settled};
use crate::app::enquiry::use_enquiry;
use crate::app::navigation::use_navigation;
use crate::app::route::{Page, Route};
use crate::app::state::Loaded;
use crate::browser::share::origin;
use crate::catalog::text::Language;
use crate::list::List;
use crate::list::link::{self, Sent};

/// The page: one's own list, or the one in the fragment.
pub fn list(language: Language, fragment: String) -> Piece {
    let (navigation, enquiry) = (use_navigation(), use_enquiry());
    when_ready(language, Headed::ByTheFeed, nothing, move |_| {
        let fragment = fragment.clone();
        let list = match fragment.as_str() {
            "" => enquiry.now(),
            fragment => link::read(fragment).unwrap_or_default().list,
        };
        let is_known = move |loaded: &Loaded| {
            let numbers = list.entries().iter().map(|entry| entry.number);
            numbers
                .into_iter()
                .all(|number| loaded.head().row_of_number(number).is_some())
        };
        when_settled(language, is_known, move |loaded| {
            navigation.content_arrived();
            match fragment.as_str() {
                "" => own::own(language, loaded),
                fragment => received::received(language, &loaded, fragment),
            }
        })
    })
}

/// The address of the page that a list's fragment stands behind.
fn address(language: Language) -> String {
    format!(
        "{}{}#",
        origin(),
        Route::page(language, Page::List(String::new()))
    )
}

/// The whole list as the fragment of an address.
fn fragment(list: &List, language: Language) -> String {
    link::write(&Sent {
        list: list.clone(),
        language,
        part: None,
    })
}
