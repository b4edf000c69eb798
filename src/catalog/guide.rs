//! What joins the products and explains them: the glossary, pairs of kin, the halls' texts and the science of GIs.
//! Feed data, so that a figure or a date is corrected without touching code. Not here: the halls' names and searches,
//! which every page needs ([`super::tables::Hall`]).

use serde::{Deserialize, Serialize};

use super::compared::{Comparison, Point};
use super::date::Date;
use super::source::Source;
use super::story::Paragraph;
use super::table::Table;
use super::text::{Language, Text};

/// `glossary.json`: the words of the trade, and what they mean here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Glossary {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// The terms, in the order they are listed.
    pub terms: Vec<Term>,
}

/// A word that needs to be explained, or to be used one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Term {
    /// Its key: the end of its address on the page of the science of GIs.
    pub key: String,
    /// The word.
    pub name: Text,
    /// What it means.
    pub meaning: Paragraph,
    /// Further forms that stories may use and that lead to the meaning too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forms: Option<Forms>,
    /// Words that mean the same and are not used in the feed's own texts: the checker asks for the term instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Forms>,
}

/// Words by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Forms {
    /// Chinese.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zh: Vec<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub en: Vec<String>,
}

/// `kin.json`: pairs of a Chinese and a foreign product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct KinFile {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// The pairs, the most telling first.
    pub pairs: Vec<KinPair>,
}

/// Two products that have something in common: a grape, a method, a place at table, a history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct KinPair {
    /// The Chinese product's slug.
    pub chinese: String,
    /// The foreign product's slug.
    pub foreign: String,
    /// What they have in common, in a few words.
    pub title: Text,
    /// The bridge between them. Its sources are those of either product.
    pub bridge: Vec<Paragraph>,
}

/// `halls.json`: what the halls tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct HallFile {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// The halls' texts, by the keys of `catalog.json`.
    pub halls: Vec<HallGuide>,
}

/// What a hall tells beside its products.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct HallGuide {
    /// The hall's key in `catalog.json`.
    pub key: String,
    /// Its text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Paragraph>,
    /// What it sets side by side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared: Option<Comparison>,
    /// Its figures, each for a date.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<DatedFact>,
    /// A guided way through it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Vec<Stop>,
    /// What leads into its products beside the countries and classes that every hall has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indexes: Vec<Index>,
    /// Whether it speaks to buyers abroad: what it is stands there in English first, whatever the page's language.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub english_first: bool,
    /// When it is open, for a fair. After its last day the page says that it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Days>,
}

/// A way into the products of a hall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Index {
    /// Its countries, each with what it is known for.
    Pavilions,
    /// The grapes that its wines' specifications name.
    Grapes,
    /// Its branded goods by class and brand, each beside the protected names of its class and place.
    Shelves,
}

/// A statement that was true at a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct DatedFact {
    /// What is said.
    pub text: Text,
    /// Key of the source that says it.
    pub source: String,
    /// For when.
    pub as_of: Date,
}

/// A product on a guided way, and why one stops there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Stop {
    /// The product's slug.
    pub product: String,
    /// Why one stops there: what its record says, or what everybody knows.
    pub why: Text,
}

/// From one day to another, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Days {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Key of the source that gives them.
    pub source: String,
}

/// `science.json`: what GIs are, told section by section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Science {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// The sections, in their order.
    pub sections: Vec<Section>,
    /// What happened when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub timeline: Vec<Event>,
}

/// A part of the page with a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Section {
    /// Its key: the end of its address.
    pub key: String,
    /// Its heading.
    pub title: Text,
    /// Its text.
    pub text: Vec<Paragraph>,
    /// What it sets side by side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared: Option<Comparison>,
    /// The numbered parts of the drawing of a label, in their order there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Event {
    /// When.
    pub date: Date,
    /// What.
    pub text: Text,
    /// Key of the source that says it.
    pub source: String,
}

impl Forms {
    /// The words of a language.
    pub fn get(&self, language: Language) -> &[String] {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}

impl Term {
    /// Every form that leads to the meaning, the term itself first.
    pub fn words(&self, language: Language) -> impl Iterator<Item = &str> {
        let forms = self
            .forms
            .iter()
            .flat_map(move |forms| forms.get(language))
            .map(String::as_str);
        [self.name.get(language)].into_iter().chain(forms)
    }
}

/// The four files of this room, as they are edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guides {
    /// `glossary.json`.
    pub glossary: Glossary,
    /// `kin.json`.
    pub kin: KinFile,
    /// `halls.json`.
    pub halls: HallFile,
    /// `science.json`.
    pub science: Science,
}

/// Everything of this room in one compiled part, with the sources that it names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guide {
    /// The glossary.
    pub terms: Vec<Term>,
    /// The pairs of kin.
    pub pairs: Vec<KinPair>,
    /// The halls' texts.
    pub halls: Vec<HallGuide>,
    /// The science of GIs.
    pub sections: Vec<Section>,
    /// What happened when.
    pub timeline: Vec<Event>,
    /// The sources, by key.
    pub sources: Table<Source>,
}

impl HallGuide {
    /// Every paragraph that the hall tells.
    pub fn told(&self) -> impl Iterator<Item = &Paragraph> {
        let compared = self.compared.iter().flat_map(Comparison::told);
        self.text.iter().chain(compared)
    }
}

impl Section {
    /// Every paragraph that the section tells.
    pub fn told(&self) -> impl Iterator<Item = &Paragraph> {
        let compared = self.compared.iter().flat_map(Comparison::told);
        let points = self.points.iter().map(|point| &point.told);
        self.text.iter().chain(compared).chain(points)
    }
}

impl Guide {
    /// What the hall with this key tells.
    pub fn hall(&self, key: &str) -> Option<&HallGuide> {
        self.halls.iter().find(|hall| hall.key == key)
    }

    /// The pairs that a product is in.
    pub fn pairs_of(&self, id: &str) -> impl Iterator<Item = &KinPair> {
        self.pairs
            .iter()
            .filter(move |pair| pair.chinese == id || pair.foreign == id)
    }
}
