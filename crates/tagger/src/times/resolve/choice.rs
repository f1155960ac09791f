//! Which one of those that come again is meant: the year of a day, the month of a number, the week of a weekday.

use surligne_model::civil::{Date, Weekday};

use super::{Anchor, Direction, Placed};
use crate::times::calendar::{Interval, Unit};
use crate::times::expression::Which;

/// The year of what comes once a year: by « dernier » or « prochain », else by the verb, else the nearest, with
/// the other reading after it.
pub(super) fn choose(
    which: Option<Which>,
    anchor: &Anchor,
    today: Date,
    in_year: impl Fn(i16) -> Option<Placed>,
) -> Vec<Placed> {
    let around = |years: i16| -> Vec<Placed> {
        (-years..=years).filter_map(|offset| in_year(today.year().checked_add(offset)?)).collect()
    };
    // What comes every year is found next to this one; 29 February may be eight years off.
    let near = around(1);
    if near.len() == 3 { choose_of(&near, which, anchor, today) } else { choose_of(&around(8), which, anchor, today) }
}

/// The same among dated readings in order.
fn choose_of(around: &[Placed], which: Option<Which>, anchor: &Anchor, today: Date) -> Vec<Placed> {
    let start = |placed: &&Placed| placed.interval.map(|interval| interval.first_day());
    let now = today.at(0, 0, 0);
    let present = around.iter().find(|placed| placed.interval.is_some_and(|interval| interval.contains(now)));
    let past = around.iter().rev().find(|placed| placed.interval.is_some_and(|interval| interval.end <= now));
    let future = around.iter().find(|placed| start(placed).is_some_and(|start| start > today));
    let this_year = around.iter().find(|placed| start(placed).is_some_and(|start| start.year() == today.year()));
    let first = match (which, anchor.direction) {
        (Some(Which::Last), _) => past,
        (Some(Which::Next), _) => future,
        (Some(Which::This), _) => this_year.or(present),
        // A past of last year would say so: « fermé du 15 au 30 septembre », written on the 12th.
        (None, Direction::Past) => {
            let days = |placed: &&Placed| start(placed).map_or(i32::MAX, |start| start.days_since(today).abs());
            let soon = future.filter(|future| days(future) <= 31);
            present.or(match past {
                Some(past) if days(&past) > 330 => soon.or(Some(past)),
                past => past,
            })
        }
        (None, Direction::Future) => present.or(future),
        (None, Direction::Unknown) => {
            let distance = |placed: &&Placed| start(placed).map_or(i32::MAX, |start| start.days_since(today).abs());
            let nearest = present.or_else(|| [past, future].into_iter().flatten().min_by_key(distance));
            let mut readings: Vec<Placed> = nearest.into_iter().cloned().collect();
            for other in [past, future].into_iter().flatten() {
                if !readings.contains(other) && readings.len() < 2 {
                    readings.push(other.clone());
                }
            }
            return readings;
        }
    };
    first.into_iter().cloned().collect()
}

/// « le 16 », « lundi 15 »: a day of a month that is not said.
pub(super) fn day_of_month(
    day: i8,
    weekday: Option<Weekday>,
    which: Option<Which>,
    anchor: &Anchor,
    today: Date,
) -> Vec<Placed> {
    if let (Some(told), None, None) = (anchor.just_told.filter(|told| told.day() < day), weekday, which)
        && let Ok(date) = Date::new(told.year(), told.month(), day)
    {
        return vec![Placed::day(date)];
    }
    let month = today.first_of_month();
    // Of any two months that follow one another, one has the day; a weekday, and « ce », may be a year off.
    let reach = if weekday.is_none() && which != Some(Which::This) { 2 } else { 14 };
    // What is not chosen is not written.
    let around: Vec<Placed> = (-reach..=reach)
        .filter_map(|offset| {
            let first = Unit::Month.shift(month, offset)?;
            let date = Date::new(first.year(), first.month(), day).ok()?;
            (weekday.is_none() || weekday == Some(date.weekday())).then(|| Placed::new("", Interval::day(date)))
        })
        .collect();
    let chosen = choose_of(&around, which, anchor, today).into_iter();
    chosen.filter_map(|placed| Some(Placed::day(placed.interval?.first_day()))).collect()
}

pub(super) fn place_weekday(weekday: Weekday, which: Option<Which>, weeks: i64, anchor: &Anchor) -> Vec<Placed> {
    let Some(today) = anchor.today() else {
        return vec![Placed::unplaced(format!("XXXX-WXX-{}", weekday.to_monday_one_offset()))];
    };
    let back = i64::from(today.weekday().since(weekday));
    let ahead = (7 - back) % 7;
    let day = |offset: i64| Unit::Day.shift(today, offset + 7 * weeks).map(Placed::day);
    let last = if back == 0 { -7 } else { -back };
    let next = if ahead == 0 { 7 } else { ahead };
    let in_week = |offset: i64| {
        let monday = i64::from(today.weekday().since(Weekday::Monday));
        i64::from(weekday.since(Weekday::Monday)) - monday + 7 * offset
    };
    let offsets = match (which, anchor.direction) {
        // "last Monday" on a Thursday: this week's, or the one of last week.
        (Some(Which::Last), _) => vec![last, in_week(-1)],
        // « mardi en huit », said on a Tuesday, is a week from today.
        (Some(Which::Next), _) if weeks != 0 => vec![ahead],
        (Some(Which::Next), _) => vec![next, in_week(1)],
        // « ce lundi » is the nearest one by the verb; on the day itself, today.
        (Some(Which::This) | None, Direction::Past) => vec![-back],
        (Some(Which::This) | None, Direction::Future) => vec![ahead],
        (Some(Which::This), Direction::Unknown) => vec![in_week(0)],
        (None, Direction::Unknown) if weeks != 0 => vec![next],
        (None, Direction::Unknown) => vec![next, last, -back],
    };
    let mut readings: Vec<Placed> = Vec::new();
    for placed in offsets.into_iter().filter_map(day) {
        if !readings.contains(&placed) {
            readings.push(placed);
        }
    }
    readings
}
