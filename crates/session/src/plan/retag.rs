//! Putting the suggestions of a tagging in place of the old ones.

use std::sync::Arc;

use surligne_model::sorting::{sort_by, sort_by_key};
use surligne_model::{Annotation, EntityId, Label, SourceKind, Span, Status};
use surligne_tagger::{SuggestedEntity, Suggestion, Tagging};

use crate::draft::Draft;
use crate::error::CommandError;

/// See [`Command::Retag`](crate::Command::Retag). O(n log n) in annotations and suggestions.
pub(super) fn retag(draft: &mut Draft<'_>, tagging: Tagging) -> Result<(), CommandError> {
    let text = &draft.store.document().text;
    for suggestion in &tagging.suggestions {
        text.span(suggestion.span.range()).map_err(|_| CommandError::StaleTagging)?;
    }
    if draft.language.is_none() && draft.store.document().language.is_none() {
        draft.language = Some(Some(tagging.language));
    }
    let store = draft.store;
    let annotations = &store.document().annotations;
    let taken = taken(annotations);
    let mut found_again = vec![false; annotations.len()];
    let mut entities = EntityMatch::new(draft, tagging.entities);
    let mut suggestions = tagging.suggestions;
    sort_by_key(&mut suggestions, |suggestion| suggestion.span.start());
    // Both lists are in text order: what a suggestion may be is among the annotations that start where it does.
    let mut next = 0;
    for suggestion in suggestions {
        next += annotations[next..].iter().take_while(|a| a.span.start() < suggestion.span.start()).count();
        let (mut untouched, mut kept, mut refreshed) = (None, false, None);
        for (at, annotation) in annotations.iter().enumerate().skip(next) {
            if annotation.span.start() > suggestion.span.start() {
                break;
            }
            if annotation.span != suggestion.span || annotation.label != suggestion.label {
                continue;
            }
            if is_untouched(annotation) {
                untouched = Some(at);
            } else {
                kept = true;
                refreshed = refreshed.or(is_by_tagger(annotation).then_some(annotation));
            }
        }
        if let Some(at) = untouched {
            found_again[at] = true;
            let entity = suggestion.entity.and_then(|index| entities.id(draft, index));
            let Suggestion { value, source, .. } = suggestion;
            let before = &annotations[at];
            if before.value != value || before.entity != entity || before.source != source {
                draft.replace(before, Annotation { value, entity, source, ..Annotation::clone(before) });
            }
        } else if kept {
            if let Some(before) = refreshed.filter(|before| before.value != suggestion.value) {
                draft.replace(before, Annotation { value: suggestion.value, ..Annotation::clone(before) });
            }
        } else if !is_taken(&taken, suggestion.span) {
            let entity = suggestion.entity.and_then(|index| entities.id(draft, index));
            add(draft, suggestion, entity)?;
        }
    }
    for (annotation, found_again) in annotations.iter().zip(found_again) {
        if is_untouched(annotation) && !found_again {
            draft.remove(&annotation.id);
        }
    }
    Ok(())
}

fn add(draft: &mut Draft<'_>, suggestion: Suggestion, entity: Option<EntityId>) -> Result<(), CommandError> {
    let Suggestion { span, label, value, source, .. } = suggestion;
    draft.declare(&label)?;
    let annotation = Annotation {
        id: draft.fresh_annotation_id(),
        span,
        label,
        value,
        entity,
        note: String::new(),
        source,
        status: Status::Suggested,
        created: draft.now,
        modified: draft.now,
    };
    draft.insert(annotation)
}

/// Whether the tagger made it.
fn is_by_tagger(annotation: &Annotation) -> bool {
    matches!(annotation.source.by, SourceKind::Rule | SourceKind::Lexicon | SourceKind::Model)
}

/// Whether the tagger made it and no person said or changed anything of it.
fn is_untouched(annotation: &Annotation) -> bool {
    is_by_tagger(annotation) && annotation.status == Status::Suggested && annotation.note.is_empty()
}

/// The stretches on which a person has decided, disjoint and in order.
fn taken(annotations: &[Arc<Annotation>]) -> Vec<(usize, usize)> {
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for annotation in annotations {
        if !is_untouched(annotation) && annotation.status != Status::Rejected && takes_its_place(annotation) {
            let (start, end) = (annotation.span.start(), annotation.span.end());
            match taken.last_mut() {
                Some(last) if start < last.1 => last.1 = last.1.max(end),
                _ => taken.push((start, end)),
            }
        }
    }
    taken
}

/// Whether a new suggestion here would contradict a person.
fn is_taken(taken: &[(usize, usize)], span: Span) -> bool {
    let next = taken.partition_point(|&(_, end)| end <= span.start());
    taken.get(next).is_some_and(|&(start, _)| start < span.end())
}

/// A person who marked or corrected a stretch with one of the tagger's labels has decided it. A label of their
/// own (a whole quotation, say) is another layer, unless they put it in place of a suggestion's.
fn takes_its_place(annotation: &Annotation) -> bool {
    !matches!(annotation.label, Label::Custom(_)) || !annotation.source.name.is_empty()
}

/// Which entity of the document a suggested entity is. Entities are named by their place in the draft's list,
/// which only grows meanwhile.
struct EntityMatch {
    suggested: Vec<SuggestedEntity>,
    places: Vec<Option<usize>>,
    /// What the document calls its entities, in order: label, name, whether it is an alias, and the entity's place.
    known: Vec<(Label, String, bool, usize)>,
}

impl EntityMatch {
    fn new(draft: &Draft<'_>, suggested: Vec<SuggestedEntity>) -> Self {
        let mut known = Vec::new();
        for (place, entity) in draft.entities().iter().enumerate() {
            known.push((entity.label.clone(), entity.name.clone(), false, place));
            for alias in &entity.aliases {
                known.push((entity.label.clone(), alias.clone(), true, place));
            }
        }
        sort_by(&mut known, Ord::cmp);
        Self { places: vec![None; suggested.len()], suggested, known }
    }

    /// The entity of this index: by its name an entity of the document, else by an alias of one (the person may
    /// have renamed or merged it), else a new one.
    fn id(&mut self, draft: &mut Draft<'_>, index: usize) -> Option<EntityId> {
        let suggested = self.suggested.get(index)?;
        let place = match self.places[index] {
            Some(place) => place,
            None => {
                let called = (&suggested.label, &suggested.name);
                // A name comes before aliases, and of those alike the first entity's.
                let first = self.known.partition_point(|(label, name, ..)| (label, name) < called);
                let known = self.known.get(first).filter(|(label, name, ..)| (label, name) == called);
                let place = known.map(|&(.., place)| place).unwrap_or_else(|| {
                    draft.add_entity(suggested.label.clone(), suggested.name.clone());
                    draft.entities().len() - 1
                });
                complete(draft, place, suggested);
                self.places[index] = Some(place);
                place
            }
        };
        draft.entities().get(place).map(|entity| entity.id.clone())
    }
}

/// Adds what the tagger knows of an entity to what the document says of it, which stands.
fn complete(draft: &mut Draft<'_>, place: usize, suggested: &SuggestedEntity) {
    let present = &draft.entities()[place];
    let mut entity = present.clone();
    for alias in &suggested.aliases {
        if *alias != entity.name && !entity.aliases.contains(alias) {
            entity.aliases.push(alias.clone());
        }
    }
    entity.wikidata = entity.wikidata.or_else(|| suggested.wikidata.clone());
    entity.iso = entity.iso.or_else(|| suggested.iso.clone());
    if entity != *present {
        draft.entities_mut()[place] = entity;
    }
}
