//! The sources of one product's page, numbered in the order in which the page first names them.

use crate::catalog::product::Product;
use crate::catalog::source::Source;
use crate::catalog::table::Table;
use crate::catalog::tables::AgreementList;
use crate::catalog::town::Town;

/// Numbered sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    keys: Vec<String>,
}

impl References {
    /// The sources that a record, the lists it is on and the venue's town name, as far as they are `known`, in the order in which they
    /// are looked through here, which is roughly that of the page.
    pub fn of(
        product: &Product,
        lists: &[AgreementList],
        town: Option<&Town>,
        known: &Table<Source>,
    ) -> Self {
        let mut references = Self::default();
        let names = &product.names;
        for name in names
            .original
            .iter()
            .chain(&names.zh)
            .chain(&names.en)
            .chain(&names.aliases)
        {
            references.add(&name.sources);
        }
        if let Some(protection) = &product.protection {
            protection
                .register
                .iter()
                .for_each(|entry| references.add(&entry.sources));
            if let Some(entry) = &protection.agreement {
                references.add(&entry.sources);
                lists
                    .iter()
                    .filter(|list| list.key == entry.list)
                    .for_each(|list| references.add(&list.sources));
            }
        }
        product
            .facts
            .iter()
            .for_each(|fact| references.add([&fact.source]));
        product
            .wine
            .iter()
            .for_each(|wine| references.add([&wine.source]));
        product
            .item
            .iter()
            .for_each(|item| references.add([&item.source]));
        product
            .places
            .iter()
            .for_each(|place| references.add(&place.sources));
        if product.origin_point().is_some() {
            references.add(town.map(|town| &town.source));
        }
        let read = product
            .verification
            .iter()
            .flat_map(|verification| &verification.read);
        read.for_each(|read| references.add([&read.source]));
        references.keys.retain(|key| known.get(key).is_some());
        references
    }

    /// The sources with these keys, as far as they are `known`, in the order in which the page names them.
    pub fn of_keys<'a>(keys: impl IntoIterator<Item = &'a String>, known: &Table<Source>) -> Self {
        let mut references = Self::default();
        references.add(keys.into_iter().filter(|key| known.get(key).is_some()));
        references
    }

    /// Every source's key, the first being number 1.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// The number of a source.
    pub fn number(&self, key: &str) -> Option<usize> {
        self.keys
            .iter()
            .position(|known| known == key)
            .map(|place| place + 1)
    }

    fn add<'a>(&mut self, keys: impl IntoIterator<Item = &'a String>) {
        for key in keys {
            if !self.keys.contains(key) {
                self.keys.push(key.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_source_has_one_number_and_it_is_that_of_its_first_mention() {
        let product: Product = serde_json::from_str(
            r#"{ "id": "x", "number": 1, "kind": "geographical-indication", "class": "wine",
                 "names": { "original": [{ "text": "X", "sources": ["b", "a"] }] },
                 "facts": [{ "text": { "zh": "", "en": "" }, "source": "c" },
                           { "text": { "zh": "", "en": "" }, "source": "d" },
                           { "text": { "zh": "", "en": "" }, "source": "a" }] }"#,
        )
        .unwrap();
        let source = r#"{ "title": "T", "kind": "press" }"#;
        let known = ["a", "b", "c"].map(|key| (key.to_owned(), serde_json::from_str(source).unwrap()));
        let references = References::of(&product, &[], None, &BTreeMap::from(known).into());
        assert_eq!(references.keys(), ["b", "a", "c"]);
        assert_eq!(references.number("a"), Some(2));
        assert_eq!(references.number("d"), None);
    }
}
