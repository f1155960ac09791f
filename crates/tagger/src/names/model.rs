//! A language's name model in memory, read from its file.

use std::borrow::Cow;

use surligne_model::Language;

use super::clusters::Clusters;
use super::entities::KnownEntities;
use super::file::{self, ModelError, Reader, Section};
use super::gazetteer::Gazetteer;
use super::lattice::{Row, Transitions};
use super::scheme::LABELS;
use super::table::Table;

/// Weights of features, by hash; each row is a feature's weight for every label.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    /// One byte a slot: 0 where it is free, else some bits of its hash. Most features are of no model, and these few bytes
    /// say so without a look at the rows, which no cache holds.
    tags: Vec<u8>,
    slots: Vec<Slot>,
    shift: u32,
    scale: f32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u32,
    /// 128 more than each weight, then zeros.
    row: [u8; ROW],
}

/// The labels of a row, filled up so that a slot is six words of memory.
const ROW: usize = 20;

/// Sums of rows, in lanes of sixteen bits: adding up rows is most of what the first pass does, and this is a few
/// additions a row on any machine.
#[derive(Default)]
struct Lanes {
    even: [u64; 2],
    odd: [u64; 2],
    last: u32,
    rows: u32,
}

impl Lanes {
    fn add(&mut self, row: &[u8; ROW]) {
        const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
        let (eights, rest) = row.as_chunks::<8>();
        for (at, eight) in eights.iter().enumerate() {
            let eight = u64::from_le_bytes(*eight);
            self.even[at] += eight & EVEN;
            self.odd[at] += (eight >> 8) & EVEN;
        }
        self.last += u32::from(rest[0]);
        self.rows += 1;
    }

    /// Adds what the lanes hold to whole sums and empties them: after at most 256 rows, before they run over.
    fn flush(&mut self, sums: &mut [i32; LABELS]) {
        if self.rows == 0 {
            return;
        }
        let lane = |lanes: u64, at: usize| ((lanes >> (16 * at)) & 0xffff) as i32;
        for (label, sum) in sums.iter_mut().enumerate() {
            let lanes = if label % 2 == 0 { &self.even } else { &self.odd };
            let held = lanes.get(label / 8).map_or(self.last as i32, |&lanes| lane(lanes, label % 8 / 2));
            *sum += held - 128 * self.rows as i32;
        }
        *self = Self::default();
    }
}

/// The bits of a hash that its slot's place does not tell.
fn tag(hash: u32) -> u8 {
    (hash as u8).max(1)
}

impl Weights {
    /// From hashes that differ. A weight is its row's number times `scale`.
    #[must_use]
    pub fn new(features: &[(u32, [i8; LABELS])], scale: f32) -> Self {
        let size = (features.len() * 2).next_power_of_two().max(16);
        let (mut tags, mut slots) = (vec![0; size], vec![Slot::default(); size]);
        let shift = 32 - size.trailing_zeros();
        for &(hash, row) in features {
            let mut at = (hash.wrapping_mul(0x9E37_79B1) >> shift) as usize;
            while tags[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            tags[at] = tag(hash);
            slots[at].hash = hash;
            slots[at].row = std::array::from_fn(|at| row.get(at).map_or(0, |&weight| (weight as u8) ^ 0x80));
        }
        Self { tags, slots, shift, scale }
    }

    /// The weights of a feature; `None` for a feature that the model does not know.
    #[must_use]
    pub fn get(&self, hash: u32) -> Option<[i8; LABELS]> {
        self.row(hash).map(|row| std::array::from_fn(|label| (row[label] ^ 0x80) as i8))
    }

    fn row(&self, hash: u32) -> Option<&[u8; ROW]> {
        let mut at = (hash.wrapping_mul(0x9E37_79B1) >> self.shift) as usize;
        let wanted = tag(hash);
        loop {
            match self.tags.get(at)? {
                0 => return None,
                tag if *tag == wanted && self.slots[at].hash == hash => return Some(&self.slots[at].row),
                _ => at = (at + 1) & (self.tags.len() - 1),
            }
        }
    }

    /// Sums the weights of features.
    #[must_use]
    pub fn sum(&self, features: impl FnOnce(&mut dyn FnMut(u32))) -> Row {
        let mut sum = [0_i32; LABELS];
        let mut lanes = Lanes::default();
        features(&mut |hash| {
            if let Some(row) = self.row(hash) {
                lanes.add(row);
                if lanes.rows == 256 {
                    lanes.flush(&mut sum);
                }
            }
        });
        lanes.flush(&mut sum);
        sum.map(|sum| sum as f32 * self.scale)
    }

    /// What one step of a weight is worth.
    #[must_use]
    pub fn scale(&self) -> f32 {
        self.scale
    }
}

/// How the model's own probability becomes the share of such mentions that are right: a logistic curve for each pass.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calibration {
    /// Slope on the log-odds.
    pub slope: f32,
    /// Added to them.
    pub shift: f32,
}

