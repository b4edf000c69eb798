//! The town that the venue is in: what distances are measured to. Not here: the venue's name and its halls
//! ([`super::tables`]).

use serde::{Deserialize, Serialize};

use super::place::Point;
use super::text::Text;

/// The town that the venue is in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Town {
    /// Its name.
    pub name: Text,
    /// Its country, a code of `places.json`: goods of that country come from there, all others come to it.
    pub country: String,
    /// A point that stands for it.
    pub point: Point,
    /// Key of the source of the point.
    pub source: String,
}
