//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// The `id` of the element that has the focus, if it has one.
fn holder() -> Option<String> {
    let active = super::window()?.document()?.active_element()?;
    Some(active.id()).filter(|id| !id.is_empty())
}

/// Gives the focus back to the element with this `id`, if it was lost when the page was drawn anew.
fn keep(id: &str) {
    let element = super::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = element
        .filter(|_| is_lost())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        take(&element);
    }
}

/// Makes a change to the page that may draw the element with the focus anew, and keeps the focus on it.
pub fn kept(change: impl FnOnce()) {
    let focused = holder();
    change();
    if let Some(id) = focused {
        super::frame::next(move || keep(&id));
    }
}

fn is_lost() -> bool {
    let active = super::window().and_then(|window| window.document()?.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

fn take(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only for what cannot have the focus.
    let _ = element.focus_with_options(&options);
}

/// Gives the focus to the page's heading if it was lost with the page before: people who listen hear where they are,
/// and the next press of Tab leads into the page. A focus that still is somewhere stays there.
pub fn rescue() {
    let Some(document) = super::window().and_then(|window| window.document()) else {
        return;
    };
    let heading = document.query_selector("main h1").ok().flatten();
    if let Some(heading) = heading
        .filter(|_| is_lost())
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
    {
        heading.set_tab_index(-1);
        take(&heading);
    }
}
