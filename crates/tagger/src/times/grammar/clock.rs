//! Times of day: « 16 h 30 », « vingt heures », « midi et demi », "4 p.m.", "half past seven", « 22:15 UTC ».

use surligne_model::TemporalModifier;

use super::{Grammar, Read, words};
use crate::numbers::Form;
use crate::times::expression::{Clock, DayPart, HalfDay};
use crate::tokens::{Classes, Gap};

impl Grammar<'_> {
    /// A time on the clock with its zone. `inside`: what stands before says that it is one.
    pub(super) fn clock(&self, at: usize, inside: bool) -> Read<Clock> {
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
        let phrases: &[(&str, bool)] = if self.is_french() {
            &[
                ("du matin", false),
                ("de l ' après - midi", true),
                ("de l ' aprem", true),
                ("du soir", true),
                ("dans la soirée", true),
                ("dans le matin", false),
            ]
        } else {
            &[
                ("in the morning", false),
                ("in the afternoon", true),
                ("in the evening", true),
                ("at night", true),
                ("this morning", false),
                ("this afternoon", true),
                ("this evening", true),
                ("tonight", true),
            ]
        };
        for (phrase, later) in phrases {
            let Some(end) = self.phrase(at, phrase) else { continue };
            // "this morning" names the day as well and is left to be read with it.
            let end = if phrase.starts_with("this") || *phrase == "tonight" { at } else { end };
            let hour = match (clock.hour, later) {
                (12, false) => 0,
                (1..=11, true) => clock.hour + 12,
                (hour, _) => hour,
            };
            return (Clock { hour, half: HalfDay::Known, ..clock }, end);
        }
        (clock, at)
    }

    /// GMT, UTC, CET: the abbreviation of a zone is part of the time; « heure de Paris » is not.
    fn zone(&self, at: usize) -> usize {
        let open = usize::from(self.tokens.is(at, '(') && self.tokens.same_line(at));
        let word = at + open;
        let text = self.tokens.text(word);
        let known = matches!(
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
                || self.ends_clause(word + 1) && !matches!(self.key(word), "est" | "et" | "ct" | "ist"));
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

    fn clock_fr(&self, at: usize, inside: bool) -> Read<Clock> {
        if let Some(read) = self.noon_fr(at) {
            return Some(read);
        }
        if let Some((clock, next)) = self.colon_clock(at).filter(|_| !self.touches_before(at)) {
            return Some(self.meridiem(clock, next).unwrap_or((clock, next)));
        }
        let (hour, next) = self.integer(at, 0, 24)?;
        if self.touches_before(at) || !self.tokens.same_line(next) {
            return None;
        }
        let h = match self.key(next) {
            "h" | "heures" | "heure" => next + 1,
            _ => return None,
        };
        let spelled = self.key(next) != "h";
        let mut clock = Clock::at(hour as i8, 0);
        // « vingt heures pile », « dix heures et demie », « onze heures trois quarts », « midi moins cinq ».
        if let Some((minute, end)) = self.spoken_minutes(h) {
            return Some((with_minutes(clock, minute), end));
        }
        if let Some((minute, end)) = self.minutes_fr(h, spelled) {
            clock.minute = minute;
            return Some(self.meridiem(clock, end).unwrap_or((clock, end)));
        }
        let end = h;
        (inside || self.hour_stands(at, end) || self.zone(end) != end).then_some((clock, end))
    }

    /// The minutes after « h » or « heures »: « 30 », « 05 », « trente », « et vingt », with « min » or not, and
    /// the seconds of « 8h10m00 ».
    fn minutes_fr(&self, at: usize, spelled: bool) -> Read<i8> {
        let digits = self.tokens.is_digits(at);
        let linked = self.word(at, &["et"]).unwrap_or(at);
        if linked != at && !spelled && self.unit(self.integer(linked, 0, 59)?.1).is_none() {
            return None;
        }
        if self.number(linked).is_some_and(|number| number.form == Form::Article) {
            return None;
        }
        let (minute, end) = self.integer(linked, 0, 59)?;
        let wide = self
            .digits(linked)
            .is_none_or(|(_, length)| length == 2 || spelled && length == 1 && self.unit(end).is_some());
        if !wide
            || !self.tokens.same_line(linked)
            || (digits && self.touches_after(end) && self.tokens.symbol(end).is_some())
        {
            return None;
        }
        if self.touches_after(end) && !matches!(self.key(end), "m" | "mn" | "min") {
            return None;
        }
        let unit = self
            .word(end, &["minutes", "minute", "min", "mn"])
            .or_else(|| (self.tokens.text(end) == "m" && self.tokens.is_glued(end)).then_some(end + 1));
        let Some(end_of_unit) = unit else {
            return (!self.counts_something(end) && !self.other_unit(end)).then_some((minute as i8, end));
        };
        let seconds = self
            .digits(end_of_unit)
            .filter(|(value, length)| *length == 2 && *value < 60 && self.tokens.is_glued(end_of_unit));
        Some((minute as i8, end_of_unit + usize::from(seconds.is_some())))
    }

    /// Whether figures before this token count something else: « à 20 heures 300 personnes », « 18 h 20 euros ».
    fn other_unit(&self, at: usize) -> bool {
        self.tokens.same_line(at)
            && self.tokens.is_any(at, Classes::CURRENCY | Classes::PERCENT | Classes::TIME_UNIT)
            && !self.tokens.is_any(at, Classes::FUNCTION)
            || matches!(self.tokens.symbol(at), Some('€' | '%' | '$'))
    }

    /// « et demie », « et quart », « moins le quart », « moins cinq », « trois quarts ».
    fn spoken_minutes(&self, at: usize) -> Read<i8> {
        for (phrase, minutes) in [
            ("et demie", 30),
            ("et demi", 30),
            ("et quart", 15),
            ("moins le quart", -15),
            ("moins quart", -15),
            ("trois quarts", 45),
        ] {
            if let Some(end) = self.phrase(at, phrase) {
                return Some((minutes, end));
            }
        }
        // The grammar of numbers reads « moins cinq » as one.
        if let Some(number) =
            self.number(at).filter(|number| number.signed && number.value < 0.0 && number.value > -60.0)
            && self.key(at) == "moins"
            && number.value.fract() == 0.0
        {
            let end = number.tokens.end;
            return Some((number.value as i8, self.word(end, &["minutes", "minute"]).unwrap_or(end)));
        }
        let minus = self.word(at, &["moins"])?;
        let (minutes, end) = self.integer(minus, 1, 59)?;
        let end = self.word(end, &["minutes", "minute"]).unwrap_or(end);
        Some((-(minutes as i8), end))
    }

    fn noon_fr(&self, at: usize) -> Read<Clock> {
        // « Éditions de Minuit ».
        if self.tokens.text(at) == "Minuit" && !self.tokens.starts_sentence(at) {
            return None;
        }
        let hour = match self.key(at) {
            "midi" => 12,
            "minuit" => 0,
            _ => return None,
        };
        if self.key(at) == "midi"
            && (self.tokens.is_capitalised(at) && !self.tokens.starts_sentence(at) || self.is_the_south(at))
        {
            return None;
        }
        let next = at + 1;
        if let Some((minute, end)) = self.spoken_minutes(next) {
            return Some((with_minutes(Clock::at(if hour == 0 { 24 } else { 12 }, 0), minute), end));
        }
        let minutes = self.integer(next, 1, 59).filter(|(_, end)| {
            self.tokens.same_line(next)
                && !self.counts_something(*end)
                && !self.other_unit(*end)
                && self.unit(*end).is_none()
                && !self.tokens.is_word(*end)
        });
        Some(match minutes {
            Some((minute, end)) => (Clock::at(hour, minute as i8), end),
            None => (Clock::at(hour, 0), next),
        })
    }

    /// « le midi de la France »; « après-midi » and « mi-di » are read elsewhere.
    fn is_the_south(&self, at: usize) -> bool {
        self.tokens.is_hyphen(at.wrapping_sub(1))
            || self.key_before(at) == "après"
            || self.any_phrase(at + 1, &["de la"]).is_some()
    }

    /// Whether « 16 heures » is a time and not a length: by the preposition before it.
    fn hour_stands(&self, at: usize, end: usize) -> bool {
        if self.tokens.is_glued(end) && self.tokens.is_word(end) {
            return false;
        }
        let before = self.key_before(at);
        let prepared = match before {
            "vers" | "dès" => true,
            "à" | "a" => !self.speaks_of_length(at),
            "environ" => matches!(self.key(at.wrapping_sub(2)), "à" | "vers"),
            "partir" => true,
            "avant" | "après" => self.ends_clause(end) && self.key(end.wrapping_sub(1)) != "heure",
            "de" => matches!(
                self.key(at.wrapping_sub(2)),
                "alentours" | "environs" | "partir" | "autour" | "journal" | "jt" | "édition"
            ),
            "d" => false,
            _ => false,
        };
        let jusqu = before == "à" && self.key(at.wrapping_sub(3)) == "jusqu";
        prepared || jusqu || self.begins_line(at) && self.ends_line(end) && self.key(end.wrapping_sub(1)) == "h"
    }

    /// « réduira le trajet à 1 h 50 », « durée portée à 35 heures ».
    pub(super) fn speaks_of_length(&self, at: usize) -> bool {
        (at.saturating_sub(8)..at).any(|before| {
            matches!(
                self.key(before),
                "durée"
                    | "trajet"
                    | "temps"
                    | "dure"
                    | "durait"
                    | "durera"
                    | "duré"
                    | "horaire"
                    | "record"
                    | "chrono"
                    | "moyenne"
            ) || ["condamn", "limit", "prolong", "hebdomad"]
                .iter()
                .any(|stem| self.tokens.text(before).starts_with(stem))
        })
    }

    fn clock_en(&self, at: usize, inside: bool) -> Read<Clock> {
        let noon = match self.key(at) {
            "noon" | "midday" => Some(12),
            "midnight" => Some(0),
            _ => None,
        };
        if let Some(hour) = noon {
            return Some((Clock::at(hour, 0), at + 1));
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
            return (inside && !self.touches_after(at + 3) && (!self.is_french()) && !self.counts_after(at + 3))
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
            if let Some(end) = self.any_phrase(next, &["noon", "midday"]) {
                return Some((Clock::at(12, 0), end));
            }
            if let Some(end) = self.phrase(next, "midnight") {
                return Some((Clock::at(0, 0), end));
            }
        }
        // "5 in the morning".
        if !self.is_french()
            && (1..=12).contains(&hour)
            && self.any_phrase(next, &["in the morning", "in the afternoon", "in the evening", "at night"]).is_some()
        {
            return Some((clock, next));
        }
        if let Some(read) = self.meridiem(clock, next) {
            return Some(read);
        }
        if self.is_french() {
            return None;
        }
        if let Some(end) = self.any_phrase(next, &["o ' clock", "oclock"]) {
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
            return (inside && self.ends_clause(end)).then_some((clock, end));
        }
        // "at 9", "by 6": at the end of a clause or before a day.
        let plain = inside
            && hour > 0
            && (1..=24).contains(&hour)
            && !self.touches_after(next)
            && !self.counts_after(next)
            && (self.ends_clause(next)
                || self.weekday(next).is_some()
                || matches!(
                    self.key(next),
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
    fn meridiem(&self, clock: Clock, at: usize) -> Read<Clock> {
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
                    && (letter == "p" || self.tokens.is(at.wrapping_sub(2), ':'));
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
        let (minutes, next) = match self.any_phrase(at, &["half"]) {
            Some(next) => (30, next),
            None => match self.any_phrase(at, &["a quarter", "quarter"]) {
                Some(next) => (15, next),
                None => {
                    let (minutes, next) = self.integer(at, 1, 59)?;
                    (minutes as i8, self.any_phrase(next, &["minutes", "minute"]).unwrap_or(next))
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
        let named =
            matches!(self.key(at), "half" | "quarter" | "a") || self.key(next.wrapping_sub(1)).starts_with("minute");
        let (clock, end) = match self.key(object) {
            "noon" | "midday" => (Clock::at(12, 0), object + 1),
            "midnight" => (Clock::at(24, 0), object + 1),
            _ => {
                let (hour, next) = self.integer(object, 1, 12)?;
                let clock = Clock { half: HalfDay::Unknown, ..Clock::at(hour as i8, 0) };
                // "from 5 to 7 p.m." is a range.
                let said = self.meridiem(clock, next).filter(|_| named || sign > 0);
                match said.or_else(|| self.any_phrase(next, &["o ' clock"]).map(|end| (clock, end))) {
                    Some(read) => read,
                    None if named || sign > 0 => (clock, next),
                    None => return None,
                }
            }
        };
        Some((with_minutes(clock, sign * minutes), end))
    }

    /// A part of the day by name, « après-midi » included.
    pub(super) fn part_name(&self, at: usize) -> Read<DayPart> {
        if let Some(end) = self.any_phrase(at, &["après - midi"]) {
            return Some((DayPart::Afternoon, end));
        }
        if let Some(end) = self.phrase(at, "mi - journée") {
            return Some((DayPart::Midday, end));
        }
        if !self.tokens.is_any(at, Classes::DAY_PART) {
            return None;
        }
        // The Aube is a département.
        if self.tokens.text(at) == "Aube" && !self.tokens.starts_sentence(at) {
            return None;
        }
        words::day_part(self.key(at)).map(|part| (part, at + 1))
    }

    /// « début de », « en fin de », « petit » before a part of the day: « en fin de matinée », "early morning".
    pub(super) fn qualified_part(&self, at: usize) -> Read<(DayPart, Option<TemporalModifier>)> {
        if self.is_french() {
            if let Some(next) = self.phrase(at, "petit")
                && self.key(next) == "matin"
            {
                return Some(((DayPart::Dawn, None), next + 1));
            }
            if let Some((part, next, _)) =
                self.part_word(at).filter(|_| matches!(self.key(at), "début" | "fin" | "milieu"))
                && let Some(linked) = self.any_phrase(next, &["de l '", "de la", "de", "d '"])
            {
                if self.key(linked) == "journée" {
                    return Some(((DayPart::Daytime, Some(part)), linked + 1));
                }
                let (name, end) = self.part_name(linked)?;
                return Some(((name, Some(part)), end));
            }
        } else if let Some(end) = self.any_phrase(at, &["early hours", "small hours"]) {
            return Some(((DayPart::Dawn, None), end));
        } else if let Some((part, next, _)) = self.part_word(at) {
            let linked = self.any_phrase(next, &["of the", "in the"]).unwrap_or(next);
            let (name, end) = self.part_name(linked)?;
            return Some(((name, Some(part)), end));
        }
        let (name, end) = self.part_name(at)?;
        Some(((name, None), end))
    }
}

/// A clock moved by some minutes; before midnight it is the evening before, after 24:00 the next day.
fn with_minutes(clock: Clock, minutes: i8) -> Clock {
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
