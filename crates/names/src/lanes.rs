//! Four numbers at a time, and the scores of a word's labels in such fours: one for each place in a name, by kind.
//!
//! Where the target has vectors they are used: WebAssembly's here, others' by the compiler. All arithmetic is in the same
//! order everywhere, so that a page and a program find the same to the last bit.

use super::lattice::Row;
use super::scheme::Place::{Begin, End, Inside, Whole};
use super::scheme::{KINDS, LABELS, OUTSIDE, Place, label};

#[cfg(target_feature = "simd128")]
mod four {
    use std::arch::wasm32::{
        f32x4, f32x4_add, f32x4_convert_i32x4, f32x4_div, f32x4_extract_lane, f32x4_mul, f32x4_pmax, f32x4_splat,
        f32x4_sub, i32x4_add, i32x4_shl, i32x4_splat, i32x4_sub, u32x4_extend_low_u16x8, u64x2, v128,
    };

    /// Four numbers.
    #[derive(Debug, Clone, Copy)]
    pub struct Four(v128);

    impl Four {
        pub fn new([a, b, c, d]: [f32; 4]) -> Self {
            Self(f32x4(a, b, c, d))
        }

        /// Of four numbers of sixteen bits, each less another.
        pub fn of_sixteens(numbers: u64, less: i32) -> Self {
            let wide = u32x4_extend_low_u16x8(u64x2(numbers, 0));
            Self(f32x4_convert_i32x4(i32x4_sub(wide, i32x4_splat(less))))
        }

        pub fn all(number: f32) -> Self {
            Self(f32x4_splat(number))
        }

        pub fn array(self) -> [f32; 4] {
            let Self(v) = self;
            [
                f32x4_extract_lane::<0>(v),
                f32x4_extract_lane::<1>(v),
                f32x4_extract_lane::<2>(v),
                f32x4_extract_lane::<3>(v),
            ]
        }

        pub fn plus(self, other: Self) -> Self {
            Self(f32x4_add(self.0, other.0))
        }

        pub fn minus(self, other: Self) -> Self {
            Self(f32x4_sub(self.0, other.0))
        }

        pub fn times(self, other: Self) -> Self {
            Self(f32x4_mul(self.0, other.0))
        }

        pub fn by(self, other: Self) -> Self {
            Self(f32x4_div(self.0, other.0))
        }

        pub fn max(self, other: Self) -> Self {
            Self(f32x4_pmax(self.0, other.0))
        }

        /// Each number times two to the power of the low bits of the other's fraction.
        pub fn scaled_by_bits(self, powers: Self) -> Self {
            Self(i32x4_add(self.0, i32x4_shl(powers.0, 23)))
        }
    }
}

#[cfg(not(target_feature = "simd128"))]
mod four {
    use std::array::from_fn;

    /// Four numbers.
    #[derive(Debug, Clone, Copy)]
    pub struct Four([f32; 4]);

    impl Four {
        pub fn new(numbers: [f32; 4]) -> Self {
            Self(numbers)
        }

        /// Of four numbers of sixteen bits, each less another.
        pub fn of_sixteens(numbers: u64, less: i32) -> Self {
            Self(from_fn(|at| (((numbers >> (16 * at)) & 0xffff) as i32 - less) as f32))
        }

        pub fn all(number: f32) -> Self {
            Self([number; 4])
        }

        pub fn array(self) -> [f32; 4] {
            self.0
        }

        pub fn plus(self, other: Self) -> Self {
            Self(from_fn(|at| self.0[at] + other.0[at]))
        }

        pub fn minus(self, other: Self) -> Self {
            Self(from_fn(|at| self.0[at] - other.0[at]))
        }

        pub fn times(self, other: Self) -> Self {
            Self(from_fn(|at| self.0[at] * other.0[at]))
        }

        pub fn by(self, other: Self) -> Self {
            Self(from_fn(|at| self.0[at] / other.0[at]))
        }

        pub fn max(self, other: Self) -> Self {
            Self(from_fn(|at| if self.0[at] < other.0[at] { other.0[at] } else { self.0[at] }))
        }

        /// Each number times two to the power of the low bits of the other's fraction.
        pub fn scaled_by_bits(self, powers: Self) -> Self {
            Self(from_fn(|at| f32::from_bits(self.0[at].to_bits().wrapping_add(powers.0[at].to_bits() << 23))))
        }
    }
}

pub(super) use four::Four;

impl Four {
    /// The sum of the four.
    pub fn sum(self) -> f32 {
        let [a, b, c, d] = self.array();
        (a + b) + (c + d)
    }

