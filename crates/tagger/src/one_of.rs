//! Words that the grammar names: whether a word is one of them, and what it stands for.
//!
//! Matching a word against strings is compiled to a comparison of length and bytes for each of them: the page's wasm was ten
//! kilobytes (brotli) heavier for it, and no faster. Here the words are packed while the code is compiled, by length and
//! in order, and one function looks through them.

/// Words for a reader of tokens: `tokens.key_is_one_of(at, words!("de" | "du" | "des"))`.
macro_rules! words {
    ($(|)? $first:literal $(| $rest:literal)* $(|)?) => {{
        const WORDS: &[&str] = &[concat!($first $(, " ", $rest)*)];
        static PACKED: [u8; $crate::one_of::packed_len(WORDS, 0)] = $crate::one_of::packed(WORDS, 0);
        $crate::one_of::Words(&PACKED)
    }};
}

/// Whether a `&str` is one of the words: `is_one_of!(word, "de" | "du" | "des")`, as `matches!` would say, or, where they are
/// many, `is_one_of!(word, "de du des")`.
macro_rules! is_one_of {
    ($word:expr, $($words:tt)+) => {
        words!($($words)+).have($word)
    };
}

/// What a `&str` stands for, as an `Option`: `by_word!(word, { "aube" | "aurore" => Dawn, "soir" => Evening })`.
/// The values are constants; no word stands twice.
macro_rules! by_word {
    ($word:expr, { $($first:literal $(| $rest:literal)* => $value:expr),+ $(,)? }) => {{
        const WORDS: &[&str] = &[$(concat!($first $(, " ", $rest)*)),+];
        static PACKED: [u8; $crate::one_of::packed_len(WORDS, 1)] = $crate::one_of::packed(WORDS, 1);
        $crate::one_of::line(&PACKED, $word).map(|line| [$($value),+][line])
    }};
}

/// Texts and what they stand for, in order: `listed!["plus de" => Min, "moins de" => Max]`. The texts are one, for a slice
/// of pairs has a pointer and a length for each, which the page loads too.
macro_rules! listed {
    ($($text:literal => $value:expr),+ $(,)?) => {{
        const TEXTS: &[&str] = &[$($text),+];
        const PACKED: &[u8] = &$crate::one_of::joined::<{ $crate::one_of::joined_len(TEXTS) }>(TEXTS);
        $crate::one_of::Listed { texts: PACKED, values: &[$($value),+] }
    }};
}

/// Texts and what they stand for. Made by [`listed!`].
pub(crate) struct Listed<T: 'static> {
    /// One after the other, as [`joined`] gives them.
    pub texts: &'static [u8],
    pub values: &'static [T],
}

impl<T: Copy> Listed<T> {
    /// Each text's bytes and what it stands for.
    pub fn iter(&self) -> impl Iterator<Item = (&'static [u8], T)> + use<T> {
        Joined(self.texts).zip(self.values.iter().copied())
    }
}

/// The texts of [`joined`].
pub(crate) struct Joined<'t>(pub &'t [u8]);

impl<'t> Iterator for Joined<'t> {
    type Item = &'t [u8];

    fn next(&mut self) -> Option<&'t [u8]> {
        let (length, rest) = self.0.split_first()?;
        let (text, rest) = rest.split_at(usize::from(*length));
        self.0 = rest;
        Some(text)
    }
}

/// How many bytes [`joined`] takes.
pub(crate) const fn joined_len(texts: &[&str]) -> usize {
    let (mut bytes, mut at) = (0, 0);
    while at < texts.len() {
        bytes += 1 + texts[at].len();
        at += 1;
    }
    bytes
}

/// Texts one after the other, each after its length in bytes.
pub(crate) const fn joined<const N: usize>(texts: &[&str]) -> [u8; N] {
    let mut joined = [0; N];
    let (mut end, mut at) = (0, 0);
    while at < texts.len() {
        let (text, start) = (texts[at].as_bytes(), end + 1);
        assert!(text.len() < 256, "a text's length is one byte");
        joined[end] = text.len() as u8;
        end = start;
        while end < start + text.len() {
            joined[end] = text[end - start];
            end += 1;
        }
        at += 1;
    }
    joined
}

/// The length of words in bytes, and how many there are, before words of that length.
const HEAD: usize = 2;

/// Longer words than this are not packed.
const LONGEST: usize = 40;

/// One past the last byte of the word that begins at `start` in a line of words with single spaces between them.
const fn word_end(line: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < line.len() && line[end] != b' ' {
        end += 1;
    }
    end
}

