//! What the record of a branded product says of its pack. A record is not the pack: nothing here certifies anything.

use serde::{Deserialize, Serialize};

use super::date::Date;

/// A branded product's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Item {
    /// EAN-13 or EAN-8, with its check digit.
    pub barcode: String,
    /// The brand, as recorded.
    pub brand: String,
    /// The quantity, as recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<String>,
    /// The record's categories, in English tags, the most general first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Keys of labels the record names. A `pdo` or `pgi` here is the contributor's word and never a badge: it often
    /// stands for one ingredient.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
    /// Keys of allergens the record names. `null` means that none were recorded, not that there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allergens: Option<Vec<String>>,
    /// The ingredients as recorded, in any language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ingredients: Option<String>,
    /// The year of the extract that the record was read in.
    pub snapshot_year: u16,
    /// The month the record was last changed, where recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Date>,
    /// Key of the source.
    pub source: String,
}
