//! People, organisations, places and works: a linear-chain conditional random field over words, with a lexicon.
//!
//! ```text
//! words -> lexicon, clusters -> features -> chain (first pass) -> memory -> chain (second pass)
//!        -> mentions -> entities
//! ```
//! The second pass adds to each word what the first made of the same word elsewhere in the document. Everything
//! that was learnt is in the model file ([`file`]); the code holds the features ([`features`]).

mod boundaries;
pub mod clusters;
pub mod entities;
pub mod features;
pub mod file;
pub mod fold;
pub mod forms;
pub mod gazetteer;
pub mod hash;
mod lanes;
pub mod lattice;
pub mod memory;
pub mod model;
mod numbering;
mod passes;
mod rows;
pub mod scheme;
mod segments;
mod spelling;
pub mod table;
#[cfg(test)]
mod testing;
pub mod weights;
pub mod word;

use std::ops::Range;

use features::Context;
use memory::{Found, Memory};
use model::NameModel;
use passes::Passes;
pub use segments::segments;
use word::Word;

/// A name that was found.
#[derive(Debug, Clone)]
pub struct Mention {
    /// In words.
    pub words: Range<usize>,
    /// Index into [`scheme::KINDS`].
    pub kind: usize,
    /// Calibrated probability that span and kind are right.
    pub score: f32,
}

/// Finds the names of a text that was cut into words.
#[must_use]
pub fn find(model: &NameModel, text: &str, words: &[Word]) -> Vec<Mention> {
    let context = Context::new(text, words, &model.gazetteer, &model.clusters);
    tag(model, words, &context)
        .into_iter()
        .map(|found| Mention {
            words: found.start..found.end,
            kind: found.kind,
            score: model.calibration.apply(found.score),
        })
        .collect()
}

/// What the first pass finds.
#[must_use]
pub fn first_pass(model: &NameModel, words: &[Word], context: &Context<'_>) -> Vec<Found> {
    Passes::new(model, words, context).first()
}

/// Both passes over a text's words.
#[must_use]
pub fn tag(model: &NameModel, words: &[Word], context: &Context<'_>) -> Vec<Found> {
    let mut passes = Passes::new(model, words, context);
    let first = passes.first();
    let memory = Memory::new(words, context.forms(), &first);
    passes.second(&memory).unwrap_or(first)
}
