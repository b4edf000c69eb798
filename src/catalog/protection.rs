//! What protects a name, kept claim by claim: an entry in a register, a place on an agreement's list. The rule of
//! what may be shown as protected stands here and nowhere else.

use serde::{Deserialize, Serialize};

use super::date::Date;

/// What is known of a name's protection. Both claims may hold at once; each has its own sources and date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Protection {
    /// Its entry in the EU's register (eAmbrosia).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<RegisterEntry>,
    /// Its place on a list of the EU-China agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<AgreementEntry>,
}

/// An entry in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RegisterEntry {
    /// The scheme it is entered under.
    pub scheme: Scheme,
    /// The register's file number, such as `PDO-IT-0067`.
    pub file_number: String,
    /// How far the application had come at `as_of`.
    pub status: Status,
    /// The register's own class, in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Date of application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied: Option<Date>,
    /// Date of publication for opposition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// Date of registration as the register gives it; for older wine names that of their earlier recognition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Date>,
    /// The legal act, as the register cites it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub legal_instrument: Option<String>,
    /// The date for which all of this was true: that of the copy of the register that was read.
    pub as_of: Date,
    /// Keys of the sources.
    pub sources: Vec<String>,
}

/// A place on a list of the agreement. The list's own basis, status and dates stand in `catalog.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AgreementEntry {
    /// Key of the list.
    pub list: String,
    /// The date of the list as it was read.
    pub as_of: Date,
    /// Keys of the sources in which this membership was read. Empty only where it is general knowledge, and then
    /// it carries no badge.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A scheme of the EU's register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Scheme {
    /// Protected designation of origin.
    #[serde(rename = "PDO")]
    Pdo,
    /// Protected geographical indication.
    #[serde(rename = "PGI")]
    Pgi,
    /// Geographical indication of a spirit drink or an aromatised wine.
    #[serde(rename = "GI")]
    Gi,
    /// Traditional speciality guaranteed: a recipe or method, not an origin, and so not a geographical indication.
    #[serde(rename = "TSG")]
    Tsg,
}

impl Scheme {
    /// All schemes, in the register's order.
    pub const ALL: [Scheme; 4] = [Scheme::Pdo, Scheme::Pgi, Scheme::Gi, Scheme::Tsg];

    /// The scheme's abbreviation, as written in file numbers and addresses of pages.
    pub fn code(self) -> &'static str {
        match self {
            Scheme::Pdo => "PDO",
            Scheme::Pgi => "PGI",
            Scheme::Gi => "GI",
            Scheme::Tsg => "TSG",
        }
    }

    /// The scheme with this abbreviation, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|scheme| scheme.code().eq_ignore_ascii_case(code))
    }

    /// Whether the scheme protects a link to a place.
    pub fn is_geographical_indication(self) -> bool {
        self != Scheme::Tsg
    }
}

/// How far an entry of the register has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Entered: protected as of the date of the copy.
    Registered,
    /// Published for opposition: not protected.
    Published,
    /// Applied for: not protected.
    Applied,
    /// Rejected: not protected.
    Rejected,
}

impl Status {
    /// All statuses, the furthest first.
    pub const ALL: [Status; 4] = [
        Status::Registered,
        Status::Published,
        Status::Applied,
        Status::Rejected,
    ];

    /// The status's key in addresses of pages.
    pub fn key(self) -> &'static str {
        match self {
            Status::Registered => "registered",
            Status::Published => "published",
            Status::Applied => "applied",
            Status::Rejected => "rejected",
        }
    }

    /// Whether an entry with this status protects its name. Only a registration does.
    pub fn is_protected(self) -> bool {
        self == Status::Registered
    }
}

impl RegisterEntry {
    /// Whether this entry may be shown as protecting a geographical indication.
    pub fn carries_badge(&self) -> bool {
        self.status.is_protected() && self.scheme.is_geographical_indication() && !self.sources.is_empty()
    }
}

impl AgreementEntry {
    /// Whether the membership was read in a source, so that it may be shown as a badge.
    pub fn carries_badge(&self) -> bool {
        !self.sources.is_empty()
    }
}
