//! What a finding says, and how rules report it. No rule stands here.

use std::fmt;

use serde::Serialize;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The feed must not be built.
    Error,
    /// The feed can be built; someone should look.
    Warning,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The feed as a whole.
    Feed,
    /// `catalog.json`.
    Catalog,
    /// `places.json`.
    Places,
    /// `sources.json`.
    Sources,
    /// `glossary.json`.
    Glossary,
    /// `kin.json`.
    Kin,
    /// `halls.json`.
    Halls,
    /// `science.json`.
    Science,
    /// The product at this place of the list that was checked.
    Product(usize),
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The record's slug or the table's key; where it has none, its place in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// The path of the field within the record, as in `places[0].point.lat`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What stands there.
    pub found: String,
    /// What should stand there, in words an editor can act on.
    pub expected: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "found {}, expected {}", self.found, self.expected)
    }
}

/// Text as it stands in a file, in quotes, with invisible characters made visible and no longer than a line.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}

/// Collects findings. Rules turn it to a record, then report on its fields.
#[derive(Default)]
pub(super) struct Report {
    findings: Vec<(Subject, Finding)>,
    about: Option<(Subject, String)>,
}

impl Report {
    /// Turns to a record: what is reported next is about it.
    pub fn turn_to(&mut self, subject: Subject, record: &str) {
        self.about = Some((subject, record.to_owned()));
    }

    /// Reports something that must be mended.
    pub fn error(&mut self, field: impl fmt::Display, found: impl fmt::Display, expected: impl fmt::Display) {
        self.add(
            Severity::Error,
            field.to_string(),
            found.to_string(),
            expected.to_string(),
        );
    }

    /// Reports something to look at.
    pub fn warn(&mut self, field: impl fmt::Display, found: impl fmt::Display, expected: impl fmt::Display) {
        self.add(
            Severity::Warning,
            field.to_string(),
            found.to_string(),
            expected.to_string(),
        );
    }

    /// Everything that was reported, in the order it was.
    pub fn into_findings(self) -> Vec<(Subject, Finding)> {
        self.findings
    }

    fn add(&mut self, severity: Severity, field: String, found: String, expected: String) {
        let (subject, record) = self.about.clone().unwrap_or((Subject::Feed, String::new()));
        let [record, field] = [record, field].map(|text| Some(text).filter(|text| !text.is_empty()));
        self.findings.push((
            subject,
            Finding {
                severity,
                record,
                field,
                found,
                expected,
            },
        ));
    }
}

/// What is said to be found where a required thing is not.
pub(super) const NOTHING: &str = "nothing";
