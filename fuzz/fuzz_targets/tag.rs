//! Any text is tagged without a panic, and every suggestion is a valid span that overlaps no other.
#![no_main]

use libfuzzer_sys::fuzz_target;
use surligne_model::{Language, Text};
use surligne_tagger::{Options, Tagger};

fuzz_target!(|source: &str| {
    let text = Text::new(source);
    for (language, reference) in [(Some(Language::Fr), Some("2025-09-12")), (Some(Language::En), None), (None, Some("2024-02-29T23:59:59"))] {
        let options = Options { language, reference_date: reference.and_then(|date| date.parse().ok()) };
        let tagging = Tagger::new().tag(&text, &options);
        let mut end = 0;
        for suggestion in &tagging.suggestions {
            let span = suggestion.span;
            assert!(span.start() >= end && span.start() < span.end() && span.end() <= text.len());
            assert!(text.as_str().is_char_boundary(span.start()) && text.as_str().is_char_boundary(span.end()));
            end = span.end();
        }
    }
});
