//! Why a command was refused.

use std::fmt;

use surligne_model::{AnnotationId, EntityId, Label, SpanError};

/// Why a command was refused. Nothing was changed.
///
/// The text of an error for people, in their language, is the front end's; [`fmt::Display`] is English, for developers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CommandError {
    /// No annotation has this id.
    UnknownAnnotation(AnnotationId),
    /// No entity has this id.
    UnknownEntity(EntityId),
    /// An annotation of this id is already there.
    DuplicateId(AnnotationId),
    /// An annotation's id is empty.
    EmptyId,
    /// The span was made for another text, or the range to edit is no range of this text.
    SpanDoesNotFit(SpanError),
    /// An amount on a date, a value on a name, and the like.
    ValueDoesNotFitLabel(Label),
    /// A number of the value is infinite or not a number.
    NotFinite,
    /// An entity's name, or a label's tag, is empty or blank.
    EmptyName,
    /// A label's colour is not `#rrggbb`.
    BadColour(String),
    /// The label is still used by an annotation, or is one of the built-in ones.
    LabelInUse(Label),
    /// An entity would be merged with itself.
    SameEntity(EntityId),
    /// A suggestion of the tagging does not fit the text: it was made from another one.
    StaleTagging,
    /// The edited text would be longer than a [`Span`](surligne_model::Span) can address.
    TextTooLong,
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownAnnotation(id) => write!(f, "no annotation has the id {id}"),
            Self::UnknownEntity(id) => write!(f, "no entity has the id {id}"),
            Self::DuplicateId(id) => write!(f, "an annotation has the id {id} already"),
            Self::EmptyId => f.write_str("the annotation's id is empty"),
            Self::SpanDoesNotFit(reason) => write!(f, "the range does not fit the text: {reason}"),
            Self::ValueDoesNotFitLabel(label) => write!(f, "the value does not fit the label {label}"),
            Self::NotFinite => f.write_str("a number of the value is not finite"),
            Self::EmptyName => f.write_str("the name is empty"),
            Self::BadColour(colour) => write!(f, "{colour:?} is no colour: write it as #rrggbb"),
            Self::LabelInUse(label) => write!(f, "the label {label} is built in or still in use"),
            Self::SameEntity(id) => write!(f, "the entity {id} cannot be merged with itself"),
            Self::StaleTagging => f.write_str("the tagging was made from another text"),
            Self::TextTooLong => f.write_str("the text would be longer than 4 GiB"),
        }
    }
}

impl std::error::Error for CommandError {}

impl From<SpanError> for CommandError {
    fn from(reason: SpanError) -> Self {
        Self::SpanDoesNotFit(reason)
    }
}
