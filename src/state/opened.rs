//! The open document.

use std::cell::{Ref, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use surligne_model::{Annotation, AnnotationId, Document, Timestamp};
use surligne_session::{Change, Command, CommandError, Session};

use crate::state::journal::Journal;

/// Names a document in the browser's store.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentKey(pub Rc<str>);

/// A document and its session. Cloning shares it; two clones of the same revision are equal.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its name in the store.
    pub key: DocumentKey,
    /// Grows with every change.
    pub revision: u64,
    session: Rc<RefCell<Session>>,
    journal: Rc<Journal>,
}

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.revision == other.revision
    }
}

impl Opened {
    /// Takes a document up.
    #[must_use]
    pub fn new(key: DocumentKey, document: Document) -> Self {
        Self { key, revision: 0, session: Rc::new(RefCell::new(Session::new(document))), journal: Rc::default() }
    }

    /// The session, to read.
    #[must_use]
    pub fn session(&self) -> Ref<'_, Session> {
        self.session.borrow()
    }

    /// The document, to read.
    #[must_use]
    pub fn document(&self) -> Ref<'_, Document> {
        Ref::map(self.session.borrow(), Session::document)
    }

    /// The session, shared: for the painter, which reads it whenever a section comes near the viewport.
    #[must_use]
    pub fn shared(&self) -> Rc<RefCell<Session>> {
        self.session.clone()
    }

    /// What has changed, for those who follow.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.journal
    }

    /// Whether the other is the same session, of whatever revision.
    #[must_use]
    pub fn is_same_session(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session)
    }

    /// An annotation by its id.
    #[must_use]
    pub fn annotation(&self, id: &AnnotationId) -> Option<Arc<Annotation>> {
        self.session.borrow().annotation(id).cloned()
    }

    /// Carries a command out. Only the reducer calls this.
    pub(super) fn apply(&mut self, command: Command, now: Timestamp) -> Result<(), CommandError> {
        let change = self.session.borrow_mut().apply(command, now)?;
        self.note(Some(change));
        Ok(())
    }

    /// Takes the last command back.
    pub(super) fn undo(&mut self) {
        let change = self.session.borrow_mut().undo();
        self.note(change);
    }

    /// Does again what was taken back.
    pub(super) fn redo(&mut self) {
        let change = self.session.borrow_mut().redo();
        self.note(change);
    }

    /// Forgets the log.
    pub(super) fn forget_history(&mut self) {
        self.session.borrow_mut().forget_history();
    }

    fn note(&mut self, change: Option<Change>) {
        let Some(change) = change.filter(|change| !change.is_empty()) else { return };
        self.revision = change.revision;
        self.journal.push(change);
    }
}
