//! Word clusters: words that stand in like company share a number.

use super::table::Table;
use super::word::Spelling;

/// A word's fine cluster, and the coarse one that each fine one belongs to.
#[derive(Debug, Clone, Default)]
pub struct Clusters {
    /// From the hash of a word, as written or else in lower case, to its fine cluster.
    pub words: Table,
    /// The coarse cluster of each fine one.
    pub coarse: Vec<u8>,
}

/// The fine cluster of an unknown word.
pub(super) const UNKNOWN: u16 = u16::MAX;

impl Clusters {
    /// The fine clusters of the word as written and in lower case.
    pub(super) fn of(&self, word: &Spelling) -> (u16, u16) {
        let lower = self.words.get(word.lower).unwrap_or(UNKNOWN);
        (self.words.get(word.cased).unwrap_or(lower), lower)
    }

    /// The coarse cluster of a fine one.
    pub(super) fn coarse(&self, fine: u16) -> u8 {
        self.coarse.get(usize::from(fine)).copied().unwrap_or(u8::MAX)
    }
}
