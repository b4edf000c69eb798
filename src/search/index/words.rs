//! The words for what many products share: classes, countries, regions. They are not posted row by row; a match
//! names the value, and the engine reads the column.

use super::Field;
use crate::catalog::head::Tables;
use crate::search::fold::{Run, runs};
use crate::search::order::sorted;

/// A word, and the value it stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableWord {
    /// The word, folded.
    pub word: String,
    /// Which table: [`Field::Class`], [`Field::Country`] or [`Field::Region`].
    pub field: Field,
    /// The index in that table.
    pub value: usize,
}

/// The words of a feed's tables, in byte order.
pub struct TableWords {
    words: Vec<TableWord>,
}

/// Endings of Chinese names of regions that people leave out: 浙江 for 浙江省.
const REGION_ENDINGS: [&str; 10] = [
    "自治区",
    "特别行政区",
    "大区",
    "地区",
    "省",
    "市",
    "州",
    "县",
    "郡",
    "岛",
];

/// Words of tables that stand for nothing by themselves.
const EMPTY_WORDS: [&str; 6] = ["and", "of", "the", "other", "with", "from"];

impl TableWords {
    /// The words of a feed's tables.
    pub fn new(tables: &Tables) -> Self {
        let mut words = Vec::new();
        for (value, class) in tables.classes.iter().enumerate() {
            let names = [&class.name.zh, &class.name.en].into_iter().chain(&class.words);
            names.for_each(|name| add(&mut words, name, Field::Class, value));
        }
        for (value, country) in tables.countries.iter().enumerate() {
            let names = [&country.name.zh, &country.name.en]
                .into_iter()
                .chain(&country.words);
            names.for_each(|name| add(&mut words, name, Field::Country, value));
        }
        for (value, region) in tables.regions.iter().enumerate() {
            add(&mut words, &region.name.zh, Field::Region, value);
            add(&mut words, &region.name.en, Field::Region, value);
        }
        words = sorted(words, TableWord::cmp);
        words.dedup();
        Self { words }
    }

    /// The words that begin with `prefix`; those equal to it come first.
    pub fn beginning_with(&self, prefix: &str) -> &[TableWord] {
        let start = self.words.partition_point(|word| word.word.as_str() < prefix);
        let rest = &self.words[start..];
        &rest[..rest.partition_point(|word| word.word.starts_with(prefix))]
    }

    /// The words equal to `word`.
    pub fn equal_to(&self, word: &str) -> &[TableWord] {
        let found = self.beginning_with(word);
        &found[..found.partition_point(|candidate| candidate.word == word)]
    }
}

fn add(words: &mut Vec<TableWord>, name: &str, field: Field, value: usize) {
    for run in runs(name) {
        match run {
            Run::Word(word) if EMPTY_WORDS.contains(&word.as_str()) => {}
            Run::Word(word) => words.push(TableWord { word, field, value }),
            Run::Han(han) => {
                if let Some(short) = REGION_ENDINGS.iter().find_map(|ending| han.strip_suffix(ending))
                    && field == Field::Region
                    && short.chars().count() >= 2
                {
                    words.push(TableWord {
                        word: short.to_owned(),
                        field,
                        value,
                    });
                }
                words.push(TableWord {
                    word: han,
                    field,
                    value,
                });
            }
        }
    }
}
