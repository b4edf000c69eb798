//! What comes with the guide: the feed's part with its longer texts.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failure;
use super::markup::{Piece, live, nothing};
use crate::app::navigation::use_navigation;
use crate::app::state::Loaded;
use crate::browser::console;
use crate::browser::feed::{self, Freshness, LoadError};
use crate::catalog::guide::Guide;
use crate::catalog::text::Language;

/// What is made of the guide.
type View = Box<dyn Fn(&Arc<Guide>) -> Piece + Send>;

/// Shows `ready` as soon as the guide is here, nothing until then, and an alert if it does not arrive.
pub fn guided(
    language: Language,
    loaded: Arc<Loaded>,
    ready: impl Fn(&Arc<Guide>) -> Piece + Send + 'static,
) -> Piece {
    boxed(language, loaded, Box::new(ready))
}

#[inline(never)]
fn boxed(language: Language, loaded: Arc<Loaded>, ready: View) -> Piece {
    let navigation = use_navigation();
    let state: RwSignal<Option<Result<Arc<Guide>, LoadError>>> =
        RwSignal::new(feed::guide_at_hand(&loaded.manifest).map(Ok));
    let load = move |freshness| {
        let loaded = Arc::clone(&loaded);
        spawn_local(async move {
            let outcome = feed::guide(&loaded.manifest, freshness).await;
            if let Err(error) = &outcome {
                console::warn(&format!("feed: the guide: {error}"));
            }
            state.try_set(Some(outcome));
        });
    };
    if state.get_untracked().is_none() {
        load(Freshness::Cached);
    }
    let retry = move || {
        state.set(None);
        load(Freshness::Fresh);
    };
    live(move || match state.get() {
        None => nothing(),
        Some(Err(error)) => failure(language, error, retry.clone()),
        Some(Ok(guide)) => {
            let shown = ready(&guide);
            navigation.content_arrived();
            shown
        }
    })
}
