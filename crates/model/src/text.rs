//! The source text with its offset index.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use sha2::{Digest, Sha256};

use crate::offsets::{OffsetIndex, Unit};
use crate::span::{Span, SpanError};
use crate::words::in_words;

/// How lines ended in the text as it was given. Inside, a line ends in LF alone, so that an offset means the
/// same in the DOM (which knows no CR) and in an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineEndings {
    /// LF, or no line end at all.
    #[default]
    Lf,
    /// CR LF throughout.
    CrLf,
    /// CR alone throughout.
    Cr,
    /// More than one of them.
    Mixed,
}

in_words!(LineEndings {
    Lf => "lf",
    CrLf => "crlf",
    Cr => "cr",
    Mixed => "mixed",
});

/// Units within which a span's end is walked to from its start.
const NEAR: usize = 48;

/// The bytes of the first `count` units of a text.
fn after(text: &str, count: usize, unit: Unit) -> Result<usize, SpanError> {
    let mut left = count;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return Ok(at);
        }
        let width = match unit {
            Unit::Utf16 => c.len_utf16(),
            Unit::Chars => 1,
        };
        left = left.checked_sub(width).ok_or(SpanError::InsideCharacter)?;
    }
    if left == 0 { Ok(text.len()) } else { Err(SpanError::OutOfBounds) }
}

/// The text is longer than 4 GiB − 1 bytes, which is what a [`Span`] can address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextTooLong;

impl fmt::Display for TextTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is longer than 4 GiB")
    }
}

impl std::error::Error for TextTooLong {}

#[derive(Debug)]
struct Inner {
    source: Box<str>,
    index: OffsetIndex,
    line_endings: LineEndings,
    sha256: OnceLock<String>,
}

/// An immutable text and its offset index. Cloning is cheap: the text is shared.
#[derive(Clone)]
pub struct Text(Arc<Inner>);

impl Text {
    /// Takes a text in, turning CR LF and lone CR into LF (see [`Text::line_endings`]).
    ///
    /// # Errors
    /// [`TextTooLong`] over 4 GiB − 1 bytes.
    pub fn try_new(source: impl Into<String>) -> Result<Self, TextTooLong> {
        let source = source.into();
        if u32::try_from(source.len()).is_err() {
            return Err(TextTooLong);
        }
        let line_endings = line_endings_of(&source);
        let source = match normalise(&source, line_endings) {
            Cow::Borrowed(_) => source,
            Cow::Owned(normalised) => normalised,
        };
        let index = OffsetIndex::new(&source);
        Ok(Self(Arc::new(Inner { source: source.into_boxed_str(), index, line_endings, sha256: OnceLock::new() })))
    }

    /// [`Text::try_new`] for a text known to be short.
    ///
    /// # Panics
    /// Over 4 GiB − 1 bytes.
    #[must_use]
    pub fn new(source: impl Into<String>) -> Self {
        Self::try_new(source).expect("a text under 4 GiB")
    }

    /// The same text, said to have been given with other line ends (for a reader of a saved document, whose
    /// text was normalised when it was first taken in).
    #[must_use]
    pub fn with_line_endings(self, line_endings: LineEndings) -> Self {
        let inner = &self.0;
        Self(Arc::new(Inner {
            source: inner.source.clone(),
            index: inner.index.clone(),
            line_endings,
            sha256: inner.sha256.clone(),
        }))
    }

