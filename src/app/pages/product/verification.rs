//! How a record was checked: what was read in which source, what is general knowledge, and what remains in doubt.

use leptos::prelude::*;

use super::citation::Cite;
use crate::app::words::Words;
use crate::catalog::product::{Field, FieldsRead, Product};
use crate::catalog::text::Text;

/// How the record was checked.
pub fn verification(product: &Product, cite: Cite<'_>) -> AnyView {
    let Some(verification) = &product.verification else {
        return ().into_any();
    };
    let words = Words::of(cite.language);
    let fields = |fields: &[Field]| {
        let names: Vec<&str> = fields.iter().map(|field| (words.product.field)(*field)).collect();
        names.join(words.item.list_separator)
    };
    let read = |read: &FieldsRead| {
        view! {
            <li>
                {fields(&read.fields)}
                {cite.source(&read.source)}
            </li>
        }
    };
    let note = |note: &Text| view! { <li>{note.get(cite.language).to_owned()}</li> };
    let read = (!verification.read.is_empty()).then(|| {
        view! {
            <h3>{words.product.read}</h3>
            <ul>{verification.read.iter().map(read).collect_view()}</ul>
        }
    });
    let known = (!verification.general_knowledge.is_empty()).then(|| {
        view! {
            <h3>{words.product.general_knowledge}</h3>
            <p>{fields(&verification.general_knowledge)}</p>
        }
    });
    let notes = (!verification.notes.is_empty()).then(|| {
        view! {
            <h3>{words.product.notes}</h3>
            <ul>{verification.notes.iter().map(note).collect_view()}</ul>
        }
    });
    view! {
        <section class="verification">
            <h2>{words.product.verification}</h2>
            <p>{(words.product.level)(verification.level)}</p>
            {read}
            {known}
            {notes}
        </section>
    }
    .into_any()
}
