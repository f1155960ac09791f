//! An article and what was marked in it.

use std::sync::Arc;

use crate::annotation::Annotation;
use crate::entity::Entity;
use crate::label::{Label, LabelDefinition};
use crate::language::Language;
use crate::reference::ReferenceDate;
use crate::text::Text;

/// Everything that is saved and exported.
///
/// Annotations are shared (`Arc`), so that a snapshot of a large document costs little.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The article's title; empty where it has none.
    pub title: String,
    /// Its language, `None` until it was detected or chosen.
    pub language: Option<Language>,
    /// The moment that « mardi » or "two days ago" are counted from.
    pub reference_date: Option<ReferenceDate>,
    /// The article.
    pub text: Text,
    /// The labels on offer, in the order shown.
    pub labels: Vec<LabelDefinition>,
    /// The annotations in text order ([`Annotation::text_order`]).
    pub annotations: Vec<Arc<Annotation>>,
    /// What the names among them speak of.
    pub entities: Vec<Entity>,
}

impl Document {
    /// A document with nothing marked yet and the built-in labels.
    #[must_use]
    pub fn new(text: Text) -> Self {
        Self {
            title: String::new(),
            language: None,
            reference_date: None,
            text,
            labels: Label::BUILT_IN.into_iter().map(LabelDefinition::plain).collect(),
            annotations: Vec::new(),
            entities: Vec::new(),
        }
    }
}
