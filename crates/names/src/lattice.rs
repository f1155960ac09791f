//! The chain: the best sequence of labels, and each label's probability at each word.

use super::lanes::{Four, Lanes, larger};
use super::scheme::Place::{Begin, End, Inside, Whole};
use super::scheme::{KINDS, LABELS, OUTSIDE, begins, closes, label};

/// The score of each label at one word.
pub type Row = [f32; LABELS];

/// The score of each label after each other; what [`may_follow`](super::scheme::may_follow) forbids is never read.
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

/// What each step from one label to the next is worth, without the steps that [`may_follow`](super::scheme::may_follow) forbids.
#[derive(Debug, Clone)]
struct Steps {
    /// From each closer to outside, to beginnings and to wholes.
    from: [(f32, Four, Four); 9],
    /// To each opener from outside, from ends and from wholes.
    to: [(f32, Four, Four); 9],
    /// Inside a name: to its inside and to its end, each from its beginning and from its inside.
    within: [[Four; 2]; 2],
}

impl Steps {
    fn new(step: impl Fn(usize, usize) -> f32) -> Self {
        let kinds = |step: &dyn Fn(usize) -> f32| Four::new(std::array::from_fn(step));
        let from = |previous| {
            let to = |place| kinds(&|kind| step(previous, label(kind, place)));
            (step(previous, OUTSIDE), to(Begin), to(Whole))
        };
        let to = |next| {
            let from = |place| kinds(&|kind| step(label(kind, place), next));
            (step(OUTSIDE, next), from(End), from(Whole))
        };
        let within = |next| [Begin, Inside].map(|place| kinds(&|kind| step(label(kind, place), label(kind, next))));
        Self { from: CLOSERS.map(from), to: OPENERS.map(to), within: [within(Inside), within(End)] }
    }

    /// What leads to each label from the labels before it: the sum of all ways, or the best of them.
    fn ahead<const BEST: bool>(&self, before: &Lanes) -> Lanes {
        let step = |before: Four, step| if BEST { before.plus(step) } else { before.times(step) };
        let join = |a: Four, b| if BEST { a.max(b) } else { a.plus(b) };
        let lone = |before: f32, step| if BEST { before + step } else { before * step };
        let lone_join = |a: f32, b| if BEST { larger(a, b) } else { a + b };
        let (first, rest) = (&self.from[0], &self.from[1..]);
        let own = Four::all(before.outside);
        let mut next = (lone(before.outside, first.0), step(own, first.1), step(own, first.2));
        for (before, steps) in closed(before)[1..].iter().zip(rest) {
            let all = Four::all(*before);
            next.0 = lone_join(next.0, lone(*before, steps.0));
            next.1 = join(next.1, step(all, steps.1));
            next.2 = join(next.2, step(all, steps.2));
        }
        let [begin, inside, ..] = before.places;
        let [to_inside, to_end] = self.within.map(|steps| join(step(begin, steps[0]), step(inside, steps[1])));
        Lanes { outside: next.0, places: [next.1, to_inside, to_end, next.2] }
    }

    /// The sums of all steps that lead from each label to the labels after it.
    fn back(&self, after: &Lanes) -> Lanes {
        let [begin, inside, end, whole] = after.places.map(Four::array);
        let mut opened = [after.outside; 9];
        for kind in 0..KINDS.len() {
            (opened[2 * kind + 1], opened[2 * kind + 2]) = (begin[kind], whole[kind]);
        }
        let nothing = Four::all(0.0);
        let mut earlier = (0.0, nothing, nothing);
        for (&after, steps) in opened.iter().zip(&self.to) {
            let all = Four::all(after);
            earlier.0 += steps.0 * after;
            earlier.1 = earlier.1.plus(steps.1.times(all));
            earlier.2 = earlier.2.plus(steps.2.times(all));
        }
        let (inside, end) = (Four::new(inside), Four::new(end));
        let [from_begin, from_inside] =
            [0, 1].map(|previous| self.within[0][previous].times(inside).plus(self.within[1][previous].times(end)));
        Lanes { outside: earlier.0, places: [from_begin, from_inside, earlier.1, earlier.2] }
    }
}

/// The numbers of the closers, in their order.
fn closed(lanes: &Lanes) -> [f32; 9] {
    let (end, whole) = (lanes.at(End).array(), lanes.at(Whole).array());
    let mut closed = [lanes.outside; 9];
    for kind in 0..KINDS.len() {
        (closed[2 * kind + 1], closed[2 * kind + 2]) = (end[kind], whole[kind]);
    }
    closed
}

/// A model's chain: its steps laid out for the sums over them.
#[derive(Debug, Clone)]
pub struct Chain {
    transitions: Transitions,
    scores: Steps,
    /// Their exponentials.
    odds: Steps,
}

const IMPOSSIBLE: f32 = -1e30;

/// [`Chain::best`] of transitions that are used once.
#[must_use]
pub fn best(scores: &[Row], transitions: &Transitions) -> Vec<u8> {
    let scores: Vec<Lanes> = scores.iter().map(Lanes::new).collect();
    Chain::new(transitions).best(&scores, &mut Vec::new())
}

/// Each label's probability at each word (forward and backward sums), and the logarithm of the sum over all sequences.
#[must_use]
pub fn marginals(scores: &[Row], transitions: &Transitions) -> (Vec<Row>, f64) {
    sums(scores, transitions, None)
}

