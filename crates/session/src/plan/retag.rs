//! Putting the suggestions of a tagging in place of the old ones.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use surligne_model::{Annotation, AnnotationId, EntityId, Label, SourceKind, Span, Status};
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
    let annotations = &draft.store.document().annotations;
    let mut present = Present::of(annotations);
    let mut entities = EntityMatch::new(draft, tagging.entities);
    for suggestion in tagging.suggestions {
        let key = (suggestion.span, suggestion.label.clone());
        if let Some(id) = present.untouched.remove(&key) {
            let entity = suggestion.entity.and_then(|index| entities.id(draft, index));
            draft.update(&id, |annotation| {
                annotation.value = suggestion.value;
                annotation.entity = entity;
                annotation.source = suggestion.source;
            })?;
        } else if let Some(found_again) = present.kept.get(&key) {
            if let Some(id) = found_again {
                draft.update(id, |annotation| annotation.value = suggestion.value)?;
            }
        } else if !present.is_taken(suggestion.span) {
            let entity = suggestion.entity.and_then(|index| entities.id(draft, index));
            add(draft, suggestion, entity)?;
        }
    }
    for annotation in annotations.iter().filter(|a| is_untouched(a)) {
        if present.untouched.get(&(annotation.span, annotation.label.clone())) == Some(&annotation.id)
            || present.doubles.contains(&annotation.id)
        {
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

/// What is in the document before a tagging.
struct Present {
    untouched: HashMap<(Span, Label), AnnotationId>,
    /// Untouched ones at the span and label of another.
    doubles: HashSet<AnnotationId>,
    /// What stays, with the id of one whose value is still the tagger's.
    kept: HashMap<(Span, Label), Option<AnnotationId>>,
    /// The stretches on which a person has decided, disjoint and in order.
    taken: Vec<(usize, usize)>,
}

impl Present {
    fn of(annotations: &[Arc<Annotation>]) -> Self {
        let mut present =
            Self { untouched: HashMap::new(), doubles: HashSet::new(), kept: HashMap::new(), taken: Vec::new() };
        for annotation in annotations {
            let key = (annotation.span, annotation.label.clone());
            if is_untouched(annotation) {
                if let Some(double) = present.untouched.insert(key, annotation.id.clone()) {
                    present.doubles.insert(double);
                }
                continue;
            }
            let refreshed = is_by_tagger(annotation).then(|| annotation.id.clone());
            let kept = present.kept.entry(key).or_default();
            *kept = kept.take().or(refreshed);
            if annotation.status != Status::Rejected && takes_its_place(annotation) {
                let (start, end) = (annotation.span.start(), annotation.span.end());
                match present.taken.last_mut() {
                    Some(last) if start < last.1 => last.1 = last.1.max(end),
                    _ => present.taken.push((start, end)),
                }
            }
        }
        present
    }

    /// Whether a new suggestion here would contradict a person.
    fn is_taken(&self, span: Span) -> bool {
        let next = self.taken.partition_point(|&(_, end)| end <= span.start());
        self.taken.get(next).is_some_and(|&(start, _)| start < span.end())
    }
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
    by_name: HashMap<(Label, String), usize>,
    by_alias: HashMap<(Label, String), usize>,
}

impl EntityMatch {
    fn new(draft: &Draft<'_>, suggested: Vec<SuggestedEntity>) -> Self {
        let (mut by_name, mut by_alias) = (HashMap::new(), HashMap::new());
        for (place, entity) in draft.entities().iter().enumerate() {
            by_name.entry((entity.label.clone(), entity.name.clone())).or_insert(place);
            for alias in &entity.aliases {
                by_alias.entry((entity.label.clone(), alias.clone())).or_insert(place);
            }
        }
        Self { places: vec![None; suggested.len()], suggested, by_name, by_alias }
    }

    /// The entity of this index: by its name an entity of the document, else by an alias of one (the person may
    /// have renamed or merged it), else a new one.
    fn id(&mut self, draft: &mut Draft<'_>, index: usize) -> Option<EntityId> {
        let suggested = self.suggested.get(index)?;
        let place = match self.places[index] {
            Some(place) => place,
            None => {
                let key = (suggested.label.clone(), suggested.name.clone());
                let known = self.by_name.get(&key).or_else(|| self.by_alias.get(&key)).copied();
                let place = known.unwrap_or_else(|| {
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
