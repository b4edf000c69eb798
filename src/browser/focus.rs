//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Gives the focus to the page's heading if it was lost with the page before: people who listen hear where they are,
/// and the next press of Tab leads into the page. A focus that still is somewhere stays there.
pub fn rescue() {
    let Some(document) = super::window().and_then(|window| window.document()) else {
        return;
    };
    let lost = document
        .active_element()
        .is_none_or(|active| active.tag_name() == "BODY");
    let heading = document.query_selector("main h1").ok().flatten();
    if let Some(heading) = heading
        .filter(|_| lost)
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok())
    {
        heading.set_tab_index(-1);
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // Fails only for what cannot have the focus.
        let _ = heading.focus_with_options(&options);
    }
}
