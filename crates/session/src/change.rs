//! What a command, an undo or a redo did: what to repaint.

use std::sync::Arc;

use surligne_model::sorting::sort_by;
use surligne_model::{Annotation, EntityId, Label};

use crate::command::CommandName;
use crate::delta::Delta;

/// Whether a step was done, undone or redone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// [`Session::apply`](crate::Session::apply).
    Done,
    /// [`Session::undo`](crate::Session::undo).
    Undone,
    /// [`Session::redo`](crate::Session::redo).
    Redone,
}

/// An annotation before and after a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Updated {
    /// As it was; its span is in bytes of the text before the change.
    pub before: Arc<Annotation>,
    /// As it is; its span is in bytes of the text after the change.
    pub after: Arc<Annotation>,
}

impl Updated {
    /// Whether its highlight looks different now: another place, label or status.
    #[must_use]
    pub fn repaints(&self) -> bool {
        self.before.span != self.after.span
            || self.before.label != self.after.label
            || self.before.status != self.after.status
    }
}

/// A stretch of the text that was replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextEdit {
    /// Where, in bytes.
    pub at: usize,
    /// How many bytes went.
    pub removed: usize,
    /// How many bytes came.
    pub inserted: usize,
}

/// What happened, exactly: nothing that is not named here looks different.
///
/// The three lists are in text order. With a [`TextEdit`], annotations wholly after it moved by
/// `inserted - removed` bytes without being listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Which command.
    pub command: CommandName,
    /// Done, undone or redone.
    pub direction: Direction,
    /// The session's revision after it.
    pub revision: u64,
    /// New annotations.
    pub added: Vec<Arc<Annotation>>,
    /// Those that are gone, as they were.
    pub removed: Vec<Arc<Annotation>>,
    /// Those of which something changed.
    pub updated: Vec<Updated>,
    /// Those among the removed whose text an edit took away.
    pub dropped: Vec<Arc<Annotation>>,
    /// The edit of the text.
    pub text: Option<TextEdit>,
    /// Entities that came, went or changed.
    pub entities: Vec<EntityId>,
    /// Labels whose definition came, went or changed.
    pub labels: Vec<Label>,
    /// The title changed.
    pub title: bool,
    /// The language changed.
    pub language: bool,
    /// The reference date changed.
    pub reference_date: bool,
}

impl Change {
    pub(crate) fn new(command: CommandName, direction: Direction, revision: u64, delta: &Delta) -> Self {
        let mut change = Self {
            command,
            direction,
            revision,
            added: Vec::new(),
            removed: Vec::new(),
            updated: Vec::new(),
            dropped: Vec::new(),
            text: delta.text.as_ref().map(|splice| TextEdit {
                at: splice.at,
                removed: splice.removed.len(),
                inserted: splice.inserted.len(),
            }),
            entities: delta.entities.changed(|entity| entity.id.clone()),
            labels: delta.labels.changed(|definition| definition.label.clone()),
            title: delta.title.is_some(),
            language: delta.language.is_some(),
            reference_date: delta.reference_date.is_some(),
        };
        let mut before: Vec<_> = delta.removed.iter().collect();
        sort_by(&mut before, |a, b| a.id.cmp(&b.id));
        let mut matched = vec![false; before.len()];
        for after in &delta.added {
            match before.binary_search_by(|candidate| candidate.id.cmp(&after.id)) {
                Ok(at) => {
                    matched[at] = true;
                    change.updated.push(Updated { before: before[at].clone(), after: after.clone() });
                }
                Err(_) => change.added.push(after.clone()),
            }
        }
        change.removed = before.into_iter().zip(matched).filter(|(_, m)| !m).map(|(a, _)| a.clone()).collect();
        sort_by(&mut change.removed, |a, b| a.text_order(b));
        if command == CommandName::EditText && direction != Direction::Undone {
            change.dropped.clone_from(&change.removed);
        }
        change
    }

    /// Whether nothing changed (a label set to what it was): the revision stayed, and there is nothing to undo.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.removed.is_empty()
            && self.updated.is_empty()
            && self.text.is_none()
            && self.entities.is_empty()
            && self.labels.is_empty()
            && !(self.title || self.language || self.reference_date)
    }
}
