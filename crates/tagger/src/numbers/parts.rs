//! Fractions and shares: « deux tiers », "a quarter of a million", « un sur cinq », « et demi ».

use super::decimal::Decimal;
use super::figures;
use super::lexicon::NumberWord;
use super::parse::{MEASURED, Parser};
use super::value::NumberValue;
use super::{Form, NumberMatch};
use crate::tokens::{Classes, TokenKind};

impl Parser<'_, '_> {
    /// « un sur cinq », "one in nine", "1 out of 3", "one over twenty": a share of so many.
    pub(super) fn share(&self) -> Option<NumberMatch> {
        let value = self.value.to_f64();
        let next = self.end;
        if !self.tokens.same_line(next)
            || self.scale > 0
            || self.form == Form::Fraction
            || value < 1.0
            || value.fract() != 0.0
        {
            return None;
        }
        let at = match (self.french, self.tokens.key(next)) {
            (true, "sur") | (false, "in" | "over") => next + 1,
            (false, "out") if self.tokens.key_is(next + 1, "of") => next + 2,
            _ => return None,
        };
        // "one in every ten", "three out of every four".
        let every = !self.french && self.tokens.key_is(at, "every");
        let at = at + usize::from(every);
        // « 8 sur 10 » is a mark; "12 in 6 boxes" counts two things: the numerator is one, or in words.
        let worded = self.form != Form::Figures;
        let over = self.tokens.key_is(next, "over");
        if value > 1.0 && (self.french || over || !worded && !self.tokens.key_is(next, "in")) || value >= 10.0 {
            return None;
        }
        let under = match self.tokens.kind(at)? {
            TokenKind::Digits => {
                let figures = figures::figures(self.tokens, at)
                    .filter(|figures| figures.plain || value == 1.0 && !figures.fraction)?;
                let mut under = Parser::new(self.words, at);
                under.value = figures.value;
                under.end = figures.end;
                under.form = Form::Figures;
                under.scaled();
                under.done()?
            }
            TokenKind::Word => {
                let cardinal = self.words.cardinal(at, false)?;
                let mut under = Parser::new(self.words, at);
                under.value = cardinal.value.into();
                under.end = cardinal.end;
                under.done()?
            }
            _ => return None,
        };
        let counted =
            !every && self.tokens.is_any(under.tokens.end, Classes::TIME_UNIT | Classes::MONTH | Classes::UNIT);
        let percent = self.tokens.is(under.tokens.end, '%') || self.tokens.is_hyphen(under.tokens.end);
        // A year: "one in 1998".
        let year = self.tokens.is_digits(at)
            && (under.tokens.len() == 1 && under.value >= 1000.0 || value > 1.0 && under.value > 100.0);
        // "2 in 5 adults", but "12 in six boxes" and "3 in 2 games" count twice over.
        let digits = value > 1.0 && !worded;
        let noun = digits && (!self.noun_at(under.tokens.end) || !matches!(under.value as u32, 3..=10 | 20 | 100));
        if under.value <= value || counted || percent || year || noun {
            return None;
        }
        Some(NumberMatch {
            tokens: self.start..under.tokens.end,
            value: value / under.value,
            scale: 1.0,
            vague: false,
            form: Form::Fraction,
            plain: false,
            signed: false,
        })
    }

    /// « deux fois et demie ».
    pub(super) fn times_and_a_half(&mut self) {
        let at = self.end;
        let half = self.french
            && self.tokens.key_is(at, "fois")
            && self.tokens.key_is(at + 1, "et")
            && self.tokens.key_is_one_of(at + 2, words!("demi" | "demie"));
        if half
            && let Some(part) = NumberValue::fraction(1, 2)
            && let Some(value) = self.value.plus(part)
        {
            self.value = value;
            self.end = at + 3;
            self.form = Form::Words;
            self.plain = false;
        }
    }

    /// "a third", "a trillionth" where no noun makes an ordinal of it.
    pub(super) fn article_fraction(&self, under: u64) -> Option<NumberMatch> {
        let before = self.start.checked_sub(1)?;
        let end = self.start + 1;
        if !self.tokens.key_is_one_of(before, words!("a" | "an")) || self.noun_at(end) || self.tokens.is_hyphen(end) {
            return None;
        }
        let mut parser = Parser::new(self.words, before);
        parser.value = NumberValue::fraction(1, under)?;
        parser.end = end;
        parser.form = Form::Fraction;
        parser.done()
    }

