//! JSON Schemas of the sources' files, from the types that read them: the doc comments there are the descriptions
//! here, so that an editor's program can say what a field means.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use schemars::{JsonSchema, Schema, schema_for};
use serde_json::Value;

use super::file;
use super::write::write_file;
use crate::catalog::FORMAT;
use crate::catalog::guide::{Glossary, HallFile, KinFile, Science};
use crate::catalog::tables::{Catalog, Places, ProductFile, Sources};

/// Writes the schemas into `out`.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(out: &Path) -> Result<usize> {
    let schemas = schemas()?;
    for (name, text) in &schemas {
        write_file(&out.join(name), text.as_bytes())?;
    }
    Ok(schemas.len())
}

/// Compares the schemas in `out` with the types.
///
/// # Errors
/// Where one is missing or not current: the message names each.
pub fn check(out: &Path) -> Result<usize> {
    let schemas = schemas()?;
    let is_current =
        |name: &str, text: &str| fs::read_to_string(out.join(name)).is_ok_and(|found| found == text);
    let stale = schemas.iter().filter(|(name, text)| !is_current(name, text));
    let stale: Vec<String> = stale.map(|(name, _)| file::shown(&out.join(name))).collect();
    if !stale.is_empty() {
        bail!(
            "not current: {}. Write them anew with `cargo run --bin feed -- schema`",
            stale.join(", ")
        );
    }
    Ok(schemas.len())
}

/// Every schema with its file's name.
///
/// # Errors
/// Where a schema cannot be written as JSON.
pub fn schemas() -> Result<Vec<(&'static str, String)>> {
    Ok(vec![
        ("catalog.schema.json", text(schema_of::<Catalog>())?),
        ("glossary.schema.json", text(schema_of::<Glossary>())?),
        ("halls.schema.json", text(schema_of::<HallFile>())?),
        ("kin.schema.json", text(schema_of::<KinFile>())?),
        ("places.schema.json", text(schema_of::<Places>())?),
        ("products.schema.json", text(schema_of::<ProductFile>())?),
        ("science.schema.json", text(schema_of::<Science>())?),
        ("sources.schema.json", text(schema_of::<Sources>())?),
    ])
}

fn schema_of<T: JsonSchema>() -> Schema {
    schema_for!(T)
}

fn text(schema: Schema) -> Result<String> {
    let mut schema = schema.to_value();
    for_editors(&mut schema);
    // As a schema again, whose fields are written in the order that people read them in.
    let schema = Schema::try_from(schema)?;
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// Descriptions come from doc comments, whose links lead into the program: an editor gets the words without them.
fn for_editors(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if key == "description" => *text = without_links(text),
                    _ => for_editors(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(for_editors),
        _ => {}
    }
}

fn without_links(text: &str) -> String {
    let format = format!("{FORMAT}");
    text.replace("[`super::FORMAT`]", &format)
        .replace("[`", "`")
        .replace("`]", "`")
        .replace("super::", "")
}
