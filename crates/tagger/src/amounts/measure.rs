//! One number with what it counts: the sign before it, the currency, percentage or unit after it.

use std::ops::Range;

use surligne_model::Language;

use super::percent::percent_at;
use super::tables::money::{Coin, Denomination, coin_at, sign_before};
use super::tables::units::unit_at;
use crate::numbers::{Form, NumberMatch, Numbers};
use crate::tokens::{Classes, Entries, Gap, Tokens};

/// Words around « livres » and "pounds" that say what is weighed, and after "in" that say what is measured.
pub(super) const WORDS: &[Entries] = &[Entries {
    language: None,
    classes: Classes::NONE,
    words: "weigh weighs weighed weighing weight weights lost lose losing gained heavier lighter pèse pesait pesant poids \
            bébé dumbbell cocaine heroin fentanyl meth marijuana methamphetamine bomb baby thrust pressure trash ounce ounces feet \
            tall beef meat flour sugar butter potatoes chicken explosives in thick wide long high deep diameter et and d de \
            moteur puissance bloc hybride diesel essence turbo voiture suv berline motorisation couple beurre farine sucre \
            below sous zero zéro temperature temperatures warming heat cold degrees température températures \
            réchauffement",
}];

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
        sign_first: false,
        rule: "number",
    };
    if number.form == Form::Ordinal {
        return measure;
    }
    measure.take_sign(tokens, free);
    if measure.sign_first {
        measure.take_short_scale(tokens);
        measure.take_echo(tokens);
        return measure;
    }
    measure.take_suffix(tokens, numbers, number);
    measure
}

impl Measure {
    /// « $75 », « EUR 15 », « −€12 ».
    fn take_sign(&mut self, tokens: &Tokens<'_>, free: usize) {
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
        // -$5, −€12.
        if sign > free
            && matches!(tokens.symbol(sign - 1), Some('-' | '\u{2212}'))
            && tokens.is_glued(sign)
            && (sign == 1 || !tokens.is_glued(sign - 1) || tokens.is(sign - 2, '('))
        {
            self.tokens.start = sign - 1;
            self.value = -self.value;
        } else if sign > free && tokens.same_line(sign) && tokens.key(sign - 1) == "minus" {
            self.tokens.start = sign - 1;
            self.value = -self.value;
        }
    }

    fn multiply(&mut self, factor: f64) {
        // A power of ten times a value with few decimals: rounded once, then to the nearest short decimal.
        self.value = times(self.value, factor);
        self.scale *= factor;
    }

