//! Changes on their way from the session to those who follow it.

use std::cell::RefCell;
use std::rc::Rc;

use surligne_session::Change;

/// Changes that one follower (the painter, the store) has not taken yet.
///
/// A reducer may run several times before the page is drawn again: each follower finds every change here once,
/// in order.
#[derive(Debug, Default)]
pub struct Queue(RefCell<Vec<Rc<Change>>>);

impl Queue {
    fn push(&self, change: Rc<Change>) {
        self.0.borrow_mut().push(change);
    }

    /// What has come since it was last asked, the oldest first.
    #[must_use]
    pub fn take(&self) -> Vec<Rc<Change>> {
        self.0.take()
    }
}

/// One queue a follower.
#[derive(Debug, Default)]
pub struct Journal {
    /// For the painter.
    pub painting: Queue,
    /// For the store.
    pub saving: Queue,
    /// For the host page.
    pub telling: Queue,
    last: RefCell<Option<Rc<Change>>>,
}

impl Journal {
    /// Tells every follower.
    pub fn push(&self, change: Change) {
        let change = Rc::new(change);
        for queue in [&self.painting, &self.saving, &self.telling] {
            queue.push(change.clone());
        }
        self.last.replace(Some(change));
    }

    /// The latest change.
    #[must_use]
    pub fn last(&self) -> Option<Rc<Change>> {
        self.last.borrow().clone()
    }
}
