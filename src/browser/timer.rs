//! What must wait a while.

use std::time::Duration;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;

/// Something that will be done once, unless this is dropped before.
pub struct Timer {
    handle: Option<i32>,
    _action: Closure<dyn FnMut()>,
}

impl Timer {
    /// Does `action` after `pause`.
    pub fn after(pause: Duration, action: impl FnOnce() + 'static) -> Self {
        Self::boxed(pause, Box::new(action))
    }

    #[inline(never)]
    fn boxed(pause: Duration, action: Box<dyn FnOnce()>) -> Self {
        let action = Closure::once(action);
        let handle = super::window().and_then(|window| {
            let function = action.as_ref().unchecked_ref();
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(function, millis(pause))
                .ok()
        });
        Self {
            handle,
            _action: action,
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(handle)) = (super::window(), self.handle) {
            window.clear_timeout_with_handle(handle);
        }
    }
}

/// Waits.
pub async fn pause(pause: Duration) {
    let wait = Promise::new(&mut |resolve, _| {
        if let Some(window) = super::window() {
            // Fails only where there are no timers at all, and then there is nothing to wait for.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis(pause));
        }
    });
    let _ = JsFuture::from(wait).await;
}

fn millis(pause: Duration) -> i32 {
    i32::try_from(pause.as_millis()).unwrap_or(i32::MAX)
}
