//! Ranges: « du 3 au 9 juin », « entre 2019 et 2023 », « de 9 h à 11 h 30 », "June 3-9", "from Monday to Thursday".

use surligne_model::TemporalModifier;

use super::phrase::Phrases;
use super::wake::CLOCK;
use super::{Grammar, Read, Spelling};
use crate::times::expression::{Clock, DateExpression, DayPart, Expression, Fields, HalfDay, TimeOfDay};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// One end of a range: a date, or a day of a month that the other end says.
    pub(super) fn endpoint(&self, at: usize) -> Read<DateExpression> {
        let full = self.date(at, true).filter(|(date, _)| is_endpoint(date));
        let full =
            full.or_else(|| self.word(at, phrases!["now", "maintenant"]).map(|end| (DateExpression::Now, end)));
        let day = self.day_alone(at);
        match (full, day) {
            (Some(full), Some(day)) if day.1 > full.1 => Some(day),
            (Some(full), _) => Some(full),
            (None, day) => day,
        }
    }

    fn day_alone(&self, at: usize) -> Read<DateExpression> {
        let (weekday, next) = match self.weekday(at) {
            Some(((weekday, Spelling::Full | Spelling::Short), next)) => (Some(weekday), next),
            _ => (None, at),
        };
        let next = self.phrase(next, phrases!["the"]).unwrap_or(next);
        let (day, end) = self.day(next)?;
        Some((DateExpression::Fields(Fields { day: Some(day), weekday, ..Fields::default() }), end))
    }

    /// A range of dates.
    pub(super) fn date_range(&self, at: usize) -> Read<DateExpression> {
        let (opened, closers, strong) = self.opening(at);
        if opened != at && (!self.joined(opened) || self.habitual_days(opened).is_some()) {
            return None;
        }
        // "postponed from Friday to Sunday", « repoussée de vendredi à lundi »: a change is two.
        let opener = if opened == at { at.wrapping_sub(1) } else { at };
        if self.key_is_one_of(opener, words!("from" | "de" | "du")) && self.moves_a_date(opener) {
            return None;
        }
        // "between 2014-2018".
        if self.key_is_one_of(at, words!("between" | "from" | "entre"))
            && let Some((span @ DateExpression::Years(..), end)) = self.date(opened, true)
        {
            return Some((span, end));
        }
        let (from, next) = self.endpoint(opened)?;
        let (joint, dash) = self.closing(next, closers)?;
        let (to, end) = self.endpoint(joint)?;
        let (to, end) = self.year_of_both(&from, to, end);
        let days_alone = is_day_alone(&from) && is_day_alone(&to);
        if days_alone {
            // « du 13 au 18 », « entre le 13 et le 18 »: the articles make them days.
            let articles = matches!(self.key(at), "du")
                || self.key_is(opened - usize::from(opened > 0), "le") && self.key_is(at, "entre");
            if !articles || dash || self.counts_something(end) || self.unit(end).is_some() || !self.ends_days(end) {
                return None;
            }
        }
        if !strong && !self.bare_range_stands(&from, &to, dash, next) {
            return None;
        }
        let (from, to) = completed(from, to)?;
        let range = DateExpression::Range(Box::new(from), Box::new(to));
        super::date::exists(&range).then(|| self.with_its_year((range, end)))
    }

    /// Whether a verb that moves an event from one day to another stands right before.
    fn moves_a_date(&self, at: usize) -> bool {
        (at.saturating_sub(3)..at).any(|before| {
            let text = self.tokens.text(before);
            ["repouss", "report", "décal", "avanc", "postpone", "reschedule", "moved", "pushed", "delayed", "brought"]
                .iter()
                .any(|stem| text.starts_with(stem) && !text.starts_with("reporter"))
        })
    }

    /// "June 3-9, 2024": the year after the second day is of both.
    fn year_of_both(&self, from: &DateExpression, to: DateExpression, end: usize) -> (DateExpression, usize) {
        let month = matches!(from, DateExpression::Fields(Fields { month: Some(_), year: None, .. }));
        match (&to, self.year_after(end)) {
            (DateExpression::Fields(fields), Some((year, end))) if month && is_day_alone(&to) => {
                (DateExpression::Fields(Fields { year: Some(year), ..*fields }), end)
            }
            _ => (to, end),
        }
    }

    /// « de mercredi 19 heures à vendredi 8 heures », "between 04:00 on Saturday and 02:00 on Monday".
    pub(super) fn moment_range(&self, at: usize) -> Read<Expression> {
        let (opened, closers, strong) = self.opening(at);
        // "Monday afternoon to Tuesday night" needs no "from".
        if !strong && (self.is_french() || !self.tokens.is_any(at, Classes::WEEKDAY)) {
            return None;
        }
        let moment = |at: usize| {
            let ((expression, _), end) = self
                .day_then_time(at)
                .or_else(|| self.time_then_day(at))
                .or_else(|| self.part_then_day(at).or_else(|| self.deictic_part(at)).filter(|_| !self.is_french()))?;
            match expression {
                // "late Monday" as an end is its evening.
                Expression::Time { date: Some(date), time: TimeOfDay::Part(DayPart::Daytime, Some(of)) } => {
                    let part = if of == TemporalModifier::End { DayPart::Evening } else { DayPart::Morning };
                    Some(((date, TimeOfDay::Part(part, None)), end))
                }
                Expression::Time { date: Some(date), time } => Some(((date, time), end)),
                _ => None,
            }
        };
        let (from, next) = moment(opened)?;
        let next = next + usize::from(self.tokens.is(next, ','));
        let (joint, dash) = self.closing(next, closers)?;
        if dash && !strong {
            return None;
        }
        let (to, end) = moment(joint)?;
        Some((Expression::Span { from, to }, end))
    }

    /// Whether two bare days end a clause or go on with a function word.
    fn ends_days(&self, at: usize) -> bool {
        self.ends_clause(at) || self.tokens.is_any(at, Classes::FUNCTION)
    }

    /// What opens a range, and what may close it; whether the opening is said at all.
    fn opening(&self, at: usize) -> (usize, &'static Phrases, bool) {
        if self.is_french() {
            if let Some(next) = self.phrase(at, phrases!["entre le", "entre la", "entre l '", "entre"]) {
                return (next, phrases!["et le", "et la", "et l '", "et"], true);
            }
            if let Some(next) = self.phrase(at, phrases!["du", "de", "d '"]) {
                return (
                    next,
                    phrases!["jusqu ' au", "jusqu ' à", "jusqu ' en", "au", "à la", "à l '", "à", "a", "aux"],
                    true,
                );
            }
            return (at, phrases!["jusqu ' au", "au"], false);
        }
        if let Some(next) = self.phrase(at, phrases!["between the", "between"]) {
            return (next, phrases!["and the", "and", "to the", "to", "through the", "through"], true);
        }
        if let Some(next) = self.phrase(at, phrases!["from the", "from"]) {
            return (next, phrases!["to the", "until the", "through the", "to", "until", "till", "through"], true);
        }
        (at, phrases!["through the", "to the", "through", "thru", "until", "to"], false)
    }

    fn closing(&self, at: usize, closers: &Phrases) -> Option<(usize, bool)> {
        if let Some(next) = self.phrase(at, closers) {
            return Some((next, false));
        }
        // "the April-to-June quarter".
        if self.tokens.is_hyphen(at)
            && self.tokens.is_hyphen(at + 2)
            && !self.is_french()
            && self.key_is(at + 1, "to")
        {
            return Some((at + 3, false));
        }
        (self.tokens.is_dash(at) && self.tokens.same_line(at + 1)).then_some((at + 1, true))
    }

    /// Without an opening, only what cannot be two dates.
    fn bare_range_stands(&self, from: &DateExpression, to: &DateExpression, dash: bool, joint: usize) -> bool {
        let month_or_day = |date: &DateExpression| matches!(date, DateExpression::Fields(fields) if fields.month.is_some() || fields.day.is_some());
        let weekday = |date: &DateExpression| matches!(date, DateExpression::Weekday { .. });
        let year = |date: &DateExpression| {
            matches!(date, DateExpression::Fields(Fields { year: Some(_), month: None, day: None, .. }))
        };
        let full = |date: &DateExpression| matches!(date, DateExpression::Fields(Fields { year: Some(_), .. }));
        if dash {
            let glued = self.tokens.is_glued(joint) && self.tokens.is_glued(joint + 1);
            return month_or_day(from) && month_or_day(to) && (!is_day_alone(from) || !is_day_alone(to))
                || weekday(from) && weekday(to) && glued
                || year(from) && year(to);
        }
        month_or_day(from) && month_or_day(to)
            || weekday(from) && weekday(to) && (!self.is_french() || self.key_is(joint, "au"))
            || !self.is_french() && year(from) && (year(to) || full(to))
            || matches!(from, DateExpression::Named { .. }) && matches!(to, DateExpression::Named { .. })
    }

    /// A range of clock times: « de 9 h à 11 h 30 », « entre 15 et 17 heures », « 13-15h », "between 2 and 4pm".
    pub(super) fn clock_range(&self, at: usize) -> Option<(Clock, Clock, usize)> {
        self.opened(at, CLOCK | Classes::OPENS_RANGE, |grammar| grammar.read_clock_range(at))
    }

    fn read_clock_range(&self, at: usize) -> Option<(Clock, Clock, usize)> {
        let (opened, closers) = if self.is_french() {
            match self.key(at) {
                "entre" => (at + 1, phrases!["et"]),
                "de" => (at + 1, phrases!["à", "jusqu ' à", "a", "au"]),
                "d" => (self.phrase(at, phrases!["d '"])?, phrases!["à"]),
                _ => (at, phrases!["à", "jusqu ' à", "a"]),
            }
        } else {
            match self.key(at) {
                "between" => (at + 1, phrases!["and", "to", "until"]),
                "from" => (at + 1, phrases!["to", "until", "till", "til", "through"]),
                _ => (at, phrases!["to", "until", "till", "til", "through"]),
            }
        };
        let bare = opened == at;
        let (from, next) = match self.clock(opened, true) {
            Some(read) => read,
            // « de 17 à 19 heures », "5 to 6pm": the unit stands after the second.
            None => {
                let (hour, next) = self.integer(opened, 0, 24)?;
                if self.touches_before(opened) && !bare {
                    return None;
                }
                (Clock { half: HalfDay::Unknown, ..Clock::at(hour as i8, 0) }, next)
            }
        };
        let hour_alone = next == opened + 1 && self.tokens.is_digits(opened) && self.tokens.text(opened).len() <= 2
            || self.number(opened).is_some_and(|number| number.tokens.end == next);
        let joint = match self.phrase(next, closers) {
            Some(joint) => joint,
            None if self.tokens.is_dash(next) && self.tokens.same_line(next + 1) => next + 1,
            None => return None,
        };
        let dash = self.tokens.is_dash(next);
        let (to, end) = match self.clock_after_dash(joint, dash) {
            Some(read) => read,
            None => {
                // "8pm - 11".
                let (hour, end) = self.integer(joint, 0, 24).filter(|_| !hour_alone && !self.is_french())?;
                let zone = self.zone(end);
                if self.touches_after(end) || !self.ends_clause(zone) {
                    return None;
                }
                let end = zone;
                (Clock { half: HalfDay::Unknown, ..Clock::at(hour as i8, 0) }, end)
            }
        };
        let to_alone = end == joint + 1 && self.tokens.is_digits(joint);
        if hour_alone && to_alone {
            return None;
        }
        // « 2 à 3 heures » is a length; « de 2 à 3 heures » as well unless the second has minutes or comes late.
        if self.is_french() && hour_alone && self.key(end.wrapping_sub(1)).starts_with("heure") {
            let day_hours = from.hour >= 6 && to.hour > from.hour;
            // « de 16 à 24 heures d'observation ».
            let of = self.phrase(end, phrases!["de", "d '"]).is_some();
            let spoken = bare || self.speaks_of_length(at) || !day_hours || of;
            let dated =
                at > 0 && (self.weekday(at.wrapping_sub(1)).is_some() || self.month(at.wrapping_sub(1)).is_some());
            if spoken && !dated {
                return None;
            }
        }
        let (from, to) = same_half(from, to);
        Some((from, to, end))
    }

    /// "from 7 to 9", "between 3 and 5" beside a day: hours by themselves.
    pub(super) fn bare_hours(&self, at: usize) -> Option<(Clock, Clock, usize)> {
        if self.is_french() {
            return None;
        }
        let closers = match self.key(at) {
            "between" => phrases!["and", "to"],
            "from" => phrases!["to", "until", "till", "til"],
            _ => return None,
        };
        let hour = |at: usize| {
            let (hour, end) = self.integer(at, 1, 12)?;
            Some((Clock { half: HalfDay::Unknown, ..Clock::at(hour as i8, 0) }, end))
        };
        let (from, next) = hour(at + 1)?;
        let dash = self.tokens.is_dash(next);
        let joint = self.phrase(next, closers).or(dash.then_some(next + 1))?;
        let (to, end) = hour(joint)?;
        // "from 9 to 5" ends in the afternoon.
        let to = if to.hour <= from.hour { Clock { hour: to.hour + 12, ..to } } else { to };
        let stands = !self.touches_after(end)
            && (self.ends_clause(end) || self.key_is(end, "on") || self.part_of_today(end).is_some());
        stands.then_some((from, to, end))
    }

    fn clock_after_dash(&self, at: usize, dash: bool) -> Read<Clock> {
        let read = Self { after_dash: dash, ..*self }.clock(at, true);
        if read.is_some() || !dash {
            return read;
        }
        // « 13-15h »: the hyphen touches the figures.
        let (hour, _) = self.digits(at).filter(|(_, length)| *length <= 2)?;
        if hour > 24 || !self.key_is(at + 1, "h") {
            return self.colon_clock(at);
        }
        let minute = self
            .digits(at + 2)
            .filter(|(minute, length)| *length == 2 && *minute < 60 && self.tokens.is_glued(at + 2));
        let clock = Clock::at(hour as i8, minute.map_or(0, |(minute, _)| minute as i8));
        Some((clock, at + 2 + usize::from(minute.is_some())))
    }
}

