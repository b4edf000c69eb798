//! The app.
use leptos::prelude::*;

/// Mounts the app.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <h1>"Fengtu"</h1> });
}
