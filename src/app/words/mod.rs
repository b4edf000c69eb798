//! Everything the app itself says, in both languages. One struct a page and one static a language: a text that is
//! missing in either does not compile. What products are called and what is said of them is not here but in the feed.
//!
//! The two are written side by side for their own readers, not translated. Spaces between Chinese and Latin letters
//! are not typed: the stylesheet sets them.

pub mod date;
mod en;
mod guide;
mod halls;
mod kiosk;
pub mod languages;
mod list;
mod look;
pub mod number;
mod show;
mod zh;

use crate::catalog::place::{PlaceBasis, PlaceRole};
use crate::catalog::product::{Field, Kind, Level};
use crate::catalog::protection::{Change, Scheme, Status};
use crate::catalog::source::SourceKind;
use crate::catalog::text::Language;
use crate::search::{Facet, Sort};
pub use guide::Guide;
pub use halls::Halls;
pub use kiosk::Kiosk;
pub use list::List;
pub use look::{Look, tag_number};
pub use show::Show;

/// The words of one language.
pub struct Words {
    /// What frames every page.
    pub frame: Frame,
    /// When something did not work.
    pub trouble: Trouble,
    /// The search box, the results and their filters.
    pub search: Search,
    /// The start page.
    pub home: Home,
    /// A product, wherever it is shown.
    pub item: Item,
    /// A product's own page.
    pub product: Product,
    /// The page about the catalogue.
    pub about: About,
    /// The names of kinds, schemes and other fixed values.
    pub terms: Terms,
}

impl Words {
    /// The words for readers of `language`.
    pub fn of(language: Language) -> &'static Words {
        match language {
            Language::Zh => &zh::WORDS,
            Language::En => &en::WORDS,
        }
    }
}

/// What frames every page.
pub struct Frame {
    /// The catalogue's name, until the feed has said its own.
    pub brand: &'static str,
    /// What the catalogue is, for search engines and previews.
    pub description: &'static str,
    /// The link past the header.
    pub skip: &'static str,
    /// The header's navigation.
    pub navigation: &'static str,
    /// The whole catalogue.
    pub catalogue: &'static str,
    /// The page about geographical indications.
    pub science: &'static str,
    /// The page about the catalogue.
    pub about: &'static str,
    /// Sets the page in larger text: what it is set in now.
    pub text_size: fn(usize) -> &'static str,
    /// What the other language calls itself.
    pub switch: &'static str,
    /// While the feed is on its way.
    pub loading: &'static str,
    /// While only the first parts of the feed are here.
    pub rest_coming: &'static str,
    /// The day the feed was last reviewed.
    pub as_of: fn(&str) -> String,
    /// What this catalogue is not.
    pub disclaimer: &'static str,
}

/// When something did not work.
pub struct Trouble {
    /// Stands for the heading of a page that did not arrive.
    pub heading: &'static str,
    /// The network did not answer.
    pub offline: &'static str,
    /// It took too long.
    pub slow: &'static str,
    /// Something else than the feed was sent: mostly a login page.
    pub not_the_feed: &'static str,
    /// The feed came cut or mixed.
    pub damaged: &'static str,
    /// The feed is of a kind that this app does not know.
    pub newer: &'static str,
    /// Only the first parts of the feed came.
    pub rest: &'static str,
    /// What remains possible when a product's details did not arrive.
    pub details: &'static str,
    /// Tries again.
    pub retry: &'static str,
    /// The heading of an address that leads nowhere.
    pub not_found: &'static str,
    /// What to do there.
    pub not_found_advice: &'static str,
    /// The heading of a product that the feed does not have.
    pub no_product: &'static str,
    /// What to do there.
    pub no_product_advice: &'static str,
}

