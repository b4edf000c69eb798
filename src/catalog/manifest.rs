//! Which parts make up one version of the feed. A part is only ever used with the manifest that names its digest, so
//! that a mixture of two versions, a cut file or a login page cannot be taken for data.

use serde::{Deserialize, Serialize};

/// `manifest.json`, the only part with a fixed name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Manifest {
    /// Version of the feed's format: [`super::FORMAT`].
    pub format: u32,
    /// Version of the feed's content: the first digits of the digest over all parts.
    pub version: String,
    /// How many products the feed holds.
    pub products: u32,
    /// The columns: enough to search, list and filter everything. In parts, the first with what rows refer to and the
    /// first rows, each other with the rows that follow.
    pub head: Vec<Part>,
    /// Every source, for the page that lists them.
    pub sources: Part,
    /// Glossary, kin, halls and the science of GIs.
    pub guide: Part,
    /// The index of grapes, where wines name any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grapes: Option<Part>,
    /// Everything else about each product, in shards: the first begins with row 0, each other where the last one ended.
    pub details: Vec<Part>,
}

/// One file of the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Part {
    /// Its path beside the manifest. Holds a part of the digest, so that it may be cached for ever.
    pub file: String,
    /// Its size in bytes, uncompressed.
    pub bytes: u32,
    /// Its digest as Subresource Integrity writes it: `sha256-` and the SHA-256 in base64. The browser itself refuses to
    /// hand over anything else (<https://www.w3.org/TR/SRI/>).
    pub integrity: String,
    /// How many products it holds, for a shard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u32>,
}

impl Manifest {
    /// The shard that holds the row, and the row's place in it.
    pub fn shard_of(&self, row: usize) -> Option<(&Part, usize)> {
        let mut start = 0;
        for shard in &self.details {
            let end = start + shard.rows.unwrap_or(0) as usize;
            if row < end {
                return Some((shard, row - start));
            }
            start = end;
        }
        None
    }
}
