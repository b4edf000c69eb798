//! The head's columns from products.

use std::collections::BTreeSet;

use anyhow::{Context, Result};

use super::{Input, readings};
use crate::catalog::head::{Columns, Head, Tables, derived_id};
use crate::catalog::place::{Place, PlaceRole};
use crate::catalog::product::{Kind, Product};
use crate::catalog::protection::{RegisterEntry, Scheme, Status};
use crate::catalog::rows::Rows;
use crate::catalog::tables::{Country, Region};

/// Compiles the head.
pub(super) fn compile(input: Input<'_>) -> Result<Head> {
    let tables = tables(input);
    let mut indexes = Indexes::default();
    let mut columns = text_columns(input);
    for product in input.products {
        add_numbers(&mut columns, product, &tables, &mut indexes)
            .with_context(|| format!("product {}", product.id))?;
    }
    let names = [&columns.original, &columns.zh, &columns.aliases, &columns.brand];
    let fillers = tables.fillers.iter().map(String::as_str);
    let words = tables.words().chain(fillers);
    let readings = readings::readings(names.into_iter().flat_map(Rows::iter), words);
    Ok(Head::new(
        tables,
        indexes.country_sets,
        indexes.languages,
        readings,
        columns,
    )?)
}

/// Tables with what is in use, so that a feed of fifty products does not carry every country.
fn tables(input: Input<'_>) -> Tables {
    let places = || input.products.iter().flat_map(|product| &product.places);
    let countries: BTreeSet<&str> = places()
        .flat_map(|place| &place.countries)
        .map(String::as_str)
        .collect();
    let regions: BTreeSet<&str> = places().filter_map(|place| place.region.as_deref()).collect();
    let in_use = |country: &&Country| countries.contains(country.code.as_str());
    let named = |region: &&Region| regions.contains(region.key.as_str());
    let catalog = input.catalog.clone();
    Tables {
        title: catalog.title,
        tagline: catalog.tagline,
        venue: catalog.venue,
        town: catalog.town,
        contact: catalog.contact,
        as_of: catalog.as_of,
        classes: catalog.classes,
        countries: input.places.countries.iter().filter(in_use).cloned().collect(),
        regions: input.places.regions.iter().filter(named).cloned().collect(),
        lists: catalog.lists,
        halls: catalog.halls,
        meanings: catalog.search.meanings,
        fillers: catalog.search.fillers,
        labels: catalog.labels.into(),
        allergens: catalog.allergens.into(),
        licences: catalog.licences,
        kiosk: catalog.kiosk,
    }
}

fn text_columns(input: Input<'_>) -> Columns {
    let products = input.products;
    let column =
        |value: fn(&Product) -> &str| Rows::from_values(products.iter().map(|product| value(product)));
    let ids: Vec<&str> = products
        .iter()
        .map(|product| if id_is_derived(product) { "" } else { &product.id })
        .collect();
    Columns {
        id: Rows::from_values(ids),
        original: column(|product| product.names.original.first().map_or("", |name| &name.text)),
        zh: column(|product| product.names.zh.as_ref().map_or("", |name| &name.text)),
        en: column(|product| product.names.en.as_ref().map_or("", |name| &name.text)),
        aliases: Rows::from_cells(products.iter().map(|product| {
            let forms = product.names.original.iter().skip(1);
            forms.chain(&product.names.aliases).map(|name| name.text.as_str())
        })),
        brand: Rows::from_cells(products.iter().map(|product| {
            let brand = product.item.as_ref().map(|item| item.brand.as_str());
            let others = brand.and_then(|brand| input.catalog.search.brands.get(brand));
            brand
                .into_iter()
                .chain(others.into_iter().flatten().map(String::as_str))
        })),
        code: column(code),
        ..Columns::default()
    }
}