/// The search box, the results and their filters.
pub struct Search {
    /// The box's label.
    pub label: &'static str,
    /// What can be typed.
    pub placeholder: &'static str,
    /// Starts the search.
    pub submit: &'static str,
    /// Empties the box.
    pub clear: &'static str,
    /// The list of what may be meant, below the box.
    pub suggestions: &'static str,
    /// The page's heading without a query.
    pub everything: &'static str,
    /// The page's heading and title for a query.
    pub results_for: fn(&str) -> String,
    /// How many there are.
    pub count: fn(usize) -> String,
    /// How many there are in the parts of the feed that are here: never all.
    pub count_so_far: fn(usize) -> String,
    /// The heading of the list, for those who listen.
    pub results: &'static str,
    /// Opens the filters on a small screen.
    pub filters: &'static str,
    /// Closes them again, saying how many results there are.
    pub show_results: fn(usize) -> String,
    /// The list of the chosen filters.
    pub chosen: &'static str,
    /// Takes one chosen filter away.
    pub remove: fn(&str) -> String,
    /// Looks for a word itself that was taken for a country, a class, …
    pub literally: fn(&str) -> String,
    /// Words of the query that were passed over.
    pub passed_over: fn(&[String]) -> String,
    /// Takes all chosen filters away.
    pub remove_all: &'static str,
    /// The label of the order of the results.
    pub sort: &'static str,
    /// Lists the rest of a facet's values.
    pub more_values: fn(usize) -> String,
    /// Lists only the first again.
    pub fewer_values: &'static str,
    /// Shows the next of the results.
    pub more: fn(usize) -> String,
    /// How many of them are shown.
    pub shown: fn(usize, usize) -> String,
    /// Nothing was found.
    pub nothing: &'static str,
    /// Nothing was found for a query.
    pub nothing_for: fn(&str) -> String,
    /// What else can be typed.
    pub advice: &'static str,
    /// Searches the same without filters, and how many that finds.
    pub without_filters: fn(usize) -> String,
    /// Searches the same without one of its words, and how many that finds.
    pub without_word: fn(&str, usize) -> String,
    /// Introduces searches to try.
    pub try_these: &'static str,
    /// Says which other name was matched.
    pub also_called: &'static str,
    /// A facet.
    pub facet: fn(Facet) -> &'static str,
    /// The years of registration, as a filter.
    pub years: &'static str,
    /// Ten of them, by the first.
    pub decade: fn(u16) -> String,
    /// The label of the first.
    pub years_from: &'static str,
    /// The label of the last.
    pub years_to: &'static str,
    /// From one to the other; an empty one is open, never both.
    pub years_between: fn(&str, &str) -> String,
    /// A part of the map, as a filter.
    pub area: &'static str,
    /// A facet and one of its values; a word and the facet it was taken for.
    pub of_facet: fn(&str, &str) -> String,
    /// An order of the results.
    pub order: fn(Sort) -> &'static str,
}

/// The start page.
pub struct Home {
    /// Introduces the example searches.
    pub examples: &'static str,
    /// The heading of the halls.
    pub halls: &'static str,
    /// The heading of the classes.
    pub classes: &'static str,
    /// The heading of the numbers.
    pub numbers: &'static str,
    /// Products in all.
    pub products: &'static str,
    /// Names with protection that was read in a source.
    pub protected: &'static str,
    /// Imported products.
    pub imported: &'static str,
    /// Countries they come from.
    pub countries: &'static str,
}

/// A product, wherever it is shown.
pub struct Item {
    /// The brand.
    pub brand: fn(&str) -> String,
    /// Where only the brand's number is known to be registered.
    pub brand_registered: fn(&str) -> String,
    /// Between names of countries.
    pub list_separator: &'static str,
    /// A protected name on the agreement's list.
    pub listed: fn(&str) -> String,
    /// A registered name.
    pub registered: fn(Scheme) -> &'static str,
    /// An entry that protects nothing, for its status.
    pub not_protected: fn(Status) -> &'static str,
    /// What an entry is that would only change another one.
    pub change: fn(Change) -> &'static str,
    /// A traditional speciality: no geographical indication.
    pub recipe: &'static str,
    /// No protection was read in any source.
    pub no_protection: &'static str,
}

