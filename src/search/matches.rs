//! The rows that one term matches: for each the best match, and which rows there are, so that work grows with what is
//! found and not with the feed.

use super::rank::Match;

/// The best match of one term in each row.
pub struct Matches {
    /// By row; mostly none.
    best: Vec<Match>,
    /// The rows that have one, in the order in which they were found.
    rows: Vec<u32>,
}

impl Matches {
    /// No match yet in any of `count` rows.
    pub fn none(count: usize) -> Self {
        Self {
            best: vec![Match::default(); count],
            rows: Vec::new(),
        }
    }

    /// Notes a match where it is better than what is known of the row.
    pub fn improve(&mut self, row: usize, found: Match) {
        if let Some(best) = self.best.get_mut(row) {
            if best.is_none() {
                self.rows.push(row as u32);
            }
            *best = (*best).max(found);
        }
    }

    /// Changes every match, given its row.
    pub fn change(&mut self, change: impl Fn(usize, Match) -> Match) {
        for row in self.rows.iter().map(|row| *row as usize) {
            self.best[row] = change(row, self.best[row]);
        }
    }

    /// The best match in a row.
    pub fn of(&self, row: usize) -> Match {
        self.best[row]
    }

    /// The rows that match.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// Whether no row matches.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows that match this and the other, each with both matches together.
    pub fn and(&self, other: &Self) -> Self {
        let (fewer, more) = if self.rows.len() <= other.rows.len() {
            (self, other)
        } else {
            (other, self)
        };
        let mut both = Self::none(self.best.len());
        for row in fewer.rows.iter().map(|row| *row as usize) {
            let found = fewer.of(row).and(more.of(row));
            if !found.is_none() {
                both.improve(row, found);
            }
        }
        both
    }

    /// Takes over every match of the other, changed by `change`, where it is better.
    pub fn improve_all(&mut self, other: &Self, change: impl Fn(Match) -> Match) {
        for row in other.rows.iter().map(|row| *row as usize) {
            self.improve(row, change(other.of(row)));
        }
    }
}
