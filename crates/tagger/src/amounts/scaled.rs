//! Scales that letters are beside money: « 450 M€ », « 10 k$ », « 180 MUSD ».

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
}

/// A scale that letters after a figure are, before a currency.
pub(super) fn short_scale(tokens: &Tokens<'_>, at: usize) -> Option<f64> {
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
