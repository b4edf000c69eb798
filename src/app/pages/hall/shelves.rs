//! The import city's shelves: branded goods by class and by brand, each beside the registered names of its class and
//! place. Nothing here says that a good comes from where its barcode is registered.

use super::pavilions::intro;
use crate::app::components::markup::{Piece, element, element_with, heading, link, pieces, text};
use crate::app::components::named;
use crate::app::counts::counted;
use crate::app::labels::facet_value;
use crate::app::route::{Route, SearchState};
use crate::app::state::Loaded;
use crate::app::words::{Halls, number};
use crate::catalog::head::Row;
use crate::catalog::product::Kind;
use crate::catalog::protection::Scheme;
use crate::catalog::text::Language;
use crate::search::{Facet, Filters};

/// How many brands are shown.
const BRANDS: usize = 18;
/// The schemes whose names are tied to a place.
const OF_PLACES: [Scheme; 3] = [Scheme::Pdo, Scheme::Pgi, Scheme::Gi];

/// The shelves.
pub fn shelves(loaded: &Loaded, language: Language) -> Piece {
    let branded = loaded.head().rows().filter(|row| row.brand().is_some());
    let branded: Vec<Row<'_>> = branded.collect();
    pieces(vec![
        classes(&branded, loaded, language),
        brands(&branded, loaded, language),
    ])
}

fn classes(branded: &[Row<'_>], loaded: &Loaded, language: Language) -> Piece {
    let words = Halls::of(language);
    let line = |(class, count): (&str, usize)| {
        let goods = Filters::default()
            .toggled(Facet::Kind, Kind::ImportedProduct.key())
            .toggled(Facet::Class, class);
        let name = facet_value(&loaded.head().tables, Facet::Class, class, language);
        let cells = vec![
            element_with("th", "", vec![("scope", "row".to_owned())], vec![text(name)]),
            element(
                "td",
                "",
                vec![way(
                    SearchState::of_filters(goods),
                    &number::grouped(count),
                    language,
                )],
            ),
            element("td", "", vec![registered(class, loaded, language)]),
        ];
        element("tr", "", cells)
    };
    let columns = words.shelf_columns;
    let column = |name| element_with("th", "", vec![("scope", "col".to_owned())], vec![text(name)]);
    let classes = branded.iter().map(|row| row.class().key.as_str());
    let body = counted(classes.collect()).into_iter().map(line);
    let table = vec![
        element("thead", "", vec![element("tr", "", columns.map(column).into())]),
        element("tbody", "", body.collect()),
    ];
    let content = vec![
        heading(words.shelves),
        intro(words.shelves_intro),
        element("table", "shelves", table),
    ];
    element("section", "band", content)
}

fn brands(branded: &[Row<'_>], loaded: &Loaded, language: Language) -> Piece {
    let words = Halls::of(language);
    let tables = &loaded.head().tables;
    let line = |(brand, count): (&str, usize)| {
        let own = || branded.iter().filter(|row| row.brand() == Some(brand));
        let most = |keys: Vec<&'_ str>| counted(keys).first().map(|(key, _)| (*key).to_owned());
        let class = most(own().map(|row| row.class().key.as_str()).collect())?;
        let countries = own().flat_map(|row| row.brand_countries().map(|country| country.code.as_str()));
        let country = most(countries.collect());
        let goods = SearchState {
            query: brand.to_owned(),
            filters: Filters::default().toggled(Facet::Kind, Kind::ImportedProduct.key()),
            ..SearchState::default()
        };
        let goods = Route::search(language, goods).to_string();
        let places = country.as_deref().map(|country| {
            let state = of_places(&class, Some(country));
            let [class, country] = [(Facet::Class, class.as_str()), (Facet::Country, country)]
                .map(|(facet, key)| facet_value(tables, facet, key, language));
            let count = number::grouped(loaded.total(&state));
            let label = (words.brand_names)(&count, &class, &country);
            match count.as_str() {
                "0" => text(label),
                _ => way(state, &label, language),
            }
        });
        let name = vec![named(brand, None, language)];
        let count = (words.brand_goods)(&number::grouped(count));
        let content = vec![
            link("brand-link", goods, name),
            element("span", "class-count", vec![text(count)]),
            element("span", "brand-places", places.into_iter().collect()),
        ];
        Some(element("li", "brand-line", content))
    };
    let brands = branded.iter().filter_map(|row| row.brand());
    let list = counted(brands.collect())
        .into_iter()
        .take(BRANDS)
        .filter_map(line);
    let list = element("ul", "brands", list.collect());
    element(
        "section",
        "band",
        vec![heading(words.brands), intro(words.brands_intro), list],
    )
}

/// The names of a class that are registered for a place, in a country or in all.
fn of_places(class: &str, country: Option<&str>) -> SearchState {
    let mut filters = Filters::default().toggled(Facet::Class, class);
    for scheme in OF_PLACES {
        filters.insert(Facet::Scheme, scheme.code());
    }
    if let Some(country) = country {
        filters.insert(Facet::Country, country);
    }
    SearchState::of_filters(filters)
}

/// How many these are, and the way there.
fn registered(class: &str, loaded: &Loaded, language: Language) -> Piece {
    let state = of_places(class, None);
    match loaded.total(&state) {
        0 => text("0"),
        count => way(state, &number::grouped(count), language),
    }
}

fn way(state: SearchState, label: &str, language: Language) -> Piece {
    let href = Route::search(language, state).to_string();
    link("count-link", href, vec![text(label)])
}
