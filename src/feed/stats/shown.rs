//! The counts for reading.

use std::fmt;

use super::{Counts, ListCount, Stats};

/// How many countries are named; the others are counted together.
const COUNTRIES: usize = 15;

impl fmt::Display for Stats {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "products          {}", self.products)?;
        writeln!(formatter, "  by kind         {}", listed(&self.kinds, usize::MAX))?;
        writeln!(formatter, "  curated         {}", self.curated)?;
        writeln!(
            formatter,
            "  by class        {}",
            listed(&self.classes, usize::MAX)
        )?;
        writeln!(
            formatter,
            "  by country      {}",
            listed(&self.countries, COUNTRIES)
        )?;
        writeln!(
            formatter,
            "  no country but the barcode's prefix: {}",
            self.only_brand_registered
        )?;
        for (scheme, statuses) in &self.register {
            let statuses = statuses
                .iter()
                .map(|(status, count)| ((*status).to_owned(), *count))
                .collect();
            writeln!(
                formatter,
                "register {scheme:<8} {}",
                listed(&statuses, usize::MAX)
            )?;
        }
        writeln!(
            formatter,
            "  of these        {} recipes (TSG), no origins; {} applications to change another entry; {} with a badge",
            self.recipes, self.changes, self.badges
        )?;
        for list in &self.lists {
            writeln!(formatter, "{list}")?;
        }
        let names = &self.names;
        writeln!(
            formatter,
            "names             original {}, English {}, Chinese {} ({} of them read in a source)",
            names.original, names.english, names.chinese, names.chinese_sourced
        )?;
        writeln!(
            formatter,
            "facts             {} on {} products",
            self.facts, self.products_with_facts
        )?;
        writeln!(
            formatter,
            "sources           {}",
            listed(&self.sources, usize::MAX)
        )?;
        let oldest = self.oldest_as_of.as_ref().map_or("none", |date| &date.0);
        write!(formatter, "oldest as-of date {oldest}")
    }
}

impl fmt::Display for ListCount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ListCount {
            key,
            chinese,
            european,
            unsourced,
            of,
        } = self;
        let of = of.map_or(String::new(), |names| format!(" of {names}"));
        let key = format!("list {key}");
        write!(
            formatter,
            "{key:<17} {european}{of} European and {chinese}{of} Chinese names, read in a source"
        )?;
        if *unsourced > 0 {
            write!(
                formatter,
                "; {unsourced} more from general knowledge, without a badge"
            )?;
        }
        Ok(())
    }
}

/// Counts, the largest first: `wine 1203, cheese 240, … and 3 others 9`.
fn listed(counts: &Counts, most: usize) -> String {
    let mut counts: Vec<(&str, usize)> = counts.iter().map(|(key, count)| (key.as_str(), *count)).collect();
    counts.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
    let (named, others) = counts.split_at(most.min(counts.len()));
    let mut parts: Vec<String> = named
        .iter()
        .map(|(key, count)| format!("{key} {count}"))
        .collect();
    if !others.is_empty() {
        let sum: usize = others.iter().map(|(_, count)| count).sum();
        parts.push(format!("{} others {sum}", others.len()));
    }
    parts.join(", ")
}
