//! What was read and what is general knowledge, from the raw data's own names for fields and levels.

use super::raw::Verified;
use super::tables::Tables;
use crate::catalog::product::{Field, FieldsRead, Level, Verification};

/// The record of how a researched row was verified.
pub(super) fn of(tables: &Tables, verified: &Verified) -> anyhow::Result<Verification> {
    let mut read = Vec::with_capacity(verified.read.len());
    for raw in &verified.read {
        read.push(FieldsRead {
            source: tables.sources.key(&raw.source)?,
            fields: fields(&raw.fields)?,
        });
    }
    Ok(Verification {
        level: level(&verified.level)?,
        read,
        general_knowledge: fields(&verified.general_knowledge)?,
        notes: verified
            .notes
            .iter()
            .map(|note| tables.notes.translate(note))
            .collect::<Result<_, _>>()?,
    })
}

fn fields(names: &[String]) -> anyhow::Result<Vec<Field>> {
    let mut fields = Vec::with_capacity(names.len());
    for name in names {
        let field = field(name)?;
        // Latitude and longitude are one field here.
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    Ok(fields)
}

fn field(name: &str) -> anyhow::Result<Field> {
    Ok(match name {
        "name_protected" => Field::OriginalName,
        "name_variants" => Field::NameVariants,
        "name_zh" => Field::ChineseName,
        "name_en" => Field::EnglishName,
        "pinyin" => Field::Pinyin,
        "country" => Field::Country,
        "region" => Field::Region,
        "lat" | "lon" => Field::Coordinates,
        "product_class" => Field::Class,
        "gi_type" => Field::Scheme,
        "file_number" => Field::FileNumber,
        "registered" => Field::Registered,
        "register_category" => Field::RegisterCategory,
        "list" => Field::List,
        "facts" => Field::Facts,
        unknown => anyhow::bail!("unknown field {unknown:?} in verified"),
    })
}

fn level(name: &str) -> anyhow::Result<Level> {
    Ok(match name {
        "register+list" => Level::RegisterAndList,
        "register" => Level::Register,
        "list" => Level::List,
        "product-type" => Level::ProductType,
        unknown => anyhow::bail!("unknown level {unknown:?} in verified"),
    })
}
