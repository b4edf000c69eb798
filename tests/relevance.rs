//! Relevance: what people type, asked of the real feed, and whether the answer is what they want.
//!
//! The cases are data: `tests/relevance/<kind>.json`, one case a line. A case is written from how people type, never
//! from how the engine works, and it is corrected only where it is wrong as a statement of what a person wants.
//!
//! ```json
//! {"q": "帕尔玛", "want": ["prosciutto-di-parma"], "note": "why, where it is not plain"}
//! {"q": "西班牙火腿", "where": {"class": ["ham-meat"], "country": ["ES"]}}
//! {"q": "手机", "want": []}
//! ```
//!
//! - `want` lists every product that is right as the first answer; an empty list says that nothing may be found.
//! - `where` is for whole categories: the first [`PAGE`] results must satisfy it, and as many as there are must be
//!   shown. Otherwise the case is ranked one place behind the first result that does.
//!
//! `cargo nextest run relevance --no-capture` prints the table by kind and every miss.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::{fs, thread};

use fengtu::catalog::product::Product;
use fengtu::catalog::protection::RegisterEntry;
use fengtu::catalog::text::Language;
use fengtu::feed::build::compile_sources;
use fengtu::feed::search::{Answered, answer};
use fengtu::feed::sources::{Sources, load};
use fengtu::search::Engine;
use serde::Deserialize;

/// What we want: the share of cases whose first answer is right.
const GOAL_AT_1: f64 = 0.95;
/// What we want: the share of cases with a right answer among the first three.
const GOAL_AT_3: f64 = 0.99;

/// What has been reached, rounded down. It may only rise.
const FLOOR_AT_1: f64 = 0.97;
/// See [`FLOOR_AT_1`].
const FLOOR_AT_3: f64 = 0.99;

/// Enough cases to mean something; fewer means that a file was not read.
const FEWEST_CASES: usize = 420;

/// How many results a phone shows at once: a category must be pure so far.
const PAGE: usize = 5;
/// How many results are looked through; a right one further down counts as not found.
const LOOKED_THROUGH: usize = 10;

/// A file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Who types like this.
    #[serde(rename = "about")]
    _about: String,
    cases: Vec<Case>,
}

/// Something typed and what is right for it: `want` or `where`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    q: String,
    want: Option<Vec<String>>,
    #[serde(rename = "where")]
    category: Option<Condition>,
    #[serde(default)]
    note: String,
}

/// What the results of a category must be. Of every field that is given, one value must fit.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Condition {
    class: Vec<String>,
    /// A country it comes from, by any evidence.
    country: Vec<String>,
    /// The beginning of a region's key, up to a hyphen: `cn-fujian`.
    region: Vec<String>,
    scheme: Vec<String>,
    list: Vec<String>,
    /// A grape of the wine's specification, in small letters.
    grape: Vec<String>,
    /// The beginning of its barcode or file number.
    code: Vec<String>,
    /// Letters that occur in one of its names or its brand, in small letters.
    says: Vec<String>,
    /// What it must not be.
    not: Option<Box<Condition>>,
}

impl Condition {
    fn holds(&self, product: &Product) -> bool {
        let register = register(product);
        let origin = product
            .places
            .iter()
            .filter(|place| place.role.is_origin_evidence());
        let country = origin.flat_map(|place| &place.countries).map(String::as_str);
        let region = product.places.iter().filter_map(|place| place.region.as_deref());
        let protection = product.protection.as_ref();
        let list = protection
            .and_then(|it| it.agreement.as_ref())
            .map(|entry| entry.list.as_str());
        let wine = product.wine.iter();
        let grapes = wine.flat_map(|it| it.grapes.iter().chain(&it.other_grapes));
        let code = match &product.item {
            Some(item) => Some(item.barcode.as_str()),
            None => register.map(|entry| entry.file_number.as_str()),
        };
        let contains = |wanted: &str, text: &str| text.to_lowercase().contains(wanted);
        one_fits(&self.class, [product.class.as_str()], is)
            && one_fits(&self.country, country, is)
            && one_fits(&self.region, region, within)
            && one_fits(&self.scheme, register.map(|entry| entry.scheme.code()), is)
            && one_fits(&self.list, list, is)
            && one_fits(&self.grape, grapes.map(String::as_str), contains)
            && one_fits(&self.code, code, |wanted, code| code.starts_with(wanted))
            && one_fits(&self.says, words(product), contains)
            && !self.not.as_ref().is_some_and(|not| not.holds(product))
    }
}

