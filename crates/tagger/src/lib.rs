//! Text in, suggestions out: people, organisations, places, sums, percentages, quantities, dates and times
//! in French and English news, each with its normalised value.
//!
//! [`Tagger::tag`] is a pure function: deterministic, without input or output, and it cannot fail. It runs in
//! named phases, each a module that can be read alone:
//!
//! ```text
//! tokens -> recognisers (amounts, times) -> names (model + lexicon) -> resolve -> suggestions
//! ```

// The recognisers that read some of these are on their way.
#![allow(dead_code)]

mod amounts;
mod candidate;
mod language;
pub mod names;
mod numbers;
mod resolve;
mod suggestion;
mod times;
mod tokens;

use surligne_model::{Language, ReferenceDate, Source, SourceKind, Text};

use candidate::Article;
use tokens::{Entries, Tokens};

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
        let article = Article::new(Tokens::new(text.as_str(), options.language), options.reference_date);
        let mut candidates = Vec::new();
        amounts::recognise(&article, &mut candidates);
        let dateline = times::recognise(&article, &mut candidates);
        let tokens = &article.tokens;
        let suggestions = resolve::resolve(tokens, candidates)
            .into_iter()
            .filter_map(|candidate| {
                Some(Suggestion {
                    span: text.span(tokens.bytes(candidate.tokens)).ok()?,
                    label: candidate.label?,
                    value: candidate.value,
                    entity: None,
                    source: Source {
                        by: SourceKind::Rule,
                        name: candidate.rule.into(),
                        score: Some(candidate.score),
                    },
                })
            })
            .collect();
        Tagging { language: tokens.language(), suggestions, dateline, ..Tagging::default() }
    }
}

/// Every grammar's words: the vocabulary is made of them.
const WORDS: &[&[&[Entries]]] = &[&[language::WORDS, numbers::modifier::WORDS, times::WORDS], amounts::WORDS];
