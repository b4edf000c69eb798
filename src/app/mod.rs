//! What a visitor sees.
//!
//! | file | what it holds | runs |
//! | --- | --- | --- |
//! | [`route`] | the addresses of the pages, read and written in one place | everywhere |
//! | [`words`] | everything the app itself says, in both languages | everywhere |
//! | [`mark`] | which seal a product carries | everywhere |
//! | [`kin`] | products that belong together | everywhere |

pub mod kin;
pub mod mark;
pub mod route;
pub mod words;

/// Mounts the app.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    use leptos::prelude::*;
    leptos::mount::mount_to_body(|| view! { <h1>"Fengtu"</h1> });
}
