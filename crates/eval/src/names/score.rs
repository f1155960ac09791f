//! Exact span and label.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use surligne_model::Label;

use super::{GoldDocument, GoldMention};
use crate::Counts;

/// A corpus's score.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// By label.
    pub labels: BTreeMap<String, Counts>,
    /// By genre, over people, organisations and places.
    pub genres: BTreeMap<String, Counts>,
    /// Recall of people, organisations and places whose surface and label the training data has.
    pub seen: Counts,
    /// Recall of the others.
    pub unseen: Counts,
}

impl Score {
    /// Over people, organisations and places.
    #[must_use]
    pub fn three(&self) -> Counts {
        self.over(&["PER", "ORG", "LOC"])
    }

    /// Over all four kinds of names.
    #[must_use]
    pub fn four(&self) -> Counts {
        self.over(&["PER", "ORG", "LOC", "MISC"])
    }

    fn over(&self, labels: &[&str]) -> Counts {
        let mut sum = Counts::default();
        labels.iter().filter_map(|label| self.labels.get(*label)).for_each(|counts| sum += *counts);
        sum
    }
}

/// Scores what `tag` marks in each document. `known` holds the `(surface, label)` pairs of the training data.
pub fn score(
    documents: &[GoldDocument],
    known: &BTreeSet<(String, Label)>,
    mut tag: impl FnMut(&GoldDocument) -> Vec<(Range<usize>, Label)>,
) -> Score {
    let mut score = Score::default();
    for document in documents {
        let key = |bytes: &Range<usize>, label: &Label| (bytes.start, bytes.end, label.clone());
        let gold: Vec<&GoldMention> = document.mentions.iter().filter(|m| m.label.is_name()).collect();
        let wanted: BTreeSet<_> = gold.iter().map(|m| key(&m.bytes, &m.label)).collect();
        let marked: BTreeSet<_> =
            tag(document).iter().filter(|(_, label)| label.is_name()).map(|(b, l)| key(b, l)).collect();
        let genre = score.genres.entry(document.genre.clone()).or_default();
        for (start, end, label) in &wanted {
            let found = marked.contains(&(*start, *end, label.clone()));
            let one = Counts::of_gold(found);
            *score.labels.entry(label.as_str().to_owned()).or_default() += one;
            if *label == Label::Misc {
                continue;
            }
            *genre += one;
            let surface = document.text[*start..*end].to_owned();
            *(if known.contains(&(surface, label.clone())) { &mut score.seen } else { &mut score.unseen }) += one;
        }
        for (_, _, label) in marked.difference(&wanted) {
            let one = Counts { wrong: 1, ..Counts::default() };
            *score.labels.entry(label.as_str().to_owned()).or_default() += one;
            if *label != Label::Misc {
                *genre += one;
            }
        }
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn span_and_label_must_both_be_right() {
        let mention = |bytes, label| GoldMention { bytes, label };
        let document = GoldDocument {
            text: "Lens bat Paris et Metz".into(),
            mentions: vec![
                mention(0..4, Label::Organisation),
                mention(9..14, Label::Organisation),
                mention(18..22, Label::Organisation),
            ],
            ..GoldDocument::default()
        };
        let known = BTreeSet::from([("Lens".to_owned(), Label::Organisation)]);
        let score = score(&[document], &known, |_| {
            vec![(0..4, Label::Organisation), (9..14, Label::Location), (15..22, Label::Organisation)]
        });
        assert_eq!(score.three(), Counts { right: 1, wrong: 2, missed: 2 });
        assert_eq!((score.seen.recall(), score.unseen.recall()), (1.0, 0.0));
    }
}
