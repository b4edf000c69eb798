//! What is shown while the feed is on its way, and when it does not arrive.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::state::{Feed, Loaded, use_catalog};
use crate::app::words::Words;
use crate::browser::feed::LoadError;
use crate::catalog::text::Language;

/// Shows `ready` as soon as the feed is here, `waiting` until then, and an alert if it does not arrive.
pub fn when_ready(
    language: Language,
    waiting: fn() -> AnyView,
    ready: impl Fn(Arc<Loaded>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let catalog = use_catalog();
    let feed = catalog.feed();
    let loading = Words::of(language).frame.loading;
    let retry = move || catalog.retry();
    move || match feed.get() {
        Feed::Loading => {
            let said = view! { <p class="visually-hidden" role="status">{loading}</p> };
            (said, waiting()).into_any()
        }
        Feed::Failed(error) => view! { <Failure language error retry /> }.into_any(),
        Feed::Ready(loaded) => ready(loaded),
    }
}

/// Says that something did not arrive, and offers to try again.
#[component]
pub fn Failure(
    /// The page's language.
    language: Language,
    /// What went wrong.
    error: LoadError,
    /// Tries again.
    retry: impl Fn() + 'static,
) -> impl IntoView {
    let words = &Words::of(language).trouble;
    let sentence = match error {
        LoadError::Offline => words.offline,
        LoadError::Slow => words.slow,
        LoadError::Status(_) | LoadError::NotJson(_) => words.not_the_feed,
        LoadError::Mismatch(_) | LoadError::Form(_) => words.damaged,
        LoadError::Format(_) => words.newer,
    };
    view! {
        <div class="failure" role="alert">
            <p>{sentence}</p>
            <button type="button" class="button" on:click=move |_| retry()>
                {words.retry}
            </button>
        </div>
    }
}
