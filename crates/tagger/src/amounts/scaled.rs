//! Scales that letters are beside money: « 450 M€ », « 10 k$ », « 180 MUSD ».

use surligne_model::number;

use super::measure::{Counted, Measure};
use super::tables::money::coin_at;
use crate::numbers::Form;
use crate::tokens::Tokens;

impl Measure {
    /// « 450 M€ », « 10 k$ », « 180 MUSD », « 3 M d'euros »: a scale that is one only before a currency.
    pub(super) fn take_scaled_coin(&mut self, tokens: &Tokens<'_>, at: usize) -> bool {
        if self.scale >= 1e6 || !tokens.is_word(at) || self.form == Form::Article {
            return false;
        }
        if let Some(factor) = short_scale(tokens, at) {
            let mut next = at + 1;
            if matches!(tokens.key(next), "d") && tokens.is(next + 1, '\'') {
                next += 2;
            } else if tokens.key_is(next, "de") {
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
}

/// The first figure of two with the scale that the second says for both: « 4 à 5 millions », « deux à trois cents »,
/// « 2 à 3000 », « de 20 à 25 centimes ».
pub(super) fn with_shared_scale(tokens: &Tokens<'_>, first: &Measure, second: &Measure, opened: bool) -> f64 {
    let (low, high) = (first.value, second.value);
    let scale = first.scale == 1.0 && second.scale > 1.0 && times(low, second.scale) <= high && low.abs() < 1000.0;
    let hundreds = first.form == Form::Words
        && (2.0..10.0).contains(&low)
        && high < 1000.0
        && high % 100.0 == 0.0
        && tokens.key_is_one_of(second.number.end - 1, words!("cents" | "hundred"));
    // « 2 à 3000 personnes », "£30-40,000".
    let in_thousands = high / 1000.0;
    let thousands = (first.plain || first.sign_first && first.number.len() == 1)
        && !opened
        && second.form == Form::Figures
        && second.scale == 1.0
        && in_thousands.fract() == 0.0
        && in_thousands < 100.0
        && (low < in_thousands && in_thousands <= 3.0 * low);
    let hundredths =
        first.counted == Counted::Things && matches!(second.counted, Counted::Money(coin) if coin.hundredth);
    let scaled = match (scale, hundreds, thousands) {
        (true, ..) => times(low, second.scale),
        (_, true, _) => low * 100.0,
        (.., true) => low * 1000.0,
        _ => low,
    };
    if hundredths { scaled / 100.0 } else { scaled }
}

/// A scale that letters after a figure are, before a currency.
pub(super) fn short_scale(tokens: &Tokens<'_>, at: usize) -> Option<f64> {
    by_word!(tokens.text(at), {
        "k" | "K" => 1e3,
        "M" | "m" | "mn" | "MM" | "mm" | "mln" | "Mio" | "mio" => 1e6,
        "B" | "b" | "bn" | "Bn" | "BN" | "Md" | "Mds" | "Mrd" | "Mrds" | "md" | "mds" | "MD" | "MDS" | "G" => 1e9,
        "T" | "t" | "tn" | "trn" => 1e12,
    })
}

/// A value times a power of ten, as a decimal: 3.2 × 1e6 is 3200000 and not its neighbour.
pub(super) fn times(value: f64, factor: f64) -> f64 {
    let exponent = factor.log10().round() as i32;
    number::read(&format!("{}e{exponent}", number::plain(value))).unwrap_or(value * factor)
}
