//! Puts figures, words, signs, scales, collectives and fractions together into numbers.

use surligne_model::Language;

use super::decimal::Decimal;
use super::figures::{self, vulgar_fraction};
use super::lexicon::{NumberWord, NumberWords};
use super::value::NumberValue;
use super::{Form, NumberMatch};
use crate::tokens::{Classes, Gap, TokenKind, Tokens};

/// All numbers of the text, from left to right, each as long as it goes.
pub(super) fn all(tokens: &Tokens<'_>) -> Vec<NumberMatch> {
    let words = NumberWords::new(tokens);
    let mut list = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let found = match token.kind {
            TokenKind::Digits => Parser::new(words, at).from_digits(),
            TokenKind::Symbol => Parser::new(words, at).from_symbol(token.first),
            TokenKind::Word if tokens.is_any(at, Classes::NUMBER | Classes::ORDINAL | Classes::VAGUE) => {
                Parser::new(words, at).from_word()
            }
            _ => None,
        };
        match found {
            Some(number) => {
                at = number.tokens.end;
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
struct Parser<'a, 't> {
    words: NumberWords<'a, 't>,
    tokens: &'a Tokens<'t>,
    french: bool,
    start: usize,
    end: usize,
    value: NumberValue,
    /// Power of ten of the last scale.
    scale: i32,
    form: Form,
    plain: bool,
    vague: bool,
    signed: bool,
    /// The value where it was raised to a power: « 1,1^23 ».
    raised: Option<f64>,
}

impl<'a, 't> Parser<'a, 't> {
    fn new(words: NumberWords<'a, 't>, start: usize) -> Self {
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

    fn done(self) -> Option<NumberMatch> {
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
    fn next(&self) -> usize {
        self.words.after(self.end - 1)
    }

    /// Whether « entre » or "between" stands before the number, so that its « et » is not the number's own.
    fn between(&self) -> bool {
        self.start > 0 && matches!(self.tokens.key(self.start - 1), "entre" | "between")
    }

    /// Whether the digits at `at` belong to a word or a code before them: A7, CO2, Covid-19.
    fn in_a_code(&self, at: usize) -> bool {
        if at == 0 || !self.tokens.is_glued(at) {
            return false;
        }
        match self.tokens.kind(at - 1) {
            // EUR20, Rs500.
            Some(TokenKind::Word) => {
                let text = self.tokens.text(at - 1);
                let code = text.len() == 3 && text.chars().all(char::is_uppercase)
                    || matches!(text, "Rs" | "RM" | "R" | "Sh" | "KSh" | "Ksh" | "Shs");
                !(code && self.tokens.is_any(at - 1, Classes::CURRENCY))
            }
            Some(TokenKind::Symbol) if self.tokens.is_hyphen(at - 1) || self.tokens.is(at - 1, '_') => {
                self.tokens.is_glued(at - 1) && at >= 2 && self.tokens.is_word(at - 2)
            }
            _ => false,
        }
    }

    /// « un sur cinq », "one in nine", "1 out of 3", "one over twenty": a share of so many.
    fn share(&self) -> Option<NumberMatch> {
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
            (false, "out") if self.tokens.key(next + 1) == "of" => next + 2,
            _ => return None,
        };
        // « 8 sur 10 » is a mark; "12 in 6 boxes" counts two things: the numerator is one, or in words.
        let worded = self.form != Form::Figures;
        if value > 1.0 && (!worded || self.french || self.tokens.key(next) == "over") || value >= 10.0 {
            return None;
        }
        let under = match self.tokens.kind(at)? {
            TokenKind::Digits if !worded || value == 1.0 => {
                let figures = figures::figures(self.tokens, at).filter(|figures| figures.plain)?;
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
        let counted = self.tokens.is_any(under.tokens.end, Classes::TIME_UNIT | Classes::MONTH | Classes::UNIT);
        let percent = self.tokens.is(under.tokens.end, '%') || self.tokens.is_hyphen(under.tokens.end);
        // A year: "one in 1998".
        let year = self.tokens.is_digits(at) && under.value >= 1000.0;
        if under.value <= value || counted || percent || year {
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

    fn from_digits(mut self) -> Option<NumberMatch> {
        if self.in_a_code(self.start) {
            return None;
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
            && self.tokens.key(self.end) == "point"
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

    /// « deux fois et demie ».
    fn times_and_a_half(&mut self) {
        let at = self.end;
        let half = self.french
            && self.tokens.key(at) == "fois"
            && self.tokens.key(at + 1) == "et"
            && matches!(self.tokens.key(at + 2), "demi" | "demie");
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

    /// A sign before digits, a point before decimals, or a vulgar fraction.
    fn from_symbol(mut self, symbol: char) -> Option<NumberMatch> {
        let negative = matches!(symbol, '-' | '\u{2212}' | '\u{2010}' | '\u{2011}' | '–');
        if negative || symbol == '+' {
            let digits = self.start + 1;
            // « 10-15 », « Lens-Nantes », "pre-2008": a sign touches nothing before it.
            let free = self.start == 0
                || (!self.tokens.is_glued(self.start) && !self.tokens.is_digits(self.start - 1))
                || matches!(self.tokens.symbol(self.start - 1), Some('(' | '«' | '"' | '“' | '$' | '€' | '£' | '/'));
            let close = self.tokens.is_glued(digits)
                || (self.tokens.gap(digits) == Gap::Space && self.start == 0 && symbol != '–');
            if !free || !close || !(self.tokens.is_digits(digits) || self.tokens.is(digits, '.')) {
                return None;
            }
            let mut inner = Parser::new(self.words, digits).from_figures_only()?;
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

    fn from_figures_only(self) -> Option<NumberMatch> {
        match self.tokens.kind(self.start)? {
            TokenKind::Digits => self.from_digits(),
            _ => self.from_symbol('.'),
        }
    }

    fn from_word(mut self) -> Option<NumberMatch> {
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
                    && !matches!(self.tokens.key(self.start + 1), "de" | "d");
                let end = self.start + 1;
                return if ranks { self.ordinal(rank, end) } else { None };
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
            && !cardinal.is_some_and(|cardinal| self.denominator(cardinal.value, cardinal.end).is_some())
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

    /// "a third", "a trillionth" where no noun makes an ordinal of it.
    fn article_fraction(&self, under: u64) -> Option<NumberMatch> {
        let before = self.start.checked_sub(1)?;
        let end = self.start + 1;
        if !matches!(self.tokens.key(before), "a" | "an") || self.noun_at(end) || self.tokens.is_hyphen(end) {
            return None;
        }
        let mut parser = Parser::new(self.words, before);
        parser.value = NumberValue::fraction(1, under)?;
        parser.end = end;
        parser.form = Form::Fraction;
        parser.done()
    }

    /// Whether "half" without an article is a number here.
    fn is_a_half(&self, before: &str) -> bool {
        let next = self.start + 1;
        let of = matches!(
            self.tokens.key(next),
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
        );
        let other = matches!(
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
                    && matches!(
                        before,
                        "by" | "for" | "was" | "is" | "about" | "than" | "nearly" | "almost" | "over" | "to" | "up"
                    )))
    }

    /// « moins cinq », "minus 5".
    fn negative(self) -> Option<NumberMatch> {
        let before = self.start.checked_sub(1).map_or("", |before| self.tokens.key(before));
        if matches!(before, "au" | "du" | "ou" | "le" | "d" | "en" | "heures" | "heure" | "h" | "pas" | "plus" | "or")
            || (self.start > 0 && self.tokens.is_digits(self.start - 1))
        {
            return None;
        }
        let next = self.start + 1;
        if !self.tokens.same_line(next) || self.tokens.gap(next) == Gap::None {
            return None;
        }
        let number = match self.tokens.kind(next)? {
            TokenKind::Digits => Parser::new(self.words, next).from_digits(),
            TokenKind::Word
                if matches!(
                    self.words.get(next),
                    Some(NumberWord::Unit(_) | NumberWord::Teen(_) | NumberWord::Ten(_) | NumberWord::Hundred)
                ) =>
            {
                Parser::new(self.words, next).from_word()
            }
            _ => None,
        }?;
        let counts = (matches!(number.form, Form::Figures | Form::Words | Form::Fraction)
            || number.form == Form::Article && !self.french)
            && !matches!(self.tokens.key(number.tokens.end), "de" | "d" | "que");
        counts.then_some(NumberMatch {
            tokens: self.start..number.tokens.end,
            value: -number.value,
            form: if number.form == Form::Article { Form::Words } else { number.form },
            plain: false,
            signed: true,
            ..number
        })
    }

    fn ordinal(mut self, value: u64, end: usize) -> Option<NumberMatch> {
        self.value = Decimal::whole(i64::try_from(value).ok()?).into();
        self.end = end;
        self.form = Form::Ordinal;
        self.done()
    }

    /// The fraction that a numerator in words makes with the word after it: « deux tiers », "one-fifth".
    fn denominator(&self, numerator: Decimal, end: usize) -> Option<(NumberValue, usize)> {
        let value = numerator.to_f64();
        if value < 1.0 || value.fract() != 0.0 || value >= 1000.0 {
            return None;
        }
        let next = self.words.after(end - 1);
        let hyphen = next == end + 1;
        let one = value == 1.0;
        let follows = next + 1;
        let under = match self.words.get(next)? {
            NumberWord::Part(under) if self.part_is_fraction(next, one, hyphen) => u64::from(under),
            // "twenty-fifths" are the plural of an ordinal, "twenty fifths" four.
            NumberWord::Ordinals(_) if hyphen && value >= 20.0 && value % 10.0 == 0.0 && value < 100.0 => {
                return None;
            }
            NumberWord::Ordinals(under) if under > 2 && (!one || !self.french) => under,
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
            NumberWord::Ordinal(_) if self.french && self.tokens.key(end - 1) == "une" => return None,
            NumberWord::Ordinal(under) if one && under > 2 && (hyphen || !self.noun_at(follows)) => under,
            _ => return None,
        };
        Some((NumberValue::from(numerator).over(under)?, next + 1))
    }

    /// Whether « demi », « quart », "half" or "quarter" after a numerator is a part of it.
    fn part_is_fraction(&self, at: usize, one: bool, hyphen: bool) -> bool {
        let (next, then) = (self.tokens.key(at + 1), self.tokens.key(at + 2));
        match self.tokens.key(at) {
            "quart" | "quarts" => {
                !(next == "de" && matches!(then, "finale" | "finales")) && !self.tokens.is_hyphen(at + 1)
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

    /// Whether a noun may stand here, so that an ordinal before it counts: any word but a preposition or a verb
    /// that the vocabulary knows.
    fn noun_at(&self, at: usize) -> bool {
        self.tokens.same_line(at)
            && self.tokens.is_word(at)
            && !self.tokens.is_any(at, Classes::FUNCTION)
            && !self.tokens.is_any(at, Classes::LINK)
    }

    /// « virgule cinq », "point five".
    fn decimals(&mut self) {
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

    fn multiply(&mut self, power: i32) -> bool {
        let Some(value) = self.value.times(Decimal::power(power)) else { return false };
        self.value = value;
        self.scale = if self.scale == 3 && power >= 6 { power } else { self.scale.max(power) };
        true
    }

    /// Scales, collectives, halves and smaller numbers after a number.
    fn scaled(&mut self) {
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

    fn named(&mut self, scaled: &mut bool) {
        *scaled = true;
        self.plain = false;
        if self.form == Form::Article {
            self.form = Form::Words;
        }
    }

    /// The power of ten of a scale word that may follow a number.
    fn scale_word_at(&self, at: usize) -> Option<i32> {
        let power = match self.words.get(at)? {
            NumberWord::Scale(power) => i32::from(power),
            NumberWord::Hundred if !self.french => 2,
            _ => return None,
        };
        let key = self.tokens.key(at);
        // "1 mil", « 3 Md »: abbreviations stand as they are; « mil » is a year's.
        (!matches!(key, "mil") && (at == self.end || !self.tokens.is_digits(self.end - 1))).then_some(power)
    }

    /// « 10k », « 1,2M », "1.2B": a letter that touches the digits.
    fn short_scale(&mut self) -> bool {
        let at = self.end;
        if self.form != Form::Figures || !self.tokens.is_glued(at) || !self.tokens.is_word(at) {
            return false;
        }
        let power = match self.tokens.text(at) {
            "k" | "K" => 3,
            "M" | "MM" | "mil" if !(self.tokens.text(at - 1) == "3" && self.plain) => 6,
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

    /// « deux douzaines », "200 dozen", « 150 milliers ».
    fn counted_collective(&mut self) {
        let next = self.next();
        if let Some(NumberWord::Collective(count)) = self.words.get(next)
            && !matches!(self.tokens.key(next), "score" | "scores" | "couple" | "tens")
            && let Some(value) = self.value.times(Decimal::whole(i64::from(count)))
        {
            let article = self.form == Form::Article;
            // « une quarantaine de 14 jours » isolates.
            let isolates = self.tokens.key(next + 1) == "de"
                && (self.tokens.is_digits(next + 2) || self.tokens.is_any(next + 2, Classes::NUMBER));
            if article && self.tokens.key(next) == "quarantaine" && isolates {
                return;
            }
            self.value = value;
            self.end = next + 1;
            self.plain = false;
            if matches!(self.tokens.key(next), "millier" | "milliers") {
                self.scale = 3;
            }
            self.form = Form::Collective;
            self.chain();
        }
    }

    /// « et demi », "and a half", « et quart », "and three quarters" after a number: of its scale where it has one.
    fn halves(&mut self) {
        if self.between() {
            return;
        }
        let next = self.words.after(self.end - 1);
        if next != self.end || !matches!((self.french, self.tokens.key(next)), (true, "et") | (false, "and")) {
            return;
        }
        let at = self.words.after(next);
        let mut fraction = None;
        match (self.words.get(at), self.tokens.key(at)) {
            (Some(NumberWord::Part(2)), "demi" | "demie") => fraction = Some((NumberValue::fraction(1, 2), at + 1)),
            (Some(NumberWord::Part(4)), "quart") => fraction = Some((NumberValue::fraction(1, 4), at + 1)),
            (Some(NumberWord::Joint), "a" | "an") => {
                if let Some(under) = self.under_at(at + 1) {
                    fraction = Some((NumberValue::fraction(1, under), at + 2));
                }
            }
            (Some(NumberWord::Unit(over @ 1..=9)), _) => {
                let under_at = self.words.after(at);
                if let Some(under) = self.under_at(under_at) {
                    fraction = Some((NumberValue::fraction(u64::from(over), under), under_at + 1));
                }
            }
            _ => {}
        }
        if let Some((Some(part), end)) = fraction {
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

    fn scale_word_at_after(&self, end: usize) -> Option<i32> {
        match self.words.get(self.words.after(end - 1))? {
            NumberWord::Scale(power) => Some(i32::from(power)),
            _ => None,
        }
    }

    fn under_at(&self, at: usize) -> Option<u64> {
        match self.words.get(at)? {
            NumberWord::Part(under) => Some(u64::from(under)),
            NumberWord::Ordinals(under) => Some(under),
            NumberWord::Ordinal(under) if under > 2 && !self.noun_at(at + 1) => Some(under),
            _ => None,
        }
    }

    /// « 2 millions 300 000 », "4 thousand 3 hundred": a smaller number after a scale.
    fn smaller(&mut self) {
        for _ in 0..4 {
            let mut next = self.next();
            if self.between() || next != self.end {
                return;
            }
            if !self.french && self.tokens.key(next) == "and" {
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
                    let joined = next != self.next();
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

    /// « de millions », "of thousands" after a collective or a vague number: scales that multiply it.
    fn chain(&mut self) {
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
            if !self.french && self.tokens.key(at) == "a" && at > joint {
                at += 1;
            }
            if !self.tokens.same_line(at) {
                return;
            }
            let factor = match self.words.get(at) {
                Some(NumberWord::Scale(power)) if power >= 6 || !self.french => Decimal::power(i32::from(power)),
                Some(NumberWord::Hundred) if !self.french => Decimal::power(2),
                Some(NumberWord::Collective(count)) if !matches!(self.tokens.key(at), "couple" | "score") => {
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
    fn vague_number(mut self) -> Option<NumberMatch> {
        self.value = Decimal::ONE.into();
        self.vague = true;
        self.form = Form::Collective;
        let mut next = self.words.after(self.start);
        if !self.french && self.tokens.key(next) == "of" {
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
            && self.tokens.key(self.start - 1) == "a"
            && self.tokens.key(self.start) == "few"
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

    fn factor_at(&self, at: usize) -> Option<Decimal> {
        match self.words.get(at)? {
            NumberWord::Scale(power) => Some(Decimal::power(i32::from(power))),
            NumberWord::Hundred => Some(Decimal::power(2)),
            NumberWord::Collective(count) => Some(Decimal::whole(i64::from(count))),
            _ => None,
        }
    }

    /// A collective without a number before it: « des dizaines de », "dozens of", "a dozen", "a couple of".
    fn collective(mut self) -> Option<NumberMatch> {
        let key = self.tokens.key(self.start);
        let before = self.start.checked_sub(1).map_or("", |before| self.tokens.key(before));
        let plural = key.ends_with('s');
        let of = matches!(self.tokens.key(self.start + 1), "of" | "de" | "d");
        self.value = self.factor_at(self.start)?.into();
        self.end = self.start + 1;
        self.form = Form::Collective;
        match (self.french, key) {
            (false, "couple") => {
                // "a couple of": people when they are one.
                let alone = self.tokens.len() == 2;
                if before != "a" || !(of || alone) || self.tokens.key(self.start + 2) == "the" {
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
                    && matches!(before, "bon" | "bonne" | "petit" | "petite" | "gros" | "grosse" | "grande") =>
            {
                let article = self.start >= 2 && matches!(self.tokens.key(self.start - 2), "un" | "une");
                if !article {
                    return None;
                }
                self.start -= 2;
            }
            (true, _) if !plural => return None,
            (true, _) if !of && !matches!(before, "des" | "par" | "les" | "plusieurs") => return None,
            _ => {}
        }
        if plural {
            self.vague = true;
        }
        self.chain();
        self.done()
    }

    /// "hundreds of", "thousands", « des millions d'euros »: a scale with no number before it.
    fn bare_scale(mut self) -> Option<NumberMatch> {
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
            if self.tokens.key(self.end) == "and"
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
        if !plural {
            // "multimillion-dollar" has its own word; "million-dollar" alone is vague enough to leave.
            return None;
        }
        self.vague = true;
        self.form = Form::Collective;
        self.chain();
        self.done()
    }

    /// « demi- », "half a million", "half a dozen", "a third", "a quarter of".
    fn part(mut self) -> Option<NumberMatch> {
        let key = self.tokens.key(self.start);
        let before = self.start.checked_sub(1).map_or("", |before| self.tokens.key(before));
        self.form = Form::Fraction;
        match key {
            "half" => {
                self.value = NumberValue::fraction(1, 2)?;
                self.end = self.start + 1;
                let mut next = self.next();
                if self.tokens.key(next) == "a" || self.tokens.key(next) == "an" {
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
            "tiers" | "quart" if matches!(before, "le" | "du" | "au") => {
                let of = matches!(self.tokens.key(self.start + 1), "de" | "des" | "du" | "d");
                let finals = matches!(self.tokens.key(self.start + 2), "finale" | "finales");
                self.value = NumberValue::fraction(1, if key == "tiers" { 3 } else { 4 })?;
                self.end = self.start + 1;
                if of && !finals { self.done() } else { None }
            }
            "quarter" if before == "a" => {
                let next = self.tokens.key(self.start + 1);
                let point = self.tokens.is_any(self.start + 1, Classes::PERCENT);
                let by = self.start >= 2 && self.tokens.key(self.start - 2) == "by" && !self.noun_at(self.start + 1);
                if next != "of" && !point && !by && !self.tokens.is_hyphen(self.start + 1) {
                    return None;
                }
                self.start -= 1;
                self.value = NumberValue::fraction(1, 4)?;
                self.end = self.start + 2;
                // "a quarter of a million".
                if self.tokens.key(self.end + 1) == "a"
                    && let Some(NumberWord::Scale(power)) = self.words.get(self.end + 2)
                    && self.multiply(i32::from(power))
                {
                    self.end += 3;
                    self.form = Form::Words;
                }
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

/// What "half a" may stand before.
const MEASURED: Classes = Classes::UNIT_OR_TIME;
