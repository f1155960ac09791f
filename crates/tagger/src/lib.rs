//! Text in, suggestions out: people, organisations, places, sums, percentages, quantities, dates and times
//! in French and English news, each with its normalised value.
//!
//! [`Tagger::tag`] is a pure function: deterministic, without input or output, and it cannot fail. It runs in
//! named phases, each a module that can be read alone:
//!
//! ```text
//! tokens -> recognisers (amounts, times) -> names (model + lexicon) -> resolve -> suggestions
//! ```

#[macro_use]
mod one_of;

mod amounts;
mod candidate;
pub mod display;
mod language;
mod names;
pub use names::words_of;
mod numbers;
mod resolve;
mod suggestion;
mod times;
mod tokens;

use std::sync::Arc;

use surligne_model::{Label, Language, ReferenceDate, Source, SourceKind, Span, Text};

use candidate::Article;
use surligne_names::model::NameModel;
use tokens::{Entries, Tokens};

pub use names::coreference::SuggestedEntity;
pub use names::explain::{Evidence, EvidenceKind, Explanation, LexiconEntry};
pub use suggestion::{Dateline, DatelineDay, Diagnostic, Suggestion, Tagging};
pub use surligne_names::file::ModelError;
pub use surligne_names::gazetteer::Class as LexiconClass;

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
pub struct Tagger {
    models: [Option<Arc<NameModel>>; Language::ALL.len()],
}

impl Tagger {
    /// A tagger without name models: it marks amounts and times, and says so in a diagnostic.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a language's name model (`www/models/fr.bin`); names are marked from then on.
    ///
    /// # Errors
    /// [`ModelError`] where the bytes are no model, of another format version or language, or damaged; the tagger
    /// is then as it was.
    pub fn load_names(&mut self, language: Language, bytes: &[u8]) -> Result<(), ModelError> {
        self.models[language as usize] = Some(Arc::new(NameModel::read(bytes, language)?));
        Ok(())
    }

    /// Whether names are marked in this language.
    #[must_use]
    pub fn has_names(&self, language: Language) -> bool {
        self.models[language as usize].is_some()
    }

    /// Marks a text.
    #[must_use]
    pub fn tag(&self, text: &Text, options: &Options) -> Tagging {
        let article = Article::new(Tokens::new(text.as_str(), options.language), options.reference_date);
        let tokens = &article.tokens;
        let language = tokens.language();
        // News has one every fifty bytes; to grow a list of values costs more than to have room.
        let mut candidates = Vec::with_capacity(tokens.len() / 8);
        amounts::recognise(&article, &mut candidates);
        let dateline = times::recognise(&article, &mut candidates)
            .and_then(|(range, day)| Some(Dateline { span: text.span(tokens.bytes(range)).ok()?, day }));
        let model = self.models[language as usize].as_deref();
        if let Some(model) = model {
            candidates.extend(names::find(model, tokens));
        }
        let kept = resolve::resolve(tokens, candidates);
        let mut suggestions: Vec<Suggestion> = Vec::with_capacity(kept.len());
        suggestions.extend(kept.into_iter().filter_map(|candidate| {
            let source = if candidate.rule == names::RULE {
                (SourceKind::Model, model?.name.to_string().into())
            } else {
                (SourceKind::Rule, candidate.rule.into())
            };
            Some(Suggestion {
                span: text.span(tokens.bytes(candidate.tokens)).ok()?,
                label: candidate.label?,
                value: candidate.value,
                entity: None,
                source: Source { by: source.0, name: source.1, score: Some(candidate.score) },
            })
        }));
        let entities = model.map(|model| names::link(text, &mut suggestions, model)).unwrap_or_default();
        let diagnostics = if model.is_none() { vec![Diagnostic::NoNameModel(language)] } else { Vec::new() };
        Tagging { language, suggestions, entities, diagnostics, dateline }
    }

    /// Says what speaks for a name: lexicon entries, the strongest evidence in words, the second pass. It reads the
    /// whole text again, so it is for one suggestion on demand. `None` where no model is loaded for the language, the
    /// label is no name's, or the span is no run of whole words.
    #[must_use]
    pub fn explain(&self, text: &Text, options: &Options, span: Span, label: &Label) -> Option<Explanation> {
        let tokens = Tokens::new(text.as_str(), options.language);
        let model = self.models[tokens.language() as usize].as_deref()?;
        names::explain(model, &tokens, span.range(), label)
    }
}

/// Every grammar's words: the vocabulary is made of them.
const WORDS: &[&[&[Entries]]] = &[&[language::WORDS, numbers::modifier::WORDS], times::WORDS, amounts::WORDS];
