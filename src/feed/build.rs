//! Builds the feed: reads, checks and compiles the sources and puts the result in its place in one step. Not here:
//! what the parts hold ([`crate::feed::compile`]).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};

use super::check;
use super::compile::{Compiled, Input, compile};
use super::problem::Problem;
use super::sources::Sources;

/// What a build made.
#[derive(Debug)]
pub struct Built {
    /// How many products.
    pub products: usize,
    /// How many files, the manifest included.
    pub parts: usize,
    /// How many bytes they have, uncompressed.
    pub bytes: usize,
    /// What the check warned of.
    pub warnings: Vec<Problem>,
}

/// The file that only a compiled feed has at its top.
const MANIFEST: &str = "manifest.json";

/// Builds the sources in `folder` into `out`. Whoever reads `out` meanwhile sees the old feed, then the new one.
///
/// # Errors
/// [`check::Unsound`] where the sources have errors, or where `out` cannot be written. The old feed is then untouched.
pub fn build(folder: &Path, out: &Path) -> Result<Built> {
    expect_feed_or_nothing(out)?;
    let bar = bar();
    bar.set_message("checking");
    let (sources, warnings) = check::sound(folder)?;
    bar.set_message("compiling");
    let compiled = compile_sources(&sources)?;
    bar.set_message("writing");
    bar.set_length(compiled.files.len() as u64);
    put_in_place(&compiled, out, &bar)?;
    bar.finish_and_clear();
    let bytes = compiled.files.iter().map(|(_, bytes)| bytes.len()).sum();
    Ok(Built {
        products: sources.products.len(),
        parts: compiled.files.len(),
        bytes,
        warnings,
    })
}

/// Compiles sources that have been checked.
///
/// # Errors
/// Where a table is too large for its column.
pub fn compile_sources(sources: &Sources) -> Result<Compiled> {
    compile(Input {
        catalog: &sources.catalog,
        places: &sources.places,
        sources: &sources.sources.sources,
        guides: &sources.guides,
        products: &sources.records(),
    })
}

/// The old contents of `out` are removed in the end, so they had better be a feed.
fn expect_feed_or_nothing(out: &Path) -> Result<()> {
    let empty = || fs::read_dir(out).map(|mut entries| entries.next().is_none());
    if !out.exists() || out.join(MANIFEST).is_file() || empty().unwrap_or(false) {
        return Ok(());
    }
    bail!(
        "{} holds something else than a feed: name a folder that is empty or new with --out",
        out.display()
    )
}

/// Writes everything into a new folder beside `out`, then renames: the old feed away, the new one in its place.
fn put_in_place(compiled: &Compiled, out: &Path, bar: &ProgressBar) -> Result<()> {
    let parent = out
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    fs::create_dir_all(parent).with_context(|| format!("cannot make the folder {}", parent.display()))?;
    // Removes itself with whatever is in it, also where a later step fails.
    let beside = tempfile::Builder::new()
        .prefix(".feed-")
        .tempdir_in(parent)
        .with_context(|| format!("cannot write in {}", parent.display()))?;
    let (new, old) = (beside.path().join("new"), beside.path().join("old"));
    for (name, bytes) in &compiled.files {
        write_part(&new.join(name), bytes)?;
        bar.inc(1);
    }
    swap(&new, &old, out).with_context(|| format!("cannot put the new feed at {}", out.display()))
}

fn write_part(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder: PathBuf = path.parent().map(Path::to_owned).unwrap_or_default();
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(path, bytes))
        .with_context(|| format!("cannot write {}", path.display()))
}

fn swap(new: &Path, old: &Path, out: &Path) -> std::io::Result<()> {
    let replaces = out.exists();
    if replaces {
        fs::rename(out, old)?;
    }
    let swapped = fs::rename(new, out);
    if swapped.is_err() && replaces {
        fs::rename(old, out)?;
    }
    swapped
}

/// A progress bar on the terminal; where there is none, nothing is drawn.
fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:>10} {wide_bar} {pos}/{len}");
    let bar = ProgressBar::new(1);
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar
}
