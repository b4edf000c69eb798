//! What a changed row does to a product: exactly the fields of the cells that changed. Not here: which product a row
//! is about ([`mod@super::import`]), and the rules of a record, which hold for edited ones as for all others.

use serde::de::DeserializeOwned;

use super::cells::split;
use super::columns::COLUMNS;
use super::table::{Cells, Row};
use crate::catalog::check::quoted;
use crate::catalog::product::{Kind, Name, Names, Product};
use crate::catalog::text::LanguageTag;
use crate::feed::json::from_key;

/// A cell that cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCell {
    /// The heading of its column.
    pub column: &'static str,
    /// What stands in it.
    pub found: String,
    /// What should.
    pub expected: String,
}

/// A cell that was taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The heading of its column.
    pub column: &'static str,
    /// What stood there before.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// What stands in every column for a product.
pub fn cells_of(product: &Product) -> Cells {
    COLUMNS
        .iter()
        .map(|column| (column.name, (column.read)(product)))
        .collect()
}

/// Takes a row over into a product, and says which cells changed it.
///
/// # Errors
/// Every cell that cannot be taken over; the product is then of no use.
pub fn edit(product: &mut Product, row: &Row) -> Result<Vec<Edited>, Vec<BadCell>> {
    let before = cells_of(product);
    let mut edit = Edit::of(before, row);
    edit.identity(product);
    edit.names(&mut product.names);
    edit.claims(product);
    edit.finish()
}

/// A product with nothing but what its row must say: the slug, kind and class. [`edit`] adds the rest.
///
/// # Errors
/// The cells that do not say it.
pub fn begin(row: &Row, number: u32) -> Result<Product, Vec<BadCell>> {
    let mut edit = Edit::of(Cells::new(), row);
    let id = edit.required("id", "a slug: lower-case letters, digits and single hyphens");
    let kind = edit
        .required("kind", KINDS)
        .and_then(|kind| edit.key("kind", &kind, KINDS));
    let class = edit.required("class", "the key of a class in catalog.json");
    let (Some(id), Some(kind), Some(class)) = (id, kind, class) else {
        return Err(edit.bad);
    };
    Ok(Product {
        id,
        number,
        kind,
        curated: true,
        class,
        names: Names::default(),
        places: Vec::new(),
        protection: None,
        item: None,
        wine: None,
        facts: Vec::new(),
        story: None,
        verification: None,
    })
}

const KINDS: &str = "geographical-indication, imported-product or export-product";
/// A row being taken over: what stood in the cells, what stands there now, and which of it cannot be.
pub(super) struct Edit {
    before: Cells,
    after: Cells,
    bad: Vec<BadCell>,
}

impl Edit {
    fn of(before: Cells, row: &Row) -> Self {
        let mut after = before.clone();
        after.extend(row.cells.iter().map(|(column, value)| (*column, value.clone())));
        Self {
            before,
            after,
            bad: Vec::new(),
        }
    }

    fn finish(self) -> Result<Vec<Edited>, Vec<BadCell>> {
        if !self.bad.is_empty() {
            return Err(self.bad);
        }
        let Self { before, after, .. } = self;
        let edited = COLUMNS.iter().map(|column| Edited {
            column: column.name,
            before: before.get(column.name).cloned().unwrap_or_default(),
            after: after.get(column.name).cloned().unwrap_or_default(),
        });
        Ok(edited.filter(|cell| cell.before != cell.after).collect())
    }

