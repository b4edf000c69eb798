//! What more than one page uses. A component takes what it shows as properties and looks up nothing but the
//! navigation and the feed.

mod card;
mod failure;
pub mod markup;
mod name;
mod seal;
mod skeleton;
mod source;

pub use card::{card, cards};
pub use failure::{Headed, failure, rest, when_ready, when_whole};
pub use name::{highlighted, named, typed};
pub use seal::seal;
pub use skeleton::card_skeletons;
pub use source::source;
