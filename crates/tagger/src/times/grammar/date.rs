//! The longest date that begins at a token, of all that the readers of dates offer.

use super::index::{REMEMBERED, Remembered};
use super::wake::{CORE, DATE, LEADING};
use super::{Grammar, Read};
use crate::times::expression::{DateExpression, Fields};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// The longest date that begins here. `inside`: what stands before says that a bare year or month is one.
    pub(super) fn date(&self, at: usize, inside: bool) -> Read<DateExpression> {
        // Most dates are the same wherever they stand: they are read once.
        let everywhere = self.asks_everyone();
        self.opened(at, DATE, |grammar| {
            grammar.remembered_date(at, inside && (everywhere || grammar.depends_on_place(at)))
        })
    }

    /// Whether what stands before may decide if this is a date: a month, a weekday, a season, a year, figures with a sign.
    fn depends_on_place(&self, at: usize) -> bool {
        if self.tokens.is_digits(at) {
            let text = self.tokens.text(at);
            return text.len() == 4 || !text.is_ascii() || self.tokens.symbol(at + 1).is_some();
        }
        self.tokens.is_any(at, Classes::MONTH | Classes::WEEKDAY | Classes::SEASON) || self.spoken_year(at).is_some()
    }

    fn remembered_date(&self, at: usize, inside: bool) -> Read<DateExpression> {
        let asked = (inside, self.depth, self.after_dash, self.everywhere);
        let slot = (at ^ usize::from(inside)) % REMEMBERED;
        if let Some(known) = &self.index.dates.borrow()[slot]
            && known.at == at
            && known.asked == asked
        {
            return known.read.clone();
        }
        let read = self.read_date(at, inside);
        self.index.dates.borrow_mut()[slot] = Some(Remembered { at, asked, read: read.clone() });
        read
    }

    fn read_date(&self, at: usize, inside: bool) -> Read<DateExpression> {
        // Nothing of time begins with other words.
        if !self.tokens.is_digits(at) && !self.tokens.is_any(at, CORE.with(LEADING)) {
            return None;
        }
        let fields = |(fields, end)| (DateExpression::Fields(fields), end);
        let mut longest: Read<DateExpression> = None;
        let mut offer = |read: Read<DateExpression>| {
            if let Some(read) = read
                && longest.as_ref().is_none_or(|(_, end)| read.1 >= *end)
            {
                longest = Some(read);
            }
        };
        let weekday = self.tokens.is_any(at, Classes::WEEKDAY);
        if self.tokens.is_digits(at) || weekday {
            offer(self.numeric_date(at, inside).map(fields));
            offer(self.days_listed(at));
        }
        if self.tokens.is_digits(at) {
            offer(self.nth(at));
            offer(self.fields(at).map(fields));
            offer(self.relative(at));
            offer(self.quarter(at));
            offer(self.year(at, inside));
            offer(self.stretch(at));
            offer(self.lone_day(at));
            offer(self.year_then_quarter(at));
        } else {
            let month = self.tokens.is_any(at, Classes::MONTH);
            if weekday {
                offer(self.weekday_date(at, inside));
            }
            if month {
                offer(self.bare_month(at, inside));
                if self.tokens.is_capitalised(at) {
                    offer(self.bare_month(at, true).and_then(|(what, end)| self.shifted_after(what, end)));
                }
                offer(self.days_after_month(at));
                offer(self.months_listed(at));
            }
            if self.tokens.is_any(at, Classes::SEASON) {
                offer(self.season(at, inside));
            }
            offer(self.fields(at).map(fields));
            if let Some((day, end)) = self.holiday(at) {
                offer(self.shifted_after(day.clone(), end));
                offer(self.weekend_of(&day, end));
                offer(self.date_of_feast(&day, end));
                offer(Some((day, end)));
            }
            if self.tokens.is_any(at, LEADING | Classes::TIME | Classes::TIME_UNIT | Classes::WEEKDAY) {
                offer(self.part_of(at));
                offer(self.nth(at));
                offer(self.relative(at));
                offer(self.quarter(at));
                offer(self.year(at, inside));
                offer(self.fiscal(at));
                offer(self.containing(at));
                offer(self.stretch(at));
                offer(self.final_quarter(at));
                offer(self.sport_season(at));
                offer(self.rentree(at));
                offer(self.rest_of(at));
                offer(self.other_time(at));
                offer(self.later_this(at));
                offer(self.days_listed(at));
                offer(self.now(at));
                offer(self.after_next(at));
                offer(self.numbered_week(at));
            }
        }
        longest.filter(|(date, _)| exists(date)).map(|read| self.with_its_year(read))
    }

    /// "Good Friday, 18 April", « lundi de Pâques, 6 avril »: a feast and its day, which tells when.
    fn date_of_feast(&self, feast: &DateExpression, at: usize) -> Read<DateExpression> {
        let plain = matches!(feast, DateExpression::Named { year: None, which: None, .. });
        let joined = plain && self.tokens.is(at, ',') && self.joined(at + 1);
        let (fields, end) = if joined { self.fields(at + 1)? } else { return None };
        (fields.day.is_some() && fields.month.is_some() && self.ends_clause(end))
            .then_some((DateExpression::Fields(fields), end))
    }

    /// « exercice 2024 », "fiscal 2026", "fiscal year 2025", FY25.
    fn fiscal(&self, at: usize) -> Read<DateExpression> {
        let year = |at| {
            if let Some(span) = self.year_span(at) {
                return Some(span);
            }
            let (year, end) = self.four_figures(at)?;
            Some((DateExpression::Fields(Fields { year: Some(year), ..Fields::default() }), end))
        };
        match self.key(at) {
            "an" | "année" if self.is_french() => year(at + 1),
            "year" if !self.is_french() => year(at + 1),
            "fiscal" => year(self.phrase(at + 1, phrases!["year"]).unwrap_or(at + 1)),
            "school" | "academic" | "calendar" => year(self.phrase(at + 1, phrases!["year"])?),
            "fy" => year(at + 1),
            _ => None,
        }
    }
}

/// Whether a day that is said in full is one: 29 February 2022 is not.
pub(super) fn exists(date: &DateExpression) -> bool {
    match date {
        DateExpression::Fields(Fields { year: Some(year), month: Some(month), day: Some(day), .. }) => {
            surligne_model::civil::Date::new(*year, *month, *day).is_ok()
        }
        DateExpression::Range(from, to) => exists(from) && exists(to),
        _ => true,
    }
}
