//! The one table of words that all recognisers share: a word of the text is looked up once.
//!
//! Each grammar lists its words with their classes; the table is put together at the first use (a few
//! thousand words, under a millisecond) and is the same for every text.

use std::ops::Range;
use std::sync::OnceLock;

use surligne_model::Language;

use super::classes::Classes;
use super::fold::without_accents;
use super::mark::WordMark;

/// Words of one class in one language, or in both.
pub(crate) struct Entries {
    /// `None`: in both languages.
    pub language: Option<Language>,
    /// What they are.
    pub classes: Classes,
    /// The words in lower case with their accents, separated by space.
    pub words: &'static str,
}

/// A word's number in the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WordId(u16);

impl WordId {
    /// Not in the vocabulary.
    pub const UNKNOWN: Self = Self(0);

    /// As an index into tables of words.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Spelling without accents that is a common word of its own, or too short to be sure of.
const ACCENTS_NEEDED: &[&str] = &["été", "mètre", "côté"];

/// Every word that a table knows.
pub(crate) struct Vocabulary {
    texts: Vec<Box<str>>,
    classes: [Vec<Classes>; 2],
    marks: Vec<WordMark>,
    /// Of an English word that is a French one without its accents (metres, zero): the French one.
    accented: Vec<WordId>,
    /// Open addressing, a power of two in size: the word's id and some bits of its hash.
    slots: Vec<(u16, WordId)>,
    mask: usize,
}

/// FxHash over words of eight bytes, the last filled up with zeros; `at` gives the eight bytes from an offset.
/// Nothing here is exposed to chosen collisions beyond a table of fixed size.
fn hash(length: usize, at: impl Fn(usize) -> u64) -> u64 {
    let mut hash = length as u64;
    for offset in (0..length).step_by(8) {
        hash = (hash.rotate_left(5) ^ at(offset)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
    hash ^ (hash >> 32)
}

/// The eight bytes from an offset, zeros past the end.
fn eight(bytes: &[u8], offset: usize) -> u64 {
    match bytes.get(offset..offset + 8).and_then(|eight| <[u8; 8]>::try_from(eight).ok()) {
        Some(eight) => u64::from_le_bytes(eight),
        None => bytes[offset..].iter().rev().fold(0, |word, &byte| (word << 8) | u64::from(byte)),
    }
}

/// Words are hashed once for the table and once each time they are read; both ways must agree.
fn hash_of(word: &[u8]) -> u64 {
    hash(word.len(), |offset| eight(word, offset))
}

impl Vocabulary {
    fn new() -> Self {
        const SLOTS: usize = 1 << 14;
        let mut vocabulary = Self {
            texts: vec!["".into()],
            classes: [vec![Classes::NONE], vec![Classes::NONE]],
            marks: Vec::new(),
            accented: Vec::new(),
            slots: vec![(0, WordId::UNKNOWN); SLOTS],
            mask: SLOTS - 1,
        };
        for entries in crate::WORDS.iter().copied().flatten().copied().flatten() {
            for word in entries.words.split_ascii_whitespace() {
                vocabulary.add(word, entries.language, entries.classes);
            }
        }
        crate::numbers::words(&mut |word, language, classes| vocabulary.add(word, language, classes));
        crate::amounts::words(&mut |word, language, classes| vocabulary.add(word, language, classes));
        vocabulary.accented = vec![WordId::UNKNOWN; vocabulary.texts.len()];
        for id in 1..vocabulary.texts.len() {
            let text = &*vocabulary.texts[id];
            let plain = without_accents(text);
            if plain == text || ACCENTS_NEEDED.contains(&text) {
                continue;
            }
            let other = vocabulary.find(plain.as_bytes());
            if other == WordId::UNKNOWN {
                vocabulary.insert(plain.as_bytes(), WordId(id as u16));
            } else if vocabulary.classes[0][other.index()] == Classes::NONE {
                vocabulary.accented[other.index()] = WordId(id as u16);
                vocabulary.classes[0][other.index()] = vocabulary.classes[0][id];
            }
        }
        vocabulary.marks = vocabulary.texts.iter().map(|text| WordMark::of(text)).collect();
        vocabulary
    }

    /// Adds a word, or classes to a word that is there.
    fn add(&mut self, word: &str, language: Option<Language>, classes: Classes) {
        let mut id = self.find(word.as_bytes());
        // An accented spelling is its own word; `find` compares whole spellings here.
        if id == WordId::UNKNOWN {
            id = WordId(self.texts.len() as u16);
            self.texts.push(word.into());
            self.classes.iter_mut().for_each(|table| table.push(Classes::NONE));
            self.insert(word.as_bytes(), id);
        }
        for (table, of) in self.classes.iter_mut().zip([Language::Fr, Language::En]) {
            if language.is_none_or(|language| language == of) {
                table[id.index()] = table[id.index()] | classes;
            }
        }
    }

    fn insert(&mut self, word: &[u8], id: WordId) {
        let hash = hash_of(word);
        let mut slot = hash as usize & self.mask;
        while self.slots[slot].1 != WordId::UNKNOWN {
            slot = (slot + 1) & self.mask;
        }
        self.slots[slot] = ((hash >> 48) as u16, id);
    }

    /// The id of a folded word.
    pub(super) fn find(&self, word: &[u8]) -> WordId {
        self.probe(hash_of(word), |id| self.spells(id, word))
    }

    /// The id of the ASCII word at `range` of a text, in whatever case it is written: without folding it first, as
    /// most words are in no table.
    pub(super) fn find_ascii(&self, text: &[u8], range: Range<usize>) -> WordId {
        // Letters alone, so that this bit makes them lower case.
        const LOWER: u64 = 0x2020_2020_2020_2020;
        let length = range.len();
        let hash = hash(length, |offset| {
            let mask = u64::MAX >> (64 - 8 * (length - offset).min(8));
            (eight(text, range.start + offset) | LOWER) & mask
        });
        let word = &text[range];
        self.probe(hash, |id| {
            let entry = self.texts[id.index()].as_bytes();
            entry.eq_ignore_ascii_case(word) || (!entry.is_ascii() && self.spells(id, &word.to_ascii_lowercase()))
        })
    }

    fn probe(&self, hash: u64, spells: impl Fn(WordId) -> bool) -> WordId {
        let tag = (hash >> 48) as u16;
        let mut slot = hash as usize & self.mask;
        loop {
            let (slot_tag, id) = self.slots[slot];
            if id == WordId::UNKNOWN || (slot_tag == tag && spells(id)) {
                return id;
            }
            slot = (slot + 1) & self.mask;
        }
    }

    /// Whether the word is this entry, with its accents or without them.
    fn spells(&self, id: WordId, word: &[u8]) -> bool {
        let text = &*self.texts[id.index()];
        text.as_bytes() == word || (!text.is_ascii() && word.is_ascii() && without_accents(text).as_bytes() == word)
    }

    /// The id of a word in the vocabulary's own spelling.
    pub fn id(&self, word: &str) -> WordId {
        self.find(word.as_bytes())
    }

    /// Every word's spelling, by [`WordId::index`].
    pub fn texts(&self) -> &[Box<str>] {
        &self.texts
    }

    /// Every word's mark, by [`WordId::index`].
    pub fn marks(&self) -> &[WordMark] {
        &self.marks
    }

    /// The French word that this one is without its accents, where English has a word spelt so; else the word itself.
    pub fn accented(&self, id: WordId) -> WordId {
        match self.accented[id.index()] {
            WordId::UNKNOWN => id,
            accented => accented,
        }
    }

    /// The classes of every word in a language, by [`WordId::index`].
    pub fn classes(&self, language: Language) -> &[Classes] {
        match language {
            Language::Fr => &self.classes[0],
            Language::En => &self.classes[1],
        }
    }

    /// How many words there are, the unknown one included.
    pub fn len(&self) -> usize {
        self.texts.len()
    }
}

/// The vocabulary, put together at the first call.
pub(crate) fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(Vocabulary::new)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// A word is found in any case, wherever it stands in a text, and by both ways of looking it up.
        #[test]
        fn both_ways_find_the_same(word in "[a-zA-Z]{1,24}", before in "[a-z ]{0,9}", after in "[a-z ]{0,9}") {
            let vocabulary = vocabulary();
            let text = format!("{before}{word}{after}");
            let range = before.len()..before.len() + word.len();
            let folded = word.to_ascii_lowercase();
            prop_assert_eq!(vocabulary.find_ascii(text.as_bytes(), range), vocabulary.find(folded.as_bytes()));
        }
    }

    #[test]
    fn every_word_is_found() {
        let vocabulary = vocabulary();
        for id in 1..vocabulary.len() {
            let text = &*vocabulary.texts()[id];
            assert_eq!(vocabulary.id(text), WordId(id as u16), "{text}");
            if text.is_ascii() {
                assert_eq!(
                    vocabulary.find_ascii(text.to_uppercase().as_bytes(), 0..text.len()).index(),
                    id,
                    "{text}"
                );
            }
        }
    }
}
