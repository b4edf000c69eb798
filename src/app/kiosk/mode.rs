//! One visit after the other: it begins with a touch, is warned when nobody touches the screen any more, and ends with
//! everything of it wiped. A visit that ended is followed by a page that was loaded anew, in which nothing can be left.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::attract::{self, Slide};
use super::exit::{self, Exit};
use super::idle::{Health, Phase, phase};
use super::settings::settings;
use super::wedge::Wedge;
use super::{bar, warning};
use crate::app::components::markup::{Piece, effect, pieces};
use crate::app::enquiry::Enquiry;
use crate::app::navigation::Navigation;
use crate::app::route::{Route, SearchState};
use crate::app::state::{Catalog, Feed};
use crate::browser::presence::{self, Sign};
use crate::browser::timer::{self, Timer};
use crate::browser::{device, history, kiosk, performance};
use crate::catalog::kiosk::Kiosk;
use crate::search::{Field, Request};

/// How often the kiosk looks at itself.
const TICK: Duration = Duration::from_secs(1);
/// After so many ticks a feed that did not arrive is asked for again: nobody may be there to press the button.
const ASK_AGAIN: u32 = 15;

/// A kiosk. Copied freely.
#[derive(Clone, Copy)]
pub struct KioskMode {
    /// How far the visit has come.
    pub(super) phase: RwSignal<Phase>,
    /// What is shown while nobody is there.
    pub(super) slide: RwSignal<Option<Arc<Slide>>>,
    /// Whether somebody has just touched that, and it is on its way out.
    pub(super) is_leaving: RwSignal<bool>,
    /// How far staff have come on their way out.
    pub(super) exit: RwSignal<Option<Exit>>,
    /// How large the text is.
    pub(super) text_size: RwSignal<usize>,
    pub(super) settings: StoredValue<Kiosk>,
    pub(super) navigation: Navigation,
    pub(super) catalog: Catalog,
    /// The visitor's list.
    enquiry: Enquiry,
    /// What is shown next, and when what is shown came.
    pub(super) next: StoredValue<usize>,
    pub(super) shown_at: StoredValue<f64>,
    /// When the screen was touched last, in milliseconds, and whether a finger is on it.
    touched: StoredValue<f64>,
    is_held: StoredValue<bool>,
    holding: StoredValue<Option<Timer>, LocalStorage>,
    leaving: StoredValue<Option<Timer>, LocalStorage>,
    wedge: StoredValue<Wedge>,
    memory: StoredValue<f64>,
    without_feed: StoredValue<u32>,
}

impl KioskMode {
    /// Begins, if this device is a kiosk. To be called once.
    pub fn start(navigation: Navigation, catalog: Catalog, enquiry: Enquiry) -> Option<Self> {
        let of_device = kiosk::device()?;
        let fresh = kiosk::is_fresh();
        let mode = Self {
            phase: RwSignal::new(if fresh { Phase::Attract } else { Phase::Visit }),
            slide: RwSignal::new(None),
            is_leaving: RwSignal::new(false),
            exit: RwSignal::new(None),
            text_size: RwSignal::new(0),
            settings: StoredValue::new(settings(None, &of_device)),
            navigation,
            catalog,
            enquiry,
            next: StoredValue::new(0),
            shown_at: StoredValue::new(0.0),
            touched: StoredValue::new(performance::now()),
            is_held: StoredValue::new(false),
            holding: StoredValue::new_local(None),
            leaving: StoredValue::new_local(None),
            wedge: StoredValue::new(Wedge::default()),
            memory: StoredValue::new(device::memory()),
            without_feed: StoredValue::new(0),
        };
        provide_context(mode);
        effect(move || {
            if let Some(loaded) = catalog.loaded() {
                let of_feed = loaded.head().tables.kiosk.as_ref();
                mode.settings.set_value(settings(of_feed, &of_device));
                mode.memory.set_value(device::memory());
                if mode.phase.get_untracked() == Phase::Attract {
                    attract::show_next(mode);
                }
            }
            mode.settled();
        });
        presence::on_touch(move |sign| mode.touched(sign));
        presence::on_key(move |key, at| mode.key(key, at));
        spawn_local(mode.watch());
        Some(mode)
    }

    /// What stands around every page.
    pub fn frame(self) -> Piece {
        pieces(vec![
            bar::bar(self),
            attract::attract(self),
            warning::warning(self),
            exit::exit(self),
        ])
    }

    /// The page that every visit begins with.
    pub(super) fn home(self) -> Route {
        Route::home(self.settings.with_value(|settings| settings.language))
    }

