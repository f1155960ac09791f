//! What the person is shown and told beside the article.

use std::rc::Rc;

use surligne_model::Span;

use crate::i18n::Phrase;
use crate::intake::Offered;
use crate::state::opening::Opening;

/// The dialogs of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// Keys and what they do.
    Help,
    /// What an opened file could not bring along: the person decides.
    Losses(Rc<Offered>),
    /// Everything in the store is to be deleted.
    ClearAll,
    /// A label of the person's own.
    NewLabel(Option<Span>),
    /// What is open would be lost: is another document to take its place, or the empty page?
    Replace(Option<Opening>),
}

/// What a notice offers beside being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeAct {
    /// Nothing.
    None,
    /// To undo what it tells of.
    Undo,
    /// To tag again.
    Retry,
}

/// Something the person is told in passing.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Names it.
    pub id: u32,
    /// What is said.
    pub phrase: Phrase,
    /// What it offers.
    pub act: NoticeAct,
}

/// How saving stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Saving {
    /// Nothing to save yet.
    #[default]
    Untouched,
    /// Changes wait to be written.
    Waiting,
    /// All is written.
    Done,
    /// The browser refuses to store anything (private mode, a file from disk in some browsers).
    Refused,
}

/// Words that are selected in the article and may be given a label.
pub type Pending = Span;
