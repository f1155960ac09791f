//! Candidates of what was measured: each with its label, its value, its currency or unit, and how sure it is.

use std::ops::Range;

use surligne_model::{Amount, AmountModifier, Currency, Label, Language};

use super::context::{self, Places};
use super::measure::{Counted, Measure};
use super::range::{Span, counts_a_noun};
use super::tables::money::{Coin, Denomination, Family};
use super::{bare, fits, ordinal, rate, scaled, tables, unstated};
use crate::candidate::{Candidate, priority};
use crate::numbers::{Form, modifier};
use crate::tokens::{Classes, Tokens};

/// Makes candidates of measures.
pub(super) struct Reader<'a, 't, 'c> {
    pub(super) tokens: &'a Tokens<'t>,
    places: Places,
    /// How often an "R" or an "N" stands before figures: more than once they are rands or nairas, no road or model.
    letters: usize,
    /// The article counts money somewhere.
    pub(super) sums: bool,
    /// The article counts people or things by the million: « 8 milliards d'humains ».
    pub(super) crowds: bool,
    /// The last sum of money, and the scale that it names.
    pub(super) sum: Option<(Range<usize>, f64)>,
    /// The scale of the figure that is being read.
    scale: f64,
    /// The end of the last figure that counts something else, of the last before a unit of time, and of the last percentage.
    pub(super) counted: usize,
    pub(super) lasting: usize,
    pub(super) percent: usize,
    pub(super) candidates: &'c mut Vec<Candidate>,
}

impl<'a, 't, 'c> Reader<'a, 't, 'c> {
    /// Looks through the measures of the whole article for what says how each of them is meant.
    pub(super) fn new(tokens: &'a Tokens<'t>, measures: &[Measure], candidates: &'c mut Vec<Candidate>) -> Self {
        let letter =
            |measure: &&Measure| measure.sign_first && tokens.text_is_one_of(measure.tokens.start, words!("R" | "N"));
        Self {
            letters: measures.iter().filter(letter).count(),
            sums: measures.iter().any(|measure| matches!(measure.counted, Counted::Money(_))),
            crowds: measures.iter().any(|measure| unstated::counts_a_crowd(tokens, measure)),
            tokens,
            places: Places::new(tokens),
            candidates,
            sum: None,
            scale: 1.0,
            counted: 0,
            lasting: 0,
            percent: 0,
        }
    }

    fn push(&mut self, tokens: Range<usize>, label: Label, amount: Amount, rule: &'static str, score: f32) {
        if label == Label::Money {
            self.sum = Some((tokens.clone(), self.scale));
        }
        let noun = |at: usize| counts_a_noun(self.tokens, at) && !self.tokens.is_any(at, Classes::MONTH);
        match label {
            Label::Percent => self.percent = tokens.end,
            Label::Quantity => self.counted = tokens.end,
            Label::Number if self.tokens.is_any(tokens.end, Classes::TIME_UNIT) => self.lasting = tokens.end,
            Label::Number if noun(tokens.end) || self.tokens.key_is_one_of(tokens.end, words!("de" | "d")) => {
                self.counted = tokens.end;
            }
            _ => {}
        }
        // « 450 GB », « RM42 »: a figure with a symbol is no name, however sure.
        let symbol = |at: usize| {
            self.tokens.symbol(at).is_some() || (self.tokens.is_word(at) && self.tokens.text(at).chars().count() <= 3)
        };
        let figures = (tokens.start..tokens.end).any(|at| self.tokens.is_digits(at));
        let marked = matches!(label, Label::Money | Label::Quantity) && figures;
        let mut candidate = Candidate::new(tokens.clone(), label, amount, rule).with_score(score);
        let coin = self.tokens.key_is_one_of(tokens.end - 1, words!("euro" | "euros" | "dollar" | "dollars"));
        if marked && (symbol(tokens.start) || symbol(tokens.end - 1) || coin) {
            candidate.priority = priority::SYMBOL;
        }
        self.candidates.push(candidate);
    }

    /// The modifier around a span, before it or after it.
    fn modifier(&self, start: usize, end: usize) -> Option<AmountModifier> {
        modifier::before(self.tokens, start).or_else(|| modifier::after(self.tokens, end))
    }

