//! What can happen on the page.

use std::rc::Rc;

use surligne_model::{AnnotationId, Label, Span, Status};
use surligne_session::Command;
use surligne_tagger::Tagging;

use crate::i18n::Phrase;
use crate::state::opening::Opening;
use crate::state::settings::Settings;
use crate::state::tagging::Purpose;
use crate::state::told::{Dialog, NoticeAct, Saving};
use crate::state::view::{Grouping, Sorting, Tab};
use crate::store::Recent;

/// Where a selection was made: the other panes follow, that one stays still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A click or a key in the article.
    Text,
    /// A row of the sidebar.
    List,
    /// Anywhere else.
    Elsewhere,
}

/// What can happen on the page.
#[derive(Debug, Clone)]
pub enum Action {
    /// A document is taken up, in place of the one that is open, which stays in the store. Where there is no store,
    /// the person is asked first.
    Open(Opening),
    /// Back to the empty page; asks as [`Action::Open`] does.
    Close,
    /// The same without asking: what is open may go.
    Replace(Option<Opening>),
    /// What was open before a reload is there; it is taken up unless the person has opened something meanwhile.
    Restore(Opening),
    /// A command of the session.
    Do(Command),
    /// Back one step.
    Undo,
    /// Forward one step.
    Redo,
    /// Another annotation is selected, or none.
    Select(Option<AnnotationId>, Origin),
    /// Words are selected, which may be given a label.
    Pend(Option<Span>),
    /// The selected words get a label.
    Mark(Span, Label),
    /// An annotation gets the selected words for its span.
    Rebound(AnnotationId, Span),
    /// Deletes the selected annotation and goes to the next one.
    DeleteSelected,
    /// Accepts or rejects an annotation; to suggested again when it has that status already.
    Decide(AnnotationId, Status),
    /// A tagging is wanted.
    Tag(Purpose),
    /// So much of the answer to a request is there.
    TaggingArrives(u32, f64),
    /// The answer to a request.
    Tagged(u32, Rc<Tagging>),
    /// The worker broke down over a request.
    TaggingFailed(u32),
    /// A label is switched on or off in the legend.
    ToggleLabel(Label),
    /// Only this label is shown; all again when it is the only one already.
    OnlyLabel(Label),
    /// All labels are shown.
    AllLabels,
    /// The sidebar's other view.
    ShowTab(Tab),
    /// The list is grouped otherwise.
    Group(Grouping),
    /// Only one status is listed.
    FilterStatus(Option<Status>),
    /// Only what holds these words is listed.
    Search(String),
    /// The score below which suggestions are hidden, in hundredths.
    Threshold(u8),
    /// The figures are sorted otherwise.
    Sort(Sorting),
    /// The text itself is edited, or no longer.
    EditText(bool),
    /// The edited text is taken over.
    TakeText(Rc<str>),
    /// The dateline that was offered is refused.
    RefuseDateline,
    /// The sheet of the sidebar is pulled up or down (narrow screens).
    ToggleSheet,
    /// A dialog opens or closes.
    Show(Option<Dialog>),
    /// The person is told something.
    Tell(Phrase, NoticeAct),
    /// A notice goes away.
    Dismiss(u32),
    /// How saving went.
    Saved(Saving),
    /// The documents in the store.
    Recents(Rc<Vec<Recent>>),
    /// Another tab has this document open too.
    OpenElsewhere(bool),
    /// The page's language or colours.
    Set(Settings),
}