    pub(super) fn changed(&self, columns: &[&'static str]) -> bool {
        columns
            .iter()
            .any(|column| self.before.get(column) != self.after.get(column))
    }

    pub(super) fn value(&self, column: &'static str) -> &str {
        self.after.get(column).map_or("", String::as_str)
    }

    pub(super) fn optional(&self, column: &'static str) -> Option<String> {
        Some(self.value(column).to_owned()).filter(|value| !value.is_empty())
    }

    pub(super) fn list(&self, column: &'static str) -> Vec<String> {
        split(self.value(column))
    }

    pub(super) fn required(&mut self, column: &'static str, expected: &str) -> Option<String> {
        let value = self.optional(column);
        if value.is_none() {
            self.refuse(column, "an empty cell".into(), expected);
        }
        value
    }

    pub(super) fn key<T: DeserializeOwned>(
        &mut self,
        column: &'static str,
        key: &str,
        expected: &str,
    ) -> Option<T> {
        let value = from_key(key);
        if value.is_none() {
            self.refuse(column, quoted(key), expected);
        }
        value
    }

    pub(super) fn required_key<T: DeserializeOwned>(
        &mut self,
        column: &'static str,
        expected: &str,
    ) -> Option<T> {
        let key = self.required(column, expected)?;
        self.key(column, &key, expected)
    }

    pub(super) fn refuse(&mut self, column: &'static str, found: String, expected: &str) {
        self.bad.push(BadCell {
            column,
            found,
            expected: expected.to_owned(),
        });
    }

    fn identity(&mut self, product: &mut Product) {
        let number = product.number.to_string();
        if self.changed(&["number"]) && !self.value("number").is_empty() {
            let expected = format!("{number}, or an empty cell: a number never changes");
            self.refuse("number", quoted(self.value("number")), &expected);
        }
        self.after.insert("number", number);
        if self.changed(&["kind"]) {
            product.kind = self.required_key::<Kind>("kind", KINDS).unwrap_or(product.kind);
        }
        if self.changed(&["class"]) {
            product.class = self
                .required("class", "the key of a class in catalog.json")
                .unwrap_or_default();
        }
        match self.value("curated") {
            "yes" => product.curated = true,
            "no" => product.curated = false,
            "" => {
                self.after
                    .insert("curated", if product.curated { "yes" } else { "no" }.into());
            }
            other => {
                let found = quoted(other);
                self.refuse("curated", found, "yes or no");
            }
        }
    }

    fn names(&mut self, names: &mut Names) {
        if self.changed(&["name_original", "name_original_lang"]) {
            self.original(names);
        }
        if self.changed(&["name_zh"]) {
            names.zh = renamed(names.zh.take(), self.optional("name_zh"), "zh-Hans");
        }
        if self.changed(&["name_en"]) {
            names.en = renamed(names.en.take(), self.optional("name_en"), "en");
        }
        if self.changed(&["pinyin"]) {
            names.pinyin = self.optional("pinyin");
        }
        if self.changed(&["aliases"]) {
            let mut old = std::mem::take(&mut names.aliases);
            let kept = |text: String| match old.iter().position(|alias| alias.text == text) {
                Some(position) => old.swap_remove(position),
                None => Name {
                    text,
                    ..Name::default()
                },
            };
            names.aliases = self.list("aliases").into_iter().map(kept).collect();
        }
    }

    fn original(&mut self, names: &mut Names) {
        let lang = self.optional("name_original_lang").map(LanguageTag);
        let forms = names.original.len();
        match (self.optional("name_original"), names.original.first_mut()) {
            (Some(text), Some(first)) => (first.text, first.lang) = (text, lang),
            (Some(text), None) => names.original.push(Name {
                text,
                lang,
                ..Name::default()
            }),
            (None, _) if forms > 1 => {
                let expected = "a name: there are further forms of it, and the first is the main one";
                self.refuse("name_original", "an empty cell".into(), expected);
            }
            (None, _) if lang.is_some() => {
                self.refuse(
                    "name_original",
                    "an empty cell".into(),
                    "the name whose language is given",
                );
            }
            (None, _) => names.original.clear(),
        }
    }
}

/// The name with another text. Its language and sources stay: whoever edits a name says nothing about them.
fn renamed(old: Option<Name>, text: Option<String>, lang: &str) -> Option<Name> {
    let text = text?;
    Some(match old {
        Some(old) => Name { text, ..old },
        None => Name {
            text,
            lang: Some(LanguageTag(lang.to_owned())),
            ..Name::default()
        },
    })
}
