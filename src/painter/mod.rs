//! Draws the article with its highlights.
//!
//! The painter stands apart from the store of annotations: it is handed a session to read and told what changed,
//! and owns every node inside one element. It is plain DOM work, outside Yew's tree, because comparing ten
//! thousand virtual nodes on each edit would cost more than the edit.

pub mod blocks;
mod canvas;
mod caret;
mod mark;
mod marks;
pub mod place;
pub mod segments;

use std::cell::RefCell;
use std::rc::Rc;

use surligne_model::{AnnotationId, Span};
use surligne_session::{Change, Session};

use crate::i18n::Tongue;
use crate::state::Opened;
use crate::state::view::View;

pub use caret::Caret;
pub use marks::MarkPainter;

/// What a painter needs to know beside the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// Which annotations are shown.
    pub view: Rc<View>,
    /// The language of the labels' names.
    pub tongue: Tongue,
    /// The selected annotation.
    pub selected: Option<AnnotationId>,
}

/// A way to draw highlights over a text. The page uses [`MarkPainter`]; ARCHITECTURE.md says what else was weighed.
pub trait Painter {
    /// Whether this session is drawn, of whatever revision.
    fn shows(&self, session: &Rc<RefCell<Session>>) -> bool;

    /// Brings the drawing up to date with a document and its looks; nothing to do where it is.
    fn follow(&mut self, opened: &Opened, look: Look) {
        let changes = opened.journal().painting.take();
        if self.shows(&opened.shared()) {
            changes.iter().for_each(|change| self.update(change));
            self.look(look);
        } else {
            self.open(opened.shared(), look);
        }
    }

    /// Draws a document from scratch. The beginning is there on return, the rest of a long text follows in slices.
    fn open(&mut self, session: Rc<RefCell<Session>>, look: Look);

    /// Brings the drawing up to date: only what the change touches is drawn again.
    fn update(&mut self, change: &Change);

    /// Draws again what another look shows otherwise.
    fn look(&mut self, look: Look);

    /// Scrolls to an annotation, where it is not in view.
    fn reveal(&mut self, id: &AnnotationId);

    /// The words selected in the article, as a span without white space at its ends.
    fn selected_words(&self) -> Option<Span>;

    /// The annotations under a node of the article, the shortest first.
    fn annotations_at(&self, node: &web_sys::Node) -> Vec<AnnotationId>;

    /// Draws the highlights of the whole text (for printing).
    fn complete(&mut self);

    /// Whether the whole text is there.
    fn is_complete(&self) -> bool;
}
