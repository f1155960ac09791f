//! From what an expression says to its value: a TIMEX3 value and, where the calendar allows, a half-open
//! interval.
//!
//! Where an expression has several readings (« lundi » with no verb near it), all of them go into `alts`, the
//! likeliest first; the value itself is the likeliest.

mod choice;
pub(crate) mod clock;
mod composed;
pub(crate) mod date;
mod length;
mod named;
mod recurrence;
mod shift;

use surligne_model::civil::Date;
use surligne_model::{Label, ReferenceDate, Temporal, TemporalModifier};

use super::calendar::{Interval, iso_date, iso_datetime};
use super::expression::{DateExpression, Expression, Timed};

/// Which way from the reference date an expression points, by the verb beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Direction {
    /// « a annoncé mardi ».
    Past,
    /// « recevra mardi ».
    Future,
    /// No verb decides.
    #[default]
    Unknown,
}

/// What an expression is placed by.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Anchor {
    /// The article's date.
    pub(crate) reference: Option<ReferenceDate>,
    /// From the verb.
    pub(crate) direction: Direction,
    /// The day last spoken of, which « la veille » counts from.
    pub(crate) told: Option<Date>,
    /// That day, where it was spoken of in the same sentence: « le 15 mars, le second le 22 ».
    pub(crate) just_told: Option<Date>,
    /// The year of what was last spoken of, which « dix ans plus tard » counts from.
    pub(crate) told_year: Option<i16>,
    /// The year that the sentence opened with, of what is past in it: « En 2021, … le 20 septembre ».
    pub(crate) year: Option<i16>,
}

impl Anchor {
    fn today(&self) -> Option<Date> {
        self.reference.map(ReferenceDate::date)
    }
}

/// One reading of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Placed {
    pub(crate) timex: String,
    pub(crate) interval: Option<Interval>,
    pub(crate) modifier: Option<TemporalModifier>,
}

impl Placed {
    fn new(timex: impl Into<String>, interval: Option<Interval>) -> Self {
        Self { timex: timex.into(), interval, modifier: None }
    }

    /// A span without a place on the calendar.
    fn unplaced(timex: impl Into<String>) -> Self {
        Self::new(timex, None)
    }

    /// One day.
    fn day(date: Date) -> Self {
        Self::new(iso_date(date), Interval::day(date))
    }
}

/// The label and the value of an expression.
pub(crate) fn resolve(timed: &Timed, anchor: &Anchor) -> (Label, Temporal) {
    let (label, mut value) = match &timed.expression {
        Expression::Date(date) => (date_label(date), written(&date::place(date, anchor), false)),
        Expression::Time { date, time } => (Label::Time, clock::time(date.as_ref(), *time, anchor)),
        Expression::Span { from, to } => (Label::Time, clock::span(from, to, anchor)),
        Expression::Moment { length, forward, from } => shift::moment(length, *forward, *from, anchor),
        Expression::Duration(length) => (Label::Duration, length::value(length)),
        Expression::Set(recurrence) => (Label::Set, recurrence::value(recurrence)),
    };
    // « avant fin mai » keeps the part, which its interval is of.
    if timed.modifier.is_some() && value.modifier.is_none() {
        value.modifier = timed.modifier;
        value.alts.iter_mut().for_each(|alt| alt.modifier = timed.modifier);
    }
    (label, value)
}

fn date_label(_: &DateExpression) -> Label {
    Label::Date
}

/// The day that an expression speaks of, for what counts from it later.
pub(crate) fn day_of(value: &Temporal) -> Option<Date> {
    let start = value.start.as_deref()?.get(..10)?;
    (value.timex.len() >= 10).then(|| start.parse().ok())?
}

/// The year that an expression speaks of.
pub(crate) fn year_of(value: &Temporal) -> Option<i16> {
    value.start.as_deref()?;
    value.timex.get(..4)?.parse().ok()
}

/// Readings as a value; `clock` writes the ends with their time of day even where they are midnights.
fn written(readings: &[Placed], clock: bool) -> Temporal {
    let one = |placed: &Placed| {
        let mut value = Temporal { timex: placed.timex.clone(), modifier: placed.modifier, ..Temporal::default() };
        // Counting back may leave our era, for which ISO 8601 has no four-figure years.
        if placed.interval.is_some_and(|interval| interval.start.date().year() < 1) {
            "PAST_REF".clone_into(&mut value.timex);
        } else if let Some(interval) = placed.interval {
            let days = interval.is_whole_days() && !clock;
            let write = |moment| if days { iso_date(DateTime::date(moment)) } else { iso_datetime(moment) };
            value.start = Some(write(interval.start));
            // A moment on the clock has no length: its end is not given.
            value.end = (interval.start < interval.end).then(|| write(interval.end));
        }
        value
    };
    let mut values = readings.iter().map(one);
    let mut value = values.next().unwrap_or_default();
    let rest: Vec<Temporal> = values.collect();
    if !rest.is_empty() {
        value.alts = std::iter::once(value.clone()).chain(rest).collect();
    }
    value
}

use surligne_model::civil::DateTime;
