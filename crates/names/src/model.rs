//! A language's name model in memory, read from its file.

use std::borrow::Cow;

use surligne_model::Language;

use super::clusters::Clusters;
use super::entities::KnownEntities;
use super::file::{self, ModelError, Reader, Section};
use super::gazetteer::Gazetteer;
use super::lattice::Transitions;
use super::table::Table;
use super::weights::Weights;

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
                model.weights = Weights::read(&mut reader)?;
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
