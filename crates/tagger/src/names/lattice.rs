//! The chain: the best sequence of labels, and each label's probability at each word.

use super::scheme::{LABELS, closes, may_follow};

/// The score of each label at one word.
pub type Row = [f32; LABELS];

/// The score of each label after each other; what [`may_follow`] forbids is never read.
#[derive(Debug, Clone, PartialEq)]
pub struct Transitions(pub [Row; LABELS]);

impl Default for Transitions {
    fn default() -> Self {
        Self([[0.0; LABELS]; LABELS])
    }
}

/// Labels that may come before each label.
const fn predecessors() -> [([u8; 9], usize); LABELS] {
    let mut list = [([0; 9], 0); LABELS];
    let mut next = 0;
    while next < LABELS {
        let mut previous = 0;
        while previous < LABELS {
            if may_follow(previous, next) {
                let (places, count) = &mut list[next];
                places[*count] = previous as u8;
                *count += 1;
            }
            previous += 1;
        }
        next += 1;
    }
    list
}

/// For each label, those that may come before it.
pub const PREDECESSORS: [([u8; 9], usize); LABELS] = predecessors();

const IMPOSSIBLE: f32 = -1e30;

fn may_start(label: usize) -> bool {
    may_follow(super::scheme::OUTSIDE, label)
}

/// The best sequence (Viterbi). What stands before and after the words is outside any name.
#[must_use]
pub fn best(scores: &[Row], transitions: &Transitions) -> Vec<u8> {
    let Some(first) = scores.first() else { return Vec::new() };
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    let mut reached: Row = [IMPOSSIBLE; LABELS];
    for label in (0..LABELS).filter(|&label| may_start(label)) {
        reached[label] = first[label];
    }
    back.push([0; LABELS]);
    for row in &scores[1..] {
        let (mut next, mut from) = ([IMPOSSIBLE; LABELS], [0; LABELS]);
        for label in 0..LABELS {
            let (before, count) = &PREDECESSORS[label];
            let mut top = (IMPOSSIBLE, 0);
            for &previous in &before[..*count] {
                let score = reached[usize::from(previous)] + transitions.0[usize::from(previous)][label];
                if score > top.0 {
                    top = (score, previous);
                }
            }
            next[label] = top.0 + row[label];
            from[label] = top.1;
        }
        reached = next;
        back.push(from);
    }
    let last = (0..LABELS)
        .filter(|&label| closes(label))
        .fold(0, |best, label| if reached[label] > reached[best] { label } else { best });
    let mut labels = vec![last as u8; scores.len()];
    for at in (1..scores.len()).rev() {
        labels[at - 1] = back[at][usize::from(labels[at])];
    }
    labels
}

/// Each label's probability at each word (forward and backward sums), and the logarithm of the sum over all
/// sequences.
#[must_use]
pub fn marginals(scores: &[Row], transitions: &Transitions) -> (Vec<Row>, f64) {
    sums(scores, transitions, None)
}

