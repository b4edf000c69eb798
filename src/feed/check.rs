//! Checks the sources: the rules of [`crate::catalog::check`], each finding with the file it was made in, and the
//! rules that only the search knows: what a hall may ask for, and what a word may mean.

use std::collections::{BTreeMap, HashSet};
use std::fmt;
use std::path::Path;

use super::clock;
use super::file;
use super::problem::{Problem, settled, tally};
use super::sources::{CATALOG, GLOSSARY, HALLS, KIN, PLACES, SCIENCE, SOURCES, Sources, load};
use crate::catalog::check::{self, Feed, Finding, Severity, Subject, quoted};
use crate::catalog::date::Date;
use crate::catalog::grapes::parts;
use crate::catalog::product::Kind;
use crate::catalog::protection::{Scheme, Status};
use crate::search::Facet;

/// Sources with errors: they can be neither built nor searched.
#[derive(Debug)]
pub struct Unsound(
    /// Everything that was found, warnings included, errors first.
    pub Vec<Problem>,
);

impl fmt::Display for Unsound {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in self.0.iter().filter(|problem| problem.is_error()) {
            writeln!(formatter, "{problem}")?;
        }
        write!(
            formatter,
            "the sources have {}: mend the errors first",
            tally(&self.0)
        )
    }
}

impl std::error::Error for Unsound {}

/// Reads and checks the sources in `folder`: everything that is wrong with them, and the sources as far as they can
/// be read.
pub fn read(folder: &Path) -> (Option<Sources>, Vec<Problem>) {
    read_on(folder, &clock::today())
}

/// The same on a given day.
pub fn read_on(folder: &Path, today: &Date) -> (Option<Sources>, Vec<Problem>) {
    let (sources, mut problems) = load(folder);
    problems.extend(sources.iter().flat_map(|sources| check_on(sources, today)));
    (sources, settled(problems))
}

/// Reads the sources in `folder`, with the warnings about them.
///
/// # Errors
/// [`Unsound`] where there is any error.
pub fn sound(folder: &Path) -> Result<(Sources, Vec<Problem>), Unsound> {
    match read(folder) {
        (Some(sources), problems) if !problems.iter().any(Problem::is_error) => Ok((sources, problems)),
        (_, problems) => Err(Unsound(problems)),
    }
}

/// Everything that is wrong with readable sources, for reading: errors first. Ages are counted from today.
pub fn check(sources: &Sources) -> Vec<Problem> {
    check_on(sources, &clock::today())
}

/// The same on a given day.
pub fn check_on(sources: &Sources, today: &Date) -> Vec<Problem> {
    let feed = Feed {
        catalog: &sources.catalog,
        places: &sources.places,
        sources: &sources.sources,
        guides: &sources.guides,
        products: sources.records(),
    };
    let found = check::check(&feed, today);
    let located = found
        .into_iter()
        .map(|(subject, finding)| Problem::new(file_of(sources, subject), finding));
    settled(located.chain(halls(sources)).chain(meanings(sources)).collect())
}

fn file_of(sources: &Sources, subject: Subject) -> String {
    match subject {
        Subject::Feed => file::shown(&sources.folder),
        Subject::Catalog => file::shown(&sources.folder.join(CATALOG)),
        Subject::Places => file::shown(&sources.folder.join(PLACES)),
        Subject::Sources => file::shown(&sources.folder.join(SOURCES)),
        Subject::Glossary => file::shown(&sources.folder.join(GLOSSARY)),
        Subject::Kin => file::shown(&sources.folder.join(KIN)),
        Subject::Halls => file::shown(&sources.folder.join(HALLS)),
        Subject::Science => file::shown(&sources.folder.join(SCIENCE)),
        Subject::Product(place) => file::shown(&sources.files[sources.products[place].file].path),
    }
}

/// A hall's query names facets and values that exist: `class=wine&list=first,second`.
fn halls(sources: &Sources) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (position, hall) in sources.catalog.halls.iter().enumerate() {
        for pair in hall.query.split('&').filter(|pair| !pair.is_empty()) {
            if let Some(fault) = fault_in(pair, sources) {
                problems.push(problem(sources, format!("halls[{position}].query"), fault));
            }
        }
    }
    problems
}

/// The words of the search mean values that exist, and the brands and grapes that have other names are those of products.
fn meanings(sources: &Sources) -> Vec<Problem> {
    let search = &sources.catalog.search;
    let meanings = search
        .meanings
        .iter()
        .enumerate()
        .filter_map(|(position, meaning)| {
            let fault = fault_in(&format!("{}={}", meaning.facet, meaning.value), sources)?;
            Some(problem(sources, format!("search.meanings[{position}]"), fault))
        });
    let records = sources.records();
    let items = records.iter().filter_map(|product| product.item.as_ref());
    let brands: HashSet<&str> = items.map(|item| item.brand.as_str()).collect();
    let wines = records.iter().filter_map(|product| product.wine.as_ref());
    let grapes: HashSet<&str> = wines
        .flat_map(|wine| wine.grapes.iter().chain(&wine.other_grapes))
        .map(|grape| parts(grape).0)
        .collect();
    let unknown = |field: &'static str, named: &BTreeMap<String, Vec<String>>, known: &HashSet<&str>| {
        let unknown = named.keys().filter(|name| !known.contains(name.as_str()));
        let problem = |name: &String| {
            let expected = "one of a product, as its record writes it".to_owned();
            problem(sources, field.to_owned(), (quoted(name), expected))
        };
        unknown.map(problem).collect::<Vec<_>>()
    };
    let mut problems: Vec<Problem> = meanings.collect();
    problems.extend(unknown("search.brands", &search.brands, &brands));
    problems.extend(unknown("search.grapes", &search.grapes, &grapes));
    problems
}

fn problem(sources: &Sources, field: String, (found, expected): (String, String)) -> Problem {
    let finding = Finding {
        severity: Severity::Error,
        record: None,
        field: Some(field),
        found,
        expected,
    };
    Problem::new(file_of(sources, Subject::Catalog), finding)
}

/// What is wrong with `key=value,value`: (found, expected).
fn fault_in(pair: &str, sources: &Sources) -> Option<(String, String)> {
    let (key, values) = pair.split_once('=').unwrap_or((pair, ""));
    let Some(facet) = Facet::from_key(key) else {
        let keys = Facet::ALL.map(Facet::key).join(", ");
        return Some((quoted(key), format!("a facet: {keys}")));
    };
    let known = values_of(facet, sources);
    let unknown = values.split(',').find(|value| !known.contains(*value))?;
    Some((
        quoted(pair),
        format!("a {key} that exists, not {}", quoted(unknown)),
    ))
}

fn values_of(facet: Facet, sources: &Sources) -> HashSet<String> {
    let Sources { catalog, places, .. } = sources;
    match facet {
        Facet::Kind => Kind::ALL.map(|kind| kind.key().to_owned()).into(),
        Facet::Class => catalog.classes.iter().map(|class| class.key.clone()).collect(),
        Facet::Country | Facet::BrandCountry => places
            .countries
            .iter()
            .map(|country| country.code.clone())
            .collect(),
        Facet::Region => places.regions.iter().map(|region| region.key.clone()).collect(),
        Facet::Scheme => Scheme::ALL.map(|scheme| scheme.code().to_owned()).into(),
        Facet::List => catalog.lists.iter().map(|list| list.key.clone()).collect(),
        Facet::Status => Status::ALL.map(|status| status.key().to_owned()).into(),
    }
}