    /// Whether "half" without an article is a number here.
    pub(super) fn is_a_half(&self, before: &str) -> bool {
        let next = self.start + 1;
        let of = self.tokens.key_is_one_of(
            next,
            words!(
                "of" | "the"
                    | "his"
                    | "her"
                    | "its"
                    | "our"
                    | "their"
                    | "my"
                    | "your"
                    | "that"
                    | "those"
                    | "these"
                    | "as"
                    | "what"
            ),
        );
        let other = is_one_of!(
            before,
            "first"
                | "second"
                | "other"
                | "third"
                | "fourth"
                | "final"
                | "that"
                | "each"
                | "past"
                | "the"
                | "one"
                | "opening"
                | "this"
                | "last"
        );
        let ended = !self.tokens.same_line(next)
            || matches!(self.tokens.symbol(next), Some('.' | ',' | ';' | ':' | ')' | '!' | '?'));
        !other
            && (of
                || (ended
                    && is_one_of!(
                        before,
                        "by" | "for"
                            | "was"
                            | "is"
                            | "about"
                            | "than"
                            | "nearly"
                            | "almost"
                            | "over"
                            | "to"
                            | "up"
                            | "pay"
                            | "pays"
                            | "paid"
                            | "lost"
                    )))
    }

    /// Whether a noun may stand here, so that an ordinal before it counts: any word but a preposition or a verb
    /// that the vocabulary knows.
    pub(super) fn noun_at(&self, at: usize) -> bool {
        self.tokens.same_line(at)
            && self.tokens.is_word(at)
            && !self.tokens.is_any(at, Classes::FUNCTION)
            && !self.tokens.is_any(at, Classes::LINK)
    }

    /// « et demi », "and a half", « et quart », "and three quarters" after a number: of its scale where it has one.
    pub(super) fn halves(&mut self) {
        if self.between() {
            return;
        }
        let next = self.words.after(self.end - 1);
        if !matches!((self.french, self.tokens.key(next)), (true, "et") | (false, "and")) {
            return;
        }
        let at = self.words.after(next);
        let mut fraction = None;
        match (self.words.get(at), self.tokens.key(at)) {
            (Some(NumberWord::Part(2)), "demi" | "demie") => fraction = Some((NumberValue::fraction(1, 2), at + 1)),
            (Some(NumberWord::Part(4)), "quart") => fraction = Some((NumberValue::fraction(1, 4), at + 1)),
            (Some(NumberWord::Joint), "a" | "an") => {
                let part = self.words.after(at);
                if let Some(under) = self.under_at(part) {
                    fraction = Some((NumberValue::fraction(1, under), part + 1));
                }
            }
            (Some(NumberWord::Unit(over @ 1..=9)), _) => {
                let under_at = self.words.after(at);
                if let Some(under) = self.under_at(under_at) {
                    fraction = Some((NumberValue::fraction(u64::from(over), under), under_at + 1));
                }
            }
            // "two and fifty-four hundredths".
            (Some(NumberWord::Teen(_) | NumberWord::Ten(_)), _) if !self.french => {
                if let Some(over) = self.words.cardinal(at, true)
                    && let under_at = self.words.after(over.end - 1)
                    && let Some(NumberWord::Ordinals(under)) = self.words.get(under_at)
                    && over.value.to_f64() < under as f64
                {
                    fraction = Some((NumberValue::from(over.value).over(under), under_at + 1));
                }
            }
            _ => {}
        }
        // « neuf sur dix et un tiers des cadres »: the part is of something else.
        let other =
            |end: usize| self.scale == 0 && self.tokens.key_is_one_of(end, words!("de" | "des" | "du" | "d" | "of"));
        if let Some((Some(part), end)) = fraction
            && !other(end)
        {
            // « un milliard et trois quarts millions »: the part is of the scale after it.
            let smaller = self.scale_word_at_after(end).filter(|&power| power < self.scale);
            let Some(part) = part.times(Decimal::power(smaller.unwrap_or(self.scale))) else { return };
            let Some(value) = self.value.plus(part) else { return };
            self.value = value;
            self.end = if smaller.is_some() { self.words.after(end - 1) + 1 } else { end };
            self.plain = false;
            if self.form == Form::Article {
                self.form = Form::Words;
            }
        }
    }

    pub(super) fn under_at(&self, at: usize) -> Option<u64> {
        match self.words.get(at)? {
            NumberWord::Part(under) => Some(u64::from(under)),
            NumberWord::Ordinals(under) => Some(under),
            NumberWord::Ordinal(under) if under > 2 && !self.noun_at(at + 1) => Some(under),
            _ => None,
        }
    }

