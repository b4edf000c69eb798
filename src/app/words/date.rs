//! Dates as they are written in each language, as precise as the record has them.

use crate::catalog::date::Date;
use crate::catalog::text::Language;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in words: 2020年6月21日, 21 June 2020. What is no date is shown as it is.
pub fn in_words(date: &Date, language: Language) -> String {
    let Some((year, month, day)) = date.parts() else {
        return date.to_string();
    };
    match (language, month, day) {
        (Language::Zh, None, _) => format!("{year}年"),
        (Language::Zh, Some(month), None) => format!("{year}年{month}月"),
        (Language::Zh, Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
        (Language::En, None, _) => year.to_string(),
        (Language::En, Some(month), None) => format!("{} {year}", name(month)),
        (Language::En, Some(month), Some(day)) => format!("{day} {} {year}", name(month)),
    }
}

fn name(month: u8) -> &'static str {
    MONTHS
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_its_record() {
        for (date, zh, en) in [
            ("2020-06-21", "2020年6月21日", "21 June 2020"),
            ("2020-06", "2020年6月", "June 2020"),
            ("2020", "2020年", "2020"),
            ("1973-12-01", "1973年12月1日", "1 December 1973"),
            ("soon", "soon", "soon"),
        ] {
            let date = Date(date.into());
            assert_eq!(in_words(&date, Language::Zh), zh);
            assert_eq!(in_words(&date, Language::En), en);
        }
    }
}
