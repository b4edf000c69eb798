//! What the feed's keys are called: the values of facets, the countries of a product, the standing of its name.

use crate::app::mark::Mark;
use crate::app::words::Words;
use crate::app::years;
use crate::catalog::head::{Row, Tables};
use crate::catalog::product::Kind;
use crate::catalog::protection::{Scheme, Status};
use crate::catalog::tables::Country;
use crate::catalog::text::{Language, Text};
use crate::search::{Facet, Filters};

/// The name of a facet's value. A key that the feed does not know stands for itself.
pub fn facet_value(tables: &Tables, facet: Facet, key: &str, language: Language) -> String {
    let terms = &Words::of(language).terms;
    let of_table = |name: Option<&Text>| name.map(|name| name.get(language).to_owned());
    let known = match facet {
        Facet::Kind => Kind::ALL
            .into_iter()
            .find(|kind| kind.key() == key)
            .map(|kind| (terms.kind)(kind).to_owned()),
        Facet::Class => of_table(
            tables
                .classes
                .iter()
                .find(|class| class.key == key)
                .map(|class| &class.name),
        ),
        Facet::Country | Facet::BrandCountry => of_table(
            tables
                .countries
                .iter()
                .find(|country| country.code == key)
                .map(|country| &country.name),
        ),
        Facet::Region => of_table(
            tables
                .regions
                .iter()
                .find(|region| region.key == key)
                .map(|region| &region.name),
        ),
        Facet::Scheme => Scheme::from_code(key).map(|scheme| (terms.scheme)(scheme).to_owned()),
        Facet::List => of_table(
            tables
                .lists
                .iter()
                .find(|list| list.key == key)
                .map(|list| &list.name),
        ),
        Facet::Status => Status::ALL
            .into_iter()
            .find(|status| status.key() == key)
            .map(|status| (terms.status)(status).to_owned()),
    };
    known.unwrap_or_else(|| key.to_owned())
}

/// Everything that results are narrowed to, each with the filters that are left without it.
pub fn narrowings(tables: &Tables, filters: &Filters, language: Language) -> Vec<(String, Filters)> {
    let words = &Words::of(language).search;
    let mut narrowings = Vec::new();
    for (facet, key) in filters.iter() {
        narrowings.push((chosen(tables, facet, key, language), filters.toggled(facet, key)));
    }
    if let Some(years) = filters.years {
        let (from, to) = years::written(years);
        let name = (words.of_facet)(words.years, &(words.years_between)(&from, &to));
        narrowings.push((name, filters.with_years(None)));
    }
    if filters.area.is_some() {
        narrowings.push((words.area.to_owned(), filters.with_area(None)));
    }
    narrowings
}

/// A chosen value, told apart from the same value of another facet: France as an origin and as a brand's home.
fn chosen(tables: &Tables, facet: Facet, key: &str, language: Language) -> String {
    let value = facet_value(tables, facet, key, language);
    let search = &Words::of(language).search;
    match facet {
        Facet::Status | Facet::BrandCountry => (search.of_facet)((search.facet)(facet), &value),
        _ => value,
    }
}

/// The countries that a product comes from; empty where none is known.
pub fn origin(row: Row<'_>, language: Language) -> String {
    joined(row.countries(), language)
}

/// Country and region, as far as they are known.
pub fn country_and_region(row: Row<'_>, language: Language) -> String {
    let origin = origin(row, language);
    let region = row.region().map(|region| region.name.get(language).to_owned());
    let region = region.filter(|region| *region != origin);
    let parts: Vec<String> = [Some(origin), region]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

/// The countries where its brand's number is registered; empty where none is known.
pub fn brand_registration(row: Row<'_>, language: Language) -> String {
    joined(row.brand_countries(), language)
}

/// In words what the seal says, and the agreement's list beside a registration.
pub fn standing(row: Row<'_>, language: Language) -> Vec<String> {
    let item = &Words::of(language).item;
    let listed = row.list().map(|list| (item.listed)(list.name.get(language)));
    let entry = match Mark::of_row(row) {
        Mark::Pending(..) | Mark::Recipe(_) if row.change().is_some() => {
            row.change().map(|(_, change)| (item.change)(change))
        }
        Mark::Registered(scheme) => Some((item.registered)(scheme)),
        Mark::Recipe(_) => Some(item.recipe),
        Mark::Pending(_, status) => Some((item.not_protected)(status)),
        Mark::Plain if row.kind() == Kind::GeographicalIndication => Some(item.no_protection),
        Mark::Listed { .. } | Mark::Plain => None,
    };
    entry.map(str::to_owned).into_iter().chain(listed).collect()
}

fn joined<'a>(countries: impl Iterator<Item = &'a Country>, language: Language) -> String {
    let names: Vec<&str> = countries.map(|country| country.name.get(language)).collect();
    names.join(Words::of(language).item.list_separator)
}
