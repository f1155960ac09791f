//! Times of day, with and without their day.

use surligne_model::civil::{self, Date, DateTime};
use surligne_model::{Temporal, TemporalModifier};

use super::{Anchor, Placed, date, written};
use crate::times::calendar::{Interval, Unit, iso_date, iso_time};
use crate::times::expression::{Clock, DateExpression, DayPart, HalfDay, TimeOfDay};

/// TIMEX3's code of a part of the day.
pub(super) fn part_timex(part: DayPart) -> &'static str {
    match part {
        DayPart::Dawn | DayPart::Morning => "TMO",
        DayPart::Midday => "TMI",
        DayPart::Afternoon => "TAF",
        DayPart::Evening => "TEV",
        DayPart::Night => "TNI",
        DayPart::Daytime => "TDT",
    }
}

/// The hours of a part of the day, from midnight of its day; a night ends on the next day.
fn part_hours(part: DayPart, of: Option<TemporalModifier>) -> (i64, i64) {
    use TemporalModifier::{End, Mid, Start};
    match (part, of) {
        (DayPart::Dawn, _) => (4, 7),
        (DayPart::Morning, Some(Start)) => (7, 9),
        (DayPart::Morning, Some(Mid)) => (9, 11),
        (DayPart::Morning, Some(End)) => (10, 12),
        (DayPart::Morning, _) => (4, 12),
        (DayPart::Midday, _) => (12, 14),
        (DayPart::Afternoon, Some(Start)) => (12, 14),
        (DayPart::Afternoon, Some(Mid)) => (14, 17),
        (DayPart::Afternoon, Some(End)) => (17, 19),
        (DayPart::Afternoon, _) => (12, 19),
        (DayPart::Evening, Some(Start)) => (18, 21),
        (DayPart::Evening, Some(End)) => (21, 24),
        (DayPart::Evening, _) => (18, 24),
        (DayPart::Night, Some(Start)) => (20, 24),
        (DayPart::Night, Some(End)) => (28, 30),
        (DayPart::Night, _) => (20, 30),
        (DayPart::Daytime, Some(Start)) => (6, 10),
        (DayPart::Daytime, Some(Mid)) => (11, 16),
        (DayPart::Daytime, Some(End)) => (17, 21),
        (DayPart::Daytime, _) => (6, 18),
    }
}

fn clock_timex(clock: Clock) -> String {
    match clock.second {
        Some(second) => format!("T{:02}:{:02}:{second:02}", clock.hour, clock.minute),
        None => format!("T{:02}:{:02}", clock.hour, clock.minute),
    }
}

/// The TIMEX3 value of a time of day by itself.
pub(super) fn timex(time: TimeOfDay) -> String {
    match time {
        TimeOfDay::Clock(clock) => clock_timex(clock),
        TimeOfDay::Part(part, _) => part_timex(part).to_owned(),
        TimeOfDay::Between(from, to) => format!("{}/{}", clock_timex(from), clock_timex(to)),
    }
}

/// A moment of a day; 24:00 is the midnight after it.
fn at(day: Date, clock: Clock) -> Option<DateTime> {
    let next = if clock.hour == 24 { Unit::Day.shift(day, 1)? } else { day };
    Some(next.at(clock.hour % 24, clock.minute, clock.second.unwrap_or(0)))
}

/// A time of day on a day.
pub(crate) fn interval(day: Date, time: TimeOfDay) -> Option<Interval> {
    match time {
        TimeOfDay::Clock(clock) => {
            let start = at(day, clock)?;
            Some(Interval { start, end: start })
        }
        TimeOfDay::Part(part, of) => {
            let (from, to) = part_hours(part, of);
            let midnight = day.at(0, 0, 0);
            Some(Interval {
                start: Unit::Hour.shift_datetime(midnight, from)?,
                end: Unit::Hour.shift_datetime(midnight, to)?,
            })
        }
        TimeOfDay::Between(from, to) => {
            let (start, end) = (at(day, from)?, at(day, to)?);
            // « de 22 heures à 6 heures » ends on the next day.
            let end = if end <= start { Unit::Day.shift_datetime(end, 1)? } else { end };
            Some(Interval { start, end })
        }
    }
}

/// The readings of a time: an hour of twelve may be twelve hours later.
fn readings(time: TimeOfDay) -> Vec<TimeOfDay> {
    let mut readings = vec![time];
    if let TimeOfDay::Clock(clock) = time
        && clock.half == HalfDay::Unknown
    {
        let hour = if clock.hour == 12 { 0 } else { clock.hour + 12 };
        readings.push(TimeOfDay::Clock(Clock { hour, ..clock }));
    }
    readings
}

fn modifier(time: TimeOfDay) -> Option<TemporalModifier> {
    match time {
        TimeOfDay::Part(_, of) => of,
        _ => None,
    }
}

