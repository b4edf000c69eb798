//! The index: what can be looked up, derived from a head's columns.
//!
//! All of it flat: the vocabulary of words ([`vocabulary`]), the Chinese names as one sequence of characters that are
//! also read as pinyin ([`han`], [`alphabet`], [`spelling`]), and the words for classes, countries and other values with
//! the rows that have them ([`words`], [`values`]). Not here: what a match is worth ([`super::rank`]), how terms are
//! combined ([`super::engine`]), and codes ([`super::codes`]).

pub mod alphabet;
pub mod builder;
mod distinct;
pub mod han;
pub mod postings;
pub mod spelling;
pub mod values;
pub mod vocabulary;
pub mod words;

use alphabet::Alphabet;
use han::HanNames;
use values::ValueRows;
use vocabulary::Vocabulary;
use words::TableWords;

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
    /// The pinyin, some syllables of it by their initials.
    MixedPinyin,
    /// The brand.
    Brand,
    /// The region.
    Region,
    /// The country.
    Country,
    /// The class.
    Class,
    /// The scheme it is protected under.
    Scheme,
    /// The agreement's list.
    List,
    /// What kind of record it is, or how far its entry has come.
    Kind,
}

impl Field {
    /// All fields, in the order of their numbers.
    pub const ALL: [Field; 13] = [
        Field::Code,
        Field::Name,
        Field::Alias,
        Field::Pinyin,
        Field::Initials,
        Field::MixedPinyin,
        Field::Brand,
        Field::Region,
        Field::Country,
        Field::Class,
        Field::Scheme,
        Field::List,
        Field::Kind,
    ];

    /// The field in one English word, for the feed tool's explanations.
    pub fn key(self) -> &'static str {
        match self {
            Field::Code => "code",
            Field::Name => "name",
            Field::Alias => "alias",
            Field::Pinyin => "pinyin",
            Field::Initials => "initials",
            Field::MixedPinyin => "pinyin and initials",
            Field::Brand => "brand",
            Field::Region => "region",
            Field::Country => "country",
            Field::Class => "class",
            Field::Scheme => "scheme",
            Field::List => "list",
            Field::Kind => "kind",
        }
    }
}

/// A place where a term occurs: a row and a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting(u32);

impl Posting {
    fn new(row: usize, field: Field) -> Self {
        Self((row as u32) << 4 | field as u32)
    }

    /// The row.
    pub fn row(self) -> usize {
        (self.0 >> 4) as usize
    }

    /// The field.
    pub fn field(self) -> Field {
        Field::ALL[(self.0 & 15) as usize % Field::ALL.len()]
    }
}

/// The index of one feed.
pub struct Index {
    /// Words.
    pub vocabulary: Vocabulary,
    /// Chinese names.
    pub han: HanNames,
    /// The feed's Chinese characters and their readings.
    pub alphabet: Alphabet,
    /// Words for classes, countries, regions and other values.
    pub words: TableWords,
    /// The rows of those values.
    pub values: ValueRows,
    /// For each row, the letters of the words that matter in its original, Chinese and English name.
    lengths: Vec<[u8; 3]>,
}

impl Index {
    /// Whether one of the row's names has exactly this many bytes: not letters, or four of the Latin ones would be as long
    /// as a name of four characters.
    pub fn has_name_of_length(&self, row: usize, bytes: usize) -> bool {
        self.lengths[row]
            .iter()
            .any(|length| usize::from(*length) == bytes && bytes > 0)
    }
}
