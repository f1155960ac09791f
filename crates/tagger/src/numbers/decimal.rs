//! Decimal arithmetic without rounding, so that « 1,3 milliard » is 1.3e9 and not its neighbour.

use surligne_model::number;

/// `mantissa × 10^exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    mantissa: i128,
    exponent: i32,
}

/// The largest power of ten that an `f64` holds exactly.
const EXACT_POWER: i32 = 22;
/// Whole numbers up to here are exact in an `f64`.
const EXACT_WHOLE: u128 = 1 << 53;
/// Figures with more digits than this are no number that an article gives.
const MOST_DIGITS: usize = 34;

impl Decimal {
    pub const ZERO: Self = Self { mantissa: 0, exponent: 0 };
    pub const ONE: Self = Self { mantissa: 1, exponent: 0 };

    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        Self { mantissa: number as i128, exponent: 0 }
    }

    /// `10^exponent`.
    pub const fn power(exponent: i32) -> Self {
        Self { mantissa: 1, exponent }
    }

    /// The number that a row of digits (ASCII or full-width; other characters are skipped) spells, with the
    /// last `decimals` of them behind the point. `None` where there are too many of them.
    pub fn from_digits(digits: impl Iterator<Item = char>, decimals: usize) -> Option<Self> {
        let mut mantissa = 0i128;
        let mut count = 0;
        for c in digits {
            let Some(digit) = digit(c) else { continue };
            count += 1;
            if count > MOST_DIGITS {
                return None;
            }
            mantissa = mantissa * 10 + i128::from(digit);
        }
        Some(Self { mantissa, exponent: -(decimals as i32) })
    }

    /// The product; `None` on overflow.
    pub fn times(self, other: Self) -> Option<Self> {
        Some(Self {
            mantissa: self.mantissa.checked_mul(other.mantissa)?,
            exponent: self.exponent.checked_add(other.exponent)?,
        })
    }

    /// The sum; `None` on overflow.
    pub fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let aligned = |number: Self| {
            let shift = u32::try_from(number.exponent - exponent).ok()?;
            number.mantissa.checked_mul(10i128.checked_pow(shift)?)
        };
        Some(Self { mantissa: aligned(self)?.checked_add(aligned(other)?)?, exponent })
    }

    /// The nearest `f64`.
    pub fn to_f64(self) -> f64 {
        let Self { mantissa, exponent } = self;
        // One operation on two exact operands is rounded once: correct.
        if mantissa.unsigned_abs() <= EXACT_WHOLE && exponent.abs() <= EXACT_POWER {
            // The mantissa is less than 2⁵³: 64 bits hold it, and are turned into a float by one instruction.
            let mantissa = mantissa as i64 as f64;
            let power = 10f64.powi(exponent.abs());
            return if exponent < 0 { mantissa / power } else { mantissa * power };
        }
        number::read(&format!("{mantissa}e{exponent}")).unwrap_or(f64::MAX)
    }
}

/// The value of an ASCII or full-width digit.
pub(crate) fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '０'..='９' => Some((c as u32 - '０' as u32) as u8),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_and_scales_are_exact() {
        let decimal = |digits: &str, decimals| Decimal::from_digits(digits.chars(), decimals).unwrap();
        assert_eq!(decimal("13", 1).times(Decimal::power(9)).unwrap().to_f64(), 1.3e9);
        assert_eq!(decimal("1234567", 2).to_f64(), 12345.67);
        assert_eq!(decimal("2", 0).plus(decimal("25", 2)).unwrap().to_f64(), 2.25);
        assert_eq!(decimal("９２", 0).to_f64(), 92.0);
        assert_eq!(decimal("12345678901234567890", 0).to_f64(), 12345678901234567890.0);
        assert_eq!(Decimal::from_digits("1".repeat(35).chars(), 0), None);
    }
}
