//! Settles overlaps: the longest candidate wins, then the higher priority, then the earlier.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::candidate::Candidate;
use crate::tokens::Tokens;

/// The candidates that stay, in text order and without overlaps; those that only kept others away are gone.
/// Takes `n log n` for `n` candidates, and depends on nothing but the candidates themselves.
pub(crate) fn resolve(tokens: &Tokens<'_>, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| !candidate.tokens.is_empty() && candidate.tokens.end <= tokens.len());
    // By bytes, not by tokens: what a reader sees as the longer one.
    candidates.sort_by_cached_key(|candidate| {
        let bytes = tokens.bytes(candidate.tokens.clone());
        (Reverse(bytes.len()), Reverse(candidate.priority), bytes.start, candidate.rule)
    });
    let mut kept: BTreeMap<usize, Candidate> = BTreeMap::new();
    for candidate in candidates {
        let before = kept.range(..candidate.tokens.end).next_back();
        if before.is_none_or(|(_, other)| other.tokens.end <= candidate.tokens.start) {
            kept.insert(candidate.tokens.start, candidate);
        }
    }
    kept.into_values().filter(|candidate| candidate.label.is_some()).collect()
}
