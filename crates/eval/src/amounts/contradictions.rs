//! Where the sources' books differ from the annotation guide: kinds of differences, each told by a rule over the
//! marked spans and values, with how many mentions they concern and how many of those count as errors.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value as Json;

use super::corpus::{GoldSpan, Item, Kind};
use super::prediction::{PredictedSpan, Prediction};
use super::score::{Fault, Mode, score};
use super::trim::Trimmer;

/// A kind of difference, and what the guide says instead.
struct Difference {
    name: &'static str,
    applies: fn(&Case<'_>) -> bool,
}

/// One mention of a source beside what the tagger marks in the text.
struct Case<'a> {
    item: &'a Item,
    gold: &'a GoldSpan,
    predicted: &'a [PredictedSpan],
}

impl Case<'_> {
    fn number(&self, key: &str) -> Option<f64> {
        self.gold.value.get(key).and_then(Json::as_f64)
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.gold.value.get(key).and_then(Json::as_str)
    }

    fn has_figure(&self) -> bool {
        ["value", "min", "max"].iter().any(|key| self.number(key).is_some())
    }

    /// The tagger's mention of the same characters.
    fn same(&self) -> Option<&PredictedSpan> {
        self.predicted.iter().find(|span| (span.start, span.end) == (self.gold.start, self.gold.end))
    }

    /// The tagger's mention that shares characters with it.
    fn overlapping(&self) -> Option<&PredictedSpan> {
        self.predicted.iter().find(|span| span.start < self.gold.end && self.gold.start < span.end)
    }

    /// The same start as the tagger's, but another end.
    fn ends_differ(&self) -> bool {
        let moment = |value: Option<&Json>| {
            value.and_then(Json::as_str).map(|moment| moment.trim_end_matches("T00:00:00").to_owned())
        };
        let [gold, ours] = [Some(&self.gold.value), self.overlapping().map(|span| &span.value)]
            .map(|value| ["start", "end"].map(|key| moment(value.and_then(|value| value.get(key)))));
        matches!((&gold, &ours), ([Some(start), Some(end)], [Some(other), Some(other_end)]) if start == other && end != other_end)
    }
}

/// The first that applies counts.
const DIFFERENCES: [Difference; 13] = [
    Difference {
        name: "an age is a quantity (guide: DURATION with age)",
        applies: |case| case.text("dim").is_some_and(|dim| dim.eq_ignore_ascii_case("age")),
    },
    Difference {
        name: "a comparison is a mention: « greater than 4 » (guide: mod, outside the span)",
        applies: |case| case.gold.value.contains_key("range"),
    },
    Difference {
        name: "a sum is a quantity (guide: MONEY)",
        applies: |case| case.gold.kind == Kind::Quantity && case.overlapping().is_some_and(|p| p.kind == Kind::Money),
    },
    Difference {
        name: "a cent or penny is a currency of its own (guide: ISO 4217, 0.01 of its coin)",
        applies: |case| {
            case.gold.kind == Kind::Money
                && case.text("currency").is_some_and(|currency| {
                    ["cent", "pen", "pesewa", "sen"].iter().any(|coin| currency.to_lowercase().starts_with(coin))
                })
        },
    },
    Difference {
        name: "a currency by the name that several share: franc, dinar (guide: ISO 4217, ambiguous)",
        applies: |case| {
            let is_name = |currency: &str| currency.chars().count() > 3 && !currency.contains(['$', '£']);
            case.gold.kind == Kind::Money
                && case.text("currency").is_some_and(is_name)
                && case.same().is_some_and(|span| {
                    span.value.get("currency").and_then(Json::as_str).is_some_and(|ours| {
                        case.text("currency").is_some_and(|theirs| !super::currency::may_be_same(theirs, ours))
                    })
                })
        },
    },
    Difference {
        name: "a range's value is its middle (guide: min and max)",
        applies: |case| matches!((case.number("min"), case.number("max"), case.number("value")), (Some(low), Some(high), Some(middle)) if low < middle && middle < high),
    },
    Difference {
        name: "a unit or currency without a figure (guide: a number and its unit)",
        applies: |case| matches!(case.gold.kind, Kind::Quantity | Kind::Money | Kind::Percent) && !case.has_figure(),
    },
    Difference {
        name: "last, next, current are ordinals (guide: ranks)",
        applies: |case| case.gold.kind == Kind::Ordinal && !case.has_figure(),
    },
    Difference {
        name: "a number inside a sum, date or length is a mention (guide: the longest wins)",
        applies: |case| {
            case.gold.kind == Kind::Number
                && case.overlapping().is_some_and(|span| {
                    span.kind != Kind::Number && span.end - span.start > case.gold.end - case.gold.start
                })
        },
    },
    Difference {
        name: "an article is a number: « un crédit » (guide: not marked)",
        applies: |case| {
            case.gold.kind == Kind::Number
                && matches!(case.gold.surface.to_lowercase().as_str(), "un" | "une" | "a" | "an" | "one")
        },
    },
    Difference {
        name: "a vague length has a figure: « quelques jours » is 3 (guide: vague)",
        applies: |case| {
            case.gold.kind == Kind::Duration
                && case.same().is_some_and(|span| span.value.get("vague").and_then(Json::as_bool) == Some(true))
        },
    },
    Difference {
        name: "an interval ends elsewhere: the last month, day or minute out or counted twice (guide: half-open)",
        applies: |case| matches!(case.gold.kind, Kind::Date | Kind::Time) && case.ends_differ(),
    },
    Difference {
        name: "articles, prepositions, approximators or bounds inside the span (guide: outside)",
        applies: |case| {
            let trimmer = Trimmer::new(&case.item.text, case.item.lang);
            trimmer.trim(case.gold.start, case.gold.end).0 != case.gold.start
        },
    },
];

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
                .filter(|(found, _)| (*found == super::corpus::Family::Temporal) == family)
            {
                wrong.extend(outcome.faults.into_iter().filter_map(|fault| match fault {
                    Fault::Missed(_, surface) | Fault::Value(_, surface, ..) => Some(surface),
                    Fault::Extra(..) => None,
                }));
            }
        }
        for gold in &item.spans {
            let case = Case { item, gold, predicted: &prediction.spans };
            if let Some(index) = DIFFERENCES.iter().position(|difference| (difference.applies)(&case)) {
                let row = rows.entry((index, item.lang.tag(), item.project())).or_default();
                row.0 += 1;
                row.1 += usize::from(wrong.contains(&gold.surface));
            }
        }
    }
    let mut out =
        String::from("| difference | language | source | mentions | counted as errors |\n|---|---|---|---|---|\n");
    for ((index, language, source), (mentions, errors)) in rows {
        let name = DIFFERENCES[index].name;
        let _ = writeln!(out, "| {name} | {language} | {source} | {mentions} | {errors} |");
    }
    out
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
