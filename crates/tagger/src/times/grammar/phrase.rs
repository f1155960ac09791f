//! Words in a row, and where lines and clauses begin and end.

use super::Grammar;
use crate::tokens::{Gap, WordMark, vocabulary};

/// Words in a row that a reader looks for: `'` is any apostrophe, `-` a hyphen or a mere space, `.` a point. Made by
/// [`phrases!`], while the code is compiled.
#[derive(Debug)]
pub(super) struct Phrases {
    /// The marks of the first words: most of what is asked for fails on this one test.
    first: WordMark,
    list: &'static [Phrase],
}

/// One of them.
#[derive(Debug)]
pub(super) struct Phrase {
    first: WordMark,
    words: &'static str,
    /// One word alone.
    single: bool,
}

/// Phrases, each with what it tells. Made by [`tellings!`].
#[derive(Debug)]
pub(super) struct Tellings<T: 'static> {
    pub(super) phrases: Phrases,
    /// What they tell, in the order of the phrases.
    pub(super) told: &'static [T],
}

/// Phrases to look for, a longer one before its beginning.
macro_rules! phrases {
    ($($words:literal),* $(,)?) => {
        const {
            use $crate::times::grammar::phrase::{Phrase, Phrases};
            const LIST: &[Phrase] = &[$(Phrase::new($words)),*];
            &Phrases::new(LIST)
        }
    };
}

/// Phrases to look for, and what they tell: `tellings!["last year" => Which::Last, …]`.
macro_rules! tellings {
    ($($words:literal => $told:expr),* $(,)?) => {
        const {
            use $crate::times::grammar::phrase::{Phrase, Phrases, Tellings};
            const LIST: &[Phrase] = &[$(Phrase::new($words)),*];
            &Tellings { phrases: Phrases::new(LIST), told: &[$($told),*] }
        }
    };
}

impl Phrase {
    pub(super) const fn new(words: &'static str) -> Self {
        let bytes = words.as_bytes();
        let mut length = 0;
        while length < bytes.len() && bytes[length] != b' ' {
            length += 1;
        }
        Self { first: WordMark::of_first(words), words, single: length == bytes.len() }
    }
}

impl Phrases {
    pub(super) const fn new(list: &'static [Phrase]) -> Self {
        let mut first = WordMark::NONE;
        let mut at = 0;
        while at < list.len() {
            first = first.or(list[at].first);
            at += 1;
        }
        Self { first, list }
    }
}

impl Grammar<'_> {
    pub(super) fn key(&self, at: usize) -> &'static str {
        self.tokens.key(at)
    }

    /// The key of the token before, `""` at the beginning.
    pub(super) fn key_before(&self, at: usize) -> &'static str {
        at.checked_sub(1).map_or("", |before| self.tokens.key(before))
    }

    /// Whether the token goes on from the one before it: no paragraph between.
    pub(super) fn joined(&self, at: usize) -> bool {
        self.tokens.gap(at) <= Gap::Line
    }

    /// The first of some phrases that is there, where it goes on from the token before: the token after it.
    pub(super) fn word(&self, at: usize, words: &Phrases) -> Option<usize> {
        self.phrase(at, words).filter(|_| self.joined(at))
    }

    /// The first of some phrases that is there: the token after it.
    #[inline]
    pub(super) fn phrase(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        if !self.tokens.mark(at).meets(phrases.first) {
            return None;
        }
        self.first_phrase(at, phrases).map(|(_, next)| next)
    }

    /// What the first of some phrases tells that is there, and the token after it.
    #[inline]
    pub(super) fn telling<T: Copy>(&self, at: usize, tellings: &Tellings<T>) -> Option<(T, usize)> {
        if !self.tokens.mark(at).meets(tellings.phrases.first) {
            return None;
        }
        self.first_phrase(at, &tellings.phrases).map(|(index, next)| (tellings.told[index], next))
    }

    #[inline(never)]
    fn first_phrase(&self, at: usize, phrases: &Phrases) -> Option<(usize, usize)> {
        self.each_phrase(at, phrases).next()
    }

    /// Every one of some phrases that is there: its place in the list and the token after it.
    pub(super) fn each_phrase(&self, at: usize, phrases: &Phrases) -> impl Iterator<Item = (usize, usize)> {
        let mark = self.tokens.mark(at);
        let list = if mark.meets(phrases.first) { phrases.list } else { &[] };
        list.iter()
            .enumerate()
            .filter(move |(_, phrase)| mark.meets(phrase.first))
            .filter_map(move |(index, phrase)| Some((index, self.words_of(at, phrase)?)))
    }

    fn words_of(&self, at: usize, phrase: &Phrase) -> Option<usize> {
        if phrase.single {
            return (self.key(at) == phrase.words).then_some(at + 1);
        }
        self.words_in_a_row(at, phrase.words)
    }

    fn words_in_a_row(&self, at: usize, words: &str) -> Option<usize> {
        let mut next = at;
        let mut rest = Some(words);
        while let Some(words) = rest {
            // Words are short: their bytes are looked at one by one.
            let length = words.bytes().position(|byte| byte == b' ').unwrap_or(words.len());
            let word = &words[..length];
            rest = words.get(length + 1..);
            if next != at && !self.joined(next) {
                return None;
            }
            match word {
                "'" => {
                    if !self.tokens.is(next, '\'') {
                        return None;
                    }
                    next += 1;
                }
                "-" => next += usize::from(self.tokens.is_hyphen(next)),
                "." => {
                    if !self.tokens.is(next, '.') {
                        return None;
                    }
                    next += 1;
                }
                word => {
                    debug_assert!(
                        vocabulary::vocabulary().id(word).index() != 0,
                        "“{word}” is read but in no table of words"
                    );
                    if self.key(next) != word {
                        return None;
                    }
                    next += 1;
                }
            }
        }
        Some(next)
    }

    /// Whether the token begins a line, a cell or a text of its own.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        at == 0 || self.tokens.gap(at) >= Gap::Line
    }

    /// Whether nothing more than a point stands before the end of the line.
    pub(super) fn ends_line(&self, at: usize) -> bool {
        self.tokens.gap(at) >= Gap::Line
            || (matches!(self.tokens.symbol(at), Some('.' | '!' | '?')) && self.tokens.gap(at + 1) >= Gap::Line)
    }

    /// Whether a clause ends here: punctuation or a line end.
    pub(super) fn ends_clause(&self, at: usize) -> bool {
        self.tokens.gap(at) >= Gap::Line
            || matches!(
                self.tokens.symbol(at),
                Some('.' | ',' | ';' | ':' | '!' | '?' | '…' | ')' | ']' | '»' | '"' | '”' | '–' | '—')
            )
    }
}
