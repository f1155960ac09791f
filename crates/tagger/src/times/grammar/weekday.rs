//! Weekdays and the week they are in: « mardi prochain », « mercredi en huit », "Tuesday of next week".

use super::{Grammar, Read, Spelling};
use crate::times::calendar::Unit;
use crate::times::expression::{DateExpression, Which};

impl Grammar<'_> {
    /// « mardi », « mardi prochain », « mercredi en huit », « mardi de la semaine prochaine », "Tuesday of next week".
    pub(super) fn weekday_date(&self, at: usize, inside: bool) -> Read<DateExpression> {
        let ((weekday, spelling), next) = self.weekday(at)?;
        let before = self.key_before(at);
        // « un lundi », « Journal du dimanche », « lundi noir » are no day that can be placed.
        if self.is_french()
            && (before == "un"
                || self.key_is_one_of(next, words!("noir" | "noire"))
                || before == "du" && self.key_is(at.wrapping_sub(2), "journal"))
        {
            return None;
        }
        match spelling {
            Spelling::Full => {}
            Spelling::Plural => return None,
            Spelling::Short => {
                let introduced = self.key_is_one_of(
                    at.wrapping_sub(1),
                    words!("on" | "next" | "last" | "this" | "every" | "by" | "until" | "since"),
                );
                let alone = self.begins_line(at) && self.ends_line(next);
                let capital = self.tokens.is_capitalised(at) && !self.key_before_is(at, "the");
                if !(inside && (next > at + 1 || capital)
                    || alone
                    || introduced
                        && (self.tokens.is_capitalised(at) || !self.key_is_one_of(at, words!("sat" | "sun" | "wed"))))
                {
                    return None;
                }
            }
        }
        // "Ash Wednesday" and « Mercredi noir » are read elsewhere; lower-case English weekdays are as good.
        if let Some((which, end)) = self.which_after(next) {
            return Some((DateExpression::Weekday { weekday, which: Some(which), weeks: 0 }, end));
        }
        if self.is_french() {
            if let Some((weeks, end)) = self.in_a_week(next) {
                return Some((DateExpression::Weekday { weekday, which: Some(Which::Next), weeks }, end));
            }
            let object = self.phrase(next, phrases!["de"]).unwrap_or(next);
            if let Some((of @ DateExpression::Unit { unit: Unit::Week, .. }, end)) = self.relative(object) {
                return Some((DateExpression::WeekdayOf { weekday, of: Box::new(of) }, end));
            }
        } else {
            let plain = DateExpression::Weekday { weekday, which: None, weeks: 0 };
            if let Some(end) = self.phrase(next, phrases!["after next"]) {
                return Some((DateExpression::Weekday { weekday, which: Some(Which::Next), weeks: 1 }, end));
            }
            if let Some(read) = self.shifted_after(plain, next) {
                return Some(read);
            }
            if let Some(end) = self.phrase(next, phrases!["week"]).filter(|end| self.ends_clause(*end)) {
                return Some((DateExpression::Weekday { weekday, which: Some(Which::Next), weeks: 1 }, end));
            }
            let object =
                self.phrase(next, phrases!["of", "from"]).unwrap_or(next + usize::from(self.tokens.is(next, ',')));
            if let Some((of @ DateExpression::Unit { unit: Unit::Week, .. }, end)) = self.relative(object) {
                return Some((DateExpression::WeekdayOf { weekday, of: Box::new(of) }, end));
            }
        }
        Some((DateExpression::Weekday { weekday, which: None, weeks: 0 }, next))
    }

    /// « en huit », « en quinze »: a week or two after the next one.
    fn in_a_week(&self, at: usize) -> Read<i64> {
        let (days, end) = self.integer(self.word(at, phrases!["en"])?, 8, 15)?;
        let weeks = match days {
            8 => 1,
            15 => 2,
            _ => return None,
        };
        self.unit(end).is_none().then_some((weeks, end))
    }
}
