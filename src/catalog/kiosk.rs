//! How the market's kiosks behave: where they stand, how long they wait, what they show while nobody is there. A device
//! may override each of these in the address it is opened with (`app::kiosk::settings`).

use serde::{Deserialize, Serialize};

use super::text::Language;

/// How the market's kiosks behave. What is left out is as usual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Kiosk {
    /// The key of the hall that the kiosks stand in: its products are shown while nobody is there. Every hall's where
    /// this is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hall: Option<String>,
    /// The language that every visit begins in.
    pub language: Language,
    /// After how many seconds without a touch the visitor is asked whether they are still there.
    pub idle: u16,
    /// How many seconds they have to answer. Then everything of the visit is wiped.
    pub warning: u16,
    /// Whether everything that is touched is in the lower part of the screen, for who sits or is small.
    pub low_reach: bool,
    /// Whether stories can be read out, on devices that have a voice for it.
    pub narration: bool,
    /// The ids of the products to show while nobody is there, in this order. Those of the hall that people have written
    /// about where this is empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub playlist: Vec<String>,
    /// The digits that end the kiosk, after a corner was held. Not a secret: whoever knows the feed's address can read
    /// it there. It keeps visitors from ending the kiosk by chance.
    pub code: String,
}

/// How many seconds the kiosk may wait before it asks.
pub const IDLE: std::ops::RangeInclusive<u16> = 10..=3600;
/// How many seconds it may wait for an answer.
pub const WARNING: std::ops::RangeInclusive<u16> = 5..=120;

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            hall: None,
            language: Language::default(),
            idle: 90,
            warning: 20,
            low_reach: false,
            narration: true,
            playlist: Vec::new(),
            code: "2580".to_owned(),
        }
    }
}

/// Whether this can be typed on a keypad of digits, and neither by chance nor only with a note in hand.
pub fn is_code(code: &str) -> bool {
    (4..=8).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit())
}
