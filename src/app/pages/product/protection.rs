//! What protects a product's name, claim by claim: each with its file, list, basis, status and date, or not shown as
//! protection at all.

use crate::app::components::citation::{self, Cite, line, text_line};
use crate::app::components::markup::{Piece, element, heading, maybe, paragraph, pieces, text};
use crate::app::components::{named, seal};
use crate::app::mark::Mark;
use crate::app::words::{Words, date};
use crate::catalog::date::Date;
use crate::catalog::head::Tables;
use crate::catalog::product::{Kind, Product};
use crate::catalog::protection::{AgreementEntry, RegisterEntry, changed_entry};
use crate::catalog::tables::Class;

/// What protects the name, or that nothing was read.
pub fn protection(product: &Product, tables: &Tables, cite: Cite<'_>) -> Piece {
    let words = &Words::of(cite.language).product;
    let register = product
        .protection
        .as_ref()
        .and_then(|protection| protection.register.as_ref());
    let agreement = product
        .protection
        .as_ref()
        .and_then(|protection| protection.agreement.as_ref());
    let class = tables.classes.iter().find(|class| class.key == product.class);
    let nothing = match (register.is_some() || agreement.is_some(), product.kind) {
        (true, _) => None,
        (false, Kind::GeographicalIndication) => Some(words.no_protection),
        (false, _) => Some(words.branded),
    };
    let content = vec![
        heading(words.protection),
        maybe(register.map(|entry| register_entry(entry, class, cite))),
        maybe(agreement.map(|entry| agreement_entry(entry, tables, class, cite))),
        maybe(nothing.map(|sentence| paragraph("", sentence))),
    ];
    element("section", "panel", content)
}

/// The entry in the register.
fn register_entry(entry: &RegisterEntry, class: Option<&Class>, cite: Cite<'_>) -> Piece {
    let words = Words::of(cite.language);
    let on = |date: &Date| date::in_words(date, cite.language);
    let dated = |label: &'static str, date: &Option<Date>| text_line(label, date.as_ref().map(on));
    let mark = Mark::of_register(entry);
    let status = (words.product.status_as_of)(&on(&entry.as_of), entry.status);
    let verdict = if let Some((changed, change)) = changed_entry(&entry.file_number) {
        Some((words.product.change)(changed, change))
    } else if !entry.status.is_protected() {
        Some(words.product.not_protected.to_owned())
    } else if !entry.scheme.is_geographical_indication() {
        Some(words.product.recipe.to_owned())
    } else {
        None
    };
    // The register writes in English.
    let english = |text: &String| named(text, Some("en"), cite.language);
    let lines = vec![
        text_line(words.product.file_number, Some(entry.file_number.as_str())),
        entry
            .category
            .as_ref()
            .map(|category| line(words.product.register_class, english(category))),
        dated(words.product.applied, &entry.applied),
        dated(words.product.published, &entry.published),
        dated(words.product.registered, &entry.registered),
        entry
            .legal_instrument
            .as_ref()
            .map(|act| line(words.product.legal_instrument, english(act))),
    ];
    let content = vec![
        maybe(class.map(|class| seal(mark, class))),
        element("h3", "", vec![text(words.product.register)]),
        element(
            "p",
            "claim-status",
            vec![text(status), cite.sources(&entry.sources)],
        ),
        maybe(verdict.map(|verdict| paragraph("claim-verdict", verdict))),
        paragraph("claim-promise", (words.product.promise)(entry.scheme)),
        citation::lines(lines),
    ];
    element("div", "claim", content)
}

/// The place on a list of the agreement; without a source only that it is generally held.
fn agreement_entry(entry: &AgreementEntry, tables: &Tables, class: Option<&Class>, cite: Cite<'_>) -> Piece {
    let words = &Words::of(cite.language).product;
    let on = |date: &Date| date::in_words(date, cite.language);
    let list = tables.lists.iter().find(|list| list.key == entry.list);
    let name = list
        .map_or(entry.list.as_str(), |list| list.name.get(cite.language))
        .to_owned();
    let title = element("h3", "", vec![text(words.agreement)]);
    if !entry.carries_badge() {
        let unread = paragraph("", (words.list_unread)(&name));
        return element("div", "claim", vec![title, unread]);
    }
    let mark = Mark::of_list(list);
    let terms = list.map_or_else(Vec::new, |list| {
        let basis = vec![text(list.basis.get(cite.language)), cite.sources(&list.sources)];
        vec![
            Some(line(words.basis, pieces(basis))),
            text_line(words.in_force, list.in_force.as_ref().map(on)),
            text_line(words.standing, Some(list.status.get(cite.language))),
            text_line(words.read_for, Some(on(&list.as_of))),
        ]
    });
    let content = vec![
        maybe(class.map(|class| seal(mark, class))),
        title,
        element(
            "p",
            "claim-status",
            vec![text(name), cite.sources(&entry.sources)],
        ),
        citation::lines(terms),
    ];
    element("div", "claim", content)
}
