//! Whether somebody is there: touches anywhere on the page, and keys, before any part of the page meets them.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// A finger came down, so far from the nearest side and from the upper or lower edge.
    Down(f64, f64),
    /// A finger moved, or the page was scrolled.
    Moved,
    /// A finger left.
    Up,
}

/// Calls `action` with every touch, wherever it is.
pub fn on_touch(action: impl Fn(Sign) + 'static) {
    listen(
        &[
            "pointerdown",
            "pointermove",
            "pointerup",
            "pointercancel",
            "wheel",
        ],
        move |event| {
            action(match event.type_().as_str() {
                "pointerdown" => {
                    let (side, edge) = from_edges(event.unchecked_ref());
                    Sign::Down(side, edge)
                }
                "pointermove" | "wheel" => Sign::Moved,
                _ => Sign::Up,
            });
        },
    );
}

/// Calls `action` with every key that is pressed and the time in milliseconds; whether it took the key from the page.
pub fn on_key(action: impl Fn(&str, f64) -> bool + 'static) {
    listen(&[KEY_DOWN], move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if action(&key.key(), event.time_stamp()) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
}

/// Listens to keys as long as it is kept.
pub struct Keys(Closure<dyn FnMut(Event)>);

impl Keys {
    /// Calls `action` with every key that is pressed and is meant neither for the browser nor for what has the focus;
    /// whether it took the key.
    pub fn listen(action: impl Fn(&str) -> bool + 'static) -> Self {
        let handler = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let key: &KeyboardEvent = event.unchecked_ref();
            let for_browser = key.ctrl_key() || key.meta_key() || key.alt_key();
            let presses = matches!(key.key().as_str(), " " | "Enter") && is_on_button(&event);
            if !for_browser && !presses && action(&key.key()) {
                event.prevent_default();
            }
        });
        if let Some(window) = super::window() {
            // Fails for no kind of window, here as below.
            let _ = window.add_event_listener_with_callback(KEY_DOWN, handler.as_ref().unchecked_ref());
        }
        Self(handler)
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        if let Some(window) = super::window() {
            let _ = window.remove_event_listener_with_callback(KEY_DOWN, self.0.as_ref().unchecked_ref());
        }
    }
}

const KEY_DOWN: &str = "keydown";

fn is_on_button(event: &Event) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.closest("a, button"), Ok(Some(_))))
}

fn from_edges(event: &MouseEvent) -> (f64, f64) {
    let length =
        |side: Option<wasm_bindgen::JsValue>| side.and_then(|side| side.as_f64()).unwrap_or_default();
    let window = super::window();
    let width = length(window.as_ref().and_then(|window| window.inner_width().ok()));
    let height = length(window.as_ref().and_then(|window| window.inner_height().ok()));
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    (x.min(width - x), y.min(height - y))
}

fn listen(events: &[&str], action: impl Fn(Event) + 'static) {
    let handler = Closure::<dyn FnMut(Event)>::new(action);
    if let Some(window) = super::window() {
        for event in events {
            // Fails for no kind of window.
            let _ = window.add_event_listener_with_callback_and_bool(
                event,
                handler.as_ref().unchecked_ref(),
                true,
            );
        }
    }
    // The app listens as long as the page lives.
    handler.forget();
}
