//! The labels a word can have: outside, or the beginning, inside, end or whole of a name of one of four kinds (BIOES).

use surligne_model::Label;

/// How many labels there are.
pub const LABELS: usize = 17;
/// Outside any name.
pub const OUTSIDE: usize = 0;

/// The kinds of names, in the order of their labels.
pub const KINDS: [Label; 4] = [Label::Person, Label::Organisation, Label::Location, Label::Misc];

/// Where in a name a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Its first word of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// Its last word of several.
    End,
    /// Its only word.
    Whole,
}

/// The label of a place in a name of the `kind`th kind.
#[must_use]
pub const fn label(kind: usize, place: Place) -> usize {
    1 + 4 * kind + place as usize
}

/// The kind that a label belongs to; `None` outside.
#[must_use]
pub const fn kind(label: usize) -> Option<usize> {
    if label == OUTSIDE { None } else { Some((label - 1) / 4) }
}

/// Whether a name begins at this label.
#[must_use]
pub const fn begins(label: usize) -> bool {
    label != OUTSIDE && matches!((label - 1) % 4, 0 | 3)
}

/// Whether a name, or nothing, ends at this label, so that another may begin after it.
#[must_use]
pub const fn closes(label: usize) -> bool {
    label == OUTSIDE || (label - 1) % 4 >= 2
}

/// Whether `next` may follow `previous`.
#[must_use]
pub const fn may_follow(previous: usize, next: usize) -> bool {
    if closes(previous) {
        next == OUTSIDE || begins(next)
    } else {
        next != OUTSIDE && !begins(next) && (previous - 1) / 4 == (next - 1) / 4
    }
}

/// Labels for words from the names among them, as `(first, one past the last, kind)`.
#[must_use]
pub fn encode(words: usize, names: &[(usize, usize, usize)]) -> Vec<u8> {
    let mut labels = vec![OUTSIDE as u8; words];
    for &(start, end, kind) in names {
        for (at, slot) in labels.iter_mut().enumerate().take(end).skip(start) {
            let place = match (at == start, at + 1 == end) {
                (true, true) => Place::Whole,
                (true, false) => Place::Begin,
                (false, true) => Place::End,
                (false, false) => Place::Inside,
            };
            *slot = label(kind, place) as u8;
        }
    }
    labels
}

/// The names that a sequence of labels says, as `(first, one past the last, kind)`.
#[must_use]
pub fn decode(labels: &[u8]) -> Vec<(usize, usize, usize)> {
    let mut names = Vec::new();
    let mut open = None;
    for (at, &label) in labels.iter().enumerate() {
        let label = usize::from(label);
        if begins(label) {
            open = Some(at);
        }
        if let (Some(start), Some(kind), true) = (open, kind(label), closes(label)) {
            names.push((start, at + 1, kind));
            open = None;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn decoding_undoes_encoding(lengths in proptest::collection::vec((0usize..3, 1usize..5, 0usize..4), 0..8)) {
            let (mut at, mut names) = (0, Vec::new());
            for (gap, length, kind) in lengths {
                names.push((at + gap, at + gap + length, kind));
                at += gap + length;
            }
            let labels = encode(at + 1, &names);
            prop_assert!(labels.windows(2).all(|pair| may_follow(pair[0].into(), pair[1].into())));
            prop_assert_eq!(decode(&labels), names);
        }
    }
}
