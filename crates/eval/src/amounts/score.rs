//! The score of one text, family by family.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::corpus::{Family, GoldSpan, Item, Kind};
use super::prediction::{PredictedSpan, flatten};
use super::trim::Trimmer;
use super::value::agrees;
use crate::counts::{Counts, share};

/// How two spans are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// As they stand.
    Exact,
    /// Without leading articles, prepositions, approximators and outer punctuation.
    Trim,
}

/// What a family's mentions come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Those of texts that are annotated whole.
    pub whole: Counts,
    /// Those of texts that are annotated in part, where nothing is extra.
    pub partial: Counts,
    /// Right values among the found mentions whose values can be compared.
    pub values_right: usize,
    /// Found mentions whose values can be compared.
    pub values: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.whole += other.whole;
        self.partial += other.partial;
        self.values_right += other.values_right;
        self.values += other.values;
    }
}

impl Tally {
    /// Share of right values among those that can be compared.
    #[must_use]
    pub fn value_accuracy(&self) -> f64 {
        share(self.values_right, self.values)
    }

    /// A mention of a text, found or not.
    fn count(&mut self, item: &Item, found: bool) {
        *(if item.partial { &mut self.partial } else { &mut self.whole }) += Counts::of_gold(found);
    }
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The source's mention was not found.
    Missed(Kind, String),
    /// The source has no such mention.
    Extra(Kind, String),
    /// Found with another value: the source's, ours.
    Value(Kind, String, String, String),
}

/// One text's score in one family.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The counts.
    pub tally: Tally,
    /// What is not right, in text order by group.
    pub faults: Vec<Fault>,
}

/// Scores the predictions for a text. A text of many kinds is scored on the longest of overlapping spans, and
/// families outside the text's scope are ignored.
#[must_use]
pub fn score(item: &Item, predicted: &[PredictedSpan], mode: Mode) -> BTreeMap<Family, Outcome> {
    let scope = item.scope.as_deref().unwrap_or_default();
    let predicted = if scope.len() > 4 { flatten(predicted) } else { predicted.to_vec() };
    let families: Vec<Family> = if scope.is_empty() {
        item.spans.iter().map(|span| span.kind.family()).collect()
    } else {
        scope.iter().map(|kind| kind.family()).collect()
    };
    let trimmer = Trimmer::new(&item.text, item.lang);
    let place = |start, end| match mode {
        Mode::Exact => (start, end),
        Mode::Trim => trimmer.trim(start, end),
    };
    let mut gold: BTreeMap<Family, BTreeMap<(usize, usize), &GoldSpan>> = BTreeMap::new();
    for span in &item.spans {
        gold.entry(span.kind.family()).or_default().insert(place(span.start, span.end), span);
    }
    let mut found: BTreeMap<Family, BTreeMap<(usize, usize), Vec<&PredictedSpan>>> = BTreeMap::new();
    for span in predicted.iter().filter(|span| families.contains(&span.kind.family())) {
        found.entry(span.kind.family()).or_default().entry(place(span.start, span.end)).or_default().push(span);
    }
    let mut outcomes: BTreeMap<Family, Outcome> = BTreeMap::new();
    for (family, spans) in &gold {
        let outcome = outcomes.entry(*family).or_default();
        for (place, span) in spans {
            match found.get(family).and_then(|found| found.get(place)) {
                Some(same) => matched(outcome, item, *family, span, same),
                None => {
                    outcome.tally.count(item, false);
                    outcome.faults.push(Fault::Missed(span.kind, span.surface.clone()));
                }
            }
        }
    }
    if item.partial {
        return outcomes;
    }
    for (family, places) in &found {
        let outcome = outcomes.entry(*family).or_default();
        let known = gold.get(family);
        for (place, spans) in places.iter().filter(|(place, _)| known.is_none_or(|known| !known.contains_key(place)))
        {
            outcome.tally.whole.wrong += 1;
            let surface = item.text.chars().skip(place.0).take(place.1 - place.0).collect();
            outcome.faults.extend(spans.first().map(|span| Fault::Extra(span.kind, surface)));
        }
    }
    outcomes
}

/// A mention that was found; the best of several values counts.
fn matched(outcome: &mut Outcome, item: &Item, family: Family, gold: &GoldSpan, found: &[&PredictedSpan]) {
    let tally = &mut outcome.tally;
    tally.count(item, true);
    let verdicts: Vec<Option<bool>> = found.iter().map(|span| agrees(&gold.value, &span.value, family)).collect();
    if verdicts.contains(&Some(true)) {
        tally.values_right += 1;
        tally.values += 1;
    } else if verdicts.contains(&Some(false)) {
        tally.values += 1;
        let json = |value| serde_json::to_string(value).unwrap_or_default();
        let ours = found.first().map(|span| json(&span.value)).unwrap_or_default();
        outcome.faults.push(Fault::Value(gold.kind, gold.surface.clone(), json(&gold.value), ours));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn item(json: serde_json::Value) -> Item {
        serde_json::from_value(json).unwrap()
    }

    fn span(start: usize, end: usize, kind: Kind) -> PredictedSpan {
        PredictedSpan { start, end, kind, value: json!({"value": 4}).as_object().cloned().unwrap() }
    }

    #[test]
    fn trimmed_spans_meet_and_other_families_are_ignored() {
        let item = item(json!({
            "id": "a", "source": "x/y", "lang": "fr", "text": "environ 4 euros et 5 euros", "ref": null,
            "scope": ["money"],
            "spans": [{"start": 0, "end": 15, "surface": "environ 4 euros", "kind": "money", "value": {"value": 4}}],
        }));
        let predicted = [span(8, 15, Kind::Money), span(19, 26, Kind::Money), span(8, 9, Kind::Number)];
        let trim = &score(&item, &predicted, Mode::Trim);
        assert_eq!(trim.len(), 1);
        let tally = trim[&Family::Money].tally;
        assert_eq!(tally.whole, Counts { right: 1, wrong: 1, missed: 0 });
        assert_eq!((tally.values_right, tally.values), (1, 1));
        let exact = score(&item, &predicted, Mode::Exact)[&Family::Money].tally;
        assert_eq!(exact.whole, Counts { right: 0, wrong: 2, missed: 1 });
    }

    #[test]
    fn a_text_annotated_in_part_has_no_extra_mentions() {
        let item = item(json!({
            "id": "a", "source": "x/y", "lang": "en", "text": "4 or 5", "ref": null, "scope": ["number"],
            "partial": true,
            "spans": [{"start": 0, "end": 1, "surface": "4", "kind": "number", "value": {}}],
        }));
        let predicted = [span(0, 1, Kind::Number), span(5, 6, Kind::Number)];
        let tally = score(&item, &predicted, Mode::Exact)[&Family::Number].tally;
        assert_eq!((tally.whole, tally.partial), (Counts::default(), Counts::of_gold(true)));
    }
}
