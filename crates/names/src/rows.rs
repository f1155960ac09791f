//! The scores of a text's words: sums of the weights of their features.
//!
//! Two thirds of a word's features are read from one word, or from things that many words have alike ([`Group`]). Their
//! sums are kept, in tables of fixed size where the later of two that meet in a slot stays.

use std::ops::Range;

use super::features::{Context, Group, Key, List, OWN, PLACES, Window};
use super::memory::Memory;
use super::weights::{Found, Sum, TOGETHER, Weights};

/// Makes the rows of one text.
#[derive(Debug)]
pub(super) struct Rows<'a, 'c> {
    context: &'a Context<'c>,
    adder: Adder<'a>,
    /// What the edge of a sentence says by its place.
    edge: [Sum; PLACES.len()],
    /// By spelling.
    words: Vec<KeptWord>,
    groups: [Vec<(Key, Sum)>; Group::ALL.len()],
}

/// What a word says of the words in whose windows it stands, by its place there.
#[derive(Debug, Clone, Default)]
struct KeptWord {
    /// One more than the number of its spelling; 0 where nothing is kept.
    spelling: u32,
    /// A bit for each place whose sum is kept.
    known: u8,
    sums: [Sum; PLACES.len()],
}

/// Slots for words, at most (188 bytes each), and slots of a group (64 bytes).
const WORDS: usize = 8192;
const KEYS: usize = 1024;

/// No key begins so: forms and classes are hashes and small sets.
const FREE: Key = [u32::MAX; 6];

impl<'a, 'c> Rows<'a, 'c> {
    /// For the words of a context.
    pub fn new(weights: &'a Weights, context: &'a Context<'c>) -> Self {
        let mut adder = Adder { weights, list: List::default(), found: [(0, 0); TOGETHER] };
        let spellings = context.spellings();
        Self {
            context,
            edge: PLACES.map(|place| adder.sum(|list| context.add_word(None, place, list))),
            words: vec![KeptWord::default(); spellings.next_power_of_two().min(WORDS)],
            groups: Group::ALL.map(|_| vec![(FREE, Sum::default()); spellings.next_power_of_two().min(KEYS)]),
            adder,
        }
    }

    /// Calls `row` with the sums of each word of a range within a sentence, as the first pass sees it.
    pub fn first(&mut self, range: Range<usize>, mut row: impl FnMut(Sum)) {
        let mut window = Window::new(self.context, range.start);
        row(self.sum(&window));
        for _ in range.skip(1) {
            window = window.next();
            row(self.sum(&window));
        }
    }

    fn sum(&mut self, window: &Window<'_, '_>) -> Sum {
        let mut total = self.adder.sum(|list| window.add_rest(list));
        for place in PLACES {
            self.add_word(window.place(place), place, &mut total);
        }
        for (group, kept) in Group::ALL.into_iter().zip(&mut self.groups) {
            let key = window.key(group);
            let slot = slot(&key, kept.len());
            let (known, sum) = &mut kept[slot];
            if *known != key {
                (*known, *sum) = (key, self.adder.sum(|list| window.add(group, list)));
            }
            total.add(sum);
        }
        total
    }

    /// Adds what a word, or the edge, says by its place.
    fn add_word(&mut self, at: Option<usize>, place: usize, total: &mut Sum) {
        let Some(at) = at else { return total.add(&self.edge[place]) };
        let context = self.context;
        if place == OWN && context.is_levelled(at) {
            return total.add(&self.adder.sum(|list| context.add_word(Some(at), place, list)));
        }
        let spelling = context.spelling(at) + 1;
        let slot = spelling as usize & (self.words.len() - 1);
        let kept = &mut self.words[slot];
        if kept.spelling != spelling {
            (kept.spelling, kept.known) = (spelling, 0);
        }
        if kept.known & 1 << place == 0 {
            kept.known |= 1 << place;
            kept.sums[place] = self.adder.sum(|list| context.add_word(Some(at), place, list));
        }
        total.add(&kept.sums[place]);
    }

    /// What the second pass adds to the sums of the word at `at`; `None` for nothing.
    pub fn second(&mut self, at: usize, memory: &Memory<'_>) -> Option<Sum> {
        let mut any = false;
        let sum = self.adder.sum(|list| any = self.context.add_memory(at, memory, list));
        any.then_some(sum)
    }
}

/// Sums the weights of features, in a list that it keeps.
#[derive(Debug)]
struct Adder<'a> {
    weights: &'a Weights,
    list: List,
    found: Found,
}

impl Adder<'_> {
    fn sum(&mut self, features: impl FnOnce(&mut List)) -> Sum {
        self.list.clear();
        features(&mut self.list);
        self.weights.sum(&self.list, &mut self.found)
    }
}

/// The slot of a key.
fn slot(key: &Key, slots: usize) -> usize {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let pair = |at: usize| u64::from(key[at]) << 32 | u64::from(key[at + 1]);
    let mixed = [0, 2, 4].iter().fold(0, |mixed: u64, &at| (mixed.rotate_left(23) ^ pair(at)).wrapping_mul(ODD));
    (mixed >> 40) as usize & (slots - 1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::clusters::Clusters;
    use crate::features::Feature;
    use crate::gazetteer::{Class, Gazetteer, PhraseHasher};
    use crate::testing::words_of;
    use proptest::prelude::*;
    use surligne_model::Language;

    proptest! {
        /// What is kept changes nothing: each word's sum is that of all its features, whatever was summed before.
        #[test]
        fn sums_are_those_of_all_features(
            text in proptest::collection::vec(
                prop::sample::select(vec![
                    "Paris ", "PARIS ", "paris ", "ONU ", "A ", "l’", "de ", "la ", "12 ", ", ", ". ", ".\n", "(", ") ", "Jean-Luc ",
                ]),
                1..80,
            ).prop_map(|words| words.concat()),
        ) {
            let mut hasher = PhraseHasher::default();
            let paris = (hasher.push("paris"), 0);
            let gazetteer = Gazetteer::new(vec![Class::City.bit()], &[paris]);
            let words = words_of(&text, Language::Fr);
            let context = Context::new(&text, &words, &gazetteer, &Clusters::default());
            let mut known = BTreeMap::new();
            let mut know = |Feature { hash, .. }| {
                known.insert(hash, std::array::from_fn(|label| (hash >> (label % 25)) as i8));
            };
            (0..words.len()).for_each(|at| context.features(at, &mut know));
            let weights = Weights::of(&known, 0.5);
            let (mut rows, mut start) = (Rows::new(&weights, &context), 0);
            for end in 1..=words.len() {
                if words.get(end).is_some_and(|word| !word.starts_sentence) {
                    continue;
                }
                let mut at = start..end;
                rows.first(start..end, |sum| {
                    let mut expected = [0.0; crate::scheme::LABELS];
                    context.features(at.next().unwrap_or_default(), |feature| {
                        let row = weights.get(feature.hash).expect("every feature is known");
                        expected.iter_mut().zip(row).for_each(|(sum, weight)| *sum += 0.5 * f32::from(weight));
                    });
                    assert_eq!(weights.scores(&sum).row(), expected);
                });
                start = end;
            }
        }
    }
}
