//! Files as bytes: which there are, and whether one may be read as text at all. Not here: what the text says.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Files of this size and more are refused before they are read: a feed of a hundred thousand products stays below it
/// in a dozen files, and an editor does not open such a file either.
pub const TOO_LARGE: u64 = 100_000_000;

/// A file's text.
#[derive(Debug)]
pub struct FileText {
    /// The text, without a byte order mark.
    pub text: String,
    /// Whether it began with a byte order mark.
    pub had_mark: bool,
}

/// Why a file was not read.
#[derive(Debug)]
pub struct Refusal {
    /// What is wrong with it.
    pub found: String,
    /// What it should be.
    pub expected: &'static str,
}

/// Reads a file as text.
///
/// # Errors
/// [`Refusal`]: no file, empty, too large, or not UTF-8.
pub fn read_text(path: &Path) -> Result<FileText, Refusal> {
    let refused = |found: String, expected| Refusal { found, expected };
    let unreadable = |error: io::Error| refused(said(&error), "a file that can be read");
    let size = fs::metadata(path).map_err(unreadable)?.len();
    if size == 0 {
        return Err(refused(
            "an empty file (0 bytes)".into(),
            "JSON: bring the file back from an earlier version",
        ));
    }
    if size >= TOO_LARGE {
        let found = format!("a file of {} MB", size / 1_000_000);
        return Err(refused(found, "less than 100 MB: split it into several files"));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..valid]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        refused(
            format!("bytes at line {line} that are not UTF-8"),
            "UTF-8: save the file with that encoding",
        )
    })?;
    match text.strip_prefix('\u{feff}') {
        Some(rest) => Ok(FileText {
            text: rest.to_owned(),
            had_mark: true,
        }),
        None => Ok(FileText {
            text,
            had_mark: false,
        }),
    }
}

/// Every `.json` file in the folder and the folders in it, in the order of their paths. None where there is no folder.
///
/// # Errors
/// Where a folder cannot be listed.
pub fn json_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    if folder.exists() {
        collect(folder, &mut files)?;
    }
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") && !is_hidden(&path) {
            files.push(path);
        }
    }
    Ok(())
}

/// Editors and this tool itself leave half-written files under names that start with a full stop.
fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// A path as editors write it, with slashes on every system.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// The system's own words differ between systems; the frequent case gets ours.
fn said(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".into(),
        _ => error.to_string(),
    }
}
