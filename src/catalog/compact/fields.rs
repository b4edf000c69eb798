//! The fields of an object: one function for each type that a field can have, shared by all records.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, Error};
use serde_json::{Map, Value};

use super::{Record, Unreadable};

/// The fields of an object. Each method reads the one of that name. Where its type is another one, all answer
/// [`Unreadable::Type`]; where it is missing, those for one value answer [`Unreadable::Missing`], those called `maybe`
/// nothing (as for `null`), and those for several values none.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a>(&'a Map<String, Value>);

// The methods for plain values are functions of their own, never copied into the records: that is what makes records
// small.
#[allow(clippy::missing_errors_doc)] // said once, above
impl<'a> Fields<'a> {
    /// The fields of the object that is `value`, itself the field `name`.
    #[inline(never)]
    pub fn of(value: &'a Value, name: &'static str) -> Result<Self, Unreadable> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            _ => Err(Unreadable::Type(name)),
        }
    }

    /// Nothing, where all of these are there: for lists that may be empty but not missing.
    #[inline(never)]
    pub fn need(self, names: &[&'static str]) -> Result<(), Unreadable> {
        for name in names {
            self.one(name)?;
        }
        Ok(())
    }

    /// A text.
    #[inline(never)]
    pub fn text(self, name: &'static str) -> Result<String, Unreadable> {
        text(self.one(name)?, name)
    }

    /// A text or nothing.
    #[inline(never)]
    pub fn maybe_text(self, name: &'static str) -> Result<Option<String>, Unreadable> {
        self.maybe(name, text)
    }

    /// Texts.
    #[inline(never)]
    pub fn texts(self, name: &'static str) -> Result<Vec<String>, Unreadable> {
        self.each(name, text)
    }

    /// A list of texts or nothing, where the two differ.
    #[inline(never)]
    pub fn maybe_texts(self, name: &'static str) -> Result<Option<Vec<String>>, Unreadable> {
        match self.one(name) {
            Ok(value) if !value.is_null() => self.texts(name).map(Some),
            _ => Ok(None),
        }
    }

    /// A whole number that the type can hold.
    pub fn number<N: TryFrom<u64>>(self, name: &'static str) -> Result<N, Unreadable> {
        number(self.one(name)?, name)
    }

    /// A whole number or nothing.
    pub fn maybe_number<N: TryFrom<u64>>(self, name: &'static str) -> Result<Option<N>, Unreadable> {
        self.maybe(name, number)
    }

    /// A number of degrees.
    #[inline(never)]
    pub fn degrees(self, name: &'static str) -> Result<f64, Unreadable> {
        self.one(name)?.as_f64().ok_or(Unreadable::Type(name))
    }

    /// Whether something is said; what is missing is not said.
    #[inline(never)]
    pub fn flag(self, name: &'static str) -> Result<bool, Unreadable> {
        match self.0.get(name) {
            None => Ok(false),
            Some(value) => value.as_bool().ok_or(Unreadable::Type(name)),
        }
    }

    /// A word: a variant of an enum, by the name that serde gives it.
    pub fn word<T: DeserializeOwned>(self, name: &'static str) -> Result<T, Unreadable> {
        word(self.one(name)?, name)
    }

    /// Words.
    pub fn words<T: DeserializeOwned>(self, name: &'static str) -> Result<Vec<T>, Unreadable> {
        self.each(name, word)
    }

    /// A record, or a table of records.
    pub fn record<T: Record>(self, name: &'static str) -> Result<T, Unreadable> {
        record(self.one(name)?, name)
    }

    /// A record or nothing.
    pub fn maybe_record<T: Record>(self, name: &'static str) -> Result<Option<T>, Unreadable> {
        self.maybe(name, record)
    }

    /// Records.
    pub fn records<T: Record>(self, name: &'static str) -> Result<Vec<T>, Unreadable> {
        self.each(name, record)
    }

    /// A list of any values.
    #[inline(never)]
    pub fn list(self, name: &'static str) -> Result<&'a [Value], Unreadable> {
        match self.0.get(name) {
            None => Ok(&[]),
            Some(Value::Array(values)) => Ok(values),
            Some(_) => Err(Unreadable::Type(name)),
        }
    }

    /// All of them, with their names.
    pub(super) fn all(self) -> &'a Map<String, Value> {
        self.0
    }

    #[inline(never)]
    fn one(self, name: &'static str) -> Result<&'a Value, Unreadable> {
        self.0.get(name).ok_or(Unreadable::Missing(name))
    }

    fn maybe<T>(self, name: &'static str, read: Reader<T>) -> Result<Option<T>, Unreadable> {
        match self.one(name) {
            Ok(value) if !value.is_null() => read(value, name).map(Some),
            _ => Ok(None),
        }
    }

    fn each<T>(self, name: &'static str, read: Reader<T>) -> Result<Vec<T>, Unreadable> {
        let values = self.list(name)?;
        let mut list = Vec::with_capacity(values.len());
        for value in values {
            list.push(read(value, name)?);
        }
        Ok(list)
    }
}

/// Reads a value, given the name of its field.
type Reader<T> = fn(&Value, &'static str) -> Result<T, Unreadable>;

#[inline(never)]
fn text(value: &Value, name: &'static str) -> Result<String, Unreadable> {
    match value {
        Value::String(text) => Ok(text.clone()),
        _ => Err(Unreadable::Type(name)),
    }
}

fn number<N: TryFrom<u64>>(value: &Value, name: &'static str) -> Result<N, Unreadable> {
    value
        .as_u64()
        .and_then(|number| number.try_into().ok())
        .ok_or(Unreadable::Type(name))
}

fn word<T: DeserializeOwned>(value: &Value, name: &'static str) -> Result<T, Unreadable> {
    let word = value.as_str().ok_or(Unreadable::Type(name))?;
    T::deserialize(StrDeserializer::<UnknownWord>::new(word)).map_err(|_| Unreadable::Type(name))
}

/// The record in the field `name`.
pub(super) fn record<T: Record>(value: &Value, name: &'static str) -> Result<T, Unreadable> {
    T::read(Fields::of(value, name)?)
}

/// What serde has to say of a word. Its sentences are left out on purpose: each would bring the code that writes it.
#[derive(Debug)]
struct UnknownWord;

impl fmt::Display for UnknownWord {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for UnknownWord {}

impl Error for UnknownWord {
    fn custom<T: fmt::Display>(_: T) -> Self {
        UnknownWord
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        UnknownWord
    }
}
