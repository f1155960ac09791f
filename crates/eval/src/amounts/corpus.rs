//! The corpora of amounts: one JSON object a line.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value as Json};
use surligne_model::{Language, ReferenceDate};

/// One annotated text.
#[derive(Debug, Clone, Deserialize)]
pub struct Item {
    /// Unique among all files.
    pub id: String,
    /// `project/part`.
    pub source: String,
    /// The text's language.
    #[serde(deserialize_with = "language")]
    pub lang: Language,
    /// The text.
    pub text: String,
    /// What relative expressions are counted from.
    #[serde(rename = "ref", default, deserialize_with = "reference")]
    pub reference: Option<ReferenceDate>,
    /// The kinds that are annotated exhaustively; the spans' own where it is left out.
    #[serde(default)]
    pub scope: Option<Vec<Kind>>,
    /// Only some of the mentions are annotated: counts for recall and values alone.
    #[serde(default)]
    pub partial: bool,
    /// The implementations that pass the case. Empty for a translation that none has ever run; left out where the
    /// source was written for the language.
    #[serde(default)]
    pub verified_by: Option<Vec<String>>,
    /// The mentions.
    pub spans: Vec<GoldSpan>,
}

fn language<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
    let tag = String::deserialize(deserializer)?;
    Language::from_tag(&tag).ok_or_else(|| D::Error::custom(format!("the language {tag:?} is not known")))
}

fn reference<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<ReferenceDate>, D::Error> {
    let iso = Option::<String>::deserialize(deserializer)?;
    iso.map(|iso| iso.parse()).transpose().map_err(D::Error::custom)
}

impl Item {
    /// The project that the text comes from.
    #[must_use]
    pub fn project(&self) -> &str {
        self.source.split('/').next().unwrap_or_default()
    }

    /// Whether some implementation, or the language's own author, stands for it.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.verified_by.as_ref().is_none_or(|by| !by.is_empty())
    }
}

/// A mention as the source marks it.
#[derive(Debug, Clone, Deserialize)]
pub struct GoldSpan {
    /// First code point.
    pub start: usize,
    /// First code point after it.
    pub end: usize,
    /// The text between them.
    pub surface: String,
    /// What it is.
    pub kind: Kind,
    /// The source's value, with the annotation guide's keys and some of its own.
    pub value: Map<String, Json>,
}

/// What the corpora call a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A sum.
    Money,
    /// A percentage.
    Percent,
    /// A measure. An age, too, though the annotation guide makes it a duration.
    Quantity,
    /// A cardinal.
    Number,
    /// A rank.
    Ordinal,
    /// A day or several.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurrence.
    Set,
}

impl Kind {
    /// The family that it is scored in: the four kinds of times are one.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::Money => Family::Money,
            Self::Percent => Family::Percent,
            Self::Quantity => Family::Quantity,
            Self::Number => Family::Number,
            Self::Ordinal => Family::Ordinal,
            Self::Date | Self::Time | Self::Duration | Self::Set => Family::Temporal,
        }
    }
}

/// What is scored together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Sums.
    Money,
    /// Percentages.
    Percent,
    /// Measures.
    Quantity,
    /// Cardinals.
    Number,
    /// Ranks.
    Ordinal,
    /// Dates, times of day, lengths, recurrences.
    Temporal,
}

impl Family {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Money, Self::Percent, Self::Quantity, Self::Number, Self::Ordinal, Self::Temporal];

    /// Its name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Quantity => "quantity",
            Self::Number => "number",
            Self::Ordinal => "ordinal",
            Self::Temporal => "temporal",
        }
    }
}

/// Reads `amounts/*.jsonl` below the corpora's folder, in the order of the files' names.
///
/// # Errors
/// When the folder is absent or empty, or a line is not such an object; the message names file and line.
pub fn read(corpora: &Path) -> Result<Vec<Item>> {
    let folder = corpora.join("amounts");
    let entries = fs::read_dir(&folder).with_context(|| {
        format!("there are no corpora of amounts at {}: say where they are with --corpora DIR", folder.display())
    })?;
    let mut files = Vec::new();
    for entry in entries {
        files.push(entry?.path());
    }
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    if files.is_empty() {
        bail!("{} holds no .jsonl file", folder.display());
    }
    let mut items = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let item = serde_json::from_str(line).with_context(|| format!("{}:{}", file.display(), number + 1))?;
            items.push(item);
        }
    }
    Ok(items)
}