    /// « demi- », "half a million", "half a dozen", "a third", "a quarter of".
    pub(super) fn part(mut self) -> Option<NumberMatch> {
        let key = self.tokens.key(self.start);
        let before = self.start.checked_sub(1).map_or("", |before| self.tokens.key(before));
        self.form = Form::Fraction;
        match key {
            "half" => {
                self.value = NumberValue::fraction(1, 2)?;
                self.end = self.start + 1;
                let mut next = self.next();
                if self.tokens.key_is(next, "a") || self.tokens.key_is(next, "an") {
                    next = self.words.after(next);
                }
                match self.words.get(next) {
                    Some(NumberWord::Scale(power)) => {
                        if !self.multiply(i32::from(power)) {
                            return None;
                        }
                        self.end = next + 1;
                        self.form = Form::Words;
                    }
                    Some(NumberWord::Collective(12)) => {
                        self.value = Decimal::whole(6).into();
                        self.end = next + 1;
                        self.form = Form::Collective;
                    }
                    _ if next > self.end && self.tokens.is_any(next, MEASURED) => self.end = next,
                    // "half mile", "half liter".
                    _ if next == self.end && self.tokens.is_any(next, Classes::UNIT) => {}
                    _ if before == "a" => {}
                    // "half of them", "cut by half"; never "the second half", "half past", "half-time".
                    _ if self.is_a_half(before) => return self.done(),
                    _ => return None,
                }
                if before == "a" {
                    self.start -= 1;
                }
                self.done()
            }
            // "quarter million".
            "quarter" if matches!(self.words.get(self.words.after(self.start)), Some(NumberWord::Scale(6..))) => {
                self.value = NumberValue::fraction(1, 4)?;
                self.end = self.start + 1;
                if before == "a" {
                    self.start -= 1;
                }
                self.scaled();
                self.done()
            }
            "moitié" => {
                self.value = NumberValue::fraction(1, 2)?;
                self.end = self.start + 1;
                (before != "à" && !self.tokens.is_hyphen(self.end)).then(|| self.done()).flatten()
            }
            // « le tiers de », « le quart des ».
            "tiers" | "quart" if is_one_of!(before, "le" | "du" | "au") => {
                let of = self.tokens.key_is_one_of(self.start + 1, words!("de" | "des" | "du" | "d"));
                let finals = self.tokens.key_is_one_of(self.start + 2, words!("finale" | "finales"));
                self.value = NumberValue::fraction(1, if key == "tiers" { 3 } else { 4 })?;
                self.end = self.start + 1;
                // « pèsent plus du tiers. »
                let bounded = before == "du"
                    && self.start >= 2
                    && self.tokens.key_is_one_of(self.start - 2, words!("plus" | "moins" | "près" | "autour"))
                    && !self.noun_at(self.end);
                if of && !finals || bounded { self.done() } else { None }
            }
            // « un bon tiers ».
            "tiers" | "quart"
                if is_one_of!(before, "bon" | "petit" | "gros")
                    && self.start >= 2
                    && self.tokens.key_is(self.start - 2, "un") =>
            {
                self.value = NumberValue::fraction(1, if key == "tiers" { 3 } else { 4 })?;
                self.end = self.start + 1;
                self.start -= 2;
                self.done()
            }
            // "a further quarter of a point".
            "quarter"
                if before != "a"
                    && self.tokens.key_is(self.start + 1, "of")
                    && self.tokens.is_any(self.start + 3, Classes::PERCENT) =>
            {
                self.value = NumberValue::fraction(1, 4)?;
                self.end = self.start + 1;
                self.done()
            }
            "quarter" if before == "a" => {
                let next = self.tokens.key(self.start + 1);
                let point = self.tokens.is_any(self.start + 1, Classes::PERCENT);
                // "cut by a quarter", "up a quarter", "down 5% on the week and a quarter on the year".
                let by = self.start >= 2
                    && (self.tokens.key_is(self.start - 2, "by")
                        || self.tokens.is_any(self.start - 2, Classes::CHANGE)
                        || next == "on" && self.tokens.key_is(self.start + 2, "the"))
                    && !self.noun_at(self.start + 1);
                // "a quarter to a third".
                let between = next == "and" && self.start >= 2 && self.tokens.key_is(self.start - 2, "between");
                let to = (next == "to" || between) && self.tokens.key_is(self.start + 2, "a");
                if next != "of" && !point && !by && !to && !self.tokens.is_hyphen(self.start + 1) {
                    return None;
                }
                self.start -= 1;
                self.value = NumberValue::fraction(1, 4)?;
                self.end = self.start + 2;
                self.of_a_scale();
                self.done()
            }
            // « demi-million », « demi-douzaine »; « demi-heure » waits for its unit.
            "demi" if self.tokens.is_hyphen(self.start + 1) => {
                self.value = NumberValue::fraction(1, 2)?;
                self.end = self.start + 1;
                self.scaled();
                self.done()
            }
            _ => None,
        }
    }
}
