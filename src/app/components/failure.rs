//! What is shown while the feed is on its way, when it does not arrive, and while only its first parts are here.

use std::sync::Arc;

use leptos::prelude::*;

use super::markup::{self, Piece, button, element, element_with, live, maybe, nothing, pieces};
use crate::app::state::{Feed, Loaded, use_catalog};
use crate::app::words::Words;
use crate::browser::feed::LoadError;
use crate::browser::{focus, frame};
use crate::catalog::text::Language;

/// Where a page's heading comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Headed {
    /// The page has its heading anyway.
    ByThePage,
    /// The heading is part of what the feed brings.
    ByTheFeed,
}

/// Shows `ready` as soon as the feed or its first part is here, `waiting` until then, and an alert if it does not arrive. Where `headed`,
/// the page's heading comes with the feed, and something must stand for it until then.
pub fn when_ready(
    language: Language,
    headed: Headed,
    waiting: fn() -> Piece,
    ready: impl Fn(Arc<Loaded>) -> Piece + Send + 'static,
) -> Piece {
    boxed(language, headed, waiting, Box::new(ready))
}

#[inline(never)]
fn boxed(
    language: Language,
    headed: Headed,
    waiting: fn() -> Piece,
    ready: Box<dyn Fn(Arc<Loaded>) -> Piece + Send>,
) -> Piece {
    let catalog = use_catalog();
    let feed = catalog.feed();
    let words = Words::of(language);
    let retry = move || catalog.retry();
    let heading = move |text: &'static str| match headed {
        Headed::ByTheFeed => element("h1", "", vec![markup::text(text)]),
        Headed::ByThePage => nothing(),
    };
    live(move || match (feed.get(), untrack(|| catalog.loaded())) {
        (Feed::Failed(error), _) => pieces(vec![
            heading(words.trouble.heading),
            failure(language, error, retry),
        ]),
        (Feed::Ready, Some(loaded)) => ready(loaded),
        _ => {
            let loading = words.frame.loading;
            let status = vec![("role", "status".to_owned())];
            let status = element_with("p", "", status, vec![markup::text(loading)]);
            pieces(vec![
                element("div", "visually-hidden", vec![heading(loading), status]),
                waiting(),
            ])
        }
    })
}

/// Says that what is here is not all: that the rest is on its way, or did not arrive, with a way to try again. Keeps its
/// height when the rest has come, so that nothing moves. Nothing where all was here from the start.
pub fn rest(language: Language) -> Piece {
    let catalog = use_catalog();
    if untrack(|| catalog.is_whole()) {
        return nothing();
    }
    let words = Words::of(language);
    let retry = move || {
        catalog.retry_rest();
        // The button goes.
        frame::next(focus::rescue);
    };
    let content = live(move || match (catalog.is_whole(), catalog.is_stalled()) {
        (true, _) => nothing(),
        (false, false) => markup::text(words.frame.rest_coming),
        (false, true) => pieces(vec![
            element("span", "", vec![markup::text(words.trouble.rest)]),
            button(
                "button",
                vec![markup::text(words.trouble.retry)],
                retry,
                Vec::new(),
            ),
        ]),
    });
    let status = vec![("role", "status".to_owned())];
    element_with("div", "rest", status, vec![content])
}

/// Shows what counts the whole feed once all of it is here; until then, that it is not ([`rest`]).
pub fn when_whole(language: Language, content: impl Fn(&Loaded) -> Piece + Send + 'static) -> Piece {
    whole_boxed(language, Box::new(content))
}

#[inline(never)]
fn whole_boxed(language: Language, content: Box<dyn Fn(&Loaded) -> Piece + Send>) -> Piece {
    let catalog = use_catalog();
    let content = live(move || {
        let whole = catalog.loaded().filter(|loaded| loaded.is_whole());
        maybe(whole.map(|loaded| content(&loaded)))
    });
    pieces(vec![rest(language), content])
}

/// Says that something did not arrive, and offers to try again.
pub fn failure(language: Language, error: LoadError, retry: impl Fn() + 'static) -> Piece {
    let words = &Words::of(language).trouble;
    let sentence = match error {
        LoadError::Offline => words.offline,
        LoadError::Slow => words.slow,
        LoadError::Status(_) | LoadError::NotJson(_) => words.not_the_feed,
        LoadError::Mismatch | LoadError::Form(_) => words.damaged,
        LoadError::Format(_) => words.newer,
    };
    let retry = button("button", vec![markup::text(words.retry)], retry, Vec::new());
    let alert = vec![("role", "alert".to_owned())];
    element_with(
        "div",
        "failure",
        alert,
        vec![markup::paragraph("", sentence), retry],
    )
}
