//! The pages: one file or folder each. A page is a function of the language and of what its address names; it puts
//! components together and says nothing of its own but its words.

mod about;
mod finder;
mod hall;
mod kin;
mod not_found;
mod product;
mod science;

pub use about::about;
pub use finder::finder;
pub use hall::hall;
pub use kin::kin;
pub use not_found::not_found;
pub use product::product;
pub use science::science;
