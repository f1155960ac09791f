//! Cardinals and ordinals in words.

use surligne_model::Language;

use super::decimal::Decimal;
use super::lexicon::{NumberWord, NumberWords};

/// A cardinal in words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cardinal {
    pub value: Decimal,
    /// One past its last token.
    pub end: usize,
    /// The power of ten of its last scale: 6 in « deux millions ».
    pub scale: i32,
    /// Its last word is a round ten, a hundred or a scale, so that an ordinal may continue it.
    last: NumberWord,
}

impl NumberWords<'_, '_> {
    fn french(&self) -> bool {
        self.tokens.language() == Language::Fr
    }

    /// "and", or its sign.
    fn is_and(&self, at: usize) -> bool {
        self.tokens.key_is(at, "and") || self.tokens.is(at, '&')
    }

    /// 1 to 99 (and zero): the number, one past its last token, its last word.
    fn below_hundred(&self, at: usize) -> Option<(u64, usize, NumberWord)> {
        use NumberWord::{Teen, Ten, Unit};
        let word = self.get(at)?;
        let next = self.after(at);
        let tail = |base: u64, at: usize, last: NumberWord, teens: bool| {
            let next = self.after(at);
            let joined = match self.tokens.key(next) {
                "et" if self.french() => self.after(next),
                _ => next,
            };
            match self.get(joined) {
                Some(Unit(1)) if joined != next => Some((base + 1, joined + 1, Unit(1))),
                Some(Teen(11)) if joined != next && teens => Some((base + 11, joined + 1, Teen(11))),
                _ => match self.get(next) {
                    Some(Unit(unit @ 1..=9)) => Some((base + u64::from(unit), next + 1, Unit(unit))),
                    Some(Teen(10)) if teens => Some(self.french_teen(base + 10, next)),
                    Some(Teen(teen)) if teens => Some((base + u64::from(teen), next + 1, Teen(teen))),
                    _ => None,
                },
            }
            .or(Some((base, at + 1, last)))
        };
        match word {
            Unit(4) if self.french() && self.get(next) == Some(Ten(20)) => tail(80, next, Ten(80), true),
            Unit(unit) => Some((u64::from(unit), at + 1, word)),
            Teen(10) if self.french() => Some(self.french_teen(10, at)),
            Teen(teen) => Some((u64::from(teen), at + 1, word)),
            Ten(ten) => tail(u64::from(ten), at, word, self.french() && ten == 60),
            _ => None,
        }
    }

    /// « dix » at `at`, with the « sept », « huit » or « neuf » after it.
    fn french_teen(&self, base: u64, at: usize) -> (u64, usize, NumberWord) {
        let next = self.after(at);
        match self.get(next) {
            Some(NumberWord::Unit(unit @ 7..=9)) => (base + u64::from(unit), next + 1, NumberWord::Unit(unit)),
            _ => (base, at + 1, NumberWord::Teen(10)),
        }
    }

    /// 1 to 999, and the "twelve hundred" of English.
    fn below_thousand(&self, at: usize, between: bool) -> Option<(u64, usize, NumberWord)> {
        let lead = self.below_hundred(at);
        let hundred = lead.map_or(at, |(_, end, _)| self.after(end - 1));
        if self.get(hundred) != Some(NumberWord::Hundred) {
            return lead;
        }
        let hundreds = match lead {
            Some((lead, ..)) if lead > 1 || !self.french() => lead,
            Some(_) => return lead,
            // « cent » alone is a number; "hundred" alone is not, but "a hundred" begins before it.
            None if self.french() && self.tokens.text(hundred).len() == 4 => 1,
            None => return None,
        };
        let base = hundreds * 100;
        let mut next = self.after(hundred);
        let and = !self.french() && !between && self.is_and(next);
        if and {
            next = self.after(next);
        }
        match self.below_hundred(next) {
            // « cent et deux cents »: the number after the "and" is one of its own.
            Some((rest, end, last))
                if rest > 0 && !(and && self.get(self.after(end - 1)) == Some(NumberWord::Hundred)) =>
            {
                Some((base + rest, end, last))
            }
            _ => Some((base, hundred + 1, NumberWord::Hundred)),
        }
    }

    /// A group of the number with the scales after it: « deux cent mille », the value and its scale.
    fn group(&self, at: usize, between: bool) -> Option<Cardinal> {
        let lead = self.below_thousand(at, between);
        let (mut value, mut end, mut last) = match lead {
            Some((value, end, last)) => (Decimal::whole(value as i64), end, last),
            // « mille »; a million takes a number before it.
            None => match self.get(at)? {
                NumberWord::Scale(3) if self.french() => (Decimal::ONE, at, NumberWord::Scale(3)),
                _ => return None,
            },
        };
        let mut scale = 0;
        loop {
            let next = if end == at { at } else { self.after(end - 1) };
            match self.get(next) {
                Some(NumberWord::Scale(power)) if i32::from(power) > scale => {
                    value = value.times(Decimal::power(i32::from(power)))?;
                    scale = i32::from(power);
                    last = NumberWord::Scale(power);
                    end = next + 1;
                }
                // « mille milliards », "hundred thousand million".
                Some(NumberWord::Scale(power)) if power >= 6 && scale == 3 => {
                    value = value.times(Decimal::power(i32::from(power)))?;
                    scale = i32::from(power);
                    end = next + 1;
                }
                _ => return Some(Cardinal { value, end, scale, last }),
            }
        }
    }

