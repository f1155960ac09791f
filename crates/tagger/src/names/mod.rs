//! People, organisations, places and works: a linear-chain conditional random field over words, with a lexicon.
//!
//! ```text
//! tokens -> words -> lexicon, clusters -> features -> chain (first pass) -> memory -> chain (second pass)
//!        -> mentions -> entities
//! ```
//! The second pass adds to each word what the first made of the same word elsewhere in the document. Everything
//! that was learnt is in the model file ([`file`]); the code holds the features ([`features`]).

mod boundaries;
pub mod clusters;
mod coreference;
pub mod entities;
pub mod explain;
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
pub mod weights;
pub mod words;

use std::ops::Range;

use surligne_model::Language;

use crate::tokens::Tokens;
pub(crate) use coreference::{Named, group};
use features::Context;
use memory::{Found, Memory};
use model::NameModel;
use passes::Passes;
pub use segments::segments;
use words::Word;

/// The words of a text, as the model sees them (for training).
#[must_use]
pub fn words_of(text: &str, language: Language) -> Vec<Word> {
    words::words(&Tokens::new(text, Some(language)))
}

/// A name that was found.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    /// In tokens.
    pub tokens: Range<usize>,
    /// Index into [`scheme::KINDS`].
    pub kind: usize,
    /// Calibrated probability that span and kind are right.
    pub score: f32,
}

/// Finds the names of a text.
pub(crate) fn find(model: &NameModel, tokens: &Tokens<'_>) -> Vec<Mention> {
    let words = words::words(tokens);
    let context = Context::new(tokens.source(), &words, &model.gazetteer, &model.clusters);
    tag(model, &words, &context)
        .into_iter()
        .map(|found| Mention {
            tokens: words[found.start].tokens.start as usize..words[found.end - 1].tokens.end as usize,
            kind: found.kind,
            score: model.calibration.apply(found.score),
        })
        .collect()
}

/// What the first pass finds.
fn first_pass(model: &NameModel, words: &[Word], context: &Context<'_>) -> Vec<Found> {
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
