//! What `public/boot.js` fetched of the feed while the app was still on its way.

use js_sys::{ArrayBuffer, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Takes the bytes of `path`, an `ArrayBuffer`, if they were asked for early and arrived. They are there once: whoever
/// asks again means to fetch anew.
pub(super) async fn take(path: &str) -> Option<JsValue> {
    let early = Reflect::get(&js_sys::global(), &"fengtuEarly".into()).ok()?;
    let promise = Reflect::get(&early, &path.into())
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    Reflect::delete_property(early.unchecked_ref::<Object>(), &path.into()).ok()?;
    let buffer = JsFuture::from(promise).await.ok()?;
    buffer.is_instance_of::<ArrayBuffer>().then_some(buffer)
}
