//! Writes the sources' files: how they are laid out, and that nobody ever sees half of one.
//! Not here: which records a file holds (whoever calls), and the compiled parts (`build`).

use std::fs;
use std::path::Path;

use anyhow::Context;

use crate::catalog::tables::ProductFile;

/// How a file of products is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Indented by two spaces: for files that people edit by hand.
    Pretty,
    /// The header's fields, then one product a line: for thousands of records taken over by a tool, where a change
    /// to one product should be a change to one line.
    Lines,
}

impl Layout {
    /// The layout that records are in, given the text of each: [`Layout::Lines`] where every one is a single line.
    /// A file without records counts as [`Layout::Pretty`].
    pub fn of<'a>(records: impl IntoIterator<Item = &'a str>) -> Self {
        let mut records = records.into_iter().peekable();
        let lines = records.peek().is_some() && records.all(|record| !record.contains('\n'));
        if lines { Layout::Lines } else { Layout::Pretty }
    }
}

/// Writes a file of products in the given layout, beside its place and then renamed. Folders that are missing are made.
///
/// # Errors
/// Where the file cannot be written; the file that was there before is then still there, unchanged.
pub fn write_product_file(path: &Path, file: &ProductFile, layout: Layout) -> anyhow::Result<()> {
    write_file(path, product_file_text(file, layout)?.as_bytes())
}

/// The text of a file of products in the given layout.
///
/// # Errors
/// Where a record cannot be written as JSON.
pub fn product_file_text(file: &ProductFile, layout: Layout) -> anyhow::Result<String> {
    match layout {
        Layout::Lines if !file.products.is_empty() => lines(file),
        Layout::Pretty | Layout::Lines => Ok(serde_json::to_string_pretty(file)? + "\n"),
    }
}

fn lines(file: &ProductFile) -> anyhow::Result<String> {
    const NO_PRODUCTS: &str = "[]\n}";
    let ProductFile {
        format,
        licence,
        attribution,
        products,
    } = file;
    let (licence, attribution) = (licence.clone(), attribution.clone());
    let header = ProductFile {
        format: *format,
        licence,
        attribution,
        products: Vec::new(),
    };
    let header = serde_json::to_string_pretty(&header)?;
    let header = header
        .strip_suffix(NO_PRODUCTS)
        .context("the products are no longer a file's last field")?;
    let records: Vec<String> = products
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<_, _>>()?;
    Ok(format!("{header}[\n    {}\n  ]\n}}\n", records.join(",\n    ")))
}

/// Puts `bytes` in the file at `path`: they are written beside it, then the new file is renamed over the old.
///
/// # Errors
/// Where the file cannot be written; the file that was there before is then still there, unchanged.
pub fn write_file(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let name = path
        .file_name()
        .with_context(|| format!("{} names no file", path.display()))?;
    let beside = path.with_file_name(format!(".{}.new", name.to_string_lossy()));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // Whatever is left of the attempt is of no use; that it could not be removed changes nothing for the caller.
        let _ = fs::remove_file(&beside);
    }
    written.with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::product::Product;

    fn file() -> ProductFile {
        let record = |id: &str, number: u32| -> Product {
            let names = r#"{"original":[{"text":"Roquefort","lang":"fr"}]}"#;
            let json = format!(
                r#"{{"id":"{id}","number":{number},"kind":"geographical-indication","class":"cheese","names":{names}}}"#
            );
            serde_json::from_str(&json).unwrap()
        };
        let licence = Some("ODbL-1.0".to_owned());
        ProductFile {
            format: 1,
            licence,
            attribution: None,
            products: vec![record("a", 1), record("b", 2)],
        }
    }

    #[test]
    fn both_layouts_read_back_as_the_same_file_and_are_told_apart() {
        for layout in [Layout::Pretty, Layout::Lines] {
            let text = product_file_text(&file(), layout).unwrap();
            assert_eq!(serde_json::from_str::<ProductFile>(&text).unwrap(), file());
            #[derive(serde::Deserialize)]
            struct Raw<'a> {
                #[serde(borrow)]
                products: Vec<&'a serde_json::value::RawValue>,
            }
            let raw: Raw<'_> = serde_json::from_str(&text).unwrap();
            assert_eq!(Layout::of(raw.products.iter().map(|record| record.get())), layout);
        }
    }

    #[test]
    fn lines_hold_one_product_each() {
        let text = product_file_text(&file(), Layout::Lines).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[..4],
            [
                "{",
                "  \"format\": 1,",
                "  \"licence\": \"ODbL-1.0\",",
                "  \"products\": ["
            ]
        );
        assert!(
            lines[4].starts_with("    {\"id\":\"a\"") && lines[4].ends_with("},"),
            "{}",
            lines[4]
        );
        assert!(
            lines[5].starts_with("    {\"id\":\"b\"") && lines[5].ends_with('}'),
            "{}",
            lines[5]
        );
        assert_eq!(lines[6..], ["  ]", "}"]);
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("products/cheese.json");
        write_product_file(&path, &file(), Layout::Lines).unwrap();
        write_product_file(&path, &file(), Layout::Pretty).unwrap();
        assert_eq!(
            fs::read_to_string(&path).unwrap(),
            product_file_text(&file(), Layout::Pretty).unwrap()
        );
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }
}
