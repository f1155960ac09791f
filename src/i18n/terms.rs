//! What the page says of what the other crates know by a type.

use surligne_formats::Loss;
use surligne_formats::native::{DropReason, Dropped, ReadError as FileError, Warning};
use surligne_model::{Label, Language, SourceKind, Status};
use surligne_session::CommandError;
use surligne_tagger::display::ReadError;

use crate::i18n::{About, Message, Phrase};
use crate::state::Theme;
use crate::state::view::{Column, Grouping};

/// What a label is called; one of the person's own by what they called it.
impl TryFrom<&Label> for Message {
    type Error = ();

    fn try_from(label: &Label) -> Result<Self, ()> {
        Ok(match label {
            Label::Person => Self::Person,
            Label::Organisation => Self::Organisation,
            Label::Location => Self::Location,
            Label::Misc => Self::Misc,
            Label::Money => Self::Money,
            Label::Percent => Self::Percent,
            Label::Quantity => Self::Quantity,
            Label::Number => Self::Number,
            Label::Ordinal => Self::Ordinal,
            Label::Date => Self::Date,
            Label::Time => Self::Time,
            Label::Duration => Self::Duration,
            Label::Set => Self::Set,
            Label::Custom(_) => return Err(()),
        })
    }
}

impl From<Theme> for Message {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::System => Self::ThemeSystem,
            Theme::Light => Self::ThemeLight,
            Theme::Dark => Self::ThemeDark,
        }
    }
}

impl From<Language> for Message {
    fn from(language: Language) -> Self {
        match language {
            Language::Fr => Self::LanguageFr,
            Language::En => Self::LanguageEn,
        }
    }
}

impl From<Grouping> for Message {
    fn from(grouping: Grouping) -> Self {
        match grouping {
            Grouping::Text => Self::GroupingText,
            Grouping::Label => Self::GroupingLabel,
            Grouping::Entity => Self::GroupingEntity,
            Grouping::Status => Self::GroupingStatus,
        }
    }
}

impl From<Status> for Message {
    fn from(status: Status) -> Self {
        match status {
            Status::Suggested => Self::StatusSuggested,
            Status::Accepted => Self::StatusAccepted,
            Status::Rejected => Self::StatusRejected,
        }
    }
}

impl From<Column> for Message {
    fn from(column: Column) -> Self {
        match column {
            Column::Mention => Self::ColumnMention,
            Column::Kind => Self::ColumnKind,
            Column::Value => Self::ColumnValue,
            Column::Unit => Self::ColumnUnit,
        }
    }
}

/// Who found a mention.
impl From<SourceKind> for Message {
    fn from(source: SourceKind) -> Self {
        match source {
            SourceKind::Rule => Self::ByRule,
            SourceKind::Lexicon => Self::ByLexicon,
            SourceKind::Model => Self::ByModel,
            SourceKind::Person => Self::ByPerson,
            SourceKind::Import => Self::ByImport,
        }
    }
}

/// Why what was written is no value.
impl From<&ReadError> for Message {
    fn from(why: &ReadError) -> Self {
        match why {
            ReadError::Empty => Self::ValueEmpty,
            ReadError::TooLong => Self::ValueTooLong,
            ReadError::Several => Self::ValueSeveral,
            ReadError::OtherWords(_) => Self::ValueOtherWords,
            _ => Self::ValueUnknown,
        }
    }
}

/// What an export does not hold.
impl From<Loss> for Phrase {
    fn from(loss: Loss) -> Self {
        match loss {
            Loss::Rejected(count) => return Message::LossRejected.of(count),
            Loss::WithoutFigure(count) => return Message::LossWithoutFigure.of(count),
            Loss::Text => Message::LossText,
            Loss::Metadata => Message::LossMetadata,
            Loss::Sources => Message::LossSources,
            Loss::Scores => Message::LossScores,
            Loss::Statuses => Message::LossStatuses,
            Loss::Entities => Message::LossEntities,
            Loss::LabelSet => Message::LossLabelSet,
            Loss::Tabs => Message::LossTabs,
            Loss::GuardedCells => Message::LossGuardedCells,
            _ => Message::LossOther,
        }
        .into()
    }
}

/// What was left out of a file, and why.
impl From<Dropped> for Phrase {
    fn from(dropped: Dropped) -> Self {
        let which: About = match (dropped.quote, dropped.id) {
            (Some(quote), _) => Message::DroppedQuote.of(quote).into(),
            (None, Some(id)) => id.into(),
            (None, None) => Message::DroppedNumber.of((dropped.index + 1).to_string()).into(),
        };
        let why = match dropped.reason {
            DropReason::Malformed(_) => Message::DropMalformed,
            DropReason::SpanDoesNotFit(_) => Message::DropSpan,
            DropReason::OffsetsDisagree => Message::DropOffsets,
            DropReason::QuoteDiffers => Message::DropQuote,
            DropReason::DuplicateEntity => Message::DropEntity,
            _ => Message::DropOther,
        };
        Message::Dropped.with(vec![which, why.into()])
    }
}

/// What else of a file is not as it should be.
impl From<Warning> for Phrase {
    fn from(warning: Warning) -> Self {
        match warning {
            Warning::TextChanged => Message::WarnTextChanged.into(),
            Warning::UnknownKey(key) => Message::WarnUnknownKey.of(key),
            Warning::Renamed { from, to } => Message::WarnRenamed.with(vec![from.into(), to.to_string().into()]),
            Warning::MissingEntity(id, entity) => {
                Message::WarnMissingEntity.with(vec![id.to_string().into(), entity.to_string().into()])
            }
            Warning::ValueDropped(id) => Message::WarnValueDropped.of(id.to_string()),
            _ => Message::WarnOther.into(),
        }
    }
}

/// Why a file cannot be opened.
impl From<FileError> for Phrase {
    fn from(error: FileError) -> Self {
        match error {
            FileError::NotJson { line, column } => {
                Message::FileNotJson.with(vec![line.to_string().into(), column.to_string().into()])
            }
            FileError::NotSurligne => Message::FileNotSurligne.into(),
            FileError::UnknownVersion(version) => Message::FileVersion.of(version),
            FileError::Missing(key) => Message::FileMissing.of(key.to_owned()),
            FileError::Malformed { key, .. } => Message::FileMalformed.of(key.to_owned()),
            FileError::CarriageReturn => Message::FileCarriageReturn.into(),
            FileError::TextTooLong => Message::FileTooLong.into(),
            _ => Message::FileOther.into(),
        }
    }
}

/// Why a command was refused.
impl From<CommandError> for Phrase {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::DuplicateId(id) => return Message::DuplicateId.of(id.to_string()),
            CommandError::BadColour(colour) => return Message::BadColour.of(colour),
            CommandError::UnknownAnnotation(_) => Message::NoSuchAnnotation,
            CommandError::UnknownEntity(_) => Message::NoSuchEntity,
            CommandError::EmptyId => Message::EmptyId,
            CommandError::SpanDoesNotFit(_) => Message::SpanDoesNotFit,
            CommandError::ValueDoesNotFitLabel(_) => Message::ValueDoesNotFit,
            CommandError::NotFinite => Message::NotFinite,
            CommandError::EmptyName => Message::EmptyName,
            CommandError::LabelInUse(_) => Message::LabelInUse,
            CommandError::SameEntity(_) => Message::SameEntity,
            CommandError::StaleTagging => Message::StaleTagging,
            CommandError::TextTooLong => Message::TextTooLong,
            _ => Message::NotPossible,
        }
        .into()
    }
}
