//! A change being worked out: what a command wants, gathered until it is one difference.

use std::collections::HashMap;
use std::sync::Arc;

use surligne_model::sorting::sort_by;
use surligne_model::{
    Annotation, AnnotationId, Entity, EntityId, Label, LabelDefinition, Language, ReferenceDate, Span, Timestamp,
};

use crate::command::Target;
use crate::delta::{Delta, ListPatch, TextSplice};
use crate::error::CommandError;
use crate::id::IdCounter;
use crate::store::Store;

/// An annotation as it is and as it will be.
struct Pending {
    before: Option<Arc<Annotation>>,
    after: Option<Arc<Annotation>>,
}

/// Reads see the document with the draft's own changes to annotations and entities.
pub(crate) struct Draft<'a> {
    pub store: &'a Store,
    pub now: Timestamp,
    annotation_ids: &'a mut IdCounter,
    entity_ids: &'a mut IdCounter,
    pending: Vec<Pending>,
    /// Places in `pending`, by an annotation's id.
    by_id: HashMap<Arc<str>, usize>,
    entities: Option<Vec<Entity>>,
    labels: Option<Vec<LabelDefinition>>,
    pub title: Option<String>,
    pub language: Option<Option<Language>>,
    pub reference_date: Option<Option<ReferenceDate>>,
    pub text: Option<TextSplice>,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(
        store: &'a Store,
        annotation_ids: &'a mut IdCounter,
        entity_ids: &'a mut IdCounter,
        now: Timestamp,
    ) -> Self {
        Self {
            store,
            now,
            annotation_ids,
            entity_ids,
            pending: Vec::new(),
            by_id: HashMap::new(),
            entities: None,
            labels: None,
            title: None,
            language: None,
            reference_date: None,
            text: None,
        }
    }

    /// A span that may have been made for another text, made for this one.
    pub(crate) fn check(&self, span: Span) -> Result<Span, CommandError> {
        Ok(self.store.document().text.span(span.range())?)
    }

    pub(crate) fn annotation(&self, id: &AnnotationId) -> Result<&Arc<Annotation>, CommandError> {
        match self.by_id.get(&id.0) {
            Some(&at) => self.pending[at].after.as_ref(),
            None => self.store.annotation(id),
        }
        .ok_or_else(|| CommandError::UnknownAnnotation(id.clone()))
    }

    /// The ids of a target, each once, in text order for an entity and else in the order given.
    pub(crate) fn resolve(&self, target: Target) -> Result<Vec<AnnotationId>, CommandError> {
        match target {
            Target::Ids(ids) => {
                let mut seen = HashMap::with_capacity(ids.len());
                for id in &ids {
                    self.annotation(id)?;
                }
                Ok(ids.into_iter().filter(|id| seen.insert(id.0.clone(), 0usize).is_none()).collect())
            }
            Target::Entity(id) => {
                self.entity(&id)?;
                Ok(self.mentions(&id))
            }
        }
    }

    /// The mentions of an entity in the document as it is, in text order.
    pub(crate) fn mentions(&self, id: &EntityId) -> Vec<AnnotationId> {
        let annotations = &self.store.document().annotations;
        annotations.iter().filter(|a| a.entity.as_ref() == Some(id)).map(|a| a.id.clone()).collect()
    }

    /// Adds an annotation; an id of its own where it brings none.
    pub(crate) fn insert(&mut self, annotation: Annotation) -> Result<(), CommandError> {
        let id = annotation.id.clone();
        if id.0.is_empty() {
            return Err(CommandError::EmptyId);
        }
        if self.annotation(&id).is_ok() {
            return Err(CommandError::DuplicateId(id));
        }
        self.annotation_ids.skip(&id.0);
        self.set(&id, Some(annotation));
        Ok(())
    }

    pub(crate) fn fresh_annotation_id(&mut self) -> AnnotationId {
        AnnotationId::new(&self.annotation_ids.next())
    }

    pub(crate) fn remove(&mut self, id: &AnnotationId) {
        self.set(id, None);
    }

    /// Changes an annotation. It counts as modified only where the change makes a difference.
    pub(crate) fn update(
        &mut self,
        id: &AnnotationId,
        change: &mut dyn FnMut(&mut Annotation),
    ) -> Result<(), CommandError> {
        let before = self.annotation(id)?;
        let mut after = Annotation::clone(before);
        change(&mut after);
        if after != **before {
            after.modified = self.now;
            self.set(id, Some(after));
        }
        Ok(())
    }

    /// Changes an annotation of the document that the draft has not touched yet.
    pub(crate) fn replace(&mut self, before: &Arc<Annotation>, after: Annotation) {
        let after = Some(Arc::new(Annotation { modified: self.now, ..after }));
        self.by_id.insert(before.id.0.clone(), self.pending.len());
        self.pending.push(Pending { before: Some(before.clone()), after });
    }

    fn set(&mut self, id: &AnnotationId, after: Option<Annotation>) {
        let after = after.map(Arc::new);
        if let Some(&at) = self.by_id.get(&id.0) {
            self.pending[at].after = after;
        } else {
            self.by_id.insert(id.0.clone(), self.pending.len());
            self.pending.push(Pending { before: self.store.annotation(id).cloned(), after });
        }
    }

    pub(crate) fn entities(&self) -> &[Entity] {
        self.entities.as_ref().unwrap_or(&self.store.document().entities)
    }

    pub(crate) fn entities_mut(&mut self) -> &mut Vec<Entity> {
        self.entities.get_or_insert_with(|| self.store.document().entities.clone())
    }

    pub(crate) fn entity(&self, id: &EntityId) -> Result<&Entity, CommandError> {
        self.entities().iter().find(|e| e.id == *id).ok_or_else(|| CommandError::UnknownEntity(id.clone()))
    }

    pub(crate) fn entity_mut(&mut self, id: &EntityId) -> Result<&mut Entity, CommandError> {
        let unknown = CommandError::UnknownEntity(id.clone());
        self.entities_mut().iter_mut().find(|e| e.id == *id).ok_or(unknown)
    }

    /// Adds an entity at the end of the list.
    pub(crate) fn add_entity(&mut self, label: Label, name: String) -> EntityId {
        let id = EntityId::new(&self.entity_ids.next());
        let entity = Entity { id: id.clone(), label, name, aliases: Vec::new(), wikidata: None, iso: None };
        self.entities_mut().push(entity);
        id
    }

    pub(crate) fn labels(&self) -> &[LabelDefinition] {
        self.labels.as_ref().unwrap_or(&self.store.document().labels)
    }

    pub(crate) fn labels_mut(&mut self) -> &mut Vec<LabelDefinition> {
        self.labels.get_or_insert_with(|| self.store.document().labels.clone())
    }

    /// Adds a label that the label set does not have.
    pub(crate) fn declare(&mut self, label: &Label) -> Result<(), CommandError> {
        if label.as_str().trim().is_empty() {
            return Err(CommandError::EmptyName);
        }
        if !self.labels().iter().any(|definition| definition.label == *label) {
            self.labels_mut().push(LabelDefinition::plain(label.clone()));
        }
        Ok(())
    }

    /// Whether an annotation has the label once the draft is applied.
    pub(crate) fn is_used(&self, label: &Label) -> bool {
        let document = self.store.document();
        document.annotations.iter().any(|a| self.annotation(&a.id).is_ok_and(|a| a.label == *label))
            || self.entities().iter().any(|entity| entity.label == *label)
    }

    /// Drops the entities that lost their last mention to this draft. Those that had none before stay.
    fn prune_entities(&mut self) {
        let mut changes: Vec<(&EntityId, isize)> = Vec::new();
        for pending in &self.pending {
            for (annotation, one) in [(&pending.before, -1), (&pending.after, 1)] {
                changes.extend(annotation.as_ref().and_then(|a| a.entity.as_ref()).map(|entity| (entity, one)));
            }
        }
        sort_by(&mut changes, |(a, _), (b, _)| a.cmp(b));
        let orphans: Vec<EntityId> = changes
            .chunk_by(|(a, _), (b, _)| a == b)
            .map(|of_one| (of_one[0].0, of_one.iter().map(|(_, one)| one).sum::<isize>()))
            .filter(|&(id, change)| change < 0 && self.store.mention_count(id) == change.unsigned_abs())
            .map(|(id, _)| id.clone())
            .collect();
        if !orphans.is_empty() {
            self.entities_mut().retain(|entity| orphans.binary_search(&entity.id).is_err());
        }
    }

    pub(crate) fn finish(mut self) -> Delta {
        self.prune_entities();
        let document = self.store.document();
        let mut delta = Delta {
            text: self.text,
            entities: self.entities.map(|after| ListPatch::between(&document.entities, &after)).unwrap_or_default(),
            labels: self.labels.map(|after| ListPatch::between(&document.labels, &after)).unwrap_or_default(),
            title: changed(document.title.clone(), self.title),
            language: changed(document.language, self.language),
            reference_date: changed(document.reference_date, self.reference_date),
            ..Delta::default()
        };
        for Pending { before, after } in self.pending {
            if before != after {
                delta.removed.extend(before);
                delta.added.extend(after);
            }
        }
        sort_by(&mut delta.removed, |a, b| a.text_order(b));
        sort_by(&mut delta.added, |a, b| a.text_order(b));
        delta
    }
}

fn changed<T: PartialEq>(before: T, after: Option<T>) -> Option<[T; 2]> {
    after.filter(|after| *after != before).map(|after| [before, after])
}
