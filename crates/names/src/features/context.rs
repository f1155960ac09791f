//! All that features are read from, computed once a text.

use std::ops::Range;

use super::sentence::{self, ALL_CAPS, SCORE, TITLE_CASE};
use super::{connectors, cues, topic};
use crate::clusters::Clusters;
use crate::forms::{Forms, spellings};
use crate::gazetteer::{Covers, Gazetteer, Hits};
use crate::word::{Case, Word};

/// How often a word stood in lower case and capitalised inside a sentence, and what spoke for its kind.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) small: u16,
    pub(super) capital: u16,
    pub(super) cues: u16,
}

/// A text's words with what the lexicon, the clusters, the sentences and the whole text say of each.
#[derive(Debug)]
pub struct Context<'a> {
    text: &'a str,
    pub(super) words: &'a [Word],
    /// By spelling: fine clusters of the word as written and in lower case.
    clusters: Vec<(u16, u16)>,
    /// By spelling: coarse cluster of the word as written.
    coarse: Vec<u8>,
    pub(super) covers: Covers,
    /// The run of capitals that each word stands in, in words: first, one past the last.
    pub(super) runs: Vec<(u32, u32)>,
    pub(super) flags: Vec<u8>,
    /// Whether the word is the initials of what stands before it.
    pub(super) acronyms: Vec<bool>,
    /// How much the text speaks of sport.
    pub(super) sport: u32,
    /// How far each word in lower case stands before the next capital of its sentence, 0 for too far; and whether only
    /// connectors stand between.
    pub(super) ahead: Vec<(u8, bool)>,
    /// For each word: the first word of the enumeration that its run stands in (« les écoles Ferry, Zola et Macé »), which
    /// is the run's own first word where there is none.
    pub(super) enumerations: Vec<u32>,
    /// How far each word in lower case stands after the last capital of its sentence, 0 for too far.
    pub(super) behind: Vec<u8>,
    pub(super) forms: Forms,
    /// For each distinct word: where it stood.
    pub(super) seen: Vec<Seen>,
    /// Which of the corpora's habits to follow: 0 for this project's own guide.
    pub domain: u32,
}

impl<'a> Context<'a> {
    /// Reads a text's words.
    #[must_use]
    pub fn new(text: &'a str, words: &'a [Word], gazetteer: &Gazetteer, clusters: &Clusters) -> Self {
        let pairs: Vec<_> = spellings(words).map(|spelling| clusters.of(spelling)).collect();
        let mut context = Self {
            text,
            words,
            coarse: pairs.iter().map(|&(cased, _)| clusters.coarse(cased)).collect(),
            clusters: pairs,
            covers: gazetteer.covers(text, words),
            runs: vec![(0, 0); words.len()],
            flags: vec![0; words.len()],
            acronyms: vec![false; words.len()],
            ahead: vec![(0, false); words.len()],
            behind: vec![0; words.len()],
            enumerations: vec![0; words.len()],
            sport: topic::sport(words),
            seen: Vec::new(),
            forms: Forms::new(words),
            domain: 0,
        };
        context.seen = vec![Seen::default(); context.forms.count()];
        let mut start = 0;
        for end in 1..=words.len() {
            if end == words.len() || words[end].starts_sentence {
                context.read_sentence(start..end);
                start = end;
            }
        }
        for (at, word) in words.iter().enumerate() {
            if word.is_capitalised() && !context.is_all_caps(at) {
                let cues = cues::of(&context, at);
                context.seen[context.forms.of(word)].cues |= cues;
            }
        }
        context
    }

    fn read_sentence(&mut self, range: Range<usize>) {
        let sentence = &self.words[range.clone()];
        let all = sentence::flags(sentence, &mut self.flags[range.clone()]);
        for (at, word) in sentence.iter().enumerate().filter(|(_, word)| word.sign == '\0') {
            let seen = &mut self.seen[self.forms.of(word)];
            match word.case {
                Case::Lower => seen.small = seen.small.saturating_add(1),
                Case::None => {}
                _ if at > 0 && all & (ALL_CAPS | TITLE_CASE) == 0 => seen.capital = seen.capital.saturating_add(1),
                _ => {}
            }
        }
        if all & ALL_CAPS == 0 {
            sentence::runs(sentence, range.start, &mut self.runs[range.clone()]);
        } else {
            self.runs[range.clone()].fill((range.start as u32, range.end as u32));
        }
        sentence::enumerations(
            sentence,
            range.start,
            &self.runs[range.clone()],
            &mut self.enumerations[range.clone()],
        );
        sentence::ahead(sentence, &mut self.ahead[range.clone()]);
        sentence::behind(sentence, &mut self.behind[range.clone()]);
        sentence::acronyms(sentence, &mut self.acronyms[range]);
    }

    /// The text that the words are of.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// What the lexicon says of the word at `at`.
    #[must_use]
    pub fn hits(&self, at: usize) -> Hits {
        self.covers.at(at)
    }

    /// How many spellings there are.
    pub(crate) fn spellings(&self) -> usize {
        self.clusters.len()
    }

    /// The number of the spelling of the word at `at`.
    pub(crate) fn spelling(&self, at: usize) -> u32 {
        self.words[at].number
    }

    /// The fine clusters of the word at `at` as written and in lower case.
    pub(super) fn fine(&self, at: usize) -> (u16, u16) {
        self.clusters[self.words[at].number as usize]
    }

    /// The coarse cluster of the word at `at`.
    pub(super) fn coarse(&self, at: usize) -> u32 {
        u32::from(self.coarse[self.words[at].number as usize])
    }

    /// Takes the lexicon's word for a range of words away (to teach a model not to lean on it).
    pub fn forget(&mut self, range: Range<usize>) {
        self.covers.clear(range);
    }

    /// The text's distinct words.
    #[must_use]
    pub fn forms(&self) -> &Forms {
        &self.forms
    }

    /// Whether the sentence that the word stands in is written in capitals.
    pub(super) fn is_all_caps(&self, at: usize) -> bool {
        self.flags[at] & ALL_CAPS != 0
    }

    /// Whether the sentence that the word stands in gives a score.
    #[must_use]
    pub fn gives_score(&self, at: usize) -> bool {
        self.flags[at] & SCORE != 0
    }

    /// Whether the word's form is read as that of all words of a sentence of capitals.
    pub(crate) fn is_levelled(&self, at: usize) -> bool {
        self.is_all_caps(at) && matches!(self.words[at].case, Case::Upper | Case::Single)
    }

    /// The form of the word; in a sentence of capitals all have one.
    pub(super) fn shape(&self, at: usize) -> u32 {
        let word = &self.words[at];
        if self.is_levelled(at) { 2 } else { word.shape ^ word.case as u32 }
    }

    /// The word before `next`, if it is of the same sentence.
    pub(super) fn before(&self, next: usize) -> Option<usize> {
        next.checked_sub(1).filter(|_| self.words.get(next).is_some_and(|word| !word.starts_sentence))
    }

    /// The word after `previous`, if it is of the same sentence.
    pub(super) fn after(&self, previous: usize) -> Option<usize> {
        Some(previous + 1).filter(|&at| self.words.get(at).is_some_and(|word| !word.starts_sentence))
    }

    /// The noun before `next`, over « de la » and the like.
    pub(super) fn noun_before(&self, next: usize) -> Option<usize> {
        let mut noun = self.before(next);
        while let Some(at) = noun
            && connectors().contains(&self.words[at].lower)
        {
            noun = self.before(at);
        }
        noun
    }
}