    fn currency(&self, coin: Coin, at: usize) -> Option<(Currency, bool)> {
        let denomination = match coin.denomination {
            // « reculait de 85 cents, à 62,40 dollars ».
            Denomination::Code(_) if coin.hundredth && context::cents_of_a_dollar(self.tokens, at) => {
                Denomination::Shared(Family::Dollar)
            }
            denomination => denomination,
        };
        match denomination {
            Denomination::Code(code) => Some((Currency::Code(code), false)),
            Denomination::Shared(family) => {
                let (code, ambiguous) = self.places.currency(self.tokens, family, at)?;
                Some((Currency::Code(code), ambiguous))
            }
        }
    }

    pub(super) fn range(&mut self, span: Span) {
        let (start, end) = (span.tokens.start, span.tokens.end);
        self.scale = span.scale;
        let mut amount = Amount {
            min: Some(span.min),
            max: Some(span.max),
            modifier: self.modifier(start, end),
            ..Amount::default()
        };
        let label = match span.counted {
            Counted::Money(coin) => {
                let Some((currency, ambiguous)) = self.currency(coin, start) else { return };
                amount.currency = Some(currency);
                amount.ambiguous = ambiguous;
                amount.per = rate::per(self.tokens, end);
                Label::Money
            }
            Counted::Percent { points } => {
                amount.points = points;
                amount.per = rate::per(self.tokens, end);
                Label::Percent
            }
            Counted::Unit(unit) => {
                amount.unit = Some(span.over.map_or_else(|| unit.to_owned(), |over| format!("{unit}/{over}")));
                amount.per = rate::per(self.tokens, end);
                Label::Quantity
            }
            Counted::Things => {
                let year = |value| (1000.0..2200.0).contains(&value);
                let figures = span.form == Form::Figures && span.scale == 1.0 && !(year(span.min) && year(span.max));
                let priced = figures && self.goes_on(start, end, span.max);
                if priced || span.scale >= 1e6 && self.is_sum(start, end, span.form, span.scale) {
                    amount.currency = Some(Currency::Unstated);
                    Label::Money
                } else {
                    Label::Number
                }
            }
        };
        let score = if span.form == Form::Figures { 0.95 } else { 0.9 };
        self.push(span.tokens, label, amount, span.rule, score);
    }

    pub(super) fn single(&mut self, measure: &Measure) {
        let (start, end) = (measure.tokens.start, measure.tokens.end);
        self.scale = measure.scale;
        if measure.form == Form::Ordinal {
            if ordinal::is_ordinal(self.tokens, measure) {
                let amount = Amount { value: Some(measure.value), ..Amount::default() };
                self.push(measure.tokens.clone(), Label::Ordinal, amount, "ordinal", 0.9);
            }
            return;
        }
        let mut amount = Amount { modifier: self.modifier(start, end), ..Amount::default() };
        if measure.vague {
            amount.vague = true;
            amount.magnitude = Some(measure.value);
        } else {
            amount.value = Some(measure.value);
        }
        match measure.counted {
            Counted::Money(coin) => {
                // "R600" in South Africa; elsewhere a name.
                // « 4,46 pour un euro »: what a rate is counted by.
                let counted_by = measure.form == Form::Article
                    && start >= 2
                    && self.tokens.key_is(start - 1, "pour")
                    && self.tokens.is_digits(start - 2);
                if counted_by {
                    return;
                }
                let alone = measure.sign_first && start + 1 == measure.number.start;
                let letter = if alone { self.tokens.text(start) } else { "" };
                let meant = match letter {
                    "R" => self.letters > 1 || self.places.names("ZA"),
                    // A directive, and no shekels.
                    "NIS" => measure.value >= 10.0,
                    // "N1,500" in Nigeria; elsewhere a road.
                    "N" => self.tokens.language() == Language::En && (self.places.names("NG") || self.letters > 1),
                    _ => true,
                };
                if !meant {
                    return;
                }
                let Some((currency, ambiguous)) = self.currency(coin, start) else { return };
                amount.currency = Some(currency);
                amount.ambiguous = ambiguous;
                amount.per = rate::per(self.tokens, end);
                self.push(measure.tokens.clone(), Label::Money, amount, measure.rule, 0.98);
                // "a £30m-a-year deficit": the year is what it is counted by.
                if let Some(rate_end) = rate::hyphenated(self.tokens, end) {
                    self.candidates.push(Candidate::never(end + 1..rate_end, "never.rate"));
                }
            }
            Counted::Percent { points } => {
                amount.points = points;
                amount.per = rate::per(self.tokens, end);
                let start = start - self.plus_or_minus(start);
                self.push(start..end, Label::Percent, amount, measure.rule, 0.98);
            }
            Counted::Unit(unit) => {
                // "a 4:12 mile".
                if start >= 2
                    && self.tokens.is_glued(start)
                    && self.tokens.is(start - 1, ':')
                    && self.tokens.is_digits(start - 2)
                {
                    return;
                }
                amount.unit = Some(measure.over.map_or_else(|| unit.to_owned(), |over| format!("{unit}/{over}")));
                amount.per = rate::per(self.tokens, end);
                // « le relais 4 x 100 m ».
                let relay = start >= 2
                    && unit == "m"
                    && self.tokens.text_is_one_of(start - 1, words!("x" | "×"))
                    && self.tokens.is_digits(start - 2);
                let start = if relay { start - 2 } else { start };
                self.push(start..end, Label::Quantity, amount, measure.rule, 0.95);
            }
            Counted::Things => self.bare(measure, amount),
        }
    }

