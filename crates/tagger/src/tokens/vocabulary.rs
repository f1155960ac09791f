//! The one table of words that all recognisers share: a word of the text is looked up once.
//!
//! Each grammar lists its words with their classes; the table is put together at the first use (a few
//! thousand words, under a millisecond) and is the same for every text.

use std::sync::OnceLock;

use surligne_model::Language;

use super::classes::Classes;
use super::fold::{Folded, without_accents};
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

/// How a word is spelt, behind one pointer: asked for all over the grammar, which a `&str` made heavier.
#[derive(Debug)]
pub(crate) struct Spelt(Box<str>);

impl Spelt {
    /// The word; `""` for one that no table knows.
    #[inline]
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Spelling without accents that is a common word of its own, or too short to be sure of.
const ACCENTS_NEEDED: &[&str] = &["été", "mètre", "côté"];

/// Every word that a table knows.
pub(crate) struct Vocabulary {
    texts: Vec<Spelt>,
    classes: [Vec<Classes>; 2],
    marks: Vec<WordMark>,
    /// Of an English word that is a French one without its accents (metres, zero): the French one.
    accented: Vec<WordId>,
    /// How words are written, one after the other, each filled up with zeros to eight bytes.
    eights: Vec<u64>,
    /// Where the spellings begin and end there, and the words they are of: a word without its accents is the same word.
    spellings: Vec<(u32, u32, WordId)>,
    /// Open addressing, a power of two in size: some bits of a spelling's hash, and one more than its place, or 0.
    slots: Vec<(u16, u16)>,
}

const SLOTS: usize = 1 << 14;

impl Vocabulary {
    fn new() -> Self {
        let mut vocabulary = Self {
            texts: vec![Spelt("".into())],
            classes: [vec![Classes::NONE], vec![Classes::NONE]],
            marks: Vec::new(),
            accented: Vec::new(),
            eights: Vec::new(),
            spellings: Vec::new(),
            slots: vec![(0, 0); SLOTS],
        };
        for entries in crate::WORDS.iter().copied().flatten().copied().flatten() {
            for word in entries.words.split_ascii_whitespace() {
                vocabulary.add(word, entries.language, entries.classes);
            }
        }
        for words in [crate::numbers::words, crate::amounts::words, crate::times::words] {
            words(&mut |word, language, classes| vocabulary.add(word, language, classes));
        }
        vocabulary.accented = vec![WordId::UNKNOWN; vocabulary.texts.len()];
        for id in 1..vocabulary.texts.len() {
            let text = vocabulary.texts[id].text();
            let plain = without_accents(text);
            if plain == text || ACCENTS_NEEDED.contains(&text) {
                continue;
            }
            let other = vocabulary.id(&plain);
            if other == WordId::UNKNOWN {
                vocabulary.insert(&plain, WordId(id as u16));
            } else if vocabulary.classes[0][other.index()] == Classes::NONE {
                vocabulary.accented[other.index()] = WordId(id as u16);
                vocabulary.classes[0][other.index()] = vocabulary.classes[0][id];
            }
        }
        vocabulary.marks = vocabulary.texts.iter().map(|word| WordMark::of(word.text())).collect();
        vocabulary
    }

    /// Adds a word, or classes to a word that is there.
    fn add(&mut self, word: &str, language: Option<Language>, classes: Classes) {
        let mut id = self.id(word);
        if id == WordId::UNKNOWN {
            id = WordId(self.texts.len() as u16);
            self.texts.push(Spelt(word.into()));
            self.classes.iter_mut().for_each(|table| table.push(Classes::NONE));
            self.insert(word, id);
        }
        for (table, of) in self.classes.iter_mut().zip([Language::Fr, Language::En]) {
            if language.is_none_or(|language| language == of) {
                table[id.index()] = table[id.index()] | classes;
            }
        }
    }

    /// A word that is too long to be folded is never found.
    fn insert(&mut self, word: &str, id: WordId) {
        let Some(folded) = Folded::new(word) else { return };
        let hash = folded.hash();
        let mut slot = hash as usize % SLOTS;
        while self.slots[slot].1 != 0 {
            slot = (slot + 1) % SLOTS;
        }
        let start = self.eights.len();
        self.eights.extend(folded.eights());
        self.spellings.push((start as u32, self.eights.len() as u32, id));
        self.slots[slot] = ((hash >> 48) as u16, self.spellings.len() as u16);
    }

    /// The id of a folded word.
    pub(super) fn find(&self, word: &Folded) -> WordId {
        let hash = word.hash();
        let tag = (hash >> 48) as u16;
        let mut slot = hash as usize % SLOTS;
        loop {
            let (slot_tag, spelling) = self.slots[slot];
            let Some(spelling) = usize::from(spelling).checked_sub(1) else { return WordId::UNKNOWN };
            if slot_tag == tag {
                let (start, end, id) = self.spellings[spelling];
                if self.eights[start as usize..end as usize] == *word.eights() {
                    return id;
                }
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// The id of a word in the vocabulary's own spelling.
    pub fn id(&self, word: &str) -> WordId {
        Folded::new(word).map_or(WordId::UNKNOWN, |folded| self.find(&folded))
    }

    /// Every word's spelling, by [`WordId::index`].
    pub fn texts(&self) -> &[Spelt] {
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
    use std::fs;
    use std::path::{Path, PathBuf};

    use regex::Regex;

    use super::*;

    /// The files of Rust in a folder and in its folders.
    fn sources(folder: &Path) -> Vec<PathBuf> {
        let entries =
            fs::read_dir(folder).expect("the tagger's own source").map(|entry| entry.expect("an entry").path());
        let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        folders.iter().flat_map(|folder| sources(folder)).chain(files).collect()
    }

    /// A token's key is a word of the vocabulary or empty: what asks for another word is never true.
    #[test]
    fn every_word_that_a_key_is_compared_with_is_known() {
        let compared = Regex::new(concat!(
            r#"(?:key_is(?:_one_of)?\(|is_one_of!\(\s*key,)[^";{]*"#,
            r#"((?:"[^"]*"\s*\|?\s*)+)\)"#
        ));
        let (compared, quoted) = (compared.expect("a pattern"), Regex::new(r#""([^"]*)""#).expect("a pattern"));
        let (mut asked, mut unknown) = (0, Vec::new());
        for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
            let source = fs::read_to_string(&file).expect("a source file");
            for words in compared.captures_iter(&source) {
                for word in quoted.captures_iter(&words[1]).flat_map(|words| words.extract::<1>().1[0].split(' ')) {
                    asked += 1;
                    if vocabulary().id(word) == WordId::UNKNOWN {
                        unknown.push(format!("{word} in {}", file.display()));
                    }
                }
            }
        }
        assert!(asked > 1000, "{asked} words found in the source");
        assert!(unknown.is_empty(), "in no table of words: {unknown:?}");
    }

    #[test]
    fn every_word_is_found() {
        let vocabulary = vocabulary();
        for id in 1..vocabulary.len() {
            let text = vocabulary.texts()[id].text();
            assert_eq!(vocabulary.id(text), WordId(id as u16), "{text}");
            if text.is_ascii() {
                assert_eq!(vocabulary.id(&text.to_uppercase()), WordId(id as u16), "{text}");
            }
        }
    }
}
