//! Numbers as text, by the reader and the writer that JSON has in any case: the standard library's own would bring as
//! much code again, and ten thousand bytes of tables that no encoder makes smaller.

/// The shortest decimal that reads back as a finite number, without an exponent: `1300000000`, `0.25`, `-0.0000001`.
#[must_use]
pub fn plain(number: f64) -> String {
    let json = serde_json::to_string(&number).unwrap_or_default();
    let (minus, json) = json.strip_prefix('-').map_or(("", &*json), |positive| ("-", positive));
    let (decimal, exponent) = json.split_once('e').unwrap_or((json, "0"));
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, "0"));
    let fraction = if fraction == "0" { "" } else { fraction };
    // JSON has an exponent after one digit: of large numbers, which are whole, and of very small ones.
    match exponent.parse().unwrap_or(0_i32) {
        0 if fraction.is_empty() => format!("{minus}{whole}"),
        0 => format!("{minus}{decimal}"),
        exponent @ 1.. => format!("{minus}{whole}{fraction:0<width$}", width = exponent.unsigned_abs() as usize),
        exponent => {
            let zeros = exponent.unsigned_abs() as usize - 1;
            format!("{minus}0.{:0>zeros$}{whole}{fraction}", "")
        }
    }
}

/// A number as programs write it: `1300000000`, `-0.25`, `+1.3e9`, `007`. `None` where it is none, or not a finite one.
#[must_use]
pub fn read(text: &str) -> Option<f64> {
    let (decimal, exponent) = match text.split_once(['e', 'E']) {
        Some((decimal, exponent)) => (decimal, exponent.parse().ok()?),
        None => (text, 0_i32),
    };
    let (minus, decimal) = match decimal.strip_prefix('-') {
        Some(positive) => ("-", positive),
        None => ("", decimal.strip_prefix('+').unwrap_or(decimal)),
    };
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // As JSON writes a number: no zeros before it, nor a point without digits on both sides.
    let digits = match digits.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    let exponent = exponent.checked_sub(fraction.len().try_into().ok()?)?;
    serde_json::from_str(&format!("{minus}{digits}e{exponent}")).ok()
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

    proptest! {
        /// The same number, no longer than the standard library writes it, which halfway between two decimals that would
        /// do takes the larger: `243330334006172.13` for `….125`, where the even one is `….12`.
        #[test]
        fn writes_as_shortly_as_the_standard_library_does(number in any::<f64>().prop_filter("finite", |n| n.is_finite())) {
            prop_assert_eq!(plain(number).parse(), Ok(number));
            prop_assert_eq!(plain(number).len(), number.to_string().len());
        }

        /// Ten digits at most: no two decimals that short would do.
        #[test]
        fn writes_common_numbers_as_the_standard_library_does(whole in -1_000_000_000i64..1_000_000_000, places in 0i32..12) {
            let number = whole as f64 / 10f64.powi(places);
            prop_assert_eq!(plain(number), number.to_string());
        }

        /// To the last bit what the standard library reads, and nothing else.
        #[test]
        fn reads_as_the_standard_library_does(text in "[-+]?[0-9]{0,20}[.]?[0-9]{0,20}([eE][-+]?[0-9]{0,3})?[.e]?") {
            let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
            prop_assert_eq!(read(&text).map(f64::to_bits), number.map(f64::to_bits));
        }
    }
}
