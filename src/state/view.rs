//! What the person chose to see. It changes nothing in the document.

use surligne_model::{Annotation, Label, Status};

/// The views of the sidebar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Every annotation, in text order or in groups.
    #[default]
    Mentions,
    /// Amounts and dates as a table.
    Figures,
}

/// By what the list of mentions is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Grouping {
    /// Not at all: text order.
    #[default]
    Text,
    /// By label.
    Label,
    /// By entity.
    Entity,
    /// By what the person said of them.
    Status,
}

impl Grouping {
    /// All of them, in the order offered.
    pub const ALL: [Self; 4] = [Self::Text, Self::Label, Self::Entity, Self::Status];

    /// Its name in the value of a form field.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Label => "label",
            Self::Entity => "entity",
            Self::Status => "status",
        }
    }

    /// The grouping of this name.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|grouping| grouping.key() == key).unwrap_or_default()
    }
}

/// A column of the figures' table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    /// The words of the article; sorted by their place in it.
    #[default]
    Mention,
    /// Kind, then value.
    Kind,
    /// The normalised value.
    Value,
    /// Currency or unit.
    Unit,
}

/// How the figures are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sorting {
    /// By which column.
    pub column: Column,
    /// The greatest first.
    pub descending: bool,
}

impl Sorting {
    /// What a click on a column's head makes of it: that column, or the other direction.
    #[must_use]
    pub fn toggled(self, column: Column) -> Self {
        Self { column, descending: self.column == column && !self.descending }
    }
}

/// The person's choices.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct View {
    /// Which view of the sidebar is open.
    pub tab: Tab,
    /// Labels switched off in the legend.
    pub hidden: Vec<Label>,
    /// Grouping of the mentions.
    pub grouping: Grouping,
    /// Only mentions of this status.
    pub status: Option<Status>,
    /// Only mentions in which these words stand.
    pub search: String,
    /// Suggestions with a score below this many hundredths are hidden.
    pub threshold: u8,
    /// Sorting of the figures.
    pub sorting: Sorting,
}

impl View {
    /// Whether an annotation is shown at all, in the text and in the lists.
    #[must_use]
    pub fn shows(&self, annotation: &Annotation) -> bool {
        !self.hidden.contains(&annotation.label) && !self.is_below_threshold(annotation)
    }

    /// Whether it is a suggestion that its source is too unsure of. What a person has decided is never hidden.
    #[must_use]
    pub fn is_below_threshold(&self, annotation: &Annotation) -> bool {
        annotation.status == Status::Suggested
            && annotation.source.score.is_some_and(|score| score * 100.0 < f32::from(self.threshold))
    }

    /// Whether the text shows the same with both.
    #[must_use]
    pub fn paints_like(&self, other: &Self) -> bool {
        self.hidden == other.hidden && self.threshold == other.threshold
    }
}