fn add_numbers(
    columns: &mut Columns,
    product: &Product,
    tables: &Tables,
    indexes: &mut Indexes,
) -> Result<()> {
    let class = tables
        .classes
        .iter()
        .position(|class| class.key == product.class)
        .context("unknown class")?;
    let kind = Kind::ALL
        .iter()
        .position(|kind| *kind == product.kind)
        .context("unknown kind")?;
    let origin = places(product, |role| role.is_origin_evidence());
    let brand = places(product, |role| role == PlaceRole::BrandRegistered);
    let region = product.places.iter().find_map(|place| place.region.as_deref());
    let point = product.places.iter().find_map(|place| place.point);
    let entry = register(product);
    columns.number.push(product.number);
    columns.kind.push(u16::try_from(kind)?);
    columns.curated.push(u16::from(product.curated));
    columns.class.push(u16::try_from(class)?);
    columns.original_language.push(indexes.language(product)?);
    columns.countries.push(indexes.country_set(&origin, tables)?);
    columns.brand_countries.push(indexes.country_set(&brand, tables)?);
    columns
        .region
        .push(one_based(&tables.regions, region, |region| &region.key)?);
    // A latitude of 0 is no point: the south pole is 1.
    columns
        .lat
        .push(point.map_or(0, |point| hundredths(point.lat + 90.0) + 1));
    columns
        .lon
        .push(point.map_or(0, |point| hundredths(point.lon + 180.0)));
    columns
        .scheme
        .push(entry.map_or(0, |entry| place_in(&Scheme::ALL, entry.scheme)));
    columns
        .status
        .push(entry.map_or(0, |entry| place_in(&Status::ALL, entry.status)));
    columns
        .list
        .push(one_based(&tables.lists, list(product), |list| &list.key)?);
    columns.year.push(
        entry
            .and_then(|entry| entry.registered.as_ref()?.year())
            .unwrap_or(0),
    );
    Ok(())
}

fn register(product: &Product) -> Option<&RegisterEntry> {
    product.protection.as_ref()?.register.as_ref()
}

/// The list that the product may show as a badge.
fn list(product: &Product) -> Option<&str> {
    let agreement = product.protection.as_ref()?.agreement.as_ref()?;
    agreement.carries_badge().then_some(agreement.list.as_str())
}

fn code(product: &Product) -> &str {
    match (&product.item, register(product)) {
        (Some(item), _) => &item.barcode,
        (None, Some(entry)) => &entry.file_number,
        (None, None) => "",
    }
}

fn id_is_derived(product: &Product) -> bool {
    !code(product).is_empty() && product.id == derived_id(product.kind, code(product))
}

fn places(product: &Product, wanted: impl Fn(PlaceRole) -> bool) -> Vec<&str> {
    let wanted = |place: &&Place| wanted(place.role);
    let codes = product
        .places
        .iter()
        .filter(wanted)
        .flat_map(|place| &place.countries)
        .map(String::as_str);
    let codes: BTreeSet<&str> = codes.collect();
    codes.into_iter().collect()
}

/// What columns point at, collected while they are filled.
struct Indexes {
    country_sets: Vec<Vec<u16>>,
    languages: Vec<String>,
}

impl Default for Indexes {
    fn default() -> Self {
        Self {
            country_sets: vec![Vec::new()],
            languages: Vec::new(),
        }
    }
}

impl Indexes {
    fn language(&mut self, product: &Product) -> Result<u16> {
        let Some(language) = product.names.original.first().and_then(|name| name.lang.as_ref()) else {
            return Ok(0);
        };
        let place = self
            .languages
            .iter()
            .position(|known| *known == language.0)
            .unwrap_or_else(|| {
                self.languages.push(language.0.clone());
                self.languages.len() - 1
            });
        u16::try_from(place + 1).context("more than 65,534 languages")
    }

    fn country_set(&mut self, codes: &[&str], tables: &Tables) -> Result<u16> {
        let index = |code: &&str| {
            let place = tables.countries.iter().position(|country| country.code == *code);
            u16::try_from(place.with_context(|| format!("unknown country {code}"))?)
                .context("too many countries")
        };
        let set: Vec<u16> = codes.iter().map(index).collect::<Result<_>>()?;
        let place = self
            .country_sets
            .iter()
            .position(|known| *known == set)
            .unwrap_or_else(|| {
                self.country_sets.push(set);
                self.country_sets.len() - 1
            });
        u16::try_from(place).context("more than 65,535 combinations of countries")
    }
}

/// 0 for no key, else its place in the table plus one.
fn one_based<T>(table: &[T], key: Option<&str>, key_of: impl Fn(&T) -> &str) -> Result<u16> {
    let Some(key) = key else { return Ok(0) };
    let place = table.iter().position(|entry| key_of(entry) == key);
    let place = place.with_context(|| format!("unknown key {key}"))?;
    u16::try_from(place + 1).context("a table of more than 65,534 entries")
}

/// The place of a value in its list plus one. Lists of schemes and statuses are a handful.
fn place_in<T: PartialEq>(all: &[T], value: T) -> u16 {
    all.iter()
        .position(|known| *known == value)
        .map_or(0, |place| place as u16 + 1)
}

/// Degrees in hundredths: the check has made sure that they lie on the globe, so they fit.
fn hundredths(degrees: f64) -> u16 {
    (degrees * 100.0).round() as u16
}
