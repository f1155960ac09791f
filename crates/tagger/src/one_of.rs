//! Whether a word is one of a few that the grammar names.
//!
//! Matching a word against strings is compiled to a comparison of length and bytes for each of them: the page’s wasm was ten
//! kilobytes (brotli) heavier for it, and no faster. [`is_one_of!`] packs the words by length while the code is compiled, and one function
//! looks through them.

/// Whether a `&str` is one of the words: `is_one_of!(word, "de" | "du" | "des")`, as `matches!` would say.
macro_rules! is_one_of {
    ($word:expr, $(|)? $($listed:literal)|+ $(|)?) => {{
        const WORDS: &[&str] = &[$($listed),+];
        static PACKED: [u8; $crate::one_of::packed_len(WORDS)] = $crate::one_of::packed(WORDS);
        $crate::one_of::lists(&PACKED, $word)
    }};
}

/// The length of words in bytes, and how many there are, before words of that length.
const HEAD: usize = 2;

/// How many words of a length there are.
const fn count(words: &[&str], length: usize) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < words.len() {
        if words[at].len() == length {
            count += 1;
        }
        at += 1;
    }
    count
}

/// How many bytes [`packed`] takes.
pub(crate) const fn packed_len(words: &[&str]) -> usize {
    let (mut length, mut bytes) = (0, 0);
    while length < 256 {
        let count = count(words, length);
        if count > 0 {
            bytes += HEAD + count * length;
        }
        length += 1;
    }
    bytes
}

/// The words by length: the length, how many words, the words.
pub(crate) const fn packed<const N: usize>(words: &[&str]) -> [u8; N] {
    let mut packed = [0; N];
    let (mut length, mut end) = (0, 0);
    while length < 256 {
        let count = count(words, length);
        if count > 0 {
            packed[end] = length as u8;
            packed[end + 1] = count as u8;
            end += HEAD;
            let mut word = 0;
            while word < words.len() {
                let bytes = words[word].as_bytes();
                let mut at = 0;
                while bytes.len() == length && at < length {
                    packed[end] = bytes[at];
                    end += 1;
                    at += 1;
                }
                word += 1;
            }
        }
        length += 1;
    }
    assert!(end == N, "a word is longer than 255 bytes");
    packed
}

/// Whether the packed words hold this one.
#[inline(never)]
pub(crate) fn lists(packed: &[u8], word: &str) -> bool {
    let mut rest = packed;
    while let [length, count, words @ ..] = rest {
        let (length, count) = (usize::from(*length), usize::from(*count));
        let (same, longer) = words.split_at(length * count);
        if length >= word.len() {
            return length == word.len()
                && (length == 0 || same.chunks_exact(length).any(|listed| listed == word.as_bytes()));
        }
        rest = longer;
    }
    false
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_what_is_listed_is_found() {
        assert!(is_one_of!("", "" | "à") && is_one_of!("à", "" | "à"));
        let listed = |word: &str| is_one_of!(word, "été" | "de" | "du" | "d" | "dernière" | "demi");
        for word in ["d", "de", "du", "été", "demi", "dernière"] {
            assert!(listed(word), "{word}");
        }
        for word in ["", "u", "dd", "ed", "ud", "été ", "tée", "dem", "demie", "dernièr", "une plus longue"] {
            assert!(!listed(word), "{word}");
        }
    }
}
