//! What a hall or a section sets side by side, and the numbered points of a drawing. Feed data, each statement with its
//! grounds. Not here: what is compared of a visitor's own choice, which the records themselves tell.

use serde::{Deserialize, Serialize};

use super::story::Paragraph;
use super::text::Text;

/// Several things and what is told of each: a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Comparison {
    /// Its heading.
    pub title: Text,
    /// What is asked of each, in the order of the columns.
    pub columns: Vec<Column>,
    /// What is compared.
    pub rows: Vec<Compared>,
}

/// A question that is asked of everything compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Column {
    /// Its key, by which cells name it.
    pub key: String,
    /// What is asked.
    pub name: Text,
}

/// One of the things that are compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Compared {
    /// What it is called here.
    pub name: Text,
    /// The slug of the product that it is, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// What is told. A column without a cell says that nothing was found.
    pub cells: Vec<Cell>,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Cell {
    /// The column's key.
    pub column: String,
    /// What is told.
    pub told: Paragraph,
}

/// A numbered part of a drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Point {
    /// What it is.
    pub name: Text,
    /// What it tells.
    pub told: Paragraph,
}

impl Comparison {
    /// Every paragraph in the table.
    pub fn told(&self) -> impl Iterator<Item = &Paragraph> {
        self.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.told)
    }
}

impl Compared {
    /// The answer to a column's question.
    pub fn cell(&self, column: &Column) -> Option<&Paragraph> {
        self.cells
            .iter()
            .find(|cell| cell.column == column.key)
            .map(|cell| &cell.told)
    }
}
