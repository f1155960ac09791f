//! One number with what it counts: the sign before it, the currency, percentage or unit after it.

use std::ops::Range;

use surligne_model::Language;

use super::compound::below_the_line;
use super::fits::{inch_mark, inches, weighs};
use super::percent::percent_at;
use super::scaled::{short_scale, times};
use super::tables::money::{Coin, Denomination, coin_at, sign_before};
use super::tables::units::unit_at;
use crate::numbers::{Form, NumberMatch, Numbers};
use crate::tokens::{Gap, Tokens};

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Counted {
    /// Something with no unit.
    Things,
    /// A sum of money.
    Money(Coin),
    /// Per cent; `points` of percentage.
    Percent { points: bool },
    /// A unit of measure, by UCUM code or name.
    Unit(&'static str),
}

/// A number with its sign or unit.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    /// The number's tokens.
    pub number: Range<usize>,
    /// All its tokens.
    pub tokens: Range<usize>,
    /// The figure, with the scale that stands apart from the number (« 3 M€ »).
    pub value: f64,
    /// The last scale it names, or 1.
    pub scale: f64,
    pub vague: bool,
    pub form: Form,
    pub plain: bool,
    pub counted: Counted,
    /// The unit below the line: km in « 10 l/km ».
    pub over: Option<&'static str>,
    /// The currency stands before the figure.
    pub sign_first: bool,
    pub rule: &'static str,
}

/// Reads what stands around a number. `free` is the first token that no measure before it has taken.
pub(super) fn measure(tokens: &Tokens<'_>, numbers: &Numbers, number: &NumberMatch, free: usize) -> Measure {
    let mut measure = Measure {
        number: number.tokens.clone(),
        tokens: number.tokens.clone(),
        value: number.value,
        scale: number.scale,
        vague: number.vague,
        form: number.form,
        plain: number.plain,
        counted: Counted::Things,
        over: None,
        sign_first: false,
        rule: "number",
    };
    if number.form == Form::Ordinal {
        return measure;
    }
    measure.take_sign(tokens, free);
    if let (true, Counted::Money(coin)) = (measure.sign_first, measure.counted) {
        measure.take_short_scale(tokens);
        measure.take_echo(tokens);
        measure.take_cents(tokens, numbers, coin);
        return measure;
    }
    measure.take_suffix(tokens, numbers, number);
    measure.take_name_before(tokens, free);
    measure
}

impl Measure {
    /// « $75 », « EUR 15 », « −€12 ».
    pub(super) fn take_sign(&mut self, tokens: &Tokens<'_>, free: usize) {
        let start = self.tokens.start;
        if !tokens.same_line(start) || start == 0 || matches!(self.form, Form::Article | Form::Collective) {
            return;
        }
        let Some((coin, sign)) = sign_before(tokens, start) else { return };
        // "10 $ 30 $": the sign belongs to the number before it where it touches it more.
        if sign < free || !tokens.same_line(start) {
            return;
        }
        let after_number = tokens.gap(sign) == Gap::None && sign > 0 && tokens.is_digits(sign - 1);
        let in_word = tokens.is_word(sign) && tokens.is_glued(sign) && sign > 0 && tokens.is_digits(sign - 1);
        if (after_number && tokens.gap(start) != Gap::None) || in_word {
            return;
        }
        self.tokens.start = sign;
        self.counted = Counted::Money(coin);
        self.sign_first = true;
        self.plain = false;
        self.rule = "money.sign-before";
        // -$5, −€12, "minus €500".
        let before = self.tokens.start.checked_sub(1).filter(|&before| before >= free && sign > free);
        let negative = before.is_some_and(|before| {
            let dash = matches!(tokens.symbol(before), Some('-' | '\u{2212}'))
                && tokens.is_glued(sign)
                && (before == 0 || !tokens.is_glued(before) || tokens.is(before - 1, '('));
            dash || (tokens.same_line(sign) && tokens.key_is(before, "minus"))
        });
        if negative {
            self.tokens.start = sign - 1;
            self.value = -self.value;
        }
    }

    pub(super) fn multiply(&mut self, factor: f64) {
        // A power of ten times a value with few decimals: rounded once, then to the nearest short decimal.
        self.value = times(self.value, factor);
        self.scale *= factor;
    }

    /// « £5m », "$1.4t", « $5 M » after a sign: letters that are a scale only for money.
    pub(super) fn take_short_scale(&mut self, tokens: &Tokens<'_>) {
        let at = self.tokens.end;
        let Some(factor) = short_scale(tokens, at).filter(|_| self.scale == 1.0) else { return };
        let glued = tokens.is_glued(at);
        if !glued
            && (!tokens.same_line(at)
                || !tokens.text_is_one_of(at, words!("M" | "K" | "B" | "Md" | "MM" | "m" | "k")))
        {
            return;
        }
        if tokens.is_glued(at + 1) && (tokens.is_word(at + 1) || tokens.is_digits(at + 1) || tokens.is(at + 1, '\''))
        {
            return;
        }
        self.multiply(factor);
        self.tokens.end = at + 1;
    }