/// Whether nothing is wanted, or something that is wanted fits something that was found.
fn one_fits<T: Copy>(
    wanted: &[String],
    found: impl IntoIterator<Item = T>,
    fits: impl Fn(&str, T) -> bool,
) -> bool {
    let mut found = found.into_iter();
    wanted.is_empty() || found.any(|value| wanted.iter().any(|wanted| fits(wanted, value)))
}

fn is(wanted: &str, found: &str) -> bool {
    wanted == found
}

/// `cn-fujian-anxi` lies within `cn-fujian`.
fn within(region: &str, key: &str) -> bool {
    key.strip_prefix(region)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn register(product: &Product) -> Option<&RegisterEntry> {
    product.protection.as_ref()?.register.as_ref()
}

/// Every name of a product, and its brand.
fn words(product: &Product) -> impl Iterator<Item = &str> {
    let names = &product.names;
    let names = names.original.iter().chain(&names.aliases);
    let names = names.chain(&product.names.zh).chain(&product.names.en);
    let brand = product.item.iter().map(|item| item.brand.as_str());
    names.map(|name| name.text.as_str()).chain(brand)
}

/// The feed's products by their ids.
type Products<'a> = HashMap<&'a str, &'a Product>;

/// Where the first right answer stands, from 1; `None` where there is none within [`LOOKED_THROUGH`].
fn rank(case: &Case, answered: &Answered, products: &Products<'_>) -> Option<usize> {
    let hits = || answered.hits.iter().map(|hit| hit.id.as_str());
    match (&case.want, &case.category) {
        (Some(want), _) if want.is_empty() => (answered.total == 0).then_some(1),
        (Some(want), _) => hits()
            .position(|id| want.iter().any(|it| it == id))
            .map(|at| at + 1),
        (None, Some(category)) => {
            let right: Vec<bool> = hits().map(|id| category.holds(products[id])).collect();
            let there_are = products.values().filter(|it| category.holds(it)).count();
            let page = PAGE.min(there_are);
            let pure = right.len() >= page && right[..page].iter().all(|right| *right);
            let first = right.iter().position(|right| *right)? + 1;
            Some(if pure { 1 } else { first + 1 })
        }
        (None, None) => None,
    }
}

/// What is wrong with the cases themselves.
fn faults(kinds: &BTreeMap<String, File>, products: &Products<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut asked = HashSet::new();
    for (kind, file) in kinds {
        for case in &file.cases {
            let mut fault = |what: String| faults.push(format!("{kind}.json, {:?}: {what}", case.q));
            if !asked.insert(case.q.as_str()) {
                fault("is there twice".to_owned());
            }
            if case.want.is_some() == case.category.is_some() {
                fault("needs either `want` or `where`".to_owned());
            }
            for id in case.want.iter().flatten() {
                if !products.contains_key(id.as_str()) {
                    fault(format!("no product has the id {id}"));
                }
            }
            if let Some(category) = &case.category
                && !products.values().any(|product| category.holds(product))
            {
                fault("no product is as `where` says".to_owned());
            }
        }
    }
    faults
}

fn read_cases() -> BTreeMap<String, File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/relevance");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: &Path| -> File {
        let text = fs::read_to_string(path).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
    };
    files
        .map(|path| {
            (
                path.file_stem().unwrap().to_string_lossy().into_owned(),
                read(&path),
            )
        })
        .collect()
}

/// A case with its answer.
struct Asked<'a> {
    kind: &'a str,
    case: &'a Case,
    answered: Answered,
    rank: Option<usize>,
}

/// Asks every case, on all cores: a test is a debug build, and there are many cases.
fn ask<'a>(engine: &Engine, kinds: &'a BTreeMap<String, File>, products: &Products<'_>) -> Vec<Asked<'a>> {
    let cases: Vec<(&str, &Case)> = kinds
        .iter()
        .flat_map(|(kind, file)| file.cases.iter().map(|case| (kind.as_str(), case)))
        .collect();
    let ask_one = |(kind, case): &(&'a str, &'a Case)| {
        let answered = answer(engine, &case.q, Language::Zh, LOOKED_THROUGH);
        let rank = rank(case, &answered, products);
        Asked {
            kind,
            case,
            answered,
            rank,
        }
    };
    let share = cases
        .len()
        .div_ceil(thread::available_parallelism().map_or(1, usize::from));
    thread::scope(|scope| {
        let ask_share = |cases: &[(&'a str, &'a Case)]| cases.iter().map(ask_one).collect::<Vec<_>>();
        let threads: Vec<_> = cases
            .chunks(share)
            .map(|cases| scope.spawn(move || ask_share(cases)))
            .collect();
        threads.into_iter().flat_map(|it| it.join().unwrap()).collect()
    })
}

