//! A number's value: a decimal over a whole denominator, so that thirds are rounded once.

use super::decimal::Decimal;

/// `numerator / denominator`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberValue {
    numerator: Decimal,
    denominator: u64,
}

impl From<Decimal> for NumberValue {
    fn from(numerator: Decimal) -> Self {
        Self { numerator, denominator: 1 }
    }
}

impl NumberValue {
    /// `over / under`; `None` for a zero below the line.
    pub fn fraction(over: u64, under: u64) -> Option<Self> {
        let numerator = Decimal::whole(i64::try_from(over).ok()?);
        (under > 0).then_some(Self { numerator, denominator: under })
    }

    /// The number times a decimal.
    pub fn times(self, factor: Decimal) -> Option<Self> {
        Some(Self { numerator: self.numerator.times(factor)?, ..self })
    }

    /// The number divided by a whole one.
    pub fn over(self, under: u64) -> Option<Self> {
        Some(Self { denominator: self.denominator.checked_mul(under).filter(|&under| under > 0)?, ..self })
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        let widened = |number: Decimal, by: u64| number.times(Decimal::whole(i64::try_from(by).ok()?));
        if self.denominator == other.denominator {
            return Some(Self { numerator: self.numerator.plus(other.numerator)?, ..self });
        }
        let numerator =
            widened(self.numerator, other.denominator)?.plus(widened(other.numerator, self.denominator)?)?;
        Some(Self { numerator, denominator: self.denominator.checked_mul(other.denominator)? })
    }

    /// The nearest `f64`, near enough: one rounding for the numerator and one for the division.
    pub fn to_f64(self) -> f64 {
        let numerator = self.numerator.to_f64();
        if self.denominator == 1 { numerator } else { numerator / self.denominator as f64 }
    }
}
