//! Reads one file after another and keeps what was wrong with each. Not here: which files there are.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::{Located, SourceFile};
use crate::catalog::FORMAT;
use crate::catalog::check::{Finding, Severity};
use crate::catalog::product::Product;
use crate::catalog::tables::ProductFile;
use crate::feed::file;
use crate::feed::json::{self, Fault};
use crate::feed::problem::Problem;
use crate::feed::write::Layout;

/// What has been read so far, and what was wrong with it.
#[derive(Default)]
pub(super) struct Reader {
    pub products: Vec<Located<Product>>,
    pub files: Vec<SourceFile>,
    pub problems: Vec<Problem>,
}

/// A file of products whose records are still text: one that cannot be read costs only itself.
#[derive(Deserialize)]
struct RawFile<'a> {
    format: u32,
    #[serde(default)]
    licence: Option<String>,
    #[serde(default)]
    attribution: Option<String>,
    #[serde(borrow)]
    products: Vec<&'a RawValue>,
}

impl Reader {
    /// Paths of the files of products; a folder that cannot be listed is a problem.
    pub fn product_paths(&mut self, folder: &Path) -> Vec<PathBuf> {
        file::json_files(folder).unwrap_or_else(|error| {
            let expected = "a folder with files of products";
            self.problems
                .push(Problem::unreadable(file::shown(folder), error, expected));
            Vec::new()
        })
    }

    /// A table: all of it or nothing.
    pub fn table<T: DeserializeOwned>(&mut self, path: &Path) -> Option<T> {
        let name = file::shown(path);
        let text = self.text(path)?;
        for field in json::repeated_keys(&text) {
            let (found, expected) = ("the key a second time", "each key once");
            self.problems.push(problem(&name, None, &field, found, expected));
        }
        match json::read::<T>(&text) {
            Ok(read) => {
                self.unknown(&name, None, read.unknown);
                Some(read.value)
            }
            Err(fault) => {
                self.problems.push(faulty(&name, None, fault));
                None
            }
        }
    }

    /// A table that may be missing; one that is there is read whole or not at all.
    pub fn maybe_table<T: DeserializeOwned + Default>(&mut self, path: &Path) -> T {
        let table = path.exists().then(|| self.table(path)).flatten();
        table.unwrap_or_default()
    }

    /// A file of products, as far as it can be read.
    pub fn products(&mut self, path: PathBuf) {
        let name = file::shown(&path);
        let Some(text) = self.text(&path) else { return };
        let raw = match json::read::<RawFile<'_>>(&text) {
            Ok(raw) => raw,
            Err(fault) => return self.problems.push(faulty(&name, None, fault)),
        };
        let mut has_unknown = self.unknown(&name, None, raw.unknown);
        let RawFile {
            format,
            licence,
            attribution,
            products,
        } = raw.value;
        if format != FORMAT {
            let expected = format!("{FORMAT}, the format this tool reads");
            self.problems
                .push(problem(&name, None, "format", &format.to_string(), &expected));
        }
        for (position, record) in products.iter().enumerate() {
            has_unknown |= self.product(&name, &text, position, record.get());
        }
        let layout = Layout::of(products.iter().map(|record| record.get()));
        let header = ProductFile {
            format,
            licence,
            attribution,
            products: Vec::new(),
        };
        self.files.push(SourceFile {
            path,
            layout,
            has_unknown,
            header,
        });
    }

    /// Reads one record; says whether it has unknown fields.
    fn product(&mut self, name: &str, text: &str, position: usize, record: &str) -> bool {
        match json::read::<Product>(record) {
            Ok(read) => {
                let has_unknown = self.unknown(name, Some(&read.value.id), read.unknown);
                let file = self.files.len();
                self.products.push(Located {
                    record: read.value,
                    file,
                    position,
                });
                has_unknown
            }
            Err(fault) => {
                let whose = id_in(record).unwrap_or_else(|| {
                    let line = text[..json::offset(text, record)].matches('\n').count() + 1;
                    format!("products[{position}] at line {line}")
                });
                self.problems.push(faulty(name, Some(whose), fault));
                false
            }
        }
    }

    fn text(&mut self, path: &Path) -> Option<String> {
        let name = file::shown(path);
        match file::read_text(path) {
            Ok(text) if text.had_mark => {
                let (found, expected) = ("a byte order mark", "none: save the file as UTF-8 without BOM");
                let found = Finding {
                    severity: Severity::Warning,
                    ..finding(None, "", found, expected)
                };
                self.problems.push(Problem::new(name, found));
                Some(text.text)
            }
            Ok(text) => Some(text.text),
            Err(refusal) => {
                self.problems
                    .push(Problem::unreadable(name, refusal.found, refusal.expected));
                None
            }
        }
    }

    /// Warns of fields that nothing reads; says whether there are any.
    fn unknown(&mut self, name: &str, record: Option<&str>, fields: BTreeSet<String>) -> bool {
        for field in &fields {
            let (found, expected) = (
                "a field this tool does not know",
                "none of that name: nothing reads it",
            );
            let finding = finding(record.map(str::to_owned), field, found, expected);
            self.problems.push(Problem::new(
                name,
                Finding {
                    severity: Severity::Warning,
                    ..finding
                },
            ));
        }
        !fields.is_empty()
    }
}

/// The slug of a record that cannot be read as a product.
fn id_in(record: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct WithId {
        id: String,
    }
    serde_json::from_str::<WithId>(record)
        .ok()
        .map(|record| record.id)
}

fn faulty(name: &str, record: Option<String>, fault: Fault) -> Problem {
    match fault {
        Fault::Syntax { found, expected } => Problem::new(name, finding(record, "", &found, &expected)),
        Fault::Form {
            field,
            found,
            expected,
        } => Problem::new(name, finding(record, &field, &found, &expected)),
    }
}

fn problem(name: &str, record: Option<String>, field: &str, found: &str, expected: &str) -> Problem {
    Problem::new(name, finding(record, field, found, expected))
}

fn finding(record: Option<String>, field: &str, found: &str, expected: &str) -> Finding {
    let field = Some(field.to_owned()).filter(|field| !field.is_empty());
    Finding {
        severity: Severity::Error,
        record,
        field,
        found: found.into(),
        expected: expected.into(),
    }
}
