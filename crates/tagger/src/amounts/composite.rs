//! Sums and lengths of two units: « 1 euro 20 », "5 feet 2 inches", « un hectare et demi ».

use surligne_model::Language;

use super::measure::Measure;
use super::tables::money::{Coin, coin_at};
use super::tables::units::unit_at;
use crate::numbers::{Form, Numbers};
use crate::tokens::{Classes, Gap, Tokens};

impl Measure {
    /// « 1 euro 20 », « 3 € 50 », "thirteen dollars forty-five cents", « 1 USD et 23 centimes ».
    pub(super) fn take_cents(&mut self, tokens: &Tokens<'_>, numbers: &Numbers, coin: Coin) {
        if coin.hundredth {
            self.value = hundredth(self.value);
            return;
        }
        if self.scale > 1.0
            || self.vague
            || self.value.fract() != 0.0
            || self.form == Form::Article && self.sign_first
        {
            return;
        }
        let mut at = self.tokens.end;
        let joined = tokens.key_is_one_of(at, words!("et" | "and"));
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
        if let Some((_, end)) = coin_at(tokens, after).filter(|(small, _)| small.hundredth && tokens.same_line(after))
        {
            self.value = hundredth(self.value * 100.0 + cents.value);
            self.tokens.end = end;
            self.rule = "money.with-cents";
            return;
        }
        let bare = cents.plain
            && tokens.text(at).len() == 2
            && !(tokens.same_line(after)
                && (tokens
                    .symbol(after)
                    .is_some_and(|c| !matches!(c, '.' | ',' | ';' | ':' | ')' | '!' | '?' | '»'))
                    || tokens.is_digits(after)
                    || tokens.is_any(after, Classes::UNIT | Classes::CURRENCY | Classes::TIME_UNIT)
                    || (tokens.is_any(after, Classes::PERCENT) && tokens.key_is(after + 1, "cent"))
                    || (tokens.is_word(after) && !tokens.is_any(after, Classes::FUNCTION))));
        // "$100 and fifty.": words, with nothing that they could count.
        let ends = !tokens.same_line(after)
            || tokens.symbol(after).is_some_and(|mark| matches!(mark, '.' | ',' | ';' | ')' | '!' | '?' | '»'));
        let worded = joined && ends && matches!(cents.form, Form::Words | Form::Article);
        // « 20 $ 43 »: a sign before says less than one between.
        let loose = self.sign_first && !joined && !ends;
        if (bare && !loose) || worded {
            self.value = hundredth(self.value * 100.0 + cents.value);
            self.tokens.end = after;
            self.rule = "money.with-cents";
        }
    }

    /// « un hectare et demi », "a mile and a half".
    pub(super) fn take_half(&mut self, tokens: &Tokens<'_>) {
        let end = self.tokens.end;
        let half = match tokens.key(end) {
            "et" => tokens.key_is_one_of(end + 1, words!("demi" | "demie")).then_some(end + 2),
            "and" => (tokens.key_is(end + 1, "a") && tokens.key_is(end + 2, "half")).then_some(end + 3),
            _ => None,
        };
        if let Some(end) = half.filter(|_| self.value.fract() == 0.0 && self.scale == 1.0 && !self.vague) {
            self.value += 0.5;
            self.tokens.end = end;
        }
    }

