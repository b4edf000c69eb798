//! What is shown of a part of the feed that a page fetches for itself: the guide, a record, the sources.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leptos::prelude::*;

use super::failure;
use super::markup::{Piece, live, maybe, nothing, paragraph, pieces};
use crate::app::navigation::use_navigation;
use crate::app::state::Loaded;
use crate::browser::feed::{self, Freshness, LoadError};
use crate::browser::{console, task};
use crate::catalog::guide::Guide;
use crate::catalog::text::Language;

/// A part of the feed, and what is shown in its place.
#[derive(Clone, Copy)]
pub struct Part {
    /// What it is called in the console.
    pub name: &'static str,
    /// What stands there until it is here.
    pub waiting: fn() -> Piece,
    /// What is said above the alert if it does not arrive. May be empty.
    pub trouble: &'static str,
}

/// A part that is on its way.
pub type Coming<T> = Pin<Box<dyn Future<Output = Result<T, LoadError>>>>;

/// Any part, and one that is on its way: how it is waited for is compiled once for all of them, not a kilobyte for each.
type Any = Arc<dyn std::any::Any + Send + Sync>;

/// What came, if anything did. Apart from the signal, which only counts arrivals: a signal of its own sort for every
/// part would be kilobytes more of code.
type Came = Arc<Mutex<Option<Result<Any, LoadError>>>>;

/// Shows `ready` as soon as the part is here, its stand-in until then, and an alert if it does not arrive. What is
/// `at_hand` is not fetched.
pub fn when_fetched<T: Send + Sync + 'static>(
    language: Language,
    part: Part,
    at_hand: Option<T>,
    fetch: impl Fn(Freshness) -> Coming<T> + Send + Sync + 'static,
    ready: impl Fn(&T) -> Piece + Send + 'static,
) -> Piece {
    let any = |found| -> Any { Arc::new(found) };
    let fetch = move |freshness| -> Coming<Any> {
        let coming = fetch(freshness);
        Box::pin(async move { coming.await.map(any) })
    };
    // What was fetched is what was asked for.
    let ready = move |found: &Any| maybe(found.downcast_ref().map(&ready));
    boxed(language, part, at_hand.map(any), Box::new(fetch), Box::new(ready))
}

#[inline(never)]
fn boxed(
    language: Language,
    part: Part,
    at_hand: Option<Any>,
    fetch: Box<dyn Fn(Freshness) -> Coming<Any> + Send + Sync>,
    ready: Box<dyn Fn(&Any) -> Piece + Send>,
) -> Piece {
    let navigation = use_navigation();
    let came: Came = Arc::new(Mutex::new(at_hand.map(Ok)));
    let arrivals = RwSignal::new(0_usize);
    let load = {
        let came = Arc::clone(&came);
        Arc::new(move |freshness| {
            let (came, coming) = (Arc::clone(&came), fetch(freshness));
            task::spawn(async move {
                let outcome = coming.await;
                if let Err(error) = &outcome {
                    console::warn(&format!("feed: {}: {error}", part.name));
                }
                *open(&came) = Some(outcome);
                // Nobody counts when the page has gone.
                let _ = arrivals.try_update(|count| *count += 1);
            });
        })
    };
    if open(&came).is_none() {
        load(Freshness::Cached);
    }
    let retry = {
        let came = Arc::clone(&came);
        move || {
            *open(&came) = None;
            arrivals.update(|count| *count += 1);
            load(Freshness::Fresh);
        }
    };
    live(move || {
        arrivals.track();
        let outcome = open(&came).clone();
        match outcome {
            None => (part.waiting)(),
            Some(Err(error)) => pieces(vec![
                maybe((!part.trouble.is_empty()).then(|| paragraph("", part.trouble))),
                failure(language, error, retry.clone()),
            ]),
            Some(Ok(found)) => {
                let shown = ready(&found);
                navigation.content_arrived();
                shown
            }
        }
    })
}

/// Shows `ready` as soon as the guide is here, nothing until then, and an alert if it does not arrive.
pub fn guided(
    language: Language,
    loaded: Arc<Loaded>,
    ready: impl Fn(&Arc<Guide>) -> Piece + Send + 'static,
) -> Piece {
    let part = Part {
        name: "the guide",
        waiting: nothing,
        trouble: "",
    };
    let at_hand = feed::guide_at_hand(&loaded.manifest);
    let fetch = move |freshness| -> Coming<Arc<Guide>> {
        let loaded = Arc::clone(&loaded);
        Box::pin(async move { feed::guide(&loaded.manifest, freshness).await })
    };
    when_fetched(language, part, at_hand, fetch, ready)
}

/// What came. A lock is never held where another could be taken.
fn open(came: &Came) -> MutexGuard<'_, Option<Result<Any, LoadError>>> {
    came.lock().unwrap_or_else(PoisonError::into_inner)
}
