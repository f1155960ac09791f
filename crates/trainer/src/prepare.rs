//! Documents as the chain sees them: features of each stretch of words, with the right labels.

use std::collections::HashMap;

use surligne_eval::names::GoldDocument;
use surligne_model::Language;
use surligne_names::clusters::Clusters;
use surligne_names::features::{Context, is_identity};
use surligne_names::gazetteer::Gazetteer;
use surligne_names::memory::{Memory, mentions};
use surligne_names::word::Word;
use surligne_names::{lattice, scheme, segments};
use surligne_tagger::words_of;

use crate::crf::{Parameters, Sequence, rows};
use crate::random::Random;
use surligne_eval::names::corpora::Sample;

/// The lexical knowledge that features are read from.
#[derive(Debug, Clone, Copy)]
pub struct Knowledge<'a> {
    /// The language.
    pub language: Language,
    /// The lexicon.
    pub gazetteer: &'a Gazetteer,
    /// Word clusters.
    pub clusters: &'a Clusters,
}

/// A document's words, right labels and features, by stretch.
#[derive(Debug)]
pub struct Prepared {
    /// Which original it comes from.
    pub origin: usize,
    words: Vec<Word>,
    stretches: Vec<std::ops::Range<usize>>,
    /// Hashes of the features of each word of the stretches, with where they end.
    hashes: Vec<(u32, u8)>,
    ends: Vec<u32>,
    gold: Vec<u8>,
    weight: f32,
    domain: u32,
    /// Names in the document that the words cannot say.
    pub lost: usize,
    text: String,
}

/// Right labels of a document's words; names that begin or end inside a word are left out and counted.
pub fn labels_of(document: &GoldDocument, words: &[Word]) -> (Vec<u8>, usize) {
    let (mut names, mut lost) = (Vec::new(), 0);
    for mention in document.mentions.iter().filter(|m| m.label.is_name()) {
        let start = words.binary_search_by_key(&mention.bytes.start, |word| word.bytes.start as usize);
        let end = words.binary_search_by_key(&mention.bytes.end, |word| word.bytes.end as usize);
        let kind = scheme::KINDS.iter().position(|kind| *kind == mention.label);
        match (start, end, kind) {
            (Ok(start), Ok(end), Some(kind)) if start <= end => names.push((start, end + 1, kind)),
            _ => lost += 1,
        }
    }
    (scheme::encode(words.len(), &names), lost)
}

/// Reads a sample's features. In `forgetful` copies the lexicon is silent on a third of the names.
pub fn prepare(
    sample: &Sample,
    origin: usize,
    knowledge: Knowledge<'_>,
    forgetful: bool,
    random: &mut Random,
) -> Prepared {
    let document = &sample.document;
    let words = words_of(&document.text, knowledge.language);
    let (gold, mut lost) = labels_of(document, &words);
    let mut context = Context::new(&document.text, &words, knowledge.gazetteer, knowledge.clusters);
    context.domain = sample.domain;
    if forgetful {
        for (start, end, _) in scheme::decode(&gold) {
            if random.chance(0.35) {
                context.forget(start..end);
            }
        }
    }
    let stretches = segments(&words, &context);
    let mut covered = vec![false; words.len()];
    let (mut hashes, mut ends) = (Vec::new(), Vec::new());
    for at in stretches.iter().cloned().flatten() {
        covered[at] = true;
        context.features(at, |feature| hashes.push((feature.hash, feature.template)));
        ends.push(hashes.len() as u32);
    }
    lost += scheme::decode(&gold).iter().filter(|(start, end, _)| covered[*start..*end].contains(&false)).count();
    Prepared {
        origin,
        stretches,
        hashes,
        ends,
        gold,
        weight: sample.weight,
        domain: sample.domain,
        lost,
        text: document.text.clone(),
        words,
    }
}

/// Features by number.
#[derive(Debug, Default)]
pub struct Numbering {
    numbers: HashMap<u32, u32>,
    /// Each number's hash.
    pub hashes: Vec<u32>,
    /// How often each was met.
    pub counts: Vec<u32>,
    /// Whether each names the word itself.
    pub identity: Vec<bool>,
}

