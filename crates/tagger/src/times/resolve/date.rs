//! Stretches of whole days.

use surligne_model::TemporalModifier;
use surligne_model::civil::{Date, Weekday};

use super::choice::{choose, day_of_month, place_weekday};
use super::{Anchor, Direction, Placed, composed, named, shift};
use crate::times::calendar::{Interval, Unit, iso_month, iso_year};
use crate::times::expression::{Counted, DateExpression, Fields};

/// The readings of a date, the likeliest first; never none.
pub(super) fn place(date: &DateExpression, anchor: &Anchor) -> Vec<Placed> {
    let readings = read(date, anchor);
    // At the ends of the calendar nothing may be left to place.
    if readings.is_empty() { vec![Placed::unplaced("XXXX")] } else { readings }
}

fn read(date: &DateExpression, anchor: &Anchor) -> Vec<Placed> {
    match date {
        DateExpression::Fields(fields) => place_fields(fields, anchor),
        DateExpression::Weekday { weekday, which, weeks } => place_weekday(*weekday, *which, *weeks, anchor),
        DateExpression::Days(offset) => vec![days(*offset, anchor.today())],
        DateExpression::Told(offset) => vec![days(*offset, anchor.told.or(anchor.today()))],
        DateExpression::Unit { unit, offset } => vec![unit_from_now(*unit, *offset, anchor)],
        // « le week-end prochain » is next week's, or the one to come.
        DateExpression::Weekend(1) if anchor.today().is_some() => vec![weekend(1, anchor), weekend(0, anchor)],
        DateExpression::Weekend(offset) => vec![weekend(*offset, anchor)],
        DateExpression::Named { named, year, which } => named::place(*named, *year, *which, anchor),
        DateExpression::Decade(first) => {
            vec![Placed::new(format!("{:03}", first.div_euclid(10)), Interval::decade(*first))]
        }
        DateExpression::Century(century) if *century > 0 => {
            vec![Placed::new(format!("{:02}", century - 1), Interval::century(*century))]
        }
        DateExpression::Century(century) => vec![Placed::unplaced(format!("BC{:02}", -century - 1))],
        DateExpression::Years(first, last) => vec![Placed::new(
            format!("{first:04}/{last:04}"),
            last.checked_sub(*first).and_then(|more| Interval::years(*first, more + 1)),
        )],
        DateExpression::BeforeChrist(year) => vec![Placed::unplaced(format!("BC{year:04}"))],
        DateExpression::Shifted { length, forward, from } => shift::date(length, *forward, from.as_deref(), anchor),
        DateExpression::Window { measure, forward } => shift::window(*measure, *forward, anchor),
        DateExpression::Nth { nth, what, of } => place(of, anchor).iter().map(|of| nth_of(*nth, *what, of)).collect(),
        DateExpression::WeekdayOf { weekday, of } => {
            place(of, anchor).iter().map(|of| nth_of(1, Counted::Weekday(*weekday), of)).collect()
        }
        DateExpression::Containing { what, of } => place(of, anchor).iter().map(|of| containing(*what, of)).collect(),
        DateExpression::Stretch { measure, first, of } => {
            place(of, anchor).iter().map(|of| shift::stretch(*measure, *first, of)).collect()
        }
        DateExpression::SportSeason(offset) => vec![named::sport_season(*offset, anchor)],
        DateExpression::Unplaced(timex) => vec![Placed::unplaced(*timex)],
        DateExpression::IsoWeek { year, week } => {
            let timex = |year: &str| format!("{year}-W{week:02}");
            vec![match year.or(anchor.today().map(|today| today.iso_week_date().year())) {
                Some(year) => Placed::new(timex(&format!("{year:04}")), Interval::iso_week(year, *week)),
                None => Placed::unplaced(timex("XXXX")),
            }]
        }
        DateExpression::Part { part, of } => {
            let mut readings = place(of, anchor);
            for placed in &mut readings {
                placed.modifier = Some(*part);
                placed.interval = placed.interval.map(|interval| part_of(interval, *part));
            }
            readings
        }
        DateExpression::InYear { what, offset } => {
            let year = anchor.today().and_then(|today| i16::try_from(i64::from(today.year()) + offset).ok());
            match year.and_then(|year| composed::in_year(what, year)) {
                Some(what) => place(&what, anchor),
                None => place(what, &Anchor::default()),
            }
        }
        DateExpression::Rest(of) => place(of, anchor).iter().map(|of| composed::rest_of(of, anchor)).collect(),
        DateExpression::Near { what, from } => composed::near(what, from, anchor),
        DateExpression::Range(from, to) => composed::ranges(from, to, anchor),
        DateExpression::Now => vec![match anchor.today() {
            Some(today) => Placed::new("PRESENT_REF", Interval::day(today)),
            None => Placed::unplaced("PRESENT_REF"),
        }],
    }
}

