//! Trains the chain: stochastic gradient of the likelihood with AdaGrad and decay, one sequence at a time.

use surligne_names::lattice::{Row, Transitions, sums};
use surligne_names::scheme::LABELS;

use crate::random::Random;

/// A stretch of words with its features, by their numbers.
#[derive(Debug, Clone, Default)]
pub struct Sequence {
    /// Features of all words, one word after another.
    pub features: Vec<u32>,
    /// Where each word's features end.
    pub ends: Vec<u32>,
    /// Features of the second pass, likewise.
    pub more: Vec<u32>,
    /// Where each word's features of the second pass end.
    pub more_ends: Vec<u32>,
    /// The right labels.
    pub gold: Vec<u8>,
    /// How much it counts.
    pub weight: f32,
}

/// How to train.
#[derive(Debug, Clone, Copy)]
pub struct Schedule {
    /// Rounds over all sequences.
    pub rounds: usize,
    /// First step size; it falls to a tenth in a straight line.
    pub rate: f32,
    /// Decay of weights a round (L2).
    pub decay: f32,
    /// Share of sequences that are shown with what the second pass adds.
    pub memory: f64,
    /// Added to the scores of labels other than the right one, so that the margin counts and not likelihood alone.
    pub margin: f32,
    /// Share of features that are left out of a sequence at random, so that none is leant on; weights are then
    /// worth so much less when all are there.
    pub dropout: f64,
    /// Share of words of which all features that name the word itself are left out.
    pub blindness: f64,
}

/// Weights under training: value and sum of squared gradients for each label.
#[derive(Debug, Clone)]
pub struct Parameters {
    /// By feature.
    pub weights: Vec<Row>,
    squares: Vec<Row>,
    touched: Vec<u32>,
    /// Scores of one label after another.
    pub transitions: Transitions,
    transition_squares: [Row; LABELS],
}

impl Parameters {
    /// All zero.
    pub fn new(features: usize) -> Self {
        Self {
            weights: vec![[0.0; LABELS]; features],
            squares: vec![[0.0; LABELS]; features],
            touched: vec![0; features],
            transitions: Transitions::default(),
            transition_squares: [[0.0; LABELS]; LABELS],
        }
    }

    /// Adds another training's weights to these.
    pub fn add(&mut self, other: &Self) {
        for (own, other) in self.parts_mut().zip(other.parts()) {
            own.iter_mut().zip(other).for_each(|(own, other)| *own += other);
        }
    }

    /// Multiplies everything.
    pub fn scale(&mut self, factor: f32) {
        self.parts_mut().flatten().for_each(|w| *w *= factor);
    }

    fn parts(&self) -> impl Iterator<Item = &Row> {
        let chain = self.transitions.0.iter().chain(&self.transition_squares);
        self.weights.iter().chain(&self.squares).chain(chain)
    }

    fn parts_mut(&mut self) -> impl Iterator<Item = &mut Row> {
        let chain = self.transitions.0.iter_mut().chain(&mut self.transition_squares);
        self.weights.iter_mut().chain(&mut self.squares).chain(chain)
    }
}

fn features_of<'a>(features: &'a [u32], ends: &[u32], at: usize) -> &'a [u32] {
    let start = if at == 0 { 0 } else { ends[at - 1] as usize };
    &features[start..ends[at] as usize]
}

/// Scores of a sequence's words.
pub fn rows(parameters: &Parameters, sequence: &Sequence, memory: bool) -> Vec<Row> {
    (0..sequence.gold.len())
        .map(|at| {
            let mut row = [0.0; LABELS];
            let mut add = |features: &[u32]| {
                for &feature in features {
                    row.iter_mut().zip(&parameters.weights[feature as usize]).for_each(|(s, w)| *s += w);
                }
            };
            add(features_of(&sequence.features, &sequence.ends, at));
            if memory {
                add(features_of(&sequence.more, &sequence.more_ends, at));
            }
            row
        })
        .collect()
}

