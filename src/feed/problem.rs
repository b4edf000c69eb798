//! A finding with the file it was made in, one line each for editors; and how many there are.
//! Not here: any rule ([`crate::catalog::check`]).

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use crate::catalog::check::{Finding, Severity};

/// One thing in the sources that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The file, as an editor would open it.
    pub file: String,
    /// What is wrong in it.
    #[serde(flatten)]
    pub finding: Finding,
    /// How many further records of the file the same warning holds for.
    #[serde(skip_serializing_if = "is_zero")]
    pub more: usize,
}

impl Problem {
    /// A problem of one record, or of the file as a whole.
    pub fn new(file: impl Into<String>, finding: Finding) -> Self {
        Self {
            file: file.into(),
            finding,
            more: 0,
        }
    }

    /// A file that cannot be read at all, or not from some place on.
    pub fn unreadable(
        file: impl Into<String>,
        found: impl fmt::Display,
        expected: impl fmt::Display,
    ) -> Self {
        let (found, expected) = (found.to_string(), expected.to_string());
        let finding = Finding {
            severity: Severity::Error,
            record: None,
            field: None,
            found,
            expected,
        };
        Self::new(file, finding)
    }

    /// Whether the feed must not be built.
    pub fn is_error(&self) -> bool {
        self.finding.severity == Severity::Error
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if let Some(record) = &self.finding.record {
            write!(formatter, " · {record}")?;
        }
        if self.more > 0 {
            write!(formatter, " and {} more", self.more)?;
        }
        if let Some(field) = &self.finding.field {
            write!(formatter, " · {field}")?;
        }
        write!(formatter, ": {}", self.finding)
    }
}

/// Orders problems for reading: errors first, each kind by file in the order found. Warnings that say the same of
/// several records of one file become one: three thousand lines hide the one that matters.
pub fn settled(problems: Vec<Problem>) -> Vec<Problem> {
    let mut same = BTreeMap::new();
    let mut settled: Vec<Problem> = Vec::new();
    for problem in problems {
        let Finding {
            severity,
            record: _,
            field,
            found,
            expected,
        } = problem.finding.clone();
        let key = (problem.file.clone(), field, found, expected);
        match same.get(&key) {
            Some(first) if severity == Severity::Warning => {
                let first: &mut Problem = &mut settled[*first];
                first.more += 1 + problem.more;
            }
            _ => {
                if severity == Severity::Warning {
                    same.insert(key, settled.len());
                }
                settled.push(problem);
            }
        }
    }
    settled.sort_by(|a, b| (a.finding.severity, &a.file).cmp(&(b.finding.severity, &b.file)));
    settled
}

/// How many errors and warnings there are, in words: `2 errors, 1 warning`.
pub fn tally(problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    format!(
        "{}, {}",
        counted(errors, "error"),
        counted(problems.len() - errors, "warning")
    )
}

/// A count with its noun: `1 error`, `2 errors`.
pub fn counted(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(severity: Severity, record: &str, field: &str) -> Problem {
        let (found, expected) = ("nothing".to_owned(), "a name".to_owned());
        let [record, field] = [record, field].map(|text| Some(text.to_owned()));
        Problem::new(
            "cheese.json",
            Finding {
                severity,
                record,
                field,
                found,
                expected,
            },
        )
    }

    #[test]
    fn errors_come_first_and_like_warnings_are_counted() {
        let problems = settled(vec![
            problem(Severity::Warning, "a", "names.zh"),
            problem(Severity::Error, "b", "names.en"),
            problem(Severity::Warning, "c", "names.zh"),
            problem(Severity::Error, "d", "names.en"),
        ]);
        let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
        assert_eq!(
            lines,
            [
                "cheese.json · b · names.en: found nothing, expected a name",
                "cheese.json · d · names.en: found nothing, expected a name",
                "cheese.json · a and 1 more · names.zh: found nothing, expected a name",
            ]
        );
        assert_eq!(tally(&problems), "2 errors, 1 warning");
    }
}
