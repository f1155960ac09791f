//! Sums of money, percentages, quantities, numbers and ordinals.
//!
//! One pass over the numbers of the text: each is read with its sign or unit ([`measure`]), two neighbours may be
//! one range ([`range`]), and what is left without a unit is a count, a sum whose currency is left out, or nothing
//! ([`bare`]).

mod bare;
mod composite;
mod context;
mod fits;
mod labels;
mod measure;
mod negatives;
mod ordinal;
mod percent;
mod places;
mod range;
mod rate;
mod tables;

use surligne_model::{Amount, AmountModifier, Currency, Label, Language};

use crate::candidate::{Article, Candidate};
use crate::numbers::{Form, modifier};
use crate::tokens::{Classes, Entries, Tokens};
use context::{Places, sentence, speaks_of};
use measure::{Counted, Measure, measure};
use range::{Pair, counts_a_noun, pair};
use tables::money::{Coin, Denomination};
#[cfg(test)]
pub(crate) use tables::shown::currency_codes;
pub(crate) use tables::shown::{currency_name, unit_codes, unit_name};

/// The words that the grammars of amounts are woken by and read.
pub(crate) const WORDS: &[&[Entries]] =
    &[labels::WORDS, context::WORDS, percent::WORDS, places::WORDS, range::WORDS, rate::WORDS, fits::WORDS];

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
    let rand = |measure: &&Measure| measure.sign_first && tokens.text(measure.tokens.start) == "R";
    let rands = measures.iter().filter(rand).count() > 1;
    let mut reader = Reader { rands, tokens, places: Places::new(tokens), candidates, sum: None };
    let mut at = 0;
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
    /// More than one "R" stands before figures: rands, not a road or a model.
    rands: bool,
    /// The end of the last sum of money.
    sum: Option<usize>,
    candidates: &'c mut Vec<Candidate>,
}