/// The days that « début », « mi- » and « fin » stand for: the first three, the middle and the last two months of a
/// year, the ten days of a month, the first and the last three days of a week. Other stretches stay whole: `mod` says
/// which part.
pub(crate) fn part_of(interval: Interval, part: TemporalModifier) -> Interval {
    use TemporalModifier::{End, Mid, Start};
    let narrowed = (|| {
        let (first, after) = (interval.first_day(), interval.end.date());
        let cut = |unit: Unit, from: i64, to: i64| Interval::days(unit.shift(first, from)?, unit.shift(first, to)?);
        match (after.days_since(first), part) {
            (7, Start) => cut(Unit::Day, 0, 3),
            (7, Mid) => cut(Unit::Day, 2, 4),
            (7, End) => cut(Unit::Day, 4, 7),
            (28..=31, Start) => cut(Unit::Day, 0, 10),
            (28..=31, Mid) => cut(Unit::Day, 10, 20),
            (28..=31, End) => Interval::days(Unit::Day.shift(first, 20)?, after),
            (365..=366, Start) => cut(Unit::Month, 0, 3),
            (365..=366, Mid) => cut(Unit::Month, 5, 7),
            (365..=366, End) => cut(Unit::Month, 10, 12),
            _ => None,
        }
    })();
    narrowed.unwrap_or(interval)
}

/// A day so many from another; without one, whether it is past or to come.
fn days(offset: i64, from: Option<Date>) -> Placed {
    match from.and_then(|from| Unit::Day.shift(from, offset)) {
        Some(day) => Placed::day(day),
        None => Placed::unplaced(reference_timex(offset)),
    }
}

/// TIMEX3's value of what cannot be placed for want of a reference date.
pub(super) fn reference_timex(offset: i64) -> &'static str {
    match offset {
        ..0 => "PAST_REF",
        0 => "PRESENT_REF",
        1.. => "FUTURE_REF",
    }
}

fn unit_from_now(unit: Unit, offset: i64, anchor: &Anchor) -> Placed {
    let first = anchor.today().and_then(|today| unit.shift(unit.floor(today)?, offset));
    match first {
        Some(first) => unit_at(unit, first),
        None => Placed::unplaced(reference_timex(offset)),
    }
}

/// The calendar unit that begins on a day.
pub(super) fn unit_at(unit: Unit, first: Date) -> Placed {
    let (year, month) = (first.year(), first.month());
    let interval = unit.shift(first, 1).and_then(|after| Interval::days(first, after));
    let timex = match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => return Placed::day(first),
        Unit::Week => {
            let week = first.iso_week_date();
            format!("{:04}-W{:02}", week.year(), week.week())
        }
        Unit::Month => iso_month(year, month),
        Unit::Quarter => format!("{year:04}-Q{}", (month - 1) / 3 + 1),
        Unit::HalfYear => format!("{year:04}-H{}", (month - 1) / 6 + 1),
        Unit::Year => iso_year(year),
        Unit::Decade => format!("{:03}", year.div_euclid(10)),
        Unit::Century => format!("{:02}", (year - 1).div_euclid(100)),
        Unit::Millennium => format!("{}", (year - 1).div_euclid(1000)),
    };
    Placed::new(timex, interval)
}

/// The weekend so many weeks from the present one's.
fn weekend(offset: i64, anchor: &Anchor) -> Placed {
    match anchor.today().and_then(|today| Unit::Week.shift(today, offset)) {
        Some(day) => weekend_at(day),
        None => Placed::unplaced(reference_timex(offset)),
    }
}

/// The weekend of the ISO week of a day.
fn weekend_at(day: Date) -> Placed {
    let week = day.iso_week_date();
    Placed::new(format!("{:04}-W{:02}-WE", week.year(), week.week()), Interval::weekend(day))
}

/// The TIMEX3 value of fields that no year completes.
pub(super) fn unplaced_fields(fields: &Fields) -> String {
    match (fields.year, fields.month, fields.day, fields.weekday) {
        (Some(year), Some(month), Some(day), _) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(year), Some(month), None, _) => iso_month(year, month),
        (Some(year), None, ..) => iso_year(year),
        (None, Some(month), Some(day), _) => format!("XXXX-{month:02}-{day:02}"),
        (None, Some(month), None, _) => format!("XXXX-{month:02}"),
        (None, None, Some(day), _) => format!("XXXX-XX-{day:02}"),
        (None, None, None, Some(weekday)) => format!("XXXX-WXX-{}", weekday.to_monday_one_offset()),
        (None, None, None, None) => String::new(),
    }
}

