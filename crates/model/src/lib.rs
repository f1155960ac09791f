//! The vocabulary of Surligne: what an article, a mention and a value are.
//!
//! Plain data, with no behaviour beyond its invariants. Every offset inside the program is a *byte*
//! offset into the UTF-8 text, on a `char` boundary; UTF-16 code units (the DOM's) and Unicode code
//! points (the exchange formats') exist only at the edges and are converted by [`Text`].

mod annotation;
pub mod civil;
mod document;
mod entity;
pub mod json;
mod json_number;
mod label;
mod language;
pub mod number;
mod offsets;
mod reference;
pub mod sorting;
mod span;
mod text;
mod timestamp;
mod value;
mod words;

pub use annotation::{Annotation, AnnotationId, Source, SourceKind, Status};
pub use document::Document;
pub use entity::{Entity, EntityId};
pub use label::{Label, LabelDefinition};
pub use language::Language;
pub use reference::{ReferenceDate, ReferenceDateError};
pub use span::{Span, SpanError};
pub use text::{LineEndings, Text, TextTooLong};
pub use timestamp::{Timestamp, TimestampError};
pub use value::{
    Amount, AmountModifier, Currency, CurrencyCode, CurrencyCodeError, Temporal, TemporalModifier, Value,
};
