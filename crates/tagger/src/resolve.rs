//! Settles overlaps: the longest candidate wins, then the higher priority, then the earlier.

use std::cmp::Reverse;

use crate::candidate::Candidate;
use crate::tokens::Tokens;

/// The candidates that stay, in text order and without overlaps; those that only kept others away are gone.
/// Takes `n log n` for `n` candidates, and depends on nothing but the candidates themselves.
pub(crate) fn resolve(tokens: &Tokens<'_>, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| !candidate.tokens.is_empty() && candidate.tokens.end <= tokens.len());
    // A candidate is large: what is sorted is its index. By bytes, not by tokens: what a reader sees as longer.
    let mut order: Vec<_> = candidates
        .iter()
        .enumerate()
        .map(|(index, candidate)| {
            let bytes = tokens.bytes(candidate.tokens.clone());
            (Reverse(bytes.len()), Reverse(candidate.priority), bytes.start, candidate.rule, index)
        })
        .collect();
    order.sort_unstable();

    // Whatever holds a token already is at least as long, so it cannot lie strictly inside: the ends tell.
    let mut taken = vec![false; tokens.len()];
    let mut kept = vec![false; candidates.len()];
    for (.., index) in order {
        let covered = candidates[index].tokens.clone();
        if !taken[covered.start] && !taken[covered.end - 1] {
            taken[covered].fill(true);
            kept[index] = candidates[index].label.is_some();
        }
    }
    let mut index = 0;
    candidates.retain(|_| {
        index += 1;
        kept[index - 1]
    });
    candidates.sort_unstable_by_key(|candidate| candidate.tokens.start);
    candidates
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use surligne_model::{Amount, Label, Language};

    use super::*;

    proptest! {
        /// Nothing overlaps, and whatever was left out shares a token with something as long that was kept.
        #[test]
        fn what_stays_is_apart_and_longest(ranges in prop::collection::vec((0usize..20, 1usize..6), 0..20)) {
            let text = "ab ".repeat(30);
            let tokens = Tokens::new(&text, Some(Language::Fr));
            let candidates: Vec<Candidate> = ranges
                .iter()
                .map(|&(start, length)| Candidate::new(start..start + length, Label::Number, Amount::default(), "test"))
                .collect();
            let kept = resolve(&tokens, candidates.clone());
            prop_assert!(kept.windows(2).all(|pair| pair[0].tokens.end <= pair[1].tokens.start));
            for candidate in &candidates {
                let shares = |other: &&Candidate| {
                    other.tokens.start < candidate.tokens.end && candidate.tokens.start < other.tokens.end
                };
                prop_assert!(kept.iter().filter(shares).any(|other| other.tokens.len() >= candidate.tokens.len()));
            }
        }
    }
}
