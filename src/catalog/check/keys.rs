//! Every key that a record may name, and the rule that it must exist. Not here: whether keys are unique (`tables`).

use std::collections::HashSet;
use std::fmt;

use super::Feed;
use super::finding::{Report, quoted};

/// A table that records refer to.
#[derive(Clone, Copy)]
pub(super) enum Table {
    Class,
    Country,
    Region,
    List,
    Label,
    Allergen,
    Source,
    Product,
    Hall,
}

impl Table {
    /// Where an editor finds its keys.
    fn home(self) -> &'static str {
        match self {
            Table::Class => "the key of a class in catalog.json",
            Table::Country => "the code of a country in places.json",
            Table::Region => "the key of a region in places.json",
            Table::List => "the key of a list in catalog.json",
            Table::Label => "the key of a label in catalog.json",
            Table::Allergen => "the key of an allergen in catalog.json",
            Table::Source => "the key of a source in sources.json",
            Table::Product => "the id of a product",
            Table::Hall => "the key of a hall in catalog.json",
        }
    }
}

/// The keys of every table.
pub(super) struct Keys<'a> {
    classes: HashSet<&'a str>,
    countries: HashSet<&'a str>,
    regions: HashSet<&'a str>,
    lists: HashSet<&'a str>,
    labels: HashSet<&'a str>,
    allergens: HashSet<&'a str>,
    sources: HashSet<&'a str>,
    products: HashSet<&'a str>,
    halls: HashSet<&'a str>,
}

impl<'a> Keys<'a> {
    pub fn of(feed: &Feed<'a>) -> Self {
        let Feed {
            catalog,
            places,
            sources,
            products,
            ..
        } = feed;
        Self {
            classes: catalog.classes.iter().map(|class| class.key.as_str()).collect(),
            countries: places
                .countries
                .iter()
                .map(|country| country.code.as_str())
                .collect(),
            regions: places.regions.iter().map(|region| region.key.as_str()).collect(),
            lists: catalog.lists.iter().map(|list| list.key.as_str()).collect(),
            labels: catalog.labels.keys().map(String::as_str).collect(),
            allergens: catalog.allergens.keys().map(String::as_str).collect(),
            sources: sources.sources.keys().map(String::as_str).collect(),
            products: products.iter().map(|product| product.id.as_str()).collect(),
            halls: catalog.halls.iter().map(|hall| hall.key.as_str()).collect(),
        }
    }

    /// Reports `key` where it is not in the table.
    pub fn expect(&self, report: &mut Report, table: Table, field: impl fmt::Display, key: &str) {
        if !self.table(table).contains(key) {
            report.error(field, quoted(key), table.home());
        }
    }

    /// Reports each of the keys that is not in the table.
    pub fn expect_each(&self, report: &mut Report, table: Table, field: impl fmt::Display, keys: &[String]) {
        for (position, key) in keys.iter().enumerate() {
            self.expect(report, table, format_args!("{field}[{position}]"), key);
        }
    }

    fn table(&self, table: Table) -> &HashSet<&'a str> {
        match table {
            Table::Class => &self.classes,
            Table::Country => &self.countries,
            Table::Region => &self.regions,
            Table::List => &self.lists,
            Table::Label => &self.labels,
            Table::Allergen => &self.allergens,
            Table::Source => &self.sources,
            Table::Product => &self.products,
            Table::Hall => &self.halls,
        }
    }
}
