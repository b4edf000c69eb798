//! What the record of a branded product says of its pack. A record is not the pack, and nobody here has checked it.

use crate::app::components::citation::{self, Cite, line, text_line};
use crate::app::components::markup::{Piece, element, maybe, nothing, paragraph, pieces, text};
use crate::app::components::{link_out, named};
use crate::app::words::{Words, date};
use crate::catalog::head::Tables;
use crate::catalog::item::Item;
use crate::catalog::product::Product;
use crate::catalog::table::Table;
use crate::catalog::text::Text;

/// The record of the pack.
pub fn item(product: &Product, tables: &Tables, cite: Cite<'_>) -> Piece {
    let Some(item) = &product.item else {
        return nothing();
    };
    let words = &Words::of(cite.language).product;
    let as_recorded = |text: &String| named(text, None, cite.language);
    let modified = item
        .modified
        .as_ref()
        .map(|month| date::in_words(month, cite.language));
    let lines = vec![
        text_line(words.barcode, Some(item.barcode.as_str())),
        Some(line(words.brand, as_recorded(&item.brand))),
        item.quantity
            .as_ref()
            .map(|quantity| line(words.quantity, as_recorded(quantity))),
        labels(item, tables, cite),
        Some(allergens(item, tables, cite)),
        item.ingredients
            .as_ref()
            .map(|text| line(words.ingredients, as_recorded(text))),
        text_line(words.snapshot, Some(item.snapshot_year.to_string())),
        text_line(words.modified, modified),
    ];
    let content = vec![
        element("h2", "", vec![text(words.record), cite.source(&item.source)]),
        paragraph("note", words.record_note),
        citation::lines(lines),
        paragraph("note", (words.not_stock)(tables.venue.get(cite.language))),
        maybe(attribution(tables, cite)),
    ];
    element("section", "record-item", content)
}

fn labels(item: &Item, tables: &Tables, cite: Cite<'_>) -> Option<Piece> {
    let words = &Words::of(cite.language).product;
    let tiles = || tiles(&item.labels, &tables.labels, words.labels_note, cite);
    (!item.labels.is_empty()).then(|| line(words.labels, tiles()))
}

/// Allergens. That none were recorded is never the same as being free of them.
fn allergens(item: &Item, tables: &Tables, cite: Cite<'_>) -> Piece {
    let words = &Words::of(cite.language).product;
    let recorded = item.allergens.as_deref().filter(|recorded| !recorded.is_empty());
    let Some(recorded) = recorded else {
        let unknown = element("span", "unknown", vec![text(words.allergens_unknown)]);
        return line(words.allergens, unknown);
    };
    line(
        words.allergens,
        tiles(recorded, &tables.allergens, words.allergens_note, cite),
    )
}

/// Several keys of a table by their names, with a note on what they are worth.
fn tiles(keys: &[String], names: &Table<Text>, note: &'static str, cite: Cite<'_>) -> Piece {
    let name = |key: &String| {
        names
            .get(key)
            .map_or(key.clone(), |name| name.get(cite.language).to_owned())
    };
    let tile = |key: &String| element("li", "", vec![text(name(key))]);
    let tiles = element("ul", "tiles", keys.iter().map(tile).collect());
    pieces(vec![tiles, paragraph("note", note)])
}

/// The line that must stand wherever data under the open database licence are shown.
fn attribution(tables: &Tables, cite: Cite<'_>) -> Option<Piece> {
    let licence = tables
        .licences
        .iter()
        .find(|licence| licence.terms.en.contains("ODbL"))?;
    let line = text(licence.attribution.get(cite.language));
    let words = &Words::of(cite.language).product;
    let line = match &licence.address {
        Some(address) => link_out(address.clone(), line, words.other_site),
        None => line,
    };
    Some(element("p", "note attribution", vec![line]))
}
