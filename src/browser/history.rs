//! The address bar and the way back.
//!
//! Not leptos_router: 0.8.17 keeps every address it has ever shown in a list that grows with each keystroke, takes the
//! list's last entry for the current one and so, after typing and going back, does not push what was typed before;
//! and it costs tens of kilobytes. What is needed here fits on this page, because [`crate::app::route`] does the rest.

use std::cell::RefCell;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, Location, ScrollRestoration};

/// The state of the entry that every visit at a kiosk ends at: see `public/kiosk.js`.
const BASE: &str = "base";

thread_local! {
    /// The way back of a visit at a kiosk. It is kept here and not in the browser, from whose history nothing can be
    /// taken away again: there the visit is one entry.
    static WAY_BACK: RefCell<Vec<(String, Place)>> = const { RefCell::new(Vec::new()) };
}

/// So many pages can be gone back to: a visit may be long, and nobody goes back further.
const STEPS: usize = 100;

/// How the reader left a page, kept with its entry in the history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// How far it was scrolled down, in pixels.
    pub scroll: u32,
    /// How many results it showed; 0 for the usual number.
    pub shown: u32,
}

/// The current path, and what stands behind the question mark, fragment included.
pub fn address() -> (String, String) {
    let location = super::window().map(|window| window.location());
    let part = |read: fn(&Location) -> Result<String, JsValue>| {
        location
            .as_ref()
            .and_then(|location| read(location).ok())
            .unwrap_or_default()
    };
    (
        part(Location::pathname),
        part(Location::search) + &part(Location::hash),
    )
}

/// What stands behind the `#`.
pub fn fragment() -> String {
    let hash = super::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The place kept with the current entry.
pub fn place() -> Option<Place> {
    let state = history()?.state().ok()?.as_string()?;
    let (scroll, shown) = state.split_once(' ')?;
    Some(Place {
        scroll: scroll.parse().ok()?,
        shown: shown.parse().ok()?,
    })
}

/// Adds an entry.
pub fn push(address: &str) {
    if super::kiosk::is_on() {
        let (path, search) = self::address();
        let before = (path + &search, place().unwrap_or_default());
        WAY_BACK.with_borrow_mut(|way| {
            let surplus = (way.len() + 1).saturating_sub(STEPS);
            way.drain(..surplus);
            way.push(before);
        });
        return replace(address, Place::default());
    }
    add(&JsValue::NULL, address);
}

/// Gives the current entry another address.
pub fn replace(address: &str, place: Place) {
    set(place, Some(address));
}

/// Keeps a place with the current entry.
pub fn keep(place: Place) {
    set(place, None);
}

/// Calls `action` when the reader has gone back or forward. From now on the app restores the scroll position: only it
/// knows when a page is long enough for it.
pub fn on_return(action: impl Fn() + 'static) {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    listen("popstate", move || {
        if is_at_base() {
            let back = WAY_BACK.with_borrow_mut(Vec::pop);
            // At the beginning of a visit there is nothing to go back to: the page stays.
            let (address, place) = back.unwrap_or_else(|| (super::kiosk::home(), Place::default()));
            add(&state_of(place), &address);
        }
        action();
    });
}

/// Goes back, as the browser's own button does.
pub fn back() {
    if let Some(history) = history() {
        // Fails for no page that is shown.
        let _ = history.back();
    }
}

/// Forgets the way back of a visit at a kiosk.
pub fn forget() {
    WAY_BACK.take();
}

/// Whether the browser has come to the entry that a visit at a kiosk ends at.
fn is_at_base() -> bool {
    let state = history().and_then(|history| history.state().ok()?.as_string());
    super::kiosk::is_on() && state.as_deref() == Some(BASE)
}

/// Calls `action` when the page is left or hidden; it may never be seen again.
pub fn on_leave(action: impl Fn() + 'static) {
    listen("pagehide", action);
}

fn add(state: &JsValue, address: &str) {
    if let Some(history) = history() {
        // Safari refuses more than a hundred changes in half a minute: the address then lags, and nothing else breaks.
        let _ = history.push_state_with_url(state, "", Some(address));
    }
}

fn state_of(place: Place) -> JsValue {
    format!("{} {}", place.scroll, place.shown).into()
}

fn set(place: Place, address: Option<&str>) {
    let state = state_of(place);
    if let Some(history) = history() {
        // As in `add`.
        let _ = history.replace_state_with_url(&state, "", address);
    }
}

fn listen(event: &str, action: impl Fn() + 'static) {
    let handler = Closure::<dyn FnMut()>::new(action);
    if let Some(window) = super::window() {
        // Fails for no kind of window.
        let _ = window.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    }
    // The app listens as long as the page lives.
    handler.forget();
}

fn history() -> Option<History> {
    super::window()?.history().ok()
}
