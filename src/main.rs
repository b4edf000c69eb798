//! The browser's entry: mounts the app. Nothing else belongs here.

#[cfg(target_arch = "wasm32")]
fn main() {
    fengtu::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!(
        "fengtu is the app for the browser: run `make serve`. The feed tool is `cargo run --bin feed`."
    );
    std::process::exit(2);
}
