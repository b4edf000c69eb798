//! What goes on while the page does something else.

use std::future::Future;
use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;

/// Does a task as far as it goes, and the rest when what it waits for is there. In a box: the machinery is then compiled
/// once, not for every task.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    boxed(Box::pin(task));
}

#[inline(never)]
fn boxed(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(task);
}
