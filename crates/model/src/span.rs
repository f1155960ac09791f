//! A stretch of the text.

use std::fmt;
use std::ops::Range;

/// A non-empty, half-open stretch of a [`Text`](crate::Text), in **byte** offsets on `char` boundaries.
///
/// Only a `Text` makes one ([`Text::span`](crate::Text::span) and its siblings), so that a span that
/// exists is valid for the text it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub(crate) fn from_checked(range: Range<usize>) -> Self {
        Self { start: range.start as u32, end: range.end as u32 }
    }

    /// First byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes; never 0.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a span is never empty")]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// The span as a byte range.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Why a pair of offsets is no [`Span`] of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SpanError {
    /// `start >= end`.
    Empty,
    /// An offset lies past the end of the text.
    OutOfBounds,
    /// An offset falls inside a character (in the middle of a UTF-8 sequence or of a surrogate pair).
    InsideCharacter,
}

impl fmt::Display for SpanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the span is empty",
            Self::OutOfBounds => "the span reaches past the end of the text",
            Self::InsideCharacter => "the span begins or ends inside a character",
        })
    }
}

impl std::error::Error for SpanError {}
