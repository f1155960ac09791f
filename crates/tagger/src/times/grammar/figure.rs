//! Whole numbers in figures and in words.

use super::{Grammar, Read};
use crate::numbers::{Form, NumberMatch};

impl<'a> Grammar<'a> {
    /// A run of digits and how many there are; full-width digits count.
    #[inline]
    pub(super) fn digits(&self, at: usize) -> Option<(i64, usize)> {
        if self.tokens.is_digits(at) { self.value_of_digits(at) } else { None }
    }

    fn value_of_digits(&self, at: usize) -> Option<(i64, usize)> {
        let text = self.tokens.text(at);
        // Hours, days and years, which this is asked of a dozen times each.
        let digit = |byte: u8| i64::from(byte.wrapping_sub(b'0'));
        match *text.as_bytes() {
            [one] => return Some((digit(one), 1)),
            [ten, one] => return Some((digit(ten) * 10 + digit(one), 2)),
            [a, b, c, d] if (a | b | c | d).is_ascii() => {
                return Some((digit(a) * 1000 + digit(b) * 100 + digit(c) * 10 + digit(d), 4));
            }
            _ => {}
        }
        let mut value = 0i64;
        let mut length = 0;
        for c in text.chars() {
            let digit = c.to_digit(10).or_else(|| (c as u32).checked_sub(0xff10).filter(|digit| *digit < 10))?;
            length += 1;
            if length > 9 {
                return None;
            }
            value = value * 10 + i64::from(digit);
        }
        Some((value, length))
    }

    /// Digits that are no part of a longer figure: not after or before a decimal sign or a slash.
    pub(super) fn lone_digits(&self, at: usize) -> Option<(i64, usize)> {
        let (value, length) = self.digits(at)?;
        (!self.touches_before(at) && !self.touches_after(at + 1)).then_some((value, length))
    }

    /// Whether a letter, a digit or a sign that makes one figure with it touches the digits on the left.
    pub(super) fn touches_before(&self, at: usize) -> bool {
        if !self.tokens.is_glued(at) || at == 0 || self.after_dash && self.tokens.is_dash(at.wrapping_sub(1)) {
            return false;
        }
        match self.tokens.symbol(at.wrapping_sub(1)) {
            None => true,
            // « mi-2026 », "mid-2026".
            Some('-') if at >= 2 && self.key_is_one_of(at.wrapping_sub(2), words!("mi" | "mid")) => false,
            Some('.' | ',' | ':' | '/' | '-') => {
                self.tokens.is_glued(at.wrapping_sub(1))
                    && at >= 2
                    && (self.tokens.is_digits(at.wrapping_sub(2)) || self.tokens.is_word(at.wrapping_sub(2)))
            }
            Some('#' | '_' | '@' | '$' | '€' | '£' | '+') => true,
            Some(_) => false,
        }
    }

    /// Whether what follows touches a figure that ends before `next` and belongs to it.
    pub(super) fn touches_after(&self, next: usize) -> bool {
        if !self.tokens.is_glued(next) {
            return false;
        }
        match self.tokens.symbol(next) {
            None => self.tokens.get(next).is_some(),
            Some('.' | ',' | ':' | '/') => self.tokens.is_glued(next + 1) && self.tokens.is_digits(next + 1),
            Some('%' | '€' | '$' | '£' | '°' | '_' | '@' | '²' | '³') => true,
            Some(_) => false,
        }
    }

    /// The number that begins here.
    pub(super) fn number(&self, at: usize) -> Option<&'a NumberMatch> {
        self.numbers.at(at)
    }

    /// A whole number in digits or in words between two bounds.
    pub(super) fn integer(&self, at: usize, least: i64, most: i64) -> Read<i64> {
        if let Some((value, _)) = self.digits(at) {
            return (least..=most).contains(&value).then_some((value, at + 1));
        }
        let number = self.number(at)?;
        let value = number.value;
        let whole = number.form == Form::Words || number.form == Form::Article;
        (whole && !number.vague && value.fract() == 0.0 && value >= least as f64 && value <= most as f64)
            .then_some((value as i64, number.tokens.end))
    }
}
