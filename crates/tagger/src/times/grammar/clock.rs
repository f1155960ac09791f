//! Times of day with their half of the day and their zone: « 8 heures du matin », « 22:15 UTC ».

use super::wake::CLOCK;
use super::{Grammar, Read};
use crate::times::expression::{Clock, HalfDay};
use crate::tokens::Classes;

impl Grammar<'_> {
    /// A time on the clock with its zone. `inside`: what stands before says that it is one.
    pub(super) fn clock(&self, at: usize, inside: bool) -> Read<Clock> {
        // Where none is there for all that stands before it, there is none.
        let everywhere = self.asks_everyone();
        if !inside {
            return (everywhere || self.clock(at, true).is_some()).then(|| self.read_clock(at, false)).flatten();
        }
        self.opened_once(at, CLOCK, Classes::NO_CLOCK, |grammar| grammar.read_clock(at, true))
    }

    fn read_clock(&self, at: usize, inside: bool) -> Read<Clock> {
        let (clock, next) = if self.is_french() {
            self.clock_fr(at, inside).or_else(|| self.clock_en(at, inside))?
        } else {
            self.clock_en(at, inside).or_else(|| self.clock_fr(at, inside).filter(|_| self.tokens.is_digits(at)))?
        };
        // "3am3io" is no time.
        if self.tokens.is_glued(next) && (self.tokens.is_word(next) || self.tokens.is_digits(next)) {
            return None;
        }
        let (clock, next) = self.half_of_day(clock, next);
        Some((clock, self.zone(next)))
    }

    /// « du matin », « de l'après-midi », "in the evening": which half of the day.
    fn half_of_day(&self, clock: Clock, at: usize) -> (Clock, usize) {
        let halves = if self.is_french() {
            tellings![
                "du matin" => false,
                "de l ' après - midi" => true,
                "de l ' aprem" => true,
                "du soir" => true,
                "dans la soirée" => true,
                "dans le matin" => false,
            ]
        } else {
            tellings![
                "in the morning" => false,
                "early morning" => false,
                "in the afternoon" => true,
                "in the evening" => true,
                "at night" => true,
                "this morning" => false,
                "this afternoon" => true,
                "this evening" => true,
                "tonight" => true,
            ]
        };
        let Some((later, end)) = self.telling(at, halves) else { return (clock, at) };
        // "this morning" names the day as well and is left to be read with it.
        let end = if self.key_is_one_of(at, words!("this" | "tonight")) { at } else { end };
        let hour = match (clock.hour, later) {
            (12, false) => 0,
            (1..=11, true) => clock.hour + 12,
            (hour, _) => hour,
        };
        (Clock { hour, half: HalfDay::Known, ..clock }, end)
    }

    /// GMT, UTC, CET: the abbreviation of a zone is part of the time; « heure de Paris » is not.
    pub(super) fn zone(&self, at: usize) -> usize {
        let open = usize::from(self.tokens.is(at, '(') && self.tokens.same_line(at));
        let word = at + open;
        let text = self.tokens.text(word);
        let known = is_one_of!(
            text.to_ascii_uppercase().as_str(),
            "GMT"
                | "UTC"
                | "CET"
                | "CEST"
                | "EDT"
                | "EST"
                | "ET"
                | "CDT"
                | "CST"
                | "CT"
                | "PDT"
                | "PST"
                | "PT"
                | "MDT"
                | "MST"
                | "BST"
                | "IST"
                | "MSK"
                | "JST"
                | "AEST"
                | "WEST"
                | "EEST"
        ) && self.tokens.same_line(word)
            && (text.chars().all(|c| c.is_ascii_uppercase())
                || matches!(self.tokens.symbol(word + 1), Some('+' | '-')) && self.tokens.is_digits(word + 2)
                || self.ends_clause(word + 1)
                    && !(self.is_french() && self.key_is_one_of(word, words!("est" | "et"))));
        if !known {
            return at;
        }
        let mut end = word + 1;
        // GMT+2, UTC−3.
        if matches!(self.tokens.symbol(end), Some('+' | '-' | '\u{2212}'))
            && self.tokens.is_glued(end)
            && self.tokens.is_digits(end + 1)
        {
            end += 2;
            if self.tokens.is(end, ':') && self.tokens.is_glued(end) && self.tokens.is_digits(end + 1) {
                end += 2;
            }
        }
        if open == 1 {
            return if self.tokens.is(end, ')') { end + 1 } else { at };
        }
        end
    }
}

/// A clock moved by some minutes; before midnight it is the evening before, after 24:00 the next day.
pub(super) fn with_minutes(clock: Clock, minutes: i8) -> Clock {
    let total = i16::from(clock.hour) * 60 + i16::from(minutes);
    let total = total.rem_euclid(24 * 60);
    Clock { hour: (total / 60) as i8, minute: (total % 60) as i8, ..clock }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_before_and_after() {
        assert_eq!(with_minutes(Clock::at(12, 0), -5), Clock::at(11, 55));
        assert_eq!(with_minutes(Clock::at(24, 0), 30), Clock::at(0, 30));
        assert_eq!(with_minutes(Clock::at(0, 0), -15), Clock::at(23, 45));
    }
}
