//! What records refer to by key: classes, countries, regions, lists, halls. All of it is data, so that another market
//! can have its own without touching code.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::kiosk::Kiosk;
use super::source::Source;
use super::text::Text;
use super::town::Town;

/// `catalog.json`: the catalogue's own page, and the tables its records refer to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Catalog {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// What the catalogue is called.
    pub title: Text,
    /// What it is, in one sentence.
    pub tagline: Text,
    /// The place it is made for.
    pub venue: Text,
    /// The town that the venue is in, where distances to it may be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub town: Option<Town>,
    /// The e-mail address that enquiries about the products may go to. Left out, a visitor chooses whom to write to;
    /// nothing is ever sent by the app itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The day the feed was last reviewed as a whole.
    pub as_of: Date,
    /// Which numbers have been given out.
    pub numbers: Numbers,
    /// The classes, in the order they are listed.
    pub classes: Vec<Class>,
    /// The lists of the agreement.
    pub lists: Vec<AgreementList>,
    /// The halls, in the order they are listed.
    #[serde(default)]
    pub halls: Vec<Hall>,
    /// Words that people search with.
    #[serde(default)]
    pub search: SearchWords,
    /// Labels of packs, by key.
    #[serde(default)]
    pub labels: BTreeMap<String, Text>,
    /// Allergens, by key.
    #[serde(default)]
    pub allergens: BTreeMap<String, Text>,
    /// The register's own classes, in its words, and the key of our class for each.
    #[serde(default)]
    pub register_categories: BTreeMap<String, String>,
    /// Where the data come from and under which terms they may be used.
    #[serde(default)]
    pub licences: Vec<Licence>,
    /// How the market's kiosks behave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kiosk: Option<Kiosk>,
}

/// Which numbers have been given out. A number is never used twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Numbers {
    /// The next number to give out; greater than every number in use.
    pub next: u32,
    /// Numbers of products that have gone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<u32>,
}

/// A class of products.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Class {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Other words people use for it, in any language.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// Words that people search with, beyond those that classes, countries and regions have themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SearchWords {
    /// Words that mean a value of a facet: DOP the scheme PDO, 首批 the first list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meanings: Vec<Meaning>,
    /// Other names of brands, by the name on the pack: 费列罗 for Ferrero.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub brands: BTreeMap<String, Vec<String>>,
    /// Other names of grapes, by the name in the specifications without the code of its colour; the first is the one that
    /// Chinese pages show: 雷司令 for Riesling.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub grapes: BTreeMap<String, Vec<String>>,
    /// Words that a question needs and a search does not: 请问, where, vorrei. They are passed over where nothing has
    /// them, and the page says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fillers: Vec<String>,
}

/// Words that mean a value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Meaning {
    /// The facet's key, as in addresses of pages: `scheme`.
    pub facet: String,
    /// The value's key: `PDO`.
    pub value: String,
    /// The words.
    pub words: Vec<String>,
}

/// `places.json`: countries and regions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Places {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// The countries, by code.
    pub countries: Vec<Country>,
    /// The regions, by key.
    #[serde(default)]
    pub regions: Vec<Region>,
}

/// The code of the country that the agreement's Chinese names, and one side of every pair of kin, come from.
pub const CHINA: &str = "CN";

/// A country or customs territory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its everyday name.
    pub name: Text,
    /// Other words for it: the adjective, short forms, its own name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// A region of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Region {
    /// Its key, such as `it-emilia-romagna-parma`.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Other words for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// A list of the agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AgreementList {
    /// Its key: `first` or `second`.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// The legal basis, cited.
    pub basis: Text,
    /// What being on it means, as of `as_of`.
    pub status: Text,
    /// Since when it has had effect, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Date>,
    /// The date for which `status` was true.
    pub as_of: Date,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

/// A hall: a view on the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Hall {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// What a visitor finds there.
    pub intro: Text,
    /// The search it stands for, as in the address of the search page: `class=wine&list=first`.
    pub query: String,
}

/// The terms of one body of data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Licence {
    /// What it covers.
    pub covers: Text,
    /// The line to show wherever the data are shown.
    pub attribution: Text,
    /// The terms.
    pub terms: Text,
    /// Where the terms stand, where they have an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// `sources.json`: everything that statements rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Sources {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// The sources, by key.
    pub sources: BTreeMap<String, Source>,
}

/// A file of products: `products/*.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ProductFile {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// The terms under which this file's data may be used, where they differ from the catalogue's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The line that must be shown with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
    /// The products.
    pub products: Vec<super::product::Product>,
}
