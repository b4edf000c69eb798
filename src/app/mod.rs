//! The app.

/// Mounts the app.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    use leptos::prelude::*;
    leptos::mount::mount_to_body(|| view! { <h1>"Fengtu"</h1> });
}
