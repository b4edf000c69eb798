//! The words for what many products share: classes, countries, regions, schemes, lists, kinds. They are not posted row
//! by row; a word names the value, and the value has its rows ([`super::values`]). Also here: the words that a search does not need.

use super::alphabet::Alphabet;
use super::han::{HanBuilder, HanNames, Occurrence};
use super::spelling::{Spelled, Spelling};
use super::{Field, Posting};
use crate::facets::keys;
use crate::filters::Facet;
use crate::fold::{Run, is_han, runs};
use crate::order::sorted;
use catalog::head::{Head, Tables};

/// A value of a facet, by its number in the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value {
    /// The facet.
    pub facet: Facet,
    /// The value's number.
    pub number: usize,
}

/// A word or several in a row, and the value they stand for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableWord {
    /// The word, folded; words in a row with a space between them.
    pub word: String,
    /// What it stands for; `None` for a word that a search does not need.
    pub value: Option<Value>,
}

/// The words of a feed's tables, in byte order.
pub struct TableWords {
    words: Vec<TableWord>,
    /// The Chinese ones as names, so that they are read as pinyin too; their rows are places in `words`.
    han: HanNames,
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

/// Words in regions' names that stand for no region by themselves.
const EMPTY_WORDS: [&str; 17] = [
    "central", "city", "county", "east", "eastern", "from", "island", "islands", "north", "northern",
    "other", "province", "region", "south", "valley", "west", "with",
];

/// Shorter words of a region's name are articles, or worse: Côte-d'Or, Trás-os-Montes.
const SHORTEST_REGION_WORD: usize = 4;

/// The most words in a row that stand for one value.
pub const LONGEST_PHRASE: usize = 5;

impl Value {
    /// Where a match by this value counts as found.
    pub fn field(self) -> Field {
        match self.facet {
            Facet::Class => Field::Class,
            Facet::Country | Facet::BrandCountry => Field::Country,
            Facet::Region => Field::Region,
            Facet::Scheme => Field::Scheme,
            Facet::List => Field::List,
            Facet::Kind | Facet::Status => Field::Kind,
        }
    }
}

impl TableWords {
    /// The words of a feed's tables.
    pub fn new(head: &Head, alphabet: &mut Alphabet) -> Self {
        Self::of_collected(collected(head, &head.tables), alphabet)
    }

    fn of_collected(words: Vec<TableWord>, alphabet: &mut Alphabet) -> Self {
        let mut words = sorted(words, TableWord::cmp);
        words.dedup();
        let mut han = HanBuilder::default();
        for (place, word) in words.iter().enumerate() {
            if word.value.is_some() && word.word.chars().all(is_han) {
                han.add(&word.word, Posting::new(place, Field::Name), alphabet);
            }
        }
        Self {
            words,
            han: han.build(alphabet),
        }
    }

    /// Words for tests.
    #[cfg(test)]
    pub(crate) fn of(words: &[(&str, Option<Value>)]) -> Self {
        let words = words.iter().map(|(word, value)| TableWord {
            word: (*word).to_owned(),
            value: *value,
        });
        Self::of_collected(words.collect(), &mut super::alphabet::tests::alphabet())
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

    /// The Chinese words that read as a spelling from their first character to the last, with the characters
    /// that are still missing, one that is only begun among them.
    pub fn spelled(
        &self,
        spelling: &Spelling,
        alphabet: &Alphabet,
    ) -> impl Iterator<Item = (&TableWord, usize)> {
        let mut found = Vec::new();
        self.han.spelled(spelling, alphabet, &mut |word| found.push(word));
        // In the order of the words, as everything else here.
        let found = sorted(found, |a: &Occurrence, b| a.posting.cmp(&b.posting));
        found
            .into_iter()
            .filter(|found| found.at_start && found.spelled <= Spelled::Begun)
            .map(|found| {
                let begun = usize::from(found.spelled == Spelled::Begun);
                (&self.words[found.posting.row()], found.missing + begun)
            })
    }
}

fn collected(head: &Head, tables: &Tables) -> Vec<TableWord> {
    let mut words = Vec::new();
    let mut add_all = |facet, number, names: &mut dyn Iterator<Item = &String>| {
        let value = Some(Value { facet, number });
        names.for_each(|name| add(&mut words, name, value));
    };
    for (number, class) in tables.classes.iter().enumerate() {
        let names = [&class.name.zh, &class.name.en].into_iter();
        add_all(Facet::Class, number, &mut names.chain(&class.words));
    }
    for (number, country) in tables.countries.iter().enumerate() {
        let names = [&country.name.zh, &country.name.en].into_iter();
        add_all(Facet::Country, number, &mut names.chain(&country.words));
    }
    for (number, region) in tables.regions.iter().enumerate() {
        add_all(Facet::Region, number, &mut region.words.iter());
    }
    for meaning in &tables.meanings {
        let facet = Facet::from_key(&meaning.facet);
        let place = |facet| keys(facet, head).iter().position(|key| *key == meaning.value);
        if let Some((facet, number)) = facet.and_then(|facet| Some((facet, place(facet)?))) {
            add_all(facet, number, &mut meaning.words.iter());
        }
    }
    tables
        .fillers
        .iter()
        .for_each(|filler| add(&mut words, filler, None));
    // A region that is a whole country, as registers have some, leaves the country's name to the country.
    let of_countries = words
        .iter()
        .filter(|word| word.value.is_some_and(|value| value.facet == Facet::Country));
    let of_countries = sorted(of_countries.map(|word| word.word.clone()).collect(), String::cmp);
    let mut of_regions = Vec::new();
    for (number, region) in tables.regions.iter().enumerate() {
        let value = Value {
            facet: Facet::Region,
            number,
        };
        add_region(&mut of_regions, &region.name.zh, value);
        add_region(&mut of_regions, &region.name.en, value);
    }
    let is_country = |word: &TableWord| of_countries.binary_search(&word.word).is_ok();
    words.extend(of_regions.into_iter().filter(|word| !is_country(word)));
    words
}

/// Adds all words of a name in a row.
fn add(words: &mut Vec<TableWord>, name: &str, value: Option<Value>) {
    let runs = runs(name).into_iter().map(|run| match run {
        Run::Word(word) | Run::Han(word) => word,
    });
    let word = runs.collect::<Vec<_>>().join(" ");
    if !word.is_empty() {
        words.push(TableWord { word, value });
    }
}

/// A region's name often holds a larger region's: people type any word of it.
fn add_region(words: &mut Vec<TableWord>, name: &str, value: Value) {
    let value = Some(value);
    for run in runs(name) {
        match run {
            Run::Word(word) if EMPTY_WORDS.contains(&word.as_str()) || word.len() < SHORTEST_REGION_WORD => {}
            Run::Word(word) => words.push(TableWord { word, value }),
            Run::Han(word) => {
                let short = REGION_ENDINGS.iter().find_map(|ending| word.strip_suffix(ending));
                if let Some(short) = short.filter(|short| short.chars().count() >= 2) {
                    let word = short.to_owned();
                    words.push(TableWord { word, value });
                }
                words.push(TableWord { word, value });
            }
        }
    }
}
