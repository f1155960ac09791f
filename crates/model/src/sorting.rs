//! Stable sorting that is compiled once.
//!
//! The standard library's sort is made anew for each type and each comparison, at some 1,200 bytes of brotli a
//! time in the page. Here it sorts places, for all, and the items follow.

use std::cmp::Ordering;

/// Sorts as `[T]::sort_by` does: what compares equal stays in its order. O(n log n); linear for what is sorted.
///
/// For lists that are short or nearly sorted: each comparison is an indirect call.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
    let mut places: Vec<usize> = (0..items.len()).collect();
    sort_places(&mut places, &mut |a, b| compare(&items[a], &items[b]));
    // `places[at]` says where the item that belongs at `at` is: each cycle is followed to its end.
    for start in 0..places.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut places[at], at);
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// Sorts as `[T]::sort_by_key` does.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

fn sort_places(places: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    places.sort_by(|&a, &b| compare(a, b));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(numbers in prop::collection::vec(0u8..20, 0..200)) {
            let mut ours: Vec<(u8, usize)> = numbers.iter().copied().zip(0..).collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |&(number, _)| number);
            theirs.sort_by_key(|&(number, _)| number);
            prop_assert_eq!(ours, theirs);
        }
    }
}
