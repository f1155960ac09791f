//! Lists of words to look a word up in.

/// A list of at most 255 words, looked up by hash: going through a hundred words for every word beside a date would cost
/// more than all the rest of reading it. The table is made while the code is compiled.
pub(super) struct WordSet {
    words: &'static [&'static str],
    /// Open addressing: one more than a word's place in the list, or 0.
    slots: [u8; SLOTS],
}

const SLOTS: usize = 512;

/// FNV-1a.
const fn slot_of(word: &[u8]) -> usize {
    let mut hash = 0x811c_9dc5_u32;
    let mut at = 0;
    while at < word.len() {
        hash = (hash ^ word[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 16)) as usize % SLOTS
}

impl WordSet {
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        assert!(words.len() < 256);
        let mut slots = [0; SLOTS];
        let mut at = 0;
        while at < words.len() {
            let mut slot = slot_of(words[at].as_bytes());
            while slots[slot] != 0 {
                slot = (slot + 1) % SLOTS;
            }
            at += 1;
            slots[slot] = at as u8;
        }
        Self { words, slots }
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        let mut slot = slot_of(word.as_bytes());
        while let Some(place) = usize::from(self.slots[slot]).checked_sub(1) {
            if self.words[place] == word {
                return true;
            }
            slot = (slot + 1) % SLOTS;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listed_is_found() {
        static SET: WordSet = WordSet::new(&["mis", "mise", "été", "pris"]);
        for word in ["mis", "mise", "été", "pris"] {
            assert!(SET.contains(word), "{word}");
        }
        for word in ["", "mi", "ete", "mises"] {
            assert!(!SET.contains(word), "{word}");
        }
    }
}
