//! Recurrences: « chaque lundi », « tous les trois mois », "twice a year", "daily".

use super::wake::SET;
use super::{Grammar, Read, Spelling, words};
use crate::times::calendar::Unit;
use crate::times::expression::{Count, Every, Expression, Fields, Length, Measure, Named, Recurrence, TimeOfDay};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A recurrence with its time of day.
    pub(super) fn recurrence(&self, at: usize) -> Read<Expression> {
        self.opened(at, SET, |grammar| grammar.read_recurrence(at))
    }

    fn read_recurrence(&self, at: usize) -> Read<Expression> {
        if let Some(read) = self.weekday_parts(at) {
            return Some(read);
        }
        let (every, times, next) = if self.is_french() { self.every_fr(at) } else { self.every_en(at) }
            .or_else(|| self.plural_weekday(at))?;
        // « chaque soir, à 17 h 40 »: French news tells the hour apart.
        // "every 20 minutes until 11.15pm" tells the end apart.
        let apart =
            self.is_french() || self.key_is_one_of(next, words!("until" | "by" | "before" | "after" | "since"));
        let hour = if apart { None } else { self.time_after_day(next) };
        let (time, end) = hour.map_or((None, next), |(time, _, end)| (Some(time), end));
        // "every night at 9" is at nine in the evening.
        let time = match (&every, time) {
            (Every::Part(part), Some(time)) => Some(super::day_part::time_in_part(time, *part)),
            (_, time) => time,
        };
        // « tous les matins à 8 heures » keeps its hour alone.
        let set = Recurrence { every, at: time, times };
        Some((Expression::Set(set), end))
    }

    fn of_unit(unit: Unit, count: f64) -> Every {
        Every::Length(Length::of(count, unit))
    }

    fn every_fr(&self, at: usize) -> Option<(Every, Option<u32>, usize)> {
        let adverb = by_word!(self.key(at), {
            "quotidiennement" => Unit::Day,
            "hebdomadairement" => Unit::Week,
            "mensuellement" => Unit::Month,
            "trimestriellement" => Unit::Quarter,
            "semestriellement" => Unit::HalfYear,
            "annuellement" => Unit::Year,
        });
        if let Some(unit) = adverb {
            return Some((Self::of_unit(unit, 1.0), None, at + 1));
        }
        if let Some(read) = self
            .times_per(at)
            .or_else(|| self.one_in(at))
            .or_else(|| self.without_a_break(at))
            .or_else(|| self.habitual_days(at))
            .or_else(|| self.on_weekdays(at))
            .or_else(|| self.habitual(at))
            .or_else(|| self.of_each_month(at))
            .or_else(|| self.habitual_part(at))
        {
            return Some(read);
        }
        let object = self.phrase(at, phrases!["chaque", "tous les autres", "tous les", "toutes les"])?;
        if self.key_is(at, "chaque")
            && let Some((every, end)) = self.each(object)
        {
            return Some((every, None, end));
        }
        if let Some((every, end)) = self.each(object) {
            return Some((every, None, end));
        }
        if let Some((half, end)) = self.half_length(object) {
            return Some((Every::Length(half), None, end));
        }
        let (count, next) = self.count(object)?;
        let Count::Exactly(count) = count else { return None };
        let ((unit, factor), end) = self.unit(next)?;
        Some((Self::of_unit(unit, count * factor), None, end))
    }

    /// « un samedi sur deux », « un jeudi par mois ».
    fn one_in(&self, at: usize) -> Option<(Every, Option<u32>, usize)> {
        let noun = self.phrase(at, phrases!["un"])?;
        let every = match self.weekday(noun) {
            Some(((weekday, Spelling::Full), _)) => Every::Weekday(weekday),
            _ => match self.key(noun) {
                "jour" => Self::of_unit(Unit::Day, 2.0),
                "an" => Self::of_unit(Unit::Year, 2.0),
                "mois" => Self::of_unit(Unit::Month, 2.0),
                _ => return None,
            },
        };
        let weekday = matches!(every, Every::Weekday(_));
        let times = tellings!["sur deux" => 2.0, "sur trois" => 3.0, "sur quatre" => 4.0, "sur cinq" => 5.0];
        if let Some((times, end)) = self.telling(noun + 1, times) {
            let every = match every {
                Every::Length(length) => Every::Length(Length {
                    measures: length
                        .measures
                        .into_iter()
                        .map(|measure| Measure { count: Count::Exactly(times), ..measure })
                        .collect(),
                    ..length
                }),
                every => every,
            };
            return Some((every, None, end));
        }
        let end = self.phrase(noun + 1, phrases!["par mois", "par semaine", "par an"]).filter(|_| weekday)?;
        Some((every, None, end))
    }

    /// « vingt-quatre heures sur vingt-quatre », « 7 jours sur 7 »: without a break.
    fn without_a_break(&self, at: usize) -> Option<(Every, Option<u32>, usize)> {
        let (count, next) = self.integer(at, 2, 365)?;
        let ((unit, _), next) = self.unit(next)?;
        let (again, end) = self.integer(self.phrase(next, phrases!["sur"])?, 2, 365)?;
        (count == again).then(|| (Self::of_unit(unit, 1.0), None, end))
    }

    /// What « chaque » and « tous les » may name by itself.
    fn each(&self, at: usize) -> Read<Every> {
        if let Some(end) = self.phrase(at, phrases!["premier", "première", "premiers", "first", "last", "dernier"]) {
            // « chaque premier lundi du mois »: the day is the recurrence, its rank is lost.
            if let Some(((weekday, _), end)) = self.weekday(end) {
                let end = self.phrase(end, phrases!["du mois", "of the month"]).unwrap_or(end);
                return Some((Every::Weekday(weekday), end));
            }
        }
        if let Some(((weekday, Spelling::Full | Spelling::Plural), end)) = self.weekday(at) {
            return Some((Every::Weekday(weekday), end));
        }
        if let Some(end) = self.weekend_word(at).or_else(|| self.phrase(at, phrases!["weekends"])) {
            return Some((Every::Weekend, end));
        }
        if let Some((part, end)) = self.part_name(at) {
            return Some((Every::Part(part), end));
        }
        if let Some((fields, end)) = self.fields(at)
            && fields.year.is_none()
        {
            return Some((Every::Fields(fields), end));
        }
        let month = self.phrase(at, phrases!["mois de", "mois d '"]).unwrap_or(at);
        if let Some((month, end)) = self.month(month) {
            return Some((Every::Fields(Fields { month: Some(month), ..Fields::default() }), end));
        }
        if self.tokens.is_any(at, Classes::SEASON) {
            return Some((Every::Named(Named::Season(words::season(self.key(at))?)), at + 1));
        }
        if let Some((crate::times::expression::DateExpression::Named { named, year: None, which: None }, end)) =
            self.holiday(at)
        {
            return Some((Every::Named(named), end));
        }
        let ((unit, factor), end) = self.unit(at)?;
        if let Some(end) = self.phrase(end, phrases!["ouvré", "ouvrable", "ouvrés", "ouvrables"]) {
            return Some((Every::Weekdays, end));
        }
        // "every day" and « chaque jour »; « chaque seconde » counts as well.
        (!self.key_is_one_of(at, words!("h" | "s" | "an" | "t"))).then_some((Self::of_unit(unit, factor), end))
    }

    /// « deux fois par an », "twice a year", "three times a week".
    fn times_per(&self, at: usize) -> Option<(Every, Option<u32>, usize)> {
        let (times, next) = if self.is_french() {
            let (count, next) = self.count(at)?;
            let Count::Exactly(count) = count else { return None };
            let next = self.phrase(
                next,
                phrases!["fois par", "jours par", "jour par", "nuits par", "nuit par", "soirs par", "soir par"],
            )?;
            (count, next)
        } else {
            let (count, next) = match self.key(at) {
                "once" => (1.0, at + 1),
                "twice" => (2.0, at + 1),
                "thrice" => (3.0, at + 1),
                _ => {
                    let (count, next) = self.count(at)?;
                    let Count::Exactly(count) = count else { return None };
                    (count, self.phrase(next, phrases!["times", "days", "nights"])?)
                }
            };
            let adverb = tellings!["daily" => Unit::Day, "weekly" => Unit::Week, "monthly" => Unit::Month, "yearly" => Unit::Year];
            if let Some((unit, end)) = self.telling(next, adverb) {
                return Some((Self::of_unit(unit, 1.0), Some(count as u32), end));
            }
            (count, self.phrase(next, phrases!["a", "an", "per", "each", "every"])?)
        };
        let ((unit, factor), end) = self.unit(next)?;
        (1.0..1e6).contains(&times).then_some((Self::of_unit(unit, factor), Some(times as u32), end))
    }

    fn every_en(&self, at: usize) -> Option<(Every, Option<u32>, usize)> {
        let adverb = by_word!(self.key(at), {
            "daily" | "everyday" => (Unit::Day, 1.0),
            "nightly" => (Unit::Day, 1.0),
            "weekly" => (Unit::Week, 1.0),
            "biweekly" | "fortnightly" => (Unit::Week, 2.0),
            "monthly" => (Unit::Month, 1.0),
            "quarterly" => (Unit::Quarter, 1.0),
            "yearly" | "annually" => (Unit::Year, 1.0),
            "hourly" => (Unit::Hour, 1.0),
        });
        if let Some((unit, count)) = adverb {
            // "Daily Mail" is a name; "semi-annually" is half a year.
            let named = self.tokens.is_capitalised(at) && !self.tokens.starts_sentence(at)
                || self.tokens.is_capitalised(at + 1);
            let hyphen = self.tokens.is_hyphen(at.wrapping_sub(1))
                || self.tokens.is_hyphen(at + 1) && self.tokens.is_glued(at + 1);
            return (!named && !hyphen).then(|| (Self::of_unit(unit, count), None, at + 1));
        }
        if let Some(read) = self.times_per(at).or_else(|| self.of_each_month(at)) {
            return Some(read);
        }
        if let Some(end) = self.phrase(at, phrases!["semi - annually", "semi - annual", "semiannually", "semiannual"])
        {
            return Some((Self::of_unit(Unit::HalfYear, 1.0), None, end));
        }
        if let Some(read) = self.habitual_days(at) {
            return Some(read);
        }
        if let Some(end) = self.phrase(at, phrases!["every weekday", "each weekday", "weekdays", "weeknights"]) {
            return Some((Every::Weekdays, None, end));
        }
        let object = self.phrase(at, phrases!["every", "each", "alternate"])?;
        let second = if self.key_is(at, "alternate") { Some(object) } else { self.phrase(object, phrases!["other"]) };
        if let Some(end) = second
            && let Some((every, end)) = self.each(end)
        {
            return match every {
                Every::Length(mut length) => {
                    if let Some(Measure { count: Count::Exactly(count), .. }) = length.measures.first_mut() {
                        *count *= 2.0;
                    }
                    Some((Every::Length(length), None, end))
                }
                every => Some((every, None, end)),
            };
        }
        if let Some((every, end)) = self.each(object) {
            return Some((every, None, end));
        }
        if let Some((half, end)) = self.half_length(object) {
            return Some((Every::Length(half), None, end));
        }
        let (count, next) = self.count(object)?;
        let Count::Exactly(count) = count else { return None };
        let next = next + usize::from(self.tokens.is_hyphen(next));
        let ((unit, factor), end) = self.unit(next)?;
        Some((Self::of_unit(unit, count * factor), None, end))
    }

    /// « les lundis », "on Tuesdays".
    pub(super) fn plural_weekday(&self, at: usize) -> Option<(Every, Option<u32>, usize)> {
        // « six vendredis de marches », « certains dimanches d'août » are so many days.
        let counted = self.is_french()
            && (self.number(at.wrapping_sub(1)).is_some() || self.tokens.text_is(at.wrapping_sub(1), "certains"));
        if let Some(((weekday, Spelling::Plural), end)) = self.weekday(at).filter(|_| !counted) {
            // "Tuesdays, Thursdays and Fridays" are one recurrence, named by its first day.
            let plural = |at: usize| {
                self.weekday(at).filter(|((_, spelling), _)| *spelling == Spelling::Plural).map(|(_, end)| end)
            };
            let mut last = end;
            for _ in 0..5 {
                match plural(last + 1).filter(|_| self.tokens.is(last, ',')) {
                    Some(end) => last = end,
                    None => break,
                }
            }
            let end = self.word(last, phrases!["and", "et"]).and_then(plural).unwrap_or(end);
            return Some((Every::Weekday(weekday), None, end));
        }
        // "three weekends" is a length.
        let counted = self.number(at.wrapping_sub(1)).is_some() || self.tokens.is_digits(at.wrapping_sub(1));
        (!self.is_french() && self.key_is(at, "weekends") && !counted).then_some((Every::Weekend, None, at + 1))
    }

    /// "Friday mornings", "Sunday nights": every week, in a part of the day.
    fn weekday_parts(&self, at: usize) -> Read<Expression> {
        let ((weekday, Spelling::Full), mut next) = self.weekday(at)? else { return None };
        if self.is_french() {
            return None;
        }
        // "Monday, Wednesday and Friday mornings": named by the first.
        for _ in 0..5 {
            let joint = self.word(next, phrases!["and"]).or_else(|| self.tokens.is(next, ',').then_some(next + 1));
            match joint.and_then(|joint| self.weekday(joint)) {
                Some(((_, Spelling::Full), end)) => next = end,
                _ => break,
            }
        }
        let plural = self.key_is_one_of(next, words!("mornings" | "afternoons" | "evenings" | "nights"));
        let (part, end) = self.part_name(next).filter(|_| plural)?;
        let at = Some(TimeOfDay::Part(part, None));
        Some((Expression::Set(Recurrence { every: Every::Weekday(weekday), at, times: None }), end))
    }

    /// An hour before its recurrence: « 16 heures chaque lundi », "4pm every Monday".
    pub(super) fn time_then_recurrence(&self, at: usize) -> Read<Expression> {
        let (clock, next) = self.clock(at, true)?;
        // "10 to 5 on Saturdays": the end of a range.
        if next == at + 1 && self.tokens.is_digits(at) && self.key_before_is(at, "to") {
            return None;
        }
        // « l'eau revient deux heures, un jour sur trois ».
        if self.is_french() && (self.tokens.is(next, ',') || self.is_spoken_length(at, next)) {
            return None;
        }
        let next = if self.tokens.is(next, ',') { next + 1 } else { next };
        // "9am on Sundays".
        let next = self.word(next, phrases!["on"]).unwrap_or(next);
        let (Expression::Set(set), end) = self.recurrence(next)? else { return None };
        (set.at.is_none() && set.times.is_none())
            .then_some((Expression::Set(Recurrence { at: Some(TimeOfDay::Clock(clock)), ..set }), end))
    }
}
