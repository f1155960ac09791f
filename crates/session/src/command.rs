//! What can be done to a document.

use std::ops::Range;

use surligne_model::{
    AnnotationId, EntityId, Label, LabelDefinition, Language, ReferenceDate, Source, Span, Status, Value,
};
use surligne_tagger::Tagging;

/// Which annotations a command is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// These; an id given twice counts once.
    Ids(Vec<AnnotationId>),
    /// Every mention of an entity.
    Entity(EntityId),
}

impl From<AnnotationId> for Target {
    fn from(id: AnnotationId) -> Self {
        Self::Ids(vec![id])
    }
}

impl From<Vec<AnnotationId>> for Target {
    fn from(ids: Vec<AnnotationId>) -> Self {
        Self::Ids(ids)
    }
}

impl From<EntityId> for Target {
    fn from(id: EntityId) -> Self {
        Self::Entity(id)
    }
}

/// An annotation to add.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAnnotation {
    /// Its id; the next free one when `None`.
    pub id: Option<AnnotationId>,
    /// Where, in bytes of the session's present text.
    pub span: Span,
    /// What. A custom label that the document does not have yet is added to its label set.
    pub label: Label,
    /// The normalised value.
    pub value: Option<Value>,
    /// The entity it mentions, one that the document has.
    pub entity: Option<EntityId>,
    /// A note.
    pub note: String,
    /// Who makes it.
    pub source: Source,
    /// Whether it stands.
    pub status: Status,
}

impl NewAnnotation {
    /// What a person marks by hand: accepted, without value or note.
    #[must_use]
    pub fn by_person(span: Span, label: Label) -> Self {
        Self {
            id: None,
            span,
            label,
            value: None,
            entity: None,
            note: String::new(),
            source: Source::person(),
            status: Status::Accepted,
        }
    }
}

/// One change to a document, one step of undo.
///
/// Whoever relabels, moves or revalues a suggestion makes it their own: it becomes accepted, its source a person
/// (the rule's name is kept), and tagging again leaves it alone.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Command {
    /// Adds annotations.
    Add(Vec<NewAnnotation>),
    /// Removes annotations for good. Tagging again may suggest the same: to be rid of a suggestion, reject it.
    Delete(Target),
    /// Gives another label. A value that does not fit the new label is dropped; mentions that leave their
    /// entity's label behind get an entity of their own.
    Relabel(Target, Label),
    /// Sets or removes the normalised value.
    SetValue(AnnotationId, Option<Value>),
    /// Moves an edge, or both.
    SetSpan(AnnotationId, Span),
    /// Accepts, rejects, or returns to suggested.
    SetStatus(Target, Status),
    /// Sets the note; empty for none.
    SetNote(AnnotationId, String),
    /// Links mentions to an entity of the document, or to none.
    LinkEntity(Target, Option<EntityId>),
    /// Gives an entity another canonical name; the old one becomes an alias.
    RenameEntity(EntityId, String),
    /// Makes the mentions of `from` mentions of `into`, which takes over names and, where it has none, codes.
    /// Mentions of another label get that of `into`.
    MergeEntities {
        /// The entity that stays.
        into: EntityId,
        /// Those that end.
        from: Vec<EntityId>,
    },
    /// Gives mentions an entity of their own.
    SplitMentions {
        /// Which mentions.
        target: Target,
        /// The new entity's name; the first mention's text when `None`.
        name: Option<String>,
    },
    /// Sets the title.
    SetTitle(String),
    /// Sets the language, with the tagging of the text in it.
    SetLanguage(Option<Language>, Option<Tagging>),
    /// Sets the reference date, with the tagging counted from it, so that every relative value follows at once.
    SetReferenceDate(Option<ReferenceDate>, Option<Tagging>),
    /// Adds a label to the label set, or changes the name and colour of one that is there.
    DefineLabel(LabelDefinition),
    /// Takes a custom label that nothing uses out of the label set.
    RemoveLabel(Label),
    /// Replaces the untouched suggestions by those of a tagging of the present text. What a person made,
    /// accepted, noted or corrected stays; what was rejected is not suggested again at the same span and label;
    /// an accepted suggestion that is found again has its value brought up to date.
    Retag(Tagging),
    /// Replaces a stretch of the text. Spans move along; an annotation all of whose text went is looked for in the
    /// replacement and, where it is not there, dropped (see [`Change::dropped`](crate::Change::dropped)).
    EditText {
        /// What to replace, in bytes, on `char` boundaries; empty to insert.
        range: Range<usize>,
        /// What to put there; CR LF and CR become LF.
        replacement: String,
    },
}

impl Command {
    /// Accepts annotations.
    #[must_use]
    pub fn accept(target: impl Into<Target>) -> Self {
        Self::SetStatus(target.into(), Status::Accepted)
    }

    /// Rejects annotations.
    #[must_use]
    pub fn reject(target: impl Into<Target>) -> Self {
        Self::SetStatus(target.into(), Status::Rejected)
    }

    /// Deletes annotations.
    #[must_use]
    pub fn delete(target: impl Into<Target>) -> Self {
        Self::Delete(target.into())
    }

    /// Relabels annotations.
    #[must_use]
    pub fn relabel(target: impl Into<Target>, label: Label) -> Self {
        Self::Relabel(target.into(), label)
    }

    /// Which command it is.
    #[must_use]
    pub fn name(&self) -> CommandName {
        match self {
            Self::Add(_) => CommandName::Add,
            Self::Delete(_) => CommandName::Delete,
            Self::Relabel(..) => CommandName::Relabel,
            Self::SetValue(..) => CommandName::SetValue,
            Self::SetSpan(..) => CommandName::SetSpan,
            Self::SetStatus(_, Status::Accepted) => CommandName::Accept,
            Self::SetStatus(_, Status::Rejected) => CommandName::Reject,
            Self::SetStatus(_, Status::Suggested) => CommandName::Reconsider,
            Self::SetNote(..) => CommandName::SetNote,
            Self::LinkEntity(..) => CommandName::LinkEntity,
            Self::RenameEntity(..) => CommandName::RenameEntity,
            Self::MergeEntities { .. } => CommandName::MergeEntities,
            Self::SplitMentions { .. } => CommandName::SplitMentions,
            Self::SetTitle(_) => CommandName::SetTitle,
            Self::SetLanguage(..) => CommandName::SetLanguage,
            Self::SetReferenceDate(..) => CommandName::SetReferenceDate,
            Self::DefineLabel(_) => CommandName::DefineLabel,
            Self::RemoveLabel(_) => CommandName::RemoveLabel,
            Self::Retag(_) => CommandName::Retag,
            Self::EditText { .. } => CommandName::EditText,
        }
    }
}

/// Which command a step of the log is, to name it in the person's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each names the command that Command documents")]
pub enum CommandName {
    Add,
    Delete,
    Relabel,
    SetValue,
    SetSpan,
    Accept,
    Reject,
    /// Back to suggested.
    Reconsider,
    SetNote,
    LinkEntity,
    RenameEntity,
    MergeEntities,
    SplitMentions,
    SetTitle,
    SetLanguage,
    SetReferenceDate,
    DefineLabel,
    RemoveLabel,
    Retag,
    EditText,
}
