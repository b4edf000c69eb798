//! What more than one page uses. A component takes what it shows as properties and looks up nothing but the
//! navigation and the feed.

mod card;
pub mod citation;
mod compared;
pub mod drawn;
mod failure;
mod fetched;
mod label;
mod link_out;
pub mod markup;
mod name;
mod origins;
mod plate;
mod qr;
mod quiz;
mod seal;
mod settled;
mod share;
mod skeleton;
mod source;
mod take_along;
mod telling;
mod way;
mod world;

pub use card::{card, cards, class_and_origin, plated};
pub use compared::compared;
pub use failure::{Headed, failure, rest, when_ready, when_whole};
pub use fetched::{Coming, Part, guided, when_fetched};
pub use label::label;
pub use link_out::link_out;
pub use name::{highlighted, named, typed};
pub use origins::origins;
pub use plate::plate;
pub use qr::{codes, qr};
pub use quiz::quiz;
pub use seal::seal;
pub use settled::when_settled;
pub use share::{copy_button, share};
pub use skeleton::card_skeletons;
pub use source::source;
pub use take_along::{take_along, toggle};
pub use telling::{Telling, bridge};
pub use way::way;
pub use world::{Spot, world};
