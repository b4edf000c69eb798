//! The feed, loaded once for all pages.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::route::SearchState;
use crate::browser::feed::{self, Freshness, LoadError};
use crate::browser::{console, focus, performance, task, timer};
use crate::catalog::head::Head;
use crate::catalog::manifest::Manifest;
use crate::catalog::text::Language;
use crate::search::{Answer, Engine, EngineBuilder, Request};

/// How long a visitor waits before the page says that something is wrong. What arrives later is still used.
const PATIENCE: Duration = Duration::from_secs(8);
/// How long the page goes on saying so then: a finger on its way to the button must not meet another page.
const COURTESY: Duration = Duration::from_secs(2);

/// How long the page may be held up by one slice of the index before it begins another: that one may take 20 ms (the first
/// rows, before the browser has optimised the module), and both together stay under what makes a long task (50 ms,
/// <https://www.w3.org/TR/longtasks-1/>), also on a machine that is a little slower.
const SLICE_MILLISECONDS: f64 = 15.0;

/// The feed's state. Copied freely.
#[derive(Clone, Copy)]
pub struct Catalog {
    feed: RwSignal<Feed>,
    /// What is here. Apart from `feed`: a page that stands is not built anew because there is more to search.
    loaded: StoredValue<Option<Arc<Loaded>>>,
    /// Counts what was put there.
    arrivals: RwSignal<usize>,
    /// Whether a part behind the first did not arrive.
    stalled: RwSignal<bool>,
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
    /// Here: all of it or its first parts, see [`Loaded::is_whole`].
    Ready,
}

/// A feed that is here, or as much of it as is. Never of two versions: all parts are those that its manifest names.
pub struct Loaded {
    /// Answers searches, and has the head.
    pub engine: Engine,
    /// Names the other parts.
    pub manifest: Arc<Manifest>,
    /// How many parts of the head are here.
    parts: usize,
}

impl Loaded {
    /// The head.
    pub fn head(&self) -> &Head {
        self.engine.head()
    }

    /// What a search finds, the first `limit` of it.
    pub fn search(&self, state: &SearchState, language: Language, limit: usize) -> Answer {
        self.engine.search(&Request {
            text: &state.query,
            filters: &state.filters,
            sort: state.sort,
            language,
            limit,
        })
    }

    /// How many a search finds.
    pub fn total(&self, state: &SearchState) -> usize {
        self.search(state, Language::default(), 0).total
    }

    /// The rows that a search finds, all of them, in its order.
    pub fn rows(&self, state: &SearchState, language: Language) -> Vec<usize> {
        let found = self.search(state, language, usize::MAX);
        found.hits.iter().map(|hit| hit.row).collect()
    }

    /// Whether all parts of the head are here. If not, no count may be shown as if it were one of the whole.
    pub fn is_whole(&self) -> bool {
        self.parts == self.manifest.head.len()
    }
}

impl Catalog {
    /// Begins to load.
    pub fn start() -> Self {
        let catalog = Self {
            feed: RwSignal::new(Feed::Loading),
            loaded: StoredValue::new(None),
            arrivals: RwSignal::new(0),
            stalled: RwSignal::new(false),
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

    /// The feed, if it is here, or as much of it as is.
    pub fn loaded(self) -> Option<Arc<Loaded>> {
        self.arrivals.track();
        self.loaded.get_value()
    }

    /// Whether nothing is missing from what is here.
    pub fn is_whole(self) -> bool {
        self.loaded().is_none_or(|loaded| loaded.is_whole())
    }

    /// Whether what is missing did not arrive, rather than being on its way.
    pub fn is_stalled(self) -> bool {
        self.stalled.get()
    }

    /// Tries again; at once if the feed has come in the meantime.
    pub fn retry(self) {
        if !self.take_late() {
            self.feed.set(Feed::Loading);
            self.load(Freshness::Fresh);
        }
    }

    /// Tries to get the parts that are missing.
    pub fn retry_rest(self) {
        let loaded = self.loaded.get_value().into_iter();
        loaded.for_each(|loaded| self.complete(loaded, Freshness::Fresh));
    }

    fn load(self, freshness: Freshness) {
        self.attempt.update_value(|attempt| *attempt += 1);
        let attempt = self.attempt.get_value();
        task::spawn(async move {
            match feed::load(freshness).await {
                Ok((manifest, head)) => self.arrived(manifest, head).await,
                Err(error) => self.failed(attempt, error),
            }
        });
        task::spawn(async move {
            timer::pause(PATIENCE).await;
            self.failed(attempt, LoadError::Slow);
        });
    }

    /// Takes the feed, even one that was given up before.
    async fn arrived(self, manifest: Manifest, head: Head) {
        let loaded = Arc::new(Loaded {
            engine: build(head, 0).await,
            manifest: Arc::new(manifest),
            parts: 1,
        });
        match self.feed.try_get_untracked() {
            Some(Feed::Loading) => self.ready(loaded),
            Some(Feed::Failed(_)) => {
                self.late.set_value(Some(loaded));
                task::spawn(async move {
                    timer::pause(COURTESY).await;
                    self.take_late();
                });
            }
            Some(Feed::Ready) | None => {}
        }
    }

    fn take_late(self) -> bool {
        let late = self.late.try_update_value(Option::take).flatten();
        late.map(|loaded| self.ready(loaded)).is_some()
    }

    fn ready(self, loaded: Arc<Loaded>) {
        self.put(Arc::clone(&loaded));
        self.feed.try_set(Feed::Ready);
        performance::mark("catalog-ready");
        self.complete(loaded, Freshness::Cached);
    }

    /// Gets the parts that are missing, one after the other, while what is here answers; then an engine over all that
    /// came takes its place, under the same page.
    fn complete(self, from: Arc<Loaded>, freshness: Freshness) {
        if from.is_whole() {
            return performance::mark("catalog-whole");
        }
        self.stalled.set(false);
        task::spawn(async move {
            let mut head = from.head().clone();
            let manifest = Arc::clone(&from.manifest);
            let mut parts = from.parts;
            let mut outcome = Ok(());
            while let (Ok(()), Some(next)) = (&outcome, manifest.head.get(parts)) {
                outcome = feed::append(&mut head, next, freshness).await;
                parts += usize::from(outcome.is_ok());
            }
            if parts > from.parts {
                let engine = build(head, from.head().len()).await;
                let loaded = Arc::new(Loaded {
                    engine,
                    manifest,
                    parts,
                });
                focus::kept(|| self.put(loaded));
            }
            match outcome {
                Ok(()) => performance::mark("catalog-whole"),
                // Gone for good, even past every cache: another feed has taken the place of this one.
                Err(LoadError::Status(_) | LoadError::Mismatch) if freshness == Freshness::Fresh => {
                    self.retry()
                }
                Err(error) => {
                    console::warn(&format!("feed: {error}"));
                    self.stalled.try_set(true);
                }
            }
        });
    }

    fn put(self, loaded: Arc<Loaded>) {
        self.loaded.set_value(Some(loaded));
        self.arrivals.update(|arrivals| *arrivals += 1);
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

/// The engine over a head, built in slices: between them the page answers whoever touches it. Tells of broken rows from
/// row `new` on.
async fn build(head: Head, new: usize) -> Engine {
    for broken in head.broken().iter().filter(|broken| broken.row >= new) {
        console::warn(&format!(
            "feed: row {} is left out, column {} is wrong",
            broken.row, broken.column
        ));
    }
    let mut since = performance::now();
    let mut builder = EngineBuilder::new(Arc::new(head));
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
