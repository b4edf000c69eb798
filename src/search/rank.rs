//! Rank.

/// How closely a term matches, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Quality {
    /// The whole word.
    Exact,
    /// The beginning of a word.
    Prefix,
    /// Characters within a Chinese name.
    Part,
    /// A word with a typing error.
    Error,
}
