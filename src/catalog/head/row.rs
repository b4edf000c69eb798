//! One product as the head knows it: what a card, a filter and a ranking need.

use std::borrow::Cow;

use super::Head;
use crate::place::Point;
use crate::product::Kind;
use crate::protection::{Change, Scheme, Status, changed_entry};
use crate::tables::{AgreementList, CHINA, Class, Country, Region};
use crate::text::Language;

/// A view of one sound row. Made by [`Head::row`], which has checked that every index points somewhere.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub(super) head: &'a Head,
    pub(super) row: usize,
}

/// A name to show, with the BCP 47 tag of its language; `None` where the record does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownName<'a> {
    /// The name.
    pub text: &'a str,
    /// Its language.
    pub language: Option<&'a str>,
}

impl<'a> Row<'a> {
    /// The row's index.
    pub fn index(self) -> usize {
        self.row
    }

    /// The slug in the product's address. Where the column is empty it follows from the code: `ean-` and the barcode
    /// for a branded product, else the file number in lower case.
    pub fn id(self) -> Cow<'a, str> {
        match self.head.columns.id.get(self.row) {
            "" => Cow::Owned(derived_id(self.kind(), self.code())),
            id => Cow::Borrowed(id),
        }
    }

    /// Whether this is its slug. Makes no text: whoever looks for a product asks all rows.
    pub fn has_id(self, id: &str) -> bool {
        match self.head.columns.id.get(self.row) {
            "" => is_derived_id(self.kind(), self.code(), id),
            own => own == id,
        }
    }

    /// The number that never changes.
    pub fn number(self) -> u32 {
        self.head.columns.number[self.row]
    }

    /// What sort of product it is.
    pub fn kind(self) -> Kind {
        Kind::ALL[usize::from(self.head.columns.kind[self.row])]
    }

    /// Whether people wrote the record.
    pub fn is_curated(self) -> bool {
        self.head.columns.curated[self.row] != 0
    }

    /// Its class.
    pub fn class(self) -> &'a Class {
        &self.head.tables.classes[usize::from(self.head.columns.class[self.row])]
    }

    /// The original name, main form; empty for a product type.
    pub fn original(self) -> ShownName<'a> {
        let language = usize::from(self.head.columns.original_language[self.row]).checked_sub(1);
        ShownName {
            text: self.head.columns.original.get(self.row),
            language: language
                .and_then(|index| self.head.languages.get(index))
                .map(String::as_str),
        }
    }

    /// The Chinese name, where one is known.
    pub fn zh(self) -> Option<&'a str> {
        Some(self.head.columns.zh.get(self.row)).filter(|name| !name.is_empty())
    }

    /// The English name, where there is one.
    pub fn en(self) -> Option<&'a str> {
        Some(self.head.columns.en.get(self.row)).filter(|name| !name.is_empty())
    }

    /// Other forms of the original name, and aliases.
    pub fn aliases(self) -> impl Iterator<Item = &'a str> {
        self.head.columns.aliases.values(self.row)
    }

    /// The name to show to readers of `language`: in their own language where there is one, else the original.
    pub fn name(self, language: Language) -> ShownName<'a> {
        let original = Some(self.original()).filter(|name| !name.text.is_empty());
        let zh = self.zh().map(|text| ShownName {
            text,
            language: Some("zh-Hans"),
        });
        let en = self.en().map(|text| ShownName {
            text,
            language: Some("en"),
        });
        match language {
            Language::Zh => zh.or(original).or(en),
            Language::En => en.or(original).or(zh),
        }
        .unwrap_or(ShownName {
            text: "",
            language: None,
        })
    }

    /// The brand, for a branded product.
    pub fn brand(self) -> Option<&'a str> {
        self.brand_names().next()
    }

    /// The brand and its other names.
    pub fn brand_names(self) -> impl Iterator<Item = &'a str> {
        self.head.columns.brand.values(self.row)
    }

    /// The register's file number, or the barcode; empty where there is neither.
    pub fn code(self) -> &'a str {
        self.head.columns.code.get(self.row)
    }

    /// The countries it comes from.
    pub fn countries(self) -> impl Iterator<Item = &'a Country> {
        self.country_set(self.head.columns.countries[self.row])
    }

    /// Whether it comes from China: what stands on one side of the agreement, of a list and of a pair of kin.
    pub fn is_chinese(self) -> bool {
        self.countries().any(|country| country.code == CHINA)
    }

    /// The countries where its brand's number is registered, which is not where it comes from.
    pub fn brand_countries(self) -> impl Iterator<Item = &'a Country> {
        self.country_set(self.head.columns.brand_countries[self.row])
    }

    /// Its region.
    pub fn region(self) -> Option<&'a Region> {
        let index = usize::from(self.head.columns.region[self.row]).checked_sub(1)?;
        self.head.tables.regions.get(index)
    }

    /// The point that stands for its origin on a map.
    pub fn point(self) -> Option<Point> {
        let lat = self.head.columns.lat[self.row].checked_sub(1)?;
        let point = Point {
            lat: (f64::from(lat) - 9000.0) / 100.0,
            lon: (f64::from(self.head.columns.lon[self.row]) - 18000.0) / 100.0,
        };
        Some(point)
    }

    /// The scheme of its register entry, protected or not: see [`Row::status`].
    pub fn scheme(self) -> Option<Scheme> {
        let index = usize::from(self.head.columns.scheme[self.row]).checked_sub(1)?;
        Scheme::ALL.get(index).copied()
    }

    /// The status of its register entry.
    pub fn status(self) -> Option<Status> {
        let index = usize::from(self.head.columns.status[self.row]).checked_sub(1)?;
        Status::ALL.get(index).copied()
    }

    /// The file number of the entry that its own would change, and how: see [`changed_entry`].
    pub fn change(self) -> Option<(&'a str, Change)> {
        changed_entry(self.code()).filter(|_| self.kind() == Kind::GeographicalIndication)
    }

    /// The agreement's list that it is on, where that was read in a source.
    pub fn list(self) -> Option<&'a AgreementList> {
        let index = usize::from(self.head.columns.list[self.row]).checked_sub(1)?;
        self.head.tables.lists.get(index)
    }

    /// The year of registration.
    pub fn year(self) -> Option<u16> {
        Some(self.head.columns.year[self.row]).filter(|year| *year != 0)
    }

    fn country_set(self, set: u16) -> impl Iterator<Item = &'a Country> {
        let countries = &self.head.tables.countries;
        self.head.country_sets[usize::from(set)]
            .iter()
            .map(|country| &countries[usize::from(*country)])
    }
}

/// The slug that follows from a code. The compiler leaves such slugs out of the head.
pub fn derived_id(kind: Kind, code: &str) -> String {
    match kind {
        Kind::GeographicalIndication => code.to_ascii_lowercase(),
        Kind::ImportedProduct | Kind::ExportProduct => format!("ean-{code}"),
    }
}

/// Whether an id is [`derived_id`].
fn is_derived_id(kind: Kind, code: &str, id: &str) -> bool {
    match kind {
        Kind::GeographicalIndication => id.eq_ignore_ascii_case(code) && id == id.to_ascii_lowercase(),
        Kind::ImportedProduct | Kind::ExportProduct => id.strip_prefix("ean-") == Some(code),
    }
}
