//! The pages: one file or folder each. A page is a function of the language and of what its address names; it puts
//! components together and says nothing of its own but its words.

mod about;
mod compare;
mod finder;
mod grape;
mod hall;
mod kin;
mod list;
mod not_found;
mod product;
mod science;
mod show;

pub use about::about;
pub use compare::compare;
pub use finder::finder;
pub use grape::grape;
pub use hall::hall;
pub use kin::kin;
pub use list::list;
pub use not_found::not_found;
pub use product::product;
pub use science::science;
pub use show::show;
