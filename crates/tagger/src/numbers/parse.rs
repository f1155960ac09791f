//! Puts figures, words, signs, scales, collectives and fractions together into numbers.

use surligne_model::Language;

use super::codes::is_currency_abbreviation;
use super::decimal::Decimal;
use super::figures;
use super::lexicon::{NumberWord, NumberWords};
use super::value::NumberValue;
use super::{Form, NumberMatch, roman};
use crate::tokens::vocabulary::vocabulary;
use crate::tokens::{Classes, TokenKind, Tokens};

/// All numbers of the text, from left to right, each as long as it goes.
pub(super) fn all(tokens: &Tokens<'_>) -> Vec<NumberMatch> {
    let words = NumberWords::new(tokens);
    let articles = (tokens.language() == Language::En).then(|| ["a", "an"].map(|word| vocabulary().id(word)));
    let french = articles.is_none();
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let found = match token.kind {
            TokenKind::Digits => Parser::new(words, at).read_digits(),
            TokenKind::Symbol => Parser::new(words, at).read_symbol(token.first),
            TokenKind::Word if tokens.is_any(at, Classes::NUMBER | Classes::ORDINAL | Classes::VAGUE) => {
                Parser::new(words, at).read_word()
            }
            // "a mile", "a penny": one of them, where the unit lets it be.
            TokenKind::Word if articles.is_some_and(|articles| articles.contains(&token.word)) => {
                let point = || tokens.key_is(at + 1, "percentage") && tokens.key_is(at + 2, "point");
                let unit =
                    tokens.same_line(at + 1) && (tokens.is_any(at + 1, Classes::UNIT | Classes::CURRENCY) || point());
                unit.then(|| Parser::new(words, at).article()).flatten()
            }
            TokenKind::Word if french && matches!(token.first, 'I' | 'V' | 'X' | 'L' | 'C') => {
                roman::ordinal(tokens, at).and_then(|rank| Parser::new(words, at).ordinal(rank, at + 1))
            }
            _ => None,
        };
        match found {
            Some(number) => {
                at = number.tokens.end;
                // « un bon millier »: the article was read as a number first.
                while list.last().is_some_and(|last: &NumberMatch| last.tokens.end > number.tokens.start) {
                    list.pop();
                }
                list.push(number);
            }
            // « 2.0.1 », 192.168.1.1: no part of it is a number.
            None if token.kind == TokenKind::Digits => at = after_dotted(tokens, at),
            None => at += 1,
        }
    }
    list
}

/// One past the digits at `at` and all that is joined to them by points and commas.
fn after_dotted(tokens: &Tokens<'_>, at: usize) -> usize {
    let mut end = at + 1;
    while matches!(tokens.symbol(end), Some('.' | ','))
        && tokens.is_glued(end)
        && tokens.is_digits(end + 1)
        && tokens.is_glued(end + 1)
    {
        end += 2;
    }
    end
}

/// A number being read.
pub(super) struct Parser<'a, 't> {
    pub(super) words: NumberWords<'a, 't>,
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) french: bool,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: NumberValue,
    /// Power of ten of the last scale.
    pub(super) scale: i32,
    pub(super) form: Form,
    pub(super) plain: bool,
    pub(super) vague: bool,
    pub(super) signed: bool,
    /// The value where it was raised to a power: « 1,1^23 ».
    pub(super) raised: Option<f64>,
}

impl<'a, 't> Parser<'a, 't> {
    pub(super) fn new(words: NumberWords<'a, 't>, start: usize) -> Self {
        let tokens = words.tokens;
        let french = tokens.language() == Language::Fr;
        Self {
            words,
            tokens,
            french,
            start,
            end: start,
            value: Decimal::ZERO.into(),
            scale: 0,
            form: Form::Words,
            plain: false,
            vague: false,
            signed: false,
            raised: None,
        }
    }

