//! The grammars of time, over tokens.
//!
//! Each reader takes the token it begins at and gives what it read and the token after it, or `None`. None
//! looks further than a bounded number of tokens, so that reading from every token of a text stays linear.

#[macro_use]
mod phrase;

mod age;
mod century;
mod clock;
mod clock_en;
mod clock_fr;
mod count;
mod date;
mod dated_time;
mod day_part;
mod duration;
mod fields;
mod figure;
mod habit;
mod holidays;
mod index;
mod length;
mod length_age;
mod listing;
mod month;
mod numeric;
mod period;
mod quarter;
mod range;
mod recurrence;
mod relative_en;
mod relative_fr;
mod rest;
mod shifted_en;
mod spoken;
mod told_fr;
mod wake;
mod weekday;
mod within;
mod words;
mod year;

use surligne_model::{Language, TemporalModifier};

use super::expression::{Counting, DateExpression, Expression, Fields, Named, TimeOfDay, Timed};
use crate::numbers::{Form, Numbers};
use crate::tokens::Tokens;
pub(super) use holidays::words as holiday_words;
pub(super) use index::Index;
use words::Spelling;

/// What was read and the token after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// An expression in the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// First token.
    pub(super) start: usize,
    /// One past the last token.
    pub(super) end: usize,
    pub(super) timed: Timed,
    pub(super) rule: &'static str,
}

impl Found {
    /// Whether it is a day or a month in full, year included, a day with a name of several words, or the end of a
    /// present stretch ("EOM"): no score, no person, no company.
    pub(super) fn is_sure_day(&self) -> bool {
        let Expression::Date(date) = &self.timed.expression else { return false };
        let full = |date: &DateExpression| {
            matches!(date, DateExpression::Fields(Fields { year: Some(_), month: Some(_), .. }))
        };
        match date {
            DateExpression::Part { of, .. } => matches!(**of, DateExpression::Unit { .. }),
            DateExpression::Range(from, to) => full(from) && full(to),
            DateExpression::Named { named: Named::Holiday(_), .. } => self.end > self.start + 1,
            date => full(date) && self.end > self.start + 1,
        }
    }
}

/// The readers' view of an article.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grammar<'a> {
    tokens: &'a Tokens<'a>,
    numbers: &'a Numbers,
    index: &'a Index,
    language: Language,
    /// How many readers of whole dates are at work inside one another.
    depth: u8,
    /// A dash that touches the figures on the left joins a range and is no part of them.
    after_dash: bool,
    /// Every reader is asked at every token: what the feature `exhaustive` holds the rest to.
    everywhere: bool,
}

/// A date within a date within a date: deeper than that nothing is read, so that no text can make the stack or
/// the time grow.
const DEEPEST: u8 = 2;

/// The rule of an age without its unit.
pub(super) const AGE: &str = "time.age";

impl<'a> Grammar<'a> {
    pub(super) fn new(tokens: &'a Tokens<'a>, numbers: &'a Numbers, index: &'a Index) -> Self {
        Self { tokens, numbers, index, language: tokens.language(), depth: 0, after_dash: false, everywhere: false }
    }

    /// The same readers for a date inside the one being read.
    fn deeper(self) -> Option<Self> {
        (self.depth < DEEPEST).then_some(Self { depth: self.depth + 1, ..self })
    }

    fn is_french(&self) -> bool {
        self.language == Language::Fr
    }
}

