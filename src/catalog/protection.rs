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

/// What an entry of the register would do to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It would amend its specification.
    Amendment,
    /// It would strike it off.
    Cancellation,
}

/// The file number of the entry that this one is to change, and how: the register writes `-AM01` behind the number of
/// an entry that is to be amended, `-CANCEL` behind that of one to be cancelled. Such an entry is no other name, and
/// its status says nothing about the protection of the name it repeats.
pub fn changed_entry(file_number: &str) -> Option<(&str, Change)> {
    if let Some(entry) = file_number.strip_suffix("-CANCEL") {
        return Some((entry, Change::Cancellation));
    }
    let (entry, amendment) = file_number.rsplit_once("-AM")?;
    amendment
        .starts_with(|first: char| first.is_ascii_digit())
        .then_some((entry, Change::Amendment))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_application_to_change_an_entry_is_told_from_an_entry() {
        for (file_number, expected) in [
            ("PDO-HU-A1254-AM02", Some(("PDO-HU-A1254", Change::Amendment))),
            ("TSG-FI-0013-AM01 Minor", Some(("TSG-FI-0013", Change::Amendment))),
            ("PDO-LU-0061-CANCEL", Some(("PDO-LU-0061", Change::Cancellation))),
            ("PDO-AM-2164", None), // Armenia
            ("PDO-HU-A1254", None),
        ] {
            assert_eq!(changed_entry(file_number), expected, "{file_number}");
        }
    }
}
