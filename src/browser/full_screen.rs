//! The whole screen for the page, where the browser allows that.

/// Takes the whole screen, or gives it back.
pub fn toggle() {
    let Some(document) = super::window().and_then(|window| window.document()) else {
        return;
    };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // Fails where the page may not: the show goes on in its window.
        let _ = root.request_fullscreen();
    }
}