/// The same, adding to `steps_taken` how often each step from one label to the next is expected.
#[must_use]
pub fn sums(scores: &[Row], transitions: &Transitions, steps_taken: Option<&mut [Row; LABELS]>) -> (Vec<Row>, f64) {
    let mut scores: Vec<Lanes> = scores.iter().map(Lanes::new).collect();
    let (mut rows, mut log_sum) = (vec![[0.0; LABELS]; scores.len()], 0.0);
    let word = |at: usize, joint: &Lanes| rows[at] = joint.row();
    Chain::new(transitions).sums(&mut scores, &mut Vec::new(), Some(&mut log_sum), steps_taken, word);
    (rows, log_sum)
}

impl Chain {
    /// Lays out a model's transitions.
    #[must_use]
    pub fn new(transitions: &Transitions) -> Self {
        let score = |previous: usize, next: usize| transitions.0[previous][next];
        Self {
            transitions: transitions.clone(),
            scores: Steps::new(score),
            odds: Steps::new(|previous, next| score(previous, next).exp()),
        }
    }

    /// The best sequence (Viterbi). What stands before and after the words is outside any name. `reached` is for what is
    /// on the way.
    pub(super) fn best(&self, scores: &[Lanes], reached: &mut Vec<Lanes>) -> Vec<u8> {
        let Some(first) = scores.first() else { return Vec::new() };
        let none = Four::all(IMPOSSIBLE);
        let mut last = Lanes { outside: first.outside, places: [first.at(Begin), none, none, first.at(Whole)] };
        reached.clear();
        reached.push(last);
        for own in &scores[1..] {
            last = self.scores.ahead::<true>(&last).plus(own);
            reached.push(last);
        }
        let better = |best: (usize, f32), (label, score)| if score > best.1 { (label, score) } else { best };
        let end = CLOSERS.into_iter().zip(closed(&last)).fold((OUTSIDE, last.outside), better);
        let mut labels = vec![end.0 as u8; scores.len()];
        // The way back: from which label each was reached.
        for at in (1..scores.len()).rev() {
            let next = usize::from(labels[at]);
            let step = |(previous, score): (usize, f32)| (previous, score + self.transitions.0[previous][next]);
            let before = &reached[at - 1];
            let from = if next == OUTSIDE || begins(next) {
                CLOSERS.into_iter().zip(closed(before)).map(step).fold((OUTSIDE, IMPOSSIBLE), better)
            } else {
                let kind = (next - 1) / 4;
                let inner = [label(kind, Begin), label(kind, Inside)].map(|label| (label, before.get(label)));
                inner.into_iter().map(step).fold((OUTSIDE, IMPOSSIBLE), better)
            };
            labels[at - 1] = from.0 as u8;
        }
        labels
    }

    /// Calls `word` with each word's number and its labels' probabilities, last word first, and adds the logarithm of the
    /// sum over all sequences to `log_sum`. The scores are exponentials then; `forward` is for what is on the way.
    pub(super) fn sums(
        &self,
        scores: &mut [Lanes],
        forward: &mut Vec<Lanes>,
        mut log_sum: Option<&mut f64>,
        mut steps_taken: Option<&mut [Row; LABELS]>,
        mut word: impl FnMut(usize, &Lanes),
    ) {
        // Scaled at each word, so that nothing over- or underflows.
        let mut log = |scaled: f32, is_log: bool| {
            if let Some(sum) = log_sum.as_deref_mut() {
                *sum += f64::from(if is_log { scaled } else { scaled.ln() });
            }
        };
        for row in &mut *scores {
            let (below, top) = row.exp_below_top();
            *row = below;
            log(top, true);
        }
        let Some(first) = scores.first() else { return };
        let nothing = Four::all(0.0);
        let mut last = Lanes { outside: first.outside, places: [first.at(Begin), nothing, nothing, first.at(Whole)] };
        log(last.normalise(), false);
        forward.clear();
        forward.push(last);
        for own in &scores[1..] {
            last = self.odds.ahead::<false>(&last).times(own);
            log(last.normalise(), false);
            forward.push(last);
        }
        let one = Four::all(1.0);
        let mut backward = Lanes { outside: 1.0, places: [nothing, nothing, one, one] };
        log(larger(last.times(&backward).sum(), f32::MIN_POSITIVE), false);
        for at in (0..scores.len()).rev() {
            if let Some(next) = scores.get(at + 1) {
                let ahead = next.times(&backward);
                backward = self.odds.back(&ahead);
                if let Some(taken) = steps_taken.as_deref_mut() {
                    self.take_steps(&forward[at], &backward, &ahead, taken);
                }
                backward.normalise();
            }
            let mut joint = forward[at].times(&backward);
            joint.normalise();
            word(at, &joint);
        }
    }

    /// Adds how often each step between two words is expected, from the sums up to the first, from it on, and from the
    /// second on.
    fn take_steps(&self, forward: &Lanes, backward: &Lanes, ahead: &Lanes, taken: &mut [Row; LABELS]) {
        let total = larger(forward.times(backward).sum(), f32::MIN_POSITIVE);
        let (before, after) = (forward.row(), ahead.row());
        let mut step = |previous: usize, next: usize, odds: f32| {
            taken[previous][next] += before[previous] * odds * (after[next] / total);
        };
        for (next, (outside, end, whole)) in OPENERS.into_iter().zip(self.odds.to) {
            step(OUTSIDE, next, outside);
            for (kind, (end, whole)) in end.array().into_iter().zip(whole.array()).enumerate() {
                step(label(kind, End), next, end);
                step(label(kind, Whole), next, whole);
            }
        }
        for (next, odds) in [Inside, End].into_iter().zip(self.odds.within) {
            for (previous, odds) in [Begin, Inside].into_iter().zip(odds) {
                for (kind, odds) in odds.array().into_iter().enumerate() {
                    step(label(kind, previous), label(kind, next), odds);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::scheme::may_follow;
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
