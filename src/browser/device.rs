//! The device: how much memory the app has taken, and what its user has asked of it.

use js_sys::{Reflect, WebAssembly};
use wasm_bindgen::JsCast;

/// How many bytes the app's memory has. It never shrinks.
pub fn memory() -> f64 {
    let memory = wasm_bindgen::memory().dyn_into::<WebAssembly::Memory>().ok();
    let bytes = memory.and_then(|memory| Reflect::get(&memory.buffer(), &"byteLength".into()).ok());
    bytes.and_then(|bytes| bytes.as_f64()).unwrap_or_default()
}

/// The hour of the day, where the device is.
pub fn hour() -> u32 {
    js_sys::Date::new_0().get_hours()
}

/// A moment in the way that the device's own people write it.
pub fn moment(milliseconds: f64, language: &str) -> String {
    let moment = js_sys::Date::new(&milliseconds.into());
    String::from(moment.to_locale_string(language, &wasm_bindgen::JsValue::UNDEFINED))
}

/// Whether things should rather not move.
pub fn moves_little() -> bool {
    let query =
        super::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Whether the visitor has asked the browser to save data.
pub fn saves_data() -> bool {
    let navigator = super::window().map(|window| window.navigator());
    let connection = navigator.and_then(|navigator| Reflect::get(&navigator, &"connection".into()).ok());
    let saves = connection.and_then(|connection| Reflect::get(&connection, &"saveData".into()).ok());
    saves.is_some_and(|saves| saves.is_truthy())
}

/// Gives the page a class, or takes it away: what a stylesheet can only know from there.
pub fn set_class(class: &str, is_on: bool) {
    let root = super::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // Fails only for names with spaces.
        let _ = root.class_list().toggle_with_force(class, is_on);
    }
}
