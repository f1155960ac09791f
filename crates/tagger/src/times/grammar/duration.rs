//! Durations by themselves, and what is none: a rate, a bare « jour ».

use super::{Grammar, Read};
use crate::times::calendar::Unit;
use crate::times::expression::{Count, Expression, Length, Measure};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A duration by itself, with whether it is an age; `at` is its first token.
    pub(super) fn duration(&self, at: usize) -> Read<Expression> {
        if let Some(read) = self.aged_en(at) {
            return Some(read);
        }
        if self.is_rate(at) {
            return None;
        }
        if let Some((length, end)) = self.whole_length(at).or_else(|| self.bare_plural(at)) {
            return Some((Expression::Duration(length), end));
        }
        let (mut length, next) = self.length(at)?;
        let opened = self.key_is_one_of(at, words!("de" | "from"));
        if opened && matches!(length.measures.first(), Some(Measure { count: Count::Exactly(_), .. })) {
            return None;
        }
        length.age = self.is_age(at, next, &length);
        if !self.is_french() && self.tokens.is_hyphen(next.wrapping_sub(1)) {
            return None;
        }
        let next = if length.age { self.phrase(next, phrases!["of age", "old"]).unwrap_or(next) } else { next };
        Some((Expression::Duration(length), next))
    }

    /// « toute la journée », « toute une nuit », "all week"; « en un week-end », « en une soirée ».
    fn whole_length(&self, at: usize) -> Read<Length> {
        let unit_at = if self.is_french() {
            match self.phrase(at, phrases!["toute la", "toute l '", "toute une", "tout le", "tout un"]) {
                Some(next) => next,
                None => {
                    let next = self.phrase(at, phrases!["une", "un"])?;
                    if !self
                        .key_is_one_of(at.wrapping_sub(1), words!("en" | "pendant" | "durant" | "après" | "fallu"))
                    {
                        return None;
                    }
                    let part = self
                        .key_is_one_of(next, words!("nuit" | "matinée" | "soirée" | "après" | "week" | "journée"));
                    part.then_some(next)?
                }
            }
        } else {
            self.phrase(at, phrases!["all"])?
        };
        let day = |end| Some((Length::of(1.0, Unit::Day), end));
        if let Some(end) = self.weekend_word(unit_at) {
            return Some((Length::of(2.0, Unit::Day), end));
        }
        if let Some((part, end)) = self.part_name(unit_at) {
            // Part of a day is about half of one.
            let half = !matches!(part, crate::times::expression::DayPart::Daytime);
            return if self.key_is(unit_at, "journée") || !half {
                day(end)
            } else {
                Some((Length::of(0.5, Unit::Day), end))
            };
        }
        let unit_at = unit_at + usize::from(self.tokens.is_hyphen(unit_at));
        let ((unit, _), end) = self.unit(unit_at)?;
        (unit >= Unit::Day && !self.key_is_one_of(unit_at, words!("days" | "weeks" | "months" | "years" | "jours")))
            .then_some((Length::of(1.0, unit), end))
    }

    /// « depuis des années », "for decades": units without a count.
    fn bare_plural(&self, at: usize) -> Read<Length> {
        let fits = if self.is_french() {
            self.key_before_is(at, "des")
                && self.key_is_one_of(at.wrapping_sub(2), words!("depuis" | "pendant" | "durant" | "après" | "voilà"))
        } else {
            self.key_is_one_of(at.wrapping_sub(1), words!("for" | "in" | "within"))
        };
        if !fits || self.key_is(at, "années") && self.digits(at + 1).is_some() {
            return None;
        }
        let ((unit, _), end) = self
            .unit(at)
            .filter(|_| self.key(at).len() > 3 && (self.key(at).ends_with('s') || self.key_is(at, "centuries")))?;
        Some((Length { measures: vec![Measure { count: Count::Vague(None), unit }], age: false }, end))
    }

    /// "€80 an hour", "1.5% a year": what a rate is counted by.
    fn is_rate(&self, at: usize) -> bool {
        if self.is_french() || !self.key_is_one_of(at, words!("a" | "an")) || at == 0 || !self.tokens.same_line(at) {
            return false;
        }
        let before = at.wrapping_sub(1);
        let singular = self.unit(at + 1).is_some_and(|(_, end)| {
            self.word(
                end,
                phrases!["apart", "ago", "later", "earlier", "after", "before", "old", "or", "and", "from", "to"],
            )
            .is_none()
        });
        // After a noun, so much *a year*; after a preposition or a verb, a length.
        if singular && self.tokens.is_word(before) && !self.tokens.starts_sentence(at) {
            return !is_one_of!(
                self.tokens.text(before).to_ascii_lowercase().as_str(),
                "for"
                    | "in"
                    | "within"
                    | "after"
                    | "over"
                    | "than"
                    | "of"
                    | "about"
                    | "almost"
                    | "nearly"
                    | "least"
                    | "most"
                    | "to"
                    | "by"
                    | "only"
                    | "just"
                    | "need"
                    | "needs"
                    | "needed"
                    | "took"
                    | "takes"
                    | "take"
                    | "taken"
                    | "lasts"
                    | "lasted"
                    | "last"
                    | "spent"
                    | "spend"
                    | "is"
                    | "was"
                    | "be"
                    | "and"
                    | "or"
                    | "roughly"
                    | "around"
                    | "under"
                    | "barely"
                    | "had"
                    | "have"
                    | "has"
                    | "with"
                    | "until"
                    | "since"
                    | "during"
                    | "every"
                    | "half"
                    | "once"
                    | "waited"
                    | "wait"
                    | "given"
                    | "gave"
                    | "got"
                    | "stayed"
                    | "serve"
                    | "served"
                    | "but"
                    | "that"
                    | "as"
                    | "not"
                    | "lose"
                    | "lost"
                    | "gained"
                    | "across"
                    | "throughout"
                    | "into"
                    | "from"
                    | "well"
                    | "up"
                    | "quite"
            );
        }
        self.tokens.is_digits(before)
            || matches!(self.tokens.symbol(before), Some('%' | '€' | '$' | '£' | '¥'))
            || (self.tokens.is_any(before, Classes::CURRENCY | Classes::PERCENT | Classes::UNIT | Classes::NUMBER)
                && !self.tokens.is_any(before, Classes::FUNCTION))
            || self.key_is_one_of(before, words!("times" | "once" | "twice" | "hours" | "days" | "weeks" | "minutes"))
    }
}
