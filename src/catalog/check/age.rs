//! Which as-of dates are too old to be trusted without another look. One warning a date, however many records bear it.

use std::collections::BTreeMap;

use super::Feed;
use super::finding::{Report, Subject};
use crate::date::Date;

/// After how many years a statement with an as-of date should be read again. In the register's copy of 2020, one to
/// two names in a hundred were entered in each of its last five years, and entries are amended and cancelled beside
/// that: after two years, some of what a list shows is no longer so.
pub const REVIEW_YEARS: u16 = 2;

pub(super) fn check(report: &mut Report, feed: &Feed<'_>, today: &Date) {
    report.turn_to(Subject::Catalog, "");
    let as_of = &feed.catalog.as_of;
    if is_old(as_of, today) {
        report.warn("as_of", as_of, expected("the day the feed was last reviewed, "));
    }
    for (position, list) in feed.catalog.lists.iter().enumerate() {
        if is_old(&list.as_of, today) {
            report.warn(
                format_args!("lists[{position}].as_of"),
                &list.as_of,
                expected("a list read again, "),
            );
        }
    }
    report.turn_to(Subject::Feed, "");
    for (date, count) in old_entries(feed, today) {
        let found = format!(
            "{date} in {count} {}",
            if count == 1 { "record" } else { "records" }
        );
        report.warn(
            "protection.register.as_of",
            found,
            expected("the register read again, "),
        );
    }
}

fn expected(what: &str) -> String {
    format!("{what}not more than {REVIEW_YEARS} years ago")
}

fn old_entries<'a>(feed: &Feed<'a>, today: &Date) -> BTreeMap<&'a Date, usize> {
    let mut dates = BTreeMap::new();
    let entries = feed
        .products
        .iter()
        .filter_map(|product| product.protection.as_ref()?.register.as_ref());
    for entry in entries.filter(|entry| is_old(&entry.as_of, today)) {
        *dates.entry(&entry.as_of).or_insert(0) += 1;
    }
    dates
}

/// Whether even the last day that `date` can mean is more than [`REVIEW_YEARS`] before `today`. What is no date is
/// not old: another rule reports it.
fn is_old(date: &Date, today: &Date) -> bool {
    let last_day = |date: &Date| {
        date.parts()
            .map(|(year, month, day)| (year, month.unwrap_or(12), day.unwrap_or(31)))
    };
    match (last_day(date), last_day(today)) {
        (Some((year, month, day)), Some(today)) => (year.saturating_add(REVIEW_YEARS), month, day) < today,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_old_when_even_its_last_day_is() {
        let today = Date("2026-11-22".into());
        for (date, expected) in [
            ("2020", true),
            ("2024", false),
            ("2024-10", true),
            ("2024-11", false),
            ("2024-11-21", true),
            ("2024-11-22", false),
            ("2026-11-22", false),
            ("no date", false),
        ] {
            assert_eq!(is_old(&Date(date.into()), &today), expected, "{date}");
        }
    }
}
