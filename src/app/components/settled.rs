//! What needs certain products of the feed, which may be in a part that is still to come.

use std::sync::Arc;

use leptos::prelude::*;

use super::markup::{Piece, live, pieces, unsubscribe_at_end};
use super::rest;
use crate::app::state::{Loaded, use_catalog};
use crate::catalog::text::Language;

/// Shows `view` of as much of the feed as is here, and that the rest is on its way; once more when `needs` is met or
/// nothing is to come. A page that stands is not made again when more arrives.
pub fn when_settled(
    language: Language,
    needs: impl Fn(&Loaded) -> bool + Send + Sync + 'static,
    view: impl Fn(Arc<Loaded>) -> Piece + Send + 'static,
) -> Piece {
    boxed(language, Box::new(needs), Box::new(view))
}

#[inline(never)]
fn boxed(
    language: Language,
    needs: Box<dyn Fn(&Loaded) -> bool + Send + Sync>,
    view: Box<dyn Fn(Arc<Loaded>) -> Piece + Send>,
) -> Piece {
    let catalog = use_catalog();
    let is_settled = Memo::new(move |_| {
        unsubscribe_at_end();
        let loaded = catalog.loaded();
        loaded.is_some_and(|loaded| loaded.is_whole() || needs(&loaded))
    });
    live(move || {
        // Read, not only tracked: what has never been read never changes.
        let is_settled = is_settled.get();
        let shown = untrack(|| catalog.loaded()).map(&view);
        match (shown, is_settled) {
            (Some(shown), true) => shown,
            (shown, _) => pieces([Some(rest(language)), shown].into_iter().flatten().collect()),
        }
    })
}
