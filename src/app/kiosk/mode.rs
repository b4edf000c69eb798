//! One visit after the other: it begins with a touch, is warned when nobody touches the screen any more, and ends with
//! everything of it wiped. A visit that ended is followed by a page that was loaded anew, in which nothing can be left.

use std::time::Duration;

use leptos::prelude::*;

use super::idle::{Health, Phase, phase};
use super::kept::{first_language, kept};
use super::settings::settings;
use super::{attract, bar, code, exit, warning};
use crate::app::components::markup::{Piece, effect, pieces};
use crate::app::enquiry::Enquiry;
use crate::app::navigation::Navigation;
use crate::app::route::{Route, SearchState};
use crate::app::state::{Catalog, Feed};
use crate::browser::presence::{self, Sign};
use crate::browser::text_size::TextSize;
use crate::browser::timer::{self, Timer};
use crate::browser::{device, history, kiosk, performance, task};
use crate::catalog::text::Language;
use crate::search::Field;

/// How often the kiosk looks at itself.
const TICK: Duration = Duration::from_secs(1);
/// After so many ticks a feed that did not arrive is asked for again: nobody may be there to press the button.
const ASK_AGAIN: u32 = 15;

/// So many milliseconds a finger may rest on the screen and still be somebody. What rests there longer is dirt.
const HELD: f64 = 60_000.0;

/// A kiosk. Copied freely.
#[derive(Clone, Copy)]
pub struct KioskMode {
    /// How far the visit has come, as a number.
    phase: RwSignal<usize>,
    /// Which of all stories is shown.
    pub(super) slide: RwSignal<usize>,
    /// Whether somebody has just touched it, and it is on its way out.
    pub(super) is_leaving: RwSignal<bool>,
    /// How far staff have come on their way out, as a number.
    pub(super) exit: RwSignal<usize>,
    /// Whether an address is shown as a code.
    pub(super) code: RwSignal<bool>,
    /// How large the text is.
    pub(super) text_size: RwSignal<TextSize>,
    pub(super) navigation: Navigation,
    pub(super) catalog: Catalog,
    /// The visitor's list.
    enquiry: Enquiry,
}

impl KioskMode {
    /// Begins, if this device is a kiosk. To be called once.
    pub fn start(navigation: Navigation, catalog: Catalog, enquiry: Enquiry) -> Option<Self> {
        let of_device = kiosk::device()?;
        let begins = if kiosk::is_fresh() {
            Phase::Attract
        } else {
            Phase::Visit
        };
        let mode = Self {
            phase: RwSignal::new(begins.code()),
            slide: RwSignal::new(0),
            is_leaving: RwSignal::new(false),
            exit: RwSignal::new(0),
            code: RwSignal::new(false),
            text_size: RwSignal::new(TextSize::current()),
            navigation,
            catalog,
            enquiry,
        };
        mode.touch();
        provide_context(mode);
        effect(move || {
            let loaded = catalog.loaded();
            let of_feed = loaded
                .as_ref()
                .and_then(|loaded| loaded.head().tables.kiosk.as_ref());
            kept(|kept| {
                kept.settings.replace(settings(of_feed, &of_device));
                kept.memory.set(device::memory());
            });
            if loaded.is_some() && untrack(|| mode.phase()) == Phase::Attract {
                attract::show_next(mode);
            }
            mode.settled();
        });
        presence::on_touch(move |sign| mode.touched(sign));
        presence::on_key(move |key, at| mode.key(key, at));
        task::spawn(mode.watch());
        Some(mode)
    }

    /// What stands around every page.
    pub fn frame(self) -> Piece {
        pieces(vec![
            bar::bar(self),
            attract::attract(self),
            code::code(self),
            warning::warning(self),
            exit::exit(self),
        ])
    }

    /// How far the visit has come.
    pub(super) fn phase(self) -> Phase {
        Phase::of(self.phase.get())
    }

    /// The language of the page that is shown.
    pub fn language(self) -> Language {
        self.navigation.route().with_untracked(|route| route.language)
    }

    /// Shows an address as a code.
    pub fn show_code(self, address: &str) {
        kept(|kept| address.clone_into(&mut kept.address.borrow_mut()));
        self.code.set(true);
    }

    /// The page that every visit begins with.
    pub(super) fn home(self) -> Route {
        Route::home(first_language())
    }

    fn touch(self) {
        kept(|kept| kept.touched.set(performance::now()));
    }

    fn settled(self) {
        kiosk::set_home(&self.home().to_string());
        let low = kept(|kept| kept.settings.borrow().low_reach);
        device::set_class("is-low-reach", low);
    }

    /// Somebody is there.
    pub(super) fn wake(self) {
        kiosk::stay();
        self.touch();
        self.turn_to(Phase::Visit);
    }

