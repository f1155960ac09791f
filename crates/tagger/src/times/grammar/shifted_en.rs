//! English dates that lie so long from now or from another day: "two days ago", "in three weeks' time", "two days after
//! Easter".

use super::{Grammar, Read, Spelling};
use crate::times::calendar::Unit;
use crate::times::expression::{DateExpression, Length, Which};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// "in two weeks", "in three weeks' time", "within 10 days".
    pub(super) fn counted_en(&self, at: usize) -> Read<DateExpression> {
        let next = match self.key(at) {
            "in" | "within" => at + 1,
            _ => return None,
        };
        let next = self.approximator_en(next);
        let next =
            self.phrase(next, phrases!["the next", "the"]).filter(|_| self.key_is(at, "within")).unwrap_or(next);
        let (length, end) = self.length(next)?;
        let end = if self.tokens.is(end, '\'') { self.phrase(end + 1, phrases!["time"]).unwrap_or(end) } else { end };
        let end = self.phrase(end, phrases!["from now", "from today", "time"]).unwrap_or(end);
        // "lost 8% of its students in five years": a past verb makes it the length of what was done, and so does what
        // "is paid within 21 days".
        let auxiliary = self.tokens.text(at.wrapping_sub(2));
        let done = is_one_of!(auxiliary, "is" | "are");
        if crate::times::tense::is_past_before(self.tokens, at)
            || done && !crate::times::tense::is_future_before(self.tokens, at)
            || auxiliary == "be" && self.key_is(at, "within") && self.tokens.text(at.wrapping_sub(1)).ends_with("ed")
        {
            return None;
        }
        // "The plaza empties in 15 minutes": something comes before, and nothing that looks ahead.
        let told = (1..4)
            .all(|back| at >= back && !self.tokens.starts_sentence(at - back + 1) && self.joined(at - back + 1));
        if self.key_is(at, "in")
            && length.measures.iter().all(|measure| measure.unit.is_clock())
            && told
            && !crate::times::tense::is_future_before(self.tokens, at)
        {
            return None;
        }
        // "in the three years since", "in 24 hours of fighting", "the first time in five years" are lengths.
        let stretch = self.key_is_one_of(end, words!("of" | "since" | "to" | "for"))
            || (at.saturating_sub(6)..at)
                .any(|before| self.key_is_one_of(before, words!("first" | "last" | "times")))
            || (at.saturating_sub(3)..at).any(|before| {
                is_one_of!(
                    self.tokens.text(before).to_ascii_lowercase().as_str(),
                    "highest" | "lowest" | "biggest" | "worst" | "best" | "largest" | "time" | "most" | "fastest"
                )
            });
        (!stretch).then_some((DateExpression::Shifted { length, forward: true, from: None }, end))
    }

    fn approximator_en(&self, at: usize) -> usize {
        self.phrase(
            at,
            phrases![
                "around",
                "about",
                "approximately",
                "roughly",
                "nearly",
                "almost",
                "less than",
                "more than",
                "over",
                "just",
                "only",
                "as few as"
            ],
        )
        .unwrap_or(at)
    }

    /// "two days ago", "a week earlier", "three months later", "two weeks from now", "two days after Easter".
    pub(super) fn ago_en(&self, at: usize) -> Read<DateExpression> {
        if !(self.tokens.is_digits(at)
            || self.tokens.is_any(at, Classes::NUMBER | Classes::VAGUE | Classes::TIME | Classes::TIME_LEAD))
        {
            return None;
        }
        if let Some(read) = self.weekdays_from_now(at) {
            return Some(read);
        }
        let (length, next) = self.length(at)?;
        // "£1,720 a year from 1 July": a rate and its beginning.
        if self.key_is(next, "from")
            && self.key_is_one_of(at, words!("a" | "an"))
            && (self.tokens.is_digits(at.wrapping_sub(1))
                || self.tokens.is_any(at.wrapping_sub(1), Classes::CURRENCY))
        {
            return None;
        }
        let shifted =
            |forward, end| Some((DateExpression::Shifted { length: length.clone(), forward, from: None }, end));
        // "He died three hours later": how long after what was told, not when.
        let clock = length.measures.iter().all(|measure| measure.unit.is_clock());
        // "0.21 seconds back" is a gap.
        if clock && self.key_is(next, "back") {
            return None;
        }
        if clock
            && self.phrase(next, phrases!["later", "earlier"]).is_some()
            && crate::times::tense::is_past_near(self.tokens, at, next)
        {
            return None;
        }
        if matches!(self.key(next), "later" | "earlier") && self.key_is(next + 1, "than") {
            return None;
        }
        if let Some(end) = self.phrase(next, phrases!["ago", "earlier", "prior", "back", "before now"]) {
            return shifted(false, end);
        }
        // "30 minutes later this week" is no half hour from now, nor "half an hour later than last year".
        if self.later_this(next).is_some() {
            return None;
        }
        if let Some(end) = self.phrase(next, phrases!["from now", "from today", "later", "hence"]) {
            return shifted(true, end);
        }
        let (forward, object) = match self.key(next) {
            "after" => (true, next + 1),
            // "closed for 11 weeks from Monday" tells how long and from when.
            "from"
                if self.deictic_en(next + 1).is_some()
                    || !self.key_before_is(at, "for") && self.begins_no_range(next + 1) =>
            {
                (true, next + 1)
            }
            "before" => (false, next + 1),
            _ => return None,
        };
        // "a year before", at the end of a clause.
        if self.key_is(next, "before") && self.ends_clause(next + 1) {
            return shifted(false, next + 1);
        }
        let object = self.phrase(object, phrases!["the"]).unwrap_or(object);
        let (from, end) = self.fixed_date(object).or_else(|| {
            let ((weekday, Spelling::Full), end) = self.weekday(object)? else { return None };
            (self.key_is(next, "from")).then_some((DateExpression::Weekday { weekday, which: None, weeks: 0 }, end))
        })?;
        Some((DateExpression::Shifted { length, forward, from: Some(Box::new(from)) }, end))
    }

    /// "two weeks from Tuesday", but "three days from Tuesday to Thursday".
    fn begins_no_range(&self, at: usize) -> bool {
        let end = self.fixed_date(at).map(|(_, end)| end).or_else(|| self.weekday(at).map(|(_, end)| end));
        end.is_some_and(|end| {
            !self.key_is_one_of(end, words!("to" | "until" | "till" | "through" | "and" | "onwards" | "onward"))
                && !self.tokens.is_dash(end)
        })
    }

    /// "two weeks from now", "9 months ago", "in a year" after a weekday, a month or a holiday.
    pub(super) fn shifted_after(&self, what: DateExpression, at: usize) -> Read<DateExpression> {
        if self.is_french() {
            return None;
        }
        let next = at + usize::from(self.tokens.is(at, ',') && self.joined(at + 1));
        let (from @ DateExpression::Shifted { from: None, .. }, end) =
            self.ago_en(next).or_else(|| self.counted_en(next).filter(|_| next == at))?
        else {
            return None;
        };
        let said = match self.key(end.wrapping_sub(1)) {
            "now" | "today" => true,
            "ago" | "hence" => next == at,
            _ => self.key_is(at, "in") && self.ends_clause(end),
        };
        said.then_some((DateExpression::Near { what: Box::new(what), from: Box::new(from) }, end))
    }

    /// "three Fridays from now", "2 Thursdays back".
    fn weekdays_from_now(&self, at: usize) -> Read<DateExpression> {
        let (count, next) = self.integer(at, 1, 60)?;
        let ((weekday, Spelling::Plural | Spelling::Full), next) = self.weekday(next)? else { return None };
        if let Some(end) = self.phrase(next, phrases!["from now", "hence"]) {
            let first = DateExpression::Weekday { weekday, which: Some(Which::Next), weeks: 0 };
            let length = Length::of((count - 1) as f64, Unit::Week);
            return Some((DateExpression::Shifted { length, forward: true, from: Some(Box::new(first)) }, end));
        }
        let end = self.phrase(next, phrases!["ago", "back"])?;
        Some((DateExpression::Weekday { weekday, which: Some(Which::Last), weeks: 1 - count }, end))
    }
}
