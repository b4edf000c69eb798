//! Which parts make up one version of the feed. A part is only ever used with the manifest that names its digest, so
//! that a mixture of two versions, a cut file or a login page cannot be taken for data.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

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
    /// The columns: enough to search, list and filter everything.
    pub head: Part,
    /// Every source, for the page that lists them.
    pub sources: Part,
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
    /// Its SHA-256, in lower-case hexadecimal.
    pub sha256: String,
    /// How many products it holds, for a shard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<u32>,
}

/// Why bytes are not the part that the manifest names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// Another number of bytes than the manifest says: (expected, found).
    Size(u32, usize),
    /// The right number of bytes with another digest.
    Digest,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Mismatch::Size(expected, found) => {
                write!(formatter, "{found} bytes where {expected} were expected")
            }
            Mismatch::Digest => formatter.write_str("the digest is not the one in the manifest"),
        }
    }
}

impl std::error::Error for Mismatch {}

impl Part {
    /// Whether `bytes` are this part.
    pub fn verify(&self, bytes: &[u8]) -> Result<(), Mismatch> {
        if bytes.len() != self.bytes as usize {
            return Err(Mismatch::Size(self.bytes, bytes.len()));
        }
        if sha256(bytes) == self.sha256 {
            Ok(())
        } else {
            Err(Mismatch::Digest)
        }
    }
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

/// The SHA-256 of `bytes` in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use fmt::Write;
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_named_bytes_are_the_part() {
        let part = Part {
            file: "head.json".into(),
            bytes: 3,
            sha256: sha256(b"abc"),
            rows: None,
        };
        assert!(
            part.sha256.starts_with("ba7816bf"),
            "the published digest of \"abc\""
        );
        for (bytes, expected) in [
            (&b"abc"[..], Ok(())),
            (b"ab", Err(Mismatch::Size(3, 2))),
            (b"abd", Err(Mismatch::Digest)),
            (b"<html>", Err(Mismatch::Size(3, 6))),
        ] {
            assert_eq!(part.verify(bytes), expected);
        }
    }
}
