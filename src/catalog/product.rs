//! One record of the feed: what a product is called, what it is, and what is said of it.

use serde::{Deserialize, Serialize};

use super::item::Item;
use super::place::{Place, PlaceRole, Point};
use super::protection::Protection;
use super::story::Story;
use super::text::{LanguageTag, Text};

/// One product. The record that people edit and that the product's page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Product {
    /// The slug in the product's address: lower-case letters, digits and single hyphens. Never changes.
    pub id: String,
    /// A short number that never changes and is never used again, even after the product has gone.
    pub number: u32,
    /// What sort of product it is.
    pub kind: Kind,
    /// Whether people wrote and reviewed this record (as against one taken over from a register or data base).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub curated: bool,
    /// Key of its class in `catalog.json`.
    pub class: String,
    /// What it is called.
    pub names: Names,
    /// Where it comes from, claim by claim.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// What protects its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protection: Option<Protection>,
    /// What its pack's record says, for a branded product.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Item>,
    /// What the specification of a wine lays down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wine: Option<WineSpecification>,
    /// What is known of it, each with its source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    /// Its story, told from the facts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<Story>,
    /// Which fields were read in a source and which are general knowledge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
}

/// What sort of product a record describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A name of the register or of the agreement's lists, protected or not (its protection says which).
    GeographicalIndication,
    /// A product, or a type of product, brought into China.
    ImportedProduct,
    /// A product, or a type of product, sent abroad from China.
    ExportProduct,
}

impl Kind {
    /// All kinds, in the order they are listed.
    pub const ALL: [Kind; 3] = [
        Kind::GeographicalIndication,
        Kind::ImportedProduct,
        Kind::ExportProduct,
    ];

    /// The kind's key in addresses of pages.
    pub fn key(self) -> &'static str {
        match self {
            Kind::GeographicalIndication => "gi",
            Kind::ImportedProduct => "imported",
            Kind::ExportProduct => "export",
        }
    }
}

/// What a product is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Names {
    /// As registered, in the original script, the main form first; for a branded product as recorded on the pack.
    /// Empty only for a product type, which has no proper name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub original: Vec<Name>,
    /// The Chinese name, where one is known. Never invented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<Name>,
    /// The English name, where it differs from the original or explains it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Name>,
    /// The Chinese name in pinyin with tone marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinyin: Option<String>,
    /// Other names people look for. An alias helps to find a product; it is never shown as its protected name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<Name>,
}

/// One name with its language and its grounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Name {
    /// The name as written.
    pub text: String,
    /// Its language; absent where the record does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<LanguageTag>,
    /// Keys of the sources it was read in; empty means general knowledge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// How well established it is, for the Chinese name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
}

/// How well established a Chinese name is. A name that is common in the trade is not an official transcription.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The registered name itself, or a transcription printed in a legal text that was read.
    Official,
    /// In use in the trade or the press, where it was read.
    Trade,
    /// Not found in a source.
    Unverified,
}

/// One statement, in both languages, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Fact {
    /// What it is about; absent where nobody has said yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// What is said.
    pub text: Text,
    /// Key of the source that says it.
    pub source: String,
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Where: the delimited area, its climate and soil.
    Zone,
    /// What from: breed, variety, milk, grapes.
    RawMaterial,
    /// How it is made.
    Method,
    /// How long it ripens or is kept.
    Ageing,
    /// Yields, strengths, quotas.
    Yield,
    /// Since when, and what became of it.
    History,
    /// How to tell it: shape, colour, taste, mark, label.
    Recognise,
    /// How it is eaten or drunk.
    Table,
    /// When it is picked, made or best.
    Season,
    /// How much of it is made and sold.
    Trade,
    /// Registers, lists, laws.
    Protection,
}

impl Topic {
    /// All topics, in the order in which a page tells them.
    pub const ALL: [Topic; 11] = [
        Topic::Zone,
        Topic::RawMaterial,
        Topic::Method,
        Topic::Ageing,
        Topic::Yield,
        Topic::Recognise,
        Topic::Table,
        Topic::Season,
        Topic::History,
        Topic::Trade,
        Topic::Protection,
    ];
}

