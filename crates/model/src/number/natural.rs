//! Whole numbers of any size.

use std::cmp::Ordering;

/// A natural number, 32 bits a digit, the last digit first, and none that is zero at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    /// A number of 64 bits times a power of two.
    pub(super) fn new(number: u64, power_of_two: u32) -> Self {
        let mut digits = vec![0; power_of_two as usize / 32];
        digits.extend([number as u32, (number >> 32) as u32]);
        let mut natural = Self(digits);
        natural.trim();
        natural.multiply_add(1 << (power_of_two % 32), 0);
        natural
    }

    fn trim(&mut self) {
        while self.0.pop_if(|digit| *digit == 0).is_some() {}
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// How many bits it has from its first that is set.
    pub(super) fn bits(&self) -> u32 {
        self.0.last().map_or(0, |last| self.0.len() as u32 * 32 - last.leading_zeros())
    }

    /// Times a factor that is not zero, and a little more.
    pub(super) fn multiply_add(&mut self, factor: u32, summand: u32) {
        let mut carried = u64::from(summand);
        for digit in &mut self.0 {
            carried += u64::from(*digit) * u64::from(factor);
            *digit = carried as u32;
            carried >>= 32;
        }
        if carried > 0 {
            self.0.push(carried as u32);
        }
    }

    pub(super) fn multiply_by_power_of_ten(&mut self, mut power: u32) {
        while power > 0 {
            let step = power.min(9);
            self.multiply_add(10u32.pow(step), 0);
            power -= step;
        }
    }

    pub(super) fn shift_left(&mut self, bits: u32) {
        self.0.splice(0..0, std::iter::repeat_n(0, bits as usize / 32));
        self.multiply_add(1 << (bits % 32), 0);
    }

    /// Less another that is not larger.
    pub(super) fn subtract(&mut self, other: &Self) {
        let mut borrowed = false;
        for (at, digit) in self.0.iter_mut().enumerate() {
            let taken = u64::from(other.0.get(at).copied().unwrap_or(0)) + u64::from(borrowed);
            borrowed = taken > u64::from(*digit);
            *digit = digit.wrapping_sub(taken as u32);
        }
        self.trim();
    }

    /// How it compares to the sum of two others.
    pub(super) fn cmp_sum(&self, other: &Self, more: &Self) -> Ordering {
        // The larger less one summand, so that nothing is added.
        if self < other {
            return Ordering::Less;
        }
        let mut rest = self.clone();
        rest.subtract(other);
        rest.cmp(more)
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
