//! Which seal a product carries. What may be shown as protected is decided by [`crate::catalog::protection`]; here it
//! is only put into a shape.

use crate::catalog::head::Row;
use crate::catalog::protection::{RegisterEntry, Scheme, Status};
use crate::catalog::tables::AgreementList;

/// The seal's shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A cinnabar seal: a geographical indication on the EU's register.
    Registered(Scheme),
    /// A celadon seal: on a list of the agreement.
    Listed {
        /// Whether the list is known to have effect; where not, the seal is only outlined.
        in_force: bool,
    },
    /// A circle in ink: a traditional recipe, which no place owns.
    Recipe(Status),
    /// A dashed square in ink: an entry that protects nothing.
    Pending(Scheme, Status),
    /// No seal: nothing protects the name, as far as was read.
    Plain,
}

impl Mark {
    /// The seal of a product as the head knows it.
    pub fn of_row(row: Row<'_>) -> Self {
        Self::of(row.scheme().zip(row.status()), row.list())
    }

    /// The seal of one entry of the register, whatever else protects the name.
    pub fn of_register(entry: &RegisterEntry) -> Self {
        Self::of(
            Some((entry.scheme, entry.status)).filter(|_| !entry.sources.is_empty()),
            None,
        )
    }

    /// The seal of one list.
    pub fn of_list(list: Option<&AgreementList>) -> Self {
        Self::of(None, list)
    }

    /// Whether it says that the name is protected.
    pub fn is_protected(self) -> bool {
        matches!(self, Self::Registered(_) | Self::Listed { in_force: true })
    }

    /// The weightier of two claims: a registration, then a list, then an entry that protects nothing.
    fn of(entry: Option<(Scheme, Status)>, list: Option<&AgreementList>) -> Self {
        match (entry, list) {
            (Some((scheme, status)), _) if status.is_protected() && scheme.is_geographical_indication() => {
                Self::Registered(scheme)
            }
            (_, Some(list)) => Self::Listed {
                in_force: list.in_force.is_some(),
            },
            (Some((Scheme::Tsg, status)), None) => Self::Recipe(status),
            (Some((scheme, status)), None) => Self::Pending(scheme, status),
            (None, None) => Self::Plain,
        }
    }
}

/// The one character that stands for a class on a seal. A class we have no character for lends its first.
pub fn character<'a>(class: &str, chinese_name: &'a str) -> &'a str {
    match class {
        "wine" => "酒",
        "aromatised-wine" => "醺",
        "spirit" => "烈",
        "rice-wine" => "酿",
        "beer" => "啤",
        "soft-drink" => "饮",
        "tea" => "茶",
        "coffee" => "啡",
        "cheese" => "酪",
        "dairy" => "乳",
        "ham-meat" => "腿",
        "fresh-meat" => "肉",
        "seafood" => "鱼",
        "oil-fat" => "油",
        "fruit-vegetable" => "果",
        "cereal-rice" => "米",
        "pasta" => "面",
        "bakery" => "饼",
        "confectionery" => "糖",
        "chocolate" => "巧",
        "honey-jam" => "蜜",
        "spice-condiment" => "味",
        "snack" => "零",
        "baby-food" => "婴",
        "natural-products" => "草",
        "other" => "物",
        _ => chinese_name
            .char_indices()
            .nth(1)
            .map_or(chinese_name, |(end, _)| &chinese_name[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::date::Date;
    use crate::catalog::text::Text;

    fn list(in_force: bool) -> AgreementList {
        AgreementList {
            key: "first".into(),
            name: Text::default(),
            basis: Text::default(),
            status: Text::default(),
            in_force: in_force.then(|| Date("2021-03-01".into())),
            as_of: Date("2022".into()),
            sources: vec!["agreement".into()],
        }
    }

    #[test]
    fn only_a_registration_of_a_geographical_indication_is_cinnabar() {
        let (first, second) = (list(true), list(false));
        for (entry, on, expected) in [
            (
                Some((Scheme::Pdo, Status::Registered)),
                None,
                Mark::Registered(Scheme::Pdo),
            ),
            (
                Some((Scheme::Pdo, Status::Registered)),
                Some(&first),
                Mark::Registered(Scheme::Pdo),
            ),
            (
                Some((Scheme::Pgi, Status::Applied)),
                None,
                Mark::Pending(Scheme::Pgi, Status::Applied),
            ),
            (
                Some((Scheme::Pgi, Status::Applied)),
                Some(&first),
                Mark::Listed { in_force: true },
            ),
            (
                Some((Scheme::Tsg, Status::Registered)),
                None,
                Mark::Recipe(Status::Registered),
            ),
            (None, Some(&second), Mark::Listed { in_force: false }),
            (None, None, Mark::Plain),
        ] {
            assert_eq!(Mark::of(entry, on), expected);
        }
    }

    #[test]
    fn a_class_of_another_market_lends_its_first_character() {
        assert_eq!(character("silk", "丝绸"), "丝");
        assert_eq!(character("silk", "丝"), "丝");
        assert_eq!(character("silk", ""), "");
        assert_eq!(character("tea", "茶"), "茶");
    }
}
