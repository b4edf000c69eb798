//! Index.

/// Where a term was found, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Field {
    /// A file number or barcode.
    Code,
    /// The original, Chinese or English name.
    Name,
    /// Another form of the name, or an alias.
    Alias,
    /// The pinyin of the Chinese name.
    Pinyin,
    /// The initials of the pinyin.
    Initials,
    /// The brand.
    Brand,
    /// The region.
    Region,
    /// The country.
    Country,
    /// The class.
    Class,
}
