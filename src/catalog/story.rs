//! What is told of a product or a hall: paragraphs in both languages, each with what it rests on. Not here: single
//! facts ([`super::product::Fact`]), and the rules that a story keeps (`check::story`).

use serde::{Deserialize, Serialize};

use super::text::Text;

/// A product's story, for a reader with ten seconds, with a minute, or with time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Story {
    /// One sentence: what it is, where from, what makes it itself.
    pub brief: Paragraph,
    /// What one reads in a minute. May follow on `brief`, never repeats it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub short: Vec<Paragraph>,
    /// As much as the evidence carries, for those who want to know more. Follows on `short`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deep: Vec<Paragraph>,
}

/// A paragraph and its grounds: sources, or that it is general knowledge; never both, never neither.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Paragraph {
    /// What is said.
    pub text: Text,
    /// Keys of the sources that say it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Whether it is widely known and rests on no source: then it says no number and no date, and is shown as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub general_knowledge: bool,
}

impl Story {
    /// Every paragraph with the path of its field, in the order in which they are read.
    pub fn paragraphs(&self) -> impl Iterator<Item = (String, &Paragraph)> {
        let brief = [("story.brief".to_owned(), &self.brief)].into_iter();
        brief
            .chain(numbered("story.short", &self.short))
            .chain(numbered("story.deep", &self.deep))
    }
}

/// Paragraphs with the paths of their fields: `story.short[0]`.
pub fn numbered<'a>(
    field: &str,
    paragraphs: &'a [Paragraph],
) -> impl Iterator<Item = (String, &'a Paragraph)> {
    let paths = (0..paragraphs.len()).map(move |place| format!("{field}[{place}]"));
    paths.zip(paragraphs)
}
