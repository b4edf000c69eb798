//! The index of grapes: every variety that the specification of a wine names, and the wines that name it. A part of its
//! own, because only the hall of wine and the pages of grapes need it. Names stay as the specifications write them: one
//! grape may stand there under several.

use serde::{Deserialize, Serialize};

use super::source::Source;
use super::table::Table;
use super::text::Language;

/// All grapes, the one that most wines name first; none where no wine names one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Grapes {
    /// The grapes.
    pub grapes: Vec<Grape>,
    /// Where the specifications were read, by key.
    pub sources: Table<Source>,
}

/// A grape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grape {
    /// Its name and the code of its colour: `Tempranillo N`.
    pub name: String,
    /// What else it is called, in Chinese first; general knowledge, not of the specifications.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// The wines' rows in the head, each as its distance from the one before.
    pub wines: Vec<u32>,
}

impl Grapes {
    /// The grape whose address ends with this key.
    pub fn get(&self, key: &str) -> Option<&Grape> {
        self.grapes.iter().find(|grape| self::key(&grape.name) == key)
    }
}

impl Grape {
    /// A grape that the wines in these rows name. The rows rise.
    pub fn new(name: String, rows: &[u32]) -> Self {
        let before = [0].iter().chain(rows);
        let wines = rows.iter().zip(before).map(|(row, before)| row - before);
        Self {
            name,
            also: Vec::new(),
            wines: wines.collect(),
        }
    }

    /// The same grape with other names.
    #[must_use]
    pub fn also(self, also: Vec<String>) -> Self {
        Self { also, ..self }
    }

    /// Its name for readers of `language`, where it has one of its own.
    pub fn name_in(&self, language: Language) -> Option<&str> {
        let own = self.also.first().filter(|_| language == Language::Zh);
        own.map(String::as_str)
    }

    /// The wines' rows in the head.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        self.wines.iter().scan(0_usize, |row, step| {
            *row += *step as usize;
            Some(*row)
        })
    }
}

/// A grape's name and the code of its colour, where it has one: `Tempranillo`, `N`.
pub fn parts(name: &str) -> (&str, Option<&str>) {
    match name.rsplit_once(' ') {
        Some((name, code @ ("B" | "G" | "Gr" | "N" | "Rg" | "Rs"))) => (name, Some(code)),
        _ => (name, None),
    }
}

/// The end of a grape's address: `tempranillo-n`.
pub fn key(name: &str) -> String {
    let letters = name.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<String> = letters
        .filter(|word| !word.is_empty())
        // Letter by letter, as `str::to_lowercase` but for the Greek final s, whose tables cost kilobytes.
        .map(|word| word.chars().flat_map(char::to_lowercase).collect())
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grape_keeps_the_rows_of_its_wines() {
        for rows in [vec![], vec![0], vec![3], vec![0, 1, 7, 100_000]] {
            let grape = Grape::new("Furmint B".to_owned(), &rows);
            let kept: Vec<u32> = grape.rows().map(|row| row as u32).collect();
            assert_eq!(kept, rows);
        }
    }

    #[test]
    fn a_name_tells_its_colour_and_its_address() {
        for (name, told, address) in [
            ("Tempranillo N", ("Tempranillo", Some("N")), "tempranillo-n"),
            (
                "Malvasia Bianca Di Candia B",
                ("Malvasia Bianca Di Candia", Some("B")),
                "malvasia-bianca-di-candia-b",
            ),
            (
                "Vernaccia Di S. Giminiano B",
                ("Vernaccia Di S. Giminiano", Some("B")),
                "vernaccia-di-s-giminiano-b",
            ),
            ("Grüner Veltliner", ("Grüner Veltliner", None), "grüner-veltliner"),
        ] {
            assert_eq!(parts(name), told);
            assert_eq!(key(name), address);
        }
    }
}
