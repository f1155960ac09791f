//! Where the tagging of the open document stands.

use surligne_model::{Language, ReferenceDate, Text};

/// Why a text is tagged: what to do with the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It was just opened.
    First,
    /// The person asked, or the text was edited.
    Again,
    /// The person chose a language; detected when `None`.
    Language(Option<Language>),
    /// The person chose a reference date, or removed it.
    ReferenceDate(Option<ReferenceDate>),
}

/// A text to tag. An answer to an older request than the latest is dropped.
#[derive(Debug, Clone, PartialEq)]
pub struct TagRequest {
    /// Grows with every request.
    pub id: u32,
    /// What the answer is for.
    pub purpose: Purpose,
    /// The text.
    pub text: Text,
    /// Its language; detected when `None`.
    pub language: Option<Language>,
    /// What relative expressions are counted from.
    pub reference_date: Option<ReferenceDate>,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum TaggingState {
    /// Nothing to do.
    #[default]
    Idle,
    /// The worker reads the text.
    Reading,
    /// Suggestions are arriving: the share of them that is there, 0 to 1.
    Arriving(f64),
    /// The worker broke down on this text.
    Failed,
}

impl TaggingState {
    /// Whether suggestions are still to come.
    #[must_use]
    pub fn is_running(self) -> bool {
        matches!(self, Self::Reading | Self::Arriving(_))
    }
}
