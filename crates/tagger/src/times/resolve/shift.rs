//! What is counted from now or from another day: « il y a trois jours », « les trois derniers mois ».

use surligne_model::civil::{Date, DateTime};
use surligne_model::{Label, ReferenceDate, Temporal, TemporalModifier};

use super::date::{reference_timex, unit_at};
use super::{Anchor, Direction, Placed, date, length, written};
use crate::times::calendar::{Interval, Unit, iso_date, iso_datetime};
use crate::times::expression::{Count, Counting, DateExpression, Length, Measure};

/// A moment moved by a length; halves are taken in the next smaller unit.
fn moved(moment: DateTime, length: &Length, forward: bool) -> Option<DateTime> {
    let sign = if forward { 1 } else { -1 };
    length.measures.iter().try_fold(moment, |moment, measure| {
        let Count::Exactly(count) = measure.count else { return None };
        if !count.is_finite() || count.abs() >= 1e9 {
            return None;
        }
        let whole = count.trunc();
        let moment = measure.unit.shift_datetime(moment, sign * whole as i64)?;
        let rest = count - whole;
        if rest == 0.0 {
            return Some(moment);
        }
        let (unit, times) = match measure.unit {
            Unit::Hour => (Unit::Minute, 60.0),
            Unit::Minute => (Unit::Second, 60.0),
            Unit::Day => (Unit::Hour, 24.0),
            Unit::Week => (Unit::Day, 7.0),
            Unit::Month => (Unit::Day, 30.0),
            Unit::Year => (Unit::Month, 12.0),
            Unit::Decade => (Unit::Year, 10.0),
            Unit::Century => (Unit::Year, 100.0),
            _ => return Some(moment),
        };
        unit.shift_datetime(moment, sign * (rest * times).round() as i64)
    })
}

/// The coarsest unit of a length.
fn coarsest(length: &Length) -> Option<Unit> {
    length.measures.iter().map(|measure| measure.unit).max()
}

/// A day so far from another, or from now. So many months or years from now is said of the month or the year,
/// or of the very day: both readings are given.
pub(super) fn date(length: &Length, forward: bool, from: Option<&DateExpression>, anchor: &Anchor) -> Vec<Placed> {
    let direction = if forward { 1 } else { -1 };
    let unplaced = || vec![Placed::unplaced(reference_timex(direction))];
    let starts: Vec<Date> = match from {
        Some(from) => date::place(from, anchor)
            .iter()
            .filter_map(|placed| {
                let interval = placed.interval?;
                if forward { Unit::Day.shift(interval.end.date(), -1) } else { Some(interval.first_day()) }
            })
            .collect(),
        None => anchor.today().into_iter().collect(),
    };
    let mut readings = Vec::new();
    for start in starts {
        let Some(day) = moved(start.at(0, 0, 0), length, forward).map(DateTime::date) else { continue };
        let unit = coarsest(length).unwrap_or(Unit::Day);
        if from.is_none() && unit >= Unit::Month {
            let unit = if unit >= Unit::Year { Unit::Year } else { Unit::Month };
            readings.extend(unit.floor(day).map(|first| unit_at(unit, first)));
        }
        readings.push(Placed::day(day));
    }
    if readings.is_empty() { unplaced() } else { readings }
}

/// So long before or after the present moment: a time where hours are counted, else a day.
pub(super) fn moment(length: &Length, forward: bool, from: Counting, anchor: &Anchor) -> (Label, Temporal) {
    if !coarsest(length).is_some_and(Unit::is_clock) {
        let told = anchor.told.filter(|_| from == Counting::Told).map(ReferenceDate::from_date);
        // « En 1994, … Dix ans plus tard »: of that year.
        let years = coarsest(length).is_some_and(|unit| unit >= Unit::Year);
        if from == Counting::Told
            && let Some(year) = anchor.told_year
            && years
            && anchor.told.is_none_or(|told| told.year() != year)
            && let Ok(first) = Date::new(year, 1, 1)
        {
            let anchor = Anchor { reference: Some(ReferenceDate::from_date(first)), ..*anchor };
            let readings = date(length, forward, None, &anchor);
            return (Label::Date, written(readings.get(..1).unwrap_or_default(), false));
        }
        // "Two weeks later he was fired": not from now.
        if from == Counting::Told && forward && told.is_none() && anchor.direction == Direction::Past {
            return (Label::Date, written(&[Placed::unplaced(reference_timex(1))], false));
        }
        let mut readings = date(length, forward, None, &Anchor { reference: told.or(anchor.reference), ..*anchor });
        if from == Counting::UpTo {
            let days = readings.last().and_then(|placed| placed.interval).zip(anchor.today());
            limit(&mut readings, days.and_then(|(last, today)| Interval::days(today, last.first_day())));
        }
        return (Label::Date, written(&readings, false));
    }
    let now = anchor.reference.filter(|reference| reference.has_time()).map(ReferenceDate::datetime);
    let moment = now.and_then(|now| moved(now, length, forward));
    let placed = moment
        .map(|moment| Placed::new(iso_datetime(moment), Some(Interval { start: moment, end: moment })))
        .unwrap_or_else(|| Placed::unplaced(reference_timex(if forward { 1 } else { -1 })));
    let mut readings = vec![placed];
    if from == Counting::UpTo {
        limit(&mut readings, now.zip(moment).map(|(start, end)| Interval { start, end }));
    }
    (Label::Time, written(&readings, true))
}

