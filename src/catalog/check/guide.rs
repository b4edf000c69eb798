//! Rules of the glossary, the pairs of kin, the halls and the science of GIs.

use std::collections::{HashMap, HashSet};

use super::Feed;
use super::compared::{compared, points};
use super::finding::{NOTHING, Report, Subject, quoted};
use super::keys::{Keys, Table};
use super::telling::{AN_EXPLANATION, Known, Style, grounded, limited, paragraphs};
use super::words::{date, is_slug, text};
use crate::guide::{Days, HallGuide, KinPair, Science, Term};
use crate::product::Product;
use crate::story::numbered;
use crate::tables::CHINA;

pub(super) fn check(report: &mut Report, feed: &Feed<'_>, keys: &Keys<'_>) {
    let guides = feed.guides;
    let style = Style::of(&guides.glossary);
    report.turn_to(Subject::Glossary, "");
    unique(
        report,
        "terms",
        guides.glossary.terms.iter().map(|term| &term.key),
    );
    for term in &guides.glossary.terms {
        report.turn_to(Subject::Glossary, &term.key);
        glossary(report, term, keys, &style);
    }
    let products: HashMap<&str, &Product> = feed
        .products
        .iter()
        .map(|product| (product.id.as_str(), *product))
        .collect();
    let mut seen = HashSet::new();
    for pair in &guides.kin.pairs {
        report.turn_to(Subject::Kin, &format!("{} and {}", pair.chinese, pair.foreign));
        if !seen.insert((&pair.chinese, &pair.foreign)) {
            report.error("", "the pair a second time", "each pair once");
        }
        kin(report, pair, &products, keys, &style);
    }
    report.turn_to(Subject::Halls, "");
    unique(report, "halls", guides.halls.halls.iter().map(|hall| &hall.key));
    for guide in &guides.halls.halls {
        report.turn_to(Subject::Halls, &guide.key);
        hall(report, guide, &products, keys, &style);
    }
    report.turn_to(Subject::Science, "");
    science(report, &guides.science, &products, keys, &style);
}

fn glossary(report: &mut Report, term: &Term, keys: &Keys<'_>, style: &Style<'_>) {
    slug(report, "key", &term.key);
    text(report, format_args!("name"), &term.name);
    grounded(report, "meaning", &term.meaning, keys, style);
    limited(
        report,
        "meaning",
        std::slice::from_ref(&term.meaning),
        AN_EXPLANATION,
    );
}

fn kin(
    report: &mut Report,
    pair: &KinPair,
    products: &HashMap<&str, &Product>,
    keys: &Keys<'_>,
    style: &Style<'_>,
) {
    let sides = [
        ("chinese", &pair.chinese, true),
        ("foreign", &pair.foreign, false),
    ];
    let mut known = Vec::new();
    for (field, id, is_home) in sides {
        keys.expect(report, Table::Product, field, id);
        let Some(product) = products.get(id.as_str()) else {
            continue;
        };
        let places = product
            .places
            .iter()
            .filter(|place| place.role.is_origin_evidence());
        let comes_from_home = places
            .flat_map(|place| &place.countries)
            .any(|country| country == CHINA);
        if comes_from_home != is_home {
            let side = if is_home {
                "a product from China"
            } else {
                "a product from elsewhere"
            };
            report.error(field, quoted(id), side);
        }
        known.push(*product);
    }
    text(report, format_args!("title"), &pair.title);
    if pair.bridge.is_empty() {
        report.error("bridge", NOTHING, "what the two have in common, with its grounds");
    }
    paragraphs(report, "bridge", &pair.bridge, keys, style);
    limited(report, "bridge", &pair.bridge, AN_EXPLANATION);
    let known = Known::of(known);
    for (field, paragraph) in numbered("bridge", &pair.bridge) {
        known.supports(report, &field, paragraph);
    }
}

fn hall(
    report: &mut Report,
    hall: &HallGuide,
    products: &HashMap<&str, &Product>,
    keys: &Keys<'_>,
    style: &Style<'_>,
) {
    keys.expect(report, Table::Hall, "key", &hall.key);
    paragraphs(report, "text", &hall.text, keys, style);
    if let Some(comparison) = &hall.compared {
        compared(report, comparison, products, keys, style);
    }
    for (position, fact) in hall.facts.iter().enumerate() {
        text(report, format_args!("facts[{position}].text"), &fact.text);
        style.check(report, format_args!("facts[{position}].text"), &fact.text);
        date(report, format_args!("facts[{position}].as_of"), &fact.as_of);
        keys.expect(
            report,
            Table::Source,
            format_args!("facts[{position}].source"),
            &fact.source,
        );
    }
    for (position, stop) in hall.path.iter().enumerate() {
        keys.expect(
            report,
            Table::Product,
            format_args!("path[{position}].product"),
            &stop.product,
        );
        text(report, format_args!("path[{position}].why"), &stop.why);
    }
    if let Some(open) = &hall.open {
        days(report, open, keys);
    }
}

fn days(report: &mut Report, days: &Days, keys: &Keys<'_>) {
    date(report, format_args!("open.from"), &days.from);
    date(report, format_args!("open.to"), &days.to);
    if days.to < days.from {
        report.error("open.to", quoted(&days.to.0), "a day not before open.from");
    }
    keys.expect(report, Table::Source, "open.source", &days.source);
}

fn science(
    report: &mut Report,
    science: &Science,
    products: &HashMap<&str, &Product>,
    keys: &Keys<'_>,
    style: &Style<'_>,
) {
    unique(
        report,
        "sections",
        science.sections.iter().map(|section| &section.key),
    );
    for (position, section) in science.sections.iter().enumerate() {
        slug(report, &format!("sections[{position}].key"), &section.key);
        text(report, format_args!("sections[{position}].title"), &section.title);
        paragraphs(
            report,
            &format!("sections[{position}].text"),
            &section.text,
            keys,
            style,
        );
        if let Some(comparison) = &section.compared {
            compared(report, comparison, products, keys, style);
        }
        let field = format!("sections[{position}].points");
        points(report, &field, &section.points, keys, style);
    }
    for (position, event) in science.timeline.iter().enumerate() {
        date(report, format_args!("timeline[{position}].date"), &event.date);
        text(report, format_args!("timeline[{position}].text"), &event.text);
        keys.expect(
            report,
            Table::Source,
            format_args!("timeline[{position}].source"),
            &event.source,
        );
    }
}

fn slug(report: &mut Report, field: &str, key: &str) {
    if !is_slug(key) {
        report.error(
            field,
            quoted(key),
            "a key of lower-case letters, digits and single hyphens",
        );
    }
}

fn unique<'a>(report: &mut Report, table: &str, keys: impl Iterator<Item = &'a String>) {
    let mut seen = HashSet::new();
    for (position, key) in keys.enumerate() {
        if !seen.insert(key) {
            report.error(
                format_args!("{table}[{position}].key"),
                format_args!("{} a second time", quoted(key)),
                "each key once",
            );
        }
    }
}
