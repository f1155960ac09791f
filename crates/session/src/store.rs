//! The document and the indexes over it, kept in step.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use surligne_model::{Annotation, AnnotationId, Document, Entity, EntityId, Span, Text};

use crate::delta::{Delta, TextSplice};
use crate::interval::SpanIndex;

/// Above this many changes per annotation that is there, merging two sorted lists is cheaper than inserting one
/// by one (which moves, on average, half of the list by eight bytes each time).
const MERGE_ABOVE: usize = 64;

#[derive(Debug)]
pub(crate) struct Store {
    document: Document,
    /// The spans of `document.annotations`, position for position.
    index: SpanIndex,
    by_id: HashMap<AnnotationId, Span>,
    /// How many annotations mention an entity, by its id; none has an entry of 0.
    mentions: HashMap<Arc<str>, usize>,
}

impl Store {
    /// `document.annotations` must be in text order, with unique ids and spans that fit the text; `by_id` holds
    /// the span of each.
    pub(crate) fn new(document: Document, by_id: HashMap<AnnotationId, Span>) -> Self {
        let index = SpanIndex::new(document.annotations.iter().map(|a| a.span).collect());
        let mut mentions = HashMap::new();
        for entity in document.annotations.iter().filter_map(|annotation| annotation.entity.as_ref()) {
            *mentions.entry(entity.0.clone()).or_default() += 1;
        }
        Self { document, index, by_id, mentions }
    }

    pub(crate) fn document(&self) -> &Document {
        &self.document
    }

    pub(crate) fn into_document(self) -> Document {
        self.document
    }

    pub(crate) fn position(&self, id: &AnnotationId) -> Option<usize> {
        let span = *self.by_id.get(id)?;
        self.search(span, id).ok()
    }

    pub(crate) fn annotation(&self, id: &AnnotationId) -> Option<&Arc<Annotation>> {
        self.document.annotations.get(self.position(id)?)
    }