    fn settled(self) {
        kiosk::set_home(&self.home().to_string());
        let low = self.settings.with_value(|settings| settings.low_reach);
        device::set_class("is-low-reach", low);
    }

    /// Somebody is there.
    pub(super) fn wake(self) {
        kiosk::stay();
        self.touched.set_value(performance::now());
        if self.phase.get_untracked() != Phase::Visit {
            self.phase.set(Phase::Visit);
        }
    }

    /// From what is shown while nobody is there to a page. The page is there at once; what covered it takes the touch
    /// to its end, which would otherwise meet whatever lies below.
    pub(super) fn begin(self, route: Route) {
        self.navigation.open(route);
        self.is_leaving.set(true);
        kiosk::stay();
        self.touched.set_value(performance::now());
        self.leaving
            .set_value(Some(Timer::after(attract::LEAVING, move || {
                self.is_leaving.set(false);
                self.wake();
            })));
    }

    /// Ends the visit.
    pub(super) fn reset(self) {
        self.exit.set(None);
        self.set_text_size(0);
        self.enquiry.forget_visitor();
        self.navigation.open(self.home());
        history::forget();
        self.phase.set(Phase::Attract);
        attract::show_next(self);
        kiosk::reset();
    }

    /// Sets how large the text is.
    pub(super) fn set_text_size(self, size: usize) {
        self.text_size.set(size);
        device::set_class("is-large", size == 1);
        device::set_class("is-largest", size == 2);
    }

    fn touched(self, sign: Sign) {
        self.touched.set_value(performance::now());
        match sign {
            Sign::Down(x, y) => {
                self.is_held.set_value(true);
                let holds = x < exit::CORNER && y < exit::CORNER;
                let timer = || Timer::after(exit::HELD_FOR, move || exit::ask(self));
                self.holding.set_value(holds.then(timer));
            }
            Sign::Moved => {}
            Sign::Up => {
                self.is_held.set_value(false);
                self.holding.set_value(None);
            }
        }
    }

    /// Takes a key; whether it was a scanner's last one.
    fn key(self, key: &str, at: f64) -> bool {
        self.touched.set_value(performance::now());
        let code = self
            .wedge
            .try_update_value(|wedge| wedge.press(key, at))
            .flatten();
        if let Some(code) = &code {
            self.exit.set(None);
            self.scanned(code);
            self.wake();
        } else if matches!(self.phase.get_untracked(), Phase::Warning(_)) {
            self.wake();
        }
        code.is_some()
    }

    /// Opens the product with a code; where there is none, says so as a search does.
    fn scanned(self, code: &str) {
        let language = self.navigation.route().with_untracked(|route| route.language);
        let Some(loaded) = untrack(|| self.catalog.loaded()) else {
            return;
        };
        let state = SearchState::of_query(code);
        let answer = loaded.engine.search(&Request {
            text: code,
            filters: &state.filters,
            sort: state.sort,
            language,
            limit: 1,
        });
        let by_code = |reason: &crate::search::Reason| reason.field == Field::Code;
        let hit = answer.hits.iter().find(|hit| hit.reasons.iter().any(by_code));
        let route = match hit.and_then(|hit| loaded.head().row(hit.row)) {
            Some(row) => Route::product(language, row.id()),
            None => Route::search(language, state),
        };
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
        if self.phase.get_untracked() == Phase::Attract {
            attract::tick(self);
            let health = Health {
                up: now,
                memory: [device::memory(), self.memory.get_value()],
                hour: device::hour(),
            };
            if health.needs_reload() && !self.is_leaving.get_untracked() {
                kiosk::reset();
            }
            return;
        }
        let untouched = if self.is_held.get_value() {
            0.0
        } else {
            now - self.touched.get_value()
        };
        let phase = self.settings.with_value(|settings| phase(untouched, settings));
        match phase {
            Phase::Attract => self.reset(),
            phase if phase != self.phase.get_untracked() => self.phase.set(phase),
            _ => {}
        }
    }

    fn look_after_feed(self) {
        let failed = self
            .catalog
            .feed()
            .with_untracked(|feed| matches!(feed, Feed::Failed(_)));
        let ticks = if failed {
            self.without_feed.get_value() + 1
        } else {
            0
        };
        self.without_feed.set_value(ticks % ASK_AGAIN);
        if ticks == ASK_AGAIN {
            self.catalog.retry();
        }
    }
}

/// The kiosk, from anywhere in a view; `None` where the device is none.
pub fn use_kiosk() -> Option<KioskMode> {
    use_context()
}
