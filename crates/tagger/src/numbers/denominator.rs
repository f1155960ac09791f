//! What stands below the line of a fraction in words: « deux tiers », "three twenty-fifths", "three-quarters of a million".

use super::Form;
use super::decimal::Decimal;
use super::lexicon::NumberWord;
use super::parse::Parser;
use super::value::NumberValue;
use crate::tokens::Classes;

impl Parser<'_, '_> {
    /// The fraction that a numerator in words makes with the word after it: « deux tiers », "one-fifth".
    pub(super) fn denominator(&self, numerator: Decimal, end: usize) -> Option<(NumberValue, usize)> {
        let value = numerator.to_f64();
        if value < 1.0 || value.fract() != 0.0 || value >= 1e6 {
            return None;
        }
        let next = self.words.after(end - 1);
        let hyphen = next == end + 1;
        let one = value == 1.0;
        let follows = next + 1;
        let under = match self.words.get(next)? {
            NumberWord::Part(under) if self.part_is_fraction(next, one, hyphen) => u64::from(under),
            // "twenty-fifths" are the plural of an ordinal, "twenty fifths" four.
            NumberWord::Ordinals(under @ 1..=9) if hyphen && self.ends_in_ten(end) => {
                // "one hundred thirty-fifths" are so many thirty-fifths.
                let ten = (value % 100.0) as u64;
                let over = Decimal::whole(value as i64 - ten as i64);
                return (value >= 100.0)
                    .then(|| Some((NumberValue::from(over).over(ten + under)?, next + 1)))
                    .flatten();
            }
            NumberWord::Ordinals(under) if under > 2 && (!one || !self.french) => {
                if let Some(mixed) = self.mixed(numerator, end, under) {
                    return Some((mixed, next + 1));
                }
                under
            }
            // "three twenty-fifths", « trois vingt-cinquièmes ».
            NumberWord::Ten(ten) if !hyphen && !one && self.plural_rank(next).is_some() => {
                return Some((
                    NumberValue::from(numerator).over(u64::from(ten) + self.plural_rank(next)?)?,
                    next + 3,
                ));
            }
            // « un vingt-cinquième ».
            NumberWord::Ten(_) | NumberWord::Hundred if one && !hyphen => {
                let (under, end) = self.words.ordinal(next)?;
                if self.noun_at(end) {
                    return None;
                }
                return Some((NumberValue::from(numerator).over(under)?, end));
            }
            // « un cinquième des salariés » but « un cinquième homme »; "one-fifth", "one fifth of".
            // « un quatrième » is one more: its part is a quarter.
            NumberWord::Ordinal(3 | 4) if self.french => return None,
            NumberWord::Ordinal(_) if self.french && self.tokens.key_is(end - 1, "une") => return None,
            NumberWord::Ordinal(under)
                if one
                    && under > 2
                    // "one third cup".
                    && (hyphen || !self.noun_at(follows) || !self.french && self.tokens.is_any(follows, Classes::UNIT)) =>
            {
                under
            }
            _ => return None,
        };
        Some((NumberValue::from(numerator).over(under)?, next + 1))
    }

    /// Whether the word before a token is a round ten.
    fn ends_in_ten(&self, end: usize) -> bool {
        matches!(self.words.get(end - 1), Some(NumberWord::Ten(_)))
    }

    /// The unit of a plural rank that a hyphen joins to a ten: 5 in "twenty-fifths".
    fn plural_rank(&self, ten: usize) -> Option<u64> {
        let at = ten + 2;
        let joined = self.tokens.is_hyphen(ten + 1) && self.tokens.is_glued(ten + 1) && self.tokens.is_glued(at);
        match self.words.get(at).filter(|_| joined)? {
            NumberWord::Ordinals(rank @ 1..=9) => Some(rank),
            NumberWord::Ordinal(1) if self.tokens.key_is(at, "firsts") => Some(1),
            _ => None,
        }
    }

    /// "two hundred and fifty-four hundredths": whole ones, and after the "and" a part smaller than one.
    fn mixed(&self, number: Decimal, end: usize, under: u64) -> Option<NumberValue> {
        let and = (self.start..end).rev().find(|&at| self.tokens.key_is(at, "and")).filter(|_| !self.french)?;
        let part = self.words.cardinal(and + 1, false).filter(|part| part.end == end)?;
        let over = part.value.to_f64();
        if over >= under as f64 || over < 1.0 {
            return None;
        }
        let whole = Decimal::whole(number.to_f64() as i64 - over as i64);
        NumberValue::from(whole).plus(NumberValue::from(part.value).over(under)?)
    }

    /// « trois quarts de million », "three-quarters of a million": a part of a scale.
    pub(super) fn of_a_scale(&mut self) {
        let end = self.end;
        let at = match (self.french, self.tokens.key(end), self.tokens.key(end + 1)) {
            (true, "de", _) => end + 1,
            (true, "d", "un") | (false, "of", "a") => end + 2,
            (true, "d", _) if self.tokens.is(end + 1, '\'') && self.tokens.key_is(end + 2, "un") => end + 3,
            _ => return,
        };
        if !self.tokens.same_line(end) || !self.tokens.same_line(at) || self.tokens.key(at).ends_with('s') {
            return;
        }
        if let Some(NumberWord::Scale(power @ 6..)) = self.words.get(at)
            && self.multiply(i32::from(power))
        {
            self.end = at + 1;
            self.form = Form::Words;
        }
    }

    /// Whether « demi », « quart », "half" or "quarter" after a numerator is a part of it.
    pub(super) fn part_is_fraction(&self, at: usize, one: bool, hyphen: bool) -> bool {
        let (next, then) = (self.tokens.key(at + 1), self.tokens.key(at + 2));
        match self.tokens.key(at) {
            "quart" | "quarts" => {
                !(self.tokens.is_hyphen(at + 1) || next == "de" && is_one_of!(then, "finale" | "finales"))
            }
            "tiers" => !self.tokens.is_hyphen(at + 1),
            "demi" | "demie" | "demis" | "demies" => one || !self.french,
            "quarter" => next == "of" || hyphen || self.tokens.is_hyphen(at + 1),
            "quarters" => !one && (next == "of" || hyphen || self.tokens.get(at + 1).is_none()),
            "half" => one,
            // « une moitié ».
            "moitié" => one,
            _ => false,
        }
    }
}
