//! The open article as its parts are handed it.

use std::rc::Rc;

use surligne_model::AnnotationId;

use crate::components::context::Surroundings;
use crate::i18n::LabelBook;
use crate::state::view::View;
use crate::state::{Desk, Opened, Origin};

/// The open article, and what is shown of it.
#[derive(PartialEq)]
pub struct Scene {
    /// Where actions go, and the words.
    pub around: Surroundings,
    /// The open article.
    pub opened: Opened,
    /// What the person chose to see of it.
    pub view: Rc<View>,
    /// The selected annotation.
    pub selected: Option<(AnnotationId, Origin)>,
    /// The labels' names.
    pub names: LabelBook,
}

impl Scene {
    /// As the state has it.
    pub fn new(around: &Surroundings, desk: &Desk, opened: &Opened) -> Rc<Self> {
        Rc::new(Self {
            around: around.clone(),
            opened: opened.clone(),
            view: desk.view.clone(),
            selected: desk.selected.clone(),
            names: LabelBook::of(&opened.document()),
        })
    }
}