    /// « $5 USD », « €5 euros », "$100 Canadian": the currency said again, or which of them it is.
    pub(super) fn take_echo(&mut self, tokens: &Tokens<'_>) {
        let Counted::Money(first) = self.counted else { return };
        let at = self.tokens.end;
        let at = if tokens.same_line(at) && tokens.key_is(at, "de") && self.scale >= 1e6 { at + 1 } else { at };
        if !tokens.same_line(at) || !tokens.is_word(at) {
            return;
        }
        if let Some((coin, end)) = coin_at(tokens, at) {
            let same = match (first.denomination, coin.denomination) {
                (Denomination::Shared(first), Denomination::Shared(second)) => first == second,
                (Denomination::Code(first), Denomination::Code(second)) => first == second,
                (Denomination::Shared(_), Denomination::Code(_)) => !coin.hundredth,
                _ => false,
            };
            if same && !coin.hundredth && !coin.word {
                self.counted = Counted::Money(coin);
                self.tokens.end = end;
            }
        }
    }

    pub(super) fn take_suffix(&mut self, tokens: &Tokens<'_>, numbers: &Numbers, number: &NumberMatch) {
        let end = self.tokens.end;
        if !tokens.same_line(end) {
            return;
        }
        if self.take_unit(tokens, end, number, numbers) {
            return;
        }
        // « 2.5-mile », « demi-point ».
        if tokens.is_hyphen(end) && tokens.is_glued(end) && tokens.is_glued(end + 1) {
            let linked = tokens.is_word(end + 1) && !tokens.is_digits(end + 1);
            if linked && self.take_unit(tokens, end + 1, number, numbers) {
                return;
            }
        }
        if self.take_scaled_coin(tokens, end) {
            return;
        }
        // « les cinquante derniers mètres ».
        if tokens.key_is_one_of(end, words!("derniers" | "dernières" | "premiers" | "premières"))
            && tokens.same_line(end + 1)
            && let Some((unit, unit_end)) = unit_at(tokens, end + 1)
            && is_one_of!(unit, "m" | "km" | "cm" | "mm" | "kg" | "t" | "har")
            && tokens.text(end + 1).chars().count() > 3
        {
            self.take_measure(tokens, numbers, unit, unit_end);
            return;
        }
        // « millions d'euros », « une dizaine de kilomètres », « un quart de point », "hundreds of dollars".
        if tokens.key_is(end, "of")
            && tokens.key_is(end + 1, "a")
            && number.form == Form::Figures
            && let Some(percent) = percent_at(tokens, end + 2, number)
        {
            self.counted = Counted::Percent { points: percent.points };
            self.tokens.end = percent.end;
            self.rule = "percent.points";
            return;
        }
        // « 1 000 000 d'euros ».
        let millions = number.form == Form::Figures && number.value >= 1e6 && number.value % 1e6 == 0.0;
        let linked = number.scale >= 1e6
            || millions
            || number.vague
            || matches!(number.form, Form::Collective | Form::Fraction);
        if !linked {
            return;
        }
        let mut at = match (tokens.language(), tokens.key(end)) {
            (Language::Fr, "de") => end + 1,
            (Language::Fr, "d") if tokens.is(end + 1, '\'') => end + 2,
            (Language::En, "of") => end + 1,
            _ => return,
        };
        if number.form == Form::Fraction && tokens.key_is_one_of(at, words!("a" | "an")) {
            at += 1;
        }
        if tokens.same_line(at) {
            self.take_unit(tokens, at, number, numbers);
        }
    }

