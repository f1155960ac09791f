//! A word's mark: one bit of 64, so that whether a word is one of many costs one test, most of the time.

/// One bit by the spelling of a word, or the bits of several words. Two words may have one mark: that marks meet does
/// not say that the words are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WordMark(u64);

impl WordMark {
    /// Of no word.
    pub const NONE: Self = Self(0);

    /// The mark of a word, in the vocabulary's spelling.
    pub const fn of(word: &str) -> Self {
        Self::of_bytes(word.as_bytes(), word.len())
    }

    /// The mark of the first of some words with single spaces between them.
    pub const fn of_first(words: &str) -> Self {
        let bytes = words.as_bytes();
        let mut length = 0;
        while length < bytes.len() && bytes[length] != b' ' {
            length += 1;
        }
        Self::of_bytes(bytes, length)
    }

    /// FNV-1a; its highest bits are the best mixed.
    const fn of_bytes(bytes: &[u8], length: usize) -> Self {
        if length == 0 {
            return Self::NONE;
        }
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut at = 0;
        while at < length {
            hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
            at += 1;
        }
        Self(1 << ((hash ^ (hash << 23)) >> 58))
    }

    /// The marks of both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a word may be of both.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_has_the_mark_of_the_word() {
        for (words, first) in
            [("il y a", "il"), ("après - demain", "après"), ("hier", "hier"), ("été dernier", "été")]
        {
            assert_eq!(WordMark::of_first(words), WordMark::of(first));
        }
        assert_eq!(WordMark::of(""), WordMark::NONE);
    }
}
