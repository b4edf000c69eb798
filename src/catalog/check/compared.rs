//! Rules of what is set side by side: every cell stands in a column, has grounds, and says no number of a product that
//! its record does not have.

use std::collections::{HashMap, HashSet};

use super::finding::{NOTHING, Report, quoted};
use super::keys::{Keys, Table};
use super::telling::{Known, Style, grounded};
use super::words::text;
use crate::compared::{Compared, Comparison, Point};
use crate::product::Product;

/// Checks a comparison.
pub(super) fn compared(
    report: &mut Report,
    comparison: &Comparison,
    products: &HashMap<&str, &Product>,
    keys: &Keys<'_>,
    style: &Style<'_>,
) {
    text(report, format_args!("compared.title"), &comparison.title);
    let mut columns = HashSet::new();
    for (place, column) in comparison.columns.iter().enumerate() {
        text(
            report,
            format_args!("compared.columns[{place}].name"),
            &column.name,
        );
        if !columns.insert(column.key.as_str()) {
            let found = format_args!("{} a second time", quoted(&column.key));
            report.error(
                format_args!("compared.columns[{place}].key"),
                found,
                "each key once",
            );
        }
    }
    for (place, row) in comparison.rows.iter().enumerate() {
        let field = format!("compared.rows[{place}]");
        text(report, format_args!("{field}.name"), &row.name);
        cells(report, &field, row, &columns, keys, style);
        if let Some(id) = &row.product {
            keys.expect(report, Table::Product, format_args!("{field}.product"), id);
            supported(report, &field, row, products.get(id.as_str()).copied());
        }
    }
}

/// Checks the numbered parts of a drawing.
pub(super) fn points(report: &mut Report, field: &str, points: &[Point], keys: &Keys<'_>, style: &Style<'_>) {
    for (place, point) in points.iter().enumerate() {
        let field = format!("{field}[{place}]");
        text(report, format_args!("{field}.name"), &point.name);
        grounded(report, &format!("{field}.told"), &point.told, keys, style);
    }
}

fn cells(
    report: &mut Report,
    field: &str,
    row: &Compared,
    columns: &HashSet<&str>,
    keys: &Keys<'_>,
    style: &Style<'_>,
) {
    if row.cells.is_empty() {
        report.error(format_args!("{field}.cells"), NOTHING, "at least one cell");
    }
    let mut seen = HashSet::new();
    for (place, cell) in row.cells.iter().enumerate() {
        let field = format!("{field}.cells[{place}]");
        let key = cell.column.as_str();
        if !columns.contains(key) || !seen.insert(key) {
            let expected = "the key of a column that has no cell yet";
            report.error(format_args!("{field}.column"), quoted(key), expected);
        }
        grounded(report, &format!("{field}.told"), &cell.told, keys, style);
    }
}

/// What is said of a product rests on its record.
fn supported(report: &mut Report, field: &str, row: &Compared, product: Option<&Product>) {
    let Some(product) = product else { return };
    let known = Known::of(vec![product]);
    for (place, cell) in row.cells.iter().enumerate() {
        known.supports(report, &format!("{field}.cells[{place}].told"), &cell.told);
    }
}
