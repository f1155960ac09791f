//! A marked mention.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::entity::EntityId;
use crate::json::{Fields, FromJson, Json, JsonError};
use crate::label::Label;
use crate::span::Span;
use crate::timestamp::Timestamp;
use crate::value::Value;
use crate::words::in_words;

/// Names an annotation within its document.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize)]
#[serde(transparent)]
pub struct AnnotationId(pub Arc<str>);

impl FromJson<'_> for AnnotationId {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        FromJson::from_json(json).map(Self)
    }
}

impl AnnotationId {
    /// An id from its text.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Self(id.into())
    }
}

impl fmt::Display for AnnotationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What kind of hand made an annotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum SourceKind {
    /// A rule of the tagger.
    Rule,
    /// An entry of a lexicon (gazetteer).
    Lexicon,
    /// A trained model.
    Model,
    /// A person, in the page.
    Person,
    /// A file or a host page that brought it along, when nothing more is known.
    #[default]
    Import,
}

in_words!(SourceKind {
    Rule => "rule",
    Lexicon => "lexicon",
    Model => "model",
    Person => "person",
    Import => "import",
});

/// Who made an annotation, and how sure of it they were.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Source {
    /// The kind of hand.
    pub by: SourceKind,
    /// The rule's, lexicon's or model's name, such as `money.scale`; empty for a person.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub name: Cow<'static, str>,
    /// 0 to 1, where the source says how sure it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<f32>,
}

impl FromJson<'_> for Source {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let mut fields = Fields::from_json(json)?;
        let made = Self {
            by: fields.need("by"),
            name: Cow::Owned(fields.or_default("name")),
            score: fields.or_default("score"),
        };
        fields.finish(made)
    }
}

impl Source {
    /// A person's own hand.
    #[must_use]
    pub fn person() -> Self {
        Self { by: SourceKind::Person, name: Cow::Borrowed(""), score: None }
    }

    /// A file or a host page.
    #[must_use]
    pub fn import(name: &str) -> Self {
        Self { by: SourceKind::Import, name: Cow::Owned(name.to_owned()), score: None }
    }
}

/// What the person has said of an annotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Status {
    /// Nothing yet.
    #[default]
    Suggested,
    /// It stands.
    Accepted,
    /// It is wrong; kept so that it is not suggested again.
    Rejected,
}

in_words!(Status {
    Suggested => "suggested",
    Accepted => "accepted",
    Rejected => "rejected",
});

/// A stretch of the text that was given a label and, where it has one, a normalised value.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// Its id within the document.
    pub id: AnnotationId,
    /// Where it is, in bytes of the document's text.
    pub span: Span,
    /// What it is.
    pub label: Label,
    /// Its normalised value (amounts and times).
    pub value: Option<Value>,
    /// The entity it mentions (names).
    pub entity: Option<EntityId>,
    /// The person's note; empty for none.
    pub note: String,
    /// Who made it.
    pub source: Source,
    /// What the person said of it.
    pub status: Status,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
}

impl Annotation {
    /// The order in which a document keeps its annotations: by start, the longer first, then by id.
    #[must_use]
    pub fn text_order(&self, other: &Self) -> std::cmp::Ordering {
        (self.span.start(), other.span.end(), &self.id).cmp(&(other.span.start(), self.span.end(), &other.id))
    }
}
