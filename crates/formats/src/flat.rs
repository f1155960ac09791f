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
    fn range(self, text: &Text, span: Span) -> std::ops::Range<usize> {
        match self {
            Self::CodePoints => text.char_range(span),
            Self::Utf16 => text.utf16_range(span),
        }
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
    pub score: Option<f32>,
    /// The id of an entity in `entities`, or null.
    pub entity: Option<&'a EntityId>,
}

impl<'a> Flat<'a> {
    /// The flat form of a document, its offsets in `unit`.
    #[must_use]
    pub fn of(document: &'a Document, unit: Unit) -> Self {
        let annotations = document.annotations.iter().filter(|annotation| annotation.status != Status::Rejected);
        Self {
            language: document.language,
            annotations: annotations.map(|annotation| flatten(annotation, &document.text, unit)).collect(),
            entities: &document.entities,
        }
    }
}

fn flatten<'a>(annotation: &'a Annotation, text: &'a Text, unit: Unit) -> FlatAnnotation<'a> {
    let range = unit.range(text, annotation.span);
    FlatAnnotation {
        start: range.start,
        end: range.end,
        label: &annotation.label,
        quote: text.slice(annotation.span),
        value: annotation.value.as_ref(),
        source: source_name(annotation),
        score: annotation.source.score,
        entity: annotation.entity.as_ref(),
    }
}

/// Kind and name in one word.
pub(crate) fn source_name(annotation: &Annotation) -> String {
    use surligne_model::SourceKind::{Import, Lexicon, Model, Person, Rule};
    let kind = match annotation.source.by {
        Rule => "rule",
        Lexicon => "lexicon",
        Model => "model",
        Person => "person",
        Import => "import",
    };
    let name = &annotation.source.name;
    if name.is_empty() { kind.to_owned() } else { format!("{kind}:{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use surligne_model::{AnnotationId, Source, SourceKind, Timestamp};

    #[test]
    fn gives_the_unit_that_was_asked_for() {
        let text = Text::new("😀 é 5");
        let mut document = Document::new(text.clone());
        let now = Timestamp::default();
        document.annotations.push(Arc::new(Annotation {
            id: AnnotationId::new("a1"),
            span: text.span(8..9).unwrap(),
            label: Label::Number,
            value: None,
            entity: None,
            note: String::new(),
            source: Source { by: SourceKind::Rule, name: "number.digits".into(), score: Some(0.5) },
            status: Status::Suggested,
            created: now,
            modified: now,
        }));
        let json = |unit| serde_json::to_string(&Flat::of(&document, unit)).unwrap();
        assert_eq!(
            json(Unit::CodePoints),
            r#"{"language":null,"annotations":[{"start":4,"end":5,"label":"NUMBER","quote":"5","value":null,"source":"rule:number.digits","score":0.5,"entity":null}],"entities":[]}"#
        );
        assert!(json(Unit::Utf16).contains(r#""start":5,"end":6"#));
    }
}
