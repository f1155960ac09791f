//! Fits how the model's probabilities become shares of right mentions (Platt's scaling), and says how well.

use std::fmt::Write as _;

use surligne_names::model::Calibration;

fn odds(score: f32) -> f64 {
    let score = f64::from(score.clamp(1e-6, 1.0 - 1e-6));
    (score / (1.0 - score)).ln()
}

/// The logistic curve of least log loss through `(score, right)` pairs, by gradient descent.
pub fn fit(pairs: &[(f32, bool)]) -> Calibration {
    let (mut slope, mut shift) = (1.0_f64, 0.0_f64);
    for _ in 0..2000 {
        let (mut by_slope, mut by_shift) = (0.0, 0.0);
        for &(score, right) in pairs {
            let x = odds(score);
            let error = 1.0 / (1.0 + (-(slope * x + shift)).exp()) - f64::from(u8::from(right));
            by_slope += error * x;
            by_shift += error;
        }
        let size = pairs.len().max(1) as f64;
        slope -= 0.1 * by_slope / size;
        shift -= 0.3 * by_shift / size;
    }
    Calibration { slope: slope as f32, shift: shift as f32 }
}

/// A reliability table: mentions by calibrated score, how many, their mean score, the share that is right.
pub fn reliability(pairs: &[(f32, bool)], calibration: Calibration) -> String {
    let mut out = String::from("| score | mentions | mean score | right |\n|---|---|---|---|\n");
    let edges = [0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0];
    for pair in edges.windows(2) {
        let own: Vec<(f32, bool)> = pairs
            .iter()
            .map(|&(score, right)| (calibration.apply(score), right))
            .filter(|(score, _)| (pair[0]..pair[1]).contains(score))
            .collect();
        if own.is_empty() {
            continue;
        }
        let size = own.len() as f32;
        let mean = own.iter().map(|(score, _)| score).sum::<f32>() / size;
        let right = own.iter().filter(|(_, right)| *right).count() as f32 / size;
        let _ = writeln!(out, "| {:.2}–{:.2} | {} | {mean:.2} | {right:.2} |", pair[0], pair[1], own.len());
    }
    out
}
