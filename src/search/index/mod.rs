//! The index: what can be looked up, derived from a head's columns.
//!
//! Three tables, all flat: the vocabulary of words and readings ([`vocabulary`]), the Chinese names as one text
//! ([`han`]), and the words for classes, countries and regions ([`words`]). Not here: what a match is worth
//! ([`super::rank`]) and how terms are combined ([`super::engine`]).

pub mod han;
pub mod readings;
pub mod vocabulary;
pub mod words;

use han::HanNames;
use readings::ReadingTable;
use vocabulary::{Vocabulary, VocabularyBuilder};
use words::TableWords;

use super::fold::{Run, runs, squeezed, with_german_digraphs};
use crate::catalog::head::{Head, Row};

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

impl Field {
    /// All fields, in the order of their numbers.
    pub const ALL: [Field; 9] = [
        Field::Code,
        Field::Name,
        Field::Alias,
        Field::Pinyin,
        Field::Initials,
        Field::Brand,
        Field::Region,
        Field::Country,
        Field::Class,
    ];

    /// The field in one English word, for the feed tool's explanations.
    pub fn key(self) -> &'static str {
        match self {
            Field::Code => "code",
            Field::Name => "name",
            Field::Alias => "alias",
            Field::Pinyin => "pinyin",
            Field::Initials => "initials",
            Field::Brand => "brand",
            Field::Region => "region",
            Field::Country => "country",
            Field::Class => "class",
        }
    }
}

/// A place where a term occurs: a row, a field, and whether it stands inside a Chinese name rather than at its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting(u32);

impl Posting {
    fn new(row: usize, field: Field, inner: bool) -> Self {
        Self((row as u32) << 5 | (field as u32) << 1 | u32::from(inner))
    }

    /// The row.
    pub fn row(self) -> usize {
        (self.0 >> 5) as usize
    }

    /// The field.
    pub fn field(self) -> Field {
        Field::ALL[((self.0 >> 1) & 15) as usize % Field::ALL.len()]
    }

    /// Whether the term begins inside the name.
    pub fn is_inner(self) -> bool {
        self.0 & 1 == 1
    }
}

/// The index of one feed.
pub struct Index {
    /// Words, codes, pinyin and initials.
    pub vocabulary: Vocabulary,
    /// Chinese names.
    pub han: HanNames,
    /// Words for classes, countries and regions.
    pub words: TableWords,
    /// For each row, the letters in its original, Chinese and English name.
    lengths: Vec<[u8; 3]>,
}

impl Index {
    /// The index of a head.
    pub fn new(head: &Head) -> Self {
        let readings = ReadingTable::new(&head.readings);
        let mut building = Building::default();
        building.lengths.resize(head.len(), [0; 3]);
        for row in head.rows() {
            building.add_row(row, &readings);
        }
        Self {
            vocabulary: building.vocabulary.build(),
            han: building.han,
            words: TableWords::new(&head.tables),
            lengths: building.lengths,
        }
    }

    /// Whether one of the row's names has exactly this many letters.
    pub fn has_name_of_length(&self, row: usize, letters: usize) -> bool {
        self.lengths[row]
            .iter()
            .any(|length| usize::from(*length) == letters && letters > 0)
    }
}

/// The longest name that is remembered with its own length.
const LONGEST_NAME: usize = u8::MAX as usize;

#[derive(Default)]
struct Building {
    vocabulary: VocabularyBuilder,
    han: HanNames,
    lengths: Vec<[u8; 3]>,
}

impl Building {
    fn add_row(&mut self, row: Row<'_>, readings: &ReadingTable) {
        let original = row.original().text;
        let names = [
            original,
            row.zh().unwrap_or_default(),
            row.en().unwrap_or_default(),
        ];
        self.lengths[row.index()] = names.map(|name| squeezed(name).chars().count().min(LONGEST_NAME) as u8);
        for (place, name) in names.into_iter().enumerate() {
            if !names[..place].contains(&name) {
                self.add_name(row.index(), name, Field::Name, readings);
            }
        }
        for alias in row.aliases() {
            self.add_name(row.index(), alias, Field::Alias, readings);
        }
        if let Some(brand) = row.brand() {
            self.add_name(row.index(), brand, Field::Brand, readings);
        }
        self.add_code(row.index(), row.code());
    }

    fn add_name(&mut self, row: usize, name: &str, field: Field, readings: &ReadingTable) {
        let posting = Posting::new(row, field, false);
        let mut last: Option<String> = None;
        for run in runs(name) {
            match run {
                Run::Word(word) => {
                    self.vocabulary.add(&word, posting);
                    // An elided article and its noun are also typed as one: `dagen` for d'Agen.
                    if let Some(article) = last.filter(|last| last.len() <= 2) {
                        self.vocabulary.add(&(article + &word), posting);
                    }
                    last = Some(word);
                }
                Run::Han(han) => {
                    self.add_han(row, &han, field, readings);
                    last = None;
                }
            }
        }
        if let Some(german) = with_german_digraphs(name) {
            for run in runs(&german) {
                if let Run::Word(word) = run {
                    self.vocabulary.add(&word, posting);
                }
            }
        }
    }

    fn add_han(&mut self, row: usize, han: &str, field: Field, readings: &ReadingTable) {
        self.han.add(han, Posting::new(row, field, false));
        let characters: Vec<char> = han.chars().collect();
        for start in 0..characters.len() {
            let inner = start > 0;
            for pinyin in readings.pinyin(&characters[start..]) {
                self.vocabulary
                    .add(&pinyin, Posting::new(row, Field::Pinyin, inner));
            }
            for initials in readings.initials(&characters[start..]) {
                self.vocabulary
                    .add(&initials, Posting::new(row, Field::Initials, inner));
            }
        }
    }

    /// A code is found closed up, and its parts one by one.
    fn add_code(&mut self, row: usize, code: &str) {
        let posting = Posting::new(row, Field::Code, false);
        let closed_up = squeezed(code);
        for part in runs(code) {
            if let Run::Word(part) = part
                && part != closed_up
            {
                self.vocabulary.add(&part, posting);
            }
        }
        if !closed_up.is_empty() {
            self.vocabulary.add(&closed_up, posting);
        }
    }
}
