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
use lattice::{Chain, Row};
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
    boundaries::without_counts(context.text(), words, &model.gazetteer, &mut found);
    boundaries::titled_together(words, &mut found);
    boundaries::clubs(words, context.forms(), |at| context.gives_score(at), &mut found);
    found
}

/// What the first pass finds.
fn first_pass(model: &NameModel, words: &[Word], context: &Context<'_>) -> Vec<Found> {
    let segments = segments(words, context);
    let rows = rows(model, &segments, context);
    guided(model, context, words, decoded(&Chain::new(&model.transitions), &segments, &rows).concat())
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
    let chain = Chain::new(&model.transitions);
    let mut decoded = decoded(&chain, &segments, &rows);
    let first = guided(model, context, words, decoded.concat());
    let memory = Memory::new(words, context.forms(), &first);
    let (mut done, mut any_changed) = (0, false);
    for (segment, decoded) in segments.iter().zip(&mut decoded) {
        let rows = &mut rows[done..done + segment.len()];
        done += segment.len();
        let mut changed = false;
        for (at, row) in segment.clone().zip(&mut *rows) {
            let more = model.weights.sum(|emit| {
                context.memory_features(at, &memory, |feature| {
                    changed = true;
                    emit(feature.hash);
                });
            });
            row.iter_mut().zip(more).for_each(|(score, more)| *score += more);
        }
        // What the second pass adds nothing to stays as it was.
        if changed {
            *decoded = decode(&chain, segment, rows);
            any_changed = true;
        }
    }
    if any_changed { guided(model, context, words, decoded.concat()) } else { first }
}

/// The names in each segment of the text.
fn decoded(chain: &Chain, segments: &[Range<usize>], rows: &[Row]) -> Vec<Vec<Found>> {
    let mut done = 0;
    let decode = |segment: &Range<usize>| {
        let first = done;
        done += segment.len();
        decode(chain, segment, &rows[first..done])
    };
    segments.iter().map(decode).collect()
}

/// The names in a segment of the text.
fn decode(chain: &Chain, segment: &Range<usize>, rows: &[Row]) -> Vec<Found> {
    let labels = chain.best(rows);
    if labels.iter().all(|&label| usize::from(label) == scheme::OUTSIDE) {
        return Vec::new();
    }
    let probabilities = chain.marginals(rows);
    let scores: Vec<f32> = labels.iter().zip(&probabilities).map(|(&l, row)| row[usize::from(l)]).collect();
    let found = memory::mentions(&labels, &scores).into_iter();
    found
        .map(|mention| Found { start: mention.start + segment.start, end: mention.end + segment.start, ..mention })
        .collect()
}
