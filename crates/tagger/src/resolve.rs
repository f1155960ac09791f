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