/// How many words of a length there are.
const fn count(lines: &[&str], length: usize) -> usize {
    let (mut line, mut count) = (0, 0);
    while line < lines.len() {
        let bytes = lines[line].as_bytes();
        let mut start = 0;
        while start <= bytes.len() {
            let end = word_end(bytes, start);
            count += (end - start == length) as usize;
            start = end + 1;
        }
        line += 1;
    }
    count
}

/// Whether one word comes before another of the same length, by their bytes.
const fn is_before(word: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < word.len() {
        if word[at] != other[at] {
            return word[at] < other[at];
        }
        at += 1;
    }
    false
}

/// The first word of a length after another, and its line.
const fn next<'w>(lines: &[&'w str], length: usize, last: Option<&[u8]>) -> Option<(&'w [u8], usize)> {
    let mut first: Option<(&[u8], usize)> = None;
    let mut line = 0;
    while line < lines.len() {
        let bytes = lines[line].as_bytes();
        let mut start = 0;
        while start <= bytes.len() {
            let end = word_end(bytes, start);
            if end - start == length {
                let word = bytes.split_at(start).1.split_at(length).0;
                let is_later = match last {
                    Some(last) => is_before(last, word),
                    None => true,
                };
                let is_first = match first {
                    Some((first, _)) => is_before(word, first),
                    None => true,
                };
                if is_later && is_first {
                    first = Some((word, line));
                }
            }
            start = end + 1;
        }
        line += 1;
    }
    first
}

/// How many bytes [`packed`] takes.
pub(crate) const fn packed_len(lines: &[&str], line_len: usize) -> usize {
    let (mut length, mut bytes) = (0, 0);
    while length <= LONGEST {
        let count = count(lines, length);
        if count > 0 {
            bytes += HEAD + count * (length + line_len);
        }
        length += 1;
    }
    bytes
}

/// The words by length: the length, how many words, the words in order, each with the number of its line after it where
/// `line_len` is 1.
pub(crate) const fn packed<const N: usize>(lines: &[&str], line_len: usize) -> [u8; N] {
    let mut packed = [0; N];
    let (mut length, mut end) = (0, 0);
    while length <= LONGEST {
        let count = count(lines, length);
        if count > 0 {
            packed[end] = length as u8;
            packed[end + 1] = count as u8;
            end += HEAD;
            let mut last = None;
            while let Some((word, line)) = next(lines, length, last) {
                let mut at = 0;
                while at < length {
                    packed[end + at] = word[at];
                    at += 1;
                }
                if line_len == 1 {
                    packed[end + length] = line as u8;
                }
                end += length + line_len;
                last = Some(word);
            }
        }
        length += 1;
    }
    assert!(end == N, "a word stands twice");
    packed
}

/// Words to compare others with, packed. Made by [`words!`].
#[derive(Clone, Copy)]
pub(crate) struct Words(pub &'static [u8]);

impl Words {
    /// Whether they hold this one.
    #[inline(never)]
    pub fn have(self, word: &str) -> bool {
        find(self.0, 0, word).is_some()
    }
}

/// The line of this word.
pub(crate) fn line(packed: &[u8], word: &str) -> Option<usize> {
    find(packed, 1, word).and_then(|entry| entry.last()).map(|&line| usize::from(line))
}

/// The word's entry: its bytes and its line.
#[inline(never)]
fn find<'p>(packed: &'p [u8], line_len: usize, word: &str) -> Option<&'p [u8]> {
    let mut rest = packed;
    while let [length, count, words @ ..] = rest {
        let length = usize::from(*length);
        let size = length + line_len;
        let (same, longer) = words.split_at(usize::from(*count) * size);
        if length >= word.len() {
            if length > word.len() {
                return None;
            }
            let (mut from, mut to) = (0, usize::from(*count));
            while from < to {
                let middle = (from + to) / 2;
                let entry = &same[middle * size..][..size];
                match entry[..length].cmp(word.as_bytes()) {
                    std::cmp::Ordering::Less => from = middle + 1,
                    std::cmp::Ordering::Equal => return Some(entry),
                    std::cmp::Ordering::Greater => to = middle,
                }
            }
            return None;
        }
        rest = longer;
    }
    None
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

    #[test]
    fn a_word_stands_for_its_value() {
        let value =
            |word: &str| by_word!(word, { "un" | "une" | "one" => 1, "deux" | "two" => 2, "dix" | "ten" => 10 });
        for (word, expected) in [("un", 1), ("une", 1), ("one", 1), ("deux", 2), ("two", 2), ("dix", 10), ("ten", 10)]
        {
            assert_eq!(value(word), Some(expected), "{word}");
        }
        for word in ["", "u", "on", "tw", "dixx", "trois", "deuxième"] {
            assert_eq!(value(word), None, "{word}");
        }
    }
}
