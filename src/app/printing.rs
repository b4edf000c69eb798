//! Whether the page is being printed: what is only for paper is made only then.

use leptos::prelude::*;

use crate::browser::paper;

/// Whether the page is being printed. Copied freely.
#[derive(Clone, Copy)]
pub struct Printing(RwSignal<bool>);

impl Printing {
    /// Begins to listen. To be called once.
    pub fn start() -> Self {
        let is_on = RwSignal::new(false);
        paper::on_change(move |now| is_on.set(now));
        Self(is_on)
    }

    /// Whether it is, now.
    pub fn is_on(self) -> bool {
        self.0.get()
    }
}

/// Whether the page is being printed, from anywhere in a view.
pub fn use_printing() -> Printing {
    use_context().unwrap_or_else(Printing::start)
}
