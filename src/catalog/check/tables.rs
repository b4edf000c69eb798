//! Rules of the tables that records refer to: `catalog.json`, `places.json`, `sources.json`.
//! Not here: what a hall's query may ask for, which the search knows (`feed::check`).

use std::collections::HashSet;

use super::finding::{NOTHING, Report, Subject, quoted};
use super::keys::{Keys, Table};
use super::words::{date, is_slug, line, optional_date, text};
use crate::FORMAT;
use crate::kiosk::{IDLE, Kiosk, WARNING, is_code};
use crate::place::Point;
use crate::source::Source;
use crate::tables::{AgreementList, Catalog, Licence, Places, SearchWords, Sources};
use crate::town::Town;

pub(super) fn catalog(report: &mut Report, catalog: &Catalog, keys: &Keys<'_>) {
    report.turn_to(Subject::Catalog, "");
    format(report, catalog.format);
    for (field, value) in [
        ("title", &catalog.title),
        ("tagline", &catalog.tagline),
        ("venue", &catalog.venue),
    ] {
        text(report, format_args!("{field}"), value);
    }
    if let Some(town) = &catalog.town {
        self::town(report, town, keys);
    }
    if let Some(contact) = catalog.contact.as_ref().filter(|contact| !is_address(contact)) {
        report.error(
            "contact",
            quoted(contact),
            "an e-mail address such as trade@example.com, without a name or spaces",
        );
    }
    date(report, format_args!("as_of"), &catalog.as_of);
    numbers(report, catalog);
    classes(report, catalog);
    lists(report, &catalog.lists, keys);
    halls(report, catalog);
    search_words(report, &catalog.search);
    for (table, words) in [("labels", &catalog.labels), ("allergens", &catalog.allergens)] {
        for (key, name) in words {
            slug(report, format_args!("{table}"), key);
            text(report, format_args!("{table}.{key}"), name);
        }
    }
    for (category, class) in &catalog.register_categories {
        keys.expect(
            report,
            Table::Class,
            format_args!("register_categories[{category:?}]"),
            class,
        );
    }
    for (position, licence) in catalog.licences.iter().enumerate() {
        terms(report, position, licence);
    }
    if let Some(settings) = &catalog.kiosk {
        kiosk(report, settings, keys);
    }
}

fn kiosk(report: &mut Report, settings: &Kiosk, keys: &Keys<'_>) {
    if let Some(hall) = &settings.hall {
        keys.expect(report, Table::Hall, "kiosk.hall", hall);
    }
    for (field, value, range) in [
        ("kiosk.idle", settings.idle, IDLE),
        ("kiosk.warning", settings.warning, WARNING),
    ] {
        if !range.contains(&value) {
            let expected = format_args!("seconds from {} to {}", range.start(), range.end());
            report.error(field, value, expected);
        }
    }
    keys.expect_each(report, Table::Product, "kiosk.playlist", &settings.playlist);
    if !is_code(&settings.code) {
        report.error("kiosk.code", quoted(&settings.code), "four to eight digits");
    }
}

fn town(report: &mut Report, town: &Town, keys: &Keys<'_>) {
    text(report, format_args!("town.name"), &town.name);
    keys.expect(report, Table::Country, "town.country", &town.country);
    keys.expect(report, Table::Source, "town.source", &town.source);
    if !town.point.is_on_globe() {
        let Point { lat, lon } = town.point;
        let expected = "a latitude from -90 to 90 and a longitude from -180 to 180";
        report.error("town.point", format_args!("{lat}, {lon}"), expected);
    }
}

/// Whether it is an e-mail address as one writes them: letters, digits and a few signs on both sides of one `@`.
fn is_address(contact: &str) -> bool {
    let fits = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte))
    };
    contact
        .split_once('@')
        .is_some_and(|(who, host)| fits(who) && fits(host) && host.contains('.'))
}

fn format(report: &mut Report, found: u32) {
    if found != FORMAT {
        report.error(
            "format",
            found,
            format_args!("{FORMAT}, the format this tool reads"),
        );
    }
}

fn numbers(report: &mut Report, catalog: &Catalog) {
    let next = catalog.numbers.next;
    let mut seen = HashSet::new();
    for (position, number) in catalog.numbers.retired.iter().enumerate() {
        let field = format!("numbers.retired[{position}]");
        if *number == 0 || *number >= next {
            report.error(
                &field,
                number,
                format_args!("a number from 1 to {}, below numbers.next", next.max(2) - 1),
            );
        } else if !seen.insert(number) {
            report.error(
                &field,
                format_args!("{number} a second time"),
                "each retired number once",
            );
        }
    }
}

fn classes(report: &mut Report, catalog: &Catalog) {
    for (position, class) in catalog.classes.iter().enumerate() {
        slug(report, format_args!("classes[{position}].key"), &class.key);
        text(report, format_args!("classes[{position}].name"), &class.name);
        words(report, &format!("classes[{position}].words"), &class.words);
    }
    unique(
        report,
        "classes",
        "key",
        catalog.classes.iter().map(|class| class.key.as_str()),
    );
}

