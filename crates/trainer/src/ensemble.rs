//! Several trainings of one chain, averaged: each sees the sequences in an order of its own, with other features left out,
//! and so errs elsewhere.

use std::panic::resume_unwind;
use std::thread;

use crate::crf::{self, Parameters, Schedule, Sequence};
use crate::prepare::Numbering;
use crate::random::Random;

/// The mean of `members` trainings, two at a time. The result depends on the seeds alone, not on which is done first.
pub fn train(
    sequences: &[Sequence],
    numbering: &Numbering,
    schedule: Schedule,
    members: usize,
    random: &mut Random,
    report: impl Fn(usize, usize, f64) + Sync,
) -> Parameters {
    const AT_ONCE: usize = 2;
    let mut seeds: Vec<Random> = (0..members.max(1)).map(|_| random.fork()).collect();
    let mut sum: Option<Parameters> = None;
    for (pair, seeds) in seeds.chunks_mut(AT_ONCE).enumerate() {
        let trained: Vec<Parameters> = thread::scope(|scope| {
            let report = &report;
            let running: Vec<_> = seeds
                .iter_mut()
                .enumerate()
                .map(|(at, seed)| {
                    scope.spawn(move || {
                        let mut own = Parameters::new(numbering.hashes.len());
                        let say = |round, loss| report(pair * AT_ONCE + at, round, loss);
                        crf::train(&mut own, sequences, &numbering.identity, schedule, seed, say);
                        own
                    })
                })
                .collect();
            // Without a member the mean would be wrong: its panic is ours.
            running.into_iter().map(|member| member.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        });
        for own in trained {
            match &mut sum {
                None => sum = Some(own),
                Some(sum) => sum.add(&own),
            }
        }
    }
    let mut mean = sum.unwrap_or_else(|| Parameters::new(numbering.hashes.len()));
    mean.scale(1.0 / members.max(1) as f32);
    mean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_depends_on_the_seeds_alone() {
        let word = |feature, gold| Sequence {
            features: vec![feature],
            ends: vec![1],
            more_ends: vec![0],
            gold: vec![gold],
            weight: 1.0,
            ..Sequence::default()
        };
        let sequences = [word(0, 0), word(1, 4), word(0, 0), word(1, 4)];
        let numbering = Numbering::new([10, 20].into_iter().map(|hash| (hash, 0)), 1);
        let schedule =
            Schedule { rounds: 3, rate: 0.1, decay: 0.0, memory: 0.0, margin: 0.0, dropout: 0.2, blindness: 0.0 };
        let mean = |members| train(&sequences, &numbering, schedule, members, &mut Random::new(3), |_, _, _| ());
        let three = mean(3);
        assert_eq!(three.weights, mean(3).weights);
        assert_ne!(three.weights, mean(1).weights);
        assert!(three.weights[1][4] > three.weights[0][4]);
    }
}
