//! Numbers as text: the shortest decimal of a float, and the float nearest to a decimal.
//!
//! Both are exact, in whole numbers of any size, and without tables: the usual ways are faster, and bring ten thousand
//! bytes of powers of ten each that no encoder makes smaller. What people write in articles takes the quick way in any
//! case.

mod natural;
mod nearest;
mod shortest;

use nearest::Given;
use shortest::{Decimal, shortest};

/// A format of IEEE 754, and how JSON writes it.
struct Format {
    /// Bits of a significand, the first one counted.
    precision: u32,
    /// The exponent of two of the smallest positive number.
    least: i32,
    /// The bits of infinity, which come after those of every number.
    infinity: u64,
    /// The digits before the point, fewer than one for zeros after it, with which JSON has no exponent.
    unscaled: std::ops::RangeInclusive<i32>,
}

const DOUBLE: Format = Format { precision: 53, least: -1074, infinity: f64::INFINITY.to_bits(), unscaled: -4..=16 };
const SINGLE: Format =
    Format { precision: 24, least: -149, infinity: f32::INFINITY.to_bits() as u64, unscaled: -5..=13 };

/// The shortest decimal that reads back as a finite number, without an exponent: `1300000000`, `0.25`, `-0.0000001`.
#[must_use]
pub fn plain(number: f64) -> String {
    let whole = number.abs() as u64;
    // Up to here each whole number is a float of its own.
    let is_exact = whole < 1 << DOUBLE.precision && whole as f64 == number.abs();
    let plain = if is_exact { whole.to_string() } else { shortest(number.abs().to_bits(), &DOUBLE).plain() };
    if number.is_sign_negative() { format!("-{plain}") } else { plain }
}

/// A finite number as JSON has it: `1.0`, `-0.25`, `1.3e+21`.
pub(crate) fn in_json(number: f64) -> String {
    signed(number.is_sign_negative(), &shortest(number.abs().to_bits(), &DOUBLE), &DOUBLE)
}

/// The same of a number of half the size, which fewer digits tell from others.
pub(crate) fn in_json_single(number: f32) -> String {
    signed(number.is_sign_negative(), &shortest(number.abs().to_bits().into(), &SINGLE), &SINGLE)
}

fn signed(is_negative: bool, decimal: &Decimal, format: &Format) -> String {
    let minus = if is_negative { "-" } else { "" };
    if !format.unscaled.contains(&decimal.point) {
        return minus.to_owned() + &decimal.scientific();
    }
    let plain = decimal.plain();
    format!("{minus}{plain}{}", if plain.contains('.') { "" } else { ".0" })
}

/// A number as programs write it: `1300000000`, `-0.25`, `+1.3e9`, `007`. `None` where it is none, or not a finite one.
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let given = Given::of(text)?;
    let number = match given.quick() {
        Some(number) => number,
        None => f64::from_bits(given.nearest(&DOUBLE)?),
    };
    Some(if given.is_negative { -number } else { number })
}

