//! A kiosk: the app on a touch screen in a hall, for many visitors one after the other, with nobody to help it. On by
//! `?kiosk`. What must go on when the app cannot lies beside it, in `public/kiosk.js`.
//!
//! | file | what it holds | runs |
//! | --- | --- | --- |
//! | [`settings`] | what the feed and the address say | everywhere |
//! | [`idle`] | whether somebody is there, when to load anew | everywhere |
//! | [`wedge`] | barcode scanners | everywhere |
//! | `mode` | one visit after the other: begin, warn, wipe | in the browser |
//! | `kept` | what it remembers | in the browser |
//! | `attract` | stories while nobody is there | in the browser |
//! | `code` | addresses that lead elsewhere, as codes | in the browser |
//! | `cover` | what lies over the page while it asks | in the browser |
//! | `warning` | the question before a visit ends | in the browser |
//! | `bar` | back, home and the size of the text, below every page | in the browser |
//! | `keypad` | keys below the search box | in the browser |
//! | `narration` | reads stories out | in the browser |
//! | `exit` | the way out for staff | in the browser |
//! | `status` | how the device is, for staff | in the browser |

pub mod idle;
pub mod settings;
pub mod wedge;

#[cfg(target_arch = "wasm32")]
mod attract;
#[cfg(target_arch = "wasm32")]
mod bar;
#[cfg(target_arch = "wasm32")]
mod code;
#[cfg(target_arch = "wasm32")]
mod cover;
#[cfg(target_arch = "wasm32")]
mod exit;
#[cfg(target_arch = "wasm32")]
mod kept;
#[cfg(target_arch = "wasm32")]
mod keypad;
#[cfg(target_arch = "wasm32")]
mod mode;
#[cfg(target_arch = "wasm32")]
mod narration;
#[cfg(target_arch = "wasm32")]
mod status;
#[cfg(target_arch = "wasm32")]
mod warning;

#[cfg(target_arch = "wasm32")]
pub use keypad::{Target, keypad};
#[cfg(target_arch = "wasm32")]
pub use mode::{KioskMode, use_kiosk};
#[cfg(target_arch = "wasm32")]
pub use status::status;
