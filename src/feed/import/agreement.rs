//! `gi_agreement.json`: the researched names, each with what was read where, and the types of product sold at the
//! import city. Nothing is added to what was read: a name without a register record gets no register entry.

use std::collections::HashMap;

use anyhow::Context;

use super::raw::{AgreementRow, RegisterRow};
use super::{Room, places, register, verification};
use crate::catalog::date::Date;
use crate::catalog::place::{Place, PlaceBasis, PlaceRole, Point};
use crate::catalog::product::{Fact, Kind, Name, Names, Product};
use crate::catalog::protection::{AgreementEntry, Protection, RegisterEntry, Status};
use crate::catalog::text::{LanguageTag, Text};

/// The date of the agreement's text, for a membership whose source has no date of its own.
const AGREEMENT_DATE: &str = "2020-12-04";
/// The agreement, as the register of 2022 cites it.
const AGREEMENT_CITED: &str = "Official Journal L 408I, 04.12.2020";
const PRODUCT_TYPE: &str = "product-type";

/// The register's rows by file number.
pub(super) type Register<'a> = HashMap<&'a str, &'a RegisterRow>;

/// A record for every row, each with the name of the file it belongs to.
pub(super) fn records(
    room: &Room<'_>,
    rows: &[AgreementRow],
    register: &Register<'_>,
) -> anyhow::Result<Vec<(String, Product)>> {
    let in_file = |product: Product| (format!("curated/{}.json", product.class), product);
    rows.iter()
        .map(|row| record(room, row, register).with_context(|| format!("gi_agreement.json: {}", row.id)))
        .map(|product| product.map(in_file))
        .collect()
}

fn record(room: &Room<'_>, row: &AgreementRow, register: &Register<'_>) -> anyhow::Result<Product> {
    let is_type = row.verified.level == PRODUCT_TYPE;
    let mut verification = verification::of(room.tables, &row.verified)?;
    let entry = register_entry(room, row, register)?;
    if entry.is_some() && row.registered.is_none() {
        let since = in_force(room).map_or(AGREEMENT_DATE, |date| date.0.as_str());
        verification
            .notes
            .push(room.tables.notes.own("entry-not-read", since)?);
    }
    let agreement = membership(room, row)?;
    let protected = entry.is_some() || agreement.is_some();
    Ok(Product {
        id: row.id.clone(),
        number: 0,
        kind: if is_type {
            Kind::ImportedProduct
        } else {
            Kind::GeographicalIndication
        },
        curated: true,
        class: room
            .tables
            .classes
            .of_curated(&row.id, &row.product_class, room.catalog)?,
        names: names(room, row)?,
        places: place(room, row, is_type)?.into_iter().collect(),
        protection: protected.then_some(Protection {
            register: entry,
            agreement,
        }),
        item: None,
        wine: row
            .file_number
            .as_deref()
            .and_then(|number| room.wines.specification(number)),
        facts: facts(room, row)?,
        story: None,
        verification: Some(verification),
    })
}

fn names(room: &Room<'_>, row: &AgreementRow) -> anyhow::Result<Names> {
    let read = |field| room.tables.sources.of_field(&row.verified, field);
    let named = |text: &String, sources: &[String]| room.tables.names.name(text, &row.countries, sources);
    let (main, variants) = (read("name_protected")?, read("name_variants")?);
    let first = row.name_protected.iter().map(|text| named(text, &main));
    let original = first
        .chain(row.name_variants.iter().map(|text| named(text, &variants)))
        .collect();
    let in_language = |text: &Option<String>, lang: &str, field| -> anyhow::Result<Option<Name>> {
        let Some(text) = text else { return Ok(None) };
        Ok(Some(Name {
            text: text.clone(),
            lang: Some(LanguageTag(lang.into())),
            sources: read(field)?,
            standing: None,
        }))
    };
    Ok(Names {
        original,
        zh: in_language(&row.name_zh, "zh-Hans", "name_zh")?,
        en: in_language(&row.name_en, "en", "name_en")?,
        pinyin: row.pinyin.clone(),
        aliases: Vec::new(),
    })
}

