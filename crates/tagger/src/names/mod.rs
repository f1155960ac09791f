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
pub mod gazetteer;
pub mod hash;
pub mod lattice;
pub mod memory;
pub mod model;
pub mod scheme;
mod segments;
pub mod table;
pub mod words;

use std::ops::Range;

use surligne_model::Language;

use crate::tokens::Tokens;
pub(crate) use coreference::{Named, group};
use features::Context;
use lattice::Row;
use memory::{Found, Memory};
use model::NameModel;
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

fn guided(model: &NameModel, context: &Context<'_>, words: &[Word], mut found: Vec<Found>) -> Vec<Found> {
    boundaries::by_lexicon(context.text(), words, &model.gazetteer, &mut found);
    boundaries::to_guide(words, &mut found);
    boundaries::clubs(words, |at| context.gives_score(at), &mut found);
    found
}

/// What the first pass finds.
fn first_pass(model: &NameModel, words: &[Word], context: &Context<'_>) -> Vec<Found> {
    let segments = segments(words, context);
    guided(model, context, words, decode(model, &segments, &rows(model, &segments, context)))
}

fn rows(model: &NameModel, segments: &[Range<usize>], context: &Context<'_>) -> Vec<Row> {
    let sum = |at| model.weights.sum(|emit| context.features(at, |feature| emit(feature.hash)));
    segments.iter().cloned().flatten().map(sum).collect()
}

/// Both passes over a text's words.
#[must_use]
pub fn tag(model: &NameModel, words: &[Word], context: &Context<'_>) -> Vec<Found> {
    let segments = segments(words, context);
    let mut rows = rows(model, &segments, context);
    let first = guided(model, context, words, decode(model, &segments, &rows));
    let memory = Memory::new(words, &first);
    let mut changed = false;
    for (at, row) in segments.iter().cloned().flatten().zip(&mut rows) {
        let more = model.weights.sum(|emit| {
            context.memory_features(at, &memory, |feature| {
                changed = true;
                emit(feature.hash);
            });
        });
        row.iter_mut().zip(more).for_each(|(score, more)| *score += more);
    }
    if changed { guided(model, context, words, decode(model, &segments, &rows)) } else { first }
}

fn decode(model: &NameModel, segments: &[Range<usize>], rows: &[Row]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut done = 0;
    for segment in segments {
        let rows = &rows[done..done + segment.len()];
        done += segment.len();
        let labels = lattice::best(rows, &model.transitions);
        if labels.iter().all(|&label| usize::from(label) == scheme::OUTSIDE) {
            continue;
        }
        let (probabilities, _) = lattice::marginals(rows, &model.transitions);
        let scores: Vec<f32> = labels.iter().zip(&probabilities).map(|(&l, row)| row[usize::from(l)]).collect();
        found.extend(memory::mentions(&labels, &scores).into_iter().map(|mention| Found {
            start: mention.start + segment.start,
            end: mention.end + segment.start,
            ..mention
        }));
    }
    found
}