fn place_fields(fields: &Fields, anchor: &Anchor) -> Vec<Placed> {
    if let Fields { year: None, month: Some(_), which: None, .. } = fields
        && anchor.year.is_some()
    {
        return place_fields(&Fields { year: anchor.year, ..*fields }, anchor);
    }
    let unplaced = || vec![Placed::unplaced(unplaced_fields(fields))];
    match (*fields, anchor.today()) {
        (Fields { year: Some(year), month: Some(month), day: Some(day), .. }, _) => {
            match Date::new(year, month, day) {
                Ok(date) => vec![Placed::day(date)],
                Err(_) => unplaced(),
            }
        }
        (Fields { year: Some(year), month: Some(month), .. }, _) => {
            vec![Placed::new(unplaced_fields(fields), Interval::month(year, month))]
        }
        (Fields { year: Some(year), .. }, _) => vec![Placed::new(iso_year(year), Interval::year(year))],
        (_, None) => unplaced(),
        (Fields { month: Some(month), day: Some(day), weekday, which, .. }, Some(today)) => {
            let in_year = |year: i16| {
                let date = Date::new(year, month, day).ok()?;
                (weekday.is_none() || weekday == Some(date.weekday())).then(|| Placed::day(date))
            };
            // A weekday decides the year where it fits one near by; else it is a slip and says nothing.
            let near = |year: i16| in_year(year).filter(|_| (i32::from(year) - i32::from(today.year())).abs() <= 1);
            let fits = choose(which, anchor, today, near);
            if !fits.is_empty() {
                return fits;
            }
            // « lundi 1er septembre » of the year where it is a Monday, whatever the verb.
            if weekday.is_some() {
                let unsure = Anchor { direction: Direction::Unknown, ..*anchor };
                if let Some(fit) = choose(which, &unsure, today, near).into_iter().next() {
                    return vec![fit];
                }
            }
            let any = choose(which, anchor, today, |year| Date::new(year, month, day).ok().map(Placed::day));
            if any.is_empty() { unplaced() } else { any }
        }
        (Fields { month: Some(month), which, .. }, Some(today)) => {
            let readings = choose(which, anchor, today, |year| {
                Some(Placed::new(iso_month(year, month), Interval::month(year, month)))
            });
            if readings.is_empty() { unplaced() } else { readings }
        }
        (Fields { day: Some(day), weekday, which, .. }, Some(today)) => {
            let readings = day_of_month(day, weekday, which, anchor, today);
            if readings.is_empty() { unplaced() } else { readings }
        }
        _ => unplaced(),
    }
}

/// The week or the weekend that a day lies in.
fn containing(what: Counted, of: &Placed) -> Placed {
    let Some(day) = of.interval.map(|interval| interval.first_day()) else {
        return Placed::unplaced(of.timex.clone());
    };
    match what {
        Counted::Weekend => weekend_at(day),
        Counted::Unit(unit) => unit.floor(day).map_or_else(|| Placed::day(day), |first| unit_at(unit, first)),
        Counted::Weekday(_) => Placed::day(day),
    }
}

/// The nth of something within a stretch.
fn nth_of(nth: i8, what: Counted, of: &Placed) -> Placed {
    let unplaced = || Placed::unplaced(of.timex.clone());
    let Some(interval) = of.interval else { return unplaced() };
    let found = (|| {
        let (first, after) = (interval.first_day(), interval.end.date());
        let (unit, day): (Unit, Date) = match what {
            Counted::Weekday(weekday) => {
                let to_first = i64::from(weekday.since(first.weekday()));
                let day = if nth > 0 {
                    Unit::Day.shift(first, to_first + 7 * i64::from(nth - 1))?
                } else {
                    let last = Unit::Day.shift(after, -1)?;
                    let back = i64::from(last.weekday().since(weekday));
                    Unit::Day.shift(last, -back + 7 * i64::from(nth + 1))?
                };
                (Unit::Day, day)
            }
            Counted::Weekend => {
                let saturday = nth_of(nth, Counted::Weekday(Weekday::Saturday), of);
                return Some(weekend_at(saturday.interval?.first_day()));
            }
            Counted::Unit(Unit::Week) => {
                // The weeks of a month are those with most of their days in it; of a year, the ISO weeks.
                let thursday = nth_of(nth, Counted::Weekday(Weekday::Thursday), of).interval?.first_day();
                (Unit::Week, Unit::Week.floor(thursday)?)
            }
            Counted::Unit(unit) => {
                let from = if nth > 0 { first } else { after };
                let steps = if nth > 0 { i64::from(nth - 1) } else { i64::from(nth) };
                (unit, unit.shift(from, steps)?)
            }
        };
        let overlaps = day < after && unit.shift(day, 1)? > first;
        overlaps.then(|| unit_at(unit, day))
    })();
    found.unwrap_or_else(unplaced)
}
