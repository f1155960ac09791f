//! Adding, deleting, relabelling and correcting annotations.

use surligne_model::sorting::{sort_by, sort_by_key};
use surligne_model::{Annotation, AnnotationId, EntityId, Label, Source, SourceKind, Span, Status, Value};

use super::check_value;
use crate::command::{NewAnnotation, Target};
use crate::draft::Draft;
use crate::error::CommandError;

pub(super) fn add(draft: &mut Draft<'_>, mut new: Vec<NewAnnotation>) -> Result<(), CommandError> {
    // The ids that are given first, so that a fresh one cannot take what a later annotation brings along.
    sort_by_key(&mut new, |annotation| annotation.id.is_none());
    for annotation in new {
        let NewAnnotation { id, span, label, value, entity, note, source, status } = annotation;
        let span = draft.check(span)?;
        if let Some(value) = &value {
            check_value(&label, value)?;
        }
        if let Some(entity) = &entity {
            draft.entity(entity)?;
        }
        draft.declare(&label)?;
        let entity = entity.filter(|_| label.accepts_entity());
        let id = id.unwrap_or_else(|| draft.fresh_annotation_id());
        let (created, modified) = (draft.now, draft.now);
        draft.insert(Annotation { id, span, label, value, entity, note, source, status, created, modified })?;
    }
    Ok(())
}

pub(super) fn delete(draft: &mut Draft<'_>, target: Target) -> Result<(), CommandError> {
    for id in draft.resolve(target)? {
        draft.remove(&id);
    }
    Ok(())
}

/// Makes an annotation the person's own. The name of the rule that suggested it stays on record.
fn corrected(annotation: &mut Annotation) {
    annotation.status = Status::Accepted;
    if annotation.source.by != SourceKind::Person {
        annotation.source = Source { by: SourceKind::Person, name: annotation.source.name.clone(), score: None };
    }
}

pub(super) fn relabel(draft: &mut Draft<'_>, target: Target, label: &Label) -> Result<(), CommandError> {
    let ids = draft.resolve(target)?;
    draft.declare(label)?;
    let mut named: Vec<(EntityId, AnnotationId)> = Vec::new();
    for id in ids {
        let annotation = draft.annotation(&id)?;
        if let Some(entity) = annotation.entity.clone().filter(|_| label.accepts_entity()) {
            named.push((entity, id.clone()));
        }
        if annotation.label != *label {
            draft.update(&id, &mut |annotation| {
                annotation.label = label.clone();
                annotation.value.take_if(|value| !label.accepts(value));
                annotation.entity.take_if(|_| !label.accepts_entity());
                corrected(annotation);
            })?;
        }
    }
    sort_by(&mut named, |(a, _), (b, _)| a.cmp(b));
    for mentions in named.chunk_by(|(a, _), (b, _)| a == b) {
        follow_label(draft, label, mentions)?;
    }
    Ok(())
}

/// After mentions of one entity were given a label: where they are all it has, the entity takes the label; else
/// they get an entity of the same name and the new label.
fn follow_label(
    draft: &mut Draft<'_>,
    label: &Label,
    mentions: &[(EntityId, AnnotationId)],
) -> Result<(), CommandError> {
    let Some((entity, _)) = mentions.first() else { return Ok(()) };
    // An annotation may name an entity that its document lacks; there is nothing to follow then.
    let Ok(left) = draft.entity(entity) else { return Ok(()) };
    if left.label == *label {
        return Ok(());
    }
    if draft.store.mention_count(entity) == mentions.len() {
        draft.entity_mut(entity)?.label = label.clone();
        return Ok(());
    }
    let name = left.name.clone();
    let same = draft.entities().iter().find(|other| other.label == *label && other.name == name);
    let new = match same.map(|other| other.id.clone()) {
        Some(id) => id,
        None => draft.add_entity(label.clone(), name),
    };
    for (_, id) in mentions {
        draft.update(id, &mut |mention| mention.entity = Some(new.clone()))?;
    }
    Ok(())
}

pub(super) fn set_value(draft: &mut Draft<'_>, id: &AnnotationId, value: Option<Value>) -> Result<(), CommandError> {
    let annotation = draft.annotation(id)?;
    if let Some(value) = &value {
        check_value(&annotation.label, value)?;
    }
    if annotation.value == value {
        return Ok(());
    }
    draft.update(id, &mut |annotation| {
        annotation.value.clone_from(&value);
        corrected(annotation);
    })
}

pub(super) fn set_span(draft: &mut Draft<'_>, id: &AnnotationId, span: Span) -> Result<(), CommandError> {
    let span = draft.check(span)?;
    if draft.annotation(id)?.span == span {
        return Ok(());
    }
    draft.update(id, &mut |annotation| {
        annotation.span = span;
        corrected(annotation);
    })
}

pub(super) fn set_status(draft: &mut Draft<'_>, target: Target, status: Status) -> Result<(), CommandError> {
    for id in draft.resolve(target)? {
        draft.update(&id, &mut |annotation| annotation.status = status)?;
    }
    Ok(())
}
