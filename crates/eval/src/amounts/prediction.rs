//! What the tagger marks in a text, in the corpora's terms.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use surligne_model::{Label, Language, ReferenceDate, Text};
use surligne_tagger::{Options, Tagger};

use super::corpus::Kind;

/// A mention that the tagger found.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PredictedSpan {
    /// First code point.
    pub start: usize,
    /// First code point after it.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// Its value, the keys those of the annotation guide.
    pub value: Map<String, Json>,
}

/// One line of a file of predictions.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Prediction {
    /// The item's.
    pub id: String,
    /// In text order.
    pub spans: Vec<PredictedSpan>,
}

/// Tags a text; names are left out.
#[must_use]
pub fn predict(
    tagger: &Tagger,
    text: &str,
    language: Language,
    reference_date: Option<ReferenceDate>,
) -> Vec<PredictedSpan> {
    let text = Text::new(text);
    let tagging = tagger.tag(&text, &Options { language: Some(language), reference_date });
    tagging
        .suggestions
        .iter()
        .filter_map(|suggestion| {
            let chars = text.char_range(suggestion.span);
            let value = match suggestion.value.as_ref().map(serde_json::to_value) {
                Some(Ok(Json::Object(value))) => value,
                _ => Map::new(),
            };
            Some(PredictedSpan { start: chars.start, end: chars.end, kind: kind(&suggestion.label)?, value })
        })
        .collect()
}

/// The corpora's word for a label.
fn kind(label: &Label) -> Option<Kind> {
    Some(match label {
        Label::Money => Kind::Money,
        Label::Percent => Kind::Percent,
        Label::Quantity => Kind::Quantity,
        Label::Number => Kind::Number,
        Label::Ordinal => Kind::Ordinal,
        Label::Date => Kind::Date,
        Label::Time => Kind::Time,
        Label::Duration => Kind::Duration,
        Label::Set => Kind::Set,
        Label::Person | Label::Organisation | Label::Location | Label::Misc | Label::Custom(_) => return None,
    })
}

/// How likely a kind is to hold the others of its length: a sum before a number.
fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::Money => 0,
        Kind::Percent => 1,
        Kind::Quantity => 2,
        Kind::Date | Kind::Time | Kind::Set => 3,
        Kind::Duration => 4,
        Kind::Ordinal => 5,
        Kind::Number => 6,
    }
}

/// The longest of overlapping spans; equal spans of one family are all kept.
#[must_use]
pub fn flatten(spans: &[PredictedSpan]) -> Vec<PredictedSpan> {
    let mut longest: Vec<&PredictedSpan> = spans.iter().collect();
    longest.sort_by_key(|span| (std::cmp::Reverse(span.end - span.start), rank(span.kind)));
    let mut kept: Vec<PredictedSpan> = Vec::new();
    for span in longest {
        let apart = |other: &PredictedSpan| span.end <= other.start || span.start >= other.end;
        let alike = |other: &PredictedSpan| {
            (span.start, span.end, span.kind.family()) == (other.start, other.end, other.kind.family())
        };
        if kept.iter().all(|other| apart(other) || alike(other)) {
            kept.push(span.clone());
        }
    }
    kept
}
