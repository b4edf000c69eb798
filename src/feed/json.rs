//! JSON into typed records, with everything an editor needs where it does not fit: the field's path, what was found,
//! what was expected; and the fields that nothing reads. Not here: files ([`crate::feed::sources`]).

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::catalog::check::quoted;

/// A value and the paths of the fields that were not read into it.
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// Paths of unknown fields.
    pub unknown: BTreeSet<String>,
}

/// Why text is not the value that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not JSON from this line and column on.
    Syntax {
        /// What stands there.
        found: String,
        /// What should.
        expected: String,
    },
    /// It is JSON of another form.
    Form {
        /// The field's path; empty for the value itself.
        field: String,
        /// What stands there.
        found: String,
        /// What should.
        expected: String,
    },
}

/// Reads `text`, all of it, as a `T`.
///
/// # Errors
/// [`Fault`], for the first thing that does not fit.
pub fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<Read<T>, Fault> {
    let mut unknown = BTreeSet::new();
    let mut note = |path: serde_ignored::Path<'_>| {
        unknown.insert(readable(&path));
    };
    let mut json = serde_json::Deserializer::from_str(text);
    let watched = serde_ignored::Deserializer::new(&mut json, &mut note);
    let value = serde_path_to_error::deserialize(watched).map_err(|error| {
        let field = error.path().to_string();
        fault(error.inner(), if field == "." { "" } else { &field })
    })?;
    json.end().map_err(|error| fault(&error, ""))?;
    Ok(Read { value, unknown })
}

/// Paths as the rules write them: `places[0].point`, not `places.0.?.point`.
fn readable(path: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path;
    match path {
        Path::Root => String::new(),
        Path::Seq { parent, index } => format!("{}[{index}]", readable(parent)),
        Path::Map { parent, key } => match readable(parent) {
            parent if parent.is_empty() => key.clone(),
            parent => format!("{parent}.{key}"),
        },
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            readable(parent)
        }
    }
}

/// Takes serde's sentence apart: `invalid type: string "x", expected f64 at line 1 column 2`.
fn fault(error: &serde_json::Error, field: &str) -> Fault {
    let (line, column) = (error.line(), error.column());
    let whole = error.to_string();
    let message = whole
        .strip_suffix(&format!(" at line {line} column {column}"))
        .unwrap_or(&whole);
    match error.classify() {
        // A number may be well written and still have no value here.
        _ if message == "number out of range" => form("a number out of range", field),
        serde_json::error::Category::Eof => {
            let found = format!("the end of the file at line {line}, column {column}");
            Fault::Syntax {
                found,
                expected: "the rest of the JSON: the file is cut off".into(),
            }
        }
        serde_json::error::Category::Syntax | serde_json::error::Category::Io => {
            let found = format!("no JSON at line {line}, column {column} ({message})");
            Fault::Syntax {
                found,
                expected: "JSON".into(),
            }
        }
        serde_json::error::Category::Data => form(message, field),
    }
}

fn form(message: &str, field: &str) -> Fault {
    let within = |name: &str| {
        if field.is_empty() {
            name.to_owned()
        } else {
            format!("{field}.{name}")
        }
    };
    if let Some(name) = message.strip_prefix("missing field ") {
        let expected = "a value: this field is required".into();
        return Fault::Form {
            field: within(name.trim_matches('`')),
            found: "nothing".into(),
            expected,
        };
    }
    if let Some(name) = message.strip_prefix("duplicate field ") {
        let (found, expected) = ("the field a second time".into(), "each field once".into());
        return Fault::Form {
            field: within(name.trim_matches('`')),
            found,
            expected,
        };
    }
    let (found, expected) = message
        .rsplit_once(", expected ")
        .unwrap_or((message, "another value"));
    if let Some(word) = found.strip_prefix("unknown variant ") {
        let found = quoted(word.trim_matches('`'));
        return Fault::Form {
            field: field.into(),
            found,
            expected: plain(expected),
        };
    }
    let found = ["invalid type: ", "invalid value: ", "invalid length "]
        .iter()
        .find_map(|start| found.strip_prefix(start))
        .unwrap_or(found);
    Fault::Form {
        field: field.into(),
        found: plain(found),
        expected: plain(expected),
    }
}

/// Serde's names of types in words that do not presume Rust.
fn plain(words: &str) -> String {
    let words = words.replace('`', "");
    let known = [
        ("u8", "a whole number from 0 to 255"),
        ("u16", "a whole number from 0 to 65535"),
        ("u32", "a whole number from 0 to 4294967295"),
        ("f64", "a number"),
        ("a string", "text"),
        ("a sequence", "a list"),
        ("sequence", "a list"),
        ("a boolean", "true or false"),
        ("a map", "an object"),
        ("map", "an object"),
    ];
    match known.iter().find(|(word, _)| *word == words) {
        Some((_, plain)) => (*plain).to_owned(),
        None if words.starts_with("struct ") => "an object".to_owned(),
        None => match words.split_once(' ') {
            Some(("string", value)) => format!("the text {value}"),
            Some(("integer" | "boolean", value)) => value.to_owned(),
            Some(("floating", value)) => value.trim_start_matches("point ").to_owned(),
            _ => words,
        },
    }
}

/// Where `part`, a slice of `text`, begins in it, in bytes.
pub fn offset(text: &str, part: &str) -> usize {
    part.as_ptr()
        .addr()
        .saturating_sub(text.as_ptr().addr())
        .min(text.len())
}

/// The word that stands for a value in JSON, such as `registered`; empty where it is no word.
pub fn key_of<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(key)) => key,
        _ => String::new(),
    }
}

/// The value that a word stands for in JSON.
pub fn from_key<T: DeserializeOwned>(key: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(key.to_owned())).ok()
}

/// Keys that stand twice in one object anywhere in `text`. Where a table is read into a map, the second would
/// silently take the place of the first.
pub fn repeated_keys(text: &str) -> Vec<String> {
    let mut repeated = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    // What is no JSON is reported where the text is read for its content.
    let _ = Keys {
        path: String::new(),
        repeated: &mut repeated,
    }
    .deserialize(&mut json);
    repeated
}

/// Walks through a value and notes the keys that an object repeats.
struct Keys<'a> {
    path: String,
    repeated: &'a mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for Keys<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Keys<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let mut seen = BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            let path = if self.path.is_empty() {
                key.clone()
            } else {
                format!("{}.{key}", self.path)
            };
            if !seen.insert(key) {
                self.repeated.push(path.clone());
            }
            map.next_value_seed(Keys {
                path,
                repeated: self.repeated,
            })?;
        }
        Ok(())
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<(), S::Error> {
        let mut index = 0;
        let path = |index| format!("{}[{index}]", self.path);
        while list
            .next_element_seed(Keys {
                path: path(index),
                repeated: self.repeated,
            })?
            .is_some()
        {
            index += 1;
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}
