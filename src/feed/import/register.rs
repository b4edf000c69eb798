//! `eu_register_2020.json`: an entry of the register as a record, and as the protection of a researched name.
//! A TSG is imported like any other entry; that it is no geographical indication is said by its scheme.

use std::collections::BTreeSet;

use anyhow::Context;

use super::Room;
use super::raw::{RegisterRow, WineRow};
use super::sources::{REGISTER, WINES};
use crate::catalog::date::Date;
use crate::catalog::place::{Place, PlaceBasis, PlaceRole};
use crate::catalog::product::{Kind, Level, Names, Product, Verification};
use crate::catalog::protection::{Change, Protection, RegisterEntry, Scheme, Status, changed_entry};

/// The year of the copy of the register.
const AS_OF: &str = "2020";

/// Records for the entries whose file numbers are not among `taken`, and for wines that only the inventory has.
/// Each with the name of the file it belongs to.
pub(super) fn records(
    room: &Room<'_>,
    rows: &[RegisterRow],
    taken: &BTreeSet<&str>,
) -> anyhow::Result<Vec<(String, Product)>> {
    let known: BTreeSet<&str> = rows.iter().map(|row| row.file_number.as_str()).collect();
    let entries = rows
        .iter()
        .filter(|row| !taken.contains(row.file_number.as_str()))
        .map(|row| record(room, row).with_context(|| format!("eu_register_2020.json: {}", row.file_number)));
    let wines = room.wines.beside(&known).into_iter().map(|row| {
        wine(room, row).with_context(|| format!("wine_pdo_inventory_2021.json: {}", row.file_number))
    });
    let in_file = |product: Product| (format!("register/{}.json", product.class), product);
    entries.chain(wines).map(|product| product.map(in_file)).collect()
}

/// What the register says of the name's protection.
pub(super) fn entry(row: &RegisterRow) -> anyhow::Result<RegisterEntry> {
    Ok(RegisterEntry {
        scheme: row.scheme,
        file_number: row.file_number.clone(),
        status: status(&row.status)?,
        category: Some(row.category.clone()),
        applied: row.applied.clone(),
        published: row.published.clone(),
        registered: row.registered.clone(),
        legal_instrument: row.legal_instrument.clone(),
        as_of: Date(AS_OF.into()),
        sources: vec![REGISTER.to_owned()],
    })
}

/// The slug of a register entry: its file number in lower case, with a hyphen for whatever may not stand in a slug.
pub(super) fn slug(file_number: &str) -> String {
    let lower = file_number.to_ascii_lowercase();
    let parts = lower
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// The key of the note that says what a change to another entry is.
fn note_of(change: Change) -> &'static str {
    match change {
        Change::Amendment => "amendment",
        Change::Cancellation => "cancellation",
    }
}

fn record(room: &Room<'_>, row: &RegisterRow) -> anyhow::Result<Product> {
    let tables = room.tables;
    let sources = [REGISTER.to_owned()];
    let countries: Vec<String> = row
        .countries
        .iter()
        .map(|name| tables.country(name))
        .collect::<Result<_, _>>()?;
    let forms = tables.names.forms(&row.file_number, &row.name);
    let original = forms
        .iter()
        .map(|form| tables.names.name(form, &countries, &sources))
        .collect();
    let note = changed_entry(&row.file_number)
        .map(|(entry, change)| tables.notes.own(note_of(change), entry))
        .transpose()?;
    let entry = entry(row)?;
    Ok(Product {
        id: slug(&row.file_number),
        number: 0,
        kind: Kind::GeographicalIndication,
        curated: false,
        class: tables
            .classes
            .of_entry(&row.file_number, &row.category, room.catalog)?,
        names: Names {
            original,
            ..Names::default()
        },
        places: vec![place(entry.scheme, countries, REGISTER)],
        protection: Some(Protection {
            register: Some(entry),
            agreement: None,
        }),
        item: None,
        wine: room.wines.specification(&row.file_number),
        facts: Vec::new(),
        story: None,
        verification: note.map(|note| Verification {
            level: Level::Register,
            read: Vec::new(),
            general_knowledge: Vec::new(),
            notes: vec![note],
        }),
    })
}

/// A wine that the inventory has and the copy of the register has not.
fn wine(room: &Room<'_>, row: &WineRow) -> anyhow::Result<Product> {
    let tables = room.tables;
    let scheme = row.file_number.split('-').next().and_then(Scheme::from_code);
    let countries = vec![row.country.clone()];
    let name = tables.names.name(&row.name, &countries, &[WINES.to_owned()]);
    let as_of = tables.sources.date(WINES).context("the inventory has no date")?;
    let entry = RegisterEntry {
        scheme: scheme.context("the file number names no scheme")?,
        file_number: row.file_number.clone(),
        status: Status::Registered,
        category: None,
        applied: None,
        published: None,
        registered: row.registered.clone(),
        legal_instrument: None,
        as_of: as_of.clone(),
        sources: vec![WINES.to_owned()],
    };
    Ok(Product {
        id: slug(&row.file_number),
        number: 0,
        kind: Kind::GeographicalIndication,
        curated: false,
        class: tables.classes.of_entry(&row.file_number, "Wine", room.catalog)?,
        names: Names {
            original: vec![name],
            ..Names::default()
        },
        places: vec![place(entry.scheme, countries, WINES)],
        protection: Some(Protection {
            register: Some(entry),
            agreement: None,
        }),
        item: None,
        wine: room.wines.specification(&row.file_number),
        facts: Vec::new(),
        story: None,
        verification: Some(Verification {
            level: Level::Register,
            read: Vec::new(),
            general_knowledge: Vec::new(),
            notes: vec![tables.notes.own("inventory-only", "")?],
        }),
    })
}

/// The place that an entry claims: an origin, or, for a recipe that no place owns, who applied for it.
fn place(scheme: Scheme, countries: Vec<String>, source: &str) -> Place {
    let is_origin = scheme.is_geographical_indication();
    Place {
        role: if is_origin {
            PlaceRole::Origin
        } else {
            PlaceRole::Applicant
        },
        countries,
        region: None,
        point: None,
        basis: PlaceBasis::Register,
        sources: vec![source.to_owned()],
    }
}

fn status(word: &str) -> anyhow::Result<Status> {
    match word {
        "Registered" => Ok(Status::Registered),
        "Published" => Ok(Status::Published),
        "Applied" => Ok(Status::Applied),
        "Rejected" => Ok(Status::Rejected),
        _ => anyhow::bail!("unknown status {word:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_numbers_become_slugs() {
        for (file_number, expected) in [
            ("PDO-IT-0067", "pdo-it-0067"),
            ("PGI-BE+NL+FR+DE-01962", "pgi-be-nl-fr-de-01962"),
            ("TSG-FI-0013-AM01 Minor", "tsg-fi-0013-am01-minor"),
        ] {
            assert_eq!(slug(file_number), expected);
        }
    }
}
