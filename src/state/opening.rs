//! A document on its way to the desk.

use std::rc::Rc;

use surligne_model::Document;

use crate::state::opened::DocumentKey;
use crate::store::fresh_key;

/// A document to take up.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// Its name in the store.
    pub key: DocumentKey,
    /// What to take up.
    pub document: Rc<Document>,
    /// Whether to tag its text.
    pub tag: bool,
}

impl Opening {
    /// A document that is new to the store.
    #[must_use]
    pub fn fresh(document: Document, tag: bool) -> Self {
        Self { key: fresh_key(), document: Rc::new(document), tag }
    }

    /// A document out of the store. The first tagging gives it a language: without one, and without annotations, it
    /// was written down before that tagging was done, which is made up for.
    #[must_use]
    pub fn kept(key: DocumentKey, document: Document) -> Self {
        let tag = document.language.is_none() && document.annotations.is_empty();
        Self { key, document: Rc::new(document), tag }
    }
}
