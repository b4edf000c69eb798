//! Entries by key, as the browser keeps them: a list that is looked through from the front. A page looks up a dozen
//! keys among a few hundred, and where a tree would bring code of its own for every type in it, this brings next to none.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Entries by key.
#[derive(Clone, Debug)]
pub struct Table<T> {
    /// Each key once.
    entries: Vec<(String, T)>,
}

// Not derived: a table of anything can be empty.
impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<T> Table<T> {
    /// A table of these entries, each key once.
    pub(super) fn new(entries: Vec<(String, T)>) -> Self {
        Self { entries }
    }

    /// The entry of a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.iter()
            .find(|(known, _)| *known == key)
            .map(|(_, entry)| entry)
    }

    /// All entries, in the order in which the feed has them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.entries.iter().map(|(key, entry)| (key.as_str(), entry))
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Two tables are equal when they have the same entries, in whatever order.
impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(key, entry)| other.get(key) == Some(entry))
    }
}

impl<T> From<BTreeMap<String, T>> for Table<T> {
    fn from(entries: BTreeMap<String, T>) -> Self {
        Self::new(entries.into_iter().collect())
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_by_their_keys() {
        let entries = ["b", "a", "c"].map(|key| (key.to_owned(), key.len()));
        let table = Table::from(BTreeMap::from(entries));
        assert_eq!(
            (table.get("b"), table.get(""), table.get("bb")),
            (Some(&1), None, None)
        );
        assert_eq!(serde_json::to_string(&table).unwrap(), r#"{"a":1,"b":1,"c":1}"#);
        assert!(table.iter().map(|(key, _)| key).eq(["a", "b", "c"]));
    }
}
