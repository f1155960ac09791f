//! The two passes of the chain over a text: the second decodes again the stretches where the memory of the first adds
//! something.

use std::ops::Range;

use super::features::Context;
use super::lanes::Lanes;
use super::lattice::Chain;
use super::memory::{self, Found, Memory};
use super::model::NameModel;
use super::rows::Rows;
use super::segments::segments;
use super::weights::Sum;
use super::word::Word;
use super::{boundaries, scheme};

/// A text on its way through both passes.
pub(super) struct Passes<'a, 'c> {
    model: &'a NameModel,
    words: &'a [Word],
    context: &'a Context<'c>,
    rows: Rows<'a, 'c>,
    segments: Vec<Range<u32>>,
    /// The first pass's sums of the words of the segments.
    sums: Vec<Sum>,
    /// What the first pass found, as the chain has it, and how much there is up to the end of each segment.
    found: Vec<Found>,
    ends: Vec<u32>,
    decoder: Decoder,
}

/// The chain with what it needs on the way through a segment.
struct Decoder {
    chain: Chain,
    scores: Vec<Lanes>,
    reached: Vec<Lanes>,
}

impl<'a, 'c> Passes<'a, 'c> {
    /// For the words of a context.
    pub fn new(model: &'a NameModel, words: &'a [Word], context: &'a Context<'c>) -> Self {
        let segments: Vec<Range<u32>> =
            segments(words, context).into_iter().map(|segment| segment.start as u32..segment.end as u32).collect();
        Self {
            model,
            words,
            context,
            rows: Rows::new(&model.weights, context),
            sums: Vec::with_capacity(segments.iter().map(Range::len).sum()),
            segments,
            found: Vec::new(),
            ends: Vec::new(),
            decoder: Decoder { chain: Chain::new(&model.transitions), scores: Vec::new(), reached: Vec::new() },
        }
    }

    /// What the first pass finds.
    pub fn first(&mut self) -> Vec<Found> {
        for segment in &self.segments {
            self.decoder.scores.clear();
            self.rows.first(segment.start as usize..segment.end as usize, |sums| {
                self.decoder.scores.push(self.model.weights.scores(&sums));
                self.sums.push(sums);
            });
            self.decoder.decode(segment.start as usize, &mut self.found);
            self.ends.push(self.found.len() as u32);
        }
        self.guided(self.found.clone())
    }

    /// What the second pass finds; `None` where it adds nothing to the first.
    pub fn second(&mut self, memory: &Memory<'_>) -> Option<Vec<Found>> {
        let (mut found, mut any_changed, mut done, mut known) = (Vec::with_capacity(self.found.len()), false, 0, 0);
        for (segment, &end) in self.segments.iter().zip(&self.ends) {
            self.decoder.scores.clear();
            let mut changed = false;
            let sums = &self.sums[done..done + segment.len()];
            done += segment.len();
            for (at, sums) in segment.clone().zip(sums) {
                let mut row = self.model.weights.scores(sums);
                if let Some(more) = self.rows.second(at as usize, memory) {
                    changed = true;
                    row = row.plus(&self.model.weights.scores(&more));
                }
                self.decoder.scores.push(row);
            }
            // What the second pass adds nothing to stays as it was.
            if changed {
                self.decoder.decode(segment.start as usize, &mut found);
                any_changed = true;
            } else {
                found.extend_from_slice(&self.found[known..end as usize]);
            }
            known = end as usize;
        }
        any_changed.then(|| self.guided(found))
    }

    /// The chain's finds, with their edges where the guide has them.
    fn guided(&self, mut found: Vec<Found>) -> Vec<Found> {
        let (words, context, gazetteer) = (self.words, self.context, &self.model.gazetteer);
        boundaries::by_lexicon(context.text(), words, gazetteer, &mut found);
        boundaries::to_guide(words, &mut found);
        boundaries::without_counts(context.text(), words, gazetteer, &mut found);
        boundaries::titled_together(words, &mut found);
        boundaries::clubs(words, context.forms(), |at| context.gives_score(at), &mut found);
        found
    }
}

impl Decoder {
    /// Adds the names in a segment of the text, which begins at the word `start`.
    fn decode(&mut self, start: usize, found: &mut Vec<Found>) {
        let labels = self.chain.best(&self.scores, &mut self.reached);
        if labels.iter().all(|&label| usize::from(label) == scheme::OUTSIDE) {
            return;
        }
        let mut scores = vec![0.0; labels.len()];
        let score = |at: usize, joint: &Lanes| {
            if usize::from(labels[at]) != scheme::OUTSIDE {
                scores[at] = joint.get(labels[at].into());
            }
        };
        self.chain.sums(&mut self.scores, &mut self.reached, None, None, score);
        let mentions = memory::mentions(&labels, &scores).into_iter();
        found.extend(mentions.map(|found| Found { start: found.start + start, end: found.end + start, ..found }));
    }
}
