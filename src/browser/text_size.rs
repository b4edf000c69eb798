//! How large the page is set, kept for the visitor. `boot.js` sets it before anything is drawn; here it is changed.

use super::storage;

/// Where it is kept: the same key and the same words as in `boot.js` and the stylesheet.
const KEY: &str = "fengtu.text";
/// The attribute of the root element that the stylesheet asks for.
const ATTRIBUTE: &str = "data-text";

/// A size of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TextSize {
    /// As the device has it.
    #[default]
    Normal,
    /// Large text and large targets.
    Large,
    /// As large as it gets.
    Largest,
}

impl TextSize {
    /// The size in use.
    pub fn current() -> Self {
        match root().and_then(|root| root.get_attribute(ATTRIBUTE)).as_deref() {
            Some("large") => Self::Large,
            Some("largest") => Self::Largest,
            _ => Self::Normal,
        }
    }

    /// The next larger size, and after the largest the normal one.
    pub fn next(self) -> Self {
        match self {
            Self::Normal => Self::Large,
            Self::Large => Self::Largest,
            Self::Largest => Self::Normal,
        }
    }

    /// Sets the page in this size, now and the next time.
    pub fn apply(self) {
        let word = match self {
            Self::Normal => None,
            Self::Large => Some("large"),
            Self::Largest => Some("largest"),
        };
        if let Some(root) = root() {
            // Fails only for malformed names.
            let _ = match word {
                Some(word) => root.set_attribute(ATTRIBUTE, word),
                None => root.remove_attribute(ATTRIBUTE),
            };
        }
        match word {
            // Where nothing can be kept, the next page has the normal size.
            Some(word) => _ = storage::write(KEY, word),
            None => storage::remove(KEY),
        }
    }
}

fn root() -> Option<web_sys::Element> {
    super::window()?.document()?.document_element()
}
