//! Where a statement was read.

use serde::{Deserialize, Serialize};

use super::date::Date;

/// A document that statements of the feed rest on. Records refer to it by its key in `sources.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Source {
    /// What it is called, in its own language, or what it is where it has no title.
    pub title: String,
    /// Who publishes it: an institution, a newspaper, a site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// What sort of document it is: how much weight it can carry.
    pub kind: SourceKind,
    /// Its own date, or the date of the copy that was read, as precise as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it was read: a web address, or a repository and path. Kept even where it is not safe to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Whether `address` may be shown as a link: an `https` address of the publisher itself, not of a mirror, a
    /// re-registered domain or a proxy.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub linkable: bool,
    /// The terms under which it may be used again, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<String>,
}

/// What sort of document a source is, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// An official register or a copy of one.
    Register,
    /// A law, an agreement, a product specification.
    Regulation,
    /// A ministry, an authority, a consortium that speaks for the name.
    Official,
    /// A newspaper, an agency, a trade magazine.
    Press,
    /// Everything else that was read: data sets, reference works, shops and private pages.
    Reference,
}

impl Source {
    /// The address, where it is safe to show as a link.
    pub fn link(&self) -> Option<&str> {
        self.address
            .as_deref()
            .filter(|address| self.linkable && address.starts_with("https://"))
    }
}
