//! How a product and all its parts are read.

use super::{Fields, Record};
use crate::date::Date;
use crate::item::Item;
use crate::place::{Place, Point};
use crate::product::{Fact, FieldsRead, Name, Names, Product, Verification, WineSpecification};
use crate::protection::{AgreementEntry, Protection, RegisterEntry};
use crate::story::{Paragraph, Story};
use crate::text::LanguageTag;

impl Record for Product {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            id: fields.text("id"),
            number: fields.number("number"),
            kind: fields.word("kind"),
            curated: fields.flag("curated"),
            class: fields.text("class"),
            names: fields.record("names"),
            places: fields.records("places"),
            protection: fields.maybe_record("protection"),
            item: fields.maybe_record("item"),
            wine: fields.maybe_record("wine"),
            facts: fields.records("facts"),
            story: fields.maybe_record("story"),
            verification: fields.maybe_record("verification"),
        }
    }
}

impl Record for Names {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            original: fields.records("original"),
            zh: fields.maybe_record("zh"),
            en: fields.maybe_record("en"),
            pinyin: fields.maybe_text("pinyin"),
            aliases: fields.records("aliases"),
        }
    }
}

impl Record for Name {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            text: fields.text("text"),
            lang: fields.maybe_text("lang").map(LanguageTag),
            sources: fields.texts("sources"),
            standing: fields.maybe_word("standing"),
        }
    }
}

impl Record for Place {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["countries"]);
        Self {
            role: fields.word("role"),
            countries: fields.texts("countries"),
            region: fields.maybe_text("region"),
            point: fields.maybe_record("point"),
            basis: fields.word("basis"),
            sources: fields.texts("sources"),
        }
    }
}

impl Record for Point {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            lat: fields.degrees("lat"),
            lon: fields.degrees("lon"),
        }
    }
}

impl Record for Protection {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            register: fields.maybe_record("register"),
            agreement: fields.maybe_record("agreement"),
        }
    }
}

impl Record for RegisterEntry {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["sources"]);
        Self {
            scheme: fields.word("scheme"),
            file_number: fields.text("file_number"),
            status: fields.word("status"),
            category: fields.maybe_text("category"),
            applied: fields.maybe_text("applied").map(Date),
            published: fields.maybe_text("published").map(Date),
            registered: fields.maybe_text("registered").map(Date),
            legal_instrument: fields.maybe_text("legal_instrument"),
            as_of: Date(fields.text("as_of")),
            sources: fields.texts("sources"),
        }
    }
}

impl Record for AgreementEntry {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            list: fields.text("list"),
            as_of: Date(fields.text("as_of")),
            sources: fields.texts("sources"),
        }
    }
}

impl Record for Item {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            barcode: fields.text("barcode"),
            brand: fields.text("brand"),
            quantity: fields.maybe_text("quantity"),
            categories: fields.texts("categories"),
            labels: fields.texts("labels"),
            allergens: fields.maybe_texts("allergens"),
            ingredients: fields.maybe_text("ingredients"),
            snapshot_year: fields.number("snapshot_year"),
            modified: fields.maybe_text("modified").map(Date),
            source: fields.text("source"),
        }
    }
}

impl Record for WineSpecification {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            categories: fields.texts("categories"),
            grapes: fields.texts("grapes"),
            other_grapes: fields.texts("other_grapes"),
            max_yield_hl_per_ha: fields.maybe_text("max_yield_hl_per_ha"),
            max_yield_kg_per_ha: fields.maybe_text("max_yield_kg_per_ha"),
            min_vines_per_ha: fields.maybe_text("min_vines_per_ha"),
            irrigation: fields.maybe_text("irrigation"),
            municipalities: fields.maybe_number("municipalities"),
            municipality_names: fields.texts("municipality_names"),
            source: fields.text("source"),
        }
    }
}

impl Record for Fact {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            topic: fields.maybe_word("topic"),
            text: fields.record("text"),
            source: fields.text("source"),
        }
    }
}

impl Record for Story {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            brief: fields.record("brief"),
            short: fields.records("short"),
            deep: fields.records("deep"),
        }
    }
}

impl Record for Paragraph {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            text: fields.record("text"),
            sources: fields.texts("sources"),
            general_knowledge: fields.flag("general_knowledge"),
        }
    }
}

impl Record for Verification {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            level: fields.word("level"),
            read: fields.records("read"),
            general_knowledge: fields.words("general_knowledge"),
            notes: fields.records("notes"),
        }
    }
}

impl Record for FieldsRead {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["fields"]);
        Self {
            source: fields.text("source"),
            fields: fields.words("fields"),
        }
    }
}
