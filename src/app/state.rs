//! The feed, loaded once for all pages.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::feed::{self, Freshness, LoadError};
use crate::browser::{console, performance, timer};
use crate::catalog::head::Head;
use crate::catalog::manifest::Manifest;
use crate::search::{Engine, EngineBuilder};

/// How long a visitor waits before the page says that something is wrong. What arrives later is still used.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long the page goes on saying so then: a finger on its way to the button must not meet another page.
const COURTESY: Duration = Duration::from_secs(2);

/// How long the page may be held up by one slice of the index and what comes with it: half of what makes a long task
/// (50 ms, <https://www.w3.org/TR/longtasks-1/>), because the last step of a slice may take as long again.
const SLICE_MILLISECONDS: f64 = 25.0;

/// The feed's state. Copied freely.
#[derive(Clone, Copy)]
pub struct Catalog {
    feed: RwSignal<Feed>,
    /// Counts the attempts, so that only the last one may say that it failed.
    attempt: StoredValue<u32>,
    /// A feed that arrived after the page had said that it did not.
    late: StoredValue<Option<Arc<Loaded>>>,
}

/// How far loading has come.
#[derive(Clone)]
pub enum Feed {
    /// On its way.
    Loading,
    /// It did not arrive, or not yet.
    Failed(LoadError),
    /// Here.
    Ready(Arc<Loaded>),
}

impl Feed {
    /// The feed, if it is here.
    pub fn loaded(&self) -> Option<Arc<Loaded>> {
        match self {
            Feed::Ready(loaded) => Some(Arc::clone(loaded)),
            Feed::Loading | Feed::Failed(_) => None,
        }
    }
}

/// A feed that is here.
pub struct Loaded {
    /// Answers searches, and has the head.
    pub engine: Engine,
    /// Names the other parts.
    pub manifest: Manifest,
}

impl Loaded {
    /// The head.
    pub fn head(&self) -> &Head {
        self.engine.head()
    }
}

impl Catalog {
    /// Begins to load.
    pub fn start() -> Self {
        let catalog = Self {
            feed: RwSignal::new(Feed::Loading),
            attempt: StoredValue::new(0),
            late: StoredValue::new(None),
        };
        catalog.load(Freshness::Cached);
        catalog
    }

    /// How far loading has come.
    pub fn feed(self) -> ReadSignal<Feed> {
        self.feed.read_only()
    }

    /// The feed, if it is here.
    pub fn loaded(self) -> Option<Arc<Loaded>> {
        self.feed.with(Feed::loaded)
    }

    /// Tries again; at once if the feed has come in the meantime.
    pub fn retry(self) {
        if !self.take_late() {
            self.feed.set(Feed::Loading);
            self.load(Freshness::Fresh);
        }
    }

    fn load(self, freshness: Freshness) {
        self.attempt.update_value(|attempt| *attempt += 1);
        let attempt = self.attempt.get_value();
        spawn_local(async move {
            match feed::load(freshness).await {
                Ok((manifest, head)) => self.arrived(manifest, head).await,
                Err(error) => self.failed(attempt, error),
            }
        });
        spawn_local(async move {
            timer::pause(PATIENCE).await;
            self.failed(attempt, LoadError::Slow);
        });
    }

    /// Takes the feed, even one that was given up before.
    async fn arrived(self, manifest: Manifest, head: Head) {
        for broken in head.broken() {
            console::warn(&format!(
                "feed: row {} is left out, column {} is wrong",
                broken.row, broken.column
            ));
        }
        let loaded = Arc::new(Loaded {
            engine: build(head).await,
            manifest,
        });
        match self.feed.try_get_untracked() {
            Some(Feed::Loading) => self.ready(loaded),
            Some(Feed::Failed(_)) => {
                self.late.set_value(Some(loaded));
                spawn_local(async move {
                    timer::pause(COURTESY).await;
                    self.take_late();
                });
            }
            Some(Feed::Ready(_)) | None => {}
        }
    }

    fn take_late(self) -> bool {
        let late = self.late.try_update_value(Option::take).flatten();
        late.map(|loaded| self.ready(loaded)).is_some()
    }

    fn ready(self, loaded: Arc<Loaded>) {
        self.feed.try_set(Feed::Ready(loaded));
        performance::mark("catalog-ready");
    }

    fn failed(self, attempt: u32, error: LoadError) {
        let is_last = self.attempt.try_get_value() == Some(attempt);
        let is_loading = self.feed.try_with_untracked(|feed| matches!(feed, Feed::Loading)) == Some(true);
        if is_last && is_loading {
            console::warn(&format!("feed: {error}"));
            self.feed.try_set(Feed::Failed(error));
        }
    }
}

/// The engine over a head, built in slices: between them the page answers whoever touches it.
async fn build(head: Head) -> Engine {
    let mut builder = EngineBuilder::new(Arc::new(head));
    let mut since = performance::now();
    while !builder.step() {
        if performance::now() - since > SLICE_MILLISECONDS {
            timer::pause(Duration::ZERO).await;
            since = performance::now();
        }
    }
    builder.finish()
}

/// The feed's state, from anywhere in a view.
pub fn use_catalog() -> Catalog {
    use_context().unwrap_or_else(Catalog::start)
}