impl Default for Calibration {
    fn default() -> Self {
        Self { slope: 1.0, shift: 0.0 }
    }
}

impl Calibration {
    /// The calibrated probability, between 0.01 and 0.99.
    #[must_use]
    pub fn apply(&self, score: f32) -> f32 {
        let score = score.clamp(1e-6, 1.0 - 1e-6);
        let odds = (score / (1.0 - score)).ln() * self.slope + self.shift;
        (1.0 / (1.0 + (-odds).exp())).clamp(0.01, 0.99)
    }
}

/// A language's name model.
#[derive(Debug, Clone, Default)]
pub struct NameModel {
    /// Its name and version, which suggestions carry: `names.fr-1`.
    pub name: Cow<'static, str>,
    /// Feature weights.
    pub weights: Weights,
    /// Scores of one label after another.
    pub transitions: Transitions,
    /// Word clusters.
    pub clusters: Clusters,
    /// The lexicon.
    pub gazetteer: Gazetteer,
    /// Entities with their identifiers.
    pub entities: KnownEntities,
    /// How scores become probabilities.
    pub calibration: Calibration,
}

impl NameModel {
    /// Reads a model file.
    ///
    /// # Errors
    /// [`ModelError`] where the file is no model, of another version or language, or damaged.
    pub fn read(bytes: &[u8], language: Language) -> Result<Self, ModelError> {
        let mut model = Self::default();
        for (tag, bytes) in file::sections(bytes, language)? {
            let mut reader = Reader(bytes);
            let section = |section: Section| section as u8 == tag;
            if section(Section::Name) {
                model.name = reader.text()?.to_owned().into();
            } else if section(Section::Weights) {
                model.weights = weights(&mut reader)?;
            } else if section(Section::Transitions) {
                for row in &mut model.transitions.0 {
                    for score in row {
                        *score = reader.f32()?;
                    }
                }
            } else if section(Section::Clusters) {
                let coarse = reader.u16()? as usize;
                model.clusters.coarse = reader.bytes(coarse)?.to_vec();
                model.clusters.words = table(&mut reader, coarse)?;
            } else if section(Section::Gazetteer) {
                let count = reader.u16()? as usize;
                let sets = (0..count).map(|_| reader.u32()).collect::<Result<Vec<_>, _>>()?;
                let entries = entries(&mut reader, count)?;
                model.gazetteer = Gazetteer::new(sets, &entries);
            } else if section(Section::Entities) {
                model.entities = KnownEntities::read(&mut reader)?;
            } else if section(Section::Calibration) {
                model.calibration = Calibration { slope: reader.f32()?, shift: reader.f32()? };
            }
        }
        Ok(model)
    }
}

fn weights(reader: &mut Reader<'_>) -> Result<Weights, ModelError> {
    let scale = reader.f32()?;
    let count = reader.count()?;
    let hashes = reader.hashes(count)?;
    let mut features: Vec<(u32, [i8; LABELS])> = hashes.into_iter().map(|hash| (hash, [0; LABELS])).collect();
    for label in 0..LABELS {
        let column = reader.bytes(count)?;
        features.iter_mut().zip(column).for_each(|((_, row), &weight)| row[label] = weight as i8);
    }
    Ok(Weights::new(&features, scale))
}

fn entries(reader: &mut Reader<'_>, limit: usize) -> Result<Vec<(u32, u16)>, ModelError> {
    let count = reader.count()?;
    let hashes = reader.hashes(count)?;
    let values = reader.planes(count)?;
    if values.iter().any(|&value| usize::from(value) >= limit) {
        return Err(ModelError::DAMAGED);
    }
    Ok(hashes.into_iter().zip(values).collect())
}

fn table(reader: &mut Reader<'_>, limit: usize) -> Result<Table, ModelError> {
    Ok(Table::new(&entries(reader, limit)?))
}
