//! Times of day in French: « 16 h 30 », « vingt heures », « midi et demi », « onze heures moins le quart ».

use super::clock::with_minutes;
use super::{Grammar, Read};
use crate::numbers::Form;
use crate::times::expression::Clock;
use crate::tokens::{Classes, in_lower_case};

impl Grammar<'_> {
    pub(super) fn clock_fr(&self, at: usize, inside: bool) -> Read<Clock> {
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
        let spelled = !self.key_is(next, "h");
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

    /// « à une heure d'avion », « à deux heures de Paris ».
    pub(super) fn is_hour_away(&self, at: usize, end: usize) -> bool {
        let spelled = self.key_is_one_of(end.wrapping_sub(1), words!("heure" | "heures"));
        let few = self.integer(at, 1, 12).is_some() && !self.tokens.is_digits(at);
        let of =
            self.phrase(end, phrases!["d '", "de"]).is_some() && self.phrase(end, phrases!["de l ' après"]).is_none();
        spelled && few && of
    }

    /// « deux heures vingt », « une heure et demie » without a preposition or a part of the day, and « 1h25 » by itself,
    /// as a film is said to last.
    pub(super) fn is_spoken_length(&self, at: usize, end: usize) -> bool {
        let Some((hour, unit_at)) = self.integer(at, 0, 24) else { return false };
        let before = self.key_before(at);
        let alone = self.tokens.starts_sentence(at) || self.begins_line(at);
        let noun = self.key(at.wrapping_sub(2));
        let of = before == "de"
            && !is_one_of!(noun, "alentours" | "environs" | "partir" | "autour" | "journal" | "jt" | "édition")
            && !self.is_of_an_hour(at.wrapping_sub(2));
        if self.key_is(unit_at, "h") {
            // « satire de 2 h 29 ».
            if of && (1..=5).contains(&hour) && end > unit_at + 1 {
                return true;
            }
            return alone && (1..=4).contains(&hour) && end > unit_at + 1 && self.tokens.is(end, '.');
        }
        let prepared = is_one_of!(
            before,
            "à" | "a" | "vers" | "dès" | "est" | "était" | "partir" | "avant" | "après" | "le" | "entre" | "et"
        ) || before == "de" && !of
            || self.key_is_one_of(at.wrapping_sub(2), words!("à" | "vers"))
            || self.tokens.is(at.wrapping_sub(1), ',')
            || alone && hour > 4;
        let part = (unit_at..end)
            .any(|token| self.key_is_one_of(token, words!("matin" | "soir" | "midi" | "soirée" | "aprem")));
        let zoned = (unit_at..end).any(|token| self.zone(token) != token);
        !prepared && !part && !zoned && self.key_is_one_of(unit_at, words!("heure" | "heures"))
    }

    /// The minutes after « h » or « heures »: « 30 », « 05 », « trente », « et vingt », with « min » or not, and
    /// the seconds of « 8h10m00 ».
    fn minutes_fr(&self, at: usize, spelled: bool) -> Read<i8> {
        let digits = self.tokens.is_digits(at);
        let linked = self.word(at, phrases!["et"]).unwrap_or(at);
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
        if self.touches_after(end) && !self.key_is_one_of(end, words!("m" | "mn" | "min")) {
            return None;
        }
        let unit = self
            .word(end, phrases!["minutes", "minute", "min", "mn"])
            .or_else(|| (self.tokens.text_is(end, "m") && self.tokens.is_glued(end)).then_some(end + 1));
        let Some(end_of_unit) = unit else {
            // « à 3 h 12 heure locale ».
            let zoned = self.key_is(end, "heure");
            return (!self.counts_something(end) && (zoned || !self.other_unit(end))).then_some((minute as i8, end));
        };
        let seconds = self
            .digits(end_of_unit)
            .filter(|(value, length)| *length == 2 && *value < 60 && self.tokens.is_glued(end_of_unit));
        let end = end_of_unit + usize::from(seconds.is_some());
        // « 19h56min35s ».
        let named = seconds.is_some() && self.tokens.is_glued(end) && self.key_is(end, "s");
        Some((minute as i8, end + usize::from(named)))
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
        let minutes = tellings![
            "et demie" => 30,
            "et demi" => 30,
            "et quart" => 15,
            "moins le quart" => -15,
            "moins quart" => -15,
            "trois quarts" => 45,
        ];
        if let Some(read) = self.telling(at, minutes) {
            return Some(read);
        }
        // The grammar of numbers reads « moins cinq » as one.
        if let Some(number) =
            self.number(at).filter(|number| number.signed && number.value < 0.0 && number.value > -60.0)
            && self.key_is(at, "moins")
            && number.value.fract() == 0.0
        {
            let end = number.tokens.end;
            return Some((number.value as i8, self.word(end, phrases!["minutes", "minute"]).unwrap_or(end)));
        }
        let minus = self.word(at, phrases!["moins"])?;
        let (minutes, end) = self.integer(minus, 1, 59)?;
        let end = self.word(end, phrases!["minutes", "minute"]).unwrap_or(end);
        Some((-(minutes as i8), end))
    }

    fn noon_fr(&self, at: usize) -> Read<Clock> {
        // « Éditions de Minuit ».
        if self.tokens.text_is(at, "Minuit") && !self.tokens.starts_sentence(at) {
            return None;
        }
        let hour = match self.key(at) {
            "midi" => 12,
            "minuit" => 0,
            _ => return None,
        };
        if self.key_is(at, "midi")
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
            || self.key_before_is(at, "après")
            || self.phrase(at + 1, phrases!["de la"]).is_some()
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
            // « départs à 10 h, 11 h 45 et 15 h ».
            "et" | "puis" => {
                (1..=4).any(|back| self.is_hour_before(at.wrapping_sub(1), back) && !self.speaks_of_length(at))
            }
            "environ" => self.key_is_one_of(at.wrapping_sub(2), words!("à" | "vers")),
            "partir" => true,
            "avant" | "après" => self.ends_clause(end) && !self.key_is(end.wrapping_sub(1), "heure"),
            "de" => {
                self.key_is_one_of(
                    at.wrapping_sub(2),
                    words!("alentours" | "environs" | "partir" | "autour" | "journal" | "jt" | "édition"),
                ) || self.is_of_an_hour(at.wrapping_sub(2))
            }
            "d" => false,
            _ => false,
        };
        let jusqu = before == "à" && self.key_is(at.wrapping_sub(3), "jusqu");
        // « 16 h : discours », « 13 h – Décrue », « (21 h, Canal+) », « @mairie, 9 h ».
        let next = self.tokens.symbol(end);
        let announced = (self.begins_line(at) || self.tokens.is(at.wrapping_sub(1), '•'))
            && (self.ends_line(end) || matches!(next, Some(':' | '–' | '—' | ',')))
            || self.tokens.is(at.wrapping_sub(1), '(') && matches!(next, Some(',' | ')'))
            || self.tokens.is(at.wrapping_sub(1), ',') && self.ends_line(end);
        let part = self.phrase(end, phrases!["du matin", "du soir", "de l ' après - midi"]).is_some();
        part || prepared || jusqu || announced && self.key_is(end.wrapping_sub(1), "h")
    }

    /// Whether a time begins so many tokens before this one and ends at it, after a comma, a preposition or another one.
    fn is_hour_before(&self, end: usize, back: usize) -> bool {
        let Some(at) = end.checked_sub(back).filter(|at| self.tokens.is_digits(*at)) else { return false };
        (self.tokens.is(at.wrapping_sub(1), ',')
            || self.key_is_one_of(at.wrapping_sub(1), words!("à" | "vers" | "dès")))
            && self.clock(at, true).is_some_and(|(_, next)| next == end)
    }

    /// « les titres de 18 heures », « le créneau de 20 h », « la messe de 11 heures ».
    fn is_of_an_hour(&self, noun: usize) -> bool {
        is_one_of!(
            &in_lower_case(self.tokens.text(noun)),
            "titres" | "créneau" | "messe" | "flash" | "tirage" | "train" | "office"
        )
    }

    /// « réduira le trajet à 1 h 50 », « durée portée à 35 heures ».
    pub(super) fn speaks_of_length(&self, at: usize) -> bool {
        let clause = (at.saturating_sub(8)..at).rev().take_while(|before| {
            !matches!(self.tokens.symbol(*before), Some(';' | '!' | '?')) && !self.tokens.starts_sentence(before + 1)
        });
        let mut clause = clause;
        clause.any(|before| {
            self.key_is_one_of(
                before,
                words!(
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
                ),
            ) || ["condamn", "limit", "prolong", "hebdomad"]
                .iter()
                .any(|stem| self.tokens.text(before).starts_with(stem))
        })
    }
}
