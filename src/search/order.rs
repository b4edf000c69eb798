//! The one sort of the house. A sort is compiled anew for every type and every comparison, five kilobytes each in the
//! browser; here numbers are put in order, by a comparison that is called and not compiled in.

use std::cmp::Ordering;

/// How the things with two numbers compare.
pub type Compare<'a> = &'a dyn Fn(u32, u32) -> Ordering;

/// The numbers below `count` in the order of the things they stand for; equal things by number.
pub fn order(count: usize, compare: Compare<'_>) -> Vec<u32> {
    first(count, count, compare)
}

/// The first `limit` of them, without putting in order what is cut off.
pub fn first(count: usize, limit: usize, compare: Compare<'_>) -> Vec<u32> {
    let mut numbers: Vec<u32> = (0..count as u32).collect();
    let compare = |a: &u32, b: &u32| compare(*a, *b).then(a.cmp(b));
    if limit < count {
        numbers.select_nth_unstable_by(limit, compare);
        numbers.truncate(limit);
    }
    numbers.sort_unstable_by(compare);
    numbers
}

/// The things themselves in order; equal ones as they were.
pub fn sorted<T>(things: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = order(things.len(), &|a, b| {
        compare(&things[a as usize], &things[b as usize])
    });
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|number| things[number as usize].take())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_orders_as_a_stable_sort_does(mut things in prop::collection::vec((0_u8..5, any::<u8>()), 0..60), limit in 0_usize..70) {
            let by_first = |a: &(u8, u8), b: &(u8, u8)| a.0.cmp(&b.0);
            let shortened = first(things.len(), limit, &|a, b| by_first(&things[a as usize], &things[b as usize]));
            let shortened: Vec<_> = shortened.into_iter().map(|number| things[number as usize]).collect();
            prop_assert_eq!(sorted(things.clone(), by_first), { things.sort_by(by_first); things.clone() });
            things.truncate(limit);
            prop_assert_eq!(shortened, things);
        }
    }
}
