//! How results are laid out: what stands for it in an address. What each looks like is the search page's to say.

/// How results are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// A card for each.
    #[default]
    Cards,
    /// A line for each.
    Rows,
    /// A map of all of them, and a line for each below it.
    Map,
}

impl Layout {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Layout; 3] = [Layout::Cards, Layout::Rows, Layout::Map];

    /// Its word in an address.
    pub fn key(self) -> &'static str {
        match self {
            Layout::Cards => "cards",
            Layout::Rows => "list",
            Layout::Map => "map",
        }
    }

    /// The layout that a word in an address means.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.key() == key)
    }
}
