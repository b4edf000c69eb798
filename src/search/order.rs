//! The one sort of the house: numbers are put in order, by a comparison that is called and not compiled in. The standard
//! library's sorts are compiled anew for every type and every comparison, and even one of them is three kilobytes more to
//! send than this (brotli, measured on the whole app).

use std::cmp::Ordering;

/// How the things with two numbers compare.
pub type Compare<'a> = &'a dyn Fn(u32, u32) -> Ordering;

/// The numbers below `count` in the order of the things they stand for; equal things by number.
pub fn order(count: usize, compare: Compare<'_>) -> Vec<u32> {
    in_order((0..count as u32).collect(), compare)
}

/// The first `limit` of them, without putting in order what is cut off.
pub fn first(count: usize, limit: usize, compare: Compare<'_>) -> Vec<u32> {
    let room = limit.saturating_mul(2);
    let mut best: Vec<u32> = Vec::new();
    let mut last = None;
    for number in (0..count as u32).take_while(|_| limit > 0) {
        // Equal to the last of the best, it stands behind it.
        if last.is_none_or(|last| compare(number, last) == Ordering::Less) {
            best.push(number);
        }
        if best.len() >= room {
            best = in_order(best, compare);
            best.truncate(limit);
            last = best.last().copied();
        }
    }
    best = in_order(best, compare);
    best.truncate(limit);
    best
}

/// Sorts by merging runs of twice the length again and again; equal things stay as they are.
fn in_order(mut numbers: Vec<u32>, compare: Compare<'_>) -> Vec<u32> {
    let mut merged = Vec::with_capacity(numbers.len());
    let mut length = 1;
    while length < numbers.len() {
        for runs in numbers.chunks(2 * length) {
            let (mut left, mut right) = runs.split_at(length.min(runs.len()));
            while let ([first, others @ ..], [second, more @ ..]) = (left, right) {
                if compare(*first, *second) == Ordering::Greater {
                    merged.push(*second);
                    right = more;
                } else {
                    merged.push(*first);
                    left = others;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut numbers, &mut merged);
        merged.clear();
        length *= 2;
    }
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
