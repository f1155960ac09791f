//! What the first pass made of a document's words, for the second pass: sure mentions decide the unsure.

use super::forms::Forms;
use super::scheme::{self, KINDS};
use super::word::Word;

/// A mention that the first pass found.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// First word.
    pub start: usize,
    /// One past the last word.
    pub end: usize,
    /// Its kind, an index into [`KINDS`].
    pub kind: usize,
    /// How sure the model is, from 0 to 1.
    pub score: f32,
}

/// Votes for what a word is.
#[derive(Debug, Clone, Copy, Default)]
struct Votes {
    /// By kind, the last for no name.
    kinds: [f32; KINDS.len() + 1],
    /// The longest name that the word is the last of, and its length: what a surname is short for.
    longest: u8,
    longest_kind: u8,
    /// Where in its longest name it stood: 0 whole, 1 begin, 2 inside, 3 end.
    longest_place: u8,
}

/// The votes of a document's words, by distinct word.
#[derive(Debug, Clone)]
pub struct Memory<'f> {
    forms: &'f Forms,
    votes: Vec<Votes>,
    /// Each word's own vote, which it does not hear itself.
    own: Vec<(u8, f32)>,
}

/// What the memory says of a word at its place.
#[derive(Debug, Clone, Copy)]
pub struct Trace {
    /// The kind that the other occurrences are, and how surely.
    pub word: u32,
    /// The kind and length of the longest name with this word.
    pub name: u32,
    /// Where in that name it stands.
    pub place: u32,
}

impl<'f> Memory<'f> {
    /// From the mentions of the first pass, in text order.
    #[must_use]
    pub fn new(words: &[Word], forms: &'f Forms, found: &[Found]) -> Self {
        let votes = vec![Votes::default(); forms.count()];
        let mut memory = Self { forms, votes, own: vec![(KINDS.len() as u8, 0.5); words.len()] };
        for mention in found {
            for at in mention.start..mention.end {
                memory.own[at] = (mention.kind as u8, mention.score);
            }
        }
        for (at, word) in words.iter().enumerate() {
            if word.is_capitalised() {
                let (kind, score) = memory.own[at];
                memory.votes[forms.of(word)].kinds[usize::from(kind)] += score;
            }
        }
        for mention in found {
            let length = (mention.end - mention.start).min(9) as u8;
            for (at, word) in words.iter().enumerate().take(mention.end).skip(mention.start) {
                let votes = &mut memory.votes[forms.of(word)];
                if mention.score > 0.5 && length > votes.longest {
                    votes.longest = length;
                    votes.longest_kind = mention.kind as u8;
                    votes.longest_place = match (at == mention.start, at + 1 == mention.end) {
                        (true, true) => 0,
                        (true, false) => 1,
                        (false, false) => 2,
                        (false, true) => 3,
                    };
                }
            }
        }
        memory
    }

    /// What the other occurrences of a word were, which stands at `at`; `None` where there is none.
    #[must_use]
    pub fn of(&self, at: usize, word: &Word) -> Option<Trace> {
        let votes = &self.votes[self.forms.of(word)];
        let (own_kind, own_score) = self.own[at];
        let mut kinds = votes.kinds;
        kinds[usize::from(own_kind)] = (kinds[usize::from(own_kind)] - own_score).max(0.0);
        let total: f32 = kinds.iter().sum();
        if total < 0.3 {
            return None;
        }
        let (best, share) =
            kinds.iter().enumerate().fold((0, 0.0_f32), |best, (kind, &v)| if v > best.1 { (kind, v) } else { best });
        let sure = match share / total {
            s if s > 0.9 => 3,
            s if s > 0.7 => 2,
            _ => 1,
        };
        let many = if share > 2.5 {
            3
        } else if share > 1.2 {
            2
        } else if share > 0.7 {
            1
        } else {
            0
        };
        Some(Trace {
            word: (best as u32) << 4 | sure << 2 | many,
            name: u32::from(votes.longest_kind) << 4 | u32::from(votes.longest.min(4)),
            place: u32::from(votes.longest_place),
        })
    }
}

/// The mentions that labels say, each with the lowest of its words' probabilities.
#[must_use]
pub fn mentions(labels: &[u8], scores: &[f32]) -> Vec<Found> {
    scheme::decode(labels)
        .into_iter()
        .map(|(start, end, kind)| Found {
            start,
            end,
            kind,
            score: scores[start..end].iter().copied().fold(1.0, f32::min),
        })
        .collect()
}
