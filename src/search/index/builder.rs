//! Building the index, a slice at a time: the browser does other things between two slices, and no slice holds it up
//! for long. Reading rows takes as many slices as there are rows ([`ROWS_A_SLICE`]); the others grow with the feed, each by its
//! own part of it: the names, some words that begin alike, the rows of one facet.

use std::sync::Arc;

use super::alphabet::Alphabet;
use super::han::{HanBuilder, HanNames};
use super::values::ValueRows;
use super::vocabulary::{Vocabulary, VocabularyBuilder};
use super::words::TableWords;
use super::{Field, Index, Posting};
use crate::fold::{Run, runs, runs_at, with_german_digraphs};
use crate::query::joins;
use catalog::head::{Head, Row};

/// Rows that are read in one slice: few, so that a slow machine still answers between two slices.
const ROWS_A_SLICE: usize = 1000;

/// The longest name that is remembered with its own length.
const LONGEST_NAME: usize = u8::MAX as usize;

/// What joins the parts of a foreign name in Chinese: 帕米贾诺-雷焦 is one name, and its second part begins none.
const NAME_JOINERS: [&str; 4] = ["-", "·", "・", "－"];

/// The longest word in front of an apostrophe that is taken for an elided article: l', d', dell'.
const LONGEST_ARTICLE: usize = 4;

/// An index that is being built.
pub struct IndexBuilder {
    head: Arc<Head>,
    /// The first row that is not read yet.
    next_row: usize,
    vocabulary: VocabularyBuilder,
    sorted: Option<Vocabulary>,
    han: HanBuilder,
    names: Option<HanNames>,
    alphabet: Alphabet,
    lengths: Vec<[u8; 3]>,
    words: Option<TableWords>,
    values: ValueRows,
}

impl IndexBuilder {
    /// Begins.
    pub fn new(head: Arc<Head>) -> Self {
        Self {
            next_row: 0,
            vocabulary: VocabularyBuilder::default(),
            sorted: None,
            han: HanBuilder::default(),
            names: None,
            alphabet: Alphabet::new(&head.readings),
            lengths: vec![[0; 3]; head.len()],
            words: None,
            values: ValueRows::default(),
            head,
        }
    }

    /// Works on for one slice; whether [`IndexBuilder::finish`] is all that is left.
    pub fn step(&mut self) -> bool {
        if self.next_row < self.head.len() {
            self.add_rows();
            return false;
        }
        // What needs memory for a while goes first, so that what stays can have it then.
        if self.sorted.is_none() {
            if self.vocabulary.step() {
                self.sorted = Some(std::mem::take(&mut self.vocabulary).build());
            }
            return false;
        }
        if self.names.is_none() {
            if self.han.step(&self.alphabet) {
                self.names = Some(std::mem::take(&mut self.han).build(&self.alphabet));
            }
            return false;
        }
        if self.words.is_none() {
            self.words = Some(TableWords::new(&self.head, &mut self.alphabet));
            return false;
        }
        self.values.add_facet(&self.head)
    }

    /// The index. What no slice has done yet is done now.
    pub fn finish(mut self) -> Index {
        while !self.step() {}
        let words = self.words.take();
        Index {
            vocabulary: self.sorted.take().unwrap_or_default(),
            han: self.names.take().unwrap_or_default(),
            words: words.unwrap_or_else(|| TableWords::new(&self.head, &mut self.alphabet)),
            alphabet: self.alphabet,
            values: self.values,
            lengths: self.lengths,
        }
    }

    fn add_rows(&mut self) {
        let head = Arc::clone(&self.head);
        let end = (self.next_row + ROWS_A_SLICE).min(head.len());
        (self.next_row..end)
            .filter_map(|row| head.row(row))
            .for_each(|row| self.add_row(row));
        self.next_row = end;
        if end == head.len() {
            self.han.close();
        }
    }

    fn add_row(&mut self, row: Row<'_>) {
        let names = [
            row.original().text,
            row.zh().unwrap_or_default(),
            row.en().unwrap_or_default(),
        ];
        for (place, name) in names.into_iter().enumerate() {
            if !name.is_empty() && !names[..place].contains(&name) {
                let length = self.add_name(row.index(), name, Field::Name);
                self.lengths[row.index()][place] = length.min(LONGEST_NAME) as u8;
            }
        }
        for alias in row.aliases() {
            self.add_name(row.index(), alias, Field::Alias);
        }
        for brand in row.brand_names() {
            self.add_name(row.index(), brand, Field::Brand);
            self.add_closed_up(brand, Posting::new(row.index(), Field::Brand));
        }
    }

    /// Adds a name's words and characters; gives its length in bytes, words that only join others aside.
    fn add_name(&mut self, row: usize, name: &str, field: Field) -> usize {
        let posting = Posting::new(row, field);
        let mut length = 0;
        // Characters of a Chinese name, and where they end.
        let (mut han, mut end) = (String::new(), 0);
        for (run, at) in runs_at(name) {
            match run {
                Run::Word(word) => {
                    length += if joins(&word) { 0 } else { word.len() };
                    self.vocabulary.add(&word, posting);
                }
                Run::Han(part) => {
                    length += part.len();
                    if !NAME_JOINERS.contains(&&name[end..at.start]) {
                        self.add_han(&mut han, posting);
                    }
                    han.push_str(&part);
                    end = at.end;
                }
            }
        }
        self.add_han(&mut han, posting);
        self.add_elisions(name, posting);
        if let Some(german) = with_german_digraphs(name) {
            words(&german).for_each(|word| self.vocabulary.add(&word, posting));
        }
        length
    }

    /// Adds a run of characters, and begins the next one.
    fn add_han(&mut self, han: &mut String, posting: Posting) {
        if !han.is_empty() {
            self.han.add(han, posting, &mut self.alphabet);
            han.clear();
        }
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
}

fn words(text: &str) -> impl Iterator<Item = String> {
    runs(text).into_iter().filter_map(|run| match run {
        Run::Word(word) => Some(word),
        Run::Han(_) => None,
    })
}
