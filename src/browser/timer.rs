//! What must wait a while.

use std::time::Duration;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Something that will be done once, unless this is dropped before.
pub struct Timer {
    /// Whatever the page's clock calls it: a test's clock counts from beyond what web-sys has room for.
    handle: Option<JsValue>,
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
        let handle = clock("setTimeout", action.as_ref(), &millis(pause).into());
        Self {
            handle,
            _action: action,
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(handle) = &self.handle {
            clock("clearTimeout", handle, &JsValue::UNDEFINED);
        }
    }
}

fn clock(function: &str, first: &JsValue, second: &JsValue) -> Option<JsValue> {
    let function = Reflect::get(&js_sys::global(), &function.into()).ok()?;
    let function: Function = function.dyn_into().ok()?;
    function.call2(&JsValue::UNDEFINED, first, second).ok()
}

/// Waits.
pub async fn pause(pause: Duration) {
    let wait = Promise::new(&mut |resolve, _| {
        // Fails only where there are no timers at all, and then there is nothing to wait for.
        clock("setTimeout", &resolve, &millis(pause).into());
    });
    let _ = JsFuture::from(wait).await;
}

fn millis(pause: Duration) -> i32 {
    i32::try_from(pause.as_millis()).unwrap_or(i32::MAX)
}
