//! Whether two values are the same, as far as both say anything.

use serde_json::{Map, Value as Json};

use super::corpus::Family;
use super::currency;

type Object = Map<String, Json>;

/// Whether a predicted value is right; `None` where the two cannot be compared.
#[must_use]
pub fn agrees(gold: &Object, predicted: &Object, family: Family) -> Option<bool> {
    if gold.is_empty() || predicted.is_empty() {
        return None;
    }
    match family {
        Family::Temporal => temporal(gold, predicted),
        _ => amount(gold, predicted, family),
    }
}

fn amount(gold: &Object, predicted: &Object, family: Family) -> Option<bool> {
    if text(gold, "range").is_some() {
        return None;
    }
    let is_range = |value: &Object| value.contains_key("min") || value.contains_key("max");
    let same = match (number(gold, "value"), number(predicted, "value")) {
        (None, Some(_)) if is_range(gold) => return Some(false),
        (None, None) if is_range(gold) => is_range(predicted).then(|| {
            ["min", "max"].iter().all(|key| match (number(gold, key), number(predicted, key)) {
                (None, None) => true,
                (Some(gold), Some(predicted)) => close(gold, predicted),
                _ => false,
            })
        })?,
        (None, _) => return None,
        (Some(gold), Some(predicted)) => close(gold, predicted),
        (Some(_), None) => false,
    };
    let same_currency = || match (text(gold, "currency"), text(predicted, "currency")) {
        (Some(gold), Some(predicted)) => currency::may_be_same(gold, predicted),
        _ => true,
    };
    Some(same && (family != Family::Money || same_currency()))
}

/// One reading of each suffices.
fn temporal(gold: &Object, predicted: &Object) -> Option<bool> {
    let mut comparable = false;
    for gold in readings(gold) {
        for predicted in readings(predicted) {
            if let (Some(gold), Some(predicted)) = (timex(gold), timex(predicted)) {
                comparable = true;
                if gold == predicted {
                    return Some(true);
                }
            }
            if let (Some(gold), Some(predicted)) = (number(gold, "seconds"), number(predicted, "seconds")) {
                comparable = true;
                if (gold - predicted).abs() <= 0.015 * gold.abs() {
                    return Some(true);
                }
            }
            let ([gold_start, gold_end], [start, end]) =
                ([text(gold, "start"), text(gold, "end")], [text(predicted, "start"), text(predicted, "end")]);
            match (gold_start, start, gold_end, end) {
                (Some(gold_start), Some(start), ..) => {
                    comparable = true;
                    let ends_agree = gold_end.zip(end).is_none_or(|(gold, end)| same_moment(gold, end));
                    if same_moment(gold_start, start) && ends_agree {
                        return Some(true);
                    }
                }
                (None, None, Some(gold_end), Some(end)) => {
                    comparable = true;
                    if same_moment(gold_end, end) {
                        return Some(true);
                    }
                }
                _ => {}
            }
        }
    }
    comparable.then_some(false)
}

/// All readings of a time: `alts`, the likeliest first, or the value alone.
fn readings(value: &Object) -> Vec<&Object> {
    match value.get("alts").and_then(Json::as_array) {
        Some(alts) if !alts.is_empty() => alts.iter().filter_map(Json::as_object).collect(),
        _ => vec![value],
    }
}

/// The TIMEX3 value, quarters of a year counted in months.
fn timex(value: &Object) -> Option<String> {
    let timex = text(value, "timex")?;
    let quarters = timex.strip_prefix('P').and_then(|rest| rest.strip_suffix('Q')?.parse::<u32>().ok());
    Some(quarters.map_or_else(|| timex.to_owned(), |quarters| format!("P{}M", 3 * quarters)))
}

/// Two moments to the precision that both have.
fn same_moment(left: &str, right: &str) -> bool {
    if left == right {
        return true;
    }
    let (days, times) = ([day(left), day(right)], [time_of_day(left), time_of_day(right)]);
    match (days, times) {
        ([Some(left), Some(right)], [Some(left_time), Some(right_time)]) => left == right && left_time == right_time,
        ([Some(left), Some(right)], _) => left == right,
        (_, [Some(left), Some(right)]) => left == right,
        _ => false,
    }
}

fn day(moment: &str) -> Option<&str> {
    let day = moment.get(..10)?;
    let is_day = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    is_day.then_some(day)
}

/// The first `hh:mm`.
fn time_of_day(moment: &str) -> Option<&str> {
    let is_time = |window: &&[u8]| window[2] == b':' && [0, 1, 3, 4].iter().all(|at| window[*at].is_ascii_digit());
    let at = moment.as_bytes().windows(5).position(|window| is_time(&window))?;
    moment.get(at..at + 5)
}

/// A string that is not empty.
fn text<'a>(value: &'a Object, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Json::as_str).filter(|text| !text.is_empty())
}

fn number(value: &Object, key: &str) -> Option<f64> {
    value.get(key).and_then(Json::as_f64)
}

fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-6 * left.abs().max(right.abs()).max(1e-9)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn compare(family: Family, gold: &Json, predicted: &Json) -> Option<bool> {
        agrees(gold.as_object().unwrap(), predicted.as_object().unwrap(), family)
    }

    #[test]
    fn sums_need_figure_and_currency() {
        let gold = json!({"value": 94000, "currency": "$"});
        assert_eq!(compare(Family::Money, &gold, &json!({"value": 94000.0, "currency": "CAD"})), Some(true));
        assert_eq!(compare(Family::Money, &gold, &json!({"value": 94000, "currency": "EUR"})), Some(false));
        assert_eq!(compare(Family::Money, &gold, &json!({"value": null, "currency": "USD"})), Some(false));
        assert_eq!(compare(Family::Money, &json!({"value": null}), &json!({"value": 1})), None);
        let range = json!({"value": null, "min": 1, "max": 2});
        assert_eq!(compare(Family::Money, &range, &json!({"value": null, "min": 1, "max": 2})), Some(true));
        assert_eq!(compare(Family::Money, &range, &json!({"value": null, "min": 1})), Some(false));
        assert_eq!(compare(Family::Money, &range, &json!({"value": 2})), Some(false));
        assert_eq!(compare(Family::Number, &json!({"range": "[1,2)"}), &json!({"min": 1})), None);
    }

    #[test]
    fn one_reading_of_a_time_suffices() {
        let gold = json!({"timex": "XXXX-08-02", "alts": [{"start": "2016-08-02"}, {"start": "2017-08-02"}]});
        let right = json!({"timex": "2017-08-02", "start": "2017-08-02", "end": "2017-08-03"});
        assert_eq!(compare(Family::Temporal, &gold, &right), Some(true));
        assert_eq!(compare(Family::Temporal, &gold, &json!({"timex": "P1D"})), None);
        assert_eq!(compare(Family::Temporal, &json!({"timex": "P1Q"}), &json!({"timex": "P3M"})), Some(true));
        let at_four = json!({"start": "2013-02-12T04:30:00.000-02:00"});
        assert_eq!(compare(Family::Temporal, &at_four, &json!({"start": "2013-02-12T04:30:00"})), Some(true));
        assert_eq!(compare(Family::Temporal, &at_four, &json!({"start": "2013-02-12T05:30:00"})), Some(false));
        assert_eq!(compare(Family::Temporal, &at_four, &json!({"start": "2013-02-12"})), Some(true));
        assert_eq!(compare(Family::Temporal, &json!({"seconds": 3600}), &json!({"seconds": 3601})), Some(true));
    }
}
