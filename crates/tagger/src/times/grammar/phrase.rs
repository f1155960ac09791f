//! Words in a row, and where lines and clauses begin and end.

use std::num::NonZeroUsize;

use super::Grammar;
use crate::one_of::{Joined, Words, joined};
use crate::tokens::{Gap, WordMark, vocabulary};

/// Words in a row that a reader looks for: `'` is any apostrophe, `-` a hyphen or a mere space, `.` a point. Made by
/// [`phrases!`], while the code is compiled.
#[derive(Debug)]
pub(super) struct Phrases<P: ?Sized = [u8]> {
    /// The marks of the first words: most of what is asked for fails on this one test.
    first: WordMark,
    /// As [`joined`] gives them: no pointers, which would be half of what the page loads.
    packed: P,
}

/// Phrases, each with what it tells. Made by [`tellings!`].
#[derive(Debug)]
pub(super) struct Tellings<T: 'static> {
    pub(super) phrases: &'static Phrases,
    /// What they tell, in the order of the phrases.
    pub(super) told: &'static [T],
}

/// Phrases to look for, a longer one before its beginning.
macro_rules! phrases {
    ($($words:literal),* $(,)?) => {
        const {
            use $crate::one_of::joined_len;
            use $crate::times::grammar::phrase::Phrases;
            const LIST: &[&str] = &[$($words),*];
            const PHRASES: &Phrases = &Phrases::<[u8; joined_len(LIST)]>::new(LIST);
            PHRASES
        }
    };
}

/// Phrases to look for, and what they tell: `tellings!["last year" => Which::Last, …]`.
macro_rules! tellings {
    ($($words:literal => $told:expr),* $(,)?) => {
        const { &$crate::times::grammar::phrase::Tellings { phrases: phrases![$($words),*], told: &[$($told),*] } }
    };
}

impl<const N: usize> Phrases<[u8; N]> {
    pub(super) const fn new(list: &[&str]) -> Self {
        let (mut first, mut at) = (WordMark::NONE, 0);
        while at < list.len() {
            first = first.or(WordMark::of_first(list[at]));
            at += 1;
        }
        Self { first, packed: joined(list) }
    }
}

impl Phrases {
    /// Every word of every phrase, and its place in its phrase, signs counted.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let phrases = Joined(&self.packed).filter_map(|phrase| std::str::from_utf8(phrase).ok());
        phrases.flat_map(|phrase| phrase.split(' ').enumerate()).filter(|(_, word)| !matches!(*word, "'" | "-" | "."))
    }
}

/// The phrases of a list that begin at a token: the place of each in the list and the token after it.
struct There<'g> {
    grammar: &'g Grammar<'g>,
    at: usize,
    /// The phrases from this place in the list on.
    rest: Joined<'g>,
    place: usize,
}

impl Iterator for There<'_> {
    type Item = (usize, usize);

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        let first = self.grammar.key(self.at).as_bytes();
        for words in self.rest.by_ref() {
            let place = self.place;
            self.place += 1;
            // Most begin with another letter.
            if words.first() == first.first()
                && words.starts_with(first)
                && let Some(next) = self.grammar.words_in_a_row(self.at, words)
            {
                return Some((place, next));
            }
        }
        None
    }
}

impl Grammar<'_> {
    #[inline(always)]
    pub(super) fn key(&self, at: usize) -> &'static str {
        self.tokens.key(at)
    }

    /// Whether the word's key is this word.
    #[inline(always)]
    pub(super) fn key_is(&self, at: usize, word: &str) -> bool {
        self.tokens.key_is(at, word)
    }

    /// Whether the word's key is one of some words.
    #[inline(always)]
    pub(super) fn key_is_one_of(&self, at: usize, words: Words) -> bool {
        self.tokens.key_is_one_of(at, words)
    }

    /// Whether the word before is this word.
    #[inline(always)]
    pub(super) fn key_before_is(&self, at: usize, word: &str) -> bool {
        self.tokens.key_is(at.wrapping_sub(1), word)
    }

    /// The key of the token before, `""` at the beginning.
    #[inline(always)]
    pub(super) fn key_before(&self, at: usize) -> &'static str {
        // No text has so many tokens.
        self.tokens.key(at.wrapping_sub(1))
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
    #[inline(always)]
    pub(super) fn phrase(&self, at: usize, phrases: &Phrases) -> Option<usize> {
        NonZeroUsize::new(self.phrase_end(at, phrases)).map(NonZeroUsize::get)
    }

    /// The same, 0 where none is there: what is asked for in hundreds of places is answered without a detour by memory.
    #[inline(never)]
    fn phrase_end(&self, at: usize, phrases: &Phrases) -> usize {
        if !self.tokens.mark(at).meets(phrases.first) {
            return 0;
        }
        self.each_phrase(at, phrases).next().map_or(0, |(_, next)| next)
    }

    /// What the first of some phrases tells that is there, and the token after it.
    #[inline]
    pub(super) fn telling<T: Copy>(&self, at: usize, tellings: &Tellings<T>) -> Option<(T, usize)> {
        self.each_phrase(at, tellings.phrases).next().map(|(place, next)| (tellings.told[place], next))
    }

    /// Every one of some phrases that is there: its place in the list and the token after it.
    pub(super) fn each_phrase<'g>(
        &'g self,
        at: usize,
        phrases: &'g Phrases,
    ) -> impl Iterator<Item = (usize, usize)> + use<'g> {
        let there = self.tokens.mark(at).meets(phrases.first);
        There { grammar: self, at, rest: Joined(if there { &phrases.packed } else { &[] }), place: 0 }
    }

    fn words_in_a_row(&self, at: usize, words: &[u8]) -> Option<usize> {
        let mut next = at;
        let mut rest = Some(words);
        while let Some(words) = rest {
            // Words are short: their bytes are looked at one by one.
            let length = words.iter().position(|&byte| byte == b' ').unwrap_or(words.len());
            let word = &words[..length];
            rest = words.get(length + 1..);
            if next != at && !self.joined(next) {
                return None;
            }
            let there = match word {
                b"'" => self.tokens.is(next, '\''),
                b"-" if !self.tokens.is_hyphen(next) => continue,
                b"-" => true,
                b"." => self.tokens.is(next, '.'),
                word => {
                    debug_assert!(
                        std::str::from_utf8(word).is_ok_and(|word| vocabulary::vocabulary().id(word).index() != 0),
                        "{word:?} is read but in no table of words"
                    );
                    self.key(next).as_bytes() == word
                }
            };
            if !there {
                return None;
            }
            next += 1;
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
