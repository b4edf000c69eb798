//! What `public/kiosk.js` does for the app where the device is a kiosk: it keeps the visitor on the site, wipes what
//! they leave, and mends the page when the app cannot.

use std::cell::OnceCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static SCRIPT: OnceCell<Option<JsValue>> = const { OnceCell::new() };
}

/// Something that went wrong on this device.
pub struct Fault {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// What.
    pub message: String,
}

/// Whether this device is a kiosk.
pub fn is_on() -> bool {
    script().is_some()
}

/// What stood behind `?kiosk&` when the device was made a kiosk; `None` where it is none.
pub fn device() -> Option<String> {
    is_on().then(|| text("device"))
}

/// Whether nobody has touched the screen since the last visit was wiped.
pub fn is_fresh() -> bool {
    get("isFresh").is_some_and(|fresh| fresh.is_truthy())
}

/// The app's version: the digest in its file's name.
pub fn build() -> String {
    text("build")
}

/// Tells that the app lives. To be told every second.
pub fn alive() {
    call("alive", &[]);
}

/// The page that a visit begins with.
pub fn home() -> String {
    call("home", &[])
        .and_then(|home| home.as_string())
        .unwrap_or_default()
}

/// Tells which page a visit begins with.
pub fn set_home(address: &str) {
    call("setHome", &[address.into()]);
}

/// Wipes the visit, and loads the page anew if the site answers.
pub fn reset() {
    call("reset", &[]);
}

/// Keeps the page from being loaded anew after all: somebody is there.
pub fn stay() {
    call("stay", &[]);
}

/// Makes the device an ordinary one, which inherits nothing of the visit.
pub fn leave() {
    call("leave", &[]);
}

/// What went wrong on this device, the last first.
pub fn faults() -> Vec<Fault> {
    let faults = call("errors", &[]).and_then(|faults| faults.dyn_into::<Array>().ok());
    let fault = |fault: JsValue| {
        let fault = fault.dyn_into::<Array>().ok()?;
        Some(Fault {
            at: fault.get(0).as_f64()?,
            message: fault.get(1).as_string()?,
        })
    };
    faults.iter().flat_map(Array::iter).filter_map(fault).collect()
}

/// How often the page was loaded within the last minute.
pub fn loads() -> u32 {
    call("loads", &[])
        .and_then(|loads| loads.as_f64())
        .unwrap_or_default() as u32
}

fn script() -> Option<JsValue> {
    SCRIPT.with(|script| {
        script
            .get_or_init(|| {
                let script = Reflect::get(&js_sys::global(), &"fengtuKiosk".into()).ok()?;
                script.is_object().then_some(script)
            })
            .clone()
    })
}

fn get(name: &str) -> Option<JsValue> {
    Reflect::get(&script()?, &name.into()).ok()
}

fn text(name: &str) -> String {
    get(name).and_then(|text| text.as_string()).unwrap_or_default()
}

fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function = get(name)?.dyn_into::<Function>().ok()?;
    let arguments: Array = arguments.iter().collect();
    // What throws there is told in the console, and concerns no visitor.
    function.apply(&JsValue::UNDEFINED, &arguments).ok()
}
