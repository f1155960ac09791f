//! The weights of features, and sums of them.

use super::features::List;
use super::file::{ModelError, Reader};
use super::lanes::{Four, Lanes};
use super::scheme::LABELS;

/// Weights of features, by hash; each row is a feature's weight for every label.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    /// By the first bits of a hash: small enough to stay in the processor's nearer caches, which the features never do.
    blocks: Vec<Block>,
    /// In order of their hashes, with one at the end that no search runs over.
    features: Vec<Known>,
    /// By how much a hash is shifted to number its block and its place in it.
    shift: u32,
    scale: f32,
}

/// Sixty-four places of hashes.
#[derive(Debug, Clone, Copy, Default)]
struct Block {
    /// The places that have features: some one in eight, so that most features of no model are told by this alone.
    taken: u64,
    /// Where their features begin.
    start: u32,
}

/// A feature that the model knows.
#[derive(Debug, Clone, Copy)]
struct Known {
    hash: u32,
    /// 128 more than each weight, in the order of [`position`], then zeros.
    row: [u8; ROW],
}

/// The labels of a row, filled up so that a feature is six words of memory.
const ROW: usize = 20;

/// Where the weight for a label stands in a row: so that the lanes of a [`Sum`] are those of [`Lanes`].
fn position(label: usize) -> usize {
    label.checked_sub(1).map_or(LABELS - 1, |at| at % 4 / 2 * 8 + at / 4 * 2 + at % 2)
}

impl Weights {
    /// From features with rising hashes. A weight is its row's number times `scale`.
    fn new(mut features: Vec<Known>, scale: f32) -> Self {
        let places = (features.len() * 6).next_power_of_two().max(128);
        let shift = 32 - places.trailing_zeros();
        let mut blocks = vec![Block::default(); places / 64];
        let (mut start, mut rest) = (0, features.iter().peekable());
        for (number, block) in blocks.iter_mut().enumerate() {
            block.start = start;
            while let Some(feature) = rest.next_if(|feature| (feature.hash >> shift) as usize / 64 == number) {
                block.taken |= 1 << (feature.hash >> shift & 63);
                start += 1;
            }
        }
        features.push(Known { hash: u32::MAX, row: [0x80; ROW] });
        Self { blocks, features, shift, scale }
    }

    /// From rows by hash.
    #[cfg(test)]
    pub(super) fn of(rows: &std::collections::BTreeMap<u32, [i8; LABELS]>, scale: f32) -> Self {
        let known = |(&hash, weights): (&u32, &[i8; LABELS])| {
            let mut row = [0; ROW];
            weights.iter().enumerate().for_each(|(label, &weight)| row[position(label)] = weight as u8 ^ 0x80);
            Known { hash, row }
        };
        Self::new(rows.iter().map(known).collect(), scale)
    }

