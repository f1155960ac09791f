//! The reducer.

use std::rc::Rc;

use surligne_model::{AnnotationId, Label, SourceKind, Span, Status};
use surligne_session::{Command, CommandName, NewAnnotation};
use surligne_tagger::{Dateline, Diagnostic, Tagging};
use yew::Reducible;

use crate::dom::clock::now;
use crate::i18n::{Message, Phrase};
use crate::state::action::{Action, Origin};
use crate::state::figures::is_row;
use crate::state::opened::Opened;
use crate::state::opening::Opening;
use crate::state::settings::Settings;
use crate::state::tagging::{Purpose, TagRequest, TaggingState};
use crate::state::told::{Dialog, Notice, NoticeAct, Pending, Saving};
use crate::state::view::{Tab, View};
use crate::store::Recent;

/// The state of the page. Cloning is cheap.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// The open document; none on the empty page.
    pub opened: Option<Opened>,
    /// What the person chose to see.
    pub view: Rc<View>,
    /// The selected annotation, and where it was selected.
    pub selected: Option<(AnnotationId, Origin)>,
    /// The selected words.
    pub pending: Option<Pending>,
    /// The latest request to tag.
    pub request: Option<Rc<TagRequest>>,
    /// Where it stands.
    pub tagging: TaggingState,
    /// What the tagger had to say beside its suggestions.
    pub diagnostics: Rc<Vec<Diagnostic>>,
    /// The article's own date, as long as it is offered.
    pub dateline: Option<Dateline>,
    /// The text is being edited.
    pub editing: bool,
    /// The sheet of the sidebar is pulled down.
    pub sheet_closed: bool,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// What the person is told.
    pub notices: Rc<Vec<Notice>>,
    /// How saving stands.
    pub saving: Saving,
    /// The documents in the store, the latest first.
    pub recents: Rc<Vec<Recent>>,
    /// Another tab has this document open too.
    pub elsewhere: bool,
    /// Language and colours of the page.
    pub settings: Settings,
    /// What is said to screen readers alone, numbered.
    pub announced: Option<(u32, Phrase)>,
    /// How many commands the session has refused.
    pub refused: u32,
    requests: u32,
    notices_given: u32,
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.take(action);
        Rc::new(next)
    }
}

impl Desk {
    /// The empty page.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// What would be undone, and what done again.
    #[must_use]
    pub fn steps(&self) -> (Option<CommandName>, Option<CommandName>) {
        self.opened.as_ref().map_or((None, None), |opened| {
            let session = opened.session();
            (session.undo_name(), session.redo_name())
        })
    }

    /// The annotation whose edges the selected words may be meant to be: it shares some of them, and is the selected
    /// one or the only one.
    #[must_use]
    pub fn under_pending(&self) -> Option<AnnotationId> {
        let (opened, span) = (self.opened.as_ref()?, self.pending?);
        let session = opened.session();
        let under: Vec<_> = session
            .overlapping(span.range())
            .filter(|mention| self.view.shows(mention) && mention.status != Status::Rejected)
            .collect();
        let selected = self.selected.as_ref().and_then(|(id, _)| under.iter().find(|mention| mention.id == *id));
        let one = selected.or(if let [one] = &under[..] { Some(one) } else { None })?;
        (one.span != span).then(|| one.id.clone())
    }

    fn take(&mut self, action: Action) {
        match action {
            Action::Open(_) | Action::Close if self.would_lose_work() => {
                let opening = if let Action::Open(opening) = action { Some(opening) } else { None };
                self.dialog = Some(Dialog::Replace(opening));
            }
            Action::Open(opening) => {
                let is_kept = self.opened.is_some() && self.saving != Saving::Refused;
                self.open(opening);
                if is_kept {
                    self.tell(Message::PreviousKept.into(), NoticeAct::None);
                }
            }
            Action::Restore(opening) => {
                if self.opened.is_none() {
                    self.open(opening);
                }
            }
            Action::Close => self.close(),
            Action::Replace(Some(opening)) => self.open(opening),
            Action::Replace(None) => self.close(),
            Action::Do(command) => self.carry_out(command),
            Action::Undo => self.step_back(),
            Action::Redo => self.step_forward(),
            Action::Select(id, origin) => {
                self.selected = id.map(|id| (id, origin));
                self.pending = None;
            }
            Action::Pend(span) => self.pending = span,
            Action::Mark(span, label) => self.mark(span, label),
            Action::Rebound(id, span) => {
                self.carry_out(Command::SetSpan(id.clone(), span));
                self.pending = None;
                self.selected = Some((id, Origin::Text));
            }
            Action::DeleteSelected => self.delete_selected(),
            Action::Decide(id, status) => self.decide(id, status),
            Action::Tag(purpose) => self.request(purpose),
            Action::TaggingArrives(id, share) if self.awaits(id) => self.tagging = TaggingState::Arriving(share),
            Action::Tagged(id, tagging) if self.awaits(id) => self.take_tagging(Rc::unwrap_or_clone(tagging)),
            Action::TaggingFailed(id) if self.awaits(id) => {
                self.tagging = TaggingState::Failed;
                self.tell(Message::TaggingFailed.into(), NoticeAct::Retry);
            }
            Action::TaggingArrives(..) | Action::Tagged(..) | Action::TaggingFailed(_) => {}
            Action::EditText(editing) => {
                self.editing = editing;
                self.pending = None;
            }
            Action::TakeText(text) => self.take_text(&text),
            Action::RefuseDateline => self.dateline = None,
            Action::ToggleSheet => self.sheet_closed = !self.sheet_closed,
            Action::Show(dialog) => self.dialog = dialog,
            Action::Tell(phrase, act) => self.tell(phrase, act),
            Action::Dismiss(id) => Rc::make_mut(&mut self.notices).retain(|notice| notice.id != id),
            Action::Saved(saving) => self.saving = saving,
            Action::Recents(recents) => self.recents = recents,
            Action::OpenElsewhere(elsewhere) => self.elsewhere = elsewhere,
            Action::Set(settings) => self.settings = settings,
            choice => self.choose(choice),
        }
    }

