//! Collectives and numbers without a figure: « une vingtaine », « plusieurs dizaines de millions », "thousands of".

use super::decimal::Decimal;
use super::lexicon::NumberWord;
use super::parse::{MEASURED, Parser};
use super::{Form, NumberMatch};
use crate::tokens::{Classes, Gap};

impl Parser<'_, '_> {
    /// « deux douzaines », "200 dozen", « 150 milliers ».
    pub(super) fn counted_collective(&mut self) {
        let next = self.next();
        if let Some(NumberWord::Collective(count)) = self.words.get(next)
            && !self.tokens.key_is_one_of(next, words!("score" | "scores" | "couple" | "tens"))
            && let Some(value) = self.value.times(Decimal::whole(i64::from(count)))
        {
            let article = self.form == Form::Article;
            // « une quarantaine de 14 jours » isolates.
            let isolates = self.tokens.key_is(next + 1, "de")
                && (self.tokens.is_digits(next + 2) || self.tokens.is_any(next + 2, Classes::NUMBER));
            if article && self.tokens.key_is(next, "quarantaine") && isolates {
                return;
            }
            self.value = value;
            self.end = next + 1;
            self.plain = false;
            if self.tokens.key_is_one_of(next, words!("millier" | "milliers")) {
                self.scale = 3;
            }
            self.form = Form::Collective;
            self.chain();
        }
    }

    /// « de millions », "of thousands" after a collective or a vague number: scales that multiply it.
    pub(super) fn chain(&mut self) {
        for _ in 0..3 {
            let joint = self.end;
            if !self.tokens.same_line(joint) {
                return;
            }
            let mut at = match (self.french, self.tokens.key(joint)) {
                (true, "de") | (false, "of") => joint + 1,
                (true, "d") if self.tokens.is(joint + 1, '\'') => joint + 2,
                (false, _) => joint,
                _ => return,
            };
            if !self.french && self.tokens.key_is(at, "a") && at > joint {
                at += 1;
            }
            if !self.tokens.same_line(at) {
                return;
            }
            let factor = match self.words.get(at) {
                Some(NumberWord::Scale(power)) if power >= 6 || !self.french => Decimal::power(i32::from(power)),
                Some(NumberWord::Hundred) if !self.french => Decimal::power(2),
                Some(NumberWord::Collective(count)) if !self.tokens.key_is_one_of(at, words!("couple" | "score")) => {
                    Decimal::whole(i64::from(count))
                }
                _ => return,
            };
            let Some(value) = self.value.times(factor) else { return };
            self.value = value;
            self.scale = self.scale.max(factor.to_f64().log10() as i32);
            self.end = at + 1;
        }
    }

    /// « plusieurs dizaines de millions », "several hundred", "a few thousand".
    pub(super) fn vague_number(mut self) -> Option<NumberMatch> {
        self.value = Decimal::ONE.into();
        self.vague = true;
        self.form = Form::Collective;
        let mut next = self.words.after(self.start);
        if !self.french && self.tokens.key_is(next, "of") {
            next = self.words.after(next);
        }
        match self.words.get(next)? {
            NumberWord::Collective(_) | NumberWord::Scale(_) | NumberWord::Hundred => {}
            _ => return None,
        }
        // « quelques mille euros » is a figure; « plusieurs cents » are coins.
        if self.french && matches!(self.words.get(next), Some(NumberWord::Hundred | NumberWord::Scale(3))) {
            return None;
        }
        if !self.french
            && self.start > 0
            && self.tokens.key_is(self.start - 1, "a")
            && self.tokens.key_is(self.start, "few")
        {
            self.start -= 1;
        }
        let factor = self.factor_at(next)?;
        self.value = self.value.times(factor)?;
        self.scale = factor.to_f64().log10() as i32;
        self.end = next + 1;
        self.chain();
        self.done()
    }

    pub(super) fn factor_at(&self, at: usize) -> Option<Decimal> {
        match self.words.get(at)? {
            NumberWord::Scale(power) => Some(Decimal::power(i32::from(power))),
            NumberWord::Hundred => Some(Decimal::power(2)),
            NumberWord::Collective(count) => Some(Decimal::whole(i64::from(count))),
            _ => None,
        }
    }

