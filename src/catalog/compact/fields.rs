//! The fields of an object: one function for each type that a field can have, shared by all records.

use std::cell::Cell;

use serde_json::{Map, Value};

use super::words::{Word, place_of};
use super::{Record, Unreadable};

/// The fields of an object. Each method reads the one of that name and always gives a value, so that a record is read
/// in one go; what does not fit is remembered by the reading as a whole, which then fails ([`super::read`]).
///
/// A field of another type is at fault with all of them. Where it is missing, those for one value are at fault; those
/// called `maybe` give nothing, as for `null`, and those for several values give none.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    /// `None` where the value is no object: then every field is missing.
    map: Option<&'a Map<String, Value>>,
    /// The first fault of the whole reading.
    fault: &'a Cell<Option<Unreadable>>,
}

// The methods for plain values are functions of their own, never copied into the records: that is what makes records
// small.
impl<'a> Fields<'a> {
    /// The fields of the object that is `value`, itself the field `name`.
    #[inline(never)]
    pub(super) fn of(value: &'a Value, name: &'static str, fault: &'a Cell<Option<Unreadable>>) -> Self {
        let map = value.as_object();
        let fields = Self { map, fault };
        if map.is_none() {
            fields.blame(Unreadable::Type(name));
        }
        fields
    }

    /// At fault where one of these is missing: for lists that may be empty but not left out.
    #[inline(never)]
    pub fn need(self, names: &[&'static str]) {
        for name in names {
            self.one(name);
        }
    }

    /// A text.
    #[inline(never)]
    pub fn text(self, name: &'static str) -> String {
        self.one(name)
            .map(|value| self.string(value, name))
            .unwrap_or_default()
    }

    /// A text or nothing.
    #[inline(never)]
    pub fn maybe_text(self, name: &'static str) -> Option<String> {
        self.any(name).map(|value| self.string(value, name))
    }

    /// Texts.
    #[inline(never)]
    pub fn texts(self, name: &'static str) -> Vec<String> {
        let texts = self.list(name).iter();
        texts.map(|value| self.string(value, name)).collect()
    }

    /// A list of texts or nothing, where the two differ.
    #[inline(never)]
    pub fn maybe_texts(self, name: &'static str) -> Option<Vec<String>> {
        self.any(name).map(|_| self.texts(name))
    }

    /// A whole number that the type can hold.
    pub fn number<N: TryFrom<u64> + Default>(self, name: &'static str) -> N {
        self.fitting(self.one(name).map_or(0, |value| self.whole(value, name)), name)
    }

    /// A whole number or nothing.
    pub fn maybe_number<N: TryFrom<u64> + Default>(self, name: &'static str) -> Option<N> {
        let value = self.any(name)?;
        Some(self.fitting(self.whole(value, name), name))
    }

    /// Whole numbers.
    #[inline(never)]
    pub fn numbers(self, name: &'static str) -> Vec<u32> {
        let numbers = self.list(name).iter();
        numbers
            .map(|value| self.fitting(self.whole(value, name), name))
            .collect()
    }

    /// Lists of whole numbers.
    #[inline(never)]
    pub fn number_lists(self, name: &'static str) -> Vec<Vec<u16>> {
        let number = |value| self.fitting(self.whole(value, name), name);
        let lists = self.list(name).iter();
        lists
            .map(|list| self.array(list, name).iter().map(number).collect())
            .collect()
    }

    /// A number of degrees.
    #[inline(never)]
    pub fn degrees(self, name: &'static str) -> f64 {
        let degrees = self.one(name).map(|value| value.as_f64());
        degrees.map_or(0.0, |degrees| self.typed(degrees, name))
    }

    /// Whether something is said; what is missing is not said.
    #[inline(never)]
    pub fn flag(self, name: &'static str) -> bool {
        let flag = self.get(name).map(Value::as_bool);
        flag.is_some_and(|flag| self.typed(flag, name))
    }

    /// A word of a fixed set.
    pub fn word<T: Word>(self, name: &'static str) -> T {
        let place = self
            .one(name)
            .map_or(0, |value| self.place(value, T::WORDS, name));
        T::ALL[place]
    }

    /// A word of a fixed set or nothing.
    pub fn maybe_word<T: Word>(self, name: &'static str) -> Option<T> {
        let value = self.any(name)?;
        Some(T::ALL[self.place(value, T::WORDS, name)])
    }

    /// Words of a fixed set.
    pub fn words<T: Word>(self, name: &'static str) -> Vec<T> {
        let words = self.list(name).iter();
        words
            .map(|value| T::ALL[self.place(value, T::WORDS, name)])
            .collect()
    }

    /// A record, or a table of records.
    pub fn record<T: Record>(self, name: &'static str) -> T {
        self.read(self.one(name).unwrap_or(&Value::Null), name)
    }

    /// A record or nothing.
    pub fn maybe_record<T: Record>(self, name: &'static str) -> Option<T> {
        self.any(name).map(|value| self.read(value, name))
    }

    /// Records.
    pub fn records<T: Record>(self, name: &'static str) -> Vec<T> {
        let values = self.list(name).iter();
        values.map(|value| self.read(value, name)).collect()
    }

    /// A list of any values.
    #[inline(never)]
    pub fn list(self, name: &'static str) -> &'a [Value] {
        self.get(name).map_or(&[], |value| self.array(value, name))
    }

    /// All of them as records, with their names, in the order of these.
    pub(super) fn all<T: Record>(self) -> Vec<(String, T)> {
        let entries = self.map.into_iter().flatten();
        entries
            .map(|(name, value)| (name.clone(), self.read(value, "an entry of a table")))
            .collect()
    }

    fn read<T: Record>(self, value: &'a Value, name: &'static str) -> T {
        T::read(Fields::of(value, name, self.fault))
    }

    fn get(self, name: &str) -> Option<&'a Value> {
        self.map?.get(name)
    }

    /// The field, if it is there and not null.
    #[inline(never)]
    fn any(self, name: &str) -> Option<&'a Value> {
        self.get(name).filter(|value| !value.is_null())
    }

    /// The field, which must be there.
    #[inline(never)]
    fn one(self, name: &'static str) -> Option<&'a Value> {
        let value = self.get(name);
        if value.is_none() {
            self.blame(Unreadable::Missing(name));
        }
        value
    }

    #[inline(never)]
    fn string(self, value: &Value, name: &'static str) -> String {
        self.typed(value.as_str(), name).to_owned()
    }

    #[inline(never)]
    fn whole(self, value: &Value, name: &'static str) -> u64 {
        self.typed(value.as_u64(), name)
    }

    fn fitting<N: TryFrom<u64> + Default>(self, number: u64, name: &'static str) -> N {
        self.typed(N::try_from(number).ok(), name)
    }

    #[inline(never)]
    fn place(self, value: &Value, words: &[&str], name: &'static str) -> usize {
        self.typed(value.as_str().and_then(|word| place_of(word, words)), name)
    }

    fn array(self, value: &'a Value, name: &'static str) -> &'a [Value] {
        self.typed(value.as_array().map(Vec::as_slice), name)
    }

    /// The value, or a fault where it was of another type.
    fn typed<T: Default>(self, value: Option<T>, name: &'static str) -> T {
        value.unwrap_or_else(|| {
            self.blame(Unreadable::Type(name));
            T::default()
        })
    }

    #[inline(never)]
    fn blame(self, fault: Unreadable) {
        self.fault.set(self.fault.get().or(Some(fault)));
    }
}
