//! The float nearest to a decimal, of two that are as near the one whose last bit is 0.

use super::Format;
use super::natural::Natural;

/// Digits after which it only matters whether one is left: no number halfway between two floats has more than 770.
const MOST_DIGITS: usize = 800;

/// The largest power of ten that a float holds exactly.
const EXACT_POWER: u32 = 22;

/// Digits of which a float holds every number exactly.
const EXACT_DIGITS: usize = 15;

/// A decimal as it was given: `digits` times ten to the power of `exponent`.
pub(super) struct Given {
    pub is_negative: bool,
    /// Without zeros before them; none of zero.
    digits: String,
    exponent: i32,
}

impl Given {
    /// `None` where the text is no number.
    pub(super) fn of(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (mut digits, mut exponent) = (String::with_capacity(unsigned.len()), 0i32);
        let (mut is_number, mut is_fraction) = (false, false);
        for (at, byte) in unsigned.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => {
                    is_number = true;
                    exponent = exponent.saturating_sub(i32::from(is_fraction));
                    if byte != b'0' || !digits.is_empty() {
                        digits.push(char::from(byte));
                    }
                }
                b'.' if !is_fraction => is_fraction = true,
                b'e' | b'E' => {
                    exponent = exponent.saturating_add(power(&unsigned[at + 1..])?);
                    break;
                }
                _ => return None,
            }
        }
        is_number.then(|| Self { is_negative: text.starts_with('-'), digits, exponent })
    }

    /// Where the digits and the power of ten are exact floats, one operation gives the nearest one.
    pub(super) fn quick(&self) -> Option<f64> {
        let power = self.exponent.unsigned_abs();
        if self.digits.len() > EXACT_DIGITS || power > EXACT_POWER {
            return None;
        }
        let number = self.digits.bytes().fold(0, |number, digit| number * 10 + u64::from(digit - b'0')) as f64;
        let power = (0..power).fold(1.0, |power, _| power * 10.0);
        Some(if self.exponent < 0 { number / power } else { number * power })
    }

    /// The nearest number's bits, without its sign. `None` where it is infinite.
    pub(super) fn nearest(&self, format: &Format) -> Option<u64> {
        let (digits, left) = self.digits.split_at(self.digits.len().min(MOST_DIGITS));
        let power = self.exponent.saturating_add(left.len().try_into().ok()?);
        // Far from everything that is finite, or from everything that is not zero.
        match power.saturating_add(digits.len() as i32) {
            _ if digits.is_empty() => return Some(0),
            311.. => return None,
            ..-330 => return Some(0),
            _ => {}
        }
        let (mut above, mut below) = (Natural::new(0, 0), Natural::new(1, 0));
        for digit in digits.bytes() {
            above.multiply_add(10, u32::from(digit - b'0'));
        }
        (if power < 0 { &mut below } else { &mut above }).multiply_by_power_of_ten(power.unsigned_abs());
        // Of one length, their quotient is between a half and two: 64 bits of it, of which the last stands for all
        // that follow.
        let mut exponent = above.bits() as i32 - below.bits() as i32;
        (if exponent < 0 { &mut above } else { &mut below }).shift_left(exponent.unsigned_abs());
        let mut quotient = 0u64;
        for _ in 0..u64::BITS {
            quotient <<= 1;
            if above >= below {
                above.subtract(&below);
                quotient |= 1;
            }
            above.multiply_add(2, 0);
        }
        quotient |= u64::from(!above.is_zero() || left.bytes().any(|digit| digit != b'0'));
        exponent -= 63;
        // Rounded to the format's bits, or to its smallest number's.
        let length = (u64::BITS - quotient.leading_zeros()) as i32;
        let lowest = (exponent + length - format.precision as i32).max(format.least);
        while lowest - exponent >= 63 {
            quotient = quotient >> 1 | quotient & 1;
            exponent += 1;
        }
        let half = 1u64 << (lowest - exponent - 1);
        let (kept, rest) = (quotient / half / 2, quotient % (half * 2));
        let rounded = kept + u64::from(rest > half || rest == half && kept % 2 == 1);
        // A significand's first bit counts one into the exponent's field, as does one that rounding adds.
        let bits = (u64::from((lowest - format.least).unsigned_abs()) << (format.precision - 1)) + rounded;
        (bits < format.infinity).then_some(bits)
    }
}

/// An exponent; one that no `i32` holds as far from zero as that goes.
fn power(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(text.parse().unwrap_or(if text.starts_with('-') { i32::MIN } else { i32::MAX }))
}