/// What the specification of a wine lays down, from the inventory of wine PDOs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct WineSpecification {
    /// Categories of wine, in the inventory's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Grape varieties on the international list, each ending in a colour code (B white, N black, Rg red, Rs pink,
    /// G grey).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grapes: Vec<String>,
    /// Grape varieties beside that list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_grapes: Vec<String>,
    /// Highest yield in hectolitres a hectare, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_yield_hl_per_ha: Option<String>,
    /// Highest yield in kilograms a hectare, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_yield_kg_per_ha: Option<String>,
    /// Fewest vines a hectare, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_vines_per_ha: Option<String>,
    /// Whether irrigation is allowed, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub irrigation: Option<String>,
    /// How many municipalities the zone takes in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipalities: Option<u32>,
    /// The first of them, at most twelve.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub municipality_names: Vec<String>,
    /// Key of the source.
    pub source: String,
}

/// Which fields of a record were read, and which are general knowledge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Verification {
    /// How well the record as a whole is supported.
    pub level: Level,
    /// Source by source, the fields that were read in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub read: Vec<FieldsRead>,
    /// Fields filled from general knowledge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub general_knowledge: Vec<Field>,
    /// Doubts and explanations a reader should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
}

/// The fields of a record that were read in one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FieldsRead {
    /// Key of the source.
    pub source: String,
    /// The fields read in it.
    pub fields: Vec<Field>,
}

/// A field of a record whose grounds are worth telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The registered name.
    OriginalName,
    /// The other registered forms of it.
    NameVariants,
    /// The Chinese name.
    ChineseName,
    /// The English name.
    EnglishName,
    /// The pinyin.
    Pinyin,
    /// The country or countries.
    Country,
    /// The region.
    Region,
    /// The point on the map.
    Coordinates,
    /// The class.
    Class,
    /// The scheme.
    Scheme,
    /// The file number.
    FileNumber,
    /// The register's date.
    Registered,
    /// The register's own class.
    RegisterCategory,
    /// The place on the agreement's list.
    List,
    /// The facts.
    Facts,
}

/// How well a record is supported as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Register record and list membership were both read.
    RegisterAndList,
    /// The register record was read.
    Register,
    /// Only the list membership was read.
    List,
    /// Not a name but a type of product, from press reports.
    ProductType,
}

impl Product {
    /// The point of its origin: neither that of a factory nor of a packer.
    pub fn origin_point(&self) -> Option<Point> {
        let mut origins = self.places.iter().filter(|place| place.role == PlaceRole::Origin);
        origins.find_map(|place| place.point)
    }

    /// The keys of all sources that the record names, with repetitions. Those of its story are among them: a story
    /// rests on what the record has (`check::story`).
    pub fn source_keys(&self) -> impl Iterator<Item = &str> {
        let names = [&self.names.zh, &self.names.en].into_iter().flatten();
        let names = names
            .chain(&self.names.original)
            .chain(&self.names.aliases)
            .flat_map(|name| &name.sources);
        let places = self.places.iter().flat_map(|place| &place.sources);
        let protection = self.protection.iter().flat_map(|protection| {
            let register = protection.register.iter().flat_map(|entry| &entry.sources);
            register.chain(protection.agreement.iter().flat_map(|entry| &entry.sources))
        });
        let single = self
            .item
            .iter()
            .map(|item| &item.source)
            .chain(self.wine.iter().map(|wine| &wine.source));
        let facts = self.facts.iter().map(|fact| &fact.source);
        let read = self
            .verification
            .iter()
            .flat_map(|verification| &verification.read)
            .map(|read| &read.source);
        names
            .chain(places)
            .chain(protection)
            .chain(single)
            .chain(facts)
            .chain(read)
            .map(String::as_str)
    }

    /// The name to show to readers of `language`, with the language it is written in: their own where there is one,
    /// else the original.
    pub fn display_name(&self, language: super::text::Language) -> &Name {
        use super::text::Language;
        static NAMELESS: Name = Name {
            text: String::new(),
            lang: None,
            sources: Vec::new(),
            standing: None,
        };
        let original = self.names.original.first();
        let (zh, en) = (self.names.zh.as_ref(), self.names.en.as_ref());
        match language {
            Language::Zh => zh.or(original).or(en),
            Language::En => en.or(original).or(zh),
        }
        .unwrap_or(&NAMELESS)
    }
}
