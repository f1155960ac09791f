//! Lists of words to look a word up in.

use std::collections::HashSet;
use std::sync::OnceLock;

/// A list of words, looked up by hash: going through a hundred words for every word beside a date would cost more
/// than all the rest of reading it.
pub(super) struct WordSet {
    words: &'static [&'static str],
    set: OnceLock<HashSet<&'static str>>,
}

impl WordSet {
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        Self { words, set: OnceLock::new() }
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.words.iter().copied().collect()).contains(word)
    }
}