/// "from 2 to 4pm", "from 11 to 3am": the half of the day that is not said is the one that makes the range short.
fn same_half(from: Clock, to: Clock) -> (Clock, Clock) {
    let minutes = |clock: Clock| i16::from(clock.hour) * 60 + i16::from(clock.minute);
    let between = |from: Clock, to: Clock| (minutes(to) - minutes(from)).rem_euclid(24 * 60);
    let later = |clock: Clock| Clock {
        hour: if clock.hour < 12 { clock.hour + 12 } else { clock.hour },
        half: HalfDay::Known,
        ..clock
    };
    match (from.half, to.half) {
        (HalfDay::Unknown, HalfDay::Known) => {
            let moved = later(from);
            let from = if (1..between(from, to)).contains(&between(moved, to)) {
                moved
            } else {
                Clock { half: HalfDay::Known, ..from }
            };
            (from, to)
        }
        (HalfDay::Known, HalfDay::Unknown) => {
            let moved = later(to);
            let to = if (1..between(from, to)).contains(&between(from, moved)) {
                moved
            } else {
                Clock { half: HalfDay::Known, ..to }
            };
            (from, to)
        }
        _ => (Clock { half: HalfDay::Known, ..from }, Clock { half: HalfDay::Known, ..to }),
    }
}

