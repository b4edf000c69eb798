//! The reader's language.

use crate::catalog::text::Language;

/// The better of our two languages for the reader of this browser.
pub fn preferred() -> Language {
    let tag = super::window()
        .and_then(|window| window.navigator().language())
        .unwrap_or_default();
    Language::for_reader(&tag)
}
