//! A table into the sources: known products get the cells that changed, new rows become new products. All of it or
//! nothing: one bad cell, and no file is touched.
//!
//! A product that has no row stays as it is; import never removes one. A new product goes to the end of
//! `products/curated/<class>.json`, or of whatever file of that name there is.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::columns::column_of;
use super::edit::{BadCell, begin, edit};
use super::report::{Added, Changed, ImportReport};
use super::table::{self, Row, Table};
use crate::catalog::FORMAT;
use crate::catalog::tables::ProductFile;
use crate::feed::check::{self, Unsound};
use crate::feed::file;
use crate::feed::json;
use crate::feed::problem::Problem;
use crate::feed::sources::{CATALOG, Located, PRODUCTS, SourceFile, Sources, load};
use crate::feed::write::{Layout, product_file_text, write_file};

/// Takes the table at `file` over into the sources in `folder`.
///
/// # Errors
/// [`Unsound`] with every cell that cannot be taken over and every rule that the sources would then break; nothing is
/// written. Otherwise where a file cannot be written.
pub fn import(folder: &Path, file: &Path) -> Result<ImportReport> {
    let (sources, problems) = load(folder);
    let sources = match sources {
        Some(sources) if !problems.iter().any(Problem::is_error) => sources,
        _ => return Err(Unsound(problems).into()),
    };
    let table = table::read(file).map_err(Unsound)?;
    let before = check::check(&sources);
    let import = Import::of(sources).apply(&table)?;
    import.expect_sound(&table, &before)?;
    import.write()
}

/// Sources being changed.
struct Import {
    sources: Sources,
    report: ImportReport,
    /// Where each row's product stands, by its slug.
    rows: BTreeMap<String, usize>,
    /// Indexes of the files that change.
    touched: BTreeSet<usize>,
}

impl Import {
    fn of(sources: Sources) -> Self {
        Self {
            sources,
            report: ImportReport::default(),
            rows: BTreeMap::new(),
            touched: BTreeSet::new(),
        }
    }

    fn apply(mut self, table: &Table) -> Result<Self, Unsound> {
        let known = self.sources.products.iter().enumerate();
        let known: HashMap<String, usize> = known
            .map(|(place, product)| (product.record.id.clone(), place))
            .collect();
        let mut problems = Vec::new();
        for row in &table.rows {
            if self.rows.insert(row.id().to_owned(), row.number).is_some() {
                let found = "the same product a second time".to_owned();
                problems.push(row.problem(&table.file, "id", found, "one row for each product".into()));
                continue;
            }
            let done = match known.get(row.id()) {
                Some(place) => self.change(*place, row),
                None => self.add(row),
            };
            let bad = done.err().unwrap_or_default();
            problems.extend(
                bad.into_iter()
                    .map(|bad| row.problem(&table.file, bad.column, bad.found, bad.expected)),
            );
        }
        if problems.is_empty() {
            Ok(self)
        } else {
            Err(Unsound(problems))
        }
    }

    fn change(&mut self, place: usize, row: &Row) -> Result<(), Vec<BadCell>> {
        let product = &mut self.sources.products[place];
        let cells = edit(&mut product.record, row)?;
        if cells.is_empty() {
            self.report.unchanged += 1;
        } else {
            self.touched.insert(product.file);
            self.report.changed.push(Changed {
                id: product.record.id.clone(),
                cells,
            });
        }
        Ok(())
    }

    fn add(&mut self, row: &Row) -> Result<(), Vec<BadCell>> {
        let number = self.sources.catalog.numbers.next;
        let mut record = begin(row, number)?;
        edit(&mut record, row)?;
        self.sources.catalog.numbers.next = number.saturating_add(1);
        let file = self.home_of(&record.class);
        let position = self
            .sources
            .products
            .iter()
            .filter(|product| product.file == file)
            .count();
        self.touched.insert(file);
        let path = file::shown(&self.sources.files[file].path);
        self.report.added.push(Added {
            id: record.id.clone(),
            number,
            file: path,
        });
        self.sources.products.push(Located {
            record,
            file,
            position,
        });
        Ok(())
    }

    /// The file for new products of a class.
    fn home_of(&mut self, class: &str) -> usize {
        let name = format!("{class}.json");
        let is_home = |file: &SourceFile| file.path.file_name().is_some_and(|found| found == name.as_str());
        if let Some(file) = self.sources.files.iter().position(is_home) {
            return file;
        }
        let path = self.sources.folder.join(PRODUCTS).join("curated").join(name);
        let header = ProductFile {
            format: FORMAT,
            ..ProductFile::default()
        };
        self.sources.files.push(SourceFile {
            path,
            layout: Layout::Pretty,
            has_unknown: false,
            header,
        });
        self.sources.files.len() - 1
    }

    /// Every rule still holds, unless it was broken before: an import may mend one thing at a time.
    fn expect_sound(&self, table: &Table, before: &[Problem]) -> Result<(), Unsound> {
        let after = check::check(&self.sources);
        let new = after
            .into_iter()
            .filter(|problem| problem.is_error() && !before.contains(problem));
        let mut problems: Vec<Problem> = new.map(|problem| self.in_table(problem, table)).collect();
        for file in self
            .touched
            .iter()
            .map(|file| &self.sources.files[*file])
            .filter(|file| file.has_unknown)
        {
            let found = "fields this tool does not know, which writing the file would lose";
            let expected = "none: remove them first (feed check names them)";
            problems.push(Problem::unreadable(file::shown(&file.path), found, expected));
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Unsound(problems))
        }
    }

    /// The problem with its row and column, where it is about a product that has a row.
    fn in_table(&self, mut problem: Problem, table: &Table) -> Problem {
        let id = problem.finding.record.as_deref().unwrap_or_default();
        if let Some(row) = self.rows.get(id) {
            problem.file = table.file.clone();
            problem.finding.record = Some(format!("row {row} ({id})"));
            let column = problem.finding.field.as_deref().and_then(column_of);
            problem.finding.field = column
                .map(|column| column.name.to_owned())
                .or(problem.finding.field);
        }
        problem
    }

    fn write(mut self) -> Result<ImportReport> {
        let mut texts = Vec::new();
        if !self.report.added.is_empty() {
            texts.push(catalog_text(&self.sources)?);
        }
        for file in &self.touched {
            let SourceFile { path, layout, .. } = &self.sources.files[*file];
            texts.push((
                path.clone(),
                product_file_text(&self.sources.product_file(*file), *layout)?,
            ));
        }
        for (path, text) in texts {
            write_file(&path, text.as_bytes())?;
            self.report.files.push(file::shown(&path));
        }
        Ok(self.report)
    }
}

/// `catalog.json` with the next number and no other change: people lay that file out by hand.
fn catalog_text(sources: &Sources) -> Result<(PathBuf, String)> {
    #[derive(serde::Deserialize)]
    struct Numbered<'a> {
        #[serde(borrow)]
        numbers: Next<'a>,
    }
    #[derive(serde::Deserialize)]
    struct Next<'a> {
        #[serde(borrow)]
        next: &'a serde_json::value::RawValue,
    }
    let path = sources.folder.join(CATALOG);
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mark = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let numbered: Numbered<'_> = serde_json::from_str(&text[mark..])?;
    let next = numbered.numbers.next.get();
    let start = json::offset(&text, next);
    let number = sources.catalog.numbers.next;
    let changed = format!("{}{number}{}", &text[..start], &text[start + next.len()..]);
    Ok((path, changed))
}
