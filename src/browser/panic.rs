//! The last words of an app that cannot go on: after a panic in wasm nothing of it may run again.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Hands every panic to the page, which tells the visitor and offers to start again (see `public/boot.js`).
pub fn report_to_page() {
    std::panic::set_hook(Box::new(|info| {
        let message = JsValue::from_str(&info.to_string());
        let failed = Reflect::get(&js_sys::global(), &"fengtuFailed".into()).ok();
        let told = failed
            .as_ref()
            .and_then(|failed| failed.dyn_ref::<Function>())
            .map(|failed| failed.call1(&JsValue::UNDEFINED, &message));
        if !matches!(told, Some(Ok(_))) {
            web_sys::console::error_1(&message);
        }
    }));
}
