//! Lengths of time: « trois ans », « deux heures et demie », « 1h45 », "two and a half years".

use super::phrase::Phrases;
use super::wake::LENGTH;
use super::{Grammar, Read};
use crate::numbers::Form;
use crate::times::calendar::Unit;
use crate::times::expression::{Count, Length, Measure};
use crate::tokens::Classes;

/// Words between a count and its unit that say nothing of the length.
const LOOSE_FR: &Phrases = phrases!["bon", "bonne", "bons", "bonnes", "long", "longs", "longue", "longues", "petit"];
const LOOSE_EN: &Phrases =
    phrases!["working", "business", "long", "full", "whole", "straight", "consecutive", "successive", "more", "good"];

impl Grammar<'_> {
    /// A length with figures: « trois ans », « deux heures et demie », « 1h45 », "two and a half years".
    pub(super) fn length(&self, at: usize) -> Read<Length> {
        self.opened_once(at, LENGTH, Classes::NO_LENGTH, |grammar| grammar.read_length(at))
    }

    fn read_length(&self, at: usize) -> Read<Length> {
        if let Some(read) = self.half_length(at).or_else(|| self.primes(at)).or_else(|| self.run_time(at)) {
            return Some(read);
        }
        let (measure, mut next) = self.measure(at)?;
        let mut measures = vec![measure];
        while let Some((measure, end)) = self.further_measure(next, &measures) {
            // Hundredths of a second go with their second.
            match measures.last_mut() {
                Some(Measure { count: Count::Exactly(count), unit: Unit::Second })
                    if measure.unit == Unit::Second =>
                {
                    if let Count::Exactly(hundredths) = measure.count {
                        *count += hundredths;
                    }
                    next = end;
                    break;
                }
                _ => measures.push(measure),
            }
            next = end;
        }
        if let Some(end) = self.and_a_half(next)
            && let [Measure { count: Count::Exactly(count), .. }] = measures.as_mut_slice()
        {
            *count += if self.key_is(end.wrapping_sub(1), "quart") { 0.25 } else { 0.5 };
            next = end;
        }
        Some((Length { measures, age: false }, next))
    }

    /// "won in 1:57.32", "a record 2:19:51": hundredths make it a length, as does a word of races before hours.
    fn run_time(&self, at: usize) -> Read<Length> {
        let two = |mark: usize| {
            let (value, 2) = self.digits(mark + 1)? else { return None };
            let glued = self.tokens.is_glued(mark) && self.tokens.is_glued(mark + 1);
            (glued && value < 60).then_some(value)
        };
        let colon = |mark: usize| if self.tokens.is(mark, ':') { two(mark) } else { None };
        let second = colon(at + 1)?;
        let (first, _) = self.digits(at).filter(|(_, length)| *length <= 2)?;
        let (parts, end) = match colon(at + 3) {
            Some(third) => (vec![(first, Unit::Hour), (second, Unit::Minute), (third, Unit::Second)], at + 5),
            None => (vec![(first, Unit::Minute), (second, Unit::Second)], at + 3),
        };
        let hundredths = self.tokens.is(end, '.') && self.tokens.is_glued(end) && self.tokens.is_glued(end + 1);
        let hundredths = if hundredths { self.digits(end + 1).filter(|(_, length)| *length <= 3) } else { None };
        if hundredths.is_none() && !((self.is_raced(at) || self.key_before_is(at, "in")) && parts.len() == 3) {
            return None;
        }
        let part = hundredths.map_or(0.0, |(value, length)| value as f64 / 10f64.powi(length as i32));
        let measure = |(value, unit)| {
            let count = value as f64 + if unit == Unit::Second { part } else { 0.0 };
            Measure { count: Count::Exactly(count), unit }
        };
        let measures = parts.into_iter().map(measure).collect();
        Some((Length { measures, age: false }, end + if hundredths.is_some() { 2 } else { 0 }))
    }

    /// Whether a word of races stands right before.
    pub(super) fn is_raced(&self, at: usize) -> bool {
        self.tokens.text_is_one_of(at.wrapping_sub(1), words!("record" | "clocking" | "clocked" | "temps" | "chrono"))
    }

    /// « 1'48'' », « 27'34" »: minutes and seconds, as French sport writes them.
    fn primes(&self, at: usize) -> Read<Length> {
        let glued = |at: usize| self.tokens.is_glued(at);
        if !self.tokens.is(at + 1, '\'') || !glued(at + 1) || !glued(at + 2) || !self.is_french() {
            return None;
        }
        let (minutes, _) = self.digits(at).filter(|(minutes, _)| *minutes < 600)?;
        let (seconds, _) = self.digits(at + 2).filter(|(seconds, length)| *length == 2 && *seconds < 60)?;
        let mark = at + 3;
        let end = match self.tokens.symbol(mark) {
            Some('"' | '”' | '″') => mark + 1,
            _ if self.tokens.is(mark, '\'') && self.tokens.is(mark + 1, '\'') && glued(mark + 1) => mark + 2,
            _ => return None,
        };
        let measure = |count, unit| Measure { count: Count::Exactly(count as f64), unit };
        let measures = vec![measure(minutes, Unit::Minute), measure(seconds, Unit::Second)];
        if !glued(mark) {
            return None;
        }
        // « 1'44"72 »: hundredths.
        let mut measures = measures;
        let hundredths = self.digits(end).filter(|(_, length)| glued(end) && *length == 2);
        if let (Some((hundredths, _)), Some(last)) = (hundredths, measures.last_mut()) {
            last.count = Count::Exactly(seconds as f64 + hundredths as f64 / 100.0);
        }
        let end = end + usize::from(hundredths.is_some());
        (!self.tokens.is_digits(end)).then_some((Length { measures, age: false }, end))
    }

    /// One count and its unit.
    fn measure(&self, at: usize) -> Read<Measure> {
        let (count, next) = self.opened_count(at).or_else(|| self.count(at))?;
        // "thirty-odd years".
        let odd = !self.is_french() && self.tokens.is_hyphen(next) && self.key_is(next + 1, "odd");
        let next = if odd { next + 2 } else { self.loose(next) };
        if let Some((count, unit, end)) = self.fraction_of_unit(count, next) {
            return Some((Measure { count, unit }, end));
        }
        // "two and a half years", "one and a quarter hour": the fraction stands before the unit.
        let (count, next) = self.fraction_before_unit(count, next);
        let hyphen = usize::from(!self.is_french() && self.tokens.is_hyphen(next) && self.tokens.is_glued(next));
        let unit_at = next + hyphen;
        if !self.joined(unit_at) {
            return None;
        }
        let ((unit, factor), end) = self.unit(unit_at).or_else(|| self.run_minutes(unit_at))?;
        if !self.unit_fits(at, unit_at, unit, count) {
            return None;
        }
        let times = |count: f64| count * factor;
        let count = match count {
            Count::Exactly(count) => Count::Exactly(times(count)),
            Count::Between(from, to) => Count::Between(times(from), times(to)),
            Count::Vague(scale) => Count::Vague(scale),
        };
        let end = if self.tokens.is(end, '.') && self.tokens.is_glued(end) && self.is_abbreviated(unit_at) {
            let last = end + 1 == self.tokens.len();
            if last || self.tokens.starts_sentence(end + 1) && self.tokens.is_capitalised(end + 1) {
                end
            } else {
                end + 1
            }
        } else {
            end
        };
        Some((Measure { count, unit }, end))
    }

    /// The m of "3m 49s" and "1h 23m": minutes, beside seconds or hours.
    fn run_minutes(&self, at: usize) -> Read<(Unit, f64)> {
        let seconds =
            self.tokens.is_digits(at + 1) && self.tokens.text_is(at + 2, "s") && self.tokens.is_glued(at + 2);
        let hours = self.key_is(at.wrapping_sub(2), "h") && self.tokens.is_glued(at.wrapping_sub(2));
        let minutes =
            self.tokens.text_is(at, "m") && self.tokens.is_glued(at) && self.tokens.is_digits(at.wrapping_sub(1));
        (minutes && !self.is_french() && (seconds || hours)).then_some(((Unit::Minute, 1.0), at + 1))
    }

    fn is_abbreviated(&self, at: usize) -> bool {
        self.key_is_one_of(
            at,
            words!("min" | "mins" | "mn" | "sec" | "secs" | "hr" | "hrs" | "yr" | "yrs" | "wk" | "wks"),
        )
    }

    fn loose(&self, at: usize) -> usize {
        let words = if self.is_french() { LOOSE_FR } else { LOOSE_EN };
        self.word(at, words).unwrap_or(at)
    }

    /// Whether the word is a unit of time after this count.
    fn unit_fits(&self, start: usize, at: usize, unit: Unit, count: Count) -> bool {
        let key = self.key(at);
        let figures = self.tokens.is_digits(at.wrapping_sub(1));
        let one = count == Count::Exactly(1.0);
        let article = self.number(start).is_none_or(|number| number.form == Form::Article) && !figures;
        let hyphened = !self.is_french() && self.tokens.is_hyphen(at.wrapping_sub(1));
        match key {
            "day" | "night" if one && hyphened => true,
            // "in his 30s" is an age.
            "s" if self.key_is_one_of(
                start.wrapping_sub(1),
                words!("his" | "her" | "their" | "my" | "your" | "our" | "early" | "late" | "mid"),
            ) =>
            {
                false
            }
            // Single letters need figures: "5 h", « 30 s ».
            // "nine 787s" are planes.
            "h" | "s" | "mn" => {
                figures && (key != "s" || !self.tokens.is_capitalised(at) && self.tokens.is_digits(start))
            }
            "second" | "seconde" if one && article => {
                // « une seconde » is as often an ordinal: only at the end of its phrase is it a length.
                (self.ends_clause(at + 1) || self.key_is_one_of(at + 1, words!("ago" | "from" | "later" | "plus")))
                    && !self.key_is_one_of(start.wrapping_sub(1), words!("la" | "the"))
            }
            // "three hundredths of a second".
            "second" => one || matches!(count, Count::Exactly(part) if part < 1.0),
            // « un jour » alone, « une journée de mobilisation » tell no length.
            "jour" if one && figures => true,
            "jour" | "journée" | "nuit" | "soir" | "night" if one && article => false,
            "journées" => false,
            "day" if one && article => {
                self.key_is_one_of(start.wrapping_sub(1), words!("for" | "in" | "within" | "than" | "of"))
                    || self.key_is_one_of(at + 1, words!("after" | "before"))
            }
            // « un mois de juin chaud ».
            "mois" if one && article => {
                self.phrase(at + 1, phrases!["de", "d '"]).is_none_or(|month| self.month(month).is_none())
            }
            "année" if one && article => self.key_is_one_of(
                start.wrapping_sub(1),
                words!("pendant" | "durant" | "en" | "pour" | "depuis" | "sur" | "après" | "de" | "d" | "dans" | "a"),
            ),
            // "a quarter" and "three quarters" are fractions.
            "quarter" | "qtr" => !one || self.key_is_one_of(at + 1, words!("earlier" | "ago" | "later")),
            "quarters" => {
                !matches!(count, Count::Exactly(count) if count == 3.0 || count == 1.0)
                    || self.key_is_one_of(at.wrapping_sub(1), words!("consecutive" | "straight" | "successive"))
            }
            // Seasons of sport: those of a series are no years.
            "saisons" | "seasons" => self.key_is_one_of(
                start.wrapping_sub(1),
                words!("pour" | "pendant" | "durant" | "après" | "en" | "for" | "over" | "after" | "in" | "during"),
            ),
            "weekend" | "weekends" => false,
            "ans" | "an" | "années" => true,
            _ => unit != Unit::Day || !one || key != "jour",
        }
    }

    /// « une demi-heure », « trois quarts d'heure », « un quart d'heure », "half an hour", "half a day".
    pub(super) fn half_length(&self, at: usize) -> Read<Length> {
        if self.is_french() {
            // « sous huitaine ».
            let days = tellings!["huitaine" => 8.0, "quinzaine" => 15.0];
            if self.key_before_is(at, "sous")
                && let Some((days, end)) = self.telling(at, days)
            {
                return Some((Length::of(days, Unit::Day), end));
            }
            let (count, next) = match self.phrase(at, phrases!["une demi -", "un demi -", "demi -"]) {
                Some(next) => (0.5, next),
                None if self.phrase(at, phrases!["deux demi -"]).is_some() => return None,
                None => match self.phrase(at, phrases!["un quart d '", "quart d '", "un quart de", "quart de"]) {
                    Some(next) => (0.25, next),
                    None => (0.75, self.phrase(at, phrases!["trois quarts d '", "trois quarts de"])?),
                },
            };
            let ((unit, _), end) = self.unit(next)?;
            return self
                .key_is_one_of(next, words!("heure" | "heures" | "journée" | "siècle" | "année" | "mois"))
                .then_some((Length::of(count, unit), end));
        }
        let (count, next) = match self.phrase(at, phrases!["half an", "half a", "a half", "half"]) {
            Some(next) => (0.5, next + usize::from(self.tokens.is_hyphen(next))),
            None => match self
                .phrase(at, phrases!["a quarter of an", "a quarter of a", "quarter of an", "quarter of a"])
            {
                Some(next) => (0.25, next),
                None => (
                    0.75,
                    self.phrase(
                        at,
                        phrases!["three quarters of an", "three quarters of a", "three - quarters of an"],
                    )?,
                ),
            },
        };
        let ((unit, factor), end) = self.unit(next)?;
        let fits = self.key_is_one_of(
            next,
            words!("hour" | "day" | "year" | "century" | "decade" | "month" | "week" | "minute"),
        );
        fits.then_some((Length::of(count * factor, unit), end))
    }

    /// « et quart » and the like between the count and its unit, in English alone.
    fn fraction_before_unit(&self, count: Count, at: usize) -> (Count, usize) {
        if self.is_french() {
            return (count, at);
        }
        let Count::Exactly(count) = count else { return (count, at) };
        let parts = tellings![
            "and a half" => 0.5,
            "and half" => 0.5,
            "and a quarter" => 0.25,
            "and quarter" => 0.25,
            "and three quarters of" => 0.75,
            "and three quarters" => 0.75,
        ];
        if let Some((part, next)) = self.telling(at, parts) {
            return (Count::Exactly(count + part), next);
        }
        (Count::Exactly(count), at)
    }

    /// "a half-century" and « un demi-siècle » after a count are left to [`Self::half_length`].
    fn fraction_of_unit(&self, count: Count, at: usize) -> Option<(Count, Unit, usize)> {
        let Count::Exactly(count) = count else { return None };
        let next = self.phrase(at, phrases!["quart d '"]).or_else(|| self.phrase(at, phrases!["quarts d '"]))?;
        let ((unit, _), end) = self.unit(next)?;
        Some((Count::Exactly(count * 0.25), unit, end))
    }

    /// « et demi », "and a half" after the unit.
    fn and_a_half(&self, at: usize) -> Option<usize> {
        let next = if self.is_french() {
            self.phrase(at, phrases!["et demie", "et demi", "et quart"])
        } else {
            self.phrase(at, phrases!["and a half", "and half"])
        }?;
        Some(next)
    }

    /// The next smaller unit: « et trois mois », "5 minutes", the bare minutes of « 1 h 45 ».
    fn further_measure(&self, at: usize, before: &[Measure]) -> Read<Measure> {
        let last = before.last()?;
        if before.len() > 4 || !matches!(last.count, Count::Exactly(_)) {
            return None;
        }
        // « 1 h 45 », « deux heures trente »: minutes without their name.
        if last.unit == Unit::Hour
            && self.is_french()
            && let Some((minutes, next)) = self.integer(at, 0, 59)
            // « quatre heures un jugement ».
            && self.number(at).is_none_or(|number| number.form != Form::Article)
            && self.tokens.same_line(at)
            && !self.touches_after(next)
            && (self.tokens.text(at).len() == 2 || !self.tokens.is_digits(at))
            && self.unit(next).is_none_or(|((unit, _), _)| unit != Unit::Minute)
            && (self.tokens.is_digits(at) == self.tokens.is_digits(at.wrapping_sub(2)))
            && !self.counts_something(next)
        {
            return Some((Measure { count: Count::Exactly(minutes as f64), unit: Unit::Minute }, next));
        }
        // « 9 s 80 », « 3 min 28 s 38 »: hundredths.
        if last.unit == Unit::Second
            && self.key_is(at.wrapping_sub(1), "s")
            && let Some((hundredths, 2)) = self.digits(at)
            && self.tokens.same_line(at)
            && !self.touches_after(at + 1)
            && !self.counts_something(at + 1)
        {
            let count = Count::Exactly(hundredths as f64 / 100.0);
            return Some((Measure { count, unit: Unit::Second }, at + 1));
        }
        // "1 hour thirty", "two hours and ten".
        let linked = self.word(at, phrases!["and"]).unwrap_or(at);
        if last.unit == Unit::Hour
            && !self.is_french()
            && !self.tokens.is_digits(linked)
            && let Some((minutes, next)) = self.integer(linked, 5, 59)
            && self.tokens.same_line(linked)
            && self.ends_clause(next)
        {
            return Some((Measure { count: Count::Exactly(minutes as f64), unit: Unit::Minute }, next));
        }
        let next = self
            .word(at, phrases!["et", "and"])
            .or_else(|| (self.tokens.is(at, ',') && self.joined(at + 1)).then_some(at + 1))
            .unwrap_or(at);
        let next = self.word(next, phrases!["and", "et"]).unwrap_or(next);
        let (measure, end) = self.measure(next)?;
        let exact = matches!(measure.count, Count::Exactly(_));
        (exact && measure.unit < last.unit && (next == at || self.same_family(measure.unit, last.unit)))
            .then_some((measure, end))
    }

    fn same_family(&self, small: Unit, large: Unit) -> bool {
        // « deux ans et six mois » is one length; « deux ans et 30 minutes » is two.
        small.is_clock() == large.is_clock() || (large == Unit::Day && small == Unit::Hour)
    }

    /// Whether a lower-case word follows that figures before it could count.
    pub(super) fn counts_something(&self, at: usize) -> bool {
        self.tokens.is_word(at)
            && self.tokens.same_line(at)
            && !self.tokens.is_capitalised(at)
            && !self.tokens.is_any(at, Classes::FUNCTION)
            && self.tokens.text(at).ends_with(['s', 'x'])
            && self.key(at).is_empty()
    }
}
