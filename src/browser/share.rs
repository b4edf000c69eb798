//! What the reader takes along by their own hand: through the device's share sheet, the clipboard, the printer.
//! Browsers that are embedded in chats lack the first two, and so does every page without https: everything is looked
//! for before it is called.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::task;

/// Where the site lives: `https://catalogue.example`.
pub fn origin() -> String {
    let origin = super::window().and_then(|window| window.location().origin().ok());
    origin.unwrap_or_default()
}

/// Whether the device has a share sheet.
pub fn has_sheet() -> bool {
    navigator().is_some_and(|navigator| function(&navigator, "share").is_some())
}

/// Brings up the device's share sheet.
pub fn open_sheet(title: &str, text: &str, address: &str) {
    let Some((navigator, share)) = navigator().and_then(|navigator| {
        let share = function(&navigator, "share")?;
        Some((navigator, share))
    }) else {
        return;
    };
    let what = Object::new();
    for (key, value) in [("title", title), ("text", text), ("url", address)] {
        if !value.is_empty() {
            // Fails for no plain object.
            let _ = Reflect::set(&what, &key.into(), &value.into());
        }
    }
    let promise = share.call1(&navigator, &what).map(JsCast::dyn_into::<Promise>);
    if let Ok(Ok(promise)) = promise {
        task::spawn(async move {
            // Whoever closes the sheet again has done nothing wrong.
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Copies a text; whether that was possible.
pub async fn copy(text: String) -> bool {
    let promise = navigator().and_then(|navigator| {
        let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
        let write = function(&clipboard, "writeText")?;
        write
            .call1(&clipboard, &text.into())
            .ok()?
            .dyn_into::<Promise>()
            .ok()
    });
    match promise {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// Prints the page.
pub fn print() {
    if let Some(window) = super::window() {
        // Fails where there is no printing, as in a chat's browser.
        let _ = window.print();
    }
}

fn navigator() -> Option<JsValue> {
    Some(super::window()?.navigator().into())
}

fn function(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}