/// The claim of origin, on the strongest grounds there are: a register, a list, a report.
fn place(room: &Room<'_>, row: &AgreementRow, is_type: bool) -> anyhow::Result<Option<Place>> {
    let Some(country) = row.countries.first() else {
        return Ok(None);
    };
    let country_read = room.tables.sources.of_field(&row.verified, "country")?;
    let list_read = room.tables.sources.of_field(&row.verified, "list")?;
    let (basis, sources) = match (country_read.is_empty(), list_read.is_empty()) {
        (false, _) if is_type => (PlaceBasis::Report, country_read),
        (false, _) => (PlaceBasis::Register, country_read),
        (true, false) => (PlaceBasis::Agreement, list_read),
        (true, true) => (PlaceBasis::GeneralKnowledge, Vec::new()),
    };
    let region = row
        .region
        .as_deref()
        .map(|raw| places::region(room.places, country, raw))
        .transpose()?;
    let point = row.lat.zip(row.lon).map(|(lat, lon)| Point { lat, lon });
    Ok(Some(Place {
        role: PlaceRole::Origin,
        countries: row.countries.clone(),
        region,
        point,
        basis,
        sources,
    }))
}

fn register_entry(
    room: &Room<'_>,
    row: &AgreementRow,
    register: &Register<'_>,
) -> anyhow::Result<Option<RegisterEntry>> {
    let Some(file_number) = row.file_number.as_deref() else {
        return Ok(None);
    };
    match register.get(file_number) {
        Some(entry) => register::entry(entry).map(Some),
        None => later_entry(room, row, file_number).map(Some),
    }
}

/// An entry that is in no copy of the register but the partial one of 2022, or only named on a ministry's page: a name
/// that the agreement protects. The register's date for these is that of the public consultation.
fn later_entry(room: &Room<'_>, row: &AgreementRow, file_number: &str) -> anyhow::Result<RegisterEntry> {
    let sources = room.tables.sources.of_field(&row.verified, "file_number")?;
    let in_register = row.registered.is_some();
    let as_of = match sources.first().and_then(|key| room.tables.sources.date(key)) {
        Some(date) => date.clone(),
        None => in_force(room)
            .context("the file number's source has no date, and the list none either")?
            .clone(),
    };
    Ok(RegisterEntry {
        scheme: row.gi_type.context("a file number without gi_type")?,
        file_number: file_number.to_owned(),
        status: Status::Registered,
        category: None,
        applied: None,
        published: row.registered.clone(),
        registered: None,
        legal_instrument: in_register.then(|| AGREEMENT_CITED.to_owned()),
        as_of,
        sources,
    })
}

fn in_force<'a>(room: &Room<'a>) -> Option<&'a Date> {
    room.catalog.lists.iter().find_map(|list| list.in_force.as_ref())
}

fn membership(room: &Room<'_>, row: &AgreementRow) -> anyhow::Result<Option<AgreementEntry>> {
    let list = match row.list.as_str() {
        "first-100" => "first",
        "second-175" => "second",
        "other" => return Ok(None),
        unknown => anyhow::bail!("unknown list {unknown:?}"),
    };
    let sources = room.tables.sources.of_field(&row.verified, "list")?;
    let dated = sources
        .iter()
        .filter_map(|key| room.tables.sources.date(key))
        .max();
    let as_of = dated.cloned().unwrap_or_else(|| Date(AGREEMENT_DATE.into()));
    Ok(Some(AgreementEntry {
        list: list.to_owned(),
        as_of,
        sources,
    }))
}

fn facts(room: &Room<'_>, row: &AgreementRow) -> anyhow::Result<Vec<Fact>> {
    let fact = |raw: &super::raw::RawFact| -> anyhow::Result<Fact> {
        let text = Text {
            zh: raw.fact_zh.clone(),
            en: raw.fact.clone(),
        };
        Ok(Fact {
            topic: None,
            text,
            source: room.tables.sources.key(&raw.source)?,
        })
    };
    row.facts.iter().map(fact).collect()
}
