//! What leptos' server functions name of `wasm-streams`, without the code behind it.
//!
//! The app has no server and no server functions. Yet leptos depends on `server_fn` and that on `wasm-streams`, which
//! exports its streams to JavaScript: what is exported is never left out, though nothing calls it, and it is 14 KB of
//! wasm and a tenth of the glue (5 KB of what is sent). No feature turns it off. The functions here are not exported:
//! nothing calls them, so they are not in the wasm at all. They would have to speak up if that ever changed.

use futures_util::stream::{Empty, Stream};
use wasm_bindgen::JsValue;

const NOT_HERE: &str = "streams are left out of this app: see .ci/wasm-streams";

/// A stream of the browser's.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser's.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Gives the browser's stream back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Not here.
    ///
    /// # Panics
    /// Always.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        panic!("{NOT_HERE}");
    }

    /// Not here.
    ///
    /// # Panics
    /// Always.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        panic!("{NOT_HERE}");
    }
}
