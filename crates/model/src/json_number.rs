//! Numbers in JSON: a whole number is written without a fraction, as a person would.

use serde::Serializer;

/// Largest whole number below which every integer is an exact `f64` (2^53).
const EXACT: f64 = 9_007_199_254_740_992.0;

#[expect(clippy::ref_option, reason = "the signature serde asks for")]
pub(crate) fn serialize<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match *number {
        None => serializer.serialize_none(),
        Some(whole) if whole.fract() == 0.0 && whole.abs() <= EXACT => serializer.serialize_i64(whole as i64),
        Some(number) => serializer.serialize_f64(number),
    }
}
