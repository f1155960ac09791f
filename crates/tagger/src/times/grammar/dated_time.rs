//! Days with their time, in either order: rule 12 of the annotation guide.

use super::day_part::time_in_part;
use super::{Grammar, Read};
use crate::times::calendar::Unit;
use crate::times::expression::{DateExpression, DayPart, Expression, Fields, Named, TimeOfDay};
use surligne_model::TemporalModifier;

impl Grammar<'_> {
    /// Whether an expression may carry a time of day.
    pub(super) fn is_day(date: &DateExpression) -> bool {
        match date {
            DateExpression::Fields(fields) => fields.day.is_some(),
            DateExpression::Weekday { .. }
            | DateExpression::Days(_)
            | DateExpression::WeekdayOf { .. }
            | DateExpression::Told(_)
            | DateExpression::Nth { .. } => true,
            DateExpression::Named { named, .. } => matches!(named, Named::Holiday(_)),
            DateExpression::Near { what, .. } | DateExpression::InYear { what, .. } => Self::is_day(what),
            DateExpression::Shifted { length, .. } => length.measures.iter().all(|measure| measure.unit >= Unit::Day),
            _ => false,
        }
    }

    /// A day and its time, in either order, or a part of a day by itself.
    pub(super) fn dated_time(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        if let Some((moment, end)) = self.iso_moment(at) {
            return Some(((moment, None), end));
        }
        if let Some((span, end)) = self.night_between(at) {
            return Some(((span, None), end));
        }
        self.day_then_time(at)
            .or_else(|| self.time_then_day(at))
            .or_else(|| self.part_then_day(at))
            .or_else(|| self.deictic_part(at))
    }

    pub(super) fn day_then_time(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        // « le 16 vers 18 h », "the 17 from 2pm to 4pm": the day's month is understood.
        if self.key_is_one_of(at.wrapping_sub(1), words!("le" | "the"))
            && self.tokens.is_digits(at)
            && let Some((day, next)) = self.day(at)
            && self.unit(next).is_none()
            && !self.tokens.is_digits(next)
            && let Some((time, modifier, end)) = self.clock_after_day(next)
            && !self.tokens.is(next, ',')
        {
            let date = DateExpression::Fields(Fields { day: Some(day), ..Fields::default() });
            return Some(((Expression::Time { date: Some(date), time }, modifier), end));
        }
        // « le lundi de 9 h à 11 h 30 » is every Monday, and its hours.
        if self.is_french() && self.key_before_is(at, "le") && self.recurrence(at).is_some() {
            return None;
        }
        let (date, next) = self.date(at, true).filter(|(date, _)| {
            Self::is_day(date) && !matches!(date, DateExpression::Fields(fields) if fields.day.is_none())
        })?;
        // A bare day of the month needs its article: « le 16 vers 18 h ».
        let (time, modifier, end) = self.time_after_day(next)?;
        Some(((Expression::Time { date: Some(date), time }, modifier), end))
    }

    /// What may follow a day: « à 16 heures », « , vers 20 h 45 », « de 9 h à 12 h », « soir », « dans la matinée ».
    pub(super) fn time_after_day(&self, at: usize) -> Option<(TimeOfDay, Option<TemporalModifier>, usize)> {
        if let Some((part, end)) = self.part_after_day(at) {
            // « lundi matin à 9 heures », « demain soir vers 20 h ».
            if let Some((time, modifier, end)) = self.clock_after_day(end) {
                return Some((time_in_part(time, part.0), modifier, end));
            }
            return Some((TimeOfDay::Part(part.0, part.1), None, end));
        }
        self.clock_after_day(at)
    }

    pub(super) fn clock_after_day(&self, at: usize) -> Option<(TimeOfDay, Option<TemporalModifier>, usize)> {
        use TemporalModifier::{After, Approx, Before};
        let comma = at + usize::from(self.tokens.is(at, ',') || self.tokens.is(at, '@'));
        if !self.joined(comma) {
            return None;
        }
        if let Some((from, to, end)) = self.clock_range(comma).or_else(|| self.bare_hours(comma)) {
            return Some((TimeOfDay::Between(from, to), None, end));
        }
        let prepositions = if self.is_french() {
            tellings![
                "à partir de" => Some(After),
                "à environ" => Some(Approx),
                "aux environs de" => Some(Approx),
                "aux alentours de" => Some(Approx),
                "autour de" => Some(Approx),
                "un peu avant" => Some(Before),
                "un peu après" => Some(After),
                "peu avant" => Some(Before),
                "peu après" => Some(After),
                "jusqu ' à" => Some(Before),
                "à" => None,
                "a" => None,
                "vers" => Some(Approx),
                "avant" => Some(Before),
                "après" => Some(After),
                "dès" => None,
            ]
        } else {
            tellings![
                "at around" => Some(Approx),
                "at about" => Some(Approx),
                "at approximately" => Some(Approx),
                "at" => None,
                "from" => None,
                "around" => Some(Approx),
                "about" => Some(Approx),
                "by" => Some(Before),
                "before" => Some(Before),
                "after" => Some(After),
                "until" => Some(Before),
                "since" => None,
                "for" => None,
            ]
        };
        for (index, next) in self.each_phrase(comma, prepositions.phrases) {
            if let Some((clock, end)) = self.clock(next, true) {
                return Some((TimeOfDay::Clock(clock), prepositions.told[index], end));
            }
        }
        // Without a preposition, only what is a time by its form.
        let (clock, end) = self.clock(comma, true)?;
        let formal = !self.tokens.is_digits(comma) || end > comma + 1;
        (formal && self.tokens.same_line(comma)).then_some((TimeOfDay::Clock(clock), None, end))
    }

    pub(super) fn part_after_day(&self, at: usize) -> Read<(DayPart, Option<TemporalModifier>)> {
        let comma = at + usize::from(self.tokens.is(at, ','));
        let direct = self.tokens.same_line(at) && comma == at;
        if direct && let Some(read) = self.qualified_part(at) {
            // « mardi nuit » is no French; « le jeudi midi » is noon and read as a clock.
            return Some(read);
        }
        if direct && self.key_is(at, "midi") {
            return None;
        }
        // "Tuesday AM".
        if direct && !self.is_french() && self.ends_clause(at + 1) {
            match self.tokens.text(at) {
                "AM" | "am" => return Some(((DayPart::Morning, None), at + 1)),
                "PM" | "pm" => return Some(((DayPart::Afternoon, None), at + 1)),
                _ => {}
            }
        }
        let links = if self.is_french() {
            phrases!["dans la", "dans l '", "dans le", "en", "au", "le", "à l '", "à la", "avant l '"]
        } else {
            phrases!["in the", "during the", "at"]
        };
        let next = self.phrase(comma, links)?;
        self.qualified_part(next)
    }

    /// « à 11h jeudi », « 9 h le 13 décembre », "10 a.m. on Monday", "8 this evening".
    pub(super) fn time_then_day(&self, at: usize) -> Read<(Expression, Option<TemporalModifier>)> {
        let hours = || {
            let told = |end: usize| self.key_is(end, "on") || self.part_of_today(end).is_some();
            self.bare_hours(at).filter(|(_, _, end)| told(*end))
        };
        let (time, next) = match self.clock_range(at).or_else(hours) {
            Some((from, to, end)) => (TimeOfDay::Between(from, to), end),
            None => {
                let introduced = self.key_is_one_of(
                    at.wrapping_sub(1),
                    words!(
                        "à" | "vers" | "at" | "by" | "around" | "before" | "after" | "from" | "until" | "dès" | "a"
                    ),
                ) || self.begins_line(at)
                    || self.key_is(at + 1, "h");
                let (clock, end) = self.clock(at, introduced)?;
                (TimeOfDay::Clock(clock), end)
            }
        };
        if !self.joined(next) {
            return None;
        }
        let comma = next + usize::from(self.tokens.is(next, ','));
        let object = if self.is_french() {
            self.phrase(comma, phrases!["le", "ce"]).unwrap_or(comma)
        } else {
            self.phrase(comma, phrases!["on the", "on", "of"]).unwrap_or(comma)
        };
        let object = if self.key_is(object.wrapping_sub(1), "ce") && self.weekday(object).is_none() {
            object.wrapping_sub(1)
        } else {
            object
        };
        if let Some((part, date, end)) = self.part_of_today(object) {
            return Some(((Expression::Time { date: Some(date), time: time_in_part(time, part) }, None), end));
        }
        // « jusqu'à 22 h le vendredi et le samedi » tells an hour and a habit.
        if self.is_french()
            && self.key_is(object.wrapping_sub(1), "le")
            && self.recurrence(object).is_some_and(|(_, end)| !crate::times::tense::is_told(self.tokens, at, end))
        {
            return None;
        }
        let (date, end) = self.date(object, true).filter(|(date, _)| Self::is_day(date))?;
        // « à 20 h, lundi » is one; « 20 h, il y a » is two, and so is « 20 h, le dimanche à 15 h ».
        let habit = self.is_french()
            && object == comma + 1
            && matches!(date, DateExpression::Weekday { .. })
            && self.clock_after_day(end).is_some();
        if comma != next && (habit || matches!(date, DateExpression::Shifted { .. } | DateExpression::Told(_))) {
            return None;
        }
        // The day may name its part as well: "4 a.m. Friday morning".
        if let Some((part, end)) = self.part_after_day(end) {
            let time = time_in_part(time, part.0);
            return Some(((Expression::Time { date: Some(date), time }, None), end));
        }
        Some(((Expression::Time { date: Some(date), time }, None), end))
    }
}
