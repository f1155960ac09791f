//! The formats on offer, and what each of them cannot hold.

use std::fmt;

use surligne_model::{Document, Status};

use crate::{digest, figures, native, w3c};

/// A format to export to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Format {
    /// Native JSON, version 1.
    Json,
    /// W3C Web Annotation.
    JsonLd,
    /// The table of amounts and times, comma-separated.
    Csv,
    /// The table of amounts and times, tab-separated.
    Tsv,
    /// A list for people.
    Text,
}

impl Format {
    /// All of them, the one that loses nothing first.
    pub const ALL: [Format; 5] = [Format::Json, Format::JsonLd, Format::Csv, Format::Tsv, Format::Text];

    /// What the format is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "Surligne JSON",
            Self::JsonLd => "W3C Web Annotation",
            Self::Csv => "CSV",
            Self::Tsv => "TSV",
            Self::Text => "Text",
        }
    }

    /// File name extension, without its dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::JsonLd => "jsonld",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Text => "txt",
        }
    }

    /// Media type, with its parameters.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::JsonLd => "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
            Self::Csv => "text/csv;charset=utf-8;header=present",
            Self::Tsv => "text/tab-separated-values;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }

    /// Writes a document.
    #[must_use]
    pub fn write(self, document: &Document) -> String {
        match self {
            Self::Json => native::write(document),
            Self::JsonLd => w3c::write(document),
            Self::Csv => figures::csv(document),
            Self::Tsv => figures::tsv(document),
            Self::Text => digest::write(document),
        }
    }

    /// What of this document the format does not hold, each kind once; empty when nothing is lost.
    #[must_use]
    pub fn losses(self, document: &Document) -> Vec<Loss> {
        let count = |test: fn(&surligne_model::Annotation) -> bool| {
            document.annotations.iter().filter(|annotation| test(annotation)).count()
        };
        let rejected = count(|a| a.status == Status::Rejected);
        let mut losses = Vec::new();
        let mut lose = |is_lost: bool, loss: Loss| {
            if is_lost {
                losses.push(loss);
            }
        };
        if self == Self::Json {
            return losses;
        }
        lose(rejected > 0, Loss::Rejected(rejected));
        let table = matches!(self, Self::Csv | Self::Tsv);
        if table {
            let others = count(|a| a.status != Status::Rejected && !figures::is_figure(a));
            lose(others > 0, Loss::WithoutFigure(others));
        }
        lose(!document.text.is_empty(), Loss::Text);
        let has_metadata = document.language.is_some() || document.reference_date.is_some();
        lose(self == Self::JsonLd && has_metadata, Loss::Metadata);
        lose(table && (has_metadata || !document.title.is_empty()), Loss::Metadata);
        lose(count(|a| a.source.score.is_some()) > 0, Loss::Scores);
        lose(self != Self::JsonLd && count(|a| !a.source.name.is_empty()) > 0, Loss::Sources);
        lose(!table && count(|a| a.status == Status::Suggested) > 0, Loss::Statuses);
        // The other two name the entity of a mention, without its other names.
        let has_aliases = document.entities.iter().any(|entity| !entity.aliases.is_empty());
        lose(if table { !document.entities.is_empty() } else { has_aliases }, Loss::Entities);
        lose(document.labels.iter().any(|l| l.name.is_some() || l.colour.is_some()), Loss::LabelSet);
        lose(self == Self::Tsv && figures::tsv_replaces(document), Loss::Tabs);
        lose(table && figures::guards(document), Loss::GuardedCells);
        losses
    }
}

/// Something of a document that a format does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Loss {
    /// So many rejected annotations are left out.
    Rejected(usize),
    /// So many annotations that are no amount or time are left out.
    WithoutFigure(usize),
    /// The article's text, but for quotes and their context.
    Text,
    /// Title, language, reference date.
    Metadata,
    /// Which rule, lexicon or model made an annotation.
    Sources,
    /// How sure the tagger was.
    Scores,
    /// Whether an annotation is suggested or accepted.
    Statuses,
    /// What names have in common: entities, or their other names.
    Entities,
    /// Names and colours of labels.
    LabelSet,
    /// Tabs and line ends inside a quote become spaces.
    Tabs,
    /// Cells that a spreadsheet would run as a formula get an apostrophe in front.
    GuardedCells,
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected(count) => write!(f, "{count} rejected annotation(s) left out"),
            Self::WithoutFigure(count) => write!(f, "{count} annotation(s) that are no amount or time left out"),
            Self::Text => f.write_str("the article's text, but for quotes and their context"),
            Self::Metadata => f.write_str("title, language and reference date"),
            Self::Sources => f.write_str("which rule, lexicon or model made an annotation"),
            Self::Scores => f.write_str("the scores of suggestions"),
            Self::Statuses => f.write_str("whether an annotation is suggested or accepted"),
            Self::Entities => f.write_str("entities, or their other names"),
            Self::LabelSet => f.write_str("names and colours of labels"),
            Self::Tabs => f.write_str("tabs and line ends inside quotes become spaces"),
            Self::GuardedCells => f.write_str("cells that a spreadsheet would run as a formula get an apostrophe"),
        }
    }
}
