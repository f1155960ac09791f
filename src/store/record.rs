//! How an article is written down in the store. Not an exchange format: only this page reads it, and each build
//! reads what the ones before it wrote.

use std::sync::Arc;

use serde::Serialize;
use surligne_model::json::{self, Fields, FromJson, Json, JsonError};
use surligne_model::{
    Annotation, AnnotationId, Document, Entity, EntityId, Label, LabelDefinition, Language, LineEndings,
    ReferenceDate, Source, Status, Text, Timestamp, Value,
};

use crate::state::folding::words;

/// Bytes of text whose annotations make one piece.
const PIECE: usize = 32 * 1024;

/// What is said of an article as a whole.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Whole {
    /// Of this record; a build that does not know it leaves the article alone.
    pub version: u32,
    pub title: String,
    pub modified: f64,
    pub words: usize,
    pub marks: usize,
    pub pieces: usize,
    /// The beginning of the text, for an article without a title.
    pub beginning: String,
    language: Option<Language>,
    reference_date: Option<ReferenceDate>,
    line_endings: LineEndings,
    labels: Vec<LabelDefinition>,
    entities: Vec<Entity>,
}

impl FromJson<'_> for Whole {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let mut fields = Fields::from_json(json)?;
        let made = Self {
            version: fields.need("version"),
            title: fields.need("title"),
            modified: fields.need("modified"),
            words: fields.need("words"),
            marks: fields.need("marks"),
            pieces: fields.need("pieces"),
            beginning: fields.need("beginning"),
            language: fields.or_default("language"),
            reference_date: fields.or_default("reference_date"),
            line_endings: fields.need("line_endings"),
            labels: fields.need("labels"),
            entities: fields.need("entities"),
        };
        fields.finish(made)
    }
}

pub(super) const VERSION: u32 = 1;

/// An annotation as it is written.
#[derive(Serialize)]
struct Kept<'a> {
    i: &'a AnnotationId,
    s: usize,
    e: usize,
    l: &'a Label,
    #[serde(skip_serializing_if = "Option::is_none")]
    v: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<&'a EntityId>,
    #[serde(skip_serializing_if = "str::is_empty")]
    t: &'a str,
    b: &'a Source,
    a: Status,
    c: i64,
    m: i64,
}

impl<'a> Kept<'a> {
    fn of(annotation: &'a Annotation) -> Self {
        Self {
            i: &annotation.id,
            s: annotation.span.start(),
            e: annotation.span.end(),
            l: &annotation.label,
            v: annotation.value.as_ref(),
            n: annotation.entity.as_ref(),
            t: &annotation.note,
            b: &annotation.source,
            a: annotation.status,
            c: annotation.created.millis(),
            m: annotation.modified.millis(),
        }
    }
}

/// Reads an annotation; `None` where it does not fit the text any more.
fn read(mut kept: Fields<'_>, text: &Text) -> Result<Option<Annotation>, JsonError> {
    let annotation = text.span(kept.need("s")..kept.need("e")).ok().map(|span| Annotation {
        id: kept.need("i"),
        span,
        label: kept.need("l"),
        value: kept.or_default("v"),
        entity: kept.or_default("n"),
        note: kept.or_default("t"),
        source: kept.need("b"),
        status: kept.need("a"),
        created: Timestamp::from_millis(kept.need("c")),
        modified: Timestamp::from_millis(kept.need("m")),
    });
    kept.finish(annotation)
}

/// The piece that an annotation starting at this byte belongs to.
pub(super) fn piece_of(byte: usize) -> usize {
    byte / PIECE
}

impl Whole {
    pub(super) fn of(document: &Document, modified: f64) -> Self {
        let text = document.text.as_str();
        let beginning = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        Self {
            version: VERSION,
            title: document.title.clone(),
            modified,
            words: words(text),
            marks: document.annotations.iter().filter(|a| a.status != Status::Rejected).count(),
            pieces: piece_of(text.len()) + 1,
            beginning: beginning.trim().chars().take(90).collect(),
            language: document.language,
            reference_date: document.reference_date,
            line_endings: document.text.line_endings(),
            labels: document.labels.clone(),
            entities: document.entities.clone(),
        }
    }

    /// The article, from its text and its pieces. What does not fit the text any more is left out.
    pub(super) fn document(self, text: String, pieces: impl IntoIterator<Item = String>) -> Option<Document> {
        let text = Text::try_new(text).ok()?;
        let text =
            if text.line_endings() == self.line_endings { text } else { text.with_line_endings(self.line_endings) };
        let mut document = Document::new(text);
        document.title = self.title;
        document.language = self.language;
        document.reference_date = self.reference_date;
        document.labels = self.labels;
        document.entities = self.entities;
        for piece in pieces {
            for kept in json::read::<Vec<Fields<'_>>>(&piece).ok()? {
                document.annotations.extend(read(kept, &document.text).ok()?.map(Arc::new));
            }
        }
        Some(document)
    }
}

/// The annotations of one piece, written down.
pub(super) fn piece(document: &Document, number: usize) -> String {
    let annotations = &document.annotations;
    let first = annotations.partition_point(|annotation| piece_of(annotation.span.start()) < number);
    let end = annotations.partition_point(|annotation| piece_of(annotation.span.start()) <= number);
    let kept: Vec<Kept<'_>> = annotations[first..end].iter().map(|annotation| Kept::of(annotation)).collect();
    json::write(&kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use surligne_model::Amount;

    #[test]
    fn an_article_comes_back_as_it_was() {
        let mut document = Document::new(Text::new("é 5 €\r\n".repeat(9000)));
        document.title = "Un titre".to_owned();
        document.language = Some(Language::Fr);
        document.reference_date = Some("2025-09-12".parse().unwrap());
        document.labels.push(LabelDefinition::plain(Label::new("LAW")));
        for number in 0..9000 {
            let start = number * 9 + 3;
            document.annotations.push(Arc::new(Annotation {
                id: AnnotationId::new(&format!("a{number}")),
                span: document.text.span(start..start + 5).unwrap(),
                label: Label::Money,
                value: Some(Amount { value: Some(5.0), ..Amount::default() }.into()),
                entity: None,
                note: if number == 3 { "note".to_owned() } else { String::new() },
                source: Source { score: Some(0.5), ..Source::person() },
                status: Status::Accepted,
                created: Timestamp::from_millis(5),
                modified: Timestamp::from_millis(7),
            }));
        }
        let whole = Whole::of(&document, 1.0);
        assert!(whole.pieces > 2);
        let pieces: Vec<_> = (0..whole.pieces).map(|number| piece(&document, number)).collect();
        let whole: Whole = json::read(&json::write(&whole)).unwrap();
        assert_eq!(whole.document(document.text.as_str().to_owned(), pieces), Some(document));
    }
}