    /// The largest of the four.
    pub fn top(self) -> f32 {
        let [a, b, c, d] = self.array();
        larger(larger(a, b), larger(c, d))
    }

    /// The exponential of numbers up to 0, right to one part in ten million; below -87 it stays at that of -87.
    ///
    /// After Cody and Waite: e to the x is two to the n times e to a rest of at most half of ln 2, which a polynomial gives.
    #[inline(always)]
    pub fn exp(self) -> Self {
        let x = self.max(Self::all(-87.0));
        // Adding this number leaves a whole one in the low bits of the fraction.
        const WHOLE: f32 = 12_582_912.0;
        let bits = x.times(Self::all(std::f32::consts::LOG2_E)).plus(Self::all(WHOLE));
        let n = bits.minus(Self::all(WHOLE));
        let rest = x.minus(n.times(Self::all(0.693_359_4))).minus(n.times(Self::all(-2.121_944_4e-4)));
        let terms = [1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0, 1.0];
        let power = terms.into_iter().map(Self::all).reduce(|sum, term| sum.times(rest).plus(term));
        power.unwrap_or(x).scaled_by_bits(bits)
    }
}

/// The larger of two numbers, of which none is NaN: cheaper than the standard one.
pub(super) fn larger(a: f32, b: f32) -> f32 {
    if a < b { b } else { a }
}

/// A number for every label of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lanes {
    pub outside: f32,
    /// By [`Place`], then by kind.
    pub places: [Four; 4],
}

/// The places in the order of their discriminants.
const PLACES: [Place; 4] = [Begin, Inside, End, Whole];

impl Lanes {
    /// Of a row in the order of labels.
    pub fn new(row: &Row) -> Self {
        let place = |place| Four::new(std::array::from_fn(|kind| row[label(kind, place)]));
        Self { outside: row[OUTSIDE], places: PLACES.map(place) }
    }

    /// The number of a label.
    pub fn get(&self, of: usize) -> f32 {
        if of == OUTSIDE { self.outside } else { self.places[(of - 1) % 4].array()[(of - 1) / 4] }
    }

    /// In the order of labels.
    pub fn row(&self) -> Row {
        let mut row = [0.0; LABELS];
        row[OUTSIDE] = self.outside;
        for (place, numbers) in PLACES.into_iter().zip(self.places) {
            for (kind, number) in numbers.array().into_iter().enumerate().take(KINDS.len()) {
                row[label(kind, place)] = number;
            }
        }
        row
    }

    /// The numbers at a place, by kind.
    pub fn at(&self, place: Place) -> Four {
        self.places[place as usize]
    }

    /// Number by number the sum.
    pub fn plus(&self, other: &Self) -> Self {
        let places = std::array::from_fn(|at| self.places[at].plus(other.places[at]));
        Self { outside: self.outside + other.outside, places }
    }

    /// Number by number the product.
    pub fn times(&self, other: &Self) -> Self {
        let places = std::array::from_fn(|at| self.places[at].times(other.places[at]));
        Self { outside: self.outside * other.outside, places }
    }

    /// The sum of all.
    pub fn sum(&self) -> f32 {
        let [a, b, c, d] = self.places;
        self.outside + a.plus(b).plus(c.plus(d)).sum()
    }

    /// The exponentials of all, less the largest; and the largest.
    pub fn exp_below_top(&self) -> (Self, f32) {
        let [a, b, c, d] = self.places;
        let top = larger(self.outside, a.max(b).max(c.max(d)).top());
        let lone = Four::all(self.outside - top).exp().array()[0];
        (Self { outside: lone, places: self.places.map(|four| four.minus(Four::all(top)).exp()) }, top)
    }

    /// Divides all by their sum, and gives it.
    pub fn normalise(&mut self) -> f32 {
        let sum = larger(self.sum(), f32::MIN_POSITIVE);
        self.outside /= sum;
        self.places = self.places.map(|four| four.by(Four::all(sum)));
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn exponentials_are_right(x in -86.0_f32..0.0) {
            let (own, exact) = (f64::from(Four::all(x).exp().array()[0]), f64::from(x).exp());
            prop_assert!((own / exact - 1.0).abs() < 3e-7, "{own} for {exact}");
        }

        #[test]
        fn rows_come_back_as_they_went_in(row in proptest::array::uniform17(-9.0_f32..9.0)) {
            prop_assert_eq!(Lanes::new(&row).row(), row);
        }
    }

    #[test]
    fn the_least_and_the_greatest_exponent() {
        assert_eq!(Four::all(0.0).exp().array(), [1.0; 4]);
        assert!(Four::all(-1e30).exp().array()[0] < 2e-38);
    }
}