    /// Reads the section of a model file: the scale, the hashes, the weights for one label after another.
    pub(super) fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let scale = reader.f32()?;
        let count = reader.count()?;
        let hashes = reader.hashes(count)?;
        let mut features: Vec<Known> = hashes.into_iter().map(|hash| Known { hash, row: [0; ROW] }).collect();
        for label in 0..LABELS {
            let column = reader.bytes(count)?;
            features.iter_mut().zip(column).for_each(|(known, &weight)| known.row[position(label)] = weight ^ 0x80);
        }
        Ok(Self::new(features, scale))
    }

    /// The weights of a feature; `None` for a feature that the model does not know.
    #[must_use]
    pub fn get(&self, hash: u32) -> Option<[i8; LABELS]> {
        let (start, is_taken) = self.place(hash);
        let known = is_taken.then(|| self.from(start, hash)).filter(|known| known.hash == hash)?;
        Some(std::array::from_fn(|label| (known.row[position(label)] ^ 0x80) as i8))
    }

    /// Where the feature stands, or a few before it, and whether the model may know it.
    #[inline(always)]
    fn place(&self, hash: u32) -> (u32, bool) {
        let place = hash >> self.shift;
        let block = self.blocks.get((place / 64) as usize).copied().unwrap_or_default();
        let own = 1 << (place % 64);
        // The places before this one; some have more than one feature.
        let before = (block.taken & (own - 1)).count_ones();
        (block.start + before, block.taken & own != 0)
    }

    /// The first feature from `start` on that is not before `hash`.
    #[inline(always)]
    fn from(&self, start: u32, hash: u32) -> &Known {
        let mut at = start as usize;
        while self.features[at].hash < hash {
            at += 1;
        }
        &self.features[at]
    }

    /// Sums the weights of features.
    ///
    /// Almost every look-up misses the processor's nearer caches. So that they wait together and not one after another, a
    /// number of them goes through each step before the next step begins, and no step but the last asks what was read.
    pub(super) fn sum(&self, features: &List, found: &mut Found) -> Sum {
        let mut sum = Sum::default();
        for features in features.chunks(TOGETHER).take(Sum::MOST / TOGETHER) {
            let mut count = 0;
            for hash in features {
                let (start, is_taken) = self.place(hash);
                found[count % TOGETHER] = (hash, start);
                count += usize::from(is_taken);
            }
            let found = &mut found[..count];
            for (hash, at) in &mut *found {
                // Few places have two features, and few blocks many such.
                *at += u32::from(self.features[*at as usize].hash < *hash);
            }
            for &mut (hash, at) in found {
                let known = self.from(at, hash);
                if known.hash == hash {
                    sum.add_row(&known.row);
                }
            }
        }
        sum
    }

    /// What one step of a weight is worth.
    #[must_use]
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// The scores of the labels of a word.
    pub(super) fn scores(&self, sum: &Sum) -> Lanes {
        let (less, scale) = (128 * i32::from(sum.rows), Four::all(self.scale));
        Lanes {
            outside: (i32::from(sum.last) - less) as f32 * self.scale,
            places: sum.lanes.map(|numbers| Four::of_sixteens(numbers, less).times(scale)),
        }
    }
}

/// How many features are looked up together.
pub(super) const TOGETHER: usize = 64;

/// Room for features that are looked up together: hash, and where to look for it.
pub(super) type Found = [(u32, u32); TOGETHER];

/// A sum of rows, in lanes of sixteen bits: adding up rows is most of what the first pass does, and this is a few
/// additions a row on any machine.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    /// By place in a name, then by kind.
    lanes: [u64; 4],
    /// Outside any name.
    last: u16,
    rows: u16,
}

impl Sum {
    /// The rows that the lanes hold without running over. No word has half as many features; were there one, the rest of
    /// them would not count.
    const MOST: usize = 256;

    #[inline(always)]
    fn add_row(&mut self, row: &[u8; ROW]) {
        const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
        let (eights, rest) = row.as_chunks::<8>();
        for (at, eight) in eights.iter().enumerate() {
            let eight = u64::from_le_bytes(*eight);
            self.lanes[2 * at] += eight & EVEN;
            self.lanes[2 * at + 1] += (eight >> 8) & EVEN;
        }
        self.last += u16::from(rest[0]);
        self.rows += 1;
    }

    /// Adds another sum.
    #[inline(always)]
    pub fn add(&mut self, other: &Self) {
        if usize::from(self.rows + other.rows) > Self::MOST {
            return;
        }
        self.lanes.iter_mut().zip(other.lanes).for_each(|(lane, other)| *lane += other);
        self.last += other.last;
        self.rows += other.rows;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The lanes hold what adding up label by label gives, in one sum or in sums of sums, and features that share a
        /// place are told apart.
        #[test]
        fn sums_are_exact(
            known in proptest::collection::btree_map(0_u32..3000, proptest::array::uniform17(any::<i8>()), 1..200),
            first in proptest::collection::vec(0_u32..3000, 0..128),
            second in proptest::collection::vec(0_u32..3000, 0..128),
        ) {
            let hashed = |number: u32| crate::hash::feature(1, number, 0);
            let rows = known.iter().map(|(&number, row)| (hashed(number), *row)).collect();
            let weights = Weights::of(&rows, 0.5);
            let list = |numbers: &[u32]| {
                let mut list = List::default();
                numbers.iter().for_each(|&number| list.add([(1, number, 0)]));
                list
            };
            let mut found = [(0, 0); TOGETHER];
            let mut sum = weights.sum(&list(&first), &mut found);
            sum.add(&weights.sum(&list(&second), &mut found));
            let mut expected = [0.0; LABELS];
            for row in first.iter().chain(&second).filter_map(|number| known.get(number)) {
                expected.iter_mut().zip(row).for_each(|(sum, &weight)| *sum += 0.5 * f32::from(weight));
            }
            prop_assert_eq!(weights.scores(&sum).row(), expected);
        }
    }
}
