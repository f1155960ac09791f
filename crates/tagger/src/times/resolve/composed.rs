//! Dates made of others: ranges, what is left of a stretch, « juin de l'année prochaine », "Monday two weeks from now".

use surligne_model::civil::Date;
use surligne_model::{ReferenceDate, TemporalModifier};

use super::date::place;
use super::{Anchor, Direction, Placed};
use crate::times::calendar::{Interval, Unit, iso_date};
use crate::times::expression::{DateExpression, Fields};

/// What is to come from a day on.
fn ahead_of(day: Date, anchor: &Anchor) -> Anchor {
    Anchor { reference: Some(ReferenceDate::from_date(day)), direction: Direction::Future, ..*anchor }
}

/// What recurs every year, in a year; a range that goes past its end ends in the next.
pub(super) fn in_year(what: &DateExpression, year: i16) -> Option<DateExpression> {
    Some(match what {
        DateExpression::Fields(fields) => DateExpression::Fields(Fields { year: Some(year), ..*fields }),
        DateExpression::Named { named, .. } => DateExpression::Named { named: *named, year: Some(year), which: None },
        DateExpression::Part { part, of } => DateExpression::Part { part: *part, of: Box::new(in_year(of, year)?) },
        DateExpression::Nth { nth, what, of } => {
            DateExpression::Nth { nth: *nth, what: *what, of: Box::new(in_year(of, year)?) }
        }
        DateExpression::Range(from, to) => {
            let month = |date: &DateExpression| match date {
                DateExpression::Fields(fields) => fields.month,
                _ => None,
            };
            let later = i16::from(month(to) < month(from));
            DateExpression::Range(Box::new(in_year(from, year)?), Box::new(in_year(to, year.checked_add(later)?)?))
        }
        _ => return None,
    })
}

/// What is left of a stretch that now lies in.
pub(super) fn rest_of(of: &Placed, anchor: &Anchor) -> Placed {
    let left = of.interval.zip(anchor.today()).and_then(|(interval, today)| {
        let start = interval.start.max(today.at(0, 0, 0));
        let left = (start < interval.end).then_some(Interval { start, ..interval })?;
        let last = Unit::Day.shift(left.end.date(), -1)?;
        Some(Placed::new(format!("{}/{}", iso_date(left.first_day()), iso_date(last)), Some(left)))
    });
    left.unwrap_or_else(|| Placed { modifier: Some(TemporalModifier::End), ..of.clone() })
}

/// The first of something that comes once a week or once a year from a shifted day on.
pub(super) fn near(what: &DateExpression, from: &DateExpression, anchor: &Anchor) -> Vec<Placed> {
    let weeks = matches!(from, DateExpression::Shifted { length, .. }
        if length.measures.iter().all(|measure| measure.unit == Unit::Week));
    // « il y a deux ans » reads as the year first, the very day last.
    let day = place(from, anchor).last().and_then(|placed| placed.interval).map(|interval| interval.first_day());
    let start = match day {
        Some(day) if weeks => Unit::Week.floor(day),
        day => day,
    };
    let Some(start) = start else { return place(what, &Anchor::default()) };
    place(what, &ahead_of(start, anchor))
}

/// A range in each of the readings of its beginning.
pub(super) fn ranges(from: &DateExpression, to: &DateExpression, anchor: &Anchor) -> Vec<Placed> {
    let starts = place(from, anchor);
    let mut readings = vec![range(&starts, to, anchor)];
    for start in &starts {
        let Some(day) = start.interval.map(|interval| interval.first_day()) else { continue };
        // Another beginning has its own end: the first such day, month or weekday after it.
        let comes_again = matches!(
            to,
            DateExpression::Fields(Fields { year: None, .. })
                | DateExpression::Named { year: None, .. }
                | DateExpression::Weekday { .. }
        );
        let from = if comes_again { ahead_of(day, anchor) } else { *anchor };
        let reading = range(std::slice::from_ref(start), to, &from);
        if reading.interval.is_some() && readings.len() < 2 && !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// From the first moment of one to the last of the other.
fn range(starts: &[Placed], to: &DateExpression, anchor: &Anchor) -> Placed {
    let (first, last) = in_order(to, starts, anchor);
    let ends = first
        .interval
        .zip(last.interval)
        .and_then(|(from, to)| (from.start < to.end).then_some(Interval { start: from.start, end: to.end }));
    // « de mi-janvier à mi-mars », "1992 to now": an end that its value alone does not place is written as a day.
    let written = |placed: &Placed, day: Option<Date>| match day {
        Some(day) if placed.modifier.is_some() || placed.timex == "PRESENT_REF" => iso_date(day),
        _ => placed.timex.clone(),
    };
    let from = written(&first, ends.map(|ends| ends.first_day()));
    let to = written(&last, ends.and_then(|ends| Unit::Day.shift(ends.end.date(), -1)));
    Placed::new(format!("{from}/{to}"), ends)
}

/// Readings of both ends such that the second does not come before the first.
fn in_order(to: &DateExpression, starts: &[Placed], anchor: &Anchor) -> (Placed, Placed) {
    let ends = place(to, anchor);
    let ordered = |from: &Placed, to: &Placed| match (from.interval, to.interval) {
        (Some(from), Some(to)) => from.start < to.end,
        _ => true,
    };
    for from in starts {
        for to in &ends {
            if ordered(from, to) {
                return (from.clone(), to.clone());
            }
        }
    }
    let first = starts.first().cloned().unwrap_or_else(|| Placed::unplaced(""));
    // « de mardi à lundi », « de novembre à mars »: the second comes round again, or the first came before.
    let later =
        first.interval.and_then(|interval| place(to, &ahead_of(interval.first_day(), anchor)).into_iter().next());
    let last = later.or_else(|| ends.first().cloned()).unwrap_or_else(|| Placed::unplaced(""));
    (first, last)
}
