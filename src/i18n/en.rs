//! The page in English.

mod terms;

use std::borrow::Cow;

use surligne_model::{Language, SourceKind, Status};

use crate::i18n::message::{Message, SampleKind};
use crate::i18n::plural::{counted, grouped};
use crate::i18n::{Tongue, uncapitalised};
use crate::state::Theme;
use crate::state::view::{Column, Grouping};
use terms::{
    class_name, command, evidence_name, export_loss, help_key, label_name, loss, refused, unread, unreadable, warning,
};

fn count(n: usize, one: &str, other: &str) -> Cow<'static, str> {
    counted(Tongue::En, n, one, other).into()
}

/// Says a message.
pub(super) fn say(message: &Message) -> Cow<'static, str> {
    use Message as M;
    let said = match message {
        M::SkipToArticle => "Skip to the article",
        M::Header => "Tools",
        M::NewArticle => "New article",
        M::OpenFile => "Open a file…",
        M::EditText => "Edit the text",
        M::TagAgain => "Tag again",
        M::Print => "Print",
        M::Undo(None) => "Undo",
        M::Redo(None) => "Redo",
        M::Undo(Some(name)) => return format!("Undo: {}", command(*name)).into(),
        M::Redo(Some(name)) => return format!("Redo: {}", command(*name)).into(),
        M::Export => "Export",
        M::More => "More actions",
        M::Help => "Help and shortcuts",
        M::Settings => "Settings",
        M::PageLanguage => "Language of the page",
        M::Colours => "Colours",
        M::Theme(Theme::System) => "System",
        M::Theme(Theme::Light) => "Light",
        M::Theme(Theme::Dark) => "Dark",
        M::Saved => "Saved",
        M::SavingNow => "Saving…",
        M::NotSaved => "Not saved",
        M::NotSavedWhy => {
            "This browser refuses to store anything for this page (a private window, or a file opened from disk). \
             Export your work before you close it."
        }
        M::Close => "Close",
        M::Cancel => "Cancel",

        M::WelcomeTitle => "Paste an article, see the facts stand out.",
        M::WelcomeLead => {
            "People, organisations, places, sums, dates: all of it is marked, with its value. \
             You correct it, you take it away."
        }
        M::PasteHere => "Paste or type your text here, or drop a file…",
        M::PasteLabel => "Text of the article",
        M::MarkIt => "Highlight",
        M::ChooseFile => "Choose a file…",
        M::OrSample => "To try it:",
        M::Sample(SampleKind::Fr) => "An article in French",
        M::Sample(SampleKind::En) => "An article in English",
        M::Promise => {
            "Nothing leaves your computer. The page needs no server and works offline; \
             your work is kept in this browser."
        }
        M::Recents => "Recent articles",
        M::RecentMeta { when, words, marks } => {
            return format!(
                "{when} · {} · {}",
                counted(Tongue::En, *words, "word", "words"),
                counted(Tongue::En, *marks, "mention", "mentions")
            )
            .into();
        }
        M::DeleteRecent(title) => return format!("Delete “{title}”").into(),
        M::ClearAll => "Delete everything",
        M::ClearAllQuestion => "Delete all articles?",
        M::ClearAllWarning => {
            "All articles kept in this browser will be deleted, with their annotations. \
             Files that you exported stay."
        }
        M::ClearAllConfirm => "Delete everything",
        M::ReplaceQuestion => "Give up the open article?",
        M::ReplaceWarning => {
            "This browser keeps nothing: your work on this article will be lost. Export it first to keep it."
        }
        M::ReplaceConfirm => "Give it up",
        M::Untitled => "Untitled",
        M::DropHere => "Drop the file",

        M::Article => "Article",
        M::ArticleHelp => {
            "Select words to give them a label. N and P: next or previous mention. \
             Arrow keys: move the caret, with Shift to select. Help: question mark."
        }
        M::TitleLabel => "Title of the article",
        M::TitlePlaceholder => "Add a title",
        M::Words(n) => return count(*n, "word", "words"),
        M::ArticleLanguage => "Language of the article",
        M::LanguageName(Language::Fr) => "French",
        M::LanguageName(Language::En) => "English",
        M::ReferenceDate => "Reference date",
        M::ReferenceDateWhy => "“Tuesday” or “last week” are counted from this date.",
        M::ReferenceDateRemove => "Remove the reference date",
        M::DatelineOffer { date, quote } => {
            return format!("The article bears a date (“{quote}”). Take it as the reference, {date}?").into();
        }
        M::DatelineAsk(quote) => {
            return format!(
                "The article bears a date without its year (“{quote}”). Of which year? It will be the reference."
            )
            .into();
        }
        M::DatelineYear => "Year",
        M::DatelineTake => "Take this date",
        M::DatelineRefuse => "No, thanks",
        M::NoNameModel(Language::Fr) => "Names are not marked: this page lacks the model for French.",
        M::NoNameModel(Language::En) => "Names are not marked: this page lacks the model for English.",
        M::Tagging => "Tagging",
        M::SecondTab => {
            "This article is open in another tab too: the tab changed last wins. \
             Close one of them."
        }
        M::EditHelp => "Annotations follow your changes.",
        M::EditTake => "Use this text",
        M::EditLabel => "Text of the article, to edit",

        M::Legend => "Legend",
        M::Label(label) => return label_name(label),
        M::LabelsAll => "Show all",
        M::LegendHelp => "Click to hide or show a label; double-click or Shift: this label only.",
        M::ChooseLabelFor(words) => return format!("Label of “{words}”").into(),
        M::MoveHere(words) => return format!("Move the boundaries of “{words}” here").into(),
        M::NewLabel => "New label…",
        M::NewLabelName => "Name of the label",
        M::NewLabelColour => "Colour",
        M::NewLabelAdd => "Create",
        M::NewLabelHelp => "“Law” or “Witness”, for example.",

        M::Sidebar => "Mentions and figures",
        M::SheetToggle => "Shrink or grow the list",
        M::TabMentions => "Mentions",
        M::TabFigures => "Figures",
        M::Search => "Search the mentions",
        M::SearchPlaceholder => "Search…",
        M::GroupBy => "Order",
        M::Grouping(Grouping::Text) => "In text order",
        M::Grouping(Grouping::Label) => "By label",
        M::Grouping(Grouping::Entity) => "By entity",
        M::Grouping(Grouping::Status) => "By status",
        M::StatusFilter => "Status",
        M::StatusAll => "Any status",
        M::Status(Status::Suggested) => "To check",
        M::Status(Status::Accepted) => "Accepted",
        M::Status(Status::Rejected) => "Rejected",
        M::Threshold => "Minimum score",
        M::Mentions(n) => return count(*n, "mention", "mentions"),
        M::MentionsOf { shown, all } => {
            return format!(
                "{} of {}",
                grouped(Tongue::En, *shown),
                counted(Tongue::En, *all, "mention", "mentions")
            )
            .into();
        }
        M::ListEmpty => "Nothing is marked. Select words in the article to give them a label.",
        M::ListAwaits => "Tagging: mentions will appear here.",
        M::ListNothingFound => "No mention fits these criteria.",
        M::NoEntity => "No entity",
        M::Accept => "Accept",
        M::Reject => "Reject",
        M::Delete => "Delete",
        M::AcceptMention(words) => return format!("Accept “{words}”").into(),
        M::RejectMention(words) => return format!("Reject “{words}”").into(),
        M::AcceptAll(1) => "Accept the mention",
        M::RejectAll(1) => "Reject the mention",
        M::AcceptAll(n) => return format!("Accept all {} mentions", grouped(Tongue::En, *n)).into(),
        M::RejectAll(n) => return format!("Reject all {} mentions", grouped(Tongue::En, *n)).into(),
        M::AcceptAllOf(name) => return format!("Accept all: {name}").into(),
        M::RejectAllOf(name) => return format!("Reject all: {name}").into(),

        M::Details => "Selected mention",
        M::DetailsClose => "Close the details",
        M::Previous => "Previous mention",
        M::Next => "Next mention",
        M::FieldLabel => "Label",
        M::RelabelAll(n) => return format!("For all {} mentions of the entity", grouped(Tongue::En, *n)).into(),
        M::Boundaries => "Boundaries",
        M::BoundaryStart => "Start",
        M::BoundaryEnd => "End",
        M::StartWordBack => "Start: one word earlier",
        M::StartCharBack => "Start: one character earlier",
        M::StartCharOn => "Start: one character later",
        M::StartWordOn => "Start: one word later",
        M::EndWordBack => "End: one word earlier",
        M::EndCharBack => "End: one character earlier",
        M::EndCharOn => "End: one character later",
        M::EndWordOn => "End: one word later",
        M::Value => "Value",
        M::ValueNone => "No value",
        M::ValueEdit => "Edit",
        M::ValueSave => "Save",
        M::ValueRemove => "Remove the value",
        M::ValueExamples(examples) => return format!("For example: {}", examples.join("; ")).into(),
        M::ValueBad(why) => unread(why),
        M::ValueOfOther(label) => {
            return format!("That is a value of the label “{label}”. Change the label first.").into();
        }
        M::Note => "Note",
        M::NotePlaceholder => "Add a note…",
        M::Entity => "Entity",
        M::EntityMentions(n) => return count(*n, "mention in the article", "mentions in the article"),
        M::EntityAliases(names) => return format!("Also: {names}").into(),
        M::EntityRename => "Name of the entity",
        M::EntityChange => "Change entity…",
        M::EntityScope => "What changes its entity",
        M::EntityThis => "This mention",
        M::EntityAll(n) => return format!("All {} mentions", grouped(Tongue::En, *n)).into(),
        M::EntityFind => "Find an entity…",
        M::EntityNotFound => "No other entity of this name or label.",
        M::EntityNew => "Make it a new entity",
        M::EntityNone => "No entity",
        M::EntityWikidata(id) => return format!("Wikidata: {id}").into(),
        M::SourceBy(SourceKind::Rule) => "Found by a rule",
        M::SourceBy(SourceKind::Lexicon) => "Found in the lexicon",
        M::SourceBy(SourceKind::Model) => "Found by the name model",
        M::SourceBy(SourceKind::Person) => "Marked or corrected by hand",
        M::SourceBy(SourceKind::Import) => "Came with a file",
        M::SourceScore(score) => return format!("Score: {score}").into(),
        M::SourceRule(name) => return format!("Rule: {name}").into(),
        M::Explain => "Why?",

        M::NoExplanation => "Nothing more to say of it.",
        M::LexiconKnows { words, class } => {
            return format!("The lexicon knows “{words}”: {}.", class_name(*class)).into();
        }
        M::Evidence { kind, words, hundredths } => {
            return format!("{hundredths}%: {} (“{words}”)", evidence_name(*kind)).into();
        }
        M::SecondPass => "The article’s other mentions counted.",
        M::FiguresCaption => "Amounts and dates of the article",
        M::Column(Column::Mention) => "In the text",
        M::Column(Column::Kind) => "Label",
        M::Column(Column::Value) => "Value",
        M::Column(Column::Unit) => "Unit",
        M::ColumnContext => "Context",
        M::SortBy(column) => return format!("Sort by {}", uncapitalised(column)).into(),
        M::CopyCsv => "Copy as CSV",
        M::CopyTsv => "Copy for a spreadsheet",
        M::FiguresEmpty => "No amount and no date here.",

        M::ExportNative => "Surligne document (JSON)",
        M::ExportJsonLd => "W3C annotations (JSON-LD)",
        M::ExportFigures => "Figures (CSV)",
        M::ExportText => "Readable list (text)",
        M::Download => "Download",
        M::CopyAs(format) => return format!("Copy: {format}").into(),
        M::Copied => "Copied.",
        M::CopyRefused => "The browser refused to copy. Download the file instead.",
        M::DownloadRefused => "The browser refused the download.",
        M::ExportedWithout(losses) => {
            let said: Vec<_> = losses.iter().map(|loss| export_loss(*loss)).collect();
            return format!("Exported. This format leaves out: {}.", said.join("; ")).into();
        }
        M::LossesTitle => "Part of this file cannot be opened",
        M::LossesLead(1) => "One item does not fit the text and will be left out:",
        M::LossesLead(n) => {
            return format!("{} items do not fit and will be left out:", grouped(Tongue::En, *n)).into();
        }
        M::LossesOpen => "Open anyway",
        M::FileUnreadable(name) => return format!("The file “{name}” could not be read.").into(),
        M::FileKind(name) => {
            return format!(
                "“{name}” is neither a text (.txt) nor a Surligne document (.json). \
                 Copy its text and paste it here."
            )
            .into();
        }
        M::FileRefused { name, error } => {
            return format!("“{name}” cannot be opened: {}", unreadable(error)).into();
        }
        M::Loss(dropped) => return loss(dropped),
        M::LossWarning(what) => return warning(what),
        M::FileEmpty => "There is no text to highlight.",

        M::Dismiss => "Dismiss this message",
        M::Retry => "Try again",
        M::UndoThis => "Undo",
        M::Tagged(n) => return format!("{} in the article.", counted(Tongue::En, *n, "mention", "mentions")).into(),
        M::TaggingFailed => "Tagging broke off. Your text and your work are unharmed.",
        M::AnnotationsDropped(n) => {
            return format!(
                "{} with the deleted text.",
                counted(Tongue::En, *n, "annotation went", "annotations went")
            )
            .into();
        }
        M::Refused(error) => return refused(error),
        M::Added => "Marked.",
        M::PreviousKept => "The previous article stays among your recent ones.",
        M::Deleted => "Deleted.",
        M::Undone(name) => return format!("Undone: {}.", command(*name)).into(),
        M::Redone(name) => return format!("Redone: {}.", command(*name)).into(),
        M::DocumentGone => "This article is no longer in this browser.",
        M::Crashed => {
            "The page ran into an error and stopped. Reload it: your work is saved \
             up to the last change."
        }

        M::HelpTitle => "Help and shortcuts",
        M::HelpText => "In the article",
        M::HelpList => "On the selected mention",
        M::HelpSelection => "When words are selected",
        M::HelpAnywhere => "Anywhere",
        M::HelpKey(key) => help_key(*key),
        M::Key(key) => key,
    };
    said.into()
}
