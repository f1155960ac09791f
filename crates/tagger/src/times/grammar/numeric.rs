//! Dates in figures: 2024-06-04, 4/06/2024, 31.12.2025, 12/03, 2024-10.

use super::{Grammar, Read, fields};
use crate::times::expression::{Clock, DateExpression, Expression, Fields, HalfDay, TimeOfDay};
use crate::tokens::Classes;

/// Up to three figures with their lengths, how many, the sign between them, and the token after.
type Groups = ([(i64, usize); 3], usize, char, usize);

impl Grammar<'_> {
    /// Digits joined by one and the same sign: 4/06/2024 gives three, 12/03 two.
    fn groups(&self, at: usize) -> Option<Groups> {
        let first = self.digits(at)?;
        let sign = self.tokens.symbol(at + 1).filter(|sign| matches!(sign, '/' | '.' | '-'))?;
        if !self.tokens.is_glued(at + 1) || !self.tokens.is_glued(at + 2) || self.touches_before(at) {
            return None;
        }
        let second = self.digits(at + 2)?;
        let third_at = at + 4;
        let third = (self.tokens.is(at + 3, sign) && self.tokens.is_glued(at + 3) && self.tokens.is_glued(third_at))
            .then(|| self.digits(third_at))
            .flatten();
        match third {
            Some(third) => {
                let end = third_at + 1;
                let goes_on = self.tokens.is_glued(end)
                    && self.tokens.is_glued(end + 1)
                    && self.tokens.is(end, sign)
                    && self.tokens.is_digits(end + 1);
                (!goes_on).then_some(([first, second, third], 3, sign, end))
            }
            None => Some(([first, second, (0, 0)], 2, sign, at + 3)),
        }
    }

    /// A date in figures with its year, or a day and a month where something says that they are one.
    pub(super) fn numeric_date(&self, at: usize, inside: bool) -> Read<Fields> {
        self.opened(at, Classes::FIGURE | Classes::WEEKDAY, |grammar| grammar.read_numeric_date(at, inside))
    }

    fn read_numeric_date(&self, at: usize, inside: bool) -> Read<Fields> {
        // « samedi 23/06/18 », « Lundi, 24/6/2013 ».
        if let Some(((weekday, _), next)) = self.weekday(at) {
            let next = next + usize::from(self.tokens.is(next, ','));
            let (fields, end) = self.plain_numeric_date(next, true).filter(|(fields, _)| fields.day.is_some())?;
            return self.tokens.same_line(next).then_some((Fields { weekday: Some(weekday), ..fields }, end));
        }
        self.plain_numeric_date(at, inside).or_else(|| self.named_month_groups(at)).or_else(|| self.spaced_date(at))
    }

    /// 10/August/2012, 21-APR-16, 2012/Aug/10, 2024-August, 14april 2015.
    fn named_month_groups(&self, at: usize) -> Read<Fields> {
        let (first, length) = self.digits(at)?;
        if self.touches_before(at) {
            return None;
        }
        let signed = |at: usize| {
            matches!(self.tokens.symbol(at), Some('-' | '/'))
                && self.tokens.is_glued(at)
                && self.tokens.is_glued(at + 1)
        };
        let month_at = if signed(at + 1) {
            at + 2
        } else if self.tokens.is_glued(at + 1) || length == 4 {
            at + 1
        } else {
            return None;
        };
        let (month, next) = self.month(month_at)?;
        if !self.tokens.same_line(month_at) {
            return None;
        }
        if length == 4 && (1900..2100).contains(&first) {
            let fields = Fields { year: Some(first as i16), month: Some(month), ..Fields::default() };
            // « en 2024 mai » is nothing; 2024-Aug-10 is a day.
            if signed(next)
                && let Some((day, _)) =
                    self.digits(next + 1).filter(|(day, length)| *length <= 2 && fields::day_fits(month, *day as i8))
            {
                return Some((Fields { day: Some(day as i8), ..fields }, next + 2));
            }
            let stands =
                signed(at + 1) || !self.is_french() && self.tokens.is_capitalised(month_at) && self.begins_line(at);
            return stands.then_some((fields, next));
        }
        if length > 2 || !fields::day_fits(month, first as i8) {
            return None;
        }
        let fields = Fields { month: Some(month), day: Some(first as i8), ..Fields::default() };
        if signed(next) {
            let (year, length) = self.digits(next + 1)?;
            let year = if length == 2 { fields::century_of(year) } else { year as i16 };
            return matches!(length, 2 | 4).then_some((Fields { year: Some(year), ..fields }, next + 2));
        }
        let glued = self.tokens.is_glued(at + 1) && month_at == at + 1;
        match self.year_after(next) {
            Some((year, end)) if glued => Some((Fields { year: Some(year), ..fields }, end)),
            _ => glued.then_some((fields, next)),
        }
    }

    /// « le 20 02 2014 »: figures apart, after an article or on a line of their own.
    fn spaced_date(&self, at: usize) -> Read<Fields> {
        if let (Some((year, 4)), Some((month, 2)), Some((day, 2))) =
            (self.digits(at), self.digits(at + 1), self.digits(at + 2))
            && (1900..2100).contains(&year)
            && (1..=12).contains(&month)
            && fields::day_fits(month as i8, day as i8)
            && (1..3).all(|next| self.tokens.same_line(at + next) && !self.tokens.is_glued(at + next))
            && self.ends_clause(at + 3)
        {
            let fields = Fields {
                year: Some(year as i16),
                month: Some(month as i8),
                day: Some(day as i8),
                ..Fields::default()
            };
            return Some((fields, at + 3));
        }
        let (day, 1..=2) = self.digits(at)? else { return None };
        let (month, 1..=2) = self.digits(at + 1)? else { return None };
        let spaced = |at: usize| self.tokens.same_line(at) && !self.tokens.is_glued(at);
        let fits = (1..=12).contains(&month) && fields::day_fits(month as i8, day.clamp(0, 99) as i8);
        if !fits || !spaced(at + 1) || !self.is_french() {
            return None;
        }
        let fields = Fields { month: Some(month as i8), day: Some(day as i8), ..Fields::default() };
        let (fields, end) = match self.digits(at + 2) {
            Some((year, length @ (2 | 4))) if spaced(at + 2) => {
                let year = if length == 2 { fields::century_of(year) } else { year as i16 };
                (Fields { year: Some(year), ..fields }, at + 3)
            }
            _ => (fields, at + 2),
        };
        let alone = self.begins_line(at) && self.ends_line(end);
        let article = self.key_before_is(at, "le") && self.ends_clause(end) && fields.year.is_some();
        (alone || article).then_some((fields, end))
    }

    fn plain_numeric_date(&self, at: usize, inside: bool) -> Read<Fields> {
        let (groups, count, sign, end) = self.groups(at)?;
        let [(first, first_length), (second, second_length), (third, third_length)] = groups;
        if self.tokens.is_glued(end)
            && self.tokens.symbol(end).is_none()
            && self.tokens.get(end).is_some()
            && !self.key_is(end, "t")
        {
            return None;
        }
        let date = |year: i64, month: i64, day: i64| {
            let year = if year < 100 { fields::century_of(year) } else { year as i16 };
            let fits = (1..=12).contains(&month) && fields::day_fits(month as i8, day.clamp(0, 99) as i8);
            fits.then(|| Fields {
                year: Some(year),
                month: Some(month as i8),
                day: Some(day as i8),
                ..Fields::default()
            })
        };
        // Day first in French; month first in English, where it can be.
        let in_order = |a: i64, b: i64, year: i64| {
            if self.is_french() {
                date(year, b, a).or_else(|| date(year, a, b))
            } else if sign == '.' {
                date(year, b, a).or_else(|| date(year, a, b))
            } else {
                date(year, a, b).or_else(|| date(year, b, a))
            }
        };
        if count == 3 {
            let fields = if first_length == 4 && second_length <= 2 && third_length <= 2 {
                date(first, second, third).or_else(|| date(first, third, second))
            } else if third_length == 4 && first_length <= 2 && second_length <= 2 && (1000..2200).contains(&third) {
                in_order(first, second, third)
            } else if third_length == 2 && first_length <= 2 && second_length <= 2 {
                // 31/10/74; with dots or hyphens each group must have two figures: 2.0.1 is a version, and with
                // hyphens something must show that it is no count of wins, draws and losses.
                let zero = |at: usize| self.tokens.text(at).starts_with('0');
                let strict = sign == '/'
                    || sign == '-' && (zero(at) || zero(at + 2) || zero(at + 4))
                    || (first_length == 2 && second_length == 2 && (sign != '-' || third > 31));
                if strict { in_order(first, second, third) } else { None }
            } else {
                None
            };
            return fields.map(|fields| (fields, end));
        }
        // 2024-10, 2015/3: a month.
        if first_length == 4
            && (1..=2).contains(&second_length)
            && (1..=12).contains(&second)
            && (1900..2100).contains(&first)
        {
            let plain = sign == '-' && second_length == 2 && second < 13
                || inside
                || self.ends_clause(end) && self.is_plain_word(at.wrapping_sub(1))
                || self.begins_line(at) && self.ends_line(end);
            return plain.then_some((
                Fields { year: Some(first as i16), month: Some(second as i8), ..Fields::default() },
                end,
            ));
        }
        // 06/2024, 12-2015.
        if (sign == '/' || sign == '-' && self.ends_clause(end))
            && second_length == 4
            && first_length <= 2
            && (1..=12).contains(&first)
            && (1900..2100).contains(&second)
        {
            return Some((Fields { year: Some(second as i16), month: Some(first as i8), ..Fields::default() }, end));
        }
        let (day, month) =
            if self.is_french() || second > 12 && sign != '/' { (first, second) } else { (second, first) };
        let (day, month) = if month > 12 { (month, day) } else { (day, month) };
        let fits = (1..=12).contains(&month) && fields::day_fits(month as i8, day.clamp(0, 99) as i8);
        let stands =
            first_length <= 2 && second_length <= 2 && sign == '/' && self.slash_date_stands(at, end, inside);
        (fits && stands)
            .then_some((Fields { month: Some(month as i8), day: Some(day as i8), ..Fields::default() }, end))
    }

    /// A lower-case word that numbers nothing: « loi 2015/3 » and « Airbus 2015-3 » are no months.
    fn is_plain_word(&self, at: usize) -> bool {
        self.tokens.is_word(at)
            && !self.tokens.is_capitalised(at)
            && !self.tokens.is_any(at, Classes::NUMBERED)
            && self.tokens.is_any(at, Classes::FUNCTION)
    }

    /// "11/20, 11/22 or 11/25": another day in figures stands before.
    fn follows_slash_date(&self, at: usize) -> bool {
        let joint = at.wrapping_sub(1);
        let last = joint.wrapping_sub(1);
        (self.tokens.is(joint, ',') || self.key_is_one_of(joint, words!("or" | "and" | "et" | "ou")))
            && self.tokens.is_digits(last)
            && self.tokens.is(last.wrapping_sub(1), '/')
            && self.tokens.is_digits(last.wrapping_sub(2))
    }

    /// Whether 4/06 is a day and not a fraction, a score or a mark.
    fn slash_date_stands(&self, at: usize, end: usize, inside: bool) -> bool {
        if inside || self.follows_slash_date(at) {
            return true;
        }
        if self.begins_line(at) && self.ends_line(end) {
            // 3/4 alone is a fraction, 8/10 a day.
            let [over, under] = [at, at + 2].map(|at| self.tokens.text(at));
            return !matches!((over, under), ("1", "2" | "3" | "4") | ("2", "3") | ("3", "4"));
        }
        if self.counts_something(end) || self.key_is_one_of(end, words!("de" | "des" | "d" | "du" | "of")) {
            return false;
        }
        let before = self.key_before(at);
        let padded = self.tokens.text(at + 2).starts_with('0') || self.tokens.text(at).starts_with('0');
        if self.is_french() {
            is_one_of!(before, "le" | "au" | "du")
                || self.weekday(at.wrapping_sub(1)).is_some()
                || (padded && before != "de")
        } else {
            is_one_of!(before, "on" | "by" | "until" | "since" | "before" | "after")
                || self.weekday(at.wrapping_sub(1)).is_some()
                || padded
        }
    }

    /// 2025-03-12T10:15:00, with its zone left unsaid in the value.
    pub(super) fn iso_moment(&self, at: usize) -> Read<Expression> {
        self.opened(at, Classes::FIGURE | Classes::WEEKDAY, |grammar| grammar.read_iso_moment(at))
    }

    fn read_iso_moment(&self, at: usize) -> Read<Expression> {
        let (fields, next) = self.numeric_date(at, false)?;
        fields.day?;
        if !self.key_is(next, "t") || !self.tokens.is_glued(next) || !self.tokens.is_glued(next + 1) {
            return None;
        }
        let (clock, mut end) = self.colon_clock(next + 1)?;
        // 08:15:30.500+02:00, 08:15Z.
        if self.tokens.is(end, '.')
            && self.tokens.is_glued(end)
            && self.tokens.is_glued(end + 1)
            && self.tokens.is_digits(end + 1)
        {
            end += 2;
        }
        if self.tokens.is_glued(end) {
            if self.tokens.text_is(end, "Z") {
                end += 1;
            } else if matches!(self.tokens.symbol(end), Some('+' | '-')) && self.tokens.is_digits(end + 1) {
                end += 2;
                if self.tokens.is(end, ':') && self.tokens.is_glued(end) && self.tokens.is_digits(end + 1) {
                    end += 2;
                }
            }
        }
        Some((Expression::Time { date: Some(DateExpression::Fields(fields)), time: TimeOfDay::Clock(clock) }, end))
    }

    /// 10:30, 19:56:30: an hour of twenty-four.
    pub(super) fn colon_clock(&self, at: usize) -> Read<Clock> {
        let (hour, length) = self.digits(at)?;
        let minute_at = at + 2;
        if length > 2
            || hour > 24
            || !self.tokens.is(at + 1, ':')
            || !self.tokens.is_glued(at + 1)
            || !self.tokens.is_glued(minute_at)
        {
            return None;
        }
        let (minute, minute_length) = self.digits(minute_at)?;
        if minute_length != 2 || minute > 59 {
            return None;
        }
        let mut clock = Clock { hour: hour as i8, minute: minute as i8, second: None, half: HalfDay::Known };
        let mut end = minute_at + 1;
        if self.tokens.is(end, ':') && self.tokens.is_glued(end) && self.tokens.is_glued(end + 1) {
            let (second, length) = self.digits(end + 1)?;
            if length != 2 || second > 59 {
                return None;
            }
            clock.second = Some(second as i8);
            end += 2;
        }
        Some((clock, end))
    }
}
