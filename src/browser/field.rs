//! What stands in a field that the reader fills in, by the field's `id`.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What stands in it, if it is there.
pub fn value(id: &str) -> Option<String> {
    Reflect::get(field(id)?.as_ref(), &VALUE.into()).ok()?.as_string()
}

/// Puts something into it, unless that stands there already: writing moves the cursor. Whether it was written.
pub fn put(id: &str, value: &str) -> bool {
    let Some(field) = field(id) else { return false };
    let differs = self::value(id).is_some_and(|present| present != value);
    // Fails for no field.
    differs && Reflect::set(field.as_ref(), &VALUE.into(), &value.into()).is_ok()
}

/// Gives it the focus.
pub fn enter(id: &str) {
    if let Some(field) = field(id) {
        // Fails only for what cannot have the focus, here as below.
        let _ = field.focus();
    }
}

/// Presses a button by its `id`, as a finger would; whether it is there.
pub fn press(id: &str) -> bool {
    field(id).map(|button| button.click()).is_some()
}

/// Takes the focus away from it.
pub fn leave(id: &str) {
    if let Some(field) = field(id) {
        let _ = field.blur();
    }
}

/// What a text field and a choice both have. By its name, so that one function does for both.
const VALUE: &str = "value";

fn field(id: &str) -> Option<HtmlElement> {
    let element = super::window()?.document()?.get_element_by_id(id)?;
    element.dyn_into().ok()
}
