//! Words in a row, and where lines and clauses begin and end.

use super::Grammar;
use crate::tokens::{Gap, vocabulary};

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

    /// Whether the token is one of these words and goes on from the one before.
    pub(super) fn word(&self, at: usize, words: &[&str]) -> Option<usize> {
        let key = self.key(at);
        (!key.is_empty() && words.contains(&key) && self.joined(at)).then_some(at + 1)
    }

    /// Reads words in order: `'` is any apostrophe, `-` a hyphen or a mere space, `.` a point.
    pub(super) fn phrase(&self, at: usize, pattern: &str) -> Option<usize> {
        let key = self.key(at);
        let (key, bytes) = (key.as_bytes(), pattern.as_bytes());
        // Most phrases fail on their first letter.
        if key.first() != bytes.first()
            || !matches!(bytes.get(key.len()), None | Some(b' '))
            || !bytes.starts_with(key)
        {
            return None;
        }
        let mut next = at;
        for word in pattern.split(' ') {
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

    /// The first of several phrases that is there.
    pub(super) fn any_phrase(&self, at: usize, patterns: &[&str]) -> Option<usize> {
        if self.key(at).is_empty() {
            return None;
        }
        patterns.iter().find_map(|pattern| self.phrase(at, pattern))
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
