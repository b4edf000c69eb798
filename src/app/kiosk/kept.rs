//! What a kiosk remembers and no view depends on. Plain cells: a store or a signal of a type of its own costs a kilobyte
//! and more of what is sent, so that what views do depend on is told by signals of numbers.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use super::attract::Slide;
use super::wedge::Wedge;
use crate::browser::timer::Timer;
use crate::catalog::kiosk::Kiosk;
use crate::catalog::text::Language;
use crate::search::Continuations;

/// What is remembered.
#[derive(Default)]
pub struct Kept {
    /// What the kiosk is set to.
    pub settings: RefCell<Kiosk>,
    /// What is shown while nobody is there.
    pub slide: RefCell<Option<Arc<Slide>>>,
    /// What is shown next, and when what is shown came, in milliseconds.
    pub next: Cell<usize>,
    /// See `next`.
    pub shown_at: Cell<f64>,
    /// In which language the touched half of it is.
    pub half: Cell<Language>,
    /// The address that is shown as a code.
    pub address: RefCell<String>,
    /// What is being read out.
    pub caption: RefCell<String>,
    /// The digits that staff have typed.
    pub code: RefCell<String>,
    /// When the screen was touched last, in milliseconds, and whether a finger is on it.
    pub touched: Cell<f64>,
    /// See `touched`.
    pub is_held: Cell<bool>,
    /// What happens when a corner is held long enough.
    pub holding: RefCell<Option<Timer>>,
    /// What happens when a touched story has gone.
    pub leaving: RefCell<Option<Timer>>,
    /// What a scanner may be typing.
    pub wedge: RefCell<Wedge>,
    /// The app's memory when the feed had come, in bytes.
    pub memory: Cell<f64>,
    /// For how many ticks there has been no feed.
    pub without_feed: Cell<u32>,
    /// Which keys go on with what was typed, and what will look that up.
    pub going_on: Cell<Continuations>,
    /// See `going_on`.
    pub looking: RefCell<Option<Timer>>,
}

thread_local! {
    static KEPT: Kept = Kept::default();
}

/// Looks at what is remembered, or changes it.
pub fn kept<T>(look: impl FnOnce(&Kept) -> T) -> T {
    KEPT.with(look)
}

/// The page that every visit begins with: its language.
pub fn first_language() -> Language {
    kept(|kept| kept.settings.borrow().language)
}