    /// The text, its lines ended by LF.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.source
    }

    /// How lines ended in the text as it was given.
    #[must_use]
    pub fn line_endings(&self) -> LineEndings {
        self.0.line_endings
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.source.len()
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.source.is_empty()
    }

    /// Length in UTF-16 code units, as the DOM counts.
    #[must_use]
    pub fn len_utf16(&self) -> usize {
        self.0.index.total(Unit::Utf16)
    }

    /// Length in Unicode code points.
    #[must_use]
    pub fn len_chars(&self) -> usize {
        self.0.index.total(Unit::Chars)
    }

    /// SHA-256 of the UTF-8 bytes, in lower-case hexadecimal; computed once.
    #[must_use]
    pub fn sha256(&self) -> &str {
        self.0.sha256.get_or_init(|| {
            use fmt::Write as _;
            let digest = Sha256::digest(self.0.source.as_bytes());
            digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
                let _ = write!(hex, "{byte:02x}");
                hex
            })
        })
    }

    /// What the span covers.
    ///
    /// # Panics
    /// If the span was made from another text and does not fit this one.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.0.source[span.range()]
    }

    /// A span from byte offsets.
    ///
    /// # Errors
    /// [`SpanError`] when it is empty, out of bounds or not on `char` boundaries.
    pub fn span(&self, range: Range<usize>) -> Result<Span, SpanError> {
        let source = self.as_str();
        if range.start >= range.end {
            return Err(SpanError::Empty);
        }
        if range.end > source.len() {
            return Err(SpanError::OutOfBounds);
        }
        if !source.is_char_boundary(range.start) || !source.is_char_boundary(range.end) {
            return Err(SpanError::InsideCharacter);
        }
        Ok(Span::from_checked(range))
    }

    /// A span from UTF-16 code unit offsets.
    ///
    /// # Errors
    /// As [`Text::span`]; an offset between the halves of a surrogate pair is [`SpanError::InsideCharacter`].
    pub fn span_from_utf16(&self, range: Range<usize>) -> Result<Span, SpanError> {
        self.span_from(range, Unit::Utf16)
    }

    /// A span from code point offsets.
    ///
    /// # Errors
    /// As [`Text::span`].
    pub fn span_from_chars(&self, range: Range<usize>) -> Result<Span, SpanError> {
        self.span_from(range, Unit::Chars)
    }

    /// The smallest span that covers a DOM selection in UTF-16 code units: offsets past the end are cut,
    /// and an offset between the halves of a surrogate pair takes the whole character in.
    ///
    /// # Errors
    /// [`SpanError::Empty`] when nothing is left.
    pub fn span_covering_utf16(&self, range: Range<usize>) -> Result<Span, SpanError> {
        if range.start >= range.end {
            return Err(SpanError::Empty);
        }
        let find = |offset: usize| self.0.index.to_byte(self.as_str(), offset, Unit::Utf16);
        let start = find(range.start).ok_or(SpanError::Empty)?.unwrap_or_else(|inside| inside);
        let end = match find(range.end) {
            None => self.len(),
            Some(Ok(end)) => end,
            Some(Err(inside)) => inside + self.as_str()[inside..].chars().next().map_or(0, char::len_utf8),
        };
        self.span(start..end)
    }

    fn span_from(&self, range: Range<usize>, unit: Unit) -> Result<Span, SpanError> {
        if range.start >= range.end {
            return Err(SpanError::Empty);
        }
        let find = |offset: usize| {
            self.0
                .index
                .to_byte(self.as_str(), offset, unit)
                .ok_or(SpanError::OutOfBounds)?
                .map_err(|_| SpanError::InsideCharacter)
        };
        let start = find(range.start)?;
        // The end of most spans is nearer to their start than a search would be.
        let end = match self.as_str().get(start..).filter(|_| range.len() <= NEAR) {
            Some(rest) => start + after(rest, range.len(), unit)?,
            None => find(range.end)?,
        };
        Ok(Span::from_checked(start..end))
    }

    /// The UTF-16 code unit offset of a byte offset (cut to the text's length).
    #[must_use]
    pub fn utf16_of(&self, byte: usize) -> usize {
        self.0.index.at_byte(self.as_str(), byte.min(self.len()), Unit::Utf16)
    }

    /// The code point offset of a byte offset (cut to the text's length).
    #[must_use]
    pub fn char_of(&self, byte: usize) -> usize {
        self.0.index.at_byte(self.as_str(), byte.min(self.len()), Unit::Chars)
    }

    /// The span in UTF-16 code units.
    #[must_use]
    pub fn utf16_range(&self, span: Span) -> Range<usize> {
        self.utf16_of(span.start())..self.utf16_of(span.end())
    }

    /// The span in code points.
    #[must_use]
    pub fn char_range(&self, span: Span) -> Range<usize> {
        self.char_of(span.start())..self.char_of(span.end())
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Text").field(&self.as_str()).finish()
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || (self.as_str() == other.as_str() && self.line_endings() == other.line_endings())
    }
}