    /// From what is shown while nobody is there to a page. The page is there at once; what covered it takes the touch
    /// to its end, which would otherwise meet whatever lies below.
    pub(super) fn begin(self, route: Route) {
        self.navigation.open(route);
        self.is_leaving.set(true);
        kiosk::stay();
        self.touch();
        let gone = Timer::after(attract::LEAVING, move || {
            self.is_leaving.set(false);
            self.wake();
        });
        kept(|kept| kept.leaving.replace(Some(gone)));
    }

    /// Ends the visit.
    pub(super) fn reset(self) {
        self.exit.set(exit::CLOSED);
        self.code.set(false);
        self.set_text_size(TextSize::Normal);
        self.enquiry.forget_visitor();
        self.navigation.open(self.home());
        history::forget();
        self.turn_to(Phase::Attract);
        attract::show_next(self);
        kiosk::reset();
    }

    /// Sets how large the text is.
    pub(super) fn set_text_size(self, size: TextSize) {
        size.apply();
        self.text_size.set(size);
    }

    fn touched(self, sign: Sign) {
        self.touch();
        match sign {
            Sign::Down(x, y) => {
                let holds = x < exit::CORNER && y < exit::CORNER;
                let timer = || Timer::after(exit::HELD_FOR, move || exit::ask(self));
                self.hold(true, holds.then(timer));
            }
            Sign::Moved => {}
            Sign::Up => self.hold(false, None),
        }
    }

    fn hold(self, is_held: bool, timer: Option<Timer>) {
        kept(|kept| {
            kept.is_held.set(is_held);
            kept.holding.replace(timer);
        });
    }

    fn turn_to(self, phase: Phase) {
        if self.phase.get_untracked() != phase.code() {
            self.phase.set(phase.code());
        }
    }

    /// Takes a key; whether it was a scanner's last one.
    fn key(self, key: &str, at: f64) -> bool {
        self.touch();
        let code = kept(|kept| kept.wedge.borrow_mut().press(key, at));
        if let Some(code) = &code {
            self.exit.set(exit::CLOSED);
            self.code.set(false);
            self.scanned(code);
            self.wake();
        } else if matches!(untrack(|| self.phase()), Phase::Warning(_)) {
            self.wake();
        }
        code.is_some()
    }

    /// Opens the product with a code; where there is none, or none yet, says so as a search does.
    fn scanned(self, code: &str) {
        let language = self.language();
        let state = SearchState::of_query(code);
        let by_code = |reason: &crate::search::Reason| reason.field == Field::Code;
        let product = untrack(|| self.catalog.loaded()).and_then(|loaded| {
            let answer = loaded.search(&state, language, 1);
            let hit = answer.hits.iter().find(|hit| hit.reasons.iter().any(by_code))?;
            let row = loaded.head().row(hit.row)?;
            Some(Route::product(language, row.id()))
        });
        let route = product.unwrap_or_else(|| Route::search(language, state));
        self.navigation.open(route);
    }

    /// Looks after the kiosk as long as the page lives.
    async fn watch(self) {
        loop {
            timer::pause(TICK).await;
            // What answers here is alive: the signals and whatever runs tasks like this one.
            if self.navigation.route().try_with_untracked(|_| ()).is_some() {
                kiosk::alive();
            }
            self.look_after_feed();
            self.tick();
        }
    }

    fn tick(self) {
        let now = performance::now();
        if untrack(|| self.phase()) == Phase::Attract {
            attract::tick(self);
            let health = Health {
                up: now,
                memory: [device::memory(), kept(|kept| kept.memory.get())],
                hour: device::hour(),
            };
            if health.needs_reload() && !self.is_leaving.get_untracked() {
                kiosk::reset();
            }
            return;
        }
        let phase = kept(|kept| {
            let grace = if kept.is_held.get() { HELD } else { 0.0 };
            let untouched = (now - kept.touched.get() - grace).max(0.0);
            phase(untouched, &kept.settings.borrow())
        });
        match phase {
            Phase::Attract => self.reset(),
            phase => self.turn_to(phase),
        }
    }

    fn look_after_feed(self) {
        let failed = self
            .catalog
            .feed()
            .with_untracked(|feed| matches!(feed, Feed::Failed(_)));
        let ticks = if failed {
            kept(|kept| kept.without_feed.get()) + 1
        } else {
            0
        };
        kept(|kept| kept.without_feed.set(ticks % ASK_AGAIN));
        if ticks == ASK_AGAIN {
            self.catalog.retry();
        }
    }
}

/// The kiosk, from anywhere in a view; `None` where the device is none.
pub fn use_kiosk() -> Option<KioskMode> {
    use_context()
}
