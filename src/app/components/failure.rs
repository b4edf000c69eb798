//! What is shown while the feed is on its way, and when it does not arrive.

use std::sync::Arc;

use leptos::prelude::*;

use super::markup::{self, element, element_with, nothing, pieces};
use crate::app::state::{Feed, Loaded, use_catalog};
use crate::app::words::Words;
use crate::browser::feed::LoadError;
use crate::catalog::text::Language;

/// Where a page's heading comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Headed {
    /// The page has its heading anyway.
    ByThePage,
    /// The heading is part of what the feed brings.
    ByTheFeed,
}

/// Shows `ready` as soon as the feed is here, `waiting` until then, and an alert if it does not arrive. Where `headed`,
/// the page's heading comes with the feed, and something must stand for it until then.
pub fn when_ready(
    language: Language,
    headed: Headed,
    waiting: fn() -> AnyView,
    ready: impl Fn(Arc<Loaded>) -> AnyView + Send + 'static,
) -> impl IntoView {
    let catalog = use_catalog();
    let feed = catalog.feed();
    let words = Words::of(language);
    let retry = move || catalog.retry();
    let heading = move |text: &'static str| match headed {
        Headed::ByTheFeed => element("h1", "", vec![markup::text(text)]),
        Headed::ByThePage => nothing(),
    };
    move || match feed.get() {
        Feed::Loading => {
            let loading = words.frame.loading;
            let status = vec![("role", "status".to_owned())];
            let status = element_with("p", "", status, vec![markup::text(loading)]);
            pieces(vec![
                element("div", "visually-hidden", vec![heading(loading), status]),
                waiting(),
            ])
        }
        Feed::Failed(error) => {
            let failure = view! { <Failure language error retry /> }.into_any();
            pieces(vec![heading(words.trouble.heading), failure])
        }
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