    pub(super) fn done(self) -> Option<NumberMatch> {
        let value = self.raised.unwrap_or_else(|| self.value.to_f64());
        value.is_finite().then_some(NumberMatch {
            tokens: self.start..self.end,
            value,
            scale: Decimal::power(self.scale).to_f64(),
            vague: self.vague,
            form: self.form,
            plain: self.plain,
            signed: self.signed,
        })
    }

    /// The next token on the line, a joining hyphen left out.
    pub(super) fn next(&self) -> usize {
        self.words.after(self.end - 1)
    }

    /// Whether « entre » or "between" stands before the number, so that its « et » is not the number's own.
    pub(super) fn between(&self) -> bool {
        self.start > 0 && self.tokens.key_is_one_of(self.start - 1, words!("entre" | "between"))
    }

    /// Whether the digits at `at` belong to a word or a code before them: A7, CO2, Covid-19.
    pub(super) fn in_a_code(&self, at: usize) -> bool {
        if at == 0 || !self.tokens.is_glued(at) {
            return false;
        }
        match self.tokens.kind(at - 1) {
            // EUR20, Rs500.
            Some(TokenKind::Word) => {
                let text = self.tokens.text(at - 1);
                let code = text.len() == 3 && text.chars().all(char::is_uppercase)
                    || is_currency_abbreviation(text)
                    || is_one_of!(text, "RM" | "R" | "N" | "QR");
                // « 1m78 ».
                let metres = text == "m"
                    && at >= 2
                    && self.tokens.is_glued(at - 1)
                    && self.tokens.is_digits(at - 2)
                    && self.tokens.text(at).len() == 2;
                !(metres || code && self.tokens.is_any(at - 1, Classes::CURRENCY))
            }
            Some(TokenKind::Symbol) if self.tokens.is_hyphen(at - 1) || self.tokens.is(at - 1, '_') => {
                // "6-foot-3" goes on, SCP2-173 is a code as A-7 is.
                let word = |at: usize| at >= 1 && self.tokens.is_word(at - 1);
                let measured = self.tokens.key_is_one_of(at.saturating_sub(2), words!("foot" | "feet"));
                self.tokens.is_glued(at - 1)
                    && !measured
                    && (word(at - 1)
                        || at >= 3 && self.tokens.is_digits(at - 2) && self.tokens.is_glued(at - 2) && word(at - 2))
            }
            _ => false,
        }
    }

    pub(super) fn read_digits(mut self) -> Option<NumberMatch> {
        if self.in_a_code(self.start) {
            return None;
        }
        // « 90e+4 »: a match's minute, and no power of ten.
        let minute = self.start + 1;
        if self.french && self.tokens.text_is(minute, "e") && self.tokens.is(minute + 1, '+') {
            let rank = self.tokens.text(self.start).parse().ok().filter(|rank| (45..=120).contains(rank))?;
            let glued = (minute..minute + 3).all(|at| self.tokens.is_glued(at)) && self.tokens.is_digits(minute + 2);
            return if glued { self.ordinal(rank, minute + 3) } else { None };
        }
        let figures = figures::figures(self.tokens, self.start)?;
        self.value = figures.value;
        self.end = figures.end;
        self.plain = figures.plain;
        self.form = if figures.fraction { Form::Fraction } else { Form::Figures };
        if let Some((exponent, end)) = figures::exponent(self.tokens, self.end) {
            self.raised = Some(self.value.to_f64().powi(exponent));
            self.end = end;
            self.plain = false;
            return self.done();
        }
        if self.form == Form::Figures
            && let Some(end) = figures::ordinal_suffix(self.tokens, self.end)
        {
            self.end = end;
            self.form = Form::Ordinal;
            self.plain = false;
            return self.done();
        }
        if self.plain
            && !self.french
            && self.tokens.key_is(self.end, "point")
            && self.tokens.is_digits(self.end + 1)
            && let Some(decimals) = Decimal::from_digits(
                self.tokens.text(self.end + 1).chars(),
                self.tokens.text(self.end + 1).chars().count(),
            )
            && let Some(value) = self.value.plus(decimals.into())
        {
            // "1 point 1".
            self.value = value;
            self.end += 2;
            self.plain = false;
        }
        if let Some(share) = self.share() {
            return Some(share);
        }
        self.times_and_a_half();
        self.scaled();
        self.done()
    }

