//! What a visitor does with the page, by roles and names, and what there is to see.

use std::time::Duration;

use fengtu::browser::timer::pause;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit,
};

fn document() -> Document {
    web_sys::window()
        .and_then(|window| window.document())
        .expect("tests run in a page")
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).expect("a sound selector")
}

/// The text of the first element that a selector finds; empty where there is none.
pub fn text(selector: &str) -> String {
    find(selector)
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

/// Path and search of the address bar.
pub fn address() -> String {
    let location = web_sys::window().expect("tests run in a page").location();
    location.pathname().expect("a path") + &location.search().expect("a search")
}

/// Where the links to products lead, in the order they are shown.
pub fn products() -> Vec<String> {
    let links = document()
        .query_selector_all("main a[href*='/product/']")
        .expect("a sound selector");
    let links = (0..links.length()).filter_map(|place| links.item(place)?.dyn_into::<Element>().ok());
    links.filter_map(|link| link.get_attribute("href")).collect()
}

/// Clicks on what a selector finds.
pub fn click(selector: &str) {
    let element = find(selector).unwrap_or_else(|| panic!("there is no {selector}"));
    element.unchecked_into::<HtmlElement>().click();
}

/// The search box.
pub fn search_box() -> HtmlInputElement {
    find("[role=search] input[type=search]")
        .expect("there is a search box")
        .unchecked_into()
}

/// Puts text into the search box, as a key or an input method does.
pub fn put(text: &str) {
    search_box().set_value(text);
    tell("input");
}

/// Tells the search box of an event.
pub fn tell(event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict(event, &init).expect("an event");
    search_box().dispatch_event(&event).expect("the box takes events");
}

/// Presses Enter in the search box; `composing` as it is when the key ends a composition. Whether the key is left to
/// the browser, which would submit the form.
pub fn press_enter(composing: bool) -> bool {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_key("Enter");
    init.set_key_code(if composing { 229 } else { 13 });
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    search_box().dispatch_event(&event).expect("the box takes events")
}

/// Waits until something holds, at most five seconds.
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..250 {
        if holds() {
            return;
        }
        pause(Duration::from_millis(20)).await;
    }
    panic!("waited in vain until {what}; the page: {}", text("main"));
}

/// Lets everything that is under way come to rest.
pub async fn rest() {
    pause(Duration::from_millis(300)).await;
}
