//! Products into a table: UTF-8 with a byte order mark, without which spreadsheet programs take Chinese for another
//! encoding; lines end in CR LF (RFC 4180).

use std::path::Path;

use anyhow::{Result, bail};

use super::cells::guarded;
use super::columns::{COLUMNS, Column};
use crate::catalog::product::Product;
use crate::feed::check::Unsound;
use crate::feed::problem::Problem;
use crate::feed::sources::load;
use crate::feed::write::write_file;

/// Writes every product of the sources in `folder` into the table at `file`. Says how many.
///
/// # Errors
/// Where a record cannot be read (the table would lack it) or the table cannot be written.
pub fn export(folder: &Path, file: &Path) -> Result<usize> {
    let (sources, problems) = load(folder);
    match sources {
        Some(sources) if !problems.iter().any(Problem::is_error) => {
            let products = sources.records();
            write_file(file, &table(&products)?)?;
            Ok(products.len())
        }
        _ => bail!(Unsound(problems)),
    }
}

/// The table of the products, as bytes.
///
/// # Errors
/// Never in practice: it is written to memory.
pub fn table(products: &[&Product]) -> Result<Vec<u8>> {
    let bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(bytes);
    writer.write_record(COLUMNS.iter().map(|column| column.name))?;
    for product in products {
        writer.write_record(COLUMNS.iter().map(|column| cell(column, product)))?;
    }
    Ok(writer.into_inner()?)
}

fn cell(column: &Column, product: &Product) -> String {
    let value = (column.read)(product);
    if column.is_number { value } else { guarded(&value) }
}
