//! Days and months listed under one month or year: « les 8 et 9 novembre », "18 and 19 January", « septembre et
//! octobre 2024 ».

use super::{Grammar, Read};
use crate::times::expression::{DateExpression, Fields};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// The days of a list as one stretch, from the first to the last.
    pub(super) fn days_listed(&self, at: usize) -> Read<DateExpression> {
        self.opened(at, Classes::FIGURE | Classes::WEEKDAY | Classes::OPENS_RELATIVE, |grammar| {
            grammar.read_days_listed(at)
        })
    }

    fn read_days_listed(&self, at: usize) -> Read<DateExpression> {
        let and = if self.is_french() { phrases!["et", "ou"] } else { phrases!["and", "or"] };
        let next = self.phrase(at, phrases!["the"]).unwrap_or(at);
        // « samedi 14 et dimanche 15 juin » too.
        let (first, mut next) = self.listed_day(next)?;
        let mut bound = 0;
        while self.tokens.is(next, ',') && bound < 6 {
            let Some((_, end)) = self.listed_day(next + 1) else { break };
            next = end;
            bound += 1;
        }
        let last_at = self.word(next, and)?;
        let last_at = self.phrase(last_at, phrases!["the", "le"]).unwrap_or(last_at);
        let (last, end) = self.fields(last_at)?;
        let (day, month) = (last.day?, last.month?);
        if first.day? >= day || !super::fields::day_fits(month, first.day?) {
            return None;
        }
        let from = Fields { month: last.month, year: last.year, which: last.which, ..first };
        Some((
            DateExpression::Range(Box::new(DateExpression::Fields(from)), Box::new(DateExpression::Fields(last))),
            end,
        ))
    }

    fn listed_day(&self, at: usize) -> Read<Fields> {
        let (weekday, next) = match self.weekday(at) {
            Some(((weekday, super::Spelling::Full), next)) => (Some(weekday), next),
            _ => (None, at),
        };
        let (day, end) = self.day(next)?;
        let figures = self.tokens.is_digits(next);
        figures.then_some((Fields { day: Some(day), weekday, ..Fields::default() }, end))
    }

    /// "June 3 and 4", "March 14, 15 and 16, 2024".
    pub(super) fn days_after_month(&self, at: usize) -> Read<DateExpression> {
        if self.is_french() {
            return None;
        }
        let (first, next) = self.fields(at)?;
        let (Some(day), Some(_), None) = (first.day, first.month, first.year) else { return None };
        let last_at = self.word(next, phrases!["and"])?;
        let (last, end) = self.day(last_at).filter(|_| self.tokens.is_digits(last_at))?;
        if last <= day
            || self.month(end).is_some()
            || self.counts_something(end)
            || !self.ends_clause(end) && self.four_figures(end + 1).is_none()
        {
            return None;
        }
        let (year, end) = match self.year_after(end) {
            Some((year, end)) => (Some(year), end),
            None => (None, end),
        };
        let from = Fields { year, ..first };
        let to = Fields { day: Some(last), weekday: None, ..from };
        Some((
            DateExpression::Range(Box::new(DateExpression::Fields(from)), Box::new(DateExpression::Fields(to))),
            end,
        ))
    }

    /// « septembre et octobre », "July and August 2024": two months that follow one another.
    pub(super) fn months_listed(&self, at: usize) -> Read<DateExpression> {
        let (first, next) = self.month(at)?;
        let last_at = self.word(next, if self.is_french() { phrases!["et"] } else { phrases!["and"] })?;
        let (last, end) = self.month(last_at)?;
        let capital = self.tokens.is_capitalised(at) || self.is_french();
        if last != first % 12 + 1 || !capital || self.is_short_month(at) || (first, last) == (12, 1) {
            return None;
        }
        let (year, end) = match self.year_after(end) {
            Some((year, end)) => (Some(year), end),
            None => (None, end),
        };
        // "in July and August" are two months; under one year they are a stretch.
        if !self.is_french() && year.is_none() {
            return None;
        }
        let fields =
            |month| Box::new(DateExpression::Fields(Fields { year, month: Some(month), ..Fields::default() }));
        Some((DateExpression::Range(fields(first), fields(last)), end))
    }

    /// « le 4 », « le 28 »: a day whose month is understood, at the end of its phrase.
    pub(super) fn lone_day(&self, at: usize) -> Read<DateExpression> {
        let introduced = if self.is_french() {
            self.key_before_is(at, "le")
                && !self.key_is_one_of(at.wrapping_sub(2), words!("sur" | "dans" | "contre" | "numéro" | "et" | "ou"))
                || self.key_before_is(at, "le")
                    && matches!(self.key(at.wrapping_sub(2)), "et")
                    && self.tokens.is_digits(at.wrapping_sub(3))
        } else {
            self.key_before_is(at, "the")
                && (self.begins_line(at.wrapping_sub(1))
                    || self.key_is_one_of(
                        at.wrapping_sub(2),
                        words!("on" | "until" | "by" | "since" | "for" | "from" | "before" | "after"),
                    ))
                || self.key_before_is(at, "on")
        };
        if !introduced || !self.tokens.is_digits(at) {
            return None;
        }
        let (day, end) = self.day(at)?;
        if !self.is_french() && end == at + 1 {
            return None;
        }
        let followed = self.ends_clause(end) && !self.tokens.is(end, ')')
            || self.is_french()
                && self.key_is(end, "et")
                && self.key_is(end + 1, "le")
                && self.tokens.is_digits(end + 2);
        followed.then_some((DateExpression::Fields(Fields { day: Some(day), ..Fields::default() }), end))
    }
}
