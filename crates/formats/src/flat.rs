//! A document as one flat object: what the command line prints a line of, and what the JS API returns.
//!
//! Offsets are in one unit, the caller's choice; rejected annotations are left out.

use serde::Serialize;
use surligne_model::{Annotation, Document, Entity, EntityId, Label, Language, Span, Status, Text, Value};

/// The unit that offsets are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points: Python's and the exchange formats' way.
    CodePoints,
    /// UTF-16 code units: the way of JavaScript and the DOM.
    Utf16,
}

impl Unit {
    fn of(self, text: &Text, byte: usize) -> usize {
        match self {
            Self::CodePoints => text.char_of(byte),
            Self::Utf16 => text.utf16_of(byte),
        }
    }
}

/// The text as the caller has it, whose CR LF line ends the document's text has as LF alone.
struct SourceText<'a> {
    source: &'a str,
    text: &'a Text,
    /// Where in the document's text, in bytes, an LF stands for a CR LF; in order.
    shortened: Vec<usize>,
}

impl<'a> SourceText<'a> {
    fn new(source: &'a str, text: &'a Text) -> Self {
        let pairs = source.match_indices("\r\n").enumerate();
        Self { source, text, shortened: pairs.map(|(before, (at, _))| at - before).collect() }
    }

    /// How many CR were left out before a byte of the document's text: one byte and one unit each, in any unit.
    fn left_out(&self, byte: usize) -> usize {
        self.shortened.partition_point(|&at| at < byte)
    }

    fn unit(&self, unit: Unit, byte: usize) -> usize {
        unit.of(self.text, byte) + self.left_out(byte)
    }

    fn slice(&self, span: Span) -> &'a str {
        let original = |byte| byte + self.left_out(byte);
        self.source.get(original(span.start())..original(span.end())).unwrap_or_default()
    }
}

/// A text's language, annotations and entities.
#[derive(Debug, Clone, Serialize)]
pub struct Flat<'a> {
    /// The text's language.
    pub language: Option<Language>,
    /// In text order.
    pub annotations: Vec<FlatAnnotation<'a>>,
    /// What the names speak of.
    pub entities: &'a [Entity],
}

/// An annotation with its offsets side by side.
#[derive(Debug, Clone, Serialize)]
pub struct FlatAnnotation<'a> {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// What it is.
    pub label: &'a Label,
    /// The text it covers.
    pub quote: &'a str,
    /// The normalised value, or null.
    pub value: Option<&'a Value>,
    /// Who made it: `rule:money.scale`, `lexicon:…`, `model:…`, `person`, `import`.
    pub source: String,
    /// How sure they were, 0 to 1, or null.
    pub score: Option<f64>,
    /// The id of an entity in `entities`, or null.
    pub entity: Option<&'a EntityId>,
}

impl<'a> Flat<'a> {
    /// The flat form of a document, with offsets in `unit` and quotes from `source`: the very string that the
    /// document's text was made from, whatever its line ends.
    #[must_use]
    pub fn of(document: &'a Document, source: &'a str, unit: Unit) -> Self {
        let source = SourceText::new(source, &document.text);
        let annotations = document.annotations.iter().filter(|annotation| annotation.status != Status::Rejected);
        Self {
            language: document.language,
            annotations: annotations.map(|annotation| flatten(annotation, &source, unit)).collect(),
            entities: &document.entities,
        }
    }
}

fn flatten<'a>(annotation: &'a Annotation, source: &SourceText<'a>, unit: Unit) -> FlatAnnotation<'a> {
    let span = annotation.span;
    FlatAnnotation {
        start: source.unit(unit, span.start()),
        end: source.unit(unit, span.end()),
        label: &annotation.label,
        quote: source.slice(span),
        value: annotation.value.as_ref(),
        source: source_name(annotation),
        score: annotation.source.score.map(in_decimals),
        entity: annotation.entity.as_ref(),
    }
}

/// The `f64` that is written like the `f32`: 0.9, where a conversion gives 0.8999999761581421.
fn in_decimals(score: f32) -> f64 {
    score.to_string().parse().unwrap_or_else(|_| f64::from(score))
}

/// Kind and name in one word.
pub(crate) fn source_name(annotation: &Annotation) -> String {
    let kind = annotation.source.by.as_str();
    let name = &annotation.source.name;
    if name.is_empty() { kind.to_owned() } else { format!("{kind}:{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::Index;
    use std::sync::Arc;
    use surligne_model::{AnnotationId, Source, SourceKind, Timestamp};

    fn marked(source: &str, range: std::ops::Range<usize>) -> Document {
        let mut document = Document::new(Text::new(source));
        let now = Timestamp::default();
        document.annotations.push(Arc::new(Annotation {
            id: AnnotationId::new("a1"),
            span: document.text.span(range).unwrap(),
            label: Label::Number,
            value: None,
            entity: None,
            note: String::new(),
            source: Source { by: SourceKind::Rule, name: "number.digits".into(), score: Some(0.9) },
            status: Status::Suggested,
            created: now,
            modified: now,
        }));
        document
    }

    #[test]
    fn gives_the_unit_that_was_asked_for() {
        let source = "😀 é 5";
        let document = marked(source, 8..9);
        let json = |unit| serde_json::to_string(&Flat::of(&document, source, unit)).unwrap();
        assert_eq!(
            json(Unit::CodePoints),
            r#"{"language":null,"annotations":[{"start":4,"end":5,"label":"NUMBER","quote":"5","value":null,"source":"rule:number.digits","score":0.9,"entity":null}],"entities":[]}"#
        );
        assert!(json(Unit::Utf16).contains(r#""start":5,"end":6"#));
    }

    proptest! {
        /// Whatever its line ends, the offsets are those of the caller's own string.
        #[test]
        fn offsets_are_those_of_the_source(source in "[a😀é\r\n]{1,30}", a: Index, b: Index) {
            let text = Text::new(source.as_str());
            let boundaries: Vec<_> = text.as_str().char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (a, b) = (boundaries[a.index(boundaries.len())], boundaries[b.index(boundaries.len())]);
            prop_assume!(a != b);
            let document = marked(&source, a.min(b)..a.max(b));
            let chars: Vec<char> = source.chars().collect();
            let utf16: Vec<u16> = source.encode_utf16().collect();
            let flat = |unit| Flat::of(&document, &source, unit).annotations.remove(0);
            let (of_chars, of_utf16) = (flat(Unit::CodePoints), flat(Unit::Utf16));
            let quote = of_chars.quote;
            prop_assert_eq!(chars[of_chars.start..of_chars.end].iter().collect::<String>(), quote);
            prop_assert_eq!(String::from_utf16(&utf16[of_utf16.start..of_utf16.end]).unwrap(), quote);
            let normalised = Text::new(quote);
            prop_assert_eq!(normalised.as_str(), text.slice(document.annotations[0].span));
        }
    }
}