impl Numbering {
    /// Numbers the features that were met at least `least` times, in order of their hashes.
    pub fn new(all: impl Iterator<Item = (u32, u8)>, least: u32) -> Self {
        let mut counts: HashMap<u32, (u32, u8)> = HashMap::new();
        all.for_each(|(hash, template)| counts.entry(hash).or_insert((0, template)).0 += 1);
        let mut kept: Vec<(u32, (u32, u8))> = counts.into_iter().filter(|&(_, (count, _))| count >= least).collect();
        kept.sort_unstable();
        Self {
            numbers: kept.iter().enumerate().map(|(at, &(hash, _))| (hash, at as u32)).collect(),
            hashes: kept.iter().map(|&(hash, _)| hash).collect(),
            counts: kept.iter().map(|&(_, (count, _))| count).collect(),
            identity: kept.iter().map(|&(_, (_, template))| is_identity(template)).collect(),
        }
    }

    fn push(&self, hash: u32, list: &mut Vec<u32>) {
        if let Some(&number) = self.numbers.get(&hash) {
            list.push(number);
        }
    }
}

impl Prepared {
    /// Hashes of all features.
    pub fn hashes(&self) -> impl Iterator<Item = (u32, u8)> + '_ {
        self.hashes.iter().copied()
    }

    /// Stretches to train on, without what a second pass adds.
    pub fn sequences(&self, numbering: &Numbering) -> Vec<Sequence> {
        let (mut list, mut done, mut from) = (Vec::new(), 0, 0);
        for stretch in &self.stretches {
            let mut sequence =
                Sequence { gold: self.gold[stretch.clone()].to_vec(), weight: self.weight, ..Sequence::default() };
            // A stretch may cut a name in two only where the words' sentence does.
            repair(&mut sequence.gold);
            for _ in stretch.clone() {
                let to = self.ends[done] as usize;
                self.hashes[from..to].iter().for_each(|&(hash, _)| numbering.push(hash, &mut sequence.features));
                sequence.ends.push(sequence.features.len() as u32);
                sequence.more_ends.push(0);
                (from, done) = (to, done + 1);
            }
            list.push(sequence);
        }
        list
    }

    /// What the second pass adds, given what `parameters` make of the document in the first: hashes by stretch and word.
    pub fn memory_hashes(
        &self,
        sequences: &[Sequence],
        parameters: &Parameters,
        knowledge: Knowledge<'_>,
    ) -> Vec<Vec<Vec<u32>>> {
        let mut found = Vec::new();
        for (stretch, sequence) in self.stretches.iter().zip(sequences) {
            let scores = rows(parameters, sequence, false);
            let labels = lattice::best(&scores, &parameters.transitions);
            let (probabilities, _) = lattice::marginals(&scores, &parameters.transitions);
            let scores: Vec<f32> = labels.iter().zip(&probabilities).map(|(&l, row)| row[usize::from(l)]).collect();
            found.extend(mentions(&labels, &scores).into_iter().map(|mut mention| {
                mention.start += stretch.start;
                mention.end += stretch.start;
                mention
            }));
        }
        let mut context = Context::new(&self.text, &self.words, knowledge.gazetteer, knowledge.clusters);
        context.domain = self.domain;
        let memory = Memory::new(&self.words, context.forms(), &found);
        self.stretches
            .iter()
            .map(|stretch| {
                stretch
                    .clone()
                    .map(|at| {
                        let mut list = Vec::new();
                        context.memory_features(at, &memory, |feature| list.push(feature.hash));
                        list
                    })
                    .collect()
            })
            .collect()
    }
}

/// Adds what the second pass adds to the stretches of a document.
pub fn add_memory(sequences: &mut [Sequence], hashes: &[Vec<Vec<u32>>], numbering: &Numbering) {
    for (sequence, words) in sequences.iter_mut().zip(hashes) {
        sequence.more.clear();
        sequence.more_ends.clear();
        for word in words {
            word.iter().for_each(|&hash| numbering.push(hash, &mut sequence.more));
            sequence.more_ends.push(sequence.more.len() as u32);
        }
    }
}

/// Makes labels that were cut off at a stretch's edge whole names again.
fn repair(gold: &mut [u8]) {
    let (mut names, mut open) = (Vec::new(), None::<(usize, usize)>);
    for (at, &label) in gold.iter().enumerate() {
        let label = usize::from(label);
        let kind = scheme::kind(label);
        if let Some((start, own)) = open
            && (kind != Some(own) || scheme::begins(label))
        {
            names.push((start, at, own));
            open = None;
        }
        if open.is_none() {
            open = kind.map(|kind| (at, kind));
        }
    }
    if let Some((start, own)) = open {
        names.push((start, gold.len(), own));
    }
    gold.copy_from_slice(&scheme::encode(gold.len(), &names));
}
