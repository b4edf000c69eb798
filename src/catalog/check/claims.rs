//! Rules of what is claimed of a product: where it comes from, and what protects its name.

use super::finding::{NOTHING, Report, quoted};
use super::keys::{Keys, Table};
use super::words::{date, optional_date};
use crate::place::{Place, PlaceBasis, PlaceRole, Point};
use crate::product::Product;
use crate::protection::{AgreementEntry, RegisterEntry, Scheme};

pub(super) fn check(report: &mut Report, product: &Product, keys: &Keys<'_>) {
    for (position, claim) in product.places.iter().enumerate() {
        place(report, &format!("places[{position}]"), claim, keys);
    }
    let Some(protection) = &product.protection else {
        return;
    };
    if let Some(entry) = &protection.register {
        register(report, entry, keys);
    }
    if let Some(entry) = &protection.agreement {
        agreement(report, entry, keys);
    }
    let recipe = |entry: &RegisterEntry| !entry.scheme.is_geographical_indication();
    if protection.register.as_ref().is_some_and(recipe) {
        no_origin(report, product);
    }
}

/// A TSG protects a recipe or method wherever it is carried out: its entry is no ground for an origin, and no list of
/// geographical indications can hold it.
fn no_origin(report: &mut Report, product: &Product) {
    if product
        .protection
        .as_ref()
        .is_some_and(|protection| protection.agreement.is_some())
    {
        report.error(
            "protection.agreement",
            "a list of geographical indications",
            "none: a TSG protects a recipe, not an origin",
        );
    }
    for (position, place) in product.places.iter().enumerate() {
        if place.role == PlaceRole::Origin && place.basis == PlaceBasis::Register {
            report.error(
                format_args!("places[{position}].role"),
                "origin on the basis of a TSG's entry",
                "applicant: a TSG protects a recipe, not an origin",
            );
        }
    }
}

fn place(report: &mut Report, field: &str, place: &Place, keys: &Keys<'_>) {
    if place.countries.is_empty() && place.region.is_none() && place.point.is_none() {
        report.error(
            format_args!("{field}.countries"),
            NOTHING,
            "a country, a region or a point",
        );
    }
    keys.expect_each(
        report,
        Table::Country,
        format_args!("{field}.countries"),
        &place.countries,
    );
    if let Some(region) = &place.region {
        keys.expect(report, Table::Region, format_args!("{field}.region"), region);
    }
    if let Some(at) = place.point {
        point(report, field, at);
    }
    keys.expect_each(
        report,
        Table::Source,
        format_args!("{field}.sources"),
        &place.sources,
    );
    grounds(report, field, place);
}

/// What a claim of place rests on. The digits of a barcode tell who asked for the number and nothing else, so they
/// support only that claim, and that claim rests on nothing else.
fn grounds(report: &mut Report, field: &str, place: &Place) {
    if place.sources.is_empty() && place.basis != PlaceBasis::GeneralKnowledge {
        report.error(
            format_args!("{field}.sources"),
            NOTHING,
            "the key of a source, or the basis general-knowledge",
        );
    }
    match (
        place.role == PlaceRole::BrandRegistered,
        place.basis == PlaceBasis::BarcodePrefix,
    ) {
        (true, false) => report.error(
            format_args!("{field}.basis"),
            "another basis for the role brand-registered",
            "barcode-prefix",
        ),
        (false, true) => report.error(
            format_args!("{field}.role"),
            "another role on the basis of barcode-prefix",
            "brand-registered: a prefix does not tell where a product comes from",
        ),
        _ => {}
    }
}

fn point(report: &mut Report, field: &str, point: Point) {
    for (name, value, limit, what) in [
        ("lat", point.lat, 90.0, "a latitude"),
        ("lon", point.lon, 180.0, "a longitude"),
    ] {
        if !(-limit..=limit).contains(&value) {
            report.error(
                format_args!("{field}.point.{name}"),
                value,
                format_args!("{what} between -{limit} and {limit}"),
            );
        }
    }
}

fn register(report: &mut Report, entry: &RegisterEntry, keys: &Keys<'_>) {
    let prefixes = file_number_prefixes(entry.scheme);
    let prefix = entry.file_number.split('-').next().unwrap_or_default();
    if !prefixes.contains(&prefix) || entry.file_number.trim() != entry.file_number {
        report.error(
            "protection.register.file_number",
            quoted(&entry.file_number),
            format_args!(
                "a file number that starts with {}-, as the scheme does",
                prefixes.join("- or ")
            ),
        );
    }
    for (field, when) in [
        ("applied", &entry.applied),
        ("published", &entry.published),
        ("registered", &entry.registered),
    ] {
        optional_date(report, format_args!("protection.register.{field}"), when.as_ref());
    }
    date(report, format_args!("protection.register.as_of"), &entry.as_of);
    if entry.sources.is_empty() {
        report.error(
            "protection.register.sources",
            NOTHING,
            "the key of the source in which the entry was read",
        );
    }
    keys.expect_each(
        report,
        Table::Source,
        "protection.register.sources",
        &entry.sources,
    );
}

/// How file numbers of a scheme begin. The register gives GIs of spirits and aromatised wines numbers with PGI.
fn file_number_prefixes(scheme: Scheme) -> &'static [&'static str] {
    match scheme {
        Scheme::Pdo => &["PDO"],
        Scheme::Pgi => &["PGI"],
        Scheme::Gi => &["PGI", "GI"],
        Scheme::Tsg => &["TSG"],
    }
}

fn agreement(report: &mut Report, entry: &AgreementEntry, keys: &Keys<'_>) {
    keys.expect(report, Table::List, "protection.agreement.list", &entry.list);
    date(report, format_args!("protection.agreement.as_of"), &entry.as_of);
    if entry.sources.is_empty() {
        report.warn(
            "protection.agreement.sources",
            NOTHING,
            "the key of a source; without one no badge is shown and no list counts it",
        );
    }
    keys.expect_each(
        report,
        Table::Source,
        "protection.agreement.sources",
        &entry.sources,
    );
}
