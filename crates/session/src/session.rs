//! The session: a document, its log, and what one may ask of it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;
use std::sync::Arc;

use surligne_model::sorting::sort_by;
use surligne_model::{Annotation, AnnotationId, Document, Entity, EntityId, Timestamp};

use crate::change::{Change, Direction};
use crate::command::{Command, CommandName};
use crate::delta::Delta;
use crate::draft::Draft;
use crate::error::CommandError;
use crate::id::IdCounter;
use crate::plan::plan;
use crate::store::Store;

/// A step of the log: a command and the difference it made, kept as what it takes to go back (or, once undone,
/// to go forward again).
#[derive(Debug)]
struct Step {
    command: CommandName,
    delta: Delta,
}

/// A document under work. See the [crate] documentation.
#[derive(Debug)]
pub struct Session {
    store: Store,
    annotation_ids: IdCounter,
    entity_ids: IdCounter,
    revision: u64,
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Session {
    /// Takes a document up.
    ///
    /// Its ids are honoured; of two annotations with one id, the later in the list gets a fresh one. The list is
    /// put into text order. A document that `surligne-formats` read, or a session wrote, comes out as it went in.
    /// Annotations must have been made on the document's own text: one whose span does not fit it is left out.
    #[must_use]
    pub fn new(mut document: Document) -> Self {
        let text = document.text.clone();
        document.annotations.retain(|annotation| text.span(annotation.span.range()).is_ok());
        let mut annotation_ids = IdCounter::after('a', &mut document.annotations.iter().map(|a| &*a.id.0));
        let entity_ids = IdCounter::after(
            'e',
            &mut (document.entities.iter().map(|entity| &*entity.id.0))
                .chain(document.annotations.iter().filter_map(|a| a.entity.as_ref()).map(|id| &*id.0)),
        );
        let mut by_id = HashMap::with_capacity(document.annotations.len());
        for annotation in &mut document.annotations {
            if let Entry::Vacant(vacant) = by_id.entry(annotation.id.clone()) {
                vacant.insert(annotation.span);
            } else {
                let id = AnnotationId::new(&annotation_ids.next());
                by_id.insert(id.clone(), annotation.span);
                Arc::make_mut(annotation).id = id;
            }
        }
        sort_by(&mut document.annotations, |a, b| a.text_order(b));
        Self {
            store: Store::new(document, by_id),
            annotation_ids,
            entity_ids,
            revision: 0,
            done: Vec::new(),
            undone: Vec::new(),
        }
    }

    /// The document as it stands.
    #[must_use]
    pub fn document(&self) -> &Document {
        self.store.document()
    }

    /// Gives the document back and ends the session.
    #[must_use]
    pub fn into_document(self) -> Document {
        self.store.into_document()
    }

    /// Grows by one with every change, undo and redo; a number names one state of this session's document.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Carries a command out. A command that changes nothing succeeds with an empty [`Change`] and leaves no
    /// step to undo.
    ///
    /// # Errors
    /// [`CommandError`], and then nothing was changed.
    pub fn apply(&mut self, command: Command, now: Timestamp) -> Result<Change, CommandError> {
        let name = command.name();
        let mut draft = Draft::new(&self.store, &mut self.annotation_ids, &mut self.entity_ids, now);
        plan(&mut draft, command)?;
        let delta = draft.finish();
        if delta.is_empty() {
            return Ok(Change::new(name, Direction::Done, self.revision, &delta));
        }
        self.undone.clear();
        let (change, step) = self.carry_out(Step { command: name, delta }, Direction::Done);
        self.done.push(step);
        Ok(change)
    }

    /// Takes the last command back; `None` when there is none.
    pub fn undo(&mut self) -> Option<Change> {
        let step = self.done.pop()?;
        let (change, step) = self.carry_out(step, Direction::Undone);
        self.undone.push(step);
        Some(change)
    }

    /// Does again what was undone last; `None` when there is nothing, or a command came in between.
    pub fn redo(&mut self) -> Option<Change> {
        let step = self.undone.pop()?;
        let (change, step) = self.carry_out(step, Direction::Redone);
        self.done.push(step);
        Some(change)
    }

    /// Brings a step's difference about and turns the step around.
    fn carry_out(&mut self, mut step: Step, direction: Direction) -> (Change, Step) {
        self.store.apply(&step.delta);
        self.revision += 1;
        let change = Change::new(step.command, direction, self.revision, &step.delta);
        step.delta.invert();
        (change, step)
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The command that [`Session::undo`] would take back.
    #[must_use]
    pub fn undo_name(&self) -> Option<CommandName> {
        self.done.last().map(|step| step.command)
    }

    /// The command that [`Session::redo`] would do again.
    #[must_use]
    pub fn redo_name(&self) -> Option<CommandName> {
        self.undone.last().map(|step| step.command)
    }

    /// Forgets the log: what stands now can no longer be undone (the first tagging of a freshly opened text).
    pub fn forget_history(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    /// An annotation by its id, in O(log n).
    #[must_use]
    pub fn annotation(&self, id: &AnnotationId) -> Option<&Arc<Annotation>> {
        self.store.annotation(id)
    }

    /// An entity by its id.
    #[must_use]
    pub fn entity(&self, id: &EntityId) -> Option<&Entity> {
        self.store.entity(id)
    }

    /// How many annotations mention an entity, rejected ones included.
    #[must_use]
    pub fn mention_count(&self, id: &EntityId) -> usize {
        self.store.mention_count(id)
    }

    /// The annotations that mention an entity, in text order; a walk over all annotations.
    pub fn mentions<'a>(&'a self, id: &'a EntityId) -> impl Iterator<Item = &'a Arc<Annotation>> {
        self.document().annotations.iter().filter(move |annotation| annotation.entity.as_ref() == Some(id))
    }

    /// An annotation's rank in text order, from 0, in O(log n).
    #[must_use]
    pub fn position(&self, id: &AnnotationId) -> Option<usize> {
        self.store.position(id)
    }

    /// The annotation of this rank in text order.
    #[must_use]
    pub fn nth(&self, rank: usize) -> Option<&Arc<Annotation>> {
        self.document().annotations.get(rank)
    }

    /// The annotation after this one in text order.
    #[must_use]
    pub fn next(&self, id: &AnnotationId) -> Option<&Arc<Annotation>> {
        self.nth(self.position(id)? + 1)
    }

    /// The annotation before this one in text order.
    #[must_use]
    pub fn previous(&self, id: &AnnotationId) -> Option<&Arc<Annotation>> {
        self.nth(self.position(id)?.checked_sub(1)?)
    }

    /// The rank of the first annotation that starts at this byte or after it (the number of annotations when
    /// none does), in O(log n).
    #[must_use]
    pub fn rank_from(&self, byte: usize) -> usize {
        self.store.first_from(byte)
    }

    /// The annotations that share at least one byte with a range, in text order, in O(log n + k).
    pub fn overlapping(&self, range: Range<usize>) -> impl Iterator<Item = &Arc<Annotation>> {
        self.store.overlapping(range)
    }
}