    /// Choices of what is seen.
    fn choose(&mut self, action: Action) {
        let view = Rc::make_mut(&mut self.view);
        match action {
            Action::ToggleLabel(label) => match view.hidden.iter().position(|hidden| *hidden == label) {
                Some(at) => drop(view.hidden.remove(at)),
                None => view.hidden.push(label),
            },
            Action::OnlyLabel(label) => {
                let Some(opened) = &self.opened else { return };
                let others: Vec<_> =
                    opened.document().labels.iter().map(|d| d.label.clone()).filter(|l| *l != label).collect();
                let is_only =
                    view.hidden.len() == others.len() && others.iter().all(|other| view.hidden.contains(other));
                view.hidden = if is_only { Vec::new() } else { others };
            }
            Action::AllLabels => view.hidden.clear(),
            Action::ShowTab(tab) => {
                view.tab = tab;
                self.sheet_closed = false;
                // The details of a name would stand before the figures.
                let mention = self.selected.as_ref().zip(self.opened.as_ref());
                let is_listed = mention.is_none_or(|((id, _), opened)| {
                    tab == Tab::Mentions || opened.session().annotation(id).is_some_and(|mention| is_row(mention))
                });
                if !is_listed {
                    self.selected = None;
                }
            }
            Action::Group(grouping) => view.grouping = grouping,
            Action::FilterStatus(status) => view.status = status,
            Action::Search(words) => view.search = words,
            Action::Threshold(hundredths) => view.threshold = hundredths.min(100),
            Action::Sort(sorting) => view.sorting = sorting,
            _ => {}
        }
    }

    /// Whether what is open would be gone: it was worked on, and the browser stores nothing.
    fn would_lose_work(&self) -> bool {
        self.saving == Saving::Refused && self.opened.as_ref().is_some_and(|opened| opened.session().can_undo())
    }

    fn open(&mut self, opening: Opening) {
        self.close();
        // What the opening shares with a dialog that offered it is copied; otherwise it is taken as it is.
        let document = Rc::try_unwrap(opening.document).unwrap_or_else(|shared| (*shared).clone());
        self.opened = Some(Opened::new(opening.key, document));
        if self.saving != Saving::Refused {
            self.saving = Saving::Waiting;
        }
        if opening.tag {
            self.request(Purpose::First);
        }
    }

    fn close(&mut self) {
        *self = Self {
            view: Rc::new(View { threshold: self.view.threshold, ..View::default() }),
            notices: self.notices.clone(),
            refused: self.refused,
            recents: self.recents.clone(),
            settings: self.settings,
            saving: if self.saving == Saving::Refused { Saving::Refused } else { Saving::Untouched },
            requests: self.requests,
            notices_given: self.notices_given,
            ..Self::default()
        };
    }

    fn carry_out(&mut self, command: Command) {
        let Some(opened) = &mut self.opened else { return };
        if let Err(error) = opened.apply(command, now()) {
            self.refused += 1;
            self.tell(error.into(), NoticeAct::None);
        }
        self.after_change();
    }

    fn step_back(&mut self) {
        let Some(opened) = &mut self.opened else { return };
        let name = opened.session().undo_name();
        opened.undo();
        self.after_change();
        if let Some(name) = name {
            self.announce(Message::Undone.of(name));
        }
    }

    fn step_forward(&mut self) {
        let Some(opened) = &mut self.opened else { return };
        let name = opened.session().redo_name();
        opened.redo();
        self.after_change();
        if let Some(name) = name {
            self.announce(Message::Redone.of(name));
        }
    }

    /// What no longer exists cannot stay selected.
    fn after_change(&mut self) {
        let Some(opened) = &self.opened else { return };
        let session = opened.session();
        if self.selected.as_ref().is_some_and(|(id, _)| session.annotation(id).is_none()) {
            self.selected = None;
        }
        let text = &session.document().text;
        if self.pending.is_some_and(|span| text.span(span.range()) != Ok(span)) {
            self.pending = None;
        }
        if self.saving != Saving::Refused {
            self.saving = Saving::Waiting;
        }
    }

