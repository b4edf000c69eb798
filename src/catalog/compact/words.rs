//! The words of fixed sets, as the feed writes them: the names that serde derives, which `tests/compact.rs` compares.

use crate::guide::Index;
use crate::place::{PlaceBasis, PlaceRole};
use crate::product::{Field, Kind, Level, Standing, Topic};
use crate::protection::{Scheme, Status};
use crate::source::SourceKind;

/// A type whose values are words of a fixed set.
pub trait Word: Copy + 'static {
    /// The words; never empty.
    const WORDS: &'static [&'static str];
    /// What each of them means.
    const ALL: &'static [Self];
}

/// The place of a word among words.
pub(super) fn place_of(word: &str, words: &[&str]) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

impl Word for Kind {
    const WORDS: &'static [&'static str] = &["geographical-indication", "imported-product", "export-product"];
    const ALL: &'static [Self] = &Kind::ALL;
}

impl Word for Index {
    const WORDS: &'static [&'static str] = &["pavilions", "grapes", "shelves"];
    const ALL: &'static [Self] = &[Self::Pavilions, Self::Grapes, Self::Shelves];
}

impl Word for Scheme {
    const WORDS: &'static [&'static str] = &["PDO", "PGI", "GI", "TSG"];
    const ALL: &'static [Self] = &Scheme::ALL;
}

impl Word for Status {
    const WORDS: &'static [&'static str] = &["registered", "published", "applied", "rejected"];
    const ALL: &'static [Self] = &Status::ALL;
}

impl Word for PlaceRole {
    const WORDS: &'static [&'static str] = &[
        "origin",
        "raw-material",
        "made",
        "packed",
        "applicant",
        "brand-registered",
    ];
    const ALL: &'static [Self] = &[
        Self::Origin,
        Self::RawMaterial,
        Self::Made,
        Self::Packed,
        Self::Applicant,
        Self::BrandRegistered,
    ];
}

impl Word for PlaceBasis {
    const WORDS: &'static [&'static str] = &[
        "register",
        "agreement",
        "manufacturing-place",
        "packer-code",
        "ingredients",
        "label",
        "category",
        "barcode-prefix",
        "report",
        "general-knowledge",
    ];
    const ALL: &'static [Self] = &[
        Self::Register,
        Self::Agreement,
        Self::ManufacturingPlace,
        Self::PackerCode,
        Self::Ingredients,
        Self::Label,
        Self::Category,
        Self::BarcodePrefix,
        Self::Report,
        Self::GeneralKnowledge,
    ];
}

impl Word for SourceKind {
    const WORDS: &'static [&'static str] = &["register", "regulation", "official", "press", "reference"];
    const ALL: &'static [Self] = &[
        Self::Register,
        Self::Regulation,
        Self::Official,
        Self::Press,
        Self::Reference,
    ];
}

impl Word for Standing {
    const WORDS: &'static [&'static str] = &["official", "trade", "unverified"];
    const ALL: &'static [Self] = &[Self::Official, Self::Trade, Self::Unverified];
}

impl Word for Topic {
    const WORDS: &'static [&'static str] = &[
        "zone",
        "raw-material",
        "method",
        "ageing",
        "yield",
        "recognise",
        "table",
        "season",
        "history",
        "trade",
        "protection",
    ];
    const ALL: &'static [Self] = &Topic::ALL;
}

impl Word for Level {
    const WORDS: &'static [&'static str] = &["register-and-list", "register", "list", "product-type"];
    const ALL: &'static [Self] = &[
        Self::RegisterAndList,
        Self::Register,
        Self::List,
        Self::ProductType,
    ];
}

impl Word for Field {
    const WORDS: &'static [&'static str] = &[
        "original-name",
        "name-variants",
        "chinese-name",
        "english-name",
        "pinyin",
        "country",
        "region",
        "coordinates",
        "class",
        "scheme",
        "file-number",
        "registered",
        "register-category",
        "list",
        "facts",
    ];
    const ALL: &'static [Self] = &[
        Self::OriginalName,
        Self::NameVariants,
        Self::ChineseName,
        Self::EnglishName,
        Self::Pinyin,
        Self::Country,
        Self::Region,
        Self::Coordinates,
        Self::Class,
        Self::Scheme,
        Self::FileNumber,
        Self::Registered,
        Self::RegisterCategory,
        Self::List,
        Self::Facts,
    ];
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use serde::de::DeserializeOwned;
    use serde_json::json;

    use super::*;

    fn assert_words_are_serdes<T: Word + DeserializeOwned + PartialEq + Debug>() {
        let read = |word| serde_json::from_value::<T>(json!(word)).unwrap();
        assert!(T::WORDS.iter().map(|word| read(*word)).eq(T::ALL.iter().copied()));
        // serde's own list of what it knows is in its message.
        let error = serde_json::from_value::<T>(json!("?")).unwrap_err().to_string();
        assert_eq!(error.matches('`').count() / 2, T::WORDS.len() + 1, "{error}");
    }

    #[test]
    fn every_word_means_what_it_means_to_serde() {
        assert_words_are_serdes::<Kind>();
        assert_words_are_serdes::<Scheme>();
        assert_words_are_serdes::<Status>();
        assert_words_are_serdes::<PlaceRole>();
        assert_words_are_serdes::<PlaceBasis>();
        assert_words_are_serdes::<SourceKind>();
        assert_words_are_serdes::<Level>();
        assert_words_are_serdes::<Field>();
        assert_words_are_serdes::<Standing>();
        assert_words_are_serdes::<Topic>();
    }
}