    /// A collective without a number before it: « des dizaines de », "dozens of", "a dozen", "a couple of".
    pub(super) fn collective(mut self) -> Option<NumberMatch> {
        let key = self.tokens.key(self.start);
        let before = self.start.checked_sub(1).map_or("", |before| self.tokens.key(before));
        let plural = key.ends_with('s');
        let of = self.tokens.key_is_one_of(self.start + 1, words!("of" | "de" | "d"));
        self.value = self.factor_at(self.start)?.into();
        self.end = self.start + 1;
        self.form = Form::Collective;
        match (self.french, key) {
            (false, "couple") => {
                // "a couple of": people when they are one.
                let alone = self.tokens.len() == 2;
                if before != "a" || !(of || alone) || self.tokens.key_is(self.start + 2, "the") {
                    return None;
                }
                self.start -= 1;
            }
            (false, "dozen") => {
                if before == "a" {
                    self.start -= 1;
                } else if before == "half" {
                    return None;
                }
            }
            (false, "score") => return None,
            (false, "tens") => {
                self.vague = true;
                self.scale = 1;
                self.chain();
                // "tens" alone are nothing.
                let measured = of && self.tokens.is_any(self.start + 2, MEASURED);
                return if measured || self.end > self.start + 1 { self.done() } else { None };
            }
            (false, "scores") if !of || self.tokens.is_digits(self.start + 2) => return None,
            // « en quarantaine », « la trentaine » are no counts.
            // « un bon millier », « une petite dizaine ».
            (true, _)
                if !plural
                    && is_one_of!(before, "bon" | "bonne" | "petit" | "petite" | "gros" | "grosse" | "grande") =>
            {
                let article = self.start >= 2 && self.tokens.key_is_one_of(self.start - 2, words!("un" | "une"));
                if !article {
                    return None;
                }
                self.start -= 2;
            }
            (true, _) if !plural => return None,
            (true, _) if !of && !is_one_of!(before, "des" | "par" | "les" | "plusieurs") => return None,
            _ => {}
        }
        if plural {
            self.vague = true;
        }
        self.chain();
        self.done()
    }

    /// "hundreds of", "thousands", « des millions d'euros »: a scale with no number before it.
    pub(super) fn bare_scale(mut self) -> Option<NumberMatch> {
        let key = self.tokens.key(self.start);
        let before = self.start.checked_sub(1).map_or("", |before| self.tokens.key(before));
        let factor = self.factor_at(self.start)?;
        self.value = factor.into();
        self.scale = factor.to_f64().log10() as i32;
        self.end = self.start + 1;
        if !self.french && before == "a" {
            // "a hundred and twenty", "a million and a half".
            self.start -= 1;
            self.form = Form::Words;
            self.scaled();
            if self.tokens.key_is(self.end, "and")
                && let Some(rest) = self.words.cardinal(self.end + 1, false)
                && rest.value.to_f64() < factor.to_f64()
                && rest.value != Decimal::ONE
                && let Some(sum) = self.value.plus(rest.value.into())
            {
                self.value = sum;
                self.end = rest.end;
            }
            return self.done();
        }
        let plural = key.ends_with('s') && self.tokens.text(self.start).chars().count() > 4;
        if !plural
            && !self.french
            && self.tokens.is_any(self.end, Classes::UNIT)
            && self.tokens.gap(self.end) == Gap::Space
        {
            self.form = Form::Words;
            return self.done();
        }
        // « franchir le milliard d'euros », « dépasser le million ».
        let one = self.french
            && !plural
            && self.scale >= 6
            && is_one_of!(before, "le" | "du" | "au" | "ce")
            && self.tokens.text(self.start).len() > 3;
        if one {
            self.form = Form::Words;
            return self.done();
        }
        if !plural {
            // "multimillion-dollar" has its own word; "million-dollar" alone is vague enough to leave.
            return None;
        }
        self.vague = true;
        self.form = Form::Collective;
        self.chain();
        self.done()
    }
}