/// Trains; `report` hears the round and the mean loss a word.
pub fn train(
    parameters: &mut Parameters,
    sequences: &[Sequence],
    identity: &[bool],
    schedule: Schedule,
    random: &mut Random,
    mut report: impl FnMut(usize, f64),
) {
    let mut order: Vec<usize> = (0..sequences.len()).collect();
    let all_steps = (schedule.rounds * sequences.len()).max(1) as u32;
    let total = all_steps as f32;
    let mut step = 0_u32;
    parameters.touched.fill(0);
    let mut mean = Mean::default();
    let shrink = |age: u32| (1.0 - schedule.decay / sequences.len().max(1) as f32).powi(age as i32);
    for round in 0..schedule.rounds {
        random.shuffle(&mut order);
        let (mut loss, mut words) = (0.0, 0);
        for &number in &order {
            step += 1;
            // Eight looks in the last third of the way.
            if 3 * step > 2 * all_steps && step.is_multiple_of((all_steps / 24).max(1)) {
                mean.add(parameters);
            }
            let sequence = &thinned(&sequences[number], identity, schedule, random);
            let memory = random.chance(schedule.memory);
            let rate = schedule.rate * (1.0 - 0.9 * step as f32 / total);
            // Decay is applied when a feature is next met.
            for &feature in sequence.features.iter().chain(if memory { &sequence.more[..] } else { &[] }) {
                let feature = feature as usize;
                let age = step - parameters.touched[feature];
                if age > 0 {
                    let factor = shrink(age);
                    parameters.weights[feature].iter_mut().for_each(|w| *w *= factor);
                    parameters.touched[feature] = step;
                }
            }
            let mut scores = rows(parameters, sequence, memory);
            if schedule.margin > 0.0 {
                for (row, &gold) in scores.iter_mut().zip(&sequence.gold) {
                    row[usize::from(gold)] -= schedule.margin;
                }
            }
            let mut steps = [[0.0; LABELS]; LABELS];
            let (probabilities, log_sum) = sums(&scores, &parameters.transitions, Some(&mut steps));
            loss += log_sum - gold_score(&scores, &sequence.gold, &parameters.transitions);
            words += sequence.gold.len();
            transition_step(parameters, steps, sequence, rate);
            for (at, mut gradient) in probabilities.into_iter().enumerate() {
                gradient[usize::from(sequence.gold[at])] -= 1.0;
                if gradient.iter().all(|g| g.abs() < 1e-4) {
                    continue;
                }
                gradient.iter_mut().for_each(|g| *g *= sequence.weight);
                let more: &[u32] = if memory { features_of(&sequence.more, &sequence.more_ends, at) } else { &[] };
                for &feature in features_of(&sequence.features, &sequence.ends, at).iter().chain(more) {
                    let feature = feature as usize;
                    let (weights, squares) = (&mut parameters.weights[feature], &mut parameters.squares[feature]);
                    for label in 0..LABELS {
                        let g = gradient[label];
                        squares[label] += g * g;
                        weights[label] -= rate * g / (squares[label] + 1e-2).sqrt();
                    }
                }
            }
        }
        report(round, loss / words.max(1) as f64);
    }
    mean.put_into(parameters);
    for (weights, &touched) in parameters.weights.iter_mut().zip(&parameters.touched) {
        let factor = shrink(step - touched) * (1.0 - schedule.dropout) as f32;
        weights.iter_mut().for_each(|w| *w *= factor);
    }
}

/// The mean of the weights at several steps near the end, which generalises better than the last of them (Polyak,
/// Juditsky 1992).
#[derive(Default)]
struct Mean {
    weights: Vec<Row>,
    transitions: Transitions,
    count: f32,
}

impl Mean {
    fn add(&mut self, parameters: &Parameters) {
        self.weights.resize(parameters.weights.len(), [0.0; LABELS]);
        let own = self.weights.iter_mut().chain(&mut self.transitions.0);
        for (sum, row) in own.zip(parameters.weights.iter().chain(&parameters.transitions.0)) {
            sum.iter_mut().zip(row).for_each(|(sum, w)| *sum += w);
        }
        self.count += 1.0;
    }

    fn put_into(self, parameters: &mut Parameters) {
        if self.count > 0.0 {
            let scaled = |rows: &mut [Row], sums: &[Row]| {
                rows.iter_mut().zip(sums).for_each(|(row, sum)| *row = sum.map(|sum| sum / self.count));
            };
            scaled(&mut parameters.weights, &self.weights);
            scaled(&mut parameters.transitions.0, &self.transitions.0);
        }
    }
}

/// The sequence with features left out at random.
fn thinned(sequence: &Sequence, identity: &[bool], schedule: Schedule, random: &mut Random) -> Sequence {
    let mut thin = |features: &[u32], ends: &[u32]| {
        let (mut kept, mut kept_ends, mut from) = (Vec::with_capacity(features.len()), Vec::new(), 0);
        for &end in ends {
            let blind = random.chance(schedule.blindness);
            for &feature in &features[from..end as usize] {
                let dropped = (blind && identity[feature as usize]) || random.chance(schedule.dropout);
                if !dropped {
                    kept.push(feature);
                }
            }
            kept_ends.push(kept.len() as u32);
            from = end as usize;
        }
        (kept, kept_ends)
    };
    let (features, ends) = thin(&sequence.features, &sequence.ends);
    let (more, more_ends) = thin(&sequence.more, &sequence.more_ends);
    Sequence { features, ends, more, more_ends, gold: sequence.gold.clone(), ..*sequence }
}

fn gold_score(scores: &[Row], gold: &[u8], transitions: &Transitions) -> f64 {
    let own: f32 = scores.iter().zip(gold).map(|(row, &label)| row[usize::from(label)]).sum();
    let steps: f32 = gold.windows(2).map(|pair| transitions.0[usize::from(pair[0])][usize::from(pair[1])]).sum();
    f64::from(own + steps)
}

/// Moves the transitions along the difference between the steps expected and those of the right labels.
fn transition_step(parameters: &mut Parameters, mut gradient: [Row; LABELS], sequence: &Sequence, rate: f32) {
    for pair in sequence.gold.windows(2) {
        gradient[usize::from(pair[0])][usize::from(pair[1])] -= 1.0;
    }
    for (previous, gradient) in gradient.iter().enumerate() {
        for (next, g) in gradient.iter().enumerate() {
            let g = g * sequence.weight;
            if g.abs() > 1e-6 {
                let squares = &mut parameters.transition_squares[previous][next];
                *squares += g * g;
                parameters.transitions.0[previous][next] -= rate * g / (*squares + 1e-2).sqrt();
            }
        }
    }
}
