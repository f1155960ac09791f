//! Amounts and times, against corpora of single sentences from several sources.

mod contradictions;
mod corpus;
mod currency;
mod differences;
mod differences_times;
mod prediction;
mod report;
mod score;
mod trim;
mod value;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use surligne_tagger::Tagger;

pub use contradictions::{allowed, contradictions};
pub use corpus::{Family, GoldSpan, Item, Kind, read};
pub use prediction::{PredictedSpan, Prediction, flatten, predict};
pub use report::{Scored, faults, report};
pub use score::{Fault, Mode, Outcome, Tally, score};
pub use trim::Trimmer;
pub use value::agrees;

/// Tags every text.
#[must_use]
pub fn predict_all(items: &[Item], tagger: &Tagger) -> Vec<Prediction> {
    let predict = |item: &Item| predict(tagger, &item.text, item.lang, item.reference);
    items.iter().map(|item| Prediction { id: item.id.clone(), spans: predict(item) }).collect()
}

/// Scores every text, its prediction at the same index.
#[must_use]
pub fn score_all<'a>(items: &'a [Item], predictions: &[Prediction]) -> Vec<Scored<'a>> {
    let scored = |(item, prediction): (&'a Item, &Prediction)| Scored {
        item,
        exact: score(item, &prediction.spans, Mode::Exact),
        trim: score(item, &prediction.spans, Mode::Trim),
    };
    items.iter().zip(predictions).map(scored).collect()
}

/// Reads predictions, as [`write_predictions`] writes them, for the items in their order; none for a text that the
/// file leaves out.
///
/// # Errors
/// When the file cannot be read; the message names the line.
pub fn read_predictions(items: &[Item], file: &Path) -> Result<Vec<Prediction>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let mut predictions: BTreeMap<String, Prediction> = BTreeMap::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let prediction: Prediction =
            serde_json::from_str(line).with_context(|| format!("{}:{}", file.display(), number + 1))?;
        predictions.insert(prediction.id.clone(), prediction);
    }
    let none = |id: &str| Prediction { id: id.to_owned(), spans: Vec::new() };
    Ok(items.iter().map(|item| predictions.remove(&item.id).unwrap_or_else(|| none(&item.id))).collect())
}

/// Writes predictions, one JSON object a line.
///
/// # Errors
/// When the file cannot be written.
pub fn write_predictions(predictions: &[Prediction], file: &Path) -> Result<()> {
    let mut lines = String::new();
    for prediction in predictions {
        lines.push_str(&serde_json::to_string(prediction)?);
        lines.push('\n');
    }
    std::fs::write(file, lines).with_context(|| format!("{} cannot be written", file.display()))
}
