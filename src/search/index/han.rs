//! Chinese names as one text, searched by reading through it: any run of characters within a name is found without
//! cutting names into words. A hundred thousand names are two megabytes, about a millisecond.

use super::Posting;
use crate::search::rank::Quality;

/// The Chinese names of a feed.
#[derive(Default)]
pub struct HanNames {
    /// The names, each followed by a line break.
    text: String,
    /// Where each begins, and whose it is; in the order of the text.
    names: Vec<(u32, Posting)>,
}

impl HanNames {
    pub(super) fn add(&mut self, name: &str, posting: Posting) {
        self.names.push((self.text.len() as u32, posting));
        self.text.push_str(name);
        self.text.push('\n');
    }

    /// Every occurrence of `characters`: the name's posting, how it matches, and how many characters of the name are
    /// missing.
    pub fn occurrences(&self, characters: &str) -> impl Iterator<Item = (Posting, Quality, usize)> {
        self.text.match_indices(characters).filter_map(move |(place, _)| {
            let number = self
                .names
                .partition_point(|(start, _)| *start as usize <= place)
                .checked_sub(1)?;
            let (start, posting) = self.names[number];
            let end = self
                .names
                .get(number + 1)
                .map_or(self.text.len(), |(next, _)| *next as usize)
                - 1;
            let name = self.text.get(start as usize..end)?;
            let missing = name.chars().count() - characters.chars().count();
            let quality = match (place == start as usize, missing) {
                (true, 0) => Quality::Exact,
                (true, _) => Quality::Prefix,
                _ => Quality::Part,
            };
            Some((posting, quality, missing))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Field;
    use super::*;

    #[test]
    fn any_run_of_characters_is_found_with_its_place() {
        let mut names = HanNames::default();
        for (row, name) in ["帕尔玛火腿", "金华火腿", "火腿"].into_iter().enumerate() {
            names.add(name, Posting::new(row, Field::Name, false));
        }
        let found = |text| {
            names
                .occurrences(text)
                .map(|(p, q, missing)| (p.row(), q, missing))
                .collect::<Vec<_>>()
        };
        assert_eq!(found("帕尔玛"), [(0, Quality::Prefix, 2)]);
        assert_eq!(
            found("火腿"),
            [
                (0, Quality::Part, 3),
                (1, Quality::Part, 2),
                (2, Quality::Exact, 0)
            ]
        );
        assert_eq!(found("腿金"), []);
    }
}