    /// A cardinal in words, as long as it goes. `between`: it stands after « entre », so that an « et » ends it.
    pub fn cardinal(&self, at: usize, between: bool) -> Option<Cardinal> {
        let mut number = self.group(at, between)?;
        while number.scale > 0 {
            let mut next = self.after(number.end - 1);
            // « mille et une nuits », « un million et trois cents ».
            let joint = if self.french() { self.tokens.key_is(next, "et") } else { self.is_and(next) };
            // "three million, two hundred thousand"; what is below a hundred is the next of a list.
            let comma = !self.french() && self.tokens.is(next, ',');
            if joint || comma {
                next = self.after(next);
            }
            let Some(group) = self
                .group(next, false)
                .filter(|group| !(joint && between) && (!comma || group.value.to_f64() >= 100.0))
            else {
                break;
            };
            // « six millions et deux tiers »: the joint belongs to a fraction.
            let parts = |at| matches!(self.get(at), Some(NumberWord::Part(_) | NumberWord::Ordinals(_)));
            if joint && parts(self.after(group.end - 1)) {
                break;
            }
            if group.scale >= number.scale
                || (joint && self.french() && number.scale < 6 && group.value != Decimal::ONE)
            {
                break;
            }
            // « deux mille un » but not « mille un » + noun read as an article: the number takes it, as French does.
            number = Cardinal { value: number.value.plus(group.value)?, ..group };
            if group.scale == 0 {
                break;
            }
        }
        Some(number)
    }

    /// Digits in words behind a « virgule » or "point": `25` with two decimals for « vingt-cinq ».
    pub fn decimals(&self, at: usize) -> Option<(Decimal, usize)> {
        let (mut digits, mut at_digit, mut end) = (Decimal::ZERO, at, at);
        let mut places = 0;
        while let Some(NumberWord::Unit(unit)) = self.get(at_digit) {
            if places >= 18 {
                break;
            }
            places += 1;
            digits = digits.plus(Decimal::whole(i64::from(unit)).times(Decimal::power(-places))?)?;
            end = at_digit + 1;
            at_digit = self.after(at_digit);
        }
        if places > 0 {
            return Some((digits, end));
        }
        let (number, end, _) = self.below_hundred(at)?;
        Some((Decimal::whole(number as i64).times(Decimal::power(-2))?, end))
    }

    /// An ordinal in words: « premier », « vingt et unième », "two hundredth"; its value and one past its end.
    pub fn ordinal(&self, at: usize) -> Option<(u64, usize)> {
        use NumberWord::{Hundred, Ordinal, Ordinals, Scale, Teen, Ten, Unit};
        if let Some(Ordinal(number)) = self.get(at) {
            return Some((number, at + 1));
        }
        let cardinal = self.cardinal(at, false)?;
        let base = cardinal.value.to_f64();
        if base > 1e15 {
            return None;
        }
        let base = base as u64;
        let mut next = self.after(cardinal.end - 1);
        if self.tokens.key_is_one_of(next, words!("et" | "and")) {
            let after = self.after(next);
            // « vingt et unième », « soixante et onzième », "one hundred and first".
            if let Some(Ordinal(1 | 11)) = self.get(after)
                && self.french()
            {
                next = after;
            } else if !self.french() && matches!(cardinal.last, Hundred | Scale(_)) {
                next = after;
            } else {
                return None;
            }
        }
        // « vingt secondes » last; the ordinal is « vingt-deuxième ».
        if self.french() && self.tokens.key(next).starts_with("second") {
            return None;
        }
        let (number, plural) = match self.get(next)? {
            Ordinal(number) => (number, false),
            Ordinals(number) => (number, true),
            _ => return None,
        };
        let joined = match (cardinal.last, number) {
            (Unit(4), 20) if self.french() => base - 4 + 80,
            (Ten(_), 1..=9) => base + number,
            (Ten(60 | 80), 10..=16) if self.french() => base + number,
            // « dix-septième », « quatre-vingt-dix-huitième ».
            (Teen(10), 7..=9) if self.french() => base + number,
            (Unit(_), 100) if base % 100 < 10 && base > 1 => base - base % 10 + base % 10 * 100,
            (_, 1000..) if base > 1 => base.checked_mul(number)?,
            (Hundred | Scale(_), 1..=99) => base + number,
            _ => return None,
        };
        // The plural of a simple ordinal is a denominator: « deux centièmes ».
        (!plural || matches!(cardinal.last, Ten(_))).then_some((joined, next + 1))
    }
}
