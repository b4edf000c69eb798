//! The grapes that a search names: no products, but what many a visitor of a wine hall asks for.

use std::sync::Arc;

use leptos::prelude::*;

use super::results::Search;
use crate::app::components::markup::{Piece, element, nothing, paragraph};
use crate::app::grapes::named;
use crate::app::pages::hall::{list_of_grapes, with_grapes};
use crate::app::state::Loaded;
use crate::app::words::Halls;
use crate::catalog::grapes::Grapes;

/// How many grapes are shown.
const SHOWN: usize = 6;

/// The grapes that are named; only by their whole names where these alone are wanted (`whole`). Nothing until their index
/// is here, and where it does not arrive: the search has answered without it.
pub fn named_grapes(search: Search, loaded: &Arc<Loaded>, whole: bool) -> Piece {
    let language = search.language;
    let query = search.state.with(|state| state.query.clone());
    if query.trim().is_empty() || !loaded.is_whole() {
        return nothing();
    }
    let of_the_feed = Arc::clone(loaded);
    let ready = move |grapes: &Grapes| {
        let found = named(&query, grapes, &of_the_feed.engine, whole, SHOWN);
        if found.is_empty() {
            return nothing();
        }
        let content = vec![
            paragraph("", Halls::of(language).grapes_named),
            list_of_grapes(&mut found.into_iter(), language),
        ];
        element("div", "named-grapes", content)
    };
    with_grapes(language, Arc::clone(loaded), false, Box::new(ready))
}
