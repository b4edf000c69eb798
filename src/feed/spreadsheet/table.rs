//! The rows of a table, with their columns told apart by name. Columns may stand in any order, and any but `id` may be
//! left out: what has no column stays as it is.

use std::collections::BTreeMap;
use std::path::Path;

use super::cells::unguarded;
use super::columns::{COLUMNS, column};
use crate::catalog::check::{Finding, Severity, quoted};
use crate::feed::file;
use crate::feed::problem::Problem;

/// Values by the heading of their column.
pub type Cells = BTreeMap<&'static str, String>;

/// A table.
pub struct Table {
    /// The file, as it is named in problems.
    pub file: String,
    /// Its rows; wholly empty ones left out.
    pub rows: Vec<Row>,
}

/// One row.
pub struct Row {
    /// Its number as spreadsheet programs count: the headings are row 1.
    pub number: usize,
    /// Its values.
    pub cells: Cells,
}

impl Row {
    /// The slug of the product it is about.
    pub fn id(&self) -> &str {
        self.cells.get("id").map_or("", String::as_str)
    }

    /// A problem in one of its cells.
    pub fn problem(&self, file: &str, column: &str, found: String, expected: String) -> Problem {
        let record = match self.id() {
            "" => format!("row {}", self.number),
            id => format!("row {} ({id})", self.number),
        };
        let (record, field) = (Some(record), Some(column.to_owned()));
        Problem::new(
            file,
            Finding {
                severity: Severity::Error,
                record,
                field,
                found,
                expected,
            },
        )
    }
}

/// Reads the table at `path`.
///
/// # Errors
/// Everything that keeps it from being read: the file itself, its headings, rows of another length.
pub fn read(path: &Path) -> Result<Table, Vec<Problem>> {
    let file = file::shown(path);
    let text = file::read_text(path)
        .map_err(|refusal| vec![Problem::unreadable(&file, refusal.found, refusal.expected)])?
        .text;
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let unreadable = |error: csv::Error| {
        vec![Problem::unreadable(
            &file,
            error,
            "a table of comma-separated values",
        )]
    };
    let headings = headings(&file, reader.headers().map_err(unreadable)?)?;
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    for (place, record) in reader.records().enumerate() {
        let record = record.map_err(unreadable)?;
        let row = Row {
            number: place + 2,
            cells: cells(&headings, &record),
        };
        if record.len() != headings.len() {
            let expected = format!("{} cells, as many as there are headings", headings.len());
            problems.push(row.problem(&file, "cells", record.len().to_string(), expected));
        }
        if row.cells.values().any(|value| !value.is_empty()) {
            rows.push(row);
        }
    }
    if problems.is_empty() {
        Ok(Table { file, rows })
    } else {
        Err(problems)
    }
}

fn cells(headings: &[&'static str], record: &csv::StringRecord) -> Cells {
    let values = record.iter().map(|cell| unguarded(cell.trim()).to_owned());
    headings.iter().copied().zip(values).collect()
}

fn headings(file: &str, record: &csv::StringRecord) -> Result<Vec<&'static str>, Vec<Problem>> {
    let mut headings = Vec::new();
    let mut problems = Vec::new();
    for heading in record.iter().map(str::trim) {
        match column(heading) {
            Some(column) if headings.contains(&column.name) => {
                let found = format!("{} a second time", quoted(heading));
                problems.push(in_headings(file, found, "each column once".into()));
            }
            Some(column) => headings.push(column.name),
            None => problems.push(in_headings(file, quoted(heading), known_columns())),
        }
    }
    if problems.is_empty() && !headings.contains(&"id") {
        problems.push(in_headings(
            file,
            "no column id".into(),
            "it: it says which product a row is about".into(),
        ));
    }
    if problems.is_empty() {
        Ok(headings)
    } else {
        Err(problems)
    }
}

fn known_columns() -> String {
    let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    format!(
        "a table separated by commas, with columns among {}",
        names.join(", ")
    )
}

fn in_headings(file: &str, found: String, expected: String) -> Problem {
    let record = Some("row 1".to_owned());
    Problem::new(
        file,
        Finding {
            severity: Severity::Error,
            record,
            field: None,
            found,
            expected,
        },
    )
}
