//! The chain: the best sequence of labels, and each label's probability at each word.

use std::array::from_fn;

use super::scheme::Place::{Begin, End, Inside};
use super::scheme::{KINDS, LABELS, OUTSIDE, begins, closes, label, may_follow};

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

/// The labels that may end what was begun, and those that may begin anew after them: any of these after any of those.
const CLOSERS: [usize; 9] = chosen(false);
const OPENERS: [usize; 9] = chosen(true);

const fn chosen(open: bool) -> [usize; 9] {
    let mut list = [0; 9];
    let (mut count, mut at) = (0, 0);
    while at < LABELS {
        if if open { at == OUTSIDE || begins(at) } else { closes(at) } {
            list[count] = at;
            count += 1;
        }
        at += 1;
    }
    list
}

/// What each step from one label to the next is worth, without the steps that [`may_follow`] forbids.
#[derive(Debug, Clone)]
struct Steps {
    /// By opener, then by the closer before it.
    between: [[f32; 9]; 9],
    /// Inside a name, by kind: to its inside and to its end, from its beginning and from its inside.
    within: [[[f32; 2]; 2]; KINDS.len()],
}

impl Steps {
    fn new(step: impl Fn(usize, usize) -> f32) -> Self {
        let inner =
            |kind, next, previous| step(label(kind, [Begin, Inside][previous]), label(kind, [Inside, End][next]));
        Self {
            between: OPENERS.map(|next| CLOSERS.map(|previous| step(previous, next))),
            within: from_fn(|kind| from_fn(|next| from_fn(|previous| inner(kind, next, previous)))),
        }
    }
}

/// A model's chain: its steps laid out for the sums over them.
#[derive(Debug, Clone)]
pub struct Chain {
    scores: Steps,
    /// Their exponentials.
    odds: Steps,
}

const IMPOSSIBLE: f32 = -1e30;

fn may_start(label: usize) -> bool {
    may_follow(OUTSIDE, label)
}

/// [`Chain::best`] of transitions that are used once.
#[must_use]
pub fn best(scores: &[Row], transitions: &Transitions) -> Vec<u8> {
    Chain::new(transitions).best(scores)
}

/// [`Chain::marginals`] of transitions that are used once.
#[must_use]
pub fn marginals(scores: &[Row], transitions: &Transitions) -> (Vec<Row>, f64) {
    Chain::new(transitions).sums(scores, None)
}

/// [`Chain::sums`] of transitions that are used once.
#[must_use]
pub fn sums(scores: &[Row], transitions: &Transitions, steps_taken: Option<&mut [Row; LABELS]>) -> (Vec<Row>, f64) {
    Chain::new(transitions).sums(scores, steps_taken)
}

impl Chain {
    /// Lays out a model's transitions.
    #[must_use]
    pub fn new(transitions: &Transitions) -> Self {
        let score = |previous: usize, next: usize| transitions.0[previous][next];
        Self { scores: Steps::new(score), odds: Steps::new(|previous, next| score(previous, next).exp()) }
    }

