//! Writes changes down shortly after they were made.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::dom::{Timer, window};
use crate::state::{Action, DocumentKey, Opened, Saving};
use crate::store::record::piece_of;
use crate::store::shelf::{Dirty, Haste, Shelf, save};

/// How long changes are gathered before they are written, in milliseconds.
const DELAY: i32 = 500;

/// Under which name this tab's open article is remembered for a reload.
const OPEN: &str = "surligne.open";

type Dispatch = Rc<dyn Fn(Action)>;

#[derive(Default)]
struct Inner {
    shelf: Option<Shelf>,
    /// The browser allows no store.
    refused: bool,
    opened: Option<Opened>,
    dirty: Dirty,
    /// What is being written, and of which article: it is not in the store yet.
    underway: Option<(Opened, Dirty)>,
    /// How many writes were begun.
    writes: u32,
    /// The article that a reload would open.
    remembered: Option<DocumentKey>,
}

/// Follows the open article and writes its changes down. Cloning shares it.
#[derive(Clone)]
pub struct Autosave {
    inner: Rc<RefCell<Inner>>,
    timer: Timer,
    dispatch: Dispatch,
}

impl PartialEq for Autosave {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl Autosave {
    /// Follows nothing yet.
    #[must_use]
    pub fn new(dispatch: Dispatch) -> Self {
        Self { inner: Rc::default(), timer: Timer::default(), dispatch }
    }

    /// The store is open: what has gathered is written. Or there is none.
    pub fn set_shelf(&self, shelf: Option<Shelf>) {
        let mut inner = self.inner.borrow_mut();
        inner.refused = shelf.is_none();
        inner.shelf = shelf;
        drop(inner);
        self.schedule();
    }

    /// Takes note of what changed in the open article, or that another is open, which is written whole.
    pub fn follow(&self, opened: Option<&Opened>) {
        let before = self.inner.borrow().opened.clone();
        let same = match (&before, opened) {
            (Some(before), Some(opened)) => before.is_same_session(opened),
            (None, None) => true,
            _ => false,
        };
        if !same {
            self.write(Haste::Now);
        }
        let Some(opened) = opened else {
            self.inner.borrow_mut().opened = None;
            if before.is_some() {
                self.remember();
            }
            return;
        };
        let changes = opened.journal().saving.take();
        let mut inner = self.inner.borrow_mut();
        inner.opened = Some(opened.clone());
        inner.dirty.text |= !same;
        inner.dirty.whole |= !changes.is_empty();
        for change in &changes {
            inner.dirty.text |= change.text.is_some();
            let updated = change.updated.iter().flat_map(|updated| [&updated.before, &updated.after]);
            let touched = change.added.iter().chain(&change.removed).chain(updated);
            touched.for_each(|annotation| inner.dirty.add_piece(piece_of(annotation.span.start())));
        }
        let waits = !same || !changes.is_empty();
        drop(inner);
        if waits {
            self.schedule();
        }
    }

    fn schedule(&self) {
        let autosave = self.clone();
        self.timer.set(DELAY, move || autosave.write(Haste::None));
    }

    /// Writes what has gathered now: the page is going away.
    pub fn flush(&self) {
        self.timer.cancel();
        self.write(Haste::Leaving);
    }

    fn write(&self, haste: Haste) {
        self.remember();
        let (shelf, opened, dirty, write) = {
            let mut inner = self.inner.borrow_mut();
            if inner.underway.is_some() && haste == Haste::None {
                drop(inner);
                self.schedule();
                return;
            }
            let (shelf, Some(opened)) = (inner.shelf.clone(), inner.opened.clone()) else { return };
            // A page that goes away before the store is open leaves its note all the same.
            if inner.refused || shelf.is_none() && haste != Haste::Leaving {
                return;
            }
            let mut dirty = std::mem::take(&mut inner.dirty);
            // A page that goes away may not come back to what it is gathering.
            if let Some((_, underway)) = inner.underway.take_if(|(of, _)| of.is_same_session(&opened)) {
                dirty.add(underway);
            }
            if dirty == Dirty::default() {
                return;
            }
            inner.underway = Some((opened.clone(), dirty.clone()));
            inner.writes += 1;
            (shelf, opened, dirty, inner.writes)
        };
        let document = opened.document().clone();
        let (autosave, revision) = (self.clone(), opened.revision);
        spawn_local(async move {
            let is_last = || autosave.inner.borrow().writes == write;
            let saved = save(shelf, &opened.key, document, dirty, haste, is_last).await;
            let is_latest = is_last() && {
                let mut inner = autosave.inner.borrow_mut();
                let underway = inner.underway.take();
                if let Some((_, dirty)) = underway.filter(|_| saved.is_err()) {
                    inner.dirty.add(dirty);
                }
                inner.opened.as_ref().is_some_and(|now| now.is_same_session(&opened) && now.revision == revision)
            };
            match saved {
                Ok(()) if is_latest => (autosave.dispatch)(Action::Saved(Saving::Done)),
                Ok(()) => {}
                // As soon as the store is open it is tried again.
                Err(error) if error.is_null() => {}
                Err(_) => (autosave.dispatch)(Action::Saved(Saving::Refused)),
            }
        });
    }

    /// Notes which article is open: not when it is opened but when it is first written, since the browser takes its
    /// time for it, and the article would wait.
    fn remember(&self) {
        let mut inner = self.inner.borrow_mut();
        let key = inner.opened.as_ref().map(|opened| opened.key.clone());
        if inner.remembered != key {
            remember(key.as_ref());
            inner.remembered = key;
        }
    }

    /// The article that was open in this tab before it was reloaded.
    #[must_use]
    pub fn remembered() -> Option<DocumentKey> {
        let storage = window().session_storage().ok()??;
        storage.get_item(OPEN).ok()?.map(|key| DocumentKey(key.into()))
    }
}

fn remember(key: Option<&DocumentKey>) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = match key {
            Some(key) => storage.set_item(OPEN, &key.0),
            None => storage.remove_item(OPEN),
        };
    }
}
