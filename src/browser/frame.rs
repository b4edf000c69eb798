//! What must wait for the next picture: by then everything that a change of state changes is in the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Does `action` just before the page is drawn the next time.
pub fn next(action: impl FnOnce() + 'static) {
    boxed(Box::new(action));
}

#[inline(never)]
fn boxed(action: Box<dyn FnOnce()>) {
    let action = Closure::once_into_js(action);
    if let Some(window) = super::window() {
        // Fails only for what is no function.
        let _ = window.request_animation_frame(action.unchecked_ref());
    }
}
