//! Dates as precise as their source: a year, a month or a day. No clock and no time zones.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A date written `2020`, `2020-06` or `2020-06-21`. Kept as written; [`Date::is_valid`] says whether it is a date.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Date(pub String);

impl Date {
    /// Year, month and day as far as given; `None` where the text is no date.
    pub fn parts(&self) -> Option<(u16, Option<u8>, Option<u8>)> {
        let mut fields = self.0.split('-');
        let year = digits(fields.next()?, 4)?;
        let month = fields
            .next()
            .map(|field| digits(field, 2).ok_or(()))
            .transpose()
            .ok()?;
        let day = fields
            .next()
            .map(|field| digits(field, 2).ok_or(()))
            .transpose()
            .ok()?;
        let in_calendar = fields.next().is_none()
            && month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| day >= 1 && day <= days_in(year, month.unwrap_or(1)));
        in_calendar.then_some((year, month.map(|month| month as u8), day.map(|day| day as u8)))
    }

    /// Whether this is a date of the calendar.
    pub fn is_valid(&self) -> bool {
        self.parts().is_some()
    }

    /// The year, where the text is a date.
    pub fn year(&self) -> Option<u16> {
        self.parts().map(|(year, _, _)| year)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

fn digits(field: &str, length: usize) -> Option<u16> {
    (field.len() == length && field.bytes().all(|byte| byte.is_ascii_digit())).then(|| field.parse().ok())?
}

fn days_in(year: u16, month: u16) -> u16 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_year_a_month_or_a_day_of_the_calendar() {
        for (text, expected) in [
            ("2020", Some((2020, None, None))),
            ("2020-06", Some((2020, Some(6), None))),
            ("1996-06-21", Some((1996, Some(6), Some(21)))),
            ("2020-02-29", Some((2020, Some(2), Some(29)))),
            ("2021-02-29", None),
            ("2020-13", None),
            ("2020-00-01", None),
            ("20-06-21", None),
            ("2020/06/21", None),
            ("2020-06-21-01", None),
            ("2020-6-1", None),
            ("", None),
        ] {
            assert_eq!(Date(text.into()).parts(), expected, "{text:?}");
        }
    }
}
