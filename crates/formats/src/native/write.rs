//! Writing native JSON.

use std::ops::Range;

use serde::Serialize;
use surligne_model::{
    Annotation, AnnotationId, Document, Entity, EntityId, Label, LabelDefinition, Source, Status, Text, Timestamp,
    Value, json,
};

use super::{FORMAT, VERSION};
use crate::GENERATOR;
use crate::context::Context;

/// Writes a document: a line for each of its keys, and one for each annotation and entity.
///
/// Numbers of values must be finite, as `Amount` promises.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut json = String::with_capacity(document.text.len() * 2 + document.annotations.len() * 600 + 1024);
    json.push_str("{\n");
    let mut key = |key: &str, value: &str| {
        if !json.ends_with("{\n") {
            json.push_str(",\n");
        }
        json.push('"');
        json.push_str(key);
        json.push_str("\": ");
        json.push_str(value);
    };
    key("format", &json::write(FORMAT));
    key("version", &json::write(&VERSION));
    key("generator", &json::write(GENERATOR));
    key("title", &json::write(&document.title));
    key("language", &json::write(&document.language));
    key("reference_date", &json::write(&document.reference_date));
    key("text_sha256", &json::write(document.text.sha256()));
    key("line_endings", &json::write(&document.text.line_endings()));
    key("text", &json::write(document.text.as_str()));
    let labels: &[LabelDefinition] = &document.labels;
    key("labels", &list(labels.iter()));
    let annotations = document.annotations.iter();
    key("annotations", &list(annotations.map(|annotation| AnnotationJson::of(annotation, &document.text))));
    let entities: &[Entity] = &document.entities;
    key("entities", &list(entities.iter()));
    json.push_str("\n}\n");
    json
}

fn list<T: Serialize>(items: impl Iterator<Item = T>) -> String {
    let mut json = String::from("[");
    for item in items {
        json.push_str(if json.len() == 1 { "\n" } else { ",\n" });
        json.push_str(&json::write(&item));
    }
    json.push_str(if json.len() == 1 { "]" } else { "\n]" });
    json
}

#[derive(Serialize)]
struct RangeJson {
    start: usize,
    end: usize,
}

impl From<Range<usize>> for RangeJson {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// One place in the three units.
#[derive(Serialize)]
struct OffsetsJson {
    utf8: RangeJson,
    utf16: RangeJson,
    codepoint: RangeJson,
}

#[derive(Serialize)]
struct AnnotationJson<'a> {
    id: &'a AnnotationId,
    offsets: OffsetsJson,
    quote: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    label: &'a Label,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<&'a EntityId>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    source: &'a Source,
    status: Status,
    created: Timestamp,
    modified: Timestamp,
}

impl<'a> AnnotationJson<'a> {
    fn of(annotation: &'a Annotation, text: &'a Text) -> Self {
        let span = annotation.span;
        let Context { prefix, quote, suffix } = Context::of(text, span);
        Self {
            id: &annotation.id,
            offsets: OffsetsJson {
                utf8: span.range().into(),
                utf16: text.utf16_range(span).into(),
                codepoint: text.char_range(span).into(),
            },
            quote,
            prefix,
            suffix,
            label: &annotation.label,
            value: annotation.value.as_ref(),
            entity: annotation.entity.as_ref(),
            note: &annotation.note,
            source: &annotation.source,
            status: annotation.status,
            created: annotation.created,
            modified: annotation.modified,
        }
    }
}
