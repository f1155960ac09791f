//! Terms and reasons in English: the words for what the other crates know by a type.

use std::borrow::Cow;

use surligne_formats::Loss;
use surligne_formats::native::{DropReason, Dropped, ReadError as FileError, Warning};
use surligne_model::Label;
use surligne_session::{CommandError, CommandName};
use surligne_tagger::display::ReadError;
use surligne_tagger::{EvidenceKind, LexiconClass};

use super::count;
use crate::i18n::message::HelpKey;

/// Why a file cannot be opened.
pub(super) fn unreadable(error: &FileError) -> Cow<'static, str> {
    match error {
        FileError::NotJson { line, column } => {
            return format!("this is no JSON, or it was cut off (line {line}, column {column}).").into();
        }
        FileError::NotSurligne => "this JSON is no Surligne document.",
        FileError::UnknownVersion(version) => {
            return format!("its format is {version}, newer than this page. Reload the page to update it.").into();
        }
        FileError::Missing(key) => return format!("it lacks “{key}”.").into(),
        FileError::Malformed { key, .. } => return format!("its “{key}” cannot be read.").into(),
        FileError::CarriageReturn => "its line ends were changed, so that its positions are no longer sure.",
        FileError::TextTooLong => "its text is too long.",
        _ => "it cannot be read.",
    }
    .into()
}

/// What was left out of a file, and why.
pub(super) fn loss(dropped: &Dropped) -> Cow<'static, str> {
    let which = match (&dropped.quote, &dropped.id) {
        (Some(quote), _) => format!("“{quote}”"),
        (None, Some(id)) => id.clone(),
        (None, None) => format!("no. {}", dropped.index + 1),
    };
    let why = match dropped.reason {
        DropReason::Malformed(_) => "cannot be read",
        DropReason::SpanDoesNotFit(_) => "its position leaves the text",
        DropReason::OffsetsDisagree => "its positions contradict one another",
        DropReason::QuoteDiffers => "the text there is not its own",
        DropReason::DuplicateEntity => "an entity has this id already",
        _ => "does not fit",
    };
    format!("{which}: {why}").into()
}

/// What else of a file is not as it should be.
pub(super) fn warning(warning: &Warning) -> Cow<'static, str> {
    match warning {
        Warning::TextChanged => "The text was changed after it was saved.".into(),
        Warning::UnknownKey(key) => format!("The unknown key “{key}” is ignored.").into(),
        Warning::Renamed { from, to } => format!("The id {from} was taken; it becomes {to}.").into(),
        Warning::MissingEntity(id, entity) => {
            format!("{id} names the entity {entity}, which is missing: the link is removed.").into()
        }
        Warning::ValueDropped(id) => format!("The value of {id} does not go with its label: it is removed.").into(),
        Warning::LabelAdded(label) => format!("The label {label} was not defined.").into(),
        _ => "A part of the file is ignored.".into(),
    }
}

/// What an export does not hold.
pub(super) fn export_loss(loss: Loss) -> Cow<'static, str> {
    match loss {
        Loss::Rejected(n) => return count(n, "rejected annotation", "rejected annotations"),
        Loss::WithoutFigure(n) => {
            return count(n, "annotation without figure or date", "annotations without figure or date");
        }
        Loss::Text => "the article’s text",
        Loss::Metadata => "title, language or reference date",
        Loss::Sources => "where annotations come from",
        Loss::Scores => "the scores of suggestions",
        Loss::Statuses => "which are accepted and which to check",
        Loss::Entities => "entities or their other names",
        Loss::LabelSet => "names and colours of labels",
        Loss::Tabs => "tabs inside quotes",
        Loss::GuardedCells => "cells that a spreadsheet would run, now behind an apostrophe",
        _ => "other details",
    }
    .into()
}

/// What a label is called.
pub(super) fn label_name(label: &Label) -> Cow<'static, str> {
    match label {
        Label::Person => "Person",
        Label::Organisation => "Organisation",
        Label::Location => "Place",
        Label::Misc => "Work, event",
        Label::Money => "Money",
        Label::Percent => "Percentage",
        Label::Quantity => "Quantity",
        Label::Number => "Number",
        Label::Ordinal => "Rank",
        Label::Date => "Date",
        Label::Time => "Time",
        Label::Duration => "Duration, age",
        Label::Set => "Recurrence",
        Label::Custom(tag) => return tag.to_string().into(),
    }
    .into()
}

/// What a step of the log is called.
pub(super) fn command(name: CommandName) -> &'static str {
    match name {
        CommandName::Add => "addition",
        CommandName::Delete => "deletion",
        CommandName::Relabel => "change of label",
        CommandName::SetValue => "change of value",
        CommandName::SetSpan => "change of boundaries",
        CommandName::Accept => "acceptance",
        CommandName::Reject => "rejection",
        CommandName::Reconsider => "back to check",
        CommandName::SetNote => "note",
        CommandName::LinkEntity => "link to an entity",
        CommandName::RenameEntity => "name of an entity",
        CommandName::MergeEntities => "merger of entities",
        CommandName::SplitMentions => "split of an entity",
        CommandName::SetTitle => "title",
        CommandName::SetLanguage => "language of the article",
        CommandName::SetReferenceDate => "reference date",
        CommandName::DefineLabel => "label defined",
        CommandName::RemoveLabel => "label removed",
        CommandName::Retag => "tagging",
        CommandName::EditText => "edit of the text",
        _ => "change",
    }
}