    /// A percentage, a currency or a unit at a token.
    pub(super) fn take_unit(
        &mut self,
        tokens: &Tokens<'_>,
        at: usize,
        number: &NumberMatch,
        numbers: &Numbers,
    ) -> bool {
        if let Some(percent) = percent_at(tokens, at, number) {
            self.counted = Counted::Percent { points: percent.points };
            self.tokens.end = percent.end;
            self.take_half(tokens);
            self.rule = if percent.points { "percent.points" } else { "percent.sign" };
            self.take_spaced_minus(tokens);
            return true;
        }
        if let Some((coin, end)) = coin_at(tokens, at)
            && self.coin_fits(tokens, at, end, coin)
        {
            // « 12 pounds 3 ounces », « deux livres » on a scale.
            if let Some((unit, unit_end)) = unit_at(tokens, at)
                && (unit_end > end || weighs(tokens, self.number.start, end, self.scale))
            {
                return self.take_measure(tokens, numbers, unit, unit_end);
            }
            self.counted = Counted::Money(coin);
            self.tokens.end = end;
            self.rule = "money.name-after";
            self.take_half(tokens);
            self.take_cents(tokens, numbers, coin);
            return true;
        }
        if let Some((unit, end)) = unit_at(tokens, at)
            && self.unit_fits(tokens, at, end, unit)
        {
            return self.take_measure(tokens, numbers, unit, end);
        }
        if let Some((inches, end)) = self.feet_and_inches(tokens, numbers, at) {
            self.value = self.value * 12.0 + inches;
            self.counted = Counted::Unit("[in_i]");
            self.tokens.end = end;
            self.rule = "quantity.two-units";
            return true;
        }
        // "20 below": a temperature, where zero is named.
        if let Some(end) = below_zero(tokens, at).filter(|_| self.form != Form::Article) {
            self.value = -self.value.abs();
            self.counted = Counted::Unit("deg");
            self.tokens.end = end;
            self.rule = "quantity.below-zero";
            return true;
        }
        if self.plain
            && tokens.language() == Language::En
            && let Some(end) = inch_mark(tokens, at)
        {
            return self.take_measure(tokens, numbers, "[in_i]", end);
        }
        // "a 6.7in screen".
        let glued = || self.form == Form::Figures && tokens.is_glued(at) && !tokens.is_glued(at + 1);
        if tokens.key_is(at, "in") && self.form != Form::Article && (glued() || inches(tokens, at)) {
            return self.take_measure(tokens, numbers, "[in_i]", at + 1);
        }
        false
    }

    pub(super) fn take_measure(
        &mut self,
        tokens: &Tokens<'_>,
        numbers: &Numbers,
        unit: &'static str,
        end: usize,
    ) -> bool {
        self.counted = Counted::Unit(unit);
        self.tokens.end = end;
        self.rule = "quantity.unit";
        if let Some((over, end)) = below_the_line(tokens, end) {
            self.over = Some(over);
            self.tokens.end = end;
            return true;
        }
        self.take_half(tokens);
        let unit = self.take_smaller_units(tokens, numbers, unit);
        self.counted = Counted::Unit(unit);
        // « 2 degrés sous zéro », "2 degrees below zero".
        let end = self.tokens.end;
        if is_one_of!(unit, "deg" | "Cel" | "[degF]") {
            self.take_spaced_minus(tokens);
        }
        if is_one_of!(unit, "deg" | "Cel" | "[degF]")
            && let Some(end) = below_zero(tokens, end)
        {
            self.value = -self.value.abs();
            self.tokens.end = end;
        }
        true
    }

    /// The inches of `6'2"`, and one past the mark behind them.
    fn feet_and_inches(&self, tokens: &Tokens<'_>, numbers: &Numbers, at: usize) -> Option<(f64, usize)> {
        if !self.plain
            || self.value > 8.0
            || !tokens.is(at, '\'')
            || !tokens.is_glued(at)
            || !tokens.same_line(at + 1)
        {
            return None;
        }
        let inches = numbers.at(at + 1).filter(|inches| inches.plain && inches.value < 12.0)?;
        let mark = inches.tokens.end;
        let marked = tokens.is_glued(mark) && (tokens.is(mark, '"') || tokens.is(mark, '″') || tokens.is(mark, '”'));
        marked.then_some((inches.value, mark + 1))
    }

    /// « - 20 degrés »: a minus with a space on both sides, after a word or a colon.
    fn take_spaced_minus(&mut self, tokens: &Tokens<'_>) {
        let Some(minus) = self.tokens.start.checked_sub(1) else { return };
        let sign = tokens.is(minus, '-') || tokens.is(minus, '\u{2212}');
        // « - 20 », « (- 20 ».
        let bracket = minus > 0 && tokens.is(minus - 1, '(');
        let apart = (tokens.gap(minus) == Gap::Space || bracket) && tokens.gap(minus + 1) == Gap::Space;
        let lower = minus > 0
            && ((tokens.is_word(minus - 1) && !tokens.is_capitalised(minus - 1))
                || tokens.is(minus - 1, ':')
                || bracket);
        if sign && apart && lower && self.value > 0.0 && self.number.start == self.tokens.start {
            self.value = -self.value;
            self.tokens.start = minus;
        }
    }
}

/// One past « sous zéro », « au-dessous de zéro », "below zero".
fn below_zero(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.same_line(at) {
        return None;
    }
    let zero = match tokens.key(at) {
        "below" | "sous" => at + 1,
        "au" | "en" => {
            let below = at + 1 + usize::from(tokens.is_hyphen(at + 1));
            (tokens.key_is(below, "dessous") && tokens.key_is(below + 1, "de")).then_some(below + 2)?
        }
        _ => return None,
    };
    tokens.key_is_one_of(zero, words!("zero" | "zéro")).then_some(zero + 1)
}
