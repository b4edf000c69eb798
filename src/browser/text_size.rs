//! How large the page is set, kept for this device. `boot.js` sets it before anything is drawn; here it is changed.

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

    /// Sets the page in this size, now and the next time. A browser without storage forgets it.
    pub fn apply(self) {
        let word = match self {
            Self::Normal => None,
            Self::Large => Some("large"),
            Self::Largest => Some("largest"),
        };
        let storage = super::window().and_then(|window| window.local_storage().ok()?);
        if let Some(root) = root() {
            // What fails here fails for want of storage or for a malformed name.
            let _ = match word {
                Some(word) => root.set_attribute(ATTRIBUTE, word),
                None => root.remove_attribute(ATTRIBUTE),
            };
        }
        if let Some(storage) = storage {
            let _ = match word {
                Some(word) => storage.set_item(KEY, word),
                None => storage.remove_item(KEY),
            };
        }
    }
}

fn root() -> Option<web_sys::Element> {
    super::window()?.document()?.document_element()
}
