//! How much a match is worth. The only place with weights: each is a named constant with its reason.

use super::index::Field;

/// How closely a term matches, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Quality {
    /// The whole word, or the whole Chinese name.
    Exact,
    /// The beginning of a word, of a Chinese name or of its reading.
    Prefix,
    /// Characters or syllables within a Chinese name.
    Part,
    /// Characters or syllables that sound alike, or nearly so.
    Sound,
    /// A word with a typing error.
    Error,
}

impl Quality {
    const ALL: [Quality; 5] = [
        Quality::Exact,
        Quality::Prefix,
        Quality::Part,
        Quality::Sound,
        Quality::Error,
    ];

    /// Whole before beginning before inside before alike in sound before error. An error in a name (2 × 10) must stay below a beginning of
    /// anything (7 × 3): what is spelled right is preferred to what might be meant.
    const fn weight(self) -> u32 {
        match self {
            Quality::Exact => 10,
            Quality::Prefix => 7,
            Quality::Part => 5,
            Quality::Sound => 3,
            Quality::Error => 2,
        }
    }
}

impl Field {
    /// Codes name one product; names beat other forms, readings and brands; where it comes from and what it is come
    /// later, because hundreds of products share them. Of a few letters everything can be made by mixing syllables and
    /// initials: all of it (3 × 10) stays below initials inside a name (7 × 5), whatever these lack.
    const fn weight(self) -> u32 {
        match self {
            Field::Code | Field::Name => 10,
            Field::Alias | Field::Pinyin => 8,
            Field::Initials => 7,
            Field::Brand => 6,
            Field::Region | Field::Country | Field::Class | Field::Scheme | Field::List | Field::Kind => 3,
            Field::MixedPinyin => 3,
        }
    }
}

/// Points per unit of field weight × quality weight, so that the finer differences below fit under them.
const SCALE: u32 = 10;

/// Taken off a beginning for each letter that is still missing, up to [`MISSING_LETTERS_COUNTED`]: `parm` is nearer
/// to Parma than to Parmigiano.
const MISSING_LETTER: u32 = 3;

/// More missing letters make no more difference. 10 × 3 stays below the step between two qualities (3 × 10 × 2).
const MISSING_LETTERS_COUNTED: u32 = 10;

/// Added where the query is the whole of one of the product's names: more than any single word can win elsewhere.
pub const WHOLE_NAME: u32 = 500;

/// What other matches of a word are worth at most where it is taken for initials: less than initials anywhere in a name,
/// however long.
pub const BEHIND_INITIALS: u32 =
    Field::Initials.weight() * Quality::Part.weight() * SCALE - MISSING_LETTERS_COUNTED * MISSING_LETTER - 1;

/// Added for a record that people wrote: more than all letters that a beginning may be short of (10 × 3), so that `champ`
/// means Champagne and not a brand that is shorter by two letters; less than any step between qualities or fields.
pub const WRITTEN_BY_PEOPLE: u32 = 35;

/// A match of one term: its worth, with the field and quality that made it. Ordered by worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match(u32);

impl Match {
    /// A match in a field, `missing` letters short of the whole word.
    pub fn new(field: Field, quality: Quality, missing: usize) -> Self {
        let missing = (missing as u32).min(MISSING_LETTERS_COUNTED);
        let points = (field.weight() * quality.weight() * SCALE).saturating_sub(missing * MISSING_LETTER);
        Self::with_points(points, field, quality)
    }

    /// The same place found by several words together: the points added up.
    pub fn and(self, other: Match) -> Self {
        if self.is_none() || other.is_none() {
            return Self::default();
        }
        let stronger = self.max(other);
        Self::with_points(
            self.points() + other.points(),
            stronger.field(),
            stronger.quality(),
        )
    }

    /// The same match, worth half: for a reading of the query that is less likely meant.
    pub fn halved(self) -> Self {
        if self.is_none() {
            self
        } else {
            Self::with_points(self.points() / 2, self.field(), self.quality())
        }
    }

    /// The same match, worth no more than `points`.
    pub fn at_most(self, points: u32) -> Self {
        if self.points() <= points {
            self
        } else {
            Self::with_points(points, self.field(), self.quality())
        }
    }

    /// Whether there is no match.
    pub fn is_none(self) -> bool {
        self.0 == 0
    }

    /// What the match is worth.
    pub fn points(self) -> u32 {
        self.0 >> 8
    }

    /// Where it was found.
    pub fn field(self) -> Field {
        Field::ALL[((self.0 >> 3) & 15) as usize % Field::ALL.len()]
    }

    /// How closely it matches.
    pub fn quality(self) -> Quality {
        Quality::ALL[(self.0 & 7) as usize % Quality::ALL.len()]
    }

    /// Never zero: a match worth nothing is still a match.
    fn with_points(points: u32, field: Field, quality: Quality) -> Self {
        Self(points.max(1) << 8 | (field as u32) << 3 | quality as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spelled_right_beats_an_error_anywhere() {
        let error_in_name = Match::new(Field::Name, Quality::Error, 0);
        for field in Field::ALL {
            assert!(Match::new(field, Quality::Prefix, 0) > error_in_name, "{field:?}");
        }
    }

    #[test]
    fn missing_letters_never_turn_a_beginning_into_less_than_a_part() {
        for field in Field::ALL {
            assert!(
                Match::new(field, Quality::Prefix, 99) > Match::new(field, Quality::Part, 0),
                "{field:?}"
            );
        }
    }

    #[test]
    fn what_is_behind_initials_is_behind_all_of_them() {
        for quality in [Quality::Exact, Quality::Prefix, Quality::Part] {
            assert!(Match::new(Field::Initials, quality, 99).points() > BEHIND_INITIALS);
        }
    }

    #[test]
    fn a_match_keeps_where_and_how_it_was_found() {
        for field in Field::ALL {
            for quality in Quality::ALL {
                let found = Match::new(field, quality, 2);
                assert_eq!((found.field(), found.quality()), (field, quality));
                assert!(!found.is_none());
            }
        }
    }
}