fn lists(report: &mut Report, lists: &[AgreementList], keys: &Keys<'_>) {
    for (position, list) in lists.iter().enumerate() {
        slug(report, format_args!("lists[{position}].key"), &list.key);
        for (field, value) in [
            ("name", &list.name),
            ("basis", &list.basis),
            ("status", &list.status),
        ] {
            text(report, format_args!("lists[{position}].{field}"), value);
        }
        optional_date(
            report,
            format_args!("lists[{position}].in_force"),
            list.in_force.as_ref(),
        );
        date(report, format_args!("lists[{position}].as_of"), &list.as_of);
        let field = format!("lists[{position}].sources");
        if list.sources.is_empty() {
            report.error(
                &field,
                NOTHING,
                "the key of at least one source: the list's basis was read somewhere",
            );
        }
        keys.expect_each(report, Table::Source, &field, &list.sources);
    }
    unique(report, "lists", "key", lists.iter().map(|list| list.key.as_str()));
}

fn halls(report: &mut Report, catalog: &Catalog) {
    for (position, hall) in catalog.halls.iter().enumerate() {
        slug(report, format_args!("halls[{position}].key"), &hall.key);
        text(report, format_args!("halls[{position}].name"), &hall.name);
        text(report, format_args!("halls[{position}].intro"), &hall.intro);
    }
    unique(
        report,
        "halls",
        "key",
        catalog.halls.iter().map(|hall| hall.key.as_str()),
    );
}

fn terms(report: &mut Report, position: usize, licence: &Licence) {
    let Licence {
        covers,
        attribution,
        terms,
        address,
    } = licence;
    for (field, value) in [("covers", covers), ("attribution", attribution), ("terms", terms)] {
        text(report, format_args!("licences[{position}].{field}"), value);
    }
    if let Some(address) = address
        .as_deref()
        .filter(|address| !address.starts_with("https://"))
    {
        report.error(
            format_args!("licences[{position}].address"),
            quoted(address),
            "an address with https://",
        );
    }
}

pub(super) fn places(report: &mut Report, places: &Places) {
    report.turn_to(Subject::Places, "");
    format(report, places.format);
    for (position, country) in places.countries.iter().enumerate() {
        if country.code.len() != 2 || !country.code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            report.error(
                format_args!("countries[{position}].code"),
                quoted(&country.code),
                "two capital letters (ISO 3166-1 alpha-2)",
            );
        }
        text(report, format_args!("countries[{position}].name"), &country.name);
        words(report, &format!("countries[{position}].words"), &country.words);
    }
    unique(
        report,
        "countries",
        "code",
        places.countries.iter().map(|country| country.code.as_str()),
    );
    for (position, region) in places.regions.iter().enumerate() {
        slug(report, format_args!("regions[{position}].key"), &region.key);
        text(report, format_args!("regions[{position}].name"), &region.name);
        words(report, &format!("regions[{position}].words"), &region.words);
    }
    unique(
        report,
        "regions",
        "key",
        places.regions.iter().map(|region| region.key.as_str()),
    );
}

pub(super) fn sources(report: &mut Report, sources: &Sources) {
    report.turn_to(Subject::Sources, "");
    format(report, sources.format);
    for (key, source) in &sources.sources {
        report.turn_to(Subject::Sources, key);
        if !is_slug(key) {
            report.error(
                "",
                quoted(key),
                "a key of lower-case letters, digits and single hyphens",
            );
        }
        one_source(report, source);
    }
}

fn one_source(report: &mut Report, source: &Source) {
    line(
        report,
        format_args!("title"),
        &source.title,
        "the document's title, or what it is where it has none",
    );
    if let Some(publisher) = &source.publisher {
        line(report, format_args!("publisher"), publisher, "who publishes it");
    }
    optional_date(report, format_args!("date"), source.date.as_ref());
    if source.linkable && source.link().is_none() {
        let found = source.address.as_deref().map_or(NOTHING.to_owned(), quoted);
        report.error(
            "address",
            found,
            "an address with https://, because linkable is true",
        );
    }
}

fn search_words(report: &mut Report, search: &SearchWords) {
    words(report, "search.fillers", &search.fillers);
    for (position, meaning) in search.meanings.iter().enumerate() {
        words(
            report,
            &format!("search.meanings[{position}].words"),
            &meaning.words,
        );
    }
    for (table, named) in [("brands", &search.brands), ("grapes", &search.grapes)] {
        for (name, others) in named {
            words(report, &format!("search.{table}[{name:?}]"), others);
        }
    }
}

fn words(report: &mut Report, field: &str, words: &[String]) {
    for (position, word) in words.iter().enumerate() {
        line(report, format_args!("{field}[{position}]"), word, "a word");
    }
}

fn slug(report: &mut Report, field: std::fmt::Arguments<'_>, key: &str) {
    if !is_slug(key) {
        report.error(
            field,
            quoted(key),
            "a key of lower-case letters, digits and single hyphens",
        );
    }
}

fn unique<'a>(report: &mut Report, table: &str, field: &str, keys: impl Iterator<Item = &'a str>) {
    let mut seen = HashSet::new();
    for (position, key) in keys.enumerate() {
        if !seen.insert(key) {
            let found = format!("{} a second time", quoted(key));
            report.error(
                format_args!("{table}[{position}].{field}"),
                found,
                "each key once",
            );
        }
    }
}