/// How well the cases of one kind, or all, are answered.
#[derive(Default)]
struct Score {
    cases: usize,
    first: usize,
    among_three: usize,
    reciprocal: f64,
}

impl Score {
    fn of<'a>(asked: impl Iterator<Item = &'a Asked<'a>>) -> Self {
        let mut score = Self::default();
        for asked in asked {
            score.cases += 1;
            score.first += usize::from(asked.rank == Some(1));
            score.among_three += usize::from(asked.rank.is_some_and(|rank| rank <= 3));
            score.reciprocal += asked.rank.map_or(0.0, |rank| 1.0 / count(rank));
        }
        score
    }

    fn at_1(&self) -> f64 {
        count(self.first) / count(self.cases)
    }

    fn at_3(&self) -> f64 {
        count(self.among_three) / count(self.cases)
    }

    fn line(&self, name: &str) -> String {
        let mean = self.reciprocal / count(self.cases);
        let (cases, at_1, at_3) = (self.cases, self.at_1(), self.at_3());
        format!("{name:<14} {cases:>5}  {at_1:>5.3}  {at_3:>5.3}  {mean:>5.3}\n")
    }
}

#[allow(clippy::cast_precision_loss)] // Some thousand cases at most.
fn count(of: usize) -> f64 {
    of as f64
}

/// A miss: what was typed, what was wanted, what came.
fn miss(asked: &Asked<'_>) -> String {
    let Asked {
        kind,
        case,
        answered,
        rank,
    } = asked;
    let wanted = match &case.want {
        Some(want) if want.is_empty() => "nothing".to_owned(),
        Some(want) => want.join(" | "),
        None => "the category".to_owned(),
    };
    let came: Vec<_> = answered.hits.iter().take(3).map(|hit| hit.id.as_str()).collect();
    let came = if came.is_empty() {
        "nothing".to_owned()
    } else {
        came.join(", ")
    };
    let place = rank.map_or("-".to_owned(), |rank| rank.to_string());
    let note = if case.note.is_empty() {
        String::new()
    } else {
        format!("  ({})", case.note)
    };
    format!(
        "{kind} {place:>2}  {:?} wants {wanted}; came {came}{note}\n",
        case.q
    )
}

fn report(asked: &[Asked<'_>], kinds: &BTreeMap<String, File>) -> String {
    let mut report = format!("{:<14} cases     @1     @3    MRR\n", "kind");
    for kind in kinds.keys() {
        report += &Score::of(asked.iter().filter(|it| it.kind == kind)).line(kind);
    }
    report += &Score::of(asked.iter()).line("all");
    let misses: Vec<_> = asked.iter().filter(|it| it.rank != Some(1)).collect();
    writeln!(
        report,
        "\n{} misses, with the place of the first right answer:",
        misses.len()
    )
    .unwrap();
    report.extend(misses.into_iter().map(miss));
    report
}

fn real_feed() -> Sources {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/feed");
    load(&folder).0.expect("the sources can be read")
}

#[test]
fn relevance_of_the_real_feed() {
    let sources = real_feed();
    let records = sources.records();
    let products: Products<'_> = records
        .iter()
        .map(|product| (product.id.as_str(), *product))
        .collect();
    let kinds = read_cases();
    let faults = faults(&kinds, &products);
    assert!(faults.is_empty(), "faults of the cases:\n{}", faults.join("\n"));

    let engine = Engine::new(Arc::new(compile_sources(&sources).unwrap().head));
    let asked = ask(&engine, &kinds, &products);
    println!("{}", report(&asked, &kinds));

    let all = Score::of(asked.iter());
    assert!(all.cases >= FEWEST_CASES, "only {} cases were read", all.cases);
    let (at_1, at_3) = (all.at_1(), all.at_3());
    println!(
        "@1 {at_1:.3} (floor {FLOOR_AT_1}, goal {GOAL_AT_1}), @3 {at_3:.3} (floor {FLOOR_AT_3}, goal {GOAL_AT_3})"
    );
    assert!(
        at_1 >= FLOOR_AT_1,
        "success@1 fell to {at_1:.4}, below {FLOOR_AT_1}"
    );
    assert!(
        at_3 >= FLOOR_AT_3,
        "success@3 fell to {at_3:.4}, below {FLOOR_AT_3}"
    );
}