/// "within two days": up to the end of it, or the whole stretch until then.
fn limit(readings: &mut Vec<Placed>, stretch: Option<Interval>) {
    for placed in readings.iter_mut().filter(|placed| placed.interval.is_some()) {
        placed.modifier = Some(TemporalModifier::Before);
    }
    if let Some(stretch) = stretch.filter(|stretch| stretch.start < stretch.end) {
        let ends = [stretch.start, stretch.end];
        let [start, end] =
            if stretch.is_whole_days() { ends.map(|end| iso_date(end.date())) } else { ends.map(iso_datetime) };
        readings.push(Placed::new(format!("{start}/{end}"), Some(stretch)));
    }
}

/// « les six premiers mois de 2025 »: so long from the beginning, or up to the end, of a stretch.
pub(super) fn stretch(measure: Measure, first: bool, of: &Placed) -> Placed {
    let found = (|| {
        let Count::Exactly(count) = measure.count else { return None };
        if !(1.0..1e5).contains(&count) || count.fract() != 0.0 {
            return None;
        }
        let whole = of.interval?;
        let count = count as i64;
        let interval = if first {
            let end = measure.unit.shift_datetime(whole.start, count)?;
            Interval { start: whole.start, end }
        } else {
            let start = measure.unit.shift_datetime(whole.end, -count)?;
            Interval { start, end: whole.end }
        };
        let last = Unit::Day.shift(interval.end.date(), -1)?;
        let timex = format!("{}/{}", iso_date(interval.first_day()), iso_date(last));
        Some(Placed::new(timex, Some(interval)))
    })();
    found.unwrap_or_else(|| Placed::unplaced(of.timex.clone()))
}

/// « les trois derniers mois »: whole units up to the present one, or from the one after it on.
pub(super) fn window(measure: Measure, forward: bool, anchor: &Anchor) -> Vec<Placed> {
    let unplaced = || Placed::unplaced(reference_timex(if forward { 1 } else { -1 }));
    let Count::Exactly(count) = measure.count else { return vec![unplaced()] };
    let found = (|| {
        let unit = measure.unit;
        if !(1.0..1e6).contains(&count) {
            return None;
        }
        let count = count as i64;
        let interval = if unit.is_clock() {
            let now = anchor.reference.filter(|reference| reference.has_time())?.datetime();
            let far = unit.shift_datetime(now, if forward { count } else { -count })?;
            Interval { start: now.min(far), end: now.max(far) }
        } else {
            let present = unit.floor(anchor.today()?)?;
            let (first, after) = if forward {
                (unit.shift(present, 1)?, unit.shift(present, count + 1)?)
            } else {
                (unit.shift(present, -count)?, present)
            };
            Interval::days(first, after)?
        };
        Some(Placed::new(length::timex(count as f64, unit), Some(interval)))
    })();
    let mut readings = vec![found.unwrap_or_else(unplaced)];
    readings.extend(window_to_the_day(measure, count, forward, anchor).filter(|other| !readings.contains(other)));
    readings
}

/// « les trois derniers mois », up to the present day.
fn window_to_the_day(measure: Measure, count: f64, forward: bool, anchor: &Anchor) -> Option<Placed> {
    let unit = measure.unit;
    if unit.is_clock() || !(1.0..1e6).contains(&count) {
        return None;
    }
    let today = anchor.today()?;
    let interval = if forward {
        let first = Unit::Day.shift(today, 1)?;
        Interval::days(first, unit.shift(first, count as i64)?)
    } else {
        Interval::days(unit.shift(today, -(count as i64))?, today)
    };
    Some(Placed::new(length::timex(count, unit), Some(interval?)))
}
