//! `qingtian_facts.json`: the goods that its facts name as sent abroad, and its sources. The other facts speak of the
//! city, not of a product; the halls' texts in `catalog.json` rest on them.

use std::collections::BTreeMap;

use anyhow::Context;

use super::Room;
use super::raw::{Qingtian, QingtianFact, QingtianSource};
use super::tables::Export;
use crate::catalog::date::Date;
use crate::catalog::place::{Place, PlaceBasis, PlaceRole};
use crate::catalog::product::{Fact, Field, FieldsRead, Kind, Level, Name, Names, Product, Verification};
use crate::catalog::source::Source;
use crate::catalog::text::{LanguageTag, Text};

/// The file of these products.
const FILE: &str = "export.json";

/// A record for every product that the facts name as sent abroad, each with the name of its file.
pub(super) fn records(room: &Room<'_>, qingtian: &Qingtian) -> anyhow::Result<Vec<(String, Product)>> {
    let record = |export: &Export| -> anyhow::Result<(String, Product)> {
        let fact = qingtian.facts.iter().find(|fact| fact.key == export.fact);
        let fact = fact.with_context(|| format!("qingtian_facts.json has no fact {:?}", export.fact))?;
        Ok((FILE.to_owned(), record(room, export, fact)?))
    };
    room.tables.exports.iter().map(record).collect()
}

/// The sources of the facts. Their dates say more than a date holds; the date proper stands first.
pub(super) fn sources(qingtian: &Qingtian) -> BTreeMap<String, Source> {
    let source = |raw: &QingtianSource| Source {
        title: raw.title.clone(),
        publisher: Some(raw.publisher.clone()),
        kind: raw.kind,
        date: raw
            .date
            .split(' ')
            .next()
            .map(|date| Date(date.to_owned()))
            .filter(Date::is_valid),
        address: None,
        linkable: false,
        terms: None,
    };
    qingtian
        .sources
        .iter()
        .map(|(key, raw)| (key.clone(), source(raw)))
        .collect()
}

fn record(room: &Room<'_>, export: &Export, fact: &QingtianFact) -> anyhow::Result<Product> {
    let sources = vec![fact.source.clone()];
    let name = |text: &str, lang: &str, sources| Name {
        text: text.to_owned(),
        lang: Some(LanguageTag(lang.into())),
        sources,
        standing: None,
    };
    Ok(Product {
        id: export.id.clone(),
        number: 0,
        kind: Kind::ExportProduct,
        curated: false,
        class: room
            .tables
            .classes
            .of_curated(&export.id, &export.class, room.catalog)?,
        names: Names {
            zh: Some(name(&export.zh, "zh-Hans", Vec::new())),
            en: Some(name(&export.en, "en", sources.clone())),
            ..Names::default()
        },
        places: vec![Place {
            role: PlaceRole::Origin,
            countries: vec!["CN".to_owned()],
            region: export.region.clone(),
            point: None,
            basis: PlaceBasis::Report,
            sources,
        }],
        protection: None,
        item: None,
        wine: None,
        facts: vec![Fact {
            topic: None,
            text: Text {
                zh: fact.zh.clone(),
                en: fact.en.clone(),
            },
            source: fact.source.clone(),
        }],
        story: None,
        verification: Some(Verification {
            level: Level::ProductType,
            read: vec![FieldsRead {
                source: fact.source.clone(),
                fields: vec![Field::EnglishName, Field::Country, Field::Facts],
            }],
            general_knowledge: vec![Field::ChineseName, Field::Class],
            notes: vec![room.tables.notes.own("export-type", "")?],
        }),
    })
}
