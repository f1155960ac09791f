//! Which mentions speak of one thing, and what it is called.

use surligne_model::{EntityId, Status};

use crate::command::Target;
use crate::draft::Draft;
use crate::error::CommandError;

pub(super) fn link(draft: &mut Draft<'_>, target: Target, entity: Option<&EntityId>) -> Result<(), CommandError> {
    if let Some(entity) = entity {
        draft.entity(entity)?;
    }
    for id in draft.resolve(target)? {
        draft.update(&id, &mut |mention| {
            if mention.entity.as_ref() != entity && (entity.is_none() || mention.label.accepts_entity()) {
                mention.entity = entity.cloned();
                mention.status = Status::Accepted;
            }
        })?;
    }
    Ok(())
}

pub(super) fn rename(draft: &mut Draft<'_>, id: &EntityId, name: &str) -> Result<(), CommandError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(CommandError::EmptyName);
    }
    let entity = draft.entity_mut(id)?;
    if entity.name != name {
        let old = std::mem::replace(&mut entity.name, name.to_owned());
        entity.aliases.retain(|alias| *alias != name && *alias != old);
        // First among the aliases: tagging again finds the entity by it.
        entity.aliases.insert(0, old);
    }
    Ok(())
}

pub(super) fn merge(draft: &mut Draft<'_>, into: &EntityId, from: &[EntityId]) -> Result<(), CommandError> {
    let label = draft.entity(into)?.label.clone();
    if from.contains(into) {
        return Err(CommandError::SameEntity(into.clone()));
    }
    for id in from {
        draft.entity(id)?;
    }
    for (at, id) in from.iter().enumerate() {
        if from[..at].contains(id) {
            continue;
        }
        let mut ended = draft.entity(id)?.clone();
        ended.aliases.insert(0, ended.name);
        for mention in draft.mentions(id) {
            draft.update(&mention, &mut |mention| {
                mention.entity = Some(into.clone());
                if mention.label != label {
                    mention.label = label.clone();
                    mention.status = Status::Accepted;
                }
            })?;
        }
        draft.entities_mut().retain(|entity| entity.id != *id);
        let stays = draft.entity_mut(into)?;
        for name in ended.aliases {
            if name != stays.name && !stays.aliases.contains(&name) {
                stays.aliases.push(name);
            }
        }
        stays.wikidata = stays.wikidata.take().or(ended.wikidata);
        stays.iso = stays.iso.take().or(ended.iso);
    }
    Ok(())
}

pub(super) fn split(draft: &mut Draft<'_>, target: Target, name: Option<String>) -> Result<(), CommandError> {
    let mut ids = draft.resolve(target)?;
    ids.retain(|id| draft.annotation(id).is_ok_and(|mention| mention.label.accepts_entity()));
    let Some(first) = ids.first() else { return Ok(()) };
    let first = draft.annotation(first)?.clone();
    let name = name.unwrap_or_else(|| draft.store.document().text.slice(first.span).to_owned());
    let name = name.trim();
    if name.is_empty() {
        return Err(CommandError::EmptyName);
    }
    let entity = draft.add_entity(first.label.clone(), name.to_owned());
    link(draft, Target::Ids(ids), Some(&entity))
}
