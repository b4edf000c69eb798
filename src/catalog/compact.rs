//! Reads records from parsed JSON with as little code as can be. serde_json's own reader is compiled anew for every
//! type, once for objects and once for arrays that stand for objects: in the browser that is more code than the search.
//! Here the JSON is parsed once into a [`Value`], and a type is read from that; objects are objects and nothing else.
//!
//! For records of a page and for tables. Not for columns: a hundred thousand numbers should never become values first.

use std::fmt;

use serde::Deserialize;
use serde::de::value::{MapDeserializer, SeqDeserializer, StringDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

/// Why a value could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not JSON at all, or cut off.
    Json,
    /// A field that is needed and not there.
    Missing(&'static str),
    /// A value of another type than expected, or a word that is not known.
    Type(&'static str),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::Json => formatter.write_str("not JSON, or not all of it"),
            Unreadable::Missing(field) => write!(formatter, "{field} is missing"),
            Unreadable::Type(expected) => {
                write!(formatter, "a value of another type where {expected} was expected")
            }
        }
    }
}

impl std::error::Error for Unreadable {}

impl Error for Unreadable {
    /// serde's own sentences are left out on purpose: each would bring the code that writes it.
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unreadable::Type("another value")
    }

    fn missing_field(field: &'static str) -> Self {
        Unreadable::Missing(field)
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Unreadable::Type("a known word")
    }
}

/// The value in JSON text.
///
/// # Errors
/// [`Unreadable::Json`].
pub fn parse(bytes: &[u8]) -> Result<Value, Unreadable> {
    serde_json::from_slice(bytes).map_err(|_| Unreadable::Json)
}

/// A record read from a value.
///
/// # Errors
/// [`Unreadable`], with the field where one is missing.
pub fn read<T: DeserializeOwned>(value: Value) -> Result<T, Unreadable> {
    T::deserialize(Compact(value))
}

/// For a field of a type that is otherwise read by serde_json: `#[serde(deserialize_with = "compact::field")]`.
pub(super) fn field<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read(Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// A value that reads as what is asked of it, or not at all.
struct Compact(Value);

impl IntoDeserializer<'_, Unreadable> for Compact {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl Compact {
    fn text(self) -> Result<String, Unreadable> {
        match self.0 {
            Value::String(text) => Ok(text),
            _ => Err(Unreadable::Type("text")),
        }
    }

    fn object(self) -> Result<Map<String, Value>, Unreadable> {
        match self.0 {
            Value::Object(object) => Ok(object),
            _ => Err(Unreadable::Type("an object")),
        }
    }

    fn natural(self) -> Result<u64, Unreadable> {
        self.0.as_u64().ok_or(Unreadable::Type("a whole number"))
    }
}

impl<'de> Deserializer<'de> for Compact {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unreadable> {
        Err(Unreadable::Type("a value of a stated type"))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_bool(self.0.as_bool().ok_or(Unreadable::Type("true or false"))?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_u64(self.natural()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_u64(self.natural()?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_f64(self.0.as_f64().ok_or(Unreadable::Type("a number"))?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            value => visitor.visit_some(Compact(value)),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        match self.0 {
            Value::Array(values) => visitor.visit_seq(SeqDeserializer::new(values.into_iter().map(Compact))),
            _ => Err(Unreadable::Type("a list")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let entries = self
            .object()?
            .into_iter()
            .map(|(key, value)| (key, Compact(value)));
        visitor.visit_map(MapDeserializer::new(entries))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        let word: StringDeserializer<Unreadable> = self.text()?.into_deserializer();
        visitor.visit_enum(word)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u64 u128 f32 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::catalog::product::{Name, Product};
    use crate::catalog::source::Source;

    fn product() -> Value {
        json!({
            "id": "roquefort", "number": 7, "kind": "geographical-indication", "curated": true, "class": "cheese",
            "names": { "original": [{ "text": "Roquefort", "lang": "fr", "sources": ["register"] }] },
            "places": [{ "role": "origin", "countries": ["FR"], "point": { "lat": 43.98, "lon": 2 }, "basis": "register" }],
            "protection": { "register": {
                "scheme": "PDO", "file_number": "PDO-FR-0131", "status": "registered", "as_of": "2020", "sources": []
            } },
            "something new": [1, { "two": null }]
        })
    }

    #[test]
    fn a_record_reads_as_serde_json_reads_it() {
        let record = product();
        let expected: Product = serde_json::from_value(record.clone()).unwrap();
        assert_eq!(read::<Product>(record), Ok(expected));
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let mut without_class = product();
        without_class.as_object_mut().unwrap().remove("class");
        assert_eq!(read::<Product>(without_class), Err(Unreadable::Missing("class")));
        for (field, value, expected) in [
            ("number", json!("seven"), "a whole number"),
            ("id", json!(7), "text"),
            ("names", json!([]), "an object"),
            ("places", json!({}), "a list"),
            ("kind", json!("cheese"), "a known word"),
        ] {
            let mut record = product();
            record[field] = value;
            assert_eq!(
                read::<Product>(record),
                Err(Unreadable::Type(expected)),
                "{field}"
            );
        }
        assert_eq!(parse(b"{\"cut\":"), Err(Unreadable::Json));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[\\[\\]{}\":,a-z0-9 ]{0,60}") {
            if let Ok(value) = parse(text.as_bytes()) {
                let _ = (read::<Name>(value.clone()), read::<Source>(value.clone()), read::<Product>(value));
            }
        }
    }
}
