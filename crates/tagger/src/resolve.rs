//! Settles overlaps: the longest candidate wins, then the higher priority, then the earlier.

use crate::candidate::Candidate;
use crate::tokens::Tokens;

/// The candidates that stay, in text order and without overlaps; those that only kept others away are gone.
/// Takes `n log n` for `n` candidates, and depends on nothing but the candidates themselves.
pub(crate) fn resolve(tokens: &Tokens<'_>, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.retain(|candidate| {
        !candidate.tokens.is_empty() && candidate.tokens.end <= tokens.len() && !is_name_of_figures(tokens, candidate)
    });
    // A candidate is large: what is sorted is its index. By bytes, not by tokens: what a reader sees as longer.
    let mut order: Vec<(u128, u32)> = candidates
        .iter()
        .zip(0..)
        .map(|(candidate, index)| {
            let bytes = tokens.bytes(candidate.tokens.clone());
            let (shortness, weakness) = (u64::MAX - bytes.len() as u64, u8::MAX - candidate.priority);
            (u128::from(shortness) << 64 | u128::from(weakness) << 56 | bytes.start as u128, index)
        })
        .collect();
    order.sort_unstable_by(|(key, index), (other_key, other)| {
        let rule = |index: u32| candidates[index as usize].rule;
        key.cmp(other_key).then_with(|| rule(*index).cmp(rule(*other))).then(index.cmp(other))
    });

    // Whatever holds a token already is at least as long, so it cannot lie strictly inside: the ends tell.
    let mut owners = vec![0; tokens.len()];
    for (_, index) in order {
        let covered = candidates[index as usize].tokens.clone();
        if owners[covered.start] == 0 && owners[covered.end - 1] == 0 {
            owners[covered].fill(index + 1);
        }
    }
    let mut kept = Vec::with_capacity(candidates.len());
    let mut candidates: Vec<Option<Candidate>> = candidates.into_iter().map(Some).collect();
    kept.extend(
        owners
            .into_iter()
            .filter_map(|owner: u32| candidates.get_mut((owner as usize).checked_sub(1)?)?.take())
            .filter(|candidate| candidate.label.is_some()),
    );
    kept
}

/// Whether a name would be figures and points alone, « 46,924.74 »: nothing is called so. One figure may be: « 1984 ».
fn is_name_of_figures(tokens: &Tokens<'_>, candidate: &Candidate) -> bool {
    let name = candidate.label.as_ref().is_some_and(|label| !label.is_amount() && !label.is_temporal());
    name && candidate.tokens.len() > 1 && candidate.tokens.clone().all(|at| !tokens.is_word(at))
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