/// Why a command was refused.
pub(super) fn refused(error: &CommandError) -> Cow<'static, str> {
    match error {
        CommandError::UnknownAnnotation(_) => "This annotation no longer exists.",
        CommandError::UnknownEntity(_) => "This entity no longer exists.",
        CommandError::DuplicateId(id) => return format!("An annotation has the id {id} already.").into(),
        CommandError::EmptyId => "The id is empty.",
        CommandError::SpanDoesNotFit(_) => "These boundaries leave the text or hold nothing.",
        CommandError::ValueDoesNotFitLabel(_) => "This value does not go with this label.",
        CommandError::NotFinite => "This number is not finite.",
        CommandError::EmptyName => "A name is needed: write at least one letter.",
        CommandError::BadColour(colour) => return format!("{colour} is no colour (#rrggbb).").into(),
        CommandError::LabelInUse(_) => "This label is still in use.",
        CommandError::SameEntity(_) => "That is the same entity.",
        CommandError::StaleTagging => "The text has changed in the meantime: tag again.",
        CommandError::TextTooLong => "The text is too long.",
        _ => "This change is not possible.",
    }
    .into()
}

/// Why what was written is no value.
pub(super) fn unread(why: &ReadError) -> &'static str {
    match why {
        ReadError::Empty => "Write a value, or remove it.",
        ReadError::TooLong => "This is too long for a value.",
        ReadError::Several => "There are several values here: write one, or a range.",
        ReadError::OtherWords(_) => "There are other words here: write the value alone.",
        _ => "No value is recognised here.",
    }
}

/// What the lexicon knows something to be.
pub(super) fn class_name(class: LexiconClass) -> &'static str {
    match class {
        LexiconClass::Country => "a country",
        LexiconClass::City => "a large city",
        LexiconClass::Town => "a town",
        LexiconClass::Region => "a region",
        LexiconClass::Nature => "a natural place",
        LexiconClass::Place => "a place",
        LexiconClass::GivenName => "a given name",
        LexiconClass::Surname => "a family name",
        LexiconClass::Person => "a known person",
        LexiconClass::Company => "a company",
        LexiconClass::Brand => "a brand",
        LexiconClass::Institution => "an institution",
        LexiconClass::Party => "a party or movement",
        LexiconClass::Media => "a news outlet",
        LexiconClass::Club => "a club",
        LexiconClass::International => "an international organisation",
        LexiconClass::School => "a school or hospital",
        LexiconClass::Event => "an event",
        LexiconClass::Work => "a work or product",
        LexiconClass::Demonym => "an adjective of place",
        LexiconClass::Title => "a title",
        LexiconClass::Function => "a function",
        LexiconClass::OrgNoun => "a word that announces an organisation",
        LexiconClass::PlaceNoun => "a word that announces a place",
        LexiconClass::WorkNoun => "a word that announces a work or a law",
        LexiconClass::NotName => "a word that is no name",
        LexiconClass::Saying => "a verb of saying",
        LexiconClass::Calendar => "a word of the calendar",
        LexiconClass::LegalForm => "a legal form",
    }
}

/// What a piece of evidence looks at.
pub(super) fn evidence_name(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Word => "the word itself",
        EvidenceKind::Form => "its form (capitals, figures)",
        EvidenceKind::Letters => "its first and last letters",
        EvidenceKind::Before => "the words before",
        EvidenceKind::After => "the words after",
        EvidenceKind::Lexicon => "the lexicon",
        EvidenceKind::Meaning => "words used alike",
        EvidenceKind::Sentence => "the sentence and the subject",
        EvidenceKind::Document => "the rest of the article",
    }
}

/// What a key does.
pub(super) fn help_key(key: HelpKey) -> &'static str {
    match key {
        HelpKey::Undo => "Undo",
        HelpKey::Redo => "Redo",
        HelpKey::Paste => "Paste a new article",
        HelpKey::Help => "This help",
        HelpKey::Search => "Search the mentions",
        HelpKey::Escape => "Deselect, close",
        HelpKey::NextPrevious => "Next, previous mention",
        HelpKey::Accept => "Accept",
        HelpKey::Reject => "Reject",
        HelpKey::Delete => "Delete",
        HelpKey::EdgeStart => "Start one word earlier, later (with Shift: one character)",
        HelpKey::EdgeEnd => "End one word earlier, later (with Shift: one character)",
        HelpKey::Caret => "Move the caret (with Ctrl: by words)",
        HelpKey::CaretExtend => "Select",
        HelpKey::Label => "Give the label of this number or letter",
        HelpKey::LabelFocus => "Go to the choice of label",
        HelpKey::GoText => "Go to the article",
        HelpKey::GoList => "Go to the list",
        HelpKey::Relabel => "Change to the label of this number",
        HelpKey::JoinEntity => "Change or merge its entity",
        HelpKey::MoveHere => "Move the boundaries of the mention under them here",
    }
}