/// What may begin or end a range.
fn is_endpoint(date: &DateExpression) -> bool {
    !matches!(
        date,
        DateExpression::Range(..)
            | DateExpression::Window { .. }
            | DateExpression::Years(..)
            | DateExpression::Shifted { forward: true, .. }
    )
}

fn is_day_alone(date: &DateExpression) -> bool {
    matches!(date, DateExpression::Fields(Fields { day: Some(_), month: None, year: None, .. }))
}

/// Both ends with what the other says of them: the month of « du 3 au 9 juin », the year of « de mars à mai 2024 ».
pub(super) fn completed(from: DateExpression, to: DateExpression) -> Option<(DateExpression, DateExpression)> {
    let (mut first, mut last) = match (&from, &to) {
        (DateExpression::Fields(first), DateExpression::Fields(last)) => (*first, *last),
        _ if is_day_alone(&from) || is_day_alone(&to) => return None,
        (
            DateExpression::Named { named, year: None, which: None },
            DateExpression::Named { year: Some(year), .. },
        ) => {
            return Some((DateExpression::Named { named: *named, year: Some(*year), which: None }, to));
        }
        _ => return Some((from, to)),
    };
    if first.day.is_some() && first.month.is_none() {
        first.month = last.month;
    }
    if last.day.is_some() && last.month.is_none() && first.month.is_some() {
        if last.day <= first.day {
            return None;
        }
        last.month = first.month;
    }
    // « de 2019 à mars 2020 » is well formed; « de mars à 2020 » is not.
    if first.month.is_some() && last.month.is_none() && last.day.is_none() && first.year.is_none() {
        return None;
    }
    match (first.year, last.year) {
        (None, Some(year)) if first.which.is_none() => {
            let before = (first.month, first.day.unwrap_or(0)) > (last.month, last.day.unwrap_or(31))
                && first.month > last.month;
            first.year = Some(if before { year - 1 } else { year });
        }
        (Some(year), None) if last.month.is_some() => {
            let after = last.month < first.month;
            last.year = Some(if after { year + 1 } else { year });
        }
        _ => {}
    }
    if first.which.is_none() {
        first.which = last.which;
    }
    Some((DateExpression::Fields(first), DateExpression::Fields(last)))
}
