//! The shortest decimal of a float: free-format printing with exact whole numbers (G. L. Steele and J. L. White, How to
//! print floating-point numbers accurately, PLDI 1990, with the fixed point of R. G. Burger and R. K. Dybvig, PLDI 1996).

use std::cmp::Ordering;

use super::Format;
use super::natural::Natural;

/// A decimal: `0.digits` times ten to the power of `point`.
pub(super) struct Decimal {
    /// One at least; no zero on either side, unless it is zero.
    digits: String,
    /// How many of the digits stand before the point: more than there are for zeros in between, fewer than none for
    /// zeros after the point.
    pub point: i32,
}

impl Decimal {
    /// Without an exponent: `1300000000`, `0.25`.
    pub(super) fn plain(&self) -> String {
        let Self { digits, point } = self;
        match usize::try_from(*point) {
            Ok(point @ 1..) if point < digits.len() => format!("{}.{}", &digits[..point], &digits[point..]),
            Ok(point @ 1..) => format!("{digits:0<point$}"),
            _ => format!("0.{:0>1$}{digits}", "", point.unsigned_abs() as usize),
        }
    }

    /// One digit before the point, and an exponent: `1.3e+21`, `5e-324`.
    pub(super) fn scientific(&self) -> String {
        let (first, rest) = self.digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        format!("{first}{point}{rest}e{:+}", self.point - 1)
    }
}

/// Of all decimals that are nearer to a number than to any other the one with the fewest digits, and of those the one
/// nearest to it. The number by its bits, without its sign.
pub(super) fn shortest(bits: u64, format: &Format) -> Decimal {
    if bits == 0 {
        return Decimal { digits: "0".to_owned(), point: 1 };
    }
    let (field, fraction) = (bits >> (format.precision - 1), bits & ((1 << (format.precision - 1)) - 1));
    let (significand, exponent) = match field {
        0 => (fraction, format.least),
        _ => (fraction | 1 << (format.precision - 1), format.least + field as i32 - 1),
    };
    // Halfway lies what is read as the number whose last bit is 0.
    let takes_halfway = significand % 2 == 0;
    // A power of two is twice as near to the number below it.
    let below = if fraction == 0 && field > 1 { 1 } else { 2 };
    // The number and how far decimals may lie from it, as quarters of its last bit, all over `one`.
    let (shift, scale) = (exponent.max(0).unsigned_abs(), exponent.min(0).unsigned_abs());
    let mut rest = Natural::new(significand * 4, shift);
    let (mut below, mut above) = (Natural::new(below, shift), Natural::new(2, shift));
    let mut one = Natural::new(4, scale);
    // Whether `one` is too far up for the decimal.
    let is_beyond = |order: Ordering| if takes_halfway { order.is_gt() } else { order.is_ge() };
    let mut point = 0;
    while !is_beyond(one.cmp_sum(&rest, &above)) {
        one.multiply_add(10, 0);
        point += 1;
    }
    let mut digits = String::new();
    loop {
        for number in [&mut rest, &mut below, &mut above] {
            number.multiply_add(10, 0);
        }
        let mut digit = b'0';
        while rest >= one {
            rest.subtract(&one);
            digit += 1;
        }
        let down = !is_beyond(rest.cmp(&below));
        let up = !is_beyond(one.cmp_sum(&rest, &above));
        if down || up {
            // The nearer of the two; halfway between them the even one.
            let nearer = one.cmp_sum(&rest, &rest);
            let is_up = up && (!down || nearer.is_lt() || nearer.is_eq() && digit % 2 == 1);
            digits.push(char::from(digit + u8::from(is_up)));
            return Decimal { digits, point };
        }
        if digits.is_empty() && digit == b'0' {
            point -= 1;
        } else {
            digits.push(char::from(digit));
        }
    }
}
