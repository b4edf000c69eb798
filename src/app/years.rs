//! A span of years as a person types and reads it: either end may be left open. Addresses of pages write every end out.

use crate::search::Years;

/// What stands for an end that is left open: nothing was registered before or after.
const OPEN: Years = Years { from: 1, to: 9999 };

/// The span between two years as they were typed. What is no year leaves its end open; `None` where both are open.
/// The earlier year comes first, whichever way round they were typed.
pub fn typed(from: &str, to: &str) -> Option<Years> {
    let year = |text: &str| {
        text.trim()
            .parse()
            .ok()
            .filter(|year| (1000..=9999).contains(year))
    };
    let (from, to) = (year(from), year(to));
    let (from, to) = match (from, to) {
        (None, None) => return None,
        (Some(from), Some(to)) if from > to => (to, from),
        (from, to) => (from.unwrap_or(OPEN.from), to.unwrap_or(OPEN.to)),
    };
    Some(Years { from, to })
}

/// Both ends as they are shown; an open one is empty.
pub fn written(years: Years) -> (String, String) {
    let end = |year: u16, open: u16| {
        if year == open {
            String::new()
        } else {
            year.to_string()
        }
    };
    (end(years.from, OPEN.from), end(years.to, OPEN.to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_shown_again() {
        for (typed_from, typed_to, shown) in [
            ("1990", "1999", Some(("1990", "1999"))),
            ("1996", "1996", Some(("1996", "1996"))),
            (" 1996 ", "", Some(("1996", ""))),
            ("", "2006", Some(("", "2006"))),
            ("2006", "1996", Some(("1996", "2006"))),
            ("", "", None),
            ("96", "soon", None),
            ("0", "99999", None),
        ] {
            let shown = shown.map(|(from, to)| (from.to_owned(), to.to_owned()));
            assert_eq!(
                typed(typed_from, typed_to).map(written),
                shown,
                "{typed_from} to {typed_to}"
            );
        }
    }

    #[test]
    fn an_open_end_is_read_from_an_address_as_it_was_written() {
        let years = typed("1996", "");
        let address = years.map(|years| years.to_string());
        assert_eq!(address.as_deref().and_then(Years::parse), years);
    }
}
