//! What more than one page uses. A component takes what it shows as properties and looks up nothing but the
//! navigation and the feed.

mod card;
pub mod citation;
mod failure;
mod guided;
pub mod markup;
mod name;
mod origins;
mod plate;
mod quiz;
mod seal;
mod skeleton;
mod source;
mod telling;
mod world;

pub use card::{card, cards, plated};
pub use failure::{Headed, failure, rest, when_ready, when_whole};
pub use guided::guided;
pub use name::{highlighted, named, typed};
pub use origins::origins;
pub use plate::plate;
pub use quiz::quiz;
pub use seal::seal;
pub use skeleton::card_skeletons;
pub use source::source;
pub use telling::{Telling, bridge};
pub use world::{Spot, world};
