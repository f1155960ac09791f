//! Scales after a number, and smaller numbers after a scale: « 3 000 milliards », « 2 millions 300 000 », « 10k ».

use super::Form;
use super::decimal::Decimal;
use super::figures;
use super::lexicon::NumberWord;
use super::parse::Parser;
use super::value::NumberValue;
use crate::tokens::{Classes, TokenKind};

impl Parser<'_, '_> {
    pub(super) fn multiply(&mut self, power: i32) -> bool {
        let Some(value) = self.value.times(Decimal::power(power)) else { return false };
        self.value = value;
        self.scale = if self.scale == 3 && power >= 6 { power } else { self.scale.max(power) };
        true
    }

    /// Scales, collectives, halves and smaller numbers after a number.
    pub(super) fn scaled(&mut self) {
        self.halves();
        let mut scaled = false;
        // « 3 000 milliards », « cent mille milliards »: at most a thousand of a larger scale.
        while let Some(power) = self.scale_word_at(self.next()) {
            if scaled && power <= self.scale && !(self.scale == 3 && power >= 6) {
                break;
            }
            let next = self.next();
            if !self.multiply(power) {
                return;
            }
            self.end = next + 1;
            self.named(&mut scaled);
        }
        if !scaled && self.short_scale() {
            scaled = true;
        }
        if !scaled && self.scale < 6 {
            self.counted_collective();
        }
        if scaled {
            self.halves();
        }
        if self.scale > 0 && (scaled || self.form == Form::Words) {
            self.smaller();
        }
    }

    pub(super) fn named(&mut self, scaled: &mut bool) {
        *scaled = true;
        self.plain = false;
        if self.form == Form::Article {
            self.form = Form::Words;
        }
    }

    /// The power of ten of a scale word that may follow a number.
    pub(super) fn scale_word_at(&self, at: usize) -> Option<i32> {
        let power = match self.words.get(at)? {
            NumberWord::Scale(power) => i32::from(power),
            NumberWord::Hundred if !self.french => 2,
            _ => return None,
        };
        let key = self.tokens.key(at);
        // "1 mil", « 3 Md »: abbreviations stand as they are; « mil » is a year's. "$40-billion" has its name in full.
        let apart = at == self.end || !self.tokens.is_digits(self.end - 1) || (power >= 6 && key.len() > 6);
        (!matches!(key, "mil") && apart).then_some(power)
    }

    /// « 10k », « 1,2M », "1.2B": a letter that touches the digits.
    pub(super) fn short_scale(&mut self) -> bool {
        let at = self.end;
        if self.form != Form::Figures || !self.tokens.is_glued(at) || !self.tokens.is_word(at) {
            return false;
        }
        let power = match self.tokens.text(at) {
            "k" | "K" => 3,
            "M" | "MM" | "mil" if !(self.tokens.text_is(at - 1, "3") && self.plain) => 6,
            // "221B Baker Street", "Exit 12B".
            "B" if self.plain && self.tokens.is_capitalised(at + 1) => return false,
            "B" | "M" if self.plain && self.start > 0 && self.tokens.is_any(self.start - 1, Classes::NUMBERED) => {
                return false;
            }
            "B" | "b" => 9,
            _ => return false,
        };
        // « 4K », "5B-2": a letter that more is joined to is a code's; so is the K of screens and streets.
        let joined = self.tokens.is_glued(at + 1)
            && (self.tokens.is_digits(at + 1) || self.tokens.is_hyphen(at + 1) || self.tokens.is(at + 1, '/'));
        if joined || !self.multiply(power) {
            return false;
        }
        self.end = at + 1;
        self.plain = false;
        true
    }

    pub(super) fn scale_word_at_after(&self, end: usize) -> Option<i32> {
        match self.words.get(self.words.after(end - 1))? {
            NumberWord::Scale(power) => Some(i32::from(power)),
            _ => None,
        }
    }

    /// « 2 millions 300 000 », "4 thousand 3 hundred": a smaller number after a scale.
    pub(super) fn smaller(&mut self) {
        for _ in 0..4 {
            let mut next = self.next();
            if self.between() || next != self.end {
                return;
            }
            if !self.french && self.tokens.key_is(next, "and") {
                next = self.words.after(next);
            }
            let smaller = match self.tokens.kind(next) {
                Some(TokenKind::Digits) => {
                    let Some(figures) = figures::figures(self.tokens, next) else { return };
                    let mut part = Parser::new(self.words, next);
                    part.value = figures.value;
                    part.end = figures.end;
                    part.form = Form::Figures;
                    while let Some(power) = part.scale_word_at(part.next()).filter(|&power| power > part.scale) {
                        let end = part.next() + 1;
                        if !part.multiply(power) {
                            return;
                        }
                        part.end = end;
                    }
                    // « 2 millions 30 »: digits alone follow a scale only as its thousands.
                    // "4 thousand 3 hundred and 21", but not "$3 million and 5".
                    let joined = next != self.next();
                    if joined && self.scale > 3 {
                        return;
                    }
                    if part.scale == 0 && figures.plain && !joined && self.tokens.text(next).chars().count() < 3 {
                        return;
                    }
                    Some((part.value, part.end, part.scale))
                }
                Some(TokenKind::Word) if self.form == Form::Figures => self
                    .words
                    .cardinal(next, false)
                    .map(|cardinal| (cardinal.value.into(), cardinal.end, cardinal.scale)),
                _ => None,
            };
            let Some((value, end, scale)) = smaller else { return };
            let value: NumberValue = value;
            if value.to_f64() >= Decimal::power(self.scale).to_f64() || value.to_f64() <= 0.0 {
                return;
            }
            // « 3 millions un peu plus »: one alone is an article.
            if value == Decimal::ONE.into() && next == self.next() {
                return;
            }
            let Some(sum) = self.value.plus(value) else { return };
            self.value = sum;
            self.end = end;
            self.scale = scale;
            if scale == 0 {
                return;
            }
        }
    }
}