impl Eq for Text {}

impl Default for Text {
    fn default() -> Self {
        Self::new("")
    }
}

fn line_endings_of(source: &str) -> LineEndings {
    if !source.contains('\r') {
        return LineEndings::Lf;
    }
    let (mut lf, mut crlf, mut cr) = (false, false, false);
    let bytes = source.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'\n' if at > 0 && bytes[at - 1] == b'\r' => crlf = true,
            b'\n' => lf = true,
            b'\r' if bytes.get(at + 1) != Some(&b'\n') => cr = true,
            _ => {}
        }
    }
    match (lf, crlf, cr) {
        (_, false, false) => LineEndings::Lf,
        (false, true, false) => LineEndings::CrLf,
        (false, false, true) => LineEndings::Cr,
        _ => LineEndings::Mixed,
    }
}

fn normalise(source: &str, line_endings: LineEndings) -> Cow<'_, str> {
    match line_endings {
        LineEndings::Lf => Cow::Borrowed(source),
        LineEndings::Cr => Cow::Owned(source.replace('\r', "\n")),
        LineEndings::CrLf => Cow::Owned(source.replace("\r\n", "\n")),
        LineEndings::Mixed => Cow::Owned(source.replace("\r\n", "\n").replace('\r', "\n")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_ends_become_lf_and_are_recorded() {
        for (given, kept, line_endings) in [
            ("a\nb", "a\nb", LineEndings::Lf),
            ("a\r\nb\r\n", "a\nb\n", LineEndings::CrLf),
            ("a\rb", "a\nb", LineEndings::Cr),
            ("a\r\r\nb", "a\n\nb", LineEndings::Mixed),
            ("a\r\nb\nc", "a\nb\nc", LineEndings::Mixed),
        ] {
            let text = Text::new(given);
            assert_eq!((text.as_str(), text.line_endings()), (kept, line_endings), "{given:?}");
        }
    }

    #[test]
    fn a_span_is_refused_for_its_reason() {
        let text = Text::new("é😀");
        assert_eq!(text.span(0..0), Err(SpanError::Empty));
        assert_eq!(text.span(0..1), Err(SpanError::InsideCharacter));
        assert_eq!(text.span(0..9), Err(SpanError::OutOfBounds));
        assert_eq!(text.span_from_utf16(0..2), Err(SpanError::InsideCharacter));
        assert_eq!(text.span_from_utf16(0..4), Err(SpanError::OutOfBounds));
        assert_eq!(text.span_covering_utf16(2..9).map(Span::range), Ok(2..6));
        assert_eq!(text.span_covering_utf16(0..2).map(Span::range), Ok(0..6));
    }

    #[test]
    fn the_hash_is_sha_256() {
        // The test vector of FIPS 180-2, appendix B.1.
        assert_eq!(Text::new("abc").sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    proptest! {
        /// The index agrees with counting from the start, at every boundary of any text.
        #[test]
        fn conversions_agree_with_a_walk(source in "(?s)[\\PC\r\n\u{300}😀é]{0,40}", repeat in 1usize..40) {
            let text = Text::new(source.repeat(repeat));
            let (mut utf16, mut chars) = (0, 0);
            for (byte, c) in text.as_str().char_indices() {
                prop_assert_eq!(text.utf16_of(byte), utf16);
                prop_assert_eq!(text.char_of(byte), chars);
                let end = byte + c.len_utf8();
                let span = text.span(byte..end).unwrap();
                prop_assert_eq!(text.span_from_chars(chars..chars + 1), Ok(span));
                prop_assert_eq!(text.span_from_utf16(utf16..utf16 + c.len_utf16()), Ok(span));
                prop_assert_eq!(text.span_covering_utf16(utf16..utf16 + 1), Ok(span));
                utf16 += c.len_utf16();
                chars += 1;
            }
            prop_assert_eq!((text.len_utf16(), text.len_chars()), (utf16, chars));
        }
    }
}
