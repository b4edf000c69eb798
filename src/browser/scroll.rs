//! Where the page is scrolled to.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::AddEventListenerOptions;

use super::timer::Timer;

/// How far the page is scrolled down, in pixels.
pub fn position() -> u32 {
    super::window()
        .and_then(|window| window.scroll_y().ok())
        .map_or(0, |position| position.max(0.0) as u32)
}

/// Scrolls to a position, as far as the page is long.
pub fn to(position: u32) {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, f64::from(position));
    }
}

/// Scrolls up to the beginning of an element, if that is above what can be seen.
pub fn up_to(id: &str) {
    let element = super::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element.filter(|element| element.get_bounding_client_rect().top() < 0.0) {
        element.scroll_into_view();
    }
}

/// Whether an element is no further below what can be seen than that is high.
pub fn is_near(id: &str) -> bool {
    let near = || {
        let window = super::window()?;
        let top = window
            .document()?
            .get_element_by_id(id)?
            .get_bounding_client_rect()
            .top();
        Some(top < 2.0 * window.inner_height().ok()?.as_f64()?)
    };
    near().unwrap_or(false)
}

/// Calls `action` while and after the page is scrolled, at most once in every `pause`.
pub fn on_scroll(pause: Duration, action: impl Fn() + 'static) {
    let action = Rc::new(action);
    let waiting = Rc::new(RefCell::new(None));
    let handler = Closure::<dyn FnMut()>::new(move || {
        if waiting.borrow().is_some() {
            return;
        }
        let (action, done) = (Rc::clone(&action), Rc::clone(&waiting));
        *waiting.borrow_mut() = Some(Timer::after(pause, move || {
            action();
            done.borrow_mut().take();
        }));
    });
    let options = AddEventListenerOptions::new();
    options.set_passive(true);
    if let Some(window) = super::window() {
        let function = handler.as_ref().unchecked_ref();
        // Fails for no kind of window.
        let _ = window
            .add_event_listener_with_callback_and_add_event_listener_options("scroll", function, &options);
    }
    // The app listens as long as the page lives.
    handler.forget();
}
