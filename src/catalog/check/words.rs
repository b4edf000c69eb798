//! Rules of text, names and slugs, in whatever field they stand. Not here: which fields a record has.

use std::fmt;

use super::finding::{NOTHING, Report, quoted};
use super::keys::{Keys, Table};
use crate::date::Date;
use crate::product::Name;
use crate::text::Text;

/// Whether `text` may stand in an address: lower-case letters, digits and single hyphens between them.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// Text in both languages, none of it empty. It may have line breaks.
pub(super) fn text(report: &mut Report, field: fmt::Arguments<'_>, text: &Text) {
    let unseen = |letter| is_unseen(letter) && letter != '\n';
    visible(
        report,
        format_args!("{field}.zh"),
        &text.zh,
        "Chinese text",
        unseen,
    );
    visible(
        report,
        format_args!("{field}.en"),
        &text.en,
        "English text",
        unseen,
    );
}

/// A name with its language and its sources.
pub(super) fn name(report: &mut Report, field: fmt::Arguments<'_>, name: &Name, keys: &Keys<'_>) {
    line(report, format_args!("{field}.text"), &name.text, "a name");
    if let Some(lang) = name.lang.as_ref().filter(|lang| !lang.is_well_formed()) {
        report.error(
            format_args!("{field}.lang"),
            quoted(&lang.0),
            "a language tag (BCP 47) such as it, zh-Hans or el",
        );
    }
    keys.expect_each(
        report,
        Table::Source,
        format_args!("{field}.sources"),
        &name.sources,
    );
}

/// One line of visible text: `what` says which.
pub(super) fn line(report: &mut Report, field: fmt::Arguments<'_>, text: &str, what: &str) {
    visible(report, field, text, what, is_unseen);
}

fn visible(
    report: &mut Report,
    field: fmt::Arguments<'_>,
    text: &str,
    what: &str,
    is_unseen: impl Fn(char) -> bool,
) {
    if text.is_empty() {
        report.error(field, NOTHING, what);
    } else if text.trim() != text {
        report.error(
            field,
            quoted(text),
            format_args!("{what} without spaces before or after it"),
        );
    } else if text.contains(is_unseen) {
        report.error(
            field,
            quoted(text),
            format_args!("{what} without control characters and marks of writing direction"),
        );
    }
}

/// Whether the letter is a control character or turns the direction of writing (U+202A to U+202E, U+2066 to U+2069):
/// such text can be made to look like other text.
fn is_unseen(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A date of the calendar.
pub(super) fn date(report: &mut Report, field: fmt::Arguments<'_>, date: &Date) {
    if !date.is_valid() {
        report.error(
            field,
            quoted(&date.0),
            "a date such as 2020, 2020-06 or 2020-06-21",
        );
    }
}

/// A date of the calendar, where there is one.
pub(super) fn optional_date(report: &mut Report, field: fmt::Arguments<'_>, when: Option<&Date>) {
    if let Some(when) = when {
        date(report, field, when);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_safe_in_an_address() {
        for (text, expected) in [
            ("prosciutto-di-parma", true),
            ("ean-8002004115072", true),
            ("a", true),
            ("", false),
            ("-a", false),
            ("a-", false),
            ("a--b", false),
            ("Parma", false),
            ("jamón", false),
            ("a b", false),
            ("pdo-be+nl-02172", false),
        ] {
            assert_eq!(is_slug(text), expected, "{text:?}");
        }
    }

    #[test]
    fn unseen_characters_are_told_from_writing() {
        for (letter, expected) in [
            ('\u{202e}', true),
            ('\u{2066}', true),
            ('\n', true),
            ('\u{7f}', true),
            ('é', false),
            ('腿', false),
            ('\u{a0}', false),
            ('\u{200d}', false),
        ] {
            assert_eq!(is_unseen(letter), expected, "{letter:?}");
        }
    }
}