impl Reader<'_, '_, '_> {
    fn push(&mut self, tokens: std::ops::Range<usize>, label: Label, amount: Amount, rule: &'static str, score: f32) {
        if label == Label::Money {
            self.sum = Some(tokens.end);
        }
        self.candidates.push(Candidate::new(tokens, label, amount, rule).with_score(score));
    }

    /// The modifier around a span, before it or after it.
    fn modifier(&self, start: usize, end: usize) -> Option<AmountModifier> {
        modifier::before(self.tokens, start).or_else(|| modifier::after(self.tokens, end))
    }

    fn currency(&self, coin: Coin, at: usize) -> Option<(Currency, bool)> {
        match coin.denomination {
            Denomination::Code(code) => Some((Currency::Code(code), false)),
            Denomination::Shared(family) => {
                let (code, ambiguous) = self.places.currency(self.tokens, family, at)?;
                Some((Currency::Code(code), ambiguous))
            }
        }
    }

    fn range(&mut self, span: range::Span) {
        let (start, end) = (span.tokens.start, span.tokens.end);
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
                amount.unit = Some(unit.to_owned());
                amount.per = rate::per(self.tokens, end);
                Label::Quantity
            }
            Counted::Things => {
                if span.scale >= 1e6 && self.is_sum(start, end) {
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
                if measure.sign_first && self.tokens.text(start) == "R" && !(self.places.names("ZA") || self.rands) {
                    return;
                }
                let Some((currency, ambiguous)) = self.currency(coin, start) else { return };
                amount.currency = Some(currency);
                amount.ambiguous = ambiguous;
                amount.per = rate::per(self.tokens, end);
                self.push(measure.tokens.clone(), Label::Money, amount, measure.rule, 0.98);
            }
            Counted::Percent { points } => {
                amount.points = points;
                amount.per = rate::per(self.tokens, end);
                self.push(measure.tokens.clone(), Label::Percent, amount, measure.rule, 0.98);
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
                amount.unit = Some(unit.to_owned());
                amount.per = rate::per(self.tokens, end);
                self.push(measure.tokens.clone(), Label::Quantity, amount, measure.rule, 0.95);
            }
            Counted::Things => self.bare(measure, amount),
        }
    }

    fn bare(&mut self, measure: &Measure, mut amount: Amount) {
        let (start, mut end) = (measure.tokens.start, measure.tokens.end);
        // "47m voters": millions of what follows.
        let millions = self.tokens.language() == Language::En
            && measure.form == Form::Figures
            && measure.scale == 1.0
            && self.tokens.text(end) == "m"
            && self.tokens.is_glued(end)
            && fits::millions_of(self.tokens, end + 1);
        if millions {
            amount.value = Some(measure::times(measure.value, 1e6));
            end += 1;
            self.push(start..end, Label::Number, amount, "number.millions", 0.8);
            return;
        }
        // « 1,2 M de visiteurs ».
        let millions = self.tokens.language() == Language::Fr
            && measure.form == Form::Figures
            && measure.scale == 1.0
            && self.tokens.text(end) == "M"
            && self.tokens.same_line(end)
            && matches!(self.tokens.key(end + 1), "de" | "d");
        if millions {
            amount.value = Some(measure::times(measure.value, 1e6));
            self.push(start..end + 1, Label::Number, amount, "number.millions", 0.8);
            return;
        }
        if !bare::is_count(self.tokens, measure) {
            return;
        }
        if measure.scale >= 1e6 && self.is_sum(start, end) {
            amount.currency = Some(Currency::Unstated);
            self.push(start..end, Label::Money, amount, "money.unstated", 0.7);
            return;
        }
        if self.is_price(measure) {
            amount.currency = Some(Currency::Unstated);
            self.push(start..end, Label::Money, amount, "money.unstated", 0.6);
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

    /// Whether millions and billions with no unit are a sum whose currency is left out (rule 10): nothing that is
    /// counted follows, and the sentence speaks of money, or in French of nothing else that is counted so.
    fn is_sum(&self, start: usize, end: usize) -> bool {
        let tokens = self.tokens;
        let french = tokens.language() == Language::Fr;
        let what = match tokens.key(end) {
            "de" | "of" => Some(end + 1),
            "d" if french => Some(end + 2),
            _ if !french && counts_a_noun(tokens, end) => Some(end),
            _ => None,
        };
        if let Some(what) = what.filter(|_| tokens.same_line(end)) {
            // « 62 millions de dividendes ».
            return tokens.is_any(what, Classes::MONEY);
        }
        let around = sentence(tokens, start);
        let sign = |at: usize| matches!(tokens.symbol(at), Some('€' | '$' | '£' | '¥'));
        let money = speaks_of(tokens, around.clone(), Classes::MONEY)
            || around.clone().any(sign)
            || self.sum.is_some_and(|sum| sum + 60 > start && french);
        // In a sentence, not alone in a cell.
        let spoken = around.clone().filter(|&at| tokens.is_word(at) && !(start..end).contains(&at)).count();
        let before = around.start.saturating_sub(if money { 0 } else { 40 });
        let counted = speaks_of(tokens, before.min(around.start)..around.end, Classes::COUNTED);
        // « Luxembourg met 57 millions sur les rails »: what else is counted in French keeps its « de ».
        if french { money || (!counted && spoken >= 4) } else { money && !counted }
    }

    /// Whether a figure with no unit is a price: a sum stands shortly before it, a word of price right before it, and
    /// nothing counted after it: « 29 900 euros, 24 900 avec le bonus », « contre 3,10 ».
    fn is_price(&self, measure: &Measure) -> bool {
        let tokens = self.tokens;
        let (start, end) = (measure.tokens.start, measure.tokens.end);
        if !matches!(measure.form, Form::Figures | Form::Words)
            || measure.vague
            || start == 0
            || !tokens.same_line(start)
        {
            return false;
        }
        // « 1 446 pour un dollar », "20.7 per dollar", "18.98 against the dollar".
        let coin = |at: usize| tables::money::coin_at(tokens, at).is_some();
        let quoted = match tokens.key(end) {
            "per" | "against" => coin(end + 1 + usize::from(tokens.key(end + 1) == "the")),
            "pour" => tokens.key(end + 1) == "un" && coin(end + 2),
            _ => false,
        };
        if quoted {
            return true;
        }
        let near = self.sum.is_some_and(|sum| sum <= start && start - sum <= 24);
        let ends = !tokens.same_line(end)
            || tokens
                .symbol(end)
                .is_some_and(|mark| matches!(mark, '.' | ',' | ';' | ')' | '!' | '?' | '»' | '”' | '"'))
            || matches!(
                tokens.key(end),
                "avec"
                    | "par"
                    | "il"
                    | "contre"
                    | "en"
                    | "à"
                    | "actuellement"
                    | "auparavant"
                    | "alors"
                    | "initialement"
                    | "précédemment"
                    | "per"
                    | "a"
                    | "with"
                    | "last"
            );
        // « un budget de 260 000 ».
        let of = start >= 2 && tokens.key(start - 1) == "de" && tokens.is_any(start - 2, Classes::MONEY);
        let priced = of
            || tokens.is_any(start - 1, Classes::PRICED)
            || tokens.is(start - 1, ':')
            || (tokens.is(start - 1, ',') && self.sum == Some(start - 1));
        let year = measure.plain && (1900.0..2100.0).contains(&measure.value);
        // « huit voix contre sept »: small numbers in words are counts, and so is what shares its sentence with voters.
        let large = measure.value >= 20.0 || (measure.form == Form::Figures && measure.value > 1.0);
        let counted = measure.form == Form::Words && speaks_of(tokens, sentence(tokens, start), Classes::COUNTED);
        near && ends && priced && !year && large && !counted
    }
}

#[cfg(test)]
mod tests;