/// A reading with its modifier and the rule that made it.
type Candidate = (Expression, Option<TemporalModifier>, &'static str, usize);

impl Grammar<'_> {
    /// The longest expression that begins at this token; of equals, the first in the order below.
    fn read(&self, at: usize) -> Option<Found> {
        let date = |(date, end): (DateExpression, usize), rule| -> Candidate {
            let expression = match date {
                // So long ago is a time of day where hours are counted.
                DateExpression::Shifted { length, forward, from: None } => {
                    Expression::Moment { length, forward, from: self.counting(at, end) }
                }
                date => Expression::Date(date),
            };
            (expression, None, rule, end)
        };
        let mut best: Option<Candidate> = None;
        let mut offer = |reading: Option<Candidate>| {
            if let Some(reading) = reading
                && best.as_ref().is_none_or(|best| reading.3 > best.3)
            {
                best = Some(reading);
            }
        };
        offer(self.time_then_recurrence(at).map(|(set, end)| (set, None, "time.set", end)));
        offer(self.recurrence(at).map(|(set, end)| (set, None, "time.set", end)));
        offer(self.dated_time(at).map(|((time, modifier), end)| (time, modifier, "time.day-and-hour", end)));
        offer(self.moment_range(at).map(|(span, end)| (span, None, "time.moment-range", end)));
        offer(self.date_range(at).map(|read| date(read, "time.date-range")));
        offer(self.clock_range(at).filter(|(_, _, end)| self.is_formal(at, *end)).map(|(from, to, end)| {
            (Expression::Time { date: None, time: TimeOfDay::Between(from, to) }, None, "time.clock-range", end)
        }));
        offer(self.date(at, false).map(|read| date(read, "time.date")));
        offer(self.clock(at, false).filter(|(_, end)| self.clock_stands(at, *end)).map(|(clock, end)| {
            (Expression::Time { date: None, time: TimeOfDay::Clock(clock) }, None, "time.clock", end)
        }));
        offer(self.duration(at).map(|(duration, end)| (duration, None, "time.duration", end)));
        offer(self.bare_age(at).map(|(age, end)| (age, None, AGE, end)));
        let (expression, inner, rule, end) = best?;
        let modifier = inner.or_else(|| self.outer_modifier(at, &expression));
        Some(Found { start: at, end, timed: Timed { expression, modifier }, rule })
    }

    /// What so long ago or later is counted from, by the words at its ends.
    fn counting(&self, start: usize, end: usize) -> Counting {
        let limit = self.key_is(start, "within")
            || self.key_is(start, "d") && self.is_french()
            || self.key_is(start, "dans") && self.key_is(start + 1, "les");
        match self.key(end.wrapping_sub(1)) {
            _ if limit => Counting::UpTo,
            "later" | "earlier" | "tard" | "tôt" | "auparavant" => Counting::Told,
            _ => Counting::Now,
        }
    }

    /// Whether something in a range says that it is one of times: « h », "pm", a colon, noon; votes and scores have none.
    fn is_formal(&self, start: usize, end: usize) -> bool {
        (start..end).any(|at| {
            is_one_of!(
                self.tokens.text(at).to_ascii_lowercase().as_str(),
                "h" | "heures"
                    | "heure"
                    | "am"
                    | "pm"
                    | "m"
                    | "clock"
                    | "oclock"
                    | "noon"
                    | "midnight"
                    | "midi"
                    | "minuit"
                    | "night"
                    | "morning"
                    | "afternoon"
                    | "evening"
            ) || self.tokens.is(at, ':')
                // "10 to 5 on Saturdays".
                || !self.is_french() && self.plural_weekday(self.word(end, phrases!["on"]).unwrap_or(end)).is_some()
                || self.tokens.text(at).len() == 4 && self.tokens.text(at).starts_with('0')
                // "three thirty".
                || at + 1 < end && self.number(at).is_some_and(|number| number.form == Form::Words && number.tokens.end == at + 1)
                    && self.number(at + 1).is_some_and(|number| number.form == Form::Words)
        })
    }

    /// Whether a clock reading without a day is a time and no length, score or ratio.
    fn clock_stands(&self, at: usize, end: usize) -> bool {
        let before = self.key_before(at);
        let hours = (at..end).any(|token| self.key_is_one_of(token, words!("h" | "heures" | "heure")));
        let part = |token| self.key_is_one_of(token, words!("matin" | "soir" | "soirée" | "midi"));
        if hours && self.is_french() && !(at..end).any(part) {
            let length = self.tokens.is(at.wrapping_sub(1), ':') && self.speaks_of_length(at)
                || is_one_of!(
                    before,
                    "dure"
                        | "durait"
                        | "duré"
                        | "durera"
                        | "mettra"
                        | "met"
                        | "mettait"
                        | "faudra"
                        | "en"
                        | "pendant"
                        | "durant"
                        | "pour"
                )
                || self.key_is_one_of(end, words!("de" | "d")) && !is_one_of!(before, "à" | "vers" | "dès")
                || before == "à" && self.speaks_of_length(at)
                || before == "à" && self.is_hour_away(at, end);
            return !length && !self.is_spoken_length(at, end);
        }
        if end == at + 5 && (self.is_raced(at) || before == "in") {
            return false;
        }
        // "finish at 3.15": a point tells a time only after what has one.
        if !self.is_french() && end == at + 3 && self.tokens.is(at + 1, '.') {
            let timed = |at| {
                let stems = ["start", "finish", "begin", "began", "kick", "depart", "leave", "arriv", "due", "doors"];
                stems.iter().any(|stem| self.tokens.text(at).starts_with(stem))
            };
            return before == "at" && (at.saturating_sub(5)..at).any(timed);
        }
        // "at 9" needs its preposition.
        if self.tokens.is_digits(at) && end == at + 1 {
            return is_one_of!(before, "at");
        }
        true
    }

    /// « avant 2030 », « d'ici à 2030 », « vers 16 heures »: what stands outside the span.
    fn outer_modifier(&self, at: usize, expression: &Expression) -> Option<TemporalModifier> {
        use TemporalModifier::{After, Approx, Before};
        if !matches!(expression, Expression::Date(_) | Expression::Time { .. }) {
            return None;
        }
        let mut before = at;
        for _ in 0..2 {
            let article = before.checked_sub(1)?;
            let skipped = self.key_is_one_of(article, words!("le" | "la" | "l" | "the" | "les"))
                || self.tokens.is(article, '\'');
            if !skipped {
                break;
            }
            before = article;
        }
        let last = before.checked_sub(1)?;
        let two = last.checked_sub(1).map_or("", |two| self.key(two));
        Some(match (two, self.key(last)) {
            (_, "avant" | "before" | "by") => Before,
            (_, "ici") => Before,
            ("ici", "à" | "au" | "la") => Before,
            (_, "après" | "after") => After,
            (
                _,
                "vers" | "environ" | "around" | "circa" | "about" | "approximately" | "nearly" | "almost" | "presque",
            ) => Approx,
            ("près", "de") => Approx,
            ("alentours" | "environs" | "autour", "de" | "du") => Approx,
            _ => return None,
        })
    }
}
