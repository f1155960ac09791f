//! Exact span and label.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use surligne_model::Label;

use super::{GoldDocument, GoldMention};

/// Marked by both, by the tagger alone, by the person alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Right.
    pub right: usize,
    /// Marked by the tagger, but not so by the person.
    pub wrong: usize,
    /// Marked by the person, but not so by the tagger.
    pub missed: usize,
}

impl Counts {
    /// Share of the tagger's marks that are right.
    #[must_use]
    pub fn precision(&self) -> f64 {
        ratio(self.right, self.right + self.wrong)
    }

    /// Share of the person's marks that were found.
    #[must_use]
    pub fn recall(&self) -> f64 {
        ratio(self.right, self.right + self.missed)
    }

    /// Their harmonic mean.
    #[must_use]
    pub fn f1(&self) -> f64 {
        ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

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
        labels.iter().filter_map(|label| self.labels.get(*label)).for_each(|counts| sum.add(*counts));
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
            let one = Counts { right: usize::from(found), wrong: 0, missed: usize::from(!found) };
            score.labels.entry(label.as_str().to_owned()).or_default().add(one);
            if *label == Label::Misc {
                continue;
            }
            genre.add(one);
            let surface = document.text[*start..*end].to_owned();
            if known.contains(&(surface, label.clone())) { &mut score.seen } else { &mut score.unseen }.add(one);
        }
        for (_, _, label) in marked.difference(&wanted) {
            let one = Counts { wrong: 1, ..Counts::default() };
            score.labels.entry(label.as_str().to_owned()).or_default().add(one);
            if *label != Label::Misc {
                genre.add(one);
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
