//! Where a product comes from. A place is always a claim with its grounds: what the place *is* to the product (its
//! protected origin, its raw material's, the factory's, the brand owner's) and how we know.

use serde::{Deserialize, Serialize};

/// One claim of place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Place {
    /// What the place is to the product.
    pub role: PlaceRole,
    /// ISO 3166-1 alpha-2 codes, the keys of `places.json`. More than one for a name that crosses a border.
    pub countries: Vec<String>,
    /// Key of a region in `places.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// A point that stands for the place on a map of the world; not a boundary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// On what grounds the claim is made.
    pub basis: PlaceBasis,
    /// Keys of the sources it was read in. May be empty only where the basis is general knowledge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// What a place is to a product. Never shown one for another: ham sliced in Qingtian has a Spanish origin and a
/// Chinese place of processing, and only the first is its geographical indication's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlaceRole {
    /// The protected or customary origin of the product.
    Origin,
    /// Where its main raw material comes from.
    RawMaterial,
    /// Where it is made or processed.
    Made,
    /// Where it is packed.
    Packed,
    /// The country whose producers applied for a traditional recipe's entry. The recipe may be made anywhere.
    Applicant,
    /// Where the brand owner's barcode number was issued. Says nothing about the product's origin.
    BrandRegistered,
}

impl PlaceRole {
    /// Whether a product with this claim may be listed under the place's country. A barcode's prefix tells whom the
    /// brand owner asked for a number, an application who asked for the entry: neither where anything is made.
    pub fn is_origin_evidence(self) -> bool {
        !matches!(self, PlaceRole::BrandRegistered | PlaceRole::Applicant)
    }
}

/// On what grounds a place is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PlaceBasis {
    /// An entry in an official register of geographical indications.
    Register,
    /// Membership of an agreement's list.
    Agreement,
    /// The record of a product data base names the place of manufacture.
    ManufacturingPlace,
    /// A health mark or packer code on the pack.
    PackerCode,
    /// The record's origin of ingredients.
    Ingredients,
    /// A "made in" label in the record.
    Label,
    /// The record's category names the place (such as "Italian cheeses").
    Category,
    /// The first digits of the barcode.
    BarcodePrefix,
    /// A press report.
    Report,
    /// Widely known and not read in a source.
    GeneralKnowledge,
}

/// A point on the globe, WGS 84, in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Point {
    /// Latitude, -90 to 90, north positive.
    pub lat: f64,
    /// Longitude, -180 to 180, east positive.
    pub lon: f64,
}

impl Point {
    /// Whether both coordinates are numbers within their range.
    pub fn is_on_globe(self) -> bool {
        (-90.0..=90.0).contains(&self.lat) && (-180.0..=180.0).contains(&self.lon)
    }
}
