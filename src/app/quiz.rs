//! A short quiz made from the feed: where a name comes from, what sort of thing it is, what its scheme promises. Every
//! answer can be looked up on the product's page. Not here: how it is shown.

use super::mark::Mark;
use super::words::{Guide, Words};
use crate::catalog::head::{Head, Row};
use crate::catalog::protection::Scheme;
use crate::catalog::text::Language;

/// How many answers there are to choose from.
const CHOICES: usize = 4;

/// Questions without end, none about the same product as one before until all have had their turn.
#[derive(Clone, Debug)]
pub struct Quiz {
    /// Rows of protected names that people wrote, in the order in which they are asked about.
    rows: Vec<usize>,
    /// How many questions were asked.
    asked: usize,
    random: Random,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub text: String,
    /// The answers to choose from, each once.
    pub choices: Vec<String>,
    /// Which of them is right.
    pub right: usize,
    /// The row of the product that it is about.
    pub row: usize,
}

impl Quiz {
    /// A quiz about the names of a head. Another seed is another order.
    pub fn new(head: &Head, seed: u32) -> Self {
        let asks = |row: &Row<'_>| {
            row.is_curated() && Mark::of_row(*row).is_protected() && row.countries().next().is_some()
        };
        let mut random = Random(u64::from(seed % MODULUS as u32).max(1));
        let mut rows: Vec<usize> = head.rows().filter(asks).map(|row| row.index()).collect();
        shuffle(&mut rows, &mut random);
        Self {
            rows,
            asked: 0,
            random,
        }
    }

    /// The next question; none where the feed has nothing to ask about.
    pub fn next(&mut self, head: &Head, language: Language) -> Option<Question> {
        let place = self.asked.checked_rem(self.rows.len())?;
        let row = head.row(*self.rows.get(place)?)?;
        let kind = self.asked % 3;
        self.asked += 1;
        let question = match kind {
            1 => self.of_class(row, head, language),
            2 => self.of_promise(row, language),
            _ => None,
        };
        question.or_else(|| self.of_origin(row, head, language))
    }

    fn of_origin(&mut self, row: Row<'_>, head: &Head, language: Language) -> Option<Question> {
        let right = row.countries().next()?.name.get(language);
        let others = self.rows.iter().filter_map(|other| head.row(*other));
        let others = others
            .filter(|other| {
                !other
                    .countries()
                    .any(|country| country.name.get(language) == right)
            })
            .filter_map(|other| Some(other.countries().next()?.name.get(language).to_owned()))
            .collect();
        let text = (Guide::of(language).asks_origin)(row.name(language).text);
        self.question(text, right.to_owned(), others, row)
    }

    fn of_class(&mut self, row: Row<'_>, head: &Head, language: Language) -> Option<Question> {
        let (right, original) = (row.class().name.get(language), row.original().text);
        let others = self.rows.iter().filter_map(|other| head.row(*other));
        let others = others
            .map(|other| other.class().name.get(language).to_owned())
            .collect();
        // A name that says what it is asks nothing.
        let shown = if original.is_empty() {
            row.name(language).text
        } else {
            original
        };
        let text = (Guide::of(language).asks_class)(shown);
        self.question(text, right.to_owned(), others, row)
    }

    fn of_promise(&mut self, row: Row<'_>, language: Language) -> Option<Question> {
        let promise = Words::of(language).product.promise;
        let Mark::Registered(scheme) = Mark::of_row(row) else {
            return None;
        };
        let others = Scheme::ALL.map(|scheme| promise(scheme).to_owned()).into();
        let text = (Guide::of(language).asks_promise)(row.name(language).text, scheme.code());
        self.question(text, promise(scheme).to_owned(), others, row)
    }

    /// The question with the right answer among up to three others.
    fn question(
        &mut self,
        text: String,
        right: String,
        mut others: Vec<String>,
        row: Row<'_>,
    ) -> Option<Question> {
        shuffle(&mut others, &mut self.random);
        let mut choices = vec![right.clone()];
        for other in others {
            if choices.len() < CHOICES && !choices.contains(&other) {
                choices.push(other);
            }
        }
        shuffle(&mut choices, &mut self.random);
        let place = choices.iter().position(|choice| *choice == right)?;
        (choices.len() > 1).then_some(Question {
            text,
            choices,
            right: place,
            row: row.index(),
        })
    }
}

/// The minimal standard generator (Park, Miller 1988): good enough for an order of questions.
#[derive(Clone, Debug)]
struct Random(u64);

const MODULUS: u64 = 2_147_483_647;

impl Random {
    /// A number below `bound`.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0 * 48_271 % MODULUS;
        (self.0 % bound.max(1) as u64) as usize
    }
}

/// Fisher and Yates's shuffle.
fn shuffle<T>(things: &mut [T], random: &mut Random) {
    for place in (1..things.len()).rev() {
        things.swap(place, random.below(place + 1));
    }
}
