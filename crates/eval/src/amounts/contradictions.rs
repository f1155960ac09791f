//! How many mentions the differences between the sources' books and the annotation guide concern, how many of those
//! count as errors, and what the score is without them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::corpus::{Family, Item};
use super::differences::{Case, DIFFERENCES, Difference};
use super::differences_times::{DIFFERENCES_OF_SPANS, DIFFERENCES_OF_VALUES};
use super::prediction::{PredictedSpan, Prediction, flatten};
use super::score::{Fault, Mode, score};
use super::trim::Trimmer;
use super::value::agrees;
use crate::counts::Counts;

/// A table: language, source, difference, mentions concerned, and those that count as errors (exact spans; for times
/// trimmed ones).
#[must_use]
pub fn contradictions(items: &[Item], predictions: &[Prediction]) -> String {
    let mut rows: BTreeMap<(usize, &str, &str), (usize, usize)> = BTreeMap::new();
    for (item, prediction) in items.iter().zip(predictions) {
        let mut wrong: BTreeSet<String> = BTreeSet::new();
        for (family, mode) in [(false, Mode::Exact), (true, Mode::Trim)] {
            for (_, outcome) in score(item, &prediction.spans, mode)
                .into_iter()
                .filter(|(found, _)| (*found == Family::Temporal) == family)
            {
                wrong.extend(outcome.faults.into_iter().filter_map(|fault| match fault {
                    Fault::Missed(_, surface) | Fault::Value(_, surface, ..) => Some(surface),
                    Fault::Extra(..) => None,
                }));
            }
        }
        for gold in &item.spans {
            let case = Case { item, gold, predicted: &prediction.spans };
            if let Some(index) = all().position(|difference| (difference.applies)(&case)) {
                let row = rows.entry((index, item.lang.tag(), item.project())).or_default();
                row.0 += 1;
                row.1 += usize::from(wrong.contains(&gold.surface));
            }
        }
    }
    let mut out =
        String::from("| difference | language | source | mentions | counted as errors |\n|---|---|---|---|---|\n");
    for ((index, language, source), (mentions, errors)) in rows {
        let name = all().nth(index).map_or("", |difference| difference.name);
        let _ = writeln!(out, "| {name} | {language} | {source} | {mentions} | {errors} |");
    }
    out
}

/// Those of times first: they know more of what they apply to.
fn all() -> impl Iterator<Item = &'static Difference> {
    DIFFERENCES_OF_SPANS.iter().chain(&DIFFERENCES_OF_VALUES).chain(&DIFFERENCES)
}

/// What the tagger makes of the mentions on which a source and the guide agree.
#[derive(Default)]
struct Allowed {
    counts: Counts,
    /// Misses and extras that a difference explains.
    explained: usize,
    values_right: usize,
    values_wrong: usize,
    values_explained: usize,
    /// What no difference explains, one line each.
    left: Vec<String>,
}

/// A table: language and family, verified texts alone; the score as it is and on what the guide allows. A miss is
/// explained where a difference applies to the source's mention, an extra mention where it shares characters with such
/// a mention, or where the source marks one kind of figure only. With `list`, what is left is listed first.
#[must_use]
pub fn allowed(items: &[Item], predictions: &[Prediction], list: bool) -> String {
    let mut rows: BTreeMap<(&str, Family), (Counts, Allowed)> = BTreeMap::new();
    for (item, prediction) in items.iter().zip(predictions).filter(|(item, _)| item.is_verified() && !item.partial) {
        let families: BTreeSet<Family> = item.scope.iter().flatten().map(|kind| kind.family()).collect();
        for family in families {
            let (raw, allowed) = rows.entry((item.lang.tag(), family)).or_default();
            count(item, &prediction.spans, family, raw, allowed);
        }
    }
    let mut out = String::new();
    for line in rows.values().flat_map(|(_, allowed)| &allowed.left).filter(|_| list) {
        let _ = writeln!(out, "{line}");
    }
    out.push_str(
        "| | F1 | missed + extra | explained | ours | F1 on what the guide allows | values wrong | explained | values right on what it allows |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    for ((language, family), (raw, allowed)) in rows {
        let values = allowed.values_right + allowed.values_wrong;
        let _ = writeln!(
            out,
            "| {language} {} | {:.3} | {} | {} | {} | {:.3} | {} | {} | {}/{values} |",
            family.name(),
            raw.f1(),
            raw.missed + raw.wrong,
            allowed.explained,
            allowed.counts.missed + allowed.counts.wrong,
            allowed.counts.f1(),
            allowed.values_wrong + allowed.values_explained,
            allowed.values_explained,
            allowed.values_right,
        );
    }
    out
}