    fn mark(&mut self, span: Span, label: Label) {
        self.carry_out(Command::Add(vec![NewAnnotation::by_person(span, label.clone())]));
        self.pending = None;
        self.announce(Message::Added);
        let Some(opened) = &self.opened else { return };
        let session = opened.session();
        let marked = session.overlapping(span.range()).filter(|a| a.span == span && a.label == label);
        self.selected = marked.max_by_key(|a| a.created).map(|a| (a.id.clone(), Origin::Text));
    }

    fn delete_selected(&mut self) {
        let (Some(opened), Some((id, origin))) = (&self.opened, self.selected.clone()) else { return };
        let following = {
            let session = opened.session();
            session.next(&id).or_else(|| session.previous(&id)).map(|next| next.id.clone())
        };
        // A suggestion that was deleted would be suggested again with the next tagging: it is rejected instead.
        let suggested = opened.session().annotation(&id).is_some_and(|a| a.source.by != SourceKind::Person);
        self.carry_out(if suggested { Command::reject(id) } else { Command::delete(id) });
        self.selected = following.map(|id| (id, origin));
        self.announce(Message::Deleted);
    }

    fn decide(&mut self, id: AnnotationId, status: Status) {
        let Some(opened) = &self.opened else { return };
        let present = opened.session().annotation(&id).map(|annotation| annotation.status);
        let wanted = if present == Some(status) { Status::Suggested } else { status };
        self.carry_out(Command::SetStatus(id.into(), wanted));
    }

    fn request(&mut self, purpose: Purpose) {
        let Some(opened) = &self.opened else { return };
        let document = opened.document();
        self.requests += 1;
        let (mut language, mut reference_date) = (document.language, document.reference_date);
        match purpose {
            Purpose::Language(chosen) => language = chosen,
            Purpose::ReferenceDate(chosen) => reference_date = chosen,
            Purpose::First | Purpose::Again => {}
        }
        self.request = Some(Rc::new(TagRequest {
            id: self.requests,
            purpose,
            text: document.text.clone(),
            language,
            reference_date,
        }));
        self.tagging = TaggingState::Reading;
    }

    fn awaits(&self, id: u32) -> bool {
        self.tagging.is_running() && self.request.as_ref().is_some_and(|request| request.id == id)
    }

    fn take_tagging(&mut self, tagging: Tagging) {
        let (Some(opened), Some(request)) = (&mut self.opened, self.request.take()) else { return };
        self.tagging = TaggingState::Idle;
        if opened.document().text != request.text {
            // The text was edited in the meantime, and is being tagged again.
            return;
        }
        let (dateline, diagnostics, language) = (tagging.dateline, tagging.diagnostics.clone(), tagging.language);
        let untouched = !opened.session().can_undo() && !opened.session().can_redo();
        let command = match request.purpose {
            Purpose::First if request.language.is_none() => Command::SetLanguage(Some(language), Some(tagging)),
            Purpose::First | Purpose::Again => Command::Retag(tagging),
            Purpose::Language(chosen) => Command::SetLanguage(chosen.or(Some(language)), Some(tagging)),
            Purpose::ReferenceDate(chosen) => Command::SetReferenceDate(chosen, Some(tagging)),
        };
        if opened.apply(command, now()).is_err() {
            self.tagging = TaggingState::Failed;
            return;
        }
        if request.purpose == Purpose::First && untouched {
            opened.forget_history();
        }
        if request.reference_date.is_none() && request.purpose == Purpose::First {
            self.dateline = dateline;
        } else if matches!(request.purpose, Purpose::ReferenceDate(Some(_))) {
            self.dateline = None;
        }
        self.diagnostics = Rc::new(diagnostics);
        self.after_change();
        let found = self.opened.as_ref().map_or(0, |opened| opened.document().annotations.len());
        self.announce(Message::Tagged.of(found));
    }

    fn take_text(&mut self, text: &str) {
        self.editing = false;
        let Some(opened) = &self.opened else { return };
        let (range, before) = (0..opened.document().text.len(), opened.document().annotations.len());
        let revision = opened.revision;
        // The session narrows the edit to what differs.
        self.carry_out(Command::EditText { range, replacement: text.to_owned() });
        if self.opened.as_ref().is_none_or(|opened| opened.revision == revision) {
            return;
        }
        let after = self.opened.as_ref().map_or(0, |opened| opened.document().annotations.len());
        if after < before {
            self.tell(Message::AnnotationsDropped.of(before - after), NoticeAct::Undo);
        }
        self.request(Purpose::Again);
    }

    fn announce(&mut self, phrase: impl Into<Phrase>) {
        self.notices_given += 1;
        self.announced = Some((self.notices_given, phrase.into()));
    }

    fn tell(&mut self, phrase: Phrase, act: NoticeAct) {
        self.notices_given += 1;
        let notices = Rc::make_mut(&mut self.notices);
        notices.retain(|notice| notice.phrase != phrase);
        if notices.len() == 3 {
            notices.remove(0);
        }
        notices.push(Notice { id: self.notices_given, phrase, act });
    }
}