/// The same, for a number of half the size.
#[must_use]
pub fn read_single(text: &str) -> Option<f32> {
    let given = Given::of(text)?;
    // What is rounded twice is the same, unless it comes to stand halfway, or among the numbers that have fewer bits.
    let twice = |double: &f64| double.to_bits() << 35 != 1 << 63 && *double > f32::MIN_POSITIVE.into();
    let number = match given.quick().filter(twice) {
        Some(number) => number as f32,
        None => f32::from_bits(given.nearest(&SINGLE)? as u32),
    };
    let number = Some(number).filter(|number| number.is_finite())?;
    Some(if given.is_negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_without_an_exponent() {
        let written = [0.0, -0.0, 5.0, -0.25, 1.3e9, 1e21, 1.25e22, 1e-7, -6.667e-6].map(plain);
        let expected =
            ["0", "-0", "5", "-0.25", "1300000000", "1000000000000000000000", "12500000000000000000000", "0.0000001"];
        assert_eq!(written[..8], expected);
        assert_eq!(written[8], "-0.000006667");
    }

    /// Powers of two, below which numbers lie closer than above, what is next to them, and numbers halfway between two
    /// decimals that would do (of which the standard library takes the larger).
    #[test]
    fn edges_are_written_as_serde_json_writes_them_and_read_again() {
        let powers = (0..2047u64).map(|exponent| exponent << 52);
        let bits = powers.flat_map(|bits| [bits, bits + 1, bits.saturating_sub(1)]);
        let halfway = [2_251_799_813_685_248.25, 2_251_799_813_685_248.75, 9_007_199_254_740_993.0, 5e-324, f64::MAX];
        for number in bits.map(f64::from_bits).chain(halfway) {
            assert_eq!(in_json(number), serde_json::to_string(&number).unwrap());
            assert_eq!(read(&plain(number)), Some(number));
        }
        for bits in
            (0..255u32).flat_map(|exponent| [exponent << 23, (exponent << 23) + 1, (exponent << 23).max(1) - 1])
        {
            let number = f32::from_bits(bits);
            assert_eq!(read_single(&in_json_single(number)), Some(number), "{number}");
            assert_eq!(in_json_single(number), serde_json::to_string(&number).unwrap());
        }
    }

    /// Halfway between two numbers, to the last of up to 770 digits, and one digit more or less.
    #[test]
    fn what_lies_halfway_goes_to_the_even_number() {
        let halfway = "2.4703282292062327208299439634110864618253990623739106169719735158187949851886461217606892805480456\
            24713606119646985216183837022466284820441889655128294497139804876036796569303018424812887895205957\
            73219837905474462";
        for (text, bits) in
            [("9007199254740993", 0x4340_0000_0000_0000), ("9007199254740993.0", 0x4340_0000_0000_0000)]
        {
            assert_eq!(read(text).map(f64::to_bits), Some(bits));
            assert_eq!(
                read(&format!("{text}{}1", if text.contains('.') { "" } else { "." })).map(f64::to_bits),
                Some(bits + 1)
            );
        }
        for end in ["e-324", "4e-324", "9e-324"] {
            let text = format!("{halfway}{end}");
            assert_eq!(read(&text), text.parse().ok(), "{end}");
        }
        let long = format!("9007199254740993.{}1", "0".repeat(3000));
        assert_eq!(read(&long), long.parse().ok());
    }

    proptest! {
        /// To the last digit what serde_json writes, and no longer than the standard library does, which halfway between
        /// two decimals that would do takes the larger: `243330334006172.13` for `….125`, where the even one is `….12`.
        #[test]
        fn writes_as_others_do(number in any::<f64>().prop_filter("finite", |n| n.is_finite())) {
            prop_assert_eq!(in_json(number), serde_json::to_string(&number).unwrap());
            prop_assert_eq!(plain(number).parse(), Ok(number));
            prop_assert_eq!(plain(number).len(), number.to_string().len());
        }

        #[test]
        fn writes_common_numbers_as_others_do(whole in -1_000_000_000i64..1_000_000_000, places in 0i32..12) {
            let number = whole as f64 / 10f64.powi(places);
            // Ten digits at most: no two decimals that short would do.
            prop_assert_eq!(plain(number), number.to_string());
            prop_assert_eq!(in_json(number), serde_json::to_string(&number).unwrap());
        }

        /// Numbers of half the size as well, and each reads back as itself.
        #[test]
        fn singles_are_written_and_read(number in any::<f32>().prop_filter("finite", |n| n.is_finite()), score in 0f32..1.0) {
            for number in [number, score] {
                let json = in_json_single(number);
                prop_assert_eq!(&json, &serde_json::to_string(&number).unwrap());
                prop_assert_eq!(read_single(&json).map(f32::to_bits), Some(number.to_bits()));
            }
        }

        /// To the last bit what the standard library reads, and nothing else.
        #[test]
        fn reads_as_the_standard_library_does(text in "[-+]?[0-9]{0,20}[.]?[0-9]{0,20}([eE][-+]?[0-9]{0,3})?[.e]?") {
            let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
            prop_assert_eq!(read(&text).map(f64::to_bits), number.map(f64::to_bits));
            let single = text.parse::<f32>().ok().filter(|number| number.is_finite());
            prop_assert_eq!(read_single(&text).map(f32::to_bits), single.map(f32::to_bits));
        }

        /// The same with more digits than any number needs, and next to what lies halfway between two.
        #[test]
        fn reads_long_decimals(number in 0u64..f64::INFINITY.to_bits(), more in "[0-9]{0,40}", end in "e-?[0-9]{1,3}") {
            let (low, high) = (f64::from_bits(number), f64::from_bits(number + 1));
            let halfway = format!("{:.1100}", low / 2.0 + high / 2.0);
            for text in [format!("{halfway}{more}"), format!("{halfway}{end}")] {
                let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
                prop_assert_eq!(read(&text).map(f64::to_bits), number.map(f64::to_bits));
            }
            let single = f32::from_bits((number >> 33) as u32);
            let next = f32::from_bits(((number >> 33) + 1) as u32);
            let halfway = f64::midpoint(single.into(), next.into());
            for text in [halfway.to_string(), format!("{halfway:.200}{more}")] {
                let number = text.parse::<f32>().ok().filter(|number| number.is_finite());
                prop_assert_eq!(read_single(&text).map(f32::to_bits), number.map(f32::to_bits));
            }
        }
    }
}
