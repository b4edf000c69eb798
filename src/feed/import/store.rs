//! Puts records among those that are there already. What people have corrected stays: a record whose identifier is
//! there is left as it is, and a file that gains nothing is not written. Not here: where records come from.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use anyhow::Context;

use super::numbers::{self, Giver};
use super::{Count, open_food_facts};
use crate::catalog::FORMAT;
use crate::catalog::check::Severity;
use crate::catalog::product::Product;
use crate::catalog::source::Source;
use crate::catalog::tables::{ProductFile, Sources};
use crate::feed::sources::{self, CATALOG, PRODUCTS, SOURCES};
use crate::feed::write::{Layout, write_file, write_product_file};

/// The records and files that are there.
pub(super) struct Store {
    there: sources::Sources,
    ids: HashSet<String>,
    file_numbers: HashSet<String>,
    giver: Giver,
    /// The new records of each file, by its path below the folder of products.
    new: BTreeMap<String, Vec<Product>>,
}

impl Store {
    /// Reads what is there.
    pub fn open(folder: &Path) -> anyhow::Result<Self> {
        let (there, problems) = sources::load(folder);
        if let Some(problem) = problems
            .iter()
            .find(|problem| problem.finding.severity == Severity::Error)
        {
            anyhow::bail!("nothing was imported, because the feed's sources cannot be read whole: {problem}");
        }
        let there = there.context("the feed's sources cannot be read")?;
        let records = || there.products.iter().map(|located| &located.record);
        Ok(Self {
            ids: records().map(|product| product.id.clone()).collect(),
            file_numbers: records().filter_map(file_number).map(str::to_owned).collect(),
            giver: Giver::new(&there.catalog.numbers, records()),
            new: BTreeMap::new(),
            there,
        })
    }

    /// Takes in the records that are not there yet and gives them numbers, in their order.
    pub fn add(&mut self, records: Vec<(String, Product)>) -> anyhow::Result<Count> {
        let mut count = Count::default();
        for (file, mut product) in records {
            let entry_is_there =
                file_number(&product).is_some_and(|number| self.file_numbers.contains(number));
            if self.ids.contains(&product.id) || entry_is_there {
                count.kept += 1;
                continue;
            }
            product.number = self.giver.give()?;
            self.ids.insert(product.id.clone());
            self.file_numbers.extend(file_number(&product).map(str::to_owned));
            self.new.entry(file).or_default().push(product);
            count.added += 1;
        }
        Ok(count)
    }

    /// The number that would be given out next.
    pub fn next_number(&self) -> u32 {
        self.giver.next()
    }

    /// Writes the files that gain records; before them the catalogue, so that a number is lost rather than given twice.
    pub fn write(self) -> anyhow::Result<()> {
        let folder = &self.there.folder;
        let there = |path: &Path| self.there.files.iter().position(|file| file.path == path);
        let files: Vec<_> = self
            .new
            .into_iter()
            .map(|(name, new)| (folder.join(PRODUCTS).join(&name), name, new))
            .collect();
        if let Some((path, ..)) = files
            .iter()
            .find(|(path, ..)| there(path).is_some_and(|place| self.there.files[place].has_unknown))
        {
            anyhow::bail!(
                "{} has fields that this tool does not know; writing it would lose them",
                path.display()
            );
        }
        let catalog = folder.join(CATALOG);
        let text =
            fs::read_to_string(&catalog).with_context(|| format!("cannot read {}", catalog.display()))?;
        write_file(&catalog, numbers::with_next(&text, self.giver.next())?.as_bytes())?;
        for (path, name, new) in files {
            let (mut file, layout) = match there(&path) {
                Some(place) => (self.there.product_file(place), self.there.files[place].layout),
                None => empty_file(&name),
            };
            file.products.extend(new);
            write_product_file(&path, &file, layout)?;
        }
        Ok(())
    }
}

/// Adds the sources that are not in `sources.json` yet; the others stay as people have left them.
pub(super) fn add_sources(folder: &Path, new: BTreeMap<String, Source>) -> anyhow::Result<Count> {
    let path = folder.join(SOURCES);
    let mut there: Sources = match fs::read_to_string(&path) {
        Ok(text) => serde_json::from_str(&text).with_context(|| format!("cannot read {}", path.display()))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Sources {
            format: FORMAT,
            sources: BTreeMap::new(),
        },
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    };
    let mut count = Count {
        added: 0,
        kept: there.sources.len(),
    };
    for (key, source) in new {
        there.sources.entry(key).or_insert_with(|| {
            count.added += 1;
            source
        });
    }
    if count.added > 0 {
        write_file(&path, (serde_json::to_string_pretty(&there)? + "\n").as_bytes())?;
    }
    Ok(count)
}

/// A new file: what people write is laid out for them, what a tool took over has a line a record.
fn empty_file(name: &str) -> (ProductFile, Layout) {
    let mut file = ProductFile {
        format: FORMAT,
        ..ProductFile::default()
    };
    if name == open_food_facts::FILE {
        file.licence = Some(open_food_facts::LICENCE.to_owned());
        file.attribution = Some(open_food_facts::ATTRIBUTION.to_owned());
    }
    let taken_over = name == open_food_facts::FILE || name.starts_with("register/");
    (file, if taken_over { Layout::Lines } else { Layout::Pretty })
}

fn file_number(product: &Product) -> Option<&str> {
    Some(
        product
            .protection
            .as_ref()?
            .register
            .as_ref()?
            .file_number
            .as_str(),
    )
}
