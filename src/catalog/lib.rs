//! What a product is, and what may be said of it.
//!
//! Here belong the types of the feed (the records people edit and the parts the browser reads) and the rules that
//! hold for one record. Not here: files, directories and digests of files (`feed`), ranking
//! (`search`), anything that draws or fetches. Everything in this room is pure and compiles for both sides.
//!
//! | file | what it holds |
//! | --- | --- |
//! | [`text`] | the two languages of the catalogue, bilingual text, language tags |
//! | [`date`] | dates as precise as their source, no more |
//! | [`barcode`] | EAN-8 and EAN-13 with their check digit |
//! | [`product`] | one record: names, kind, class, facts, what is verified |
//! | [`story`] | what is told of a product: three layers of paragraphs with their grounds |
//! | [`compared`] | what a hall or a section sets side by side, and the parts of a drawing |
//! | [`grapes`] | the grapes that specifications name, and the wines that name them |
//! | [`guide`] | what joins products: glossary, kin, halls, the science of GIs |
//! | [`place`] | where it comes from, and on what grounds we say so |
//! | [`protection`] | register entries and agreement lists, and which of them may carry a badge |
//! | [`item`] | what a branded product's pack records: barcode, brand, labels, allergens |
//! | [`source`] | where a statement was read |
//! | [`tables`] | classes, countries, regions, lists, halls: what records refer to by key |
//! | [`kiosk`] | how the market's kiosks behave |
//! | [`check`] | the rules of one record and of the whole feed, as a list of problems |
//! | [`head`] | the compiled columns: enough to search, list and filter everything |
//! | [`rows`] | one column of strings |
//! | [`manifest`] | which parts belong together, and their digests |
//! | [`compact`] | reads records from parsed JSON with little code |
//! | [`town`] | the town that the venue is in |
//! | [`detail`] | the compiled shards: everything else about a product |

pub mod barcode;
pub mod check;
pub mod compact;
pub mod compared;
pub mod date;
pub mod detail;
pub mod grapes;
pub mod guide;
pub mod head;
pub mod item;
pub mod kiosk;
pub mod manifest;
pub mod place;
pub mod product;
pub mod protection;
pub mod rows;
mod scan;
pub mod source;
pub mod story;
pub mod table;
pub mod tables;
pub mod text;
pub mod town;

/// The version of the feed's format, sources and compiled parts alike. Raised when a reader of the old format would
/// misread the new one; adding an optional field does not raise it.
pub const FORMAT: u32 = 1;
