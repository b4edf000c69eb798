//! How the index of grapes is read.

use super::{Fields, Record};
use crate::grapes::{Grape, Grapes};

impl Record for Grapes {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["grapes"]);
        Self {
            grapes: fields.records("grapes"),
            sources: fields.record("sources"),
        }
    }
}

impl Record for Grape {
    fn read(fields: Fields<'_>) -> Self {
        fields.need(&["wines"]);
        Self {
            name: fields.text("name"),
            also: fields.texts("also"),
            wines: fields.numbers("wines"),
        }
    }
}
