//! What the device keeps for the visitor. A private window, a full disk or a strict setting may refuse any of it: then
//! nothing is kept, and whoever asked is told.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Storage, StorageEvent};

/// What begins so belongs to the device, not to whoever stands before it: see `public/kiosk.js`.
const OF_THE_DEVICE: &str = "fengtu-kiosk";

/// What is kept under a key.
pub fn read(key: &str) -> Option<String> {
    kept()?.get_item(key).ok()?
}

/// Keeps something; whether that was possible.
pub fn write(key: &str, value: &str) -> bool {
    kept().is_some_and(|kept| kept.set_item(key, value).is_ok())
}

/// Forgets what is kept under a key.
pub fn remove(key: &str) {
    if let Some(kept) = kept() {
        // Fails only where nothing can be kept either.
        let _ = kept.remove_item(key);
    }
}

/// Forgets everything of the visitor: all that is kept but for the device's own, and all of this tab.
pub fn wipe() {
    let of_the_tab = super::window().and_then(|window| window.session_storage().ok()?);
    for storage in kept().into_iter().chain(of_the_tab) {
        let count = storage.length().unwrap_or(0);
        let keys: Vec<String> = (0..count).filter_map(|place| storage.key(place).ok()?).collect();
        for key in keys.iter().filter(|key| !key.starts_with(OF_THE_DEVICE)) {
            // Fails only where nothing can be kept either.
            let _ = storage.remove_item(key);
        }
    }
}

/// Calls `action` when another tab has changed what is kept under a key.
pub fn on_change(key: &'static str, action: impl Fn() + 'static) {
    let handler = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
        // No key: everything was forgotten.
        if event.key().is_none_or(|changed| changed == key) {
            action();
        }
    });
    if let Some(window) = super::window() {
        // Fails for no kind of window.
        let _ = window.add_event_listener_with_callback("storage", handler.as_ref().unchecked_ref());
    }
    // The app listens as long as the page lives.
    handler.forget();
}

fn kept() -> Option<Storage> {
    super::window()?.local_storage().ok()?
}
