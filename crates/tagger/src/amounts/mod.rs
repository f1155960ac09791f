//! Sums of money, percentages, quantities, numbers and ordinals.
//!
//! One pass over the numbers of the text: each is read with its sign or unit ([`measure`]), two neighbours may be
//! one range ([`range`]), and what is left without a unit is a count, a sum whose currency is left out, or nothing
//! ([`bare`]).

mod bare;
mod composite;
mod compound;
mod context;
mod fits;
mod labels;
mod listed;
mod measure;
mod negatives;
mod numbered;
mod one;
mod ordinal;
mod percent;
mod places;
mod prefixed;
mod range;
mod rate;
mod scaled;
mod score;
mod tables;
mod unstated;

use surligne_model::{Amount, AmountModifier, Currency, Label, Language};

use crate::candidate::{Article, Candidate, priority};
use crate::numbers::{Form, modifier};
use crate::tokens::{Classes, Entries, Tokens};
use context::Places;
use measure::{Counted, Measure, measure};
use range::{Pair, counts_a_noun, pair};
use tables::money::{Coin, Denomination};
#[cfg(test)]
pub(crate) use tables::shown::currency_codes;
pub(crate) use tables::shown::{currency_name, unit_codes, unit_name};

/// The words that the grammars of amounts are woken by and read.
pub(crate) const WORDS: &[&[Entries]] = &[
    labels::WORDS,
    context::WORDS,
    percent::WORDS,
    places::WORDS,
    range::WORDS,
    rate::WORDS,
    fits::WORDS,
    one::WORDS,
    negatives::WORDS,
];

/// Calls `add` with every word of the tables of currencies, units and countries.
pub(crate) fn words(add: &mut dyn FnMut(&str, Option<Language>, Classes)) {
    tables::words(add);
    places::words(add);
}

/// Adds the candidates of amounts.
pub(crate) fn recognise(article: &Article<'_>, candidates: &mut Vec<Candidate>) {
    let tokens = &article.tokens;
    negatives::recognise(tokens, candidates);
    let mut free = 0;
    let mut measures = Vec::with_capacity(article.numbers.all().len());
    for number in article.numbers.iter() {
        // « 1 euro 20 », « 5 feet 2 »: a number that the measure before it has taken.
        if number.tokens.start < free {
            continue;
        }
        let measure = measure(tokens, &article.numbers, number, free);
        free = measure.tokens.end;
        measures.push(measure);
    }
    let letter = |measure: &&Measure| measure.sign_first && is_one_of!(tokens.text(measure.tokens.start), "R" | "N");
    let letters = measures.iter().filter(letter).count();
    let sums = measures.iter().any(|measure| matches!(measure.counted, Counted::Money(_)));
    let crowds = measures.iter().any(|measure| unstated::counts_a_crowd(tokens, measure));
    let mut reader = Reader {
        letters,
        sums,
        crowds,
        tokens,
        places: Places::new(tokens),
        candidates,
        sum: None,
        scale: 1.0,
        counted: 0,
        lasting: 0,
        percent: 0,
    };
    let mut at = 0;
    // The last of a list whose figures share its unit.
    let mut list = 0;
    while let Some(first) = measures.get(at) {
        let mut first = first.clone();
        if let Some(second) = measures.get(at + 1) {
            match pair(tokens, &first, second) {
                Pair::Range(span) => {
                    reader.range(span);
                    at += 2;
                    continue;
                }
                Pair::Score => {
                    let mut end = at + 1;
                    // « 4-3-3 », « 6-4, 7-5 »: a chain of them.
                    while let (Some(last), Some(next)) = (measures.get(end), measures.get(end + 1))
                        && tokens.is_dash(last.tokens.end)
                        && tokens.is_glued(last.tokens.end)
                        && last.tokens.end + 1 == next.tokens.start
                    {
                        end += 1;
                    }
                    reader
                        .candidates
                        .push(Candidate::never(first.tokens.start..measures[end].tokens.end, "never.score"));
                    at = end + 1;
                    continue;
                }
                Pair::Change { first: value } if first.counted == Counted::Things => {
                    first.scale = if value == first.value { first.scale } else { second.scale };
                    first.value = value;
                    if matches!(second.counted, Counted::Money(_) | Counted::Percent { .. } | Counted::Unit(_)) {
                        first.counted = second.counted;
                        first.rule = "change.first";
                    }
                }
                Pair::Apart if first.counted == Counted::Things => {
                    if list <= at {
                        list = listed::end_of_list(tokens, &measures[at..]).map_or(at, |length| at + length);
                    }
                    if let Some(last) = measures.get(list).filter(|_| list > at) {
                        first.counted = last.counted;
                        if last.scale > 1.0 {
                            first.value = scaled::times(first.value, last.scale);
                            first.scale = last.scale;
                        }
                        first.rule = "list.shared-unit";
                    }
                }
                Pair::Change { .. } | Pair::Apart => {}
            }
        }
        reader.single(&first);
        at += 1;
    }
}

/// Makes candidates of measures.
struct Reader<'a, 't, 'c> {
    tokens: &'a Tokens<'t>,
    places: Places,
    /// How often an "R" or an "N" stands before figures: more than once they are rands or nairas, no road or model.
    letters: usize,
    /// The article counts money somewhere.
    sums: bool,
    /// The article counts people or things by the million: « 8 milliards d'humains ».
    crowds: bool,
    /// The last sum of money, and the scale that it names.
    sum: Option<(std::ops::Range<usize>, f64)>,
    /// The scale of the figure that is being read.
    scale: f64,
    /// The end of the last figure that counts something else, of the last before a unit of time, and of the last percentage.
    counted: usize,
    lasting: usize,
    percent: usize,
    candidates: &'c mut Vec<Candidate>,
}

impl Reader<'_, '_, '_> {
    fn push(&mut self, tokens: std::ops::Range<usize>, label: Label, amount: Amount, rule: &'static str, score: f32) {
        if label == Label::Money {
            self.sum = Some((tokens.clone(), self.scale));
        }
        let noun = |at: usize| counts_a_noun(self.tokens, at) && !self.tokens.is_any(at, Classes::MONTH);
        match label {
            Label::Percent => self.percent = tokens.end,
            Label::Quantity => self.counted = tokens.end,
            Label::Number if self.tokens.is_any(tokens.end, Classes::TIME_UNIT) => self.lasting = tokens.end,
            Label::Number if noun(tokens.end) || is_one_of!(self.tokens.key(tokens.end), "de" | "d") => {
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
        let coin = is_one_of!(self.tokens.key(tokens.end - 1), "euro" | "euros" | "dollar" | "dollars");
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
                Denomination::Shared(tables::money::Family::Dollar)
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

    fn range(&mut self, span: range::Span) {
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

    fn single(&mut self, measure: &Measure) {
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
                    && self.tokens.key(start - 1) == "pour"
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
                    && is_one_of!(self.tokens.text(start - 1), "x" | "×")
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
            && self.tokens.text(end) == "m"
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
            && self.tokens.text(end) == "M"
            && self.tokens.same_line(end)
            && is_one_of!(self.tokens.key(end + 1), "de" | "d");
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

#[cfg(test)]
mod tests;
