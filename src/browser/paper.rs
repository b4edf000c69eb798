//! Whether the page is on its way to paper.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

/// Calls `action` with `true` before the page is printed, or shown as it would be, and with `false` afterwards.
pub fn on_change(action: impl Fn(bool) + 'static) {
    let Some(window) = super::window() else { return };
    let media = window.match_media("print").ok().flatten();
    let asked = media.clone();
    let handler = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        action(match event.type_().as_str() {
            "beforeprint" => true,
            "afterprint" => false,
            _ => asked.as_ref().is_some_and(|media| media.matches()),
        });
    });
    let listener = handler.as_ref().unchecked_ref();
    for event in ["beforeprint", "afterprint"] {
        // Fails for no kind of window, and for no query below.
        let _ = window.add_event_listener_with_callback(event, listener);
    }
    if let Some(media) = media {
        let _ = media.add_event_listener_with_callback("change", listener);
    }
    // The app listens as long as the page lives.
    handler.forget();
}
