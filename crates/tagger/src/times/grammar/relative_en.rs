//! English dates that count from now: "last week", "two days ago", "the past three months", "in two weeks' time".

use super::{Grammar, Read, Spelling, words};
use crate::times::calendar::Unit;
use crate::times::expression::{Count, DateExpression, Fields, Length, Measure, Named, Which};
use crate::tokens::Classes;

impl Grammar<'_> {
    pub(super) fn relative_en(&self, at: usize) -> Read<DateExpression> {
        self.deictic_en(at)
            .or_else(|| self.which_en(at))
            .or_else(|| self.window_en(at))
            .or_else(|| self.counted_en(at))
            .or_else(|| self.ago_en(at))
            .or_else(|| self.told_en(at))
    }

    /// "yesterday", "the day before yesterday", "tomorrow".
    pub(super) fn deictic_en(&self, at: usize) -> Read<DateExpression> {
        let offset = match self.key(at) {
            "yesterday" => -1,
            "today" => 0,
            "tomorrow" => 1,
            // "the month of May".
            "month" => {
                let (month, end) = self.month(self.phrase(at, phrases!["month of"])?)?;
                let (year, end) = self.year_after(end).map_or((None, end), |(year, end)| (Some(year), end));
                return Some((DateExpression::Fields(Fields { month: Some(month), year, ..Fields::default() }), end));
            }
            "the" | "day" => {
                let next = self.phrase(at, phrases!["the"]).unwrap_or(at);
                if let Some(end) = self.phrase(next, phrases!["day before yesterday"]) {
                    return Some((DateExpression::Days(-2), end));
                }
                let end = self.phrase(next, phrases!["day after tomorrow"])?;
                return Some((DateExpression::Days(2), end));
            }
            _ => return None,
        };
        Some((DateExpression::Days(offset), at + 1))
    }

    fn which_word(&self, at: usize) -> Read<Which> {
        // "will last three months" is the verb.
        let modal = self.key_is_one_of(
            at.wrapping_sub(1),
            words!("will" | "would" | "to" | "could" | "may" | "might" | "can" | "should" | "must" | "ll"),
        );
        // "referred to last quarter" is not.
        let named = self.tokens.is_any(at + 1, Classes::TIME_UNIT | Classes::WEEKDAY | Classes::MONTH)
            && !self.tokens.text(at + 1).ends_with('s');
        // "will begin at midnight and last 48 hours", "meetings last three days": nothing says which 48 hours.
        let verb = self.key_before_is(at, "and")
            || self.tokens.is_word(at.wrapping_sub(1))
                && self.key_before(at).is_empty()
                && self.tokens.text(at.wrapping_sub(1)).ends_with('s')
                && !self.tokens.starts_sentence(at);
        let counts = || self.count(at + 1).is_some();
        if self.key_is(at, "last") && !named && (modal || verb && counts()) {
            return None;
        }
        Some(match self.key(at) {
            "last" | "past" | "previous" => (Which::Last, at + 1),
            "next" | "coming" | "upcoming" | "following" => (Which::Next, at + 1),
            "this" => match self.key(at + 1) {
                "past" | "last" => (Which::Last, at + 2),
                "coming" | "next" => (Which::Next, at + 2),
                _ => (Which::This, at + 1),
            },
            "current" => (Which::This, at + 1),
            _ => return None,
        })
    }

    /// "last week", "next Monday", "this summer", "the previous year", "last March", "next Thanksgiving".
    fn which_en(&self, at: usize) -> Read<DateExpression> {
        let next = self.phrase(at, phrases!["the"]).unwrap_or(at);
        let (which, object) = self.which_word(next)?;
        if !self.joined(object) {
            return None;
        }
        if let Some(end) = self.weekend_word(object) {
            return Some((DateExpression::Weekend(which.offset()), end));
        }
        if let Some(((weekday, Spelling::Full | Spelling::Short), end)) = self.weekday(object) {
            if let Some((fields, end)) = self.fields(object).or_else(|| self.numeric_date(object, true)) {
                return Some((DateExpression::Fields(fields), end));
            }
            // "the last Saturday in March" is read from its rank.
            if which == Which::Last && self.nth(next).is_some() {
                return None;
            }
            // "Tuesday of next week" is read from Tuesday.
            return Some((DateExpression::Weekday { weekday, which: Some(which), weeks: 0 }, end));
        }
        if let Some((month, end)) = self.month(object)
            && (self.tokens.is_capitalised(object) || !self.key_is_one_of(object, words!("may" | "march")))
        {
            let fields = match self.fields(object) {
                Some((fields, end)) => {
                    return Some((
                        DateExpression::Fields(Fields { which: fields.year.map_or(Some(which), |_| None), ..fields }),
                        end,
                    ));
                }
                None => Fields { month: Some(month), which: Some(which), ..Fields::default() },
            };
            return Some((DateExpression::Fields(fields), end));
        }
        if self.tokens.is_any(object, Classes::SEASON) {
            let season = words::season(self.key(object))?;
            return Some((
                DateExpression::Named { named: Named::Season(season), year: None, which: Some(which) },
                object + 1,
            ));
        }
        if let Some(read) = self.holiday_with_which(object, which) {
            return Some(read);
        }
        // "next 6th of April".
        if self.is_suffixed(object)
            && let Some((fields @ Fields { year: None, month: Some(_), .. }, end)) = self.fields(object)
        {
            return Some((DateExpression::Fields(Fields { which: Some(which), ..fields }), end));
        }
        let object =
            self.phrase(object, phrases!["calendar"]).filter(|next| self.key_is(*next, "year")).unwrap_or(object);
        let ((unit, factor), end) = self.unit(object)?;
        let key = self.key(object);
        if unit < Unit::Day
            || is_one_of!(
                key,
                "days"
                    | "weeks"
                    | "months"
                    | "years"
                    | "quarters"
                    | "decades"
                    | "night"
                    | "nights"
                    | "second"
                    | "centuries"
            )
        {
            return None;
        }
        // "over the past decade", "the next century": so long up to now, or from now on.
        if unit >= Unit::Decade && (self.key_is(object.wrapping_sub(1), "past") || which == Which::Next) {
            let measure = Measure { count: Count::Exactly(1.0), unit };
            return Some((DateExpression::Window { measure, forward: which == Which::Next }, end));
        }
        // "the next fortnight".
        if factor > 1.0 {
            let measure = Measure { count: Count::Exactly(factor), unit };
            return (which != Which::This)
                .then_some((DateExpression::Window { measure, forward: which == Which::Next }, end));
        }
        // "next week Sunday", "last week's Friday".
        if unit == Unit::Week {
            let of = DateExpression::Unit { unit, offset: which.offset() };
            let possessive = usize::from(self.tokens.is(end, '\'')) * 2;
            if let Some(((weekday, Spelling::Full), end)) = self.weekday(end + possessive)
                && (possessive == 0 || self.tokens.text_is(end.wrapping_sub(2), "s"))
                && self.joined(end.wrapping_sub(1))
            {
                return Some((DateExpression::WeekdayOf { weekday, of: Box::new(of) }, end));
            }
        }
        if unit == Unit::Day {
            let offset = which.offset();
            return Some((DateExpression::Told(offset), end));
        }
        Some((DateExpression::Unit { unit, offset: which.offset() }, end))
    }

    /// "the past three months", "the next two weeks", "the last 24 hours", "the coming weeks", "two upcoming months".
    fn window_en(&self, at: usize) -> Read<DateExpression> {
        let next = self.phrase(at, phrases!["the", "these"]).unwrap_or(at);
        if let Some((which, object)) = self.which_word(next).filter(|(which, _)| *which != Which::This) {
            let forward = which == Which::Next;
            let (count, unit_at) = match self.count(object) {
                Some((count, end)) => (count, end),
                None => (Count::Vague(None), object),
            };
            let unit_at = self.phrase(unit_at, phrases!["business", "working", "calendar"]).unwrap_or(unit_at);
            let unit_at = unit_at + usize::from(self.tokens.is_hyphen(unit_at));
            let ((unit, factor), end) = self.unit(unit_at)?;
            if matches!(count, Count::Vague(None))
                && !(self.key(unit_at).ends_with('s') || self.key_is(unit_at, "centuries"))
                && object == unit_at
            {
                // "last minute" and "next hour" are windows of one; other singular units are calendar units.
                return unit.is_clock().then_some((
                    DateExpression::Window { measure: Measure { count: Count::Exactly(1.0), unit }, forward },
                    end,
                ));
            }
            // "in the last five minutes of the half" is no window up to now.
            if unit < Unit::Hour && self.key_is(end, "of") {
                return None;
            }
            let count = super::relative_fr::scaled(count, factor);
            return Some((DateExpression::Window { measure: Measure { count, unit }, forward }, end));
        }
        let (count, after) = self.count(next)?;
        let (which, object) = self.which_word(after).filter(|(which, _)| *which != Which::This)?;
        let ((unit, factor), end) = self.unit(object)?;
        // "We will be only 3 next week", "turned two last month" count nobody's weeks.
        if (self.tokens.is_digits(next) || which == Which::Last) && !self.key(object).ends_with('s') {
            return None;
        }
        let count = super::relative_fr::scaled(count, factor);
        Some((DateExpression::Window { measure: Measure { count, unit }, forward: which == Which::Next }, end))
    }

    /// "the next day", "the following day", "the day before", "the day after".
    fn told_en(&self, at: usize) -> Read<DateExpression> {
        let next = self.phrase(at, phrases!["the"])?;
        let before =
            tellings!["week before" => Unit::Week, "month before" => Unit::Month, "year before" => Unit::Year];
        if let Some((unit, end)) = self.telling(next, before) {
            let length = Length::of(1.0, unit);
            return self
                .ends_clause(end)
                .then_some((DateExpression::Shifted { length, forward: false, from: None }, end));
        }
        // "will be decided in the new year".
        if let Some(end) = self.phrase(next, phrases!["new year"])
            && self.key_is_one_of(at.wrapping_sub(1), words!("in" | "by" | "until" | "before" | "into"))
            && !self.tokens.is_capitalised(next)
        {
            return Some((DateExpression::Unit { unit: Unit::Year, offset: 1 }, end));
        }
        if let Some(end) = self.phrase(next, phrases!["day before", "previous day"]) {
            return self.ends_clause(end).then_some((DateExpression::Told(-1), end));
        }
        if let Some(end) = self.phrase(next, phrases!["day after"]) {
            return self.ends_clause(end).then_some((DateExpression::Told(1), end));
        }
        let end = self.phrase(next, phrases!["same day"])?;
        Some((DateExpression::Told(0), end))
    }
}
