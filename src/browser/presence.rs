//! Whether somebody is there: touches anywhere on the page, and keys, before any part of the page meets them.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, KeyboardEvent, MouseEvent};

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
    listen(&["keydown"], move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if action(&key.key(), event.time_stamp()) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
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