/// [`marginals`], adding to `steps_taken` how often each step from one label to the next is expected.
#[must_use]
pub fn sums(
    scores: &[Row],
    transitions: &Transitions,
    mut steps_taken: Option<&mut [Row; LABELS]>,
) -> (Vec<Row>, f64) {
    let words = scores.len();
    if words == 0 {
        return (Vec::new(), 0.0);
    }
    let mut steps = [[0.0_f32; LABELS]; LABELS];
    for (next, (before, count)) in PREDECESSORS.iter().enumerate() {
        for &previous in &before[..*count] {
            steps[usize::from(previous)][next] = transitions.0[usize::from(previous)][next].exp();
        }
    }
    // Scaled at each word, so that nothing over- or underflows.
    let mut log_sum = 0.0_f64;
    let local: Vec<Row> = scores
        .iter()
        .map(|row| {
            let top = row.iter().copied().fold(f32::MIN, f32::max);
            log_sum += f64::from(top);
            row.map(|score| (score - top).exp())
        })
        .collect();
    let mut forward: Vec<Row> = Vec::with_capacity(words);
    let normalise = |row: &mut Row| -> f32 {
        let sum: f32 = row.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        row.iter_mut().for_each(|p| *p /= sum);
        sum
    };
    let mut row = [0.0; LABELS];
    for label in (0..LABELS).filter(|&label| may_start(label)) {
        row[label] = local[0][label];
    }
    log_sum += f64::from(normalise(&mut row).ln());
    forward.push(row);
    for at in 1..words {
        let mut next = [0.0; LABELS];
        for (label, (before, count)) in PREDECESSORS.iter().enumerate() {
            let sum: f32 = before[..*count]
                .iter()
                .map(|&p| forward[at - 1][usize::from(p)] * steps[usize::from(p)][label])
                .sum();
            next[label] = sum * local[at][label];
        }
        log_sum += f64::from(normalise(&mut next).ln());
        forward.push(next);
    }
    let mut backward = [0.0; LABELS];
    for label in (0..LABELS).filter(|&label| closes(label)) {
        backward[label] = 1.0;
    }
    let end: f32 = forward[words - 1].iter().zip(&backward).map(|(f, b)| f * b).sum();
    log_sum += f64::from(end.max(f32::MIN_POSITIVE).ln());
    for at in (0..words).rev() {
        if at + 1 < words {
            let mut earlier = [0.0; LABELS];
            for (label, (before, count)) in PREDECESSORS.iter().enumerate() {
                let ahead = local[at + 1][label] * backward[label];
                for &p in &before[..*count] {
                    earlier[usize::from(p)] += steps[usize::from(p)][label] * ahead;
                }
            }
            if let Some(taken) = steps_taken.as_deref_mut() {
                let total: f32 = forward[at].iter().zip(&earlier).map(|(f, b)| f * b).sum();
                let total = total.max(f32::MIN_POSITIVE);
                for (label, (before, count)) in PREDECESSORS.iter().enumerate() {
                    let ahead = local[at + 1][label] * backward[label] / total;
                    for &p in &before[..*count] {
                        taken[usize::from(p)][label] +=
                            forward[at][usize::from(p)] * steps[usize::from(p)][label] * ahead;
                    }
                }
            }
            normalise(&mut earlier);
            backward = earlier;
        }
        // Forward and backward sums of a word are both known now: its probabilities take the forward sum's place,
        // which no earlier word needs.
        let mut joint = forward[at];
        joint.iter_mut().zip(&backward).for_each(|(f, b)| *f *= b);
        normalise(&mut joint);
        forward[at] = joint;
    }
    (forward, log_sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::scheme::OUTSIDE;
    use proptest::prelude::*;

    /// Every sequence that may be, with its score.
    fn all(scores: &[Row], transitions: &Transitions) -> Vec<(Vec<u8>, f64)> {
        let mut list: Vec<(Vec<u8>, f64)> = vec![(Vec::new(), 0.0)];
        for row in scores {
            list = list
                .into_iter()
                .flat_map(|(labels, score)| {
                    let previous = labels.last().map_or(OUTSIDE, |&l| usize::from(l));
                    let first = labels.is_empty();
                    (0..LABELS).filter(move |&next| may_follow(previous, next)).map(move |next| {
                        let step = if first { 0.0 } else { transitions.0[previous][next] };
                        let mut labels = labels.clone();
                        labels.push(next as u8);
                        (labels, score + f64::from(row[next] + step))
                    })
                })
                .collect();
        }
        list.retain(|(labels, _)| labels.last().is_none_or(|&last| closes(usize::from(last))));
        list
    }

    proptest! {
        /// The chain agrees with listing all sequences: the best one, the sum, each word's and each step's probability.
        #[test]
        fn the_chain_agrees_with_listing(
            scores in proptest::collection::vec(proptest::array::uniform17(-3.0_f32..3.0), 1..4),
            steps in proptest::collection::vec(-2.0_f32..2.0, LABELS * LABELS),
        ) {
            let mut transitions = Transitions::default();
            for (at, step) in steps.iter().enumerate() {
                transitions.0[at / LABELS][at % LABELS] = *step;
            }
            let list = all(&scores, &transitions);
            let top = list.iter().map(|(_, score)| *score).fold(f64::MIN, f64::max);
            let found = best(&scores, &transitions);
            let own = list.iter().find(|(labels, _)| *labels == found).map(|(_, score)| *score);
            prop_assert!(own.is_some_and(|own| (own - top).abs() < 1e-4));
            let sum: f64 = list.iter().map(|(_, score)| score.exp()).sum();
            let mut taken = [[0.0; LABELS]; LABELS];
            let (words, log_sum) = sums(&scores, &transitions, Some(&mut taken));
            prop_assert!((log_sum - sum.ln()).abs() < 1e-3);
            for (at, row) in words.iter().enumerate() {
                for (label, probability) in row.iter().enumerate() {
                    let share: f64 =
                        list.iter().filter(|(labels, _)| usize::from(labels[at]) == label).map(|(_, s)| s.exp()).sum();
                    prop_assert!((f64::from(*probability) - share / sum).abs() < 1e-3);
                }
            }
            let outside = [0, 0];
            let share: f64 = list
                .iter()
                .map(|(labels, s)| labels.windows(2).filter(|pair| **pair == outside).count() as f64 * s.exp())
                .sum();
            prop_assert!((f64::from(taken[0][0]) - share / sum).abs() < 1e-3);
        }
    }
}