/// Counts one text's mentions of one family.
fn count(item: &Item, predicted: &[PredictedSpan], family: Family, raw: &mut Counts, allowed: &mut Allowed) {
    let wide = item.scope.as_ref().is_some_and(|scope| scope.len() > 4);
    let marked = if wide { flatten(predicted) } else { predicted.to_vec() };
    let differs = |gold, value: bool| {
        let case = Case { item, gold, predicted };
        let rules: &[Difference] = match (family, value) {
            (Family::Temporal, true) => &DIFFERENCES_OF_VALUES,
            (Family::Temporal, false) => &DIFFERENCES_OF_SPANS,
            _ => &DIFFERENCES,
        };
        rules.iter().any(|difference| (difference.applies)(&case))
    };
    // Times are compared trimmed.
    let trimmer = Trimmer::new(&item.text, item.lang);
    let place = |start, end| if family == Family::Temporal { trimmer.trim(start, end) } else { (start, end) };
    for gold in item.spans.iter().filter(|gold| gold.kind.family() == family) {
        let same = |span: &&PredictedSpan| {
            span.kind.family() == family && place(span.start, span.end) == place(gold.start, gold.end)
        };
        match marked.iter().find(same) {
            Some(span) => {
                raw.right += 1;
                allowed.counts.right += 1;
                match agrees(&gold.value, &span.value, family) {
                    Some(true) => allowed.values_right += 1,
                    Some(false) if differs(gold, true) => allowed.values_explained += 1,
                    Some(false) => {
                        allowed.values_wrong += 1;
                        allowed.left.push(format!(
                            "{} {} ≠ «{}» in {}",
                            item.id,
                            family.name(),
                            gold.surface,
                            item.text
                        ));
                    }
                    None => {}
                }
            }
            None => {
                raw.missed += 1;
                let explained = differs(gold, false);
                allowed.explained += usize::from(explained);
                allowed.counts.missed += usize::from(!explained);
                if !explained {
                    allowed.left.push(format!("{} {} - «{}» in {}", item.id, family.name(), gold.surface, item.text));
                }
            }
        }
    }
    for span in marked.iter().filter(|span| span.kind.family() == family) {
        if item
            .spans
            .iter()
            .any(|gold| gold.kind.family() == family && place(gold.start, gold.end) == place(span.start, span.end))
        {
            continue;
        }
        raw.wrong += 1;
        let shares =
            item.spans.iter().any(|gold| gold.start < span.end && span.start < gold.end && differs(gold, false));
        let one_kind = ["AgeModel", "NumberRangeModel"].iter().any(|part| item.source.ends_with(part));
        let bare_degrees = span.value.get("unit").is_some_and(|unit| unit == "deg");
        // quantulum3 marks lengths and no dates.
        let lengths_alone = family == Family::Temporal && item.project() == "quantulum3";
        let explained = shares || one_kind || bare_degrees || lengths_alone;
        allowed.explained += usize::from(explained);
        allowed.counts.wrong += usize::from(!explained);
        if !explained {
            let surface: String = item.text.chars().skip(span.start).take(span.end - span.start).collect();
            allowed.left.push(format!("{} {} + «{surface}» in {}", item.id, family.name(), item.text));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_age_is_told_by_its_dimension() {
        let item: Item = serde_json::from_value(json!({
            "id": "a", "source": "x/y", "lang": "en", "text": "age 87", "ref": null, "scope": ["quantity"],
            "spans": [{"start": 0, "end": 6, "surface": "age 87", "kind": "quantity", "value": {"value": 87, "dim": "age"}}],
        }))
        .unwrap();
        let prediction = Prediction { id: "a".to_owned(), spans: Vec::new() };
        let table = contradictions(&[item], &[prediction]);
        assert!(table.ends_with("| en | x | 1 | 1 |\n"), "{table}");
    }
}
