//! A span's text and what stands around it, by which it can be found again.

use surligne_model::{Span, Text};

/// How many code points of context an export gives on either side.
pub const CONTEXT_CHARS: usize = 32;

/// A quote between its prefix and suffix, as slices of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context<'a> {
    /// Up to 32 code points before the span.
    pub prefix: &'a str,
    /// The span's text.
    pub quote: &'a str,
    /// Up to 32 code points after it.
    pub suffix: &'a str,
}

impl<'a> Context<'a> {
    /// The context of a span of this text.
    #[must_use]
    pub fn of(text: &'a Text, span: Span) -> Self {
        let source = text.as_str();
        let (before, after) = (&source[..span.start()], &source[span.end()..]);
        let prefix = before.char_indices().rev().nth(CONTEXT_CHARS - 1).map_or(before, |(at, _)| &before[at..]);
        let suffix = after.char_indices().nth(CONTEXT_CHARS).map_or(after, |(at, _)| &after[..at]);
        Self { prefix, quote: text.slice(span), suffix }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_cut_by_code_points_and_at_the_edges() {
        let text = Text::new(format!("{}mot{}", "é".repeat(40), "😀".repeat(31)));
        let context = Context::of(&text, text.span(80..83).unwrap());
        assert_eq!(context.quote, "mot");
        assert_eq!(context.prefix, "é".repeat(32));
        assert_eq!(context.suffix, "😀".repeat(31));
    }
}
