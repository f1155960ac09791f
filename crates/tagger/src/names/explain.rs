//! What made a name: the lexicon's entries that cover it, and the evidence that weighed most, in words.

use std::ops::Range;

use surligne_model::Label;
use surligne_model::sorting::sort_by;

use surligne_names::features::{Context, Feature};
use surligne_names::gazetteer::Class;
use surligne_names::memory::Memory;
use surligne_names::model::NameModel;
use surligne_names::scheme::{self, KINDS, LABELS, OUTSIDE};
use surligne_names::word::Word;

/// What a piece of evidence looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceKind {
    /// The word itself.
    Word,
    /// How it is written: capitals, figures, hyphens.
    Form,
    /// Its first and last letters.
    Letters,
    /// The words before it.
    Before,
    /// The words after it.
    After,
    /// What the lexicon says of it and its neighbours.
    Lexicon,
    /// Words that are used like it and its neighbours.
    Meaning,
    /// The sentence and the subject of the article.
    Sentence,
    /// What the same word is elsewhere in the article.
    Document,
}

/// The kind of evidence that a template's features give.
fn kind_of(template: u8) -> EvidenceKind {
    match template {
        1 | 2 | 70 | 71 | 77 | 86 | 96 | 98 | 111 | 112 | 116 => EvidenceKind::Word,
        12..=17 | 26 | 69 => EvidenceKind::Form,
        22..=28 | 74 | 91 | 92 => EvidenceKind::Letters,
        3 | 5 | 7 | 9 | 11 | 18 | 20 | 29 | 62 | 64 | 93 | 102 | 115 | 118..=121 => EvidenceKind::Before,
        4 | 6 | 8 | 10 | 19 | 21 | 30 | 63 | 107 => EvidenceKind::After,
        48..=61 | 67 | 68 | 72 | 73 | 89 | 94 | 97 | 109 | 110 | 113 | 114 => EvidenceKind::Lexicon,
        31..=47 | 65 | 66 | 76 | 87 | 90 | 95 | 108 | 117 => EvidenceKind::Meaning,
        79..=84 | 88 | 104..=106 => EvidenceKind::Document,
        _ => EvidenceKind::Sentence,
    }
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What it looks at.
    pub kind: EvidenceKind,
    /// The words that it looks at, as written.
    pub words: String,
    /// Its share of all evidence for the name, from 0 to 1.
    pub share: f32,
}

/// An entry of the lexicon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LexiconEntry {
    /// As written in the text.
    pub words: String,
    /// What the lexicon knows it to be.
    pub class: Class,
}

/// Why a stretch of the text was marked, or would be, with a label.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// Entries of the lexicon that begin inside the name and end inside it.
    pub lexicon: Vec<LexiconEntry>,
    /// What weighed most for it, the strongest first; at most five.
    pub evidence: Vec<Evidence>,
    /// Whether the second pass, which knows the article's other mentions, weighed for it.
    pub second_pass: bool,
}

/// Explains a label on a range of bytes; `None` where they are no whole words or the label is no name's.
#[must_use]
pub fn explain(
    model: &NameModel,
    text: &str,
    words: &[Word],
    bytes: Range<usize>,
    label: &Label,
) -> Option<Explanation> {
    let kind = KINDS.iter().position(|kind| kind == label)?;
    let start = words.binary_search_by_key(&bytes.start, |word| word.bytes.start as usize).ok()?;
    let end = words.binary_search_by_key(&bytes.end, |word| word.bytes.end as usize).ok()? + 1;
    let context = Context::new(text, words, &model.gazetteer, &model.clusters);
    let memory = Memory::new(words, context.forms(), &surligne_names::first_pass(model, words, &context));
    let labels = scheme::encode(end, &[(start, end, kind)]);
    let mut gains = [0_i32; 9];
    for (at, label) in labels.iter().enumerate().skip(start) {
        let mut weigh = |feature: Feature| {
            if let Some(row) = model.weights.get(feature.hash) {
                let row: [i8; LABELS] = row;
                let gain = i32::from(row[usize::from(*label)]) - i32::from(row[OUTSIDE]);
                gains[kind_of(feature.template) as usize] += gain;
            }
        };
        context.features(at, &mut weigh);
        context.memory_features(at, &memory, &mut weigh);
    }
    let weights = gains.map(|gain| gain as f32);
    let total: f32 = weights.iter().filter(|weight| **weight > 0.0).sum();
    let slice = |range: Range<usize>| match (words.get(range.start), words.get(range.end.wrapping_sub(1))) {
        (Some(first), Some(last)) if range.start < range.end => {
            text[first.bytes.start as usize..last.bytes.end as usize].to_owned()
        }
        _ => String::new(),
    };
    let mut evidence: Vec<Evidence> = KIND_LIST
        .into_iter()
        .filter(|kind| weights[*kind as usize] > 0.05 * total)
        .map(|kind| Evidence {
            kind,
            words: match kind {
                EvidenceKind::Before => slice(start.saturating_sub(2)..start),
                EvidenceKind::After => slice(end..(end + 2).min(words.len())),
                _ => slice(start..end),
            },
            share: weights[kind as usize] / total,
        })
        .collect();
    sort_by(&mut evidence, |a, b| b.share.total_cmp(&a.share).then(a.kind.cmp(&b.kind)));
    evidence.truncate(5);
    let mut lexicon = Vec::new();
    for first in start..end {
        model.gazetteer.phrases_at(text, &words[first..end], |length, classes| {
            for class in Class::ALL.into_iter().filter(|class| classes & class.bit() != 0) {
                lexicon.push(LexiconEntry { words: slice(first..first + length), class });
            }
        });
    }
    Some(Explanation { lexicon, evidence, second_pass: weights[EvidenceKind::Document as usize] > 0.0 })
}

const KIND_LIST: [EvidenceKind; 9] = [
    EvidenceKind::Word,
    EvidenceKind::Form,
    EvidenceKind::Letters,
    EvidenceKind::Before,
    EvidenceKind::After,
    EvidenceKind::Lexicon,
    EvidenceKind::Meaning,
    EvidenceKind::Sentence,
    EvidenceKind::Document,
];
