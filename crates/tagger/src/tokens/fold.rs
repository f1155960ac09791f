//! Words as the vocabulary spells them: lower case, accents composed.

use std::ops::Range;

/// A word longer than this in bytes is in no table and is not folded.
const LONGEST: usize = 32;

/// A folded word, on the stack: the lexer makes one a word and must not allocate for it. Eight bytes at a time, the last
/// filled up with zeros, as they are hashed and compared.
pub(super) struct Folded {
    eights: [u64; LONGEST / 8],
    length: usize,
}

impl Folded {
    /// Folds a word; `None` where it is too long to be in a table.
    pub fn new(word: &str) -> Option<Self> {
        if word.len() > LONGEST {
            return None;
        }
        if word.is_ascii() {
            let mut bytes = [0; LONGEST];
            bytes[..word.len()].copy_from_slice(word.as_bytes());
            bytes.make_ascii_lowercase();
            return Some(Self::of(&bytes, word.len()));
        }
        let mut bytes = [0; LONGEST];
        let mut length = 0;
        let mut chars = word.chars().flat_map(char::to_lowercase).peekable();
        while let Some(mut c) = chars.next() {
            while let Some(composed) = chars.peek().and_then(|&mark| compose(c, mark)) {
                c = composed;
                chars.next();
            }
            if length + c.len_utf8() > LONGEST {
                return None;
            }
            length += c.encode_utf8(&mut bytes[length..]).len();
        }
        Some(Self::of(&bytes, length))
    }

    /// Folds the ASCII letters at a range of a text.
    pub fn ascii(text: &[u8], range: Range<usize>) -> Option<Self> {
        // Letters alone, so that this bit makes them lower case.
        const LOWER: u64 = 0x2020_2020_2020_2020;
        let length = range.len();
        if length > LONGEST {
            return None;
        }
        let mut folded = Self { eights: [0; LONGEST / 8], length };
        for (eight, to) in folded.eights.iter_mut().enumerate().take(length.div_ceil(8)) {
            let mask = u64::MAX >> (64 - 8 * (length - 8 * eight).min(8));
            *to = (eight_bytes(text, range.start + 8 * eight) | LOWER) & mask;
        }
        Some(folded)
    }

    /// Folds letters of ASCII and of U+00C0 to U+00FF without ×, ÷ and ß: in both, one bit makes them lower case.
    pub fn latin(word: &[u8]) -> Option<Self> {
        let mut bytes = [0; LONGEST];
        for (to, from) in bytes.get_mut(..word.len())?.iter_mut().zip(word) {
            *to = if *from == 0xc3 { *from } else { *from | 0x20 };
        }
        Some(Self::of(&bytes, word.len()))
    }

    fn of(bytes: &[u8; LONGEST], length: usize) -> Self {
        let (eights, _) = bytes.as_chunks::<8>();
        Self { eights: std::array::from_fn(|at| u64::from_le_bytes(eights[at])), length }
    }

    /// Its bytes, eight at a time.
    pub fn eights(&self) -> &[u64] {
        &self.eights[..self.length.div_ceil(8)]
    }

    /// FxHash over them. Nothing here is exposed to chosen collisions beyond a table of fixed size.
    pub fn hash(&self) -> u64 {
        let mut hash = self.length as u64;
        for &eight in self.eights() {
            hash = (hash.rotate_left(5) ^ eight).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
        hash ^ (hash >> 32)
    }
}

/// The eight bytes from an offset, zeros past the end.
fn eight_bytes(bytes: &[u8], offset: usize) -> u64 {
    match bytes.get(offset..).and_then(<[u8]>::first_chunk) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => bytes[offset..].iter().rev().fold(0, |word, &byte| (word << 8) | u64::from(byte)),
    }
}

/// The letter with its combining mark, for the letters that French and the names of currencies need.
fn compose(letter: char, mark: char) -> Option<char> {
    let row = match mark {
        '\u{301}' => "aáeéiíoóuúyýcćnńsśzź",
        '\u{300}' => "aàeèiìoòuù",
        '\u{302}' => "aâeêiîoôuû",
        '\u{308}' => "aäeëiïoöuüyÿ",
        '\u{303}' => "aãnñoõ",
        '\u{327}' => "cçsş",
        '\u{30c}' => "cčsšzž",
        '\u{30a}' => "aå",
        _ => return None,
    };
    let mut chars = row.chars();
    while let Some(plain) = chars.next() {
        let composed = chars.next();
        if plain == letter {
            return composed;
        }
    }
    None
}

/// In lower case, letter by letter: `str::to_lowercase` brings tables for the sigma that ends a Greek word.
pub(crate) fn in_lower_case(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).collect()
}

/// The word without its accents.
pub(super) fn without_accents(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => 'a',
            'ç' | 'č' | 'ć' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' | 'í' => 'i',
            'ñ' | 'ń' => 'n',
            'ô' | 'ö' | 'ó' | 'õ' | 'ø' => 'o',
            'š' | 'ş' => 's',
            'ù' | 'û' | 'ü' | 'ú' => 'u',
            'ÿ' | 'ý' => 'y',
            'ž' | 'ź' | 'ż' => 'z',
            'ł' => 'l',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The short ways fold as the long one does.
        #[test]
        fn all_ways_are_one(word in "[a-zA-Z]{1,34}", latin in "[a-zA-ZÀ-ÖØ-Þà-öø-ÿ]{1,18}", before in "[a-z ]{0,9}", after in "[a-z ]{0,9}") {
            let text = format!("{before}{word}{after}");
            let range = before.len()..before.len() + word.len();
            let eights = |folded: Option<Folded>| folded.map(|folded| folded.eights().to_vec());
            prop_assert_eq!(eights(Folded::ascii(text.as_bytes(), range)), eights(Folded::new(&word)));
            prop_assert_eq!(eights(Folded::latin(latin.as_bytes())), eights(Folded::new(&latin)));
        }
    }
}
