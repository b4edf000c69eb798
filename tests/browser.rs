//! The app in a real browser. Everything that needs none is tested natively, beside its code.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// There is no feed at the address of this test, so what is mounted must stand without one.
#[wasm_bindgen_test]
fn the_app_mounts_into_the_page_without_a_feed() {
    let body = leptos::tachys::dom::body();
    let before = body.child_element_count();
    fengtu::app::mount();
    assert!(body.child_element_count() > before, "nothing was mounted");
}