/// A product's own page.
pub struct Product {
    /// The heading of the names.
    pub names: &'static str,
    /// The name as registered.
    pub original: &'static str,
    /// The name as recorded, of a branded product.
    pub recorded: &'static str,
    /// Other forms of the original name.
    pub variants: &'static str,
    /// The Chinese name.
    pub chinese: &'static str,
    /// That no Chinese name is known.
    pub no_chinese: &'static str,
    /// The English name.
    pub english: &'static str,
    /// The pinyin.
    pub pinyin: &'static str,
    /// Other names that people use.
    pub aliases: &'static str,
    /// The heading of what protects the name.
    pub protection: &'static str,
    /// The heading of the register's entry.
    pub register: &'static str,
    /// That no protection was read.
    pub no_protection: &'static str,
    /// That a branded product is no geographical indication.
    pub branded: &'static str,
    /// A status at a date.
    pub status_as_of: fn(&str, Status) -> String,
    /// That the entry protects nothing.
    pub not_protected: &'static str,
    /// That an entry would only change the one with this file number.
    pub change: fn(&str, Change) -> String,
    /// That a traditional speciality is no geographical indication.
    pub recipe: &'static str,
    /// What a scheme promises.
    pub promise: fn(Scheme) -> &'static str,
    /// The register's file number.
    pub file_number: &'static str,
    /// The register's own class.
    pub register_class: &'static str,
    /// Date of application.
    pub applied: &'static str,
    /// Date of publication.
    pub published: &'static str,
    /// Date of registration.
    pub registered: &'static str,
    /// The legal act.
    pub legal_instrument: &'static str,
    /// The heading of the agreement.
    pub agreement: &'static str,
    /// The agreement's legal basis.
    pub basis: &'static str,
    /// What being on the list means.
    pub standing: &'static str,
    /// Since when the list has had effect.
    pub in_force: &'static str,
    /// The date for which it was true.
    pub read_for: &'static str,
    /// A membership that no source was read for.
    pub list_unread: fn(&str) -> String,
    /// The heading of the facts.
    pub facts: &'static str,
    /// The heading of a wine's specification.
    pub wine: &'static str,
    /// Categories of wine.
    pub wine_categories: &'static str,
    /// A category of wine, where we have a word for it.
    pub wine_category: fn(&str) -> Option<&'static str>,
    /// Grapes.
    pub grapes: &'static str,
    /// Other grapes.
    pub other_grapes: &'static str,
    /// The colour that a grape's code stands for.
    pub grape_colour: fn(&str) -> Option<&'static str>,
    /// Highest yield.
    pub max_yield: &'static str,
    /// Hectolitres a hectare.
    pub hl_per_ha: &'static str,
    /// Kilograms a hectare.
    pub kg_per_ha: &'static str,
    /// Fewest vines.
    pub min_vines: &'static str,
    /// Vines a hectare.
    pub vines_per_ha: &'static str,
    /// Irrigation.
    pub irrigation: &'static str,
    /// Whether irrigation is allowed, where we have words for it.
    pub irrigation_rule: fn(&str) -> Option<&'static str>,
    /// Municipalities.
    pub municipalities: &'static str,
    /// The first of them and how many more there are.
    pub and_more: fn(usize) -> String,
    /// The heading of a branded product's record.
    pub record: &'static str,
    /// That a record is not the pack.
    pub record_note: &'static str,
    /// The barcode.
    pub barcode: &'static str,
    /// The brand.
    pub brand: &'static str,
    /// The quantity.
    pub quantity: &'static str,
    /// Labels.
    pub labels: &'static str,
    /// That nobody checked the labels.
    pub labels_note: &'static str,
    /// Allergens.
    pub allergens: &'static str,
    /// That no allergens were recorded.
    pub allergens_unknown: &'static str,
    /// That the pack decides.
    pub allergens_note: &'static str,
    /// Ingredients.
    pub ingredients: &'static str,
    /// The year of the extract.
    pub snapshot: &'static str,
    /// The month of the record's last change.
    pub modified: &'static str,
    /// That being listed says nothing about being sold.
    pub not_stock: fn(&str) -> String,
    /// The heading of the places.
    pub places: &'static str,
    /// What a place is to the product.
    pub role: fn(PlaceRole) -> &'static str,
    /// On what grounds a place is claimed.
    pub place_basis: fn(PlaceBasis) -> &'static str,
    /// That only the brand's registration is known.
    pub origin_unknown: &'static str,
    /// The map's text.
    pub map: fn(&str) -> String,
    /// What the point on the map is.
    pub map_note: &'static str,
    /// The heading of how the record was checked.
    pub verification: &'static str,
    /// How well the record is supported.
    pub level: fn(Level) -> &'static str,
    /// Introduces the fields read in sources.
    pub read: &'static str,
    /// Introduces the fields that are general knowledge.
    pub general_knowledge: &'static str,
    /// A field.
    pub field: fn(Field) -> &'static str,
    /// The heading of the notes.
    pub notes: &'static str,
    /// The heading of the sources.
    pub sources: &'static str,
    /// A reference to a source by its number.
    pub source_number: fn(usize) -> String,
    /// Stands where there is no source.
    pub unsourced: &'static str,
    /// That a link leads to another site.
    pub other_site: &'static str,
    /// The heading of related products.
    pub kin: &'static str,
    /// What they are.
    pub kin_intro: &'static str,
    /// The number that never changes.
    pub number: fn(u32) -> String,
}

/// The page about the catalogue.
pub struct About {
    /// The heading.
    pub title: &'static str,
    /// What it is.
    pub intro: &'static [&'static str],
    /// The heading of the seals.
    pub seals: &'static str,
    /// What a registered name's seal means.
    pub seal_registered: &'static str,
    /// What the seal of a listed name means.
    pub seal_listed: &'static str,
    /// What the seal of an entry that protects nothing means.
    pub seal_pending: &'static str,
    /// What the seal of a traditional speciality means.
    pub seal_recipe: &'static str,
    /// What no seal means.
    pub seal_none: &'static str,
    /// The heading of the numbers.
    pub counts: &'static str,
    /// Records that could not be shown.
    pub broken: fn(usize) -> String,
    /// The heading of the licences.
    pub licences: &'static str,
    /// The heading of the sources.
    pub sources: fn(usize) -> String,
    /// The heading of the privacy statement.
    pub privacy: &'static str,
    /// The privacy statement.
    pub privacy_text: &'static [&'static str],
    /// The heading of the map's origin.
    pub map: &'static str,
    /// Where the map comes from.
    pub map_text: &'static str,
    /// The heading of the versions.
    pub version: &'static str,
    /// The feed's version and format.
    pub version_text: fn(&str, &str) -> String,
}

/// The names of fixed values.
pub struct Terms {
    /// A kind of product.
    pub kind: fn(Kind) -> &'static str,
    /// A scheme, with its abbreviation.
    pub scheme: fn(Scheme) -> &'static str,
    /// A status.
    pub status: fn(Status) -> &'static str,
    /// A kind of source.
    pub source: fn(SourceKind) -> &'static str,
}
