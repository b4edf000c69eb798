//! The visitor's list, and a list that came with an address.

mod outputs;
mod own;
mod received;
mod rows;
mod sheet;

use std::sync::Arc;

use crate::app::components::markup::{Piece, nothing};
use crate::app::components::{Headed, when_ready};
use crate::app::navigation::use_navigation;
use crate::app::route::{Page, Route};
use crate::browser::share::origin;
use crate::catalog::text::Language;
use crate::list::List;
use crate::list::link::{self, Sent};

/// The page: one's own list, or the one in the fragment.
pub fn list(language: Language, fragment: String) -> Piece {
    let navigation = use_navigation();
    when_ready(language, Headed::ByTheFeed, nothing, move |loaded| {
        navigation.content_arrived();
        match fragment.as_str() {
            "" => own::own(language, Arc::clone(&loaded)),
            fragment => received::received(language, &loaded, fragment),
        }
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
