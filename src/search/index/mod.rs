//! The index: what can be looked up, derived from a head's columns.
//!
//! All of it flat: the vocabulary of words and codes ([`vocabulary`]), the Chinese names as one sequence of
//! characters that are also read as pinyin ([`han`], [`alphabet`], [`spelling`]), and the words for classes, countries
//! and other values with the rows that have them ([`words`], [`values`]). Not here: what a match is worth
//! ([`super::rank`]) and how terms are combined ([`super::engine`]).

pub mod alphabet;
pub mod han;
pub mod spelling;
pub mod values;
pub mod vocabulary;
pub mod words;

use alphabet::Alphabet;
use han::{HanBuilder, HanNames};
use values::ValueRows;
use vocabulary::{Vocabulary, VocabularyBuilder};
use words::TableWords;

use super::fold::{Run, runs, with_german_digraphs};
use super::query::joins;
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
    /// Words and codes.
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
    /// The index of a head.
    pub fn new(head: &Head) -> Self {
        let mut building = Building {
            vocabulary: VocabularyBuilder::default(),
            han: HanBuilder::default(),
            alphabet: Alphabet::new(&head.readings),
            lengths: vec![[0; 3]; head.len()],
            word: String::new(),
        };
        head.rows().for_each(|row| building.add_row(row));
        let words = TableWords::new(head, &mut building.alphabet);
        let han = building.han.build(&building.alphabet);
        let vocabulary = building.vocabulary.build();
        Self {
            vocabulary,
            han,
            alphabet: building.alphabet,
            words,
            values: ValueRows::new(head),
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

/// The longest word in front of an apostrophe that is taken for an elided article: l', d', dell'.
const LONGEST_ARTICLE: usize = 4;

struct Building {
    vocabulary: VocabularyBuilder,
    han: HanBuilder,
    alphabet: Alphabet,
    lengths: Vec<[u8; 3]>,
    /// Kept between names.
    word: String,
}

impl Building {
    fn add_row(&mut self, row: Row<'_>) {
        let names = [
            row.original().text,
            row.zh().unwrap_or_default(),
            row.en().unwrap_or_default(),
        ];
        for (place, name) in names.into_iter().enumerate() {
            if !name.is_empty() && !names[..place].contains(&name) {
                let letters = self.add_name(row.index(), name, Field::Name);
                self.lengths[row.index()][place] = letters.min(LONGEST_NAME) as u8;
            }
        }
        for alias in row.aliases() {
            self.add_name(row.index(), alias, Field::Alias);
        }
        for brand in row.brand_names() {
            self.add_name(row.index(), brand, Field::Brand);
            self.add_closed_up(brand, Posting::new(row.index(), Field::Brand));
        }
        self.add_code(row.index(), row.code());
    }

    /// Adds a name's words and characters; gives the number of its letters, words that only join others aside.
    fn add_name(&mut self, row: usize, name: &str, field: Field) -> usize {
        let posting = Posting::new(row, field);
        let mut letters = 0;
        for run in runs(name) {
            match run {
                Run::Word(word) => {
                    letters += if joins(&word) { 0 } else { word.chars().count() };
                    self.vocabulary.add(&word, posting);
                }
                Run::Han(han) => {
                    letters += han.chars().count();
                    self.han.add(&han, posting, &mut self.alphabet);
                }
            }
        }
        self.add_elisions(name, posting);
        if let Some(german) = with_german_digraphs(name) {
            words(&german).for_each(|word| self.vocabulary.add(&word, posting));
        }
        letters
    }

    /// An elided article and its noun are also typed as one word: `dagen` for d'Agen.
    fn add_elisions(&mut self, name: &str, posting: Posting) {
        for (place, _) in name.match_indices(['\'', '’']) {
            let article = words(&name[..place])
                .last()
                .filter(|article| article.len() <= LONGEST_ARTICLE);
            let noun = words(&name[place..]).next();
            if let (Some(article), Some(noun)) = (article, noun) {
                self.vocabulary.add(&(article + &noun), posting);
            }
        }
    }

    /// A brand whose first word only joins is also typed as one word: `dececco` for De Cecco.
    fn add_closed_up(&mut self, brand: &str, posting: Posting) {
        let mut words = words(brand);
        if let (Some(first), Some(second)) = (words.next(), words.next())
            && joins(&first)
        {
            self.vocabulary.add(&(first + &second), posting);
        }
    }

    /// A code is found closed up, and its parts one by one.
    fn add_code(&mut self, row: usize, code: &str) {
        let posting = Posting::new(row, Field::Code);
        self.word.clear();
        for part in words(code) {
            self.word.push_str(&part);
            self.vocabulary.add(&part, posting);
        }
        if !self.word.is_empty() {
            self.vocabulary.add(&self.word, posting);
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    runs(text).into_iter().filter_map(|run| match run {
        Run::Word(word) => Some(word),
        Run::Han(_) => None,
    })
}