    /// How many tokens before a percentage are « plus or minus », which is a part of it (rule 15).
    fn plus_or_minus(&self, start: usize) -> usize {
        let key = |back: usize| start.checked_sub(back).map_or("", |at| self.tokens.key(at));
        let said = matches!((key(3), key(2), key(1)), ("plus", "or", "minus") | ("plus", "ou", "moins"));
        if said { 3 } else { 0 }
    }

    fn bare(&mut self, measure: &Measure, mut amount: Amount) {
        let (start, mut end) = (measure.tokens.start, measure.tokens.end);
        // "47m voters": millions of what follows.
        let millions = self.tokens.language() == Language::En
            && measure.form == Form::Figures
            && measure.scale == 1.0
            && self.tokens.text_is(end, "m")
            && self.tokens.is_glued(end)
            && fits::counts_millions(self.tokens, end, measure.value);
        if millions {
            amount.value = Some(scaled::times(measure.value, 1e6));
            end += 1;
            // "371m tonnes", "20m barrels".
            if let Some((unit, unit_end)) = tables::units::unit_at(self.tokens, end) {
                amount.unit = Some(unit.to_owned());
                amount.per = rate::per(self.tokens, unit_end);
                self.push(start..unit_end, Label::Quantity, amount, "quantity.millions", 0.9);
                return;
            }
            self.push(start..end, Label::Number, amount, "number.millions", 0.8);
            return;
        }
        // « 1,2 M de visiteurs ».
        let millions = self.tokens.language() == Language::Fr
            && measure.form == Form::Figures
            && measure.scale == 1.0
            && self.tokens.text_is(end, "M")
            && self.tokens.same_line(end)
            && self.tokens.key_is_one_of(end + 1, words!("de" | "d"));
        if millions {
            amount.value = Some(scaled::times(measure.value, 1e6));
            self.push(start..end + 1, Label::Number, amount, "number.millions", 0.8);
            return;
        }
        if !bare::is_count(self.tokens, measure) {
            return;
        }
        if measure.scale >= 1e6 && self.is_sum(start, end, measure.form, measure.scale) {
            amount.currency = Some(Currency::Unstated);
            self.push(start..end, Label::Money, amount, "money.unstated", 0.7);
            return;
        }
        if self.is_price(measure) {
            amount.currency = Some(Currency::Unstated);
            // « 3,1 Md€ contre 2,2 »: of the same scale.
            let scale = self.sum.as_ref().map_or(1.0, |(_, scale)| *scale);
            if scale >= 1e6 && measure.value < 1000.0 && measure.scale == 1.0 {
                amount.value = amount.value.map(|value| scaled::times(value, scale));
                self.scale = scale;
            }
            self.push(start..end, Label::Money, amount, "money.unstated", 0.6);
            // A day or an hour may read it.
            if let Some(candidate) = self.candidates.last_mut() {
                candidate.priority = priority::NUMBER;
            }
            return;
        }
        let (rule, score) = match measure.form {
            Form::Words => ("number.words", 0.85),
            Form::Collective => ("number.collective", 0.85),
            Form::Fraction => ("number.fraction", 0.85),
            Form::Article => ("number.one", 0.5),
            _ if counts_a_noun(self.tokens, end) => ("number.figures", 0.9),
            _ => ("number.alone", 0.7),
        };
        if matches!(measure.form, Form::Words | Form::Article) || !amount.vague {
            amount.per = rate::per(self.tokens, end);
        }
        self.push(start..end, Label::Number, amount, rule, score);
    }
}
