//! Times of day in English: "4 p.m.", "half past seven", "8.30pm", "at 9".

use super::clock::with_minutes;
use super::phrase::Phrases;
use super::{Grammar, Read};
use crate::times::expression::{Clock, HalfDay};
use crate::tokens::{Classes, Gap};

/// What tells the half of the day after an hour.
const PARTS: &Phrases = phrases!["in the morning", "in the afternoon", "in the evening", "at night"];

impl Grammar<'_> {
    pub(super) fn clock_en(&self, at: usize, inside: bool) -> Read<Clock> {
        let noon = match self.key(at) {
            "noon" | "midday" => Some(12),
            "midnight" => Some(0),
            _ => None,
        };
        if let Some(hour) = noon {
            return Some((Clock::at(hour, 0), at + 1));
        }
        if self.key_is(at, "mid") {
            let noon = self.phrase(at, phrases!["mid - day"]).map(|end| (Clock::at(12, 0), end));
            return noon.or_else(|| Some((Clock::at(0, 0), self.phrase(at, phrases!["mid - night"])?)));
        }
        if let Some(read) = self.past_or_to(at) {
            return Some(read);
        }
        if self.touches_before(at) {
            return None;
        }
        if let Some((clock, next)) = self.colon_clock(at) {
            return Some(self.meridiem(clock, next).unwrap_or_else(|| {
                let half = if (1..=12).contains(&clock.hour)
                    && !self.tokens.text(at).starts_with('0')
                    && !self.is_french()
                {
                    HalfDay::Unknown
                } else {
                    HalfDay::Known
                };
                (Clock { half, ..clock }, next)
            }));
        }
        // 8.30pm; 16.45 only where it must be a time.
        if let Some((hour, length)) = self.digits(at)
            && length <= 2
            && hour <= 24
            && self.tokens.is(at + 1, '.')
            && self.tokens.is_glued(at + 1)
            && self.tokens.is_glued(at + 2)
            && let Some((minute, 2)) = self.digits(at + 2)
            && minute < 60
        {
            let clock = Clock { half: HalfDay::Unknown, ..Clock::at(hour as i8, minute as i8) };
            if let Some(read) = self.meridiem(clock, at + 3) {
                return Some(read);
            }
            return ((inside || self.key_before_is(at, "at"))
                && !self.touches_after(at + 3)
                && (!self.is_french())
                && !self.counts_after(at + 3))
            .then_some((clock, at + 3));
        }
        // 1030 a.m.
        if let Some((value, length)) = self.digits(at)
            && (3..=4).contains(&length)
            && value % 100 < 60
            && value / 100 <= 24
            && let Some(read) = self.meridiem(Clock::at((value / 100) as i8, (value % 100) as i8), at + 1)
        {
            return Some(read);
        }
        // "at 730 in the evening", "0730-0930".
        if let Some((value, length)) = self.digits(at)
            && (3..=4).contains(&length)
            && value % 100 < 60
            && value / 100 <= 24
            && !self.is_french()
        {
            let part = value / 100 <= 12 && self.phrase(at + 1, PARTS).is_some();
            let padded = length == 4
                && inside
                && self.tokens.text(at).starts_with('0')
                && (self.ends_clause(at + 1) || self.tokens.is_dash(at + 1));
            if part || padded {
                let clock = Clock::at((value / 100) as i8, (value % 100) as i8);
                return Some((Clock { half: if part { HalfDay::Unknown } else { HalfDay::Known }, ..clock }, at + 1));
            }
        }
        // 0930 GMT.
        if let Some((value, 4)) = self.digits(at)
            && value % 100 < 60
            && value / 100 <= 24
            && self.zone(at + 1) != at + 1
        {
            return Some((Clock::at((value / 100) as i8, (value % 100) as i8), at + 1));
        }
        let (hour, next) = self.integer(at, 0, 24)?;
        let clock = Clock { half: HalfDay::Unknown, ..Clock::at(hour as i8, 0) };
        if hour == 12 && !self.is_french() {
            if let Some(end) = self.phrase(next, phrases!["noon", "midday"]) {
                return Some((Clock::at(12, 0), end));
            }
            if let Some(end) = self.phrase(next, phrases!["midnight"]) {
                return Some((Clock::at(0, 0), end));
            }
        }
        // "5 in the morning".
        if !self.is_french() && (1..=12).contains(&hour) && self.phrase(next, PARTS).is_some() {
            return Some((clock, next));
        }
        if let Some(read) = self.meridiem(clock, next) {
            return Some(read);
        }
        if self.is_french() {
            return None;
        }
        // "11ish", "3-ish pm".
        let ish = next + usize::from(self.tokens.is_hyphen(next) && self.tokens.is_glued(next));
        if self.tokens.text_is(ish, "ish") && self.tokens.is_glued(ish) && (1..=12).contains(&hour) {
            let said = self.meridiem(clock, ish + 1);
            return said.or_else(|| self.ends_clause(ish + 1).then_some((clock, ish + 1)));
        }
        if let Some(end) = self.phrase(next, phrases!["o ' clock", "oclock", "o clock"]) {
            return Some(self.meridiem(clock, end).unwrap_or((clock, end)));
        }
        // "seven thirty p.m.", "at three twenty".
        if !self.tokens.is_digits(at)
            && let Some((minute, end)) = self.integer(next, 1, 59)
            && !self.tokens.is_digits(next)
            && hour <= 12
        {
            let clock = Clock { minute: minute as i8, ..clock };
            if let Some(read) = self.meridiem(clock, end) {
                return Some(read);
            }
            let goes_on = self.ends_clause(end)
                || self.key_is_one_of(
                    end,
                    words!("to" | "until" | "till" | "and" | "on" | "tomorrow" | "tonight" | "today"),
                );
            return ((inside || self.key_before_is(at, "at")) && goes_on).then_some((clock, end));
        }
        // "at 9", "by 6": at the end of a clause or before a day.
        let plain = inside
            && hour > 0
            && (1..=24).contains(&hour)
            && !self.touches_after(next)
            && !self.counts_after(next)
            && (self.ends_clause(next)
                || self.weekday(next).is_some()
                || self.key_before_is(at, "at") && self.key_is_one_of(next, words!("every" | "each"))
                || self.key_is_one_of(
                    next,
                    words!(
                        "on" | "tonight"
                            | "tomorrow"
                            | "today"
                            | "this"
                            | "yesterday"
                            | "in"
                            | "and"
                            | "until"
                            | "till"
                            | "to"
                    ),
                ));
        plain.then_some((clock, next))
    }

    /// Whether figures before this token count something.
    fn counts_after(&self, at: usize) -> bool {
        self.tokens.is_any(at, Classes::UNIT | Classes::CURRENCY | Classes::PERCENT | Classes::NUMBER)
            && !self.tokens.is_any(at, Classes::FUNCTION)
            || matches!(self.tokens.symbol(at), Some('%' | '€' | '$' | '£'))
    }

    /// "a.m.", "pm", "p m" after the figures.
    pub(super) fn meridiem(&self, clock: Clock, at: usize) -> Read<Clock> {
        if self.tokens.gap(at) > Gap::Space || clock.hour > 12 {
            // 13:12 PM is a slip; the hour stands without it.
            return None;
        }
        let (later, end) = match self.tokens.text(at).to_ascii_lowercase().as_str() {
            "am" => (false, at + 1),
            "pm" => (true, at + 1),
            letter @ ("a" | "p") => {
                let mut end = at + 1;
                // "3:20p", "9p".
                let alone = self.tokens.is_glued(at)
                    && !self.is_french()
                    && (letter == "p"
                        || self.tokens.is(at.wrapping_sub(2), ':')
                        || self.after_dash
                        || self.tokens.is_dash(end) && self.tokens.is_digits(end + 1)
                        || self.key_is_one_of(at.wrapping_sub(2), words!("from" | "to")));
                if alone
                    && (self.ends_clause(end) || self.tokens.gap(end) == Gap::Space && !self.tokens.is(end, '.'))
                    && !self.tokens.text(end).eq_ignore_ascii_case("m")
                {
                    let hour = if letter == "p" && clock.hour < 12 {
                        clock.hour + 12
                    } else {
                        clock.hour % 12 + if letter == "p" { 12 } else { 0 }
                    };
                    return Some((Clock { hour, half: HalfDay::Known, ..clock }, end));
                }
                end += usize::from(self.tokens.is(end, '.') && self.tokens.is_glued(end));
                if !self.tokens.text(end).eq_ignore_ascii_case("m") || self.tokens.gap(end) > Gap::Space {
                    return None;
                }
                // « 8 a m » in French is no time.
                if self.is_french() && end == at + 1 {
                    return None;
                }
                end += 1;
                end += usize::from(self.tokens.is(end, '.') && self.tokens.is_glued(end));
                (letter == "p", end)
            }
            _ => return None,
        };
        let hour = match (clock.hour, later) {
            (12, false) => 0,
            (1..=11, true) => clock.hour + 12,
            (hour, _) => hour,
        };
        Some((Clock { hour, half: HalfDay::Known, ..clock }, end))
    }

    /// "half past seven", "a quarter to ten", "15 minutes past 3pm", "twenty past noon".
    fn past_or_to(&self, at: usize) -> Read<Clock> {
        if self.is_french() {
            return None;
        }
        let (minutes, next) = match self.phrase(at, phrases!["half"]) {
            Some(next) => (30, next),
            None => match self.phrase(at, phrases!["a quarter", "quarter"]) {
                Some(next) => (15, next),
                None => {
                    let (minutes, next) = self.integer(at, 1, 59)?;
                    (minutes as i8, self.phrase(next, phrases!["minutes", "minute"]).unwrap_or(next))
                }
            },
        };
        let (sign, object) = match self.key(next) {
            "past" => (1, next + 1),
            "after" if minutes != 30 => (1, next + 1),
            "to" | "till" if minutes != 30 => (-1, next + 1),
            _ => return None,
        };
        // "five to ten" is as often a range: only "a quarter", minutes by name or a whole clock make it a time.
        let named = self.key_is_one_of(at, words!("half" | "quarter" | "a"))
            || self.key(next.wrapping_sub(1)).starts_with("minute");
        let (clock, end) = match self.key(object) {
            "noon" | "midday" => (Clock::at(12, 0), object + 1),
            "midnight" => (Clock::at(24, 0), object + 1),
            _ => {
                let (hour, next) = self.integer(object, 1, 12)?;
                let clock = Clock { half: HalfDay::Unknown, ..Clock::at(hour as i8, 0) };
                // "from 5 to 7 p.m." is a range.
                let said = self.meridiem(clock, next).filter(|_| named || sign > 0);
                match said.or_else(|| self.phrase(next, phrases!["o ' clock"]).map(|end| (clock, end))) {
                    Some(read) => read,
                    None if named || sign > 0 => (clock, next),
                    None => return None,
                }
            }
        };
        Some((with_minutes(clock, sign * minutes), end))
    }
}
