//! How a record was checked: what was read in which source, what is general knowledge, and what remains in doubt.

use crate::app::components::citation::Cite;
use crate::app::components::markup::{Piece, element, heading, maybe, nothing, paragraph, pieces, text};
use crate::app::words::Words;
use crate::catalog::product::{Field, FieldsRead, Product};
use crate::catalog::text::Text;

/// How the record was checked.
pub fn verification(product: &Product, cite: Cite<'_>) -> Piece {
    let Some(verification) = &product.verification else {
        return nothing();
    };
    let words = Words::of(cite.language);
    let fields = |fields: &[Field]| {
        let names: Vec<&str> = fields.iter().map(|field| (words.product.field)(*field)).collect();
        names.join(words.item.list_separator)
    };
    let read = |read: &FieldsRead| {
        element(
            "li",
            "",
            vec![text(fields(&read.fields)), cite.source(&read.source)],
        )
    };
    let note = |note: &Text| element("li", "", vec![text(note.get(cite.language))]);
    let titled = |title: &'static str, items: Vec<Piece>| {
        let title = element("h3", "", vec![text(title)]);
        (!items.is_empty()).then(|| pieces(vec![title, element("ul", "", items)]))
    };
    let known = (!verification.general_knowledge.is_empty())
        .then(|| element("li", "", vec![text(fields(&verification.general_knowledge))]));
    let content = vec![
        heading(words.product.verification),
        paragraph("", (words.product.level)(verification.level)),
        maybe(titled(
            words.product.read,
            verification.read.iter().map(read).collect(),
        )),
        maybe(titled(
            words.product.general_knowledge,
            known.into_iter().collect(),
        )),
        maybe(titled(
            words.product.notes,
            verification.notes.iter().map(note).collect(),
        )),
    ];
    element("section", "verification", content)
}
