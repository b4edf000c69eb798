//! Numbers that look drawn and are the same on every machine.

/// SplitMix64 (Steele, Lea, Flood 2014): a counter and a mixing step. Good enough to make up names.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`; 0 where there is none.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.next().checked_rem(bound as u64).unwrap_or(0) as usize
    }

    /// Any of the values, each as likely.
    pub(super) fn any<'a, T>(&mut self, values: &'a [T]) -> Option<&'a T> {
        values.get(self.below(values.len()))
    }

    /// One of the values, the first ones most often: about as Zipf's law has it, place *n* is drawn 1/*n* as often as
    /// the first. (The exponential of an even draw over the logarithms is spread so.)
    pub(super) fn often_first<'a, T>(&mut self, values: &'a [T]) -> Option<&'a T> {
        let even = self.next() as f64 / u64::MAX as f64;
        let place = (((values.len() + 1) as f64).ln() * even).exp() - 1.0;
        values.get((place as usize).min(values.len().saturating_sub(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_values_are_drawn_most_often_and_the_last_at_all() {
        let values: Vec<usize> = (0..50).collect();
        let mut random = Random::new(7);
        let mut counts = vec![0; values.len()];
        (0..20_000).for_each(|_| counts[*random.often_first(&values).unwrap()] += 1);
        assert!(counts[0] > counts[1] && counts[1] > counts[9] && counts[9] > counts[40]);
        assert!(counts.iter().all(|count| *count > 0));
    }

    #[test]
    fn nothing_is_drawn_from_nothing() {
        let mut random = Random::new(1);
        assert_eq!(
            (random.any::<u8>(&[]), random.often_first::<u8>(&[])),
            (None, None)
        );
    }
}
