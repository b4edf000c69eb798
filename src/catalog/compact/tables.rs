//! How the tables that products refer to, their sources and the manifest are read.

use super::{Fields, Record};
use crate::date::Date;
use crate::head::Tables;
use crate::kiosk::Kiosk;
use crate::manifest::{Manifest, Part};
use crate::source::Source;
use crate::tables::{AgreementList, Class, Country, Hall, Licence, Meaning, Region};
use crate::text::{Language, Text};
use crate::town::Town;

impl Record for Text {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            zh: fields.text("zh"),
            en: fields.text("en"),
        }
    }
}

impl Record for Source {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            title: fields.text("title"),
            publisher: fields.maybe_text("publisher"),
            kind: fields.word("kind"),
            date: fields.maybe_text("date").map(Date),
            address: fields.maybe_text("address"),
            linkable: fields.flag("linkable"),
            terms: fields.maybe_text("terms"),
        }
    }
}

impl Record for Manifest {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["head", "details"]);
        Self {
            format: fields.number("format"),
            version: fields.text("version"),
            products: fields.number("products"),
            head: fields.records("head"),
            sources: fields.record("sources"),
            guide: fields.record("guide"),
            grapes: fields.maybe_record("grapes"),
            details: fields.records("details"),
        }
    }
}

impl Record for Part {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            file: fields.text("file"),
            bytes: fields.number("bytes"),
            integrity: fields.text("integrity"),
            rows: fields.maybe_number("rows"),
        }
    }
}

impl Record for Tables {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&[
            "classes",
            "countries",
            "regions",
            "lists",
            "halls",
            "meanings",
            "fillers",
            "licences",
        ]);
        Self {
            title: fields.record("title"),
            tagline: fields.record("tagline"),
            venue: fields.record("venue"),
            town: fields.maybe_record("town"),
            contact: fields.maybe_text("contact"),
            as_of: Date(fields.text("as_of")),
            classes: fields.records("classes"),
            countries: fields.records("countries"),
            regions: fields.records("regions"),
            lists: fields.records("lists"),
            halls: fields.records("halls"),
            meanings: fields.records("meanings"),
            fillers: fields.texts("fillers"),
            labels: fields.record("labels"),
            allergens: fields.record("allergens"),
            licences: fields.records("licences"),
            kiosk: fields.maybe_record("kiosk"),
        }
    }
}

impl Record for Town {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["point"]);
        Self {
            name: fields.record("name"),
            country: fields.text("country"),
            point: fields.record("point"),
            source: fields.text("source"),
        }
    }
}

impl Record for Kiosk {
    fn read(fields: Fields<'_>) -> Self {
        let usual = Self::default();
        let language = fields.maybe_text("language");
        Self {
            hall: fields.maybe_text("hall"),
            language: language
                .and_then(|segment| Language::from_segment(&segment))
                .unwrap_or_default(),
            idle: fields.maybe_number("idle").unwrap_or(usual.idle),
            warning: fields.maybe_number("warning").unwrap_or(usual.warning),
            low_reach: fields.flag("low_reach"),
            narration: fields.flag("narration"),
            playlist: fields.texts("playlist"),
            code: fields.maybe_text("code").unwrap_or(usual.code),
        }
    }
}

impl Record for Class {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            key: fields.text("key"),
            name: fields.record("name"),
            words: fields.texts("words"),
        }
    }
}

impl Record for Country {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            code: fields.text("code"),
            name: fields.record("name"),
            words: fields.texts("words"),
        }
    }
}

impl Record for Meaning {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["words"]);
        Self {
            facet: fields.text("facet"),
            value: fields.text("value"),
            words: fields.texts("words"),
        }
    }
}

impl Record for Region {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            key: fields.text("key"),
            name: fields.record("name"),
            words: fields.texts("words"),
        }
    }
}

impl Record for AgreementList {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["sources"]);
        Self {
            key: fields.text("key"),
            name: fields.record("name"),
            basis: fields.record("basis"),
            status: fields.record("status"),
            in_force: fields.maybe_text("in_force").map(Date),
            as_of: Date(fields.text("as_of")),
            sources: fields.texts("sources"),
        }
    }
}

impl Record for Hall {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            key: fields.text("key"),
            name: fields.record("name"),
            intro: fields.record("intro"),
            query: fields.text("query"),
        }
    }
}

impl Record for Licence {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            covers: fields.record("covers"),
            attribution: fields.record("attribution"),
            terms: fields.record("terms"),
            address: fields.maybe_text("address"),
        }
    }
}
