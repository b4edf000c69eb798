//! Collecting Chinese names: each once, however many products have it, and then what finds them, a slice at a time.

use super::pairs::PairsBuilder;
use super::{HanNames, stretches};
use crate::index::Posting;
use crate::index::alphabet::{Alphabet, Number};
use crate::index::distinct::{Distinct, Texts};
use crate::index::postings::{Occurrences, Packed, Packer};

/// Collects names.
#[derive(Default)]
pub struct HanBuilder {
    names: Distinct<Number>,
    occurrences: Occurrences,
    /// Kept between names.
    name: Vec<Number>,
    /// Once all names are there.
    texts: Option<Texts<Number>>,
    packer: Option<Packer>,
    /// Once it is known whose the names are.
    packed: Packed,
    pairs: Option<PairsBuilder>,
}

impl HanBuilder {
    /// Adds a run of characters of a name. Rows come in order.
    pub fn add(&mut self, characters: &str, posting: Posting, alphabet: &mut Alphabet) {
        self.name.clear();
        let numbers = characters
            .chars()
            .map(|character| alphabet.number_or_new(character));
        self.name.extend(numbers);
        let number = self.names.number(&self.name);
        self.occurrences.add(number, posting);
    }

    /// Gives back what only [`HanBuilder::add`] needs: all names are there.
    pub fn close(&mut self) {
        self.texts = Some(std::mem::take(&mut self.names).finish());
    }

    /// Works on for one slice; whether [`HanBuilder::build`] is all that is left. No name may be added any more.
    pub fn step(&mut self, alphabet: &Alphabet) -> bool {
        let Some(texts) = &self.texts else {
            self.close();
            return false;
        };
        if let Some(pairs) = &mut self.pairs {
            return pairs.step(&texts.letters);
        }
        let packer = self.packer.get_or_insert_with(|| {
            let in_order = (0..texts.len() as u32).collect();
            Packer::new(std::mem::take(&mut self.occurrences), in_order)
        });
        if packer.step() {
            self.packed = self.packer.take().map(Packer::finish).unwrap_or_default();
            self.pairs = Some(PairsBuilder::new(&texts.letters, alphabet.len()));
        }
        false
    }

    /// The names, ready to be looked in. What no slice has done yet is done now.
    pub fn build(mut self, alphabet: &Alphabet) -> HanNames {
        while !self.step(alphabet) {}
        let texts = self.texts.take().unwrap_or_default();
        HanNames {
            stretches: stretches(&texts),
            texts,
            postings: self.packed.bytes,
            posting_ends: self.packed.ends,
            pairs: self.pairs.take().map(PairsBuilder::finish).unwrap_or_default(),
        }
    }
}