    /// « £5m », "$1.4t", « $5 M » after a sign: letters that are a scale only for money.
    fn take_short_scale(&mut self, tokens: &Tokens<'_>) {
        let at = self.tokens.end;
        let Some(factor) = short_scale(tokens, at).filter(|_| self.scale == 1.0) else { return };
        let glued = tokens.is_glued(at);
        if !glued && (!tokens.same_line(at) || !matches!(tokens.text(at), "M" | "K" | "B" | "Md" | "MM")) {
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
    fn take_echo(&mut self, tokens: &Tokens<'_>) {
        let Counted::Money(first) = self.counted else { return };
        let at = self.tokens.end;
        let at = if tokens.same_line(at) && tokens.key(at) == "de" && self.scale >= 1e6 { at + 1 } else { at };
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

    fn take_suffix(&mut self, tokens: &Tokens<'_>, numbers: &Numbers, number: &NumberMatch) {
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
        // « millions d'euros », « une dizaine de kilomètres », « un quart de point », "hundreds of dollars".
        let linked = number.scale >= 1e6 || number.vague || matches!(number.form, Form::Collective | Form::Fraction);
        if !linked {
            return;
        }
        let mut at = match (tokens.language(), tokens.key(end)) {
            (Language::Fr, "de") => end + 1,
            (Language::Fr, "d") if tokens.is(end + 1, '\'') => end + 2,
            (Language::En, "of") => end + 1,
            _ => return,
        };
        if number.form == Form::Fraction && matches!(tokens.key(at), "a" | "an") {
            at += 1;
        }
        if tokens.same_line(at) {
            self.take_unit(tokens, at, number, numbers);
        }
    }

    /// A percentage, a currency or a unit at a token.
    fn take_unit(&mut self, tokens: &Tokens<'_>, at: usize, number: &NumberMatch, numbers: &Numbers) -> bool {
        if let Some(percent) = percent_at(tokens, at, number) {
            self.counted = Counted::Percent { points: percent.points };
            self.tokens.end = percent.end;
            self.take_half(tokens);
            self.rule = if percent.points { "percent.points" } else { "percent.sign" };
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
        if self.plain
            && tokens.language() == Language::En
            && let Some(end) = inch_mark(tokens, at)
        {
            return self.take_measure(tokens, numbers, "[in_i]", end);
        }
        if tokens.key(at) == "in" && self.form != Form::Article && inches(tokens, at) {
            return self.take_measure(tokens, numbers, "[in_i]", at + 1);
        }
        false
    }

    fn take_measure(&mut self, tokens: &Tokens<'_>, numbers: &Numbers, unit: &'static str, end: usize) -> bool {
        self.counted = Counted::Unit(unit);
        self.tokens.end = end;
        self.rule = "quantity.unit";
        self.take_half(tokens);
        self.take_smaller_units(tokens, numbers, unit);
        // « 2 degrés sous zéro », "2 degrees below zero".
        let end = self.tokens.end;
        if matches!(unit, "deg" | "Cel" | "[degF]")
            && matches!(tokens.key(end), "below" | "sous")
            && matches!(tokens.key(end + 1), "zero" | "zéro")
        {
            self.value = -self.value.abs();
            self.tokens.end = end + 2;
        }
        true
    }

    /// « un hectare et demi », "a mile and a half".
    fn take_half(&mut self, tokens: &Tokens<'_>) {
        let end = self.tokens.end;
        let half = match tokens.key(end) {
            "et" => matches!(tokens.key(end + 1), "demi" | "demie").then_some(end + 2),
            "and" => (tokens.key(end + 1) == "a" && tokens.key(end + 2) == "half").then_some(end + 3),
            _ => None,
        };
        if let Some(end) = half.filter(|_| self.value.fract() == 0.0 && self.scale == 1.0 && !self.vague) {
            self.value += 0.5;
            self.tokens.end = end;
        }
    }

    /// « 450 M€ », « 10 k$ », « 180 MUSD », « 3 M d'euros »: a scale that is one only before a currency.
    fn take_scaled_coin(&mut self, tokens: &Tokens<'_>, at: usize) -> bool {
        if self.scale >= 1e6 || !tokens.is_word(at) || self.form == Form::Article {
            return false;
        }
        if let Some(factor) = short_scale(tokens, at) {
            let mut next = at + 1;
            if matches!(tokens.key(next), "d") && tokens.is(next + 1, '\'') {
                next += 2;
            } else if tokens.key(next) == "de" {
                next += 1;
            }
            if tokens.same_line(next)
                && let Some((coin, end)) = coin_at(tokens, next)
            {
                self.multiply(factor);
                self.counted = Counted::Money(coin);
                self.tokens.end = end;
                self.rule = "money.scaled-sign";
                return true;
            }
            return false;
        }
        // MUSD, kEUR: one word.
        let text = tokens.text(at);
        for (prefix, factor) in
            [("k", 1e3), ("K", 1e3), ("Mds", 1e9), ("Md", 1e9), ("M", 1e6), ("G", 1e9), ("bn", 1e9), ("m", 1e6)]
        {
            let code = text.strip_prefix(prefix).and_then(super::tables::money::code_in_use);
            if let Some(coin) = code {
                self.multiply(factor);
                self.counted = Counted::Money(coin);
                self.tokens.end = at + 1;
                self.rule = "money.scaled-code";
                return true;
            }
        }
        false
    }

    /// « 1 euro 20 », « 3 € 50 », "thirteen dollars forty-five cents", « 1 USD et 23 centimes ».
    fn take_cents(&mut self, tokens: &Tokens<'_>, numbers: &Numbers, coin: Coin) {
        if coin.hundredth {
            self.value = hundredth(self.value);
            return;
        }
        if self.scale > 1.0 || self.vague || self.value.fract() != 0.0 {
            return;
        }
        let mut at = self.tokens.end;
        let joined = matches!(tokens.key(at), "et" | "and");
        if joined {
            at += 1;
        }
        if !tokens.same_line(at) {
            return;
        }
        let Some(cents) = numbers
            .at(at)
            .filter(|cents| cents.value >= 0.0 && cents.value < 100.0 && cents.value.fract() == 0.0 && !cents.vague)
        else {
            return;
        };
        let after = cents.tokens.end;
        if let Some((small, end)) =
            coin_at(tokens, after).filter(|(small, _)| small.hundredth && tokens.same_line(after))
        {
            let _ = small;
            self.value = hundredth(self.value * 100.0 + cents.value);
            self.tokens.end = end;
            self.rule = "money.with-cents";
            return;
        }
        let bare = cents.plain
            && !joined
            && tokens.text(at).len() == 2
            && !(tokens.same_line(after)
                && (tokens
                    .symbol(after)
                    .is_some_and(|c| !matches!(c, '.' | ',' | ';' | ':' | ')' | '!' | '?' | '»'))
                    || tokens.is_digits(after)
                    || tokens.is_any(after, Classes::UNIT | Classes::CURRENCY | Classes::TIME_UNIT)
                    || (tokens.is_any(after, Classes::PERCENT) && tokens.key(after + 1) == "cent")
                    || (tokens.is_word(after) && !tokens.is_any(after, Classes::FUNCTION))));
        if bare {
            self.value = hundredth(self.value * 100.0 + cents.value);
            self.tokens.end = after;
            self.rule = "money.with-cents";
        }
    }

    /// « 5 feet 2 inches », « 2 km and 1 meter », « 8 pounds 3 ounces »: as often as a smaller unit follows.
    fn take_smaller_units(&mut self, tokens: &Tokens<'_>, numbers: &Numbers, unit: &str) {
        let mut last = unit;
        for _ in 0..3 {
            if self.scale > 1.0 || self.vague || self.form == Form::Fraction {
                return;
            }
            match self.take_smaller_unit(tokens, numbers, unit, last) {
                Some(smaller) => last = smaller,
                None => return,
            }
        }
    }

    /// Takes one smaller unit after the unit `last`, into a value counted in `unit`.
    fn take_smaller_unit(
        &mut self,
        tokens: &Tokens<'_>,
        numbers: &Numbers,
        unit: &str,
        last: &str,
    ) -> Option<&'static str> {
        let (system, size) = size(unit)?;
        let (_, last_size) = self::size(last)?;
        let mut at = self.tokens.end;
        let comma = tokens.is(at, ',');
        if comma || matches!(tokens.key(at), "and" | "et") {
            at += 1;
        } else if tokens.is_hyphen(at) && tokens.is_digits(at + 1) {
            at += 1;
        }
        if !tokens.same_line(at) {
            return None;
        }
        let small = numbers.at(at).filter(|small| small.value >= 0.0 && !small.vague)?;
        let after = small.tokens.end;
        let linked = after + usize::from(tokens.is_hyphen(after) && tokens.is_glued(after));
        if tokens.same_line(linked)
            && let Some((found, end)) = unit_at(tokens, linked)
        {
            let (found_system, found_size) = self::size(found)?;
            if comma && system == System::Metric {
                return None;
            }
            let fits = found_system == system && found_size < last_size && small.value * found_size < last_size * 8.0;
            // « 3 m, 5 kg » and « 10 km et 2 m »: a comma joins only what is less than one of the larger.
            if !fits || (small.value * found_size >= last_size && !(unit == last && system == System::Imperial)) {
                return None;
            }
            self.value += small.value * found_size / size;
            self.tokens.end = end;
            self.rule = "quantity.two-units";
            return Some(found);
        }
        // « 1 m 78 », « 1m78 », and no « 3 m 12 personnes »; 6'2.
        let free =
            !comma && !(tokens.same_line(after) && tokens.is_word(after) && !tokens.is_any(after, Classes::FUNCTION));
        let metres = unit == "m"
            && self.plain
            && small.plain
            && tokens.text(at).len() == 2
            && self.value < 10.0
            && tokens.language() == Language::Fr
            && free;
        let feet = unit == "[ft_i]" && small.plain && tokens.is_glued(at) && self.value < 9.0;
        if metres || feet {
            self.value =
                if metres { hundredth(self.value * 100.0 + small.value) } else { self.value + small.value / 12.0 };
            self.tokens.end = after;
            self.rule = "quantity.two-units";
        }
        None
    }

    /// Whether a name of money is one after this number: abbreviations touch it, words that are more than money
    /// count enough of it.
    fn coin_fits(&self, tokens: &Tokens<'_>, at: usize, end: usize, coin: Coin) -> bool {
        let text = tokens.text(at);
        let one_word = end == at + 1;
        // "15 $20": a sign that touches the figure after it is that figure's.
        if tokens.symbol(at).is_some() || (tokens.symbol(end - 1) == Some('$') && one_word) {
            let next_number = tokens.is_digits(end) && tokens.is_glued(end);
            return !(next_number && !tokens.is_glued(at));
        }
        if one_word && tokens.is_word(at) {
            match tokens.key(at) {
                "c" | "p" => {
                    return tokens.is_glued(at) && text.chars().all(char::is_lowercase);
                }
                "won" if tokens.language() == Language::En => return self.value >= 1000.0,
                "real" | "lei" | "sol" | "mark" | "marks" | "lev" | "rand" | "ether" | "crown" | "crowns"
                | "florin" | "florins" | "sterling" => {
                    return self.value >= 1000.0
                        || self.scale > 1.0
                        || tokens.language() == Language::Fr && self.value >= 2.0;
                }
                "cent" | "cents" if tokens.language() == Language::Fr => {
                    return self.form != Form::Article && self.scale == 1.0;
                }
                _ => {}
            }
            // « un franc succès », « une livre », "a pound": one of them is money only with money around it.
            if self.form == Form::Article && matches!(tokens.key(at), "franc" | "mark" | "real" | "sol") {
                return !(tokens.same_line(end) && tokens.is_word(end) && !tokens.is_any(end, Classes::FUNCTION));
            }
            if matches!(tokens.key(at), "livre" | "livres") {
                return self.scale >= 1000.0 || speaks_of_pounds(tokens, at);
            }
            if matches!(tokens.key(at), "dollar" | "euro") && tokens.is_hyphen(end) && tokens.is_glued(end) {
                return true;
            }
        }
        if coin.word && one_word {
            return text.chars().all(char::is_uppercase) && !tokens.is_glued(end);
        }
        true
    }

    /// Whether a symbol of a unit is one here: « l'été » begins with no litre, « T-shirts » with no tonne.
    fn unit_fits(&self, tokens: &Tokens<'_>, at: usize, end: usize, unit: &str) -> bool {
        let text = tokens.text(at);
        let letters = text.chars().count();
        if !tokens.is_word(at) {
            return self.form != Form::Article;
        }
        if end == at + 1 && letters <= 3 && text.is_ascii() {
            if tokens.is(end, '\'') && tokens.is_glued(end) {
                return false;
            }
            let joined = tokens.is_glued(end)
                && (tokens.is_word(end)
                    || tokens.is_digits(end)
                    || (tokens.is_hyphen(end) && tokens.is_glued(end + 1)));
            // « 1m78 » is a length.
            let metres = unit == "m" && tokens.is_digits(end) && tokens.text(end).len() == 2;
            if joined && !metres && !(tokens.is_hyphen(end) && letters > 1) {
                return false;
            }
            if matches!(self.form, Form::Article | Form::Words | Form::Collective) && letters == 1 {
                return false;
            }
        }
        match (tokens.language(), text) {
            (_, "C" | "F") => {
                let degrees = self.value > -300.0 && self.value < 3000.0 && self.scale == 1.0;
                let apart = !tokens.is_glued(at) && !(tokens.same_line(end) && tokens.is_capitalised(end));
                // A seat is 31F, a degree of frost is no whole F below forty.
                let glued = tokens.is_glued(at)
                    && (self.value.fract() != 0.0
                        || text == "C" && (self.value > 9.0 || warm(tokens, at))
                        || self.value >= 40.0
                        || self.value < 0.0);
                degrees && (apart || glued)
            }
            (Language::En, "m") if tokens.is_glued(at) => !millions_of(tokens, end),
            (_, "T") => self.value >= 2.0 && !tokens.is_glued(at),
            // Horses or horsepower: an engine stands near.
            (_, "chevaux") => self.value >= 20.0 && near_engine(tokens, at),
            // « un livre » is a book.
            (Language::Fr, "livres") => speaks_of_weight(tokens, at) || tokens.len() < 6,
            (_, "livre") if self.form == Form::Article => {
                tokens.key(at.wrapping_sub(1)) == "une" && speaks_of_weight(tokens, at)
            }
            (_, "pied" | "pouce" | "once" | "nautique" | "carat") if self.form == Form::Article => false,
            // « un degré de plus », « un litre »: the article counts before any full name but a bare degree.
            (_, "degré" | "degree" | "degrees" | "foot" | "stone" | "cup") if self.form == Form::Article => {
                tokens.key(at) == "degré" && tokens.same_line(end) && tokens.key(end) == "celsius"
            }
            _ => true,
        }
    }
}

/// "47m voters": a noun after the letter, and none that a length stands before.
pub(super) fn millions_of(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.same_line(at) || tokens.is_glued(at) || !tokens.is_word(at) || tokens.is_capitalised(at) {
        return false;
    }
    let text = tokens.text(at);
    let plural = text.len() > 3 && text.ends_with('s') && !text.ends_with("ss");
    let known = matches!(text, "people" | "children" | "women" | "men" | "voters" | "barrels" | "tonnes");
    (plural || known)
        && !matches!(text, "hurdles" | "metres" | "meters" | "across" | "towards" | "upwards" | "downwards")
}

/// A scale that letters after a figure are, before a currency.
fn short_scale(tokens: &Tokens<'_>, at: usize) -> Option<f64> {
    Some(match tokens.text(at) {
        "k" | "K" => 1e3,
        "M" | "m" | "mn" | "MM" | "mm" | "mln" | "Mio" | "mio" => 1e6,
        "B" | "b" | "bn" | "Bn" | "BN" | "Md" | "Mds" | "Mrd" | "Mrds" | "md" | "mds" | "MD" | "MDS" | "G" => 1e9,
        "T" | "t" | "tn" | "trn" => 1e12,
        _ => return None,
    })
}

/// A value times a power of ten, as a decimal: 3.2 × 1e6 is 3200000 and not its neighbour.
pub(super) fn times(value: f64, factor: f64) -> f64 {
    let exponent = factor.log10().round() as i32;
    format!("{value}e{exponent}").parse().unwrap_or(value * factor)
}

fn hundredth(value: f64) -> f64 {
    value / 100.0
}

/// "2 1/2 in thick": the « in » of a length.
fn inches(tokens: &Tokens<'_>, at: usize) -> bool {
    let measured = matches!(tokens.key(at + 1), "thick" | "wide" | "long" | "tall" | "high" | "deep" | "diameter")
        && !(tokens.same_line(at + 2) && tokens.is_word(at + 2) && !tokens.is_any(at + 2, Classes::LINK));
    measured || tokens.len() == at + 1
}

/// `5"`, `5''`: inches where the mark touches the figure and closes no quotation; one past the mark.
fn inch_mark(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    if !tokens.is_glued(at) {
        return None;
    }
    if tokens.is(at, '″') {
        return Some(at + 1);
    }
    if tokens.is(at, '\'') && tokens.is(at + 1, '\'') && tokens.is_glued(at + 1) {
        return Some(at + 2);
    }
    let open = (at.saturating_sub(60)..at).filter(|&before| tokens.is(before, '"')).count() % 2 == 1;
    (tokens.is(at, '"') && !open).then_some(at + 1)
}

/// Whether « livres » or "pounds" are weighed here.
fn weighs(tokens: &Tokens<'_>, start: usize, end: usize, scale: f64) -> bool {
    if scale >= 1e6 || !matches!(tokens.key(end - 1), "pound" | "pounds" | "livre" | "livres") {
        return false;
    }
    let heavy = |at: usize| {
        matches!(
            tokens.key(at),
            "weigh"
                | "weighs"
                | "weighed"
                | "weighing"
                | "weight"
                | "weights"
                | "lost"
                | "lose"
                | "losing"
                | "gained"
                | "heavier"
                | "lighter"
                | "pèse"
                | "pesait"
                | "pesant"
                | "poids"
                | "bébé"
                | "dumbbell"
                | "cocaine"
                | "heroin"
                | "fentanyl"
                | "meth"
                | "marijuana"
                | "methamphetamine"
                | "bomb"
                | "baby"
                | "thrust"
                | "pressure"
                | "trash"
                | "ounce"
                | "ounces"
                | "feet"
                | "tall"
                | "beef"
                | "meat"
                | "flour"
                | "sugar"
                | "butter"
                | "potatoes"
                | "chicken"
                | "explosives"
        )
    };
    // "a 200-pound man".
    let linked = tokens.is_hyphen(end.saturating_sub(2)) && tokens.is_glued(end - 1) && !tokens.is_hyphen(end);
    linked || (start.saturating_sub(6)..(end + 5).min(tokens.len())).any(heavy)
}

/// Units that are written together, largest first.
#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    Metric,
    Imperial,
    MetricMass,
    ImperialMass,
}

/// A unit's system and its size there.
fn size(unit: &str) -> Option<(System, f64)> {
    Some(match unit {
        "km" => (System::Metric, 1e6),
        "m" => (System::Metric, 1e3),
        "cm" => (System::Metric, 10.0),
        "mm" => (System::Metric, 1.0),
        "[mi_i]" => (System::Imperial, 63360.0),
        "[yd_i]" => (System::Imperial, 36.0),
        "[ft_i]" => (System::Imperial, 12.0),
        "[in_i]" => (System::Imperial, 1.0),
        "t" => (System::MetricMass, 1e6),
        "kg" => (System::MetricMass, 1e3),
        "g" => (System::MetricMass, 1.0),
        "[stone_av]" => (System::ImperialMass, 224.0),
        "[lb_av]" => (System::ImperialMass, 16.0),
        "[oz_av]" => (System::ImperialMass, 1.0),
        _ => return None,
    })
}

/// Whether temperatures are spoken of.
fn warm(tokens: &Tokens<'_>, at: usize) -> bool {
    super::context::sentence(tokens, at).any(|at| {
        matches!(
            tokens.key(at),
            "temperature"
                | "temperatures"
                | "warming"
                | "heat"
                | "cold"
                | "degrees"
                | "température"
                | "températures"
                | "réchauffement"
        )
    })
}

/// Whether an engine is spoken of within a sentence's reach.
fn near_engine(tokens: &Tokens<'_>, at: usize) -> bool {
    super::context::sentence(tokens, at).any(|at| {
        matches!(
            tokens.key(at),
            "moteur"
                | "puissance"
                | "bloc"
                | "hybride"
                | "diesel"
                | "essence"
                | "turbo"
                | "voiture"
                | "suv"
                | "berline"
                | "km"
                | "motorisation"
                | "couple"
        )
    })
}

fn speaks_of_weight(tokens: &Tokens<'_>, at: usize) -> bool {
    super::context::sentence(tokens, at)
        .any(|at| matches!(tokens.key(at), "pèse" | "pesait" | "poids" | "beurre" | "farine" | "sucre"))
}

/// Whether « livres » are money here: a country that pays in them, or money, in the sentence.
fn speaks_of_pounds(tokens: &Tokens<'_>, at: usize) -> bool {
    let sentence = super::context::sentence(tokens, at);
    let place = |at: usize| {
        tokens.is_any(at, Classes::PLACE)
            && matches!(super::places::country_at(tokens, at), Some("GB" | "EG" | "LB" | "SY" | "SD" | "TR"))
    };
    sentence.clone().any(place) || super::context::speaks_of(tokens, sentence, Classes::MONEY) || tokens.len() < 8
}