    pub(crate) fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.document.entities.iter().find(|entity| entity.id == *id)
    }

    pub(crate) fn mention_count(&self, id: &EntityId) -> usize {
        self.mentions.get(&id.0).copied().unwrap_or(0)
    }

    pub(crate) fn overlapping(&self, range: Range<usize>) -> impl Iterator<Item = &Arc<Annotation>> {
        self.index.overlapping(range).into_iter().map(|at| &self.document.annotations[at])
    }

    /// Position of the first annotation that starts at `byte` or after it.
    pub(crate) fn first_from(&self, byte: usize) -> usize {
        self.index.spans().partition_point(|span| span.start() < byte)
    }

    /// Where an annotation is, or where it would go.
    fn search(&self, span: Span, id: &AnnotationId) -> Result<usize, usize> {
        let spans = self.index.spans();
        let key = (span.start(), Reverse(span.end()));
        let from = spans.partition_point(|s| (s.start(), Reverse(s.end())) < key);
        let to = from + spans[from..].partition_point(|&s| s == span);
        self.document.annotations[from..to]
            .binary_search_by(|a| a.id.cmp(id))
            .map(|at| from + at)
            .map_err(|at| from + at)
    }

    fn count(&mut self, annotation: &Annotation) {
        self.by_id.insert(annotation.id.clone(), annotation.span);
        if let Some(entity) = &annotation.entity {
            *self.mentions.entry(entity.0.clone()).or_default() += 1;
        }
    }

    fn discount(&mut self, annotation: &Annotation) {
        self.by_id.remove(&annotation.id);
        if let Some(entity) = &annotation.entity
            && let Some(count) = self.mentions.get_mut(&entity.0)
        {
            *count -= 1;
            if *count == 0 {
                self.mentions.remove(&entity.0);
            }
        }
    }

    /// Brings a difference about. It must have been made for the present state, or be the inverse of the last one.
    pub(crate) fn apply(&mut self, delta: &Delta) {
        delta.removed.iter().for_each(|annotation| self.discount(annotation));
        let few = (delta.removed.len() + delta.added.len()) * MERGE_ABOVE <= self.document.annotations.len();
        if few && delta.text.is_none() {
            self.patch(delta);
        } else {
            self.merge(delta);
        }
        delta.added.iter().for_each(|annotation| self.count(annotation));
        delta.entities.apply(&mut self.document.entities);
        delta.labels.apply(&mut self.document.labels);
        if let Some([_, title]) = &delta.title {
            self.document.title.clone_from(title);
        }
        if let Some([_, language]) = delta.language {
            self.document.language = language;
        }
        if let Some([_, date]) = delta.reference_date {
            self.document.reference_date = date;
        }
    }

    /// One by one.
    fn patch(&mut self, delta: &Delta) {
        let mut first = usize::MAX;
        for annotation in &delta.removed {
            if let Ok(at) = self.search(annotation.span, &annotation.id) {
                self.document.annotations.remove(at);
                self.index.remove(at);
                first = first.min(at);
            }
        }
        for annotation in &delta.added {
            let at = self.search(annotation.span, &annotation.id).unwrap_or_else(|at| at);
            self.document.annotations.insert(at, annotation.clone());
            self.index.insert(at, annotation.span);
            first = first.min(at);
        }
        if first != usize::MAX {
            self.index.refresh(first.min(self.document.annotations.len()));
        }
    }

    /// All at once, moving what stays along with an edit of the text.
    fn merge(&mut self, delta: &Delta) {
        let mut kept = std::mem::take(&mut self.document.annotations);
        let mut removed = delta.removed.iter().peekable();
        kept.retain(|annotation| {
            while removed.next_if(|removed| removed.text_order(annotation).is_lt()).is_some() {}
            removed.next_if(|removed| removed.text_order(annotation).is_eq()).is_none()
        });
        if let Some(splice) = &delta.text {
            self.splice(splice, &mut kept);
        }
        self.document.annotations = merge_sorted(kept, &delta.added);
        self.index = SpanIndex::new(self.document.annotations.iter().map(|a| a.span).collect());
    }

    fn splice(&mut self, splice: &TextSplice, kept: &mut [Arc<Annotation>]) {
        let old = &self.document.text;
        let text = spliced(old, splice);
        let shift = |at: usize| at - splice.removed.len() + splice.inserted.len();
        let first = kept.partition_point(|annotation| annotation.span.start() < splice.at + splice.removed.len());
        if splice.removed.len() != splice.inserted.len() {
            for annotation in &mut kept[first..] {
                let moved = text.span(shift(annotation.span.start())..shift(annotation.span.end()));
                debug_assert!(moved.is_ok(), "what lies after an edit moves along whole");
                if let Ok(moved) = moved {
                    self.by_id.insert(annotation.id.clone(), moved);
                    Arc::make_mut(annotation).span = moved;
                }
            }
        }
        self.document.text = text;
    }
}

/// The text with a stretch replaced; its line ends stay said to be what they were.
pub(crate) fn spliced(text: &Text, splice: &TextSplice) -> Text {
    let source = text.as_str();
    let mut edited = String::with_capacity(source.len() - splice.removed.len() + splice.inserted.len());
    edited.push_str(&source[..splice.at]);
    edited.push_str(&splice.inserted);
    edited.push_str(&source[splice.at + splice.removed.len()..]);
    let edited = Text::new(edited);
    if edited.line_endings() == text.line_endings() { edited } else { edited.with_line_endings(text.line_endings()) }
}

fn merge_sorted(left: Vec<Arc<Annotation>>, right: &[Arc<Annotation>]) -> Vec<Arc<Annotation>> {
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let mut right = right.iter().cloned().peekable();
    for annotation in left {
        while let Some(first) = right.next_if(|candidate| candidate.text_order(&annotation).is_lt()) {
            merged.push(first);
        }
        merged.push(annotation);
    }
    merged.extend(right);
    merged
}
