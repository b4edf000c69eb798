//! What more than one page uses. A component takes what it shows as properties and looks up nothing but the
//! navigation and the feed.

mod card;
pub mod citation;
mod failure;
mod guided;
pub mod markup;
mod name;
mod qr;
mod seal;
mod share;
mod skeleton;
mod source;
mod take_along;
mod telling;

pub use card::{card, cards};
pub use failure::{Headed, failure, when_ready};
pub use guided::guided;
pub use name::{highlighted, named, typed};
pub use qr::{codes, qr};
pub use seal::seal;
pub use share::{copy_button, share};
pub use skeleton::card_skeletons;
pub use source::source;
pub use take_along::take_along;
pub use telling::Telling;