    /// The best sequence (Viterbi). What stands before and after the words is outside any name.
    #[must_use]
    pub fn best(&self, scores: &[Row]) -> Vec<u8> {
        let Some(first) = scores.first() else { return Vec::new() };
        let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
        let mut reached: Row = [IMPOSSIBLE; LABELS];
        for label in (0..LABELS).filter(|&label| may_start(label)) {
            reached[label] = first[label];
        }
        back.push([0; LABELS]);
        for row in &scores[1..] {
            let (mut next, mut from) = ([IMPOSSIBLE; LABELS], [0; LABELS]);
            let closed = CLOSERS.map(|label| reached[label]);
            for (&label, steps) in OPENERS.iter().zip(&self.scores.between) {
                let mut top = (IMPOSSIBLE, 0);
                for ((before, step), previous) in closed.iter().zip(steps).zip(CLOSERS) {
                    let score = before + step;
                    if score > top.0 {
                        top = (score, previous);
                    }
                }
                next[label] = top.0 + row[label];
                from[label] = top.1 as u8;
            }
            for (kind, steps) in self.scores.within.iter().enumerate() {
                let before = [label(kind, Begin), label(kind, Inside)];
                for (place, steps) in [Inside, End].into_iter().zip(steps) {
                    let mut top = (IMPOSSIBLE, 0);
                    for (previous, step) in before.into_iter().zip(steps) {
                        let score = reached[previous] + step;
                        if score > top.0 {
                            top = (score, previous);
                        }
                    }
                    let label = label(kind, place);
                    next[label] = top.0 + row[label];
                    from[label] = top.1 as u8;
                }
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
    pub fn marginals(&self, scores: &[Row]) -> Vec<Row> {
        self.sums(scores, None).0
    }

    /// The same with the logarithm of the sum over all sequences, adding to `steps_taken` how often each step from one
    /// label to the next is expected.
    #[must_use]
    pub fn sums(&self, scores: &[Row], mut steps_taken: Option<&mut [Row; LABELS]>) -> (Vec<Row>, f64) {
        let words = scores.len();
        if words == 0 {
            return (Vec::new(), 0.0);
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
            let mut next = self.ahead(&forward[at - 1]);
            next.iter_mut().zip(&local[at]).for_each(|(next, local)| *next *= local);
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
                let mut ahead = local[at + 1];
                ahead.iter_mut().zip(&backward).for_each(|(ahead, backward)| *ahead *= backward);
                let mut earlier = self.back(&ahead);
                if let Some(taken) = steps_taken.as_deref_mut() {
                    let total: f32 = forward[at].iter().zip(&earlier).map(|(f, b)| f * b).sum();
                    let total = total.max(f32::MIN_POSITIVE);
                    self.each_step(|previous, next, odds| {
                        taken[previous][next] += forward[at][previous] * odds * (ahead[next] / total);
                    });
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

    /// The sums of all steps that lead to each label from a row of labels before it.
    fn ahead(&self, before: &Row) -> Row {
        let mut next = [0.0; LABELS];
        let closed = CLOSERS.map(|label| before[label]);
        for (&label, odds) in OPENERS.iter().zip(&self.odds.between) {
            next[label] = closed.iter().zip(odds).map(|(before, odds)| before * odds).sum();
        }
        for (kind, odds) in self.odds.within.iter().enumerate() {
            let before = [before[label(kind, Begin)], before[label(kind, Inside)]];
            for (place, odds) in [Inside, End].into_iter().zip(odds) {
                next[label(kind, place)] = before[0] * odds[0] + before[1] * odds[1];
            }
        }
        next
    }

    /// The sums of all steps that lead from each label to a row of labels after it.
    fn back(&self, after: &Row) -> Row {
        let mut earlier = [0.0; LABELS];
        for (&opener, odds) in OPENERS.iter().zip(&self.odds.between) {
            for (&closer, odds) in CLOSERS.iter().zip(odds) {
                earlier[closer] += odds * after[opener];
            }
        }
        for (kind, odds) in self.odds.within.iter().enumerate() {
            let after = [after[label(kind, Inside)], after[label(kind, End)]];
            for (previous, place) in [Begin, Inside].into_iter().enumerate() {
                earlier[label(kind, place)] = odds[0][previous] * after[0] + odds[1][previous] * after[1];
            }
        }
        earlier
    }

    fn each_step(&self, mut step: impl FnMut(usize, usize, f32)) {
        for (&next, odds) in OPENERS.iter().zip(&self.odds.between) {
            CLOSERS.iter().zip(odds).for_each(|(&previous, &odds)| step(previous, next, odds));
        }
        for (kind, odds) in self.odds.within.iter().enumerate() {
            for (next, odds) in [Inside, End].into_iter().zip(odds) {
                for (previous, &odds) in [Begin, Inside].into_iter().zip(odds) {
                    step(label(kind, previous), label(kind, next), odds);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