    /// « 5 feet 2 inches », « 2 km and 1 meter », « 8 pounds 3 ounces »: as often as a smaller unit follows. Gives the
    /// smallest that is named, in which the value is then counted: whole inches, whole metres.
    pub(super) fn take_smaller_units(
        &mut self,
        tokens: &Tokens<'_>,
        numbers: &Numbers,
        unit: &'static str,
    ) -> &'static str {
        // « 2,33 mètres, 1 cm de mieux » are two lengths.
        if self.value.fract() != 0.0 || self.scale > 1.0 || self.vague || self.form == Form::Fraction {
            return unit;
        }
        let mut last = unit;
        for _ in 0..3 {
            match self.take_smaller_unit(tokens, numbers, last) {
                Some(smaller) => last = smaller,
                None => break,
            }
        }
        last
    }

    /// Takes one smaller unit after the unit that the value is counted in, and counts it in that one.
    fn take_smaller_unit(
        &mut self,
        tokens: &Tokens<'_>,
        numbers: &Numbers,
        unit: &'static str,
    ) -> Option<&'static str> {
        let (system, size) = size(unit)?;
        let mut at = self.tokens.end;
        // "5 ft. 11 in.".
        let dotted = unit == "[ft_i]"
            && tokens.is(at, '.')
            && tokens.is_glued(at)
            && tokens.is_digits(at + 1)
            && tokens.text_is(at + 2, "in")
            && tokens.gap(at + 1) == Gap::Space;
        at += usize::from(dotted);
        let comma = tokens.is(at, ',');
        let joined = comma
            || tokens.key_is_one_of(at, words!("and" | "et"))
            || (tokens.is_hyphen(at) && tokens.is_digits(at + 1));
        at += usize::from(joined);
        if !tokens.same_line(at) {
            return None;
        }
        let small = numbers.at(at).filter(|small| small.value >= 0.0 && !small.vague)?;
        let after = small.tokens.end;
        let linked = after + usize::from(tokens.is_hyphen(after) && tokens.is_glued(after));
        // "5ft 4in": "in" is a unit only after feet.
        let free = !tokens.is_word(linked + 1)
            || !tokens.same_line(linked + 1)
            || tokens.is_any(linked + 1, Classes::LINK)
            || tokens.key_is_one_of(linked + 1, words!("tall" | "high" | "long" | "wide" | "thick" | "deep"));
        let inch = unit == "[ft_i]" && tokens.text_is(linked, "in") && (dotted || tokens.is_glued(linked) || free);
        let feet =
            unit == "[yd_i]" && tokens.is(linked, '\'') && tokens.is_glued(linked) && !tokens.is_glued(linked + 1);
        let found = match (inch, feet) {
            (true, _) => Some(("[in_i]", linked + 1)),
            (_, true) => Some(("[ft_i]", linked + 1)),
            _ => unit_at(tokens, linked),
        };
        if tokens.same_line(linked)
            && let Some((found, end)) = found
        {
            let (found_system, found_size) = self::size(found)?;
            // « 3 m, 20 cm »: the comma of a list, but for names in full: "2 kilometres, 1 metre".
            let full = |at: usize| tokens.text(at).chars().count() > 2;
            if comma && system == System::Metric && !full(self.tokens.end - 1) {
                return None;
            }
            let fits = found_system == system && found_size < size && small.value * found_size < size * 8.0;
            // « 3 m, 5 kg » and « 10 km et 2 m »: a comma joins only what is less than one of the larger.
            if !fits || (small.value * found_size >= size && system != System::Imperial) {
                return None;
            }
            self.value = short(self.value * size / found_size + small.value);
            self.tokens.end = end;
            self.rule = "quantity.two-units";
            return Some(found);
        }
        // « 1 m 78 », « 1m78 », and no « 3 m 12 personnes »; 6'2.
        let free = !(comma
            || tokens.same_line(after)
                && tokens.is_word(after)
                && !tokens.is_any(after, Classes::FUNCTION | Classes::LINK)
                && !tokens.key_is(after, "de"));
        let metres = unit == "m"
            && (self.plain && small.plain && tokens.text(at).len() == 2
                // « un mètre soixante-dix ».
                || small.form == Form::Words && self.form != Form::Figures && !joined && (10.0..100.0).contains(&small.value))
            && self.value < 10.0
            && self.value.fract() == 0.0
            && tokens.language() == Language::Fr
            && free;
        // « 2 kilos 500 ».
        let grams = unit == "kg"
            && small.plain
            && tokens.text(at).len() == 3
            && self.value < 100.0
            && tokens.language() == Language::Fr
            && !joined
            && free;
        if grams {
            self.value = short(self.value + small.value / 1000.0);
            self.tokens.end = after;
            self.rule = "quantity.two-units";
            return None;
        }
        let feet = unit == "[ft_i]" && small.plain && tokens.is_glued(at) && self.value < 9.0 && small.value < 12.0;
        if metres || feet {
            let smaller = self.value * if metres { 100.0 } else { 12.0 } + small.value;
            self.value = if metres { hundredth(smaller) } else { smaller };
            self.tokens.end = after;
            self.rule = "quantity.two-units";
        }
        feet.then_some("[in_i]")
    }
}

fn hundredth(value: f64) -> f64 {
    short(value / 100.0)
}

/// The nearest decimal of fifteen figures: 85.4 / 100 is 0.854 and not its neighbour.
fn short(value: f64) -> f64 {
    if value == 0.0 {
        return value;
    }
    // A whole number of fifteen figures and such a power of ten are exact: their quotient is rounded once.
    let step = |decimals: i32| 10_f64.powi(decimals);
    match 14 - value.abs().log10().floor() as i32 {
        decimals @ 0.. => (value * step(decimals)).round() / step(decimals),
        decimals => (value / step(-decimals)).round() * step(-decimals),
    }
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
    by_word!(unit, {
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
    })
}
