//! What can be wrong with a file.

use std::fmt;

use surligne_model::{AnnotationId, EntityId, Label, SpanError};

/// Why a file cannot be opened at all.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// It is no JSON, or it breaks off.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON, but no Surligne document.
    NotSurligne,
    /// It was written by a later version of the format, or by none that there was.
    UnknownVersion(String),
    /// A key of the document is not there.
    Missing(&'static str),
    /// A key of the document has a value that it cannot have.
    Malformed {
        /// Which key.
        key: &'static str,
        /// What is wrong, in English, for developers.
        message: String,
    },
    /// The text holds a carriage return, which no Surligne writes: its offsets would mean something else.
    CarriageReturn,
    /// The text is longer than 4 GiB.
    TextTooLong,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => {
                write!(f, "this is no JSON, or it was cut off (line {line}, column {column})")
            }
            Self::NotSurligne => f.write_str("this JSON is no Surligne document: its “format” should say “surligne”"),
            Self::UnknownVersion(version) => {
                write!(f, "the document has format version {version}, and this program reads version 1: update it")
            }
            Self::Missing(key) => write!(f, "the document has no “{key}”"),
            Self::Malformed { key, message } => write!(f, "the document's “{key}” cannot be read: {message}"),
            Self::CarriageReturn => {
                f.write_str("the document's text has CR line ends, which Surligne never writes: it was changed")
            }
            Self::TextTooLong => f.write_str("the document's text is longer than 4 GiB"),
        }
    }
}

impl std::error::Error for ReadError {}

/// Why an annotation or an entity of a file was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DropReason {
    /// A key is missing or cannot be read; the message is English, for developers.
    Malformed(String),
    /// Its offsets do not fit the text.
    SpanDoesNotFit(SpanError),
    /// Its offsets in bytes, UTF-16 code units and code points name different places.
    OffsetsDisagree,
    /// The text at its offsets is not its quote.
    QuoteDiffers,
    /// An entity of this id came before it.
    DuplicateEntity,
}

impl fmt::Display for DropReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(message) => f.write_str(message),
            Self::SpanDoesNotFit(reason) => reason.fmt(f),
            Self::OffsetsDisagree => f.write_str("its offsets name different places"),
            Self::QuoteDiffers => f.write_str("the text at its offsets is not its quote"),
            Self::DuplicateEntity => f.write_str("an entity has its id already"),
        }
    }
}

/// An annotation or an entity that was left out, with what can be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Its place in the file's list, from 0.
    pub index: usize,
    /// Its id, where it could be read.
    pub id: Option<String>,
    /// Its quote (an entity's name), where it could be read.
    pub quote: Option<String>,
    /// Why.
    pub reason: DropReason,
    /// Its JSON as it stood in the file.
    pub json: String,
}

/// Something the person should know that cost no annotation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// The text is not the one that was annotated: its SHA-256 differs.
    TextChanged,
    /// A key that version 1 does not know was ignored.
    UnknownKey(String),
    /// An id was there already; the annotation has a new one.
    Renamed {
        /// The id in the file.
        from: String,
        /// The id now.
        to: AnnotationId,
    },
    /// An annotation named an entity that the file lacks; the link is gone.
    MissingEntity(AnnotationId, EntityId),
    /// A value did not fit its annotation's label; it is gone.
    ValueDropped(AnnotationId),
    /// A label was used and not in the label set; it was added.
    LabelAdded(Label),
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TextChanged => f.write_str("the text was changed after it was saved (its SHA-256 differs)"),
            Self::UnknownKey(key) => write!(f, "the unknown key “{key}” was ignored"),
            Self::Renamed { from, to } => write!(f, "the id “{from}” was taken; the annotation is now {to}"),
            Self::MissingEntity(annotation, entity) => {
                write!(f, "annotation {annotation} named the entity {entity}, which the file lacks")
            }
            Self::ValueDropped(annotation) => {
                write!(f, "annotation {annotation} had a value that its label cannot have")
            }
            Self::LabelAdded(label) => write!(f, "the label {label} was used and not defined"),
        }
    }
}
