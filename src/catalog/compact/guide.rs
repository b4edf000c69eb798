//! How the guide and its parts are read.

use super::{Fields, Record};
use crate::compared::{Cell, Column, Compared, Comparison, Point};
use crate::date::Date;
use crate::guide::{DatedFact, Days, Event, Forms, Guide, HallGuide, KinPair, Section, Stop, Term};

impl Record for Guide {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["terms", "pairs", "halls", "sections", "timeline"]);
        Self {
            terms: fields.records("terms"),
            pairs: fields.records("pairs"),
            halls: fields.records("halls"),
            sections: fields.records("sections"),
            timeline: fields.records("timeline"),
            sources: fields.record("sources"),
        }
    }
}

impl Record for Term {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            key: fields.text("key"),
            name: fields.record("name"),
            meaning: fields.record("meaning"),
            forms: fields.maybe_record("forms"),
            instead_of: fields.maybe_record("instead_of"),
        }
    }
}

impl Record for Forms {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            zh: fields.texts("zh"),
            en: fields.texts("en"),
        }
    }
}

impl Record for KinPair {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["bridge"]);
        Self {
            chinese: fields.text("chinese"),
            foreign: fields.text("foreign"),
            title: fields.record("title"),
            bridge: fields.records("bridge"),
        }
    }
}

impl Record for HallGuide {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            key: fields.text("key"),
            text: fields.records("text"),
            compared: fields.maybe_record("compared"),
            facts: fields.records("facts"),
            path: fields.records("path"),
            indexes: fields.words("indexes"),
            english_first: fields.flag("english_first"),
            open: fields.maybe_record("open"),
        }
    }
}

impl Record for DatedFact {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            text: fields.record("text"),
            source: fields.text("source"),
            as_of: Date(fields.text("as_of")),
        }
    }
}

impl Record for Stop {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            product: fields.text("product"),
            why: fields.record("why"),
        }
    }
}

impl Record for Days {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            from: Date(fields.text("from")),
            to: Date(fields.text("to")),
            source: fields.text("source"),
        }
    }
}

impl Record for Section {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["text"]);
        Self {
            key: fields.text("key"),
            title: fields.record("title"),
            text: fields.records("text"),
            compared: fields.maybe_record("compared"),
            points: fields.records("points"),
        }
    }
}

impl Record for Event {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            date: Date(fields.text("date")),
            text: fields.record("text"),
            source: fields.text("source"),
        }
    }
}

impl Record for Comparison {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["columns", "rows"]);
        Self {
            title: fields.record("title"),
            columns: fields.records("columns"),
            rows: fields.records("rows"),
        }
    }
}

impl Record for Column {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            key: fields.text("key"),
            name: fields.record("name"),
        }
    }
}

impl Record for Compared {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["cells"]);
        Self {
            name: fields.record("name"),
            product: fields.maybe_text("product"),
            cells: fields.records("cells"),
        }
    }
}

impl Record for Cell {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            column: fields.text("column"),
            told: fields.record("told"),
        }
    }
}

impl Record for Point {
    fn read(fields: Fields<'_>) -> Self {
        Self {
            name: fields.record("name"),
            told: fields.record("told"),
        }
    }
}
