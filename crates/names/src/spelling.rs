//! The distinct words of a text as they are written. Most words of an article stand in it more than once: what their
//! letters alone say is read once and shared.

use std::rc::Rc;

use super::fold::{fold_char, is_apostrophe, is_hyphen};
use super::gazetteer::PhraseHasher;
use super::hash::Hasher;
use super::numbering::Numbering;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Case {
    /// No letter.
    None,
    /// aude
    Lower,
    /// Aude
    Title,
    /// One capital letter: A
    Single,
    /// AFP, U.S.
    Upper,
    /// iPhone, OpenAI, McDonald
    Mixed,
}

/// The first six and last six letters of a folded word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Letters {
    /// How many there are in the word.
    pub count: u16,
    /// The first ones.
    pub head: [char; 6],
    /// The last ones, last first.
    pub tail: [char; 6],
}

impl Letters {
    fn push(&mut self, c: char) {
        if let Some(place) = self.head.get_mut(usize::from(self.count)) {
            *place = c;
        }
        self.tail.copy_within(0..5, 1);
        self.tail[0] = c;
        self.count = self.count.saturating_add(1);
    }
}

/// What the letters of a word say.
#[derive(Debug, Clone)]
pub struct Spelling {
    /// Its number among the spellings of the text, in order of first appearance.
    pub number: u32,
    /// How it is written.
    pub case: Case,
    /// Hash of the word as written (apostrophes made straight).
    pub cased: u32,
    /// Hash of the word in lower case.
    pub lower: u32,
    /// Hash of the word in lower case without accents or full stops; hyphens kept.
    pub folded: u32,
    /// First, second… letters, folded: what prefixes and suffixes are cut from. Empty for signs.
    pub letters: Letters,
    /// Hash of the word's form: Xx-Xx, X.X., d,d…
    pub shape: u32,
    /// The sign, where the word is one; 0 else.
    pub sign: char,
    /// Whether there is a digit in it.
    pub digit: bool,
    /// Whether there is a hyphen in it.
    pub hyphenated: bool,
    /// What a phrase of the lexicon that begins with it is hashed on from.
    pub(super) phrase: PhraseHasher,
}

impl Spelling {
    /// Whether it is written with a capital: a name begins and ends at such words.
    #[must_use]
    pub fn is_capitalised(&self) -> bool {
        matches!(self.case, Case::Title | Case::Upper | Case::Mixed | Case::Single)
    }

    /// Whether it is written with a capital or is a figure.
    pub(super) fn is_name_like(&self) -> bool {
        self.sign == '\0' && self.case != Case::Lower
    }

    fn new(number: u32, text: &str, sign: char) -> Self {
        let (mut cased, mut lower, mut folded) = (Hasher::new(), Hasher::new(), Hasher::new());
        let (mut letters, mut shape, mut last) = (Letters::default(), Hasher::new(), ' ');
        let (mut capitals, mut smalls, mut first_capital, mut digit) = (0_u32, 0_u32, false, false);
        for (at, c) in text.chars().enumerate() {
            let plain = if is_apostrophe(c) {
                '\''
            } else if is_hyphen(c) {
                '-'
            } else {
                c
            };
            cased.push(plain);
            plain.to_lowercase().for_each(|c| lower.push(c));
            if sign == '\0' {
                fold_char(c, |f| {
                    if f != '.' {
                        folded.push(f);
                        letters.push(f);
                    }
                });
            }
            let class = if c.is_uppercase() {
                capitals += 1;
                first_capital |= at == 0;
                'X'
            } else if c.is_numeric() {
                digit = true;
                'd'
            } else if c.is_alphabetic() {
                smalls += 1;
                'x'
            } else {
                plain
            };
            if class != last {
                shape.push(class);
                last = class;
            }
        }
        let case = match (capitals, smalls) {
            (0, 0) => Case::None,
            (0, _) => Case::Lower,
            (1, 0) => Case::Single,
            (_, 0) => Case::Upper,
            _ if first_capital && (capitals == 1 || text.chars().any(is_hyphen)) => Case::Title,
            _ => Case::Mixed,
        };
        let mut phrase = PhraseHasher::default();
        phrase.push(text);
        Self {
            number,
            case,
            cased: cased.finish(),
            lower: lower.finish(),
            folded: if sign == '\0' { folded.finish() } else { lower.finish() },
            letters,
            shape: shape.finish(),
            sign,
            digit,
            hyphenated: sign == '\0' && text.chars().any(is_hyphen),
            phrase,
        }
    }
}

/// The spellings of a text.
#[derive(Debug, Default)]
pub struct Spellings<'t> {
    numbering: Numbering,
    list: Vec<(&'t str, Rc<Spelling>)>,
}

impl<'t> Spellings<'t> {
    /// The spelling of a word, or of a sign.
    pub fn of(&mut self, text: &'t str, sign: char) -> Rc<Spelling> {
        let list = &self.list;
        let is_same = |number: u32| {
            let (known, spelling) = &list[number as usize];
            *known == text && spelling.sign == sign
        };
        let number = self.numbering.number(hash(text), is_same);
        if number as usize == self.list.len() {
            self.list.push((text, Rc::new(Spelling::new(number, text, sign))));
        }
        Rc::clone(&self.list[number as usize].1)
    }
}

/// A hash of the bytes, eight at a time; only the numbering above sees it.
fn hash(text: &str) -> u32 {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let last = rest.iter().fold(0, |last, &byte| last << 8 | u64::from(byte));
    let all = eights.iter().map(|eight| u64::from_le_bytes(*eight)).chain([last]);
    let hash =
        all.fold(text.len() as u64, |hash, eight| (hash.rotate_left(5) ^ eight).wrapping_mul(0x517C_C1B7_2722_0A95));
    (hash >> 32) as u32
}
