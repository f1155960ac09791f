//! Numbers that begin with a sign: -3, « moins cinq », ".5", ½.

use super::figures::{self, vulgar_fraction};
use super::lexicon::NumberWord;
use super::parse::Parser;
use super::{Form, NumberMatch};
use crate::tokens::{Gap, TokenKind};

impl Parser<'_, '_> {
    /// A sign before digits, a point before decimals, or a vulgar fraction.
    pub(super) fn read_symbol(mut self, symbol: char) -> Option<NumberMatch> {
        let negative = matches!(symbol, '-' | '\u{2212}' | '\u{2010}' | '\u{2011}' | '–');
        if negative || symbol == '+' {
            let digits = self.start + 1;
            // « 10-15 », « Lens-Nantes », "pre-2008": a sign touches nothing before it.
            let free = self.start == 0
                || (!self.tokens.is_glued(self.start) && !self.tokens.is_digits(self.start - 1))
                || matches!(
                    self.tokens.symbol(self.start - 1),
                    Some('(' | '«' | '"' | '“' | '$' | '€' | '£' | '/' | '<' | '>' | '=')
                );
            let close = self.tokens.is_glued(digits)
                || (self.tokens.gap(digits) == Gap::Space && self.start == 0 && symbol != '–');
            if !free || !close || !(self.tokens.is_digits(digits) || self.tokens.is(digits, '.')) {
                return None;
            }
            let mut inner = Parser::new(self.words, digits).read_figures()?;
            inner.tokens.start = self.start;
            inner.plain = false;
            inner.signed = true;
            if negative {
                inner.value = -inner.value;
            }
            return (inner.form != Form::Ordinal).then_some(inner);
        }
        if vulgar_fraction(symbol).is_none() && !matches!(symbol, '.' | ',') {
            return None;
        }
        let figures = figures::figures(self.tokens, self.start)?;
        self.value = figures.value;
        self.end = figures.end;
        self.form = if figures.fraction { Form::Fraction } else { Form::Figures };
        self.scaled();
        self.done()
    }

    /// « moins cinq », "minus 5".
    pub(super) fn negative(self) -> Option<NumberMatch> {
        let before = self.start.checked_sub(1).map_or("", |before| self.tokens.key(before));
        if is_one_of!(
            before,
            "au" | "du" | "ou" | "le" | "d" | "en" | "heures" | "heure" | "h" | "pas" | "plus" | "or"
        ) || (self.start > 0 && self.tokens.is_digits(self.start - 1))
        {
            return None;
        }
        let next = self.start + 1;
        if !self.tokens.same_line(next) || self.tokens.gap(next) == Gap::None {
            return None;
        }
        let number = match self.tokens.kind(next)? {
            TokenKind::Digits => Parser::new(self.words, next).read_digits(),
            TokenKind::Word
                if matches!(
                    self.words.get(next),
                    Some(NumberWord::Unit(_) | NumberWord::Teen(_) | NumberWord::Ten(_) | NumberWord::Hundred)
                ) =>
            {
                Parser::new(self.words, next).read_word()
            }
            _ => None,
        }?;
        let counts = (matches!(number.form, Form::Figures | Form::Words | Form::Fraction)
            || number.form == Form::Article && !self.french)
            && (number.scale >= 1e6 || !self.tokens.key_is_one_of(number.tokens.end, words!("de" | "d" | "que")));
        counts.then_some(NumberMatch {
            tokens: self.start..number.tokens.end,
            value: -number.value,
            form: if number.form == Form::Article { Form::Words } else { number.form },
            plain: false,
            signed: true,
            ..number
        })
    }
}
