//! Prunes, quantises and writes a model.

use surligne_model::Language;
use surligne_names::entities::KnownEntity;
use surligne_names::file::{Section, Writer, assemble};
use surligne_names::lattice::Transitions;
use surligne_names::model::Calibration;
use surligne_names::scheme::LABELS;

use crate::crf::Parameters;
use crate::prepare::Numbering;

/// Feature weights in whole numbers.
#[derive(Debug)]
pub struct Quantised {
    /// By hash, rising.
    pub rows: Vec<(u32, [i8; LABELS])>,
    /// What one step is worth.
    pub scale: f32,
}

/// The weights less the number that brings most of them within half a `step` of zero. The chain compares labels with one
/// another, so that the same number taken from all of a feature's weights changes nothing; but zeros cost next to nothing
/// once compressed.
fn levelled(row: [f32; LABELS], step: f32) -> [f32; LABELS] {
    let near = |level: f32| row.iter().filter(|w| (*w - level).abs() < step / 2.0).count();
    // Zero itself unless another number does better; of numbers that do as well the first.
    let level = row.iter().fold((0.0, near(0.0)), |best, &w| if near(w) > best.1 { (w, near(w)) } else { best }).0;
    row.map(|w| w - level)
}

/// Keeps the `most` features that move scores most; the largest weight (at most 3) is `steps` steps of the scale.
pub fn quantise(parameters: &Parameters, numbering: &Numbering, most: usize, steps: f32) -> Quantised {
    let power = |at: usize| {
        let row = &parameters.weights[at];
        let (low, high) = row.iter().fold((0.0_f32, 0.0_f32), |(low, high), &w| (low.min(w), high.max(w)));
        (high - low) * (1.0 + numbering.counts[at] as f32).ln().min(6.0)
    };
    let mut order: Vec<(usize, f32)> = (0..parameters.weights.len()).map(|at| (at, power(at))).collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1));
    order.truncate(most);
    let mut kept: Vec<usize> = order.into_iter().map(|(at, _)| at).collect();
    kept.sort_unstable();
    let largest = kept.iter().flat_map(|&at| parameters.weights[at]).fold(0.0_f32, |top, w| top.max(w.abs()));
    let scale = largest.min(3.0) / steps;
    let rows = kept
        .into_iter()
        .map(|at| {
            let row = levelled(parameters.weights[at], scale);
            (numbering.hashes[at], row.map(|w| (w / scale).round().clamp(-127.0, 127.0) as i8))
        })
        .filter(|(_, row)| row.iter().any(|&w| w != 0))
        .collect();
    Quantised { rows, scale }
}

/// All parts of a model file.
#[derive(Debug)]
pub struct Parts<'a> {
    /// Language.
    pub language: Language,
    /// Name and version.
    pub name: &'a str,
    /// Feature weights.
    pub weights: &'a Quantised,
    /// Scores of one label after another.
    pub transitions: &'a Transitions,
    /// Words' clusters, by hash, rising.
    pub clusters: &'a [(u32, u16)],
    /// Coarse cluster of each fine one.
    pub coarse: &'a [u8],
    /// The lexicon's sets of classes.
    pub sets: &'a [u32],
    /// The lexicon's phrases, by hash, rising.
    pub phrases: &'a [(u32, u16)],
    /// Known entities.
    pub entities: &'a [KnownEntity],
    /// Their names, by hash, rising.
    pub names: &'a [(u32, u16)],
    /// How scores become probabilities.
    pub calibration: Calibration,
}

fn table(writer: &mut Writer, entries: &[(u32, u16)]) {
    writer.u32(entries.len() as u32);
    writer.hashes(entries.iter().map(|&(hash, _)| hash));
    writer.planes(&entries.iter().map(|&(_, value)| value).collect::<Vec<_>>());
}

/// The model file.
pub fn write(parts: &Parts<'_>) -> Vec<u8> {
    let section = |fill: &dyn Fn(&mut Writer)| {
        let mut writer = Writer::default();
        fill(&mut writer);
        writer.0
    };
    assemble(
        parts.language,
        &[
            (Section::Name, section(&|w| w.text(parts.name))),
            (
                Section::Weights,
                section(&|w| {
                    w.f32(parts.weights.scale);
                    w.u32(parts.weights.rows.len() as u32);
                    w.hashes(parts.weights.rows.iter().map(|&(hash, _)| hash));
                    for label in 0..LABELS {
                        w.0.extend(parts.weights.rows.iter().map(|(_, row)| row[label] as u8));
                    }
                }),
            ),
            (
                Section::Transitions,
                section(&|w| parts.transitions.0.iter().flatten().for_each(|&score| w.f32(score))),
            ),
            (
                Section::Clusters,
                section(&|w| {
                    w.0.extend((parts.coarse.len() as u16).to_le_bytes());
                    w.0.extend(parts.coarse);
                    table(w, parts.clusters);
                }),
            ),
            (
                Section::Gazetteer,
                section(&|w| {
                    w.0.extend((parts.sets.len() as u16).to_le_bytes());
                    parts.sets.iter().for_each(|&set| w.u32(set));
                    table(w, parts.phrases);
                }),
            ),
            (
                Section::Entities,
                section(&|w| {
                    w.u32(parts.entities.len() as u32);
                    for entity in parts.entities {
                        w.text(&entity.name);
                        w.varint(entity.wikidata);
                        w.0.extend(entity.iso);
                        w.0.push(entity.kind);
                    }
                    table(w, parts.names);
                }),
            ),
            (
                Section::Calibration,
                section(&|w| {
                    w.f32(parts.calibration.slope);
                    w.f32(parts.calibration.shift);
                }),
            ),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levelling_makes_zeros_and_keeps_the_differences() {
        let row: [f32; LABELS] =
            std::array::from_fn(|label| if label == 0 { 1.5 } else { -0.3 + 0.001 * label as f32 });
        let level = levelled(row, 0.1);
        assert_eq!(level.iter().filter(|w| w.abs() < 0.05).count(), LABELS - 1);
        for label in 1..LABELS {
            assert!((level[0] - level[label] - (row[0] - row[label])).abs() < 1e-6);
        }
        // Nothing to gain: the row stays as it is.
        let spread: [f32; LABELS] = std::array::from_fn(|label| label as f32);
        assert_eq!(levelled(spread, 0.1), spread);
    }
}
