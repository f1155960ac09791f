//! Durations.

use surligne_model::{Temporal, number};

use crate::times::calendar::Unit;
use crate::times::expression::{Count, Length, Measure};

/// A duration's value.
pub(super) fn value(length: &Length) -> Temporal {
    let mut value = Temporal { age: length.age, ..Temporal::default() };
    match length.measures.as_slice() {
        [Measure { count: Count::Between(from, to), unit }] => {
            let (shorter, longer) = (timex(*from, *unit), timex(*to, *unit));
            value.timex = format!("{shorter}/{longer}");
            (value.min, value.max) = (Some(shorter), Some(longer));
        }
        [Measure { count: Count::Vague(_), unit }] => {
            value.timex = vague(*unit);
            value.vague = true;
        }
        measures => {
            value.timex = sum(measures);
            value.seconds = seconds(measures);
        }
    }
    value
}

/// The length in seconds, where it is exact.
pub(super) fn seconds(measures: &[Measure]) -> Option<f64> {
    measures
        .iter()
        .map(|measure| match measure.count {
            Count::Exactly(count) => measure.unit.exact_seconds().map(|seconds| seconds * count),
            _ => None,
        })
        .sum()
}

/// `PXM`: TIMEX3 writes an X for a number that is not said.
fn vague(unit: Unit) -> String {
    let (_, letter) = unit.timex();
    if unit.is_clock() { format!("PTX{letter}") } else { format!("PX{letter}") }
}

/// A single length.
pub(super) fn timex(count: f64, unit: Unit) -> String {
    sum(&[Measure { count: Count::Exactly(count), unit }])
}

/// Lengths one after the other: `P2Y3M`, `PT1H42M`.
pub(super) fn sum(measures: &[Measure]) -> String {
    let mut text = String::from("P");
    for measure in measures {
        let (factor, letter) = measure.unit.timex();
        if measure.unit.is_clock() && !text.contains('T') {
            text.push('T');
        }
        match measure.count {
            Count::Exactly(count) => {
                let count = count * factor as f64;
                if !measure.unit.is_clock()
                    && matches!(measure.unit, Unit::Day)
                    && count.fract() != 0.0
                    && count < 1.0
                {
                    // Half a day is twelve hours to everyone.
                    return format!("PT{}H", plain(count * 24.0));
                }
                if measure.unit == Unit::Hour && count < 1.0 {
                    return format!("PT{}M", plain(count * 60.0));
                }
                text.push_str(&plain(count));
            }
            Count::Between(..) | Count::Vague(_) => text.push('X'),
        }
        text.push(letter);
    }
    text
}

/// A count without needless decimals.
fn plain(count: f64) -> String {
    number::plain((count * 1000.0).round() / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(measures: &[(f64, Unit)]) -> Temporal {
        let measures = measures.iter().map(|&(count, unit)| Measure { count: Count::Exactly(count), unit }).collect();
        value(&Length { measures, age: false })
    }

    #[test]
    fn lengths() {
        for (measures, timex, seconds) in [
            (&[(2.0, Unit::Hour), (5.0, Unit::Minute)][..], "PT2H5M", Some(7500.0)),
            (&[(3.0, Unit::Quarter)], "P9M", None),
            (&[(1.5, Unit::Hour)], "PT1.5H", Some(5400.0)),
            (&[(2.0, Unit::Year), (3.0, Unit::Month)], "P2Y3M", None),
            (&[(1.0, Unit::Week), (3.0, Unit::Day)], "P1W3D", Some(864_000.0)),
            (&[(0.5, Unit::Day)], "PT12H", Some(43_200.0)),
            (&[(2.0, Unit::Century)], "P200Y", None),
        ] {
            let value = of(measures);
            assert_eq!((value.timex.as_str(), value.seconds), (timex, seconds));
        }
    }

    #[test]
    fn ranges_and_vague_lengths() {
        let range = value(&Length {
            measures: vec![Measure { count: Count::Between(20.0, 30.0), unit: Unit::Minute }],
            age: false,
        });
        assert_eq!((range.min.as_deref(), range.max.as_deref()), (Some("PT20M"), Some("PT30M")));
        let vague =
            value(&Length { measures: vec![Measure { count: Count::Vague(None), unit: Unit::Month }], age: false });
        assert_eq!((vague.timex.as_str(), vague.vague), ("PXM", true));
    }
}
