//! Figures: grouping, decimals, scales.

use surligne_model::{Language, number};

use super::table::{fill, plural, text};

/// Decimals beyond which a number is rounded: no one writes more, but quotients have them (« un tiers », 200 shared by 3).
const MOST_DECIMALS: usize = 6;

/// Significant digits of a rounded number.
const DIGITS: i32 = 7;

/// A number as a language writes it: `12 500`, `0.25`, `−3`. One of very many decimals is rounded to seven digits, and
/// to no less than two decimals.
pub(super) fn figures(number: f64, language: Language) -> String {
    if is_long(number) {
        let decimals = (DIGITS - 1 - number.abs().log10().floor() as i32).max(2);
        let step = 10_f64.powi(decimals);
        // What rounding leaves is as short as its digits are.
        let rounded = (number * step).round() / step;
        return written(rounded, language);
    }
    written(number, language)
}

fn is_long(number: f64) -> bool {
    number::plain(number).split_once('.').is_some_and(|(_, decimals)| decimals.len() > MOST_DECIMALS)
}

fn written(number: f64, language: Language) -> String {
    let plain = number::plain(number.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    if number < 0.0 {
        out.push_str(text("minus", language));
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push_str(text("group", language));
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push_str(text("decimal", language));
        out.push_str(fraction);
    }
    out
}

/// The same, but `1/3` where the number is a fraction that has no end in decimals.
pub(super) fn figures_or_fraction(number: f64, language: Language) -> String {
    let below = if is_long(number) { &[3.0, 6.0, 7.0, 9.0, 11.0, 12.0][..] } else { &[] };
    let fraction = below.iter().find_map(|&below| {
        let above = (number * below).round();
        (0.0 < above && above < below && above / below == number).then_some((above, below))
    });
    match fraction {
        Some((above, below)) => format!("{}/{}", number::plain(above), number::plain(below)),
        None => figures(number, language),
    }
}

/// The scale that says the numbers briefly and exactly: 1e6, 1e9 or 1e12 (up to `largest`), with at most three
/// decimals before it; `None` where figures are as short.
pub(super) fn scale(numbers: &[f64], largest: u32) -> Option<u32> {
    let fits = |exponent: u32| {
        numbers.iter().all(|number| {
            // In thousandths of the scale: exact, since both are whole.
            let step = 10_f64.powi(exponent as i32 - 3);
            number.fract() == 0.0 && number.abs() >= 10_f64.powi(exponent as i32) && number % step == 0.0
        })
    };
    [12, 9, 6].into_iter().filter(|exponent| *exponent <= largest).find(|exponent| fits(*exponent))
}

/// The number counted in a scale: 3.2 for 3.2e9. Exact where [`scale`] gave it.
pub(super) fn mantissa(number: f64, exponent: u32) -> f64 {
    (number / 10_f64.powi(exponent as i32 - 3)).round() / 1000.0
}

/// Several numbers with their scale: `3,2 milliards`, `4–5 million`.
pub(super) fn scaled(numbers: &[f64], language: Language) -> String {
    let Some(exponent) = scale(numbers, 12) else {
        return range(numbers, language, figures_or_fraction);
    };
    let mantissas: Vec<f64> = numbers.iter().map(|number| mantissa(*number, exponent)).collect();
    let count = mantissas.last().copied().unwrap_or_default();
    fill(&format!("scale-{exponent}-{}", plural(count, language)), language, &[&range(&mantissas, language, figures)])
}

/// One number, or the two ends of a range.
pub(super) fn range(numbers: &[f64], language: Language, show: impl Fn(f64, Language) -> String) -> String {
    match numbers {
        [low, high] => fill("range", language, &[&show(*low, language), &show(*high, language)]),
        [number] => show(*number, language),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_follow_the_language() {
        assert_eq!(figures(12500.0, Language::Fr), "12\u{202f}500");
        assert_eq!(figures(-1234567.25, Language::En), "-1,234,567.25");
        assert_eq!(figures(0.25, Language::Fr), "0,25");
    }

    #[test]
    fn quotients_are_rounded_and_fractions_said() {
        assert_eq!(figures(200.0 / 3.0, Language::Fr), "66,66667");
        assert_eq!(figures(2e6 / 3.0, Language::En), "666,666.67");
        assert_eq!(figures(-2.0 / 3e5, Language::En), "-0.000006666667");
        assert_eq!(figures(0.1 + 0.2, Language::En), "0.3");
        assert_eq!(figures_or_fraction(1.0 / 3.0, Language::Fr), "1/3");
        assert_eq!(figures_or_fraction(5.0 / 6.0, Language::En), "5/6");
        assert_eq!(figures_or_fraction(0.75, Language::En), "0.75");
        assert_eq!(figures_or_fraction(7.0 / 3.0, Language::En), "2.333333");
    }

    #[test]
    fn a_scale_is_exact_or_not_used() {
        assert_eq!(scaled(&[3.2e9], Language::Fr), "3,2 milliards");
        assert_eq!(scaled(&[1.3e9], Language::Fr), "1,3 milliard");
        assert_eq!(scaled(&[1.234567e6], Language::En), "1,234,567");
        assert_eq!(scaled(&[4e6, 5e6], Language::En), "4–5 million");
        assert_eq!(scaled(&[9e5], Language::En), "900,000");
    }
}