/// The value of a time of day, on its day where one is said.
pub(super) fn time(date: Option<&DateExpression>, time: TimeOfDay, anchor: &Anchor) -> Temporal {
    let Some(date) = date else { return alone(time) };
    let mut places: Vec<Placed> = Vec::new();
    for time in readings(time) {
        for placed in date::place(date, anchor) {
            let day = placed.interval.filter(|_| is_day(&placed.timex)).map(|interval| interval.first_day());
            let mut timed = Placed::new(
                if is_day(&placed.timex) {
                    match time {
                        TimeOfDay::Between(from, to) => {
                            format!("{0}{1}/{0}{2}", placed.timex, clock_timex(from), clock_timex(to))
                        }
                        // Midnight at the end of a day is the next one's.
                        TimeOfDay::Clock(clock) if clock.hour == 24 => {
                            match day.and_then(|day| Unit::Day.shift(day, 1)) {
                                Some(next) => iso_date(next) + "T00:00",
                                None => placed.timex.clone() + "T24:00",
                            }
                        }
                        _ => placed.timex.clone() + &timex(time),
                    }
                } else {
                    timex(time)
                },
                day.and_then(|day| interval(day, time)),
            );
            timed.modifier = modifier(time);
            places.push(timed);
        }
    }
    if places.iter().all(|placed| placed.interval.is_none()) {
        let mut value = alone(time);
        if let Some(first) = places.into_iter().next() {
            value.timex = first.timex;
        }
        (value.start, value.end) = (None, None);
        value.alts.clear();
        return value;
    }
    written(&places, true)
}

/// A day, with or without its year: `2025-09-12`, `XXXX-09-12`, `XXXX-WXX-5`.
fn is_day(timex: &str) -> bool {
    timex.len() == 10 && timex.as_bytes()[4] == b'-' && matches!(timex.as_bytes(), [.., b'-', _] | [.., b'-', _, _])
}

/// A time of day alone: `start` and `end` are times.
fn alone(time: TimeOfDay) -> Temporal {
    let one = |time: TimeOfDay| {
        let mut value = Temporal { timex: timex(time), modifier: modifier(time), ..Temporal::default() };
        if let Some(interval) = interval(civil::date(2000, 1, 1), time) {
            let write = |moment: DateTime| iso_time(moment.time());
            value.start = Some(write(interval.start));
            value.end = (interval.start < interval.end).then(|| write(interval.end));
        }
        value
    };
    let all: Vec<Temporal> = readings(time).into_iter().map(one).collect();
    let mut value = all.first().cloned().unwrap_or_default();
    if all.len() > 1 {
        value.alts = all;
    }
    value
}

/// From a time of one day to a time of another.
pub(super) fn span(
    from: &(DateExpression, TimeOfDay),
    to: &(DateExpression, TimeOfDay),
    anchor: &Anchor,
) -> Temporal {
    let place = |(date, time): &(DateExpression, TimeOfDay), after: Option<Date>| {
        let placed = date::place(date, anchor);
        let day = |placed: &Placed| placed.interval.filter(|_| is_day(&placed.timex)).map(|i| i.first_day());
        // The second day is the first of its readings that is not before the first one.
        let chosen = placed
            .iter()
            .find(|placed| day(placed).is_some_and(|day| after.is_none_or(|after| day >= after)))
            .or(placed.first())?;
        let day = day(chosen).map(|day| match after {
            Some(after) if day < after && matches!(date, DateExpression::Weekday { .. }) => {
                Unit::Day.shift(day, 7).unwrap_or(day)
            }
            _ => day,
        });
        Some((Some(chosen.timex.clone()).filter(|timex| is_day(timex)).unwrap_or_default(), day, *time))
    };
    let Some((from_timex, from_day, from_time)) = place(from, None) else { return Temporal::default() };
    let Some((to_timex, to_day, to_time)) = place(to, from_day) else { return Temporal::default() };
    if let (TimeOfDay::Part(DayPart::Night, of), TimeOfDay::Part(DayPart::Night, _)) = (from_time, to_time) {
        // « la nuit de mardi à mercredi » is Tuesday's night.
        let mut night = Placed::new(
            from_timex + "TNI",
            from_day.and_then(|day| interval(day, TimeOfDay::Part(DayPart::Night, of))),
        );
        night.modifier = of;
        return written(&[night], true);
    }
    let ends = from_day.zip(to_day).and_then(|(from_day, to_day)| {
        let (from, to) = (interval(from_day, from_time)?, interval(to_day, to_time)?);
        (from.start < to.end).then_some(Interval { start: from.start, end: to.end })
    });
    let timex = format!("{from_timex}{}/{to_timex}{}", timex(from_time), timex(to_time));
    written(&[Placed::new(timex, ends)], true)
}
