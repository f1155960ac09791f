//! What the tagger says of a text.

use surligne_model::{Label, Language, ReferenceDate, Source, Span, Value};

/// A mention that the tagger found. Suggestions never overlap one another.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Where, in bytes.
    pub span: Span,
    /// What.
    pub label: Label,
    /// The normalised value (amounts and times).
    pub value: Option<Value>,
    /// Index into [`Tagging::entities`] (names).
    pub entity: Option<usize>,
    /// The rule, lexicon or model that made it, and how sure it is.
    pub source: Source,
}

/// A thing that several mentions speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedEntity {
    /// What it is.
    pub label: Label,
    /// Canonical name.
    pub name: String,
    /// The document's other names for it, each once, in text order.
    pub aliases: Vec<String>,
    /// Wikidata item, where the lexicon knows it.
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 code of a country.
    pub iso: Option<String>,
}

/// Something the caller should know about a tagging that is not a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Diagnostic {
    /// No name model was loaded for the article's language: names are not marked.
    NoNameModel(Language),
}

/// The date that the article itself gives of its writing, offered as the reference date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dateline {
    /// Where it stands, in bytes.
    pub span: Span,
    /// The date.
    pub date: ReferenceDate,
}

/// The result of [`Tagger::tag`](crate::Tagger::tag).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tagging {
    /// The language that was given or detected.
    pub language: Language,
    /// In text order, without overlaps.
    pub suggestions: Vec<Suggestion>,
    /// What the names among them speak of.
    pub entities: Vec<SuggestedEntity>,
    /// What else there is to say.
    pub diagnostics: Vec<Diagnostic>,
    /// The article's own date, where it shows one.
    pub dateline: Option<Dateline>,
}
