//! Text in, suggestions out: people, organisations, places, sums, percentages, quantities, dates and times
//! in French and English news, each with its normalised value.
//!
//! [`Tagger::tag`] is a pure function: deterministic, without input or output, and it cannot fail. It runs in
//! named phases, each a module that can be read alone:
//!
//! ```text
//! tokens -> recognisers (amounts, times) -> names (model + lexicon) -> resolve -> suggestions
//! ```

mod suggestion;

use surligne_model::{Language, ReferenceDate, Text};

pub use suggestion::{Dateline, Diagnostic, SuggestedEntity, Suggestion, Tagging};

/// What the caller knows of the article.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The article's language; detected when `None`.
    pub language: Option<Language>,
    /// What relative expressions are counted from.
    pub reference_date: Option<ReferenceDate>,
}

/// The tagger. It holds the name models that were loaded into it and nothing of any article.
#[derive(Debug, Default)]
pub struct Tagger {}

impl Tagger {
    /// A tagger without name models: it marks amounts and times, and says so in a diagnostic.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Marks a text.
    #[must_use]
    pub fn tag(&self, text: &Text, options: &Options) -> Tagging {
        let _ = text;
        Tagging { language: options.language.unwrap_or_default(), ..Tagging::default() }
    }
}