    pub(super) fn read_figures(self) -> Option<NumberMatch> {
        match self.tokens.kind(self.start)? {
            TokenKind::Digits => self.read_digits(),
            _ => self.read_symbol('.'),
        }
    }

    pub(super) fn read_word(mut self) -> Option<NumberMatch> {
        // English "a", "an" is passed over until the word that makes it a number.
        match self.words.get(self.start)? {
            NumberWord::Minus => return self.negative(),
            NumberWord::Vague => return self.vague_number(),
            NumberWord::Collective(_) => return self.collective(),
            NumberWord::Part(_) => return self.part(),
            NumberWord::Ordinals(rank) => {
                // « Treizièmes, les Basques… »; never « seizièmes de finale » nor « quelques dixièmes ».
                let ranks = self.french
                    && rank > 2
                    && !matches!(rank, 10 | 100 | 1000..)
                    && !self.tokens.key_is_one_of(self.start + 1, words!("de" | "d"));
                let end = self.start + 1;
                return if ranks { self.ordinal(rank, end) } else { None };
            }
            NumberWord::Multi(power) => {
                self.value = Decimal::power(i32::from(power)).into();
                self.scale = i32::from(power);
                self.vague = true;
                self.form = Form::Collective;
                self.end = self.start + 1;
                return self.done();
            }
            NumberWord::Twice => {
                self.value = Decimal::whole(2).into();
                self.end = self.start + 1;
                return self.done();
            }
            NumberWord::Ordinal(under) if !self.french && under > 2 => {
                if let Some(number) = self.article_fraction(under) {
                    return Some(number);
                }
            }
            NumberWord::Hundred if !self.french => return self.bare_scale(),
            NumberWord::Scale(power) if power > 3 || !self.french => return self.bare_scale(),
            _ => {}
        }
        let cardinal = self.words.cardinal(self.start, self.between());
        if let Some((value, end)) = self.words.ordinal(self.start)
            && cardinal.is_none_or(|cardinal| end > cardinal.end)
            && cardinal.is_none_or(|cardinal| self.denominator(cardinal.value, cardinal.end).is_none())
        {
            return self.ordinal(value, end);
        }
        let cardinal = cardinal?;
        self.value = cardinal.value.into();
        self.end = cardinal.end;
        self.scale = cardinal.scale;
        if let Some((value, end)) = self.denominator(cardinal.value, cardinal.end) {
            self.value = value;
            self.end = end;
            self.form = Form::Fraction;
            self.scaled();
            self.of_a_scale();
            return self.done();
        }
        if self.end == self.start + 1 && self.value == Decimal::ONE.into() {
            self.form = Form::Article;
        }
        if let Some(share) = self.share() {
            return Some(share);
        }
        self.times_and_a_half();
        self.decimals();
        self.scaled();
        self.done()
    }

    /// An article that counts one of what follows.
    fn article(mut self) -> Option<NumberMatch> {
        self.value = Decimal::ONE.into();
        self.end = self.start + 1;
        self.form = Form::Article;
        self.done()
    }

    pub(super) fn ordinal(mut self, value: u64, end: usize) -> Option<NumberMatch> {
        self.value = Decimal::whole(i64::try_from(value).ok()?).into();
        self.end = end;
        self.form = Form::Ordinal;
        self.done()
    }

    /// « virgule cinq », "point five".
    pub(super) fn decimals(&mut self) {
        let next = self.next();
        let mark = matches!((self.french, self.tokens.key(next)), (true, "virgule") | (false, "point"));
        if mark
            && next == self.end
            && self.scale == 0
            && let Some((decimals, end)) = self.words.decimals(self.words.after(next))
            && let Some(value) = self.value.plus(decimals.into())
        {
            self.value = value;
            self.end = end;
            self.form = Form::Words;
        }
    }
}

/// What "half a" may stand before.
pub(super) const MEASURED: Classes = Classes::UNIT_OR_TIME;
