//! Sums, percentages, quantities, numbers and ranks.

use surligne_model::{Amount, AmountModifier, Currency, CurrencyCode, Label, Language};

use super::number::{figures, figures_or_fraction, mantissa, range, scale, scaled};
use super::table::{fill, plural, text};
use crate::amounts::{currency_name, unit_codes, unit_name};

/// A value of one of the amounts' labels.
pub(super) fn format(amount: &Amount, label: &Label, language: Language) -> String {
    let shown = match numbers(amount) {
        Some(numbers) => counted(&numbers, amount, label, language),
        None => vague(amount, language),
    };
    let mut out = String::from(match bound(amount) {
        Some(AmountModifier::Approx) => "≈\u{202f}",
        Some(AmountModifier::Min) => "≥\u{202f}",
        Some(AmountModifier::Max) => "≤\u{202f}",
        None => "",
    });
    out.push_str(&shown);
    if let Some(per) = &amount.per {
        out.push_str(" / ");
        out.push_str(&rate_name(per, language));
    }
    out
}

/// What a rate is counted by.
pub(super) fn rate_name(per: &str, language: Language) -> String {
    match rate_time(per) {
        Some(key) => text(key, language).trim_start_matches("{0}").trim().to_owned(),
        None => unit_name(per, language, 1.0).unwrap_or_else(|| per.to_owned()),
    }
}

/// The code that [`rate_name`] shows so; the name itself for another noun.
pub(super) fn rate_code(name: &str, language: Language) -> String {
    let code = RATES.iter().map(|(code, _)| *code).chain(unit_codes()).find(|code| rate_name(code, language) == name);
    code.unwrap_or(name).to_owned()
}

/// UCUM's codes of the times that rates are counted by, and the table's rows.
const RATES: [(&str, &str); 7] = [
    ("s", "second-one"),
    ("min", "minute-one"),
    ("h", "hour-one"),
    ("d", "day-one"),
    ("wk", "week-one"),
    ("mo", "month-one"),
    ("a", "year-one"),
];

fn rate_time(per: &str) -> Option<&'static str> {
    RATES.iter().find(|(code, _)| *code == per).map(|(_, key)| *key)
}

/// One number or a range's two; `None` for a vague one.
fn numbers(amount: &Amount) -> Option<Vec<f64>> {
    match (amount.value, amount.min, amount.max) {
        (Some(value), ..) => Some(vec![value]),
        (None, Some(min), Some(max)) => Some(vec![min, max]),
        (None, Some(one), None) | (None, None, Some(one)) => Some(vec![one]),
        _ => None,
    }
}

/// What the value says of a bound; a range with one end is one.
fn bound(amount: &Amount) -> Option<AmountModifier> {
    amount.modifier.or(match (amount.value, amount.min, amount.max) {
        (None, Some(_), None) => Some(AmountModifier::Min),
        (None, None, Some(_)) => Some(AmountModifier::Max),
        _ => None,
    })
}

fn counted(numbers: &[f64], amount: &Amount, label: &Label, language: Language) -> String {
    let last = numbers.last().copied().unwrap_or_default();
    match (label, amount.currency, &amount.unit) {
        (Label::Money, Some(Currency::Code(code)), _) => money(numbers, code, language),
        (Label::Percent, ..) if amount.points => points(numbers, language),
        (Label::Percent, ..) => fill("percent", language, &[&range(numbers, language, figures)]),
        (Label::Ordinal, ..) => ordinal(last, language),
        (_, _, Some(unit)) => {
            let name = unit_name(unit, language, last).unwrap_or_else(|| unit.clone());
            format!("{}\u{a0}{name}", range(numbers, language, figures_or_fraction))
        }
        _ => scaled(numbers, language),
    }
}

/// Two decimals or none, as prices are written, and more where there are more.
fn price(number: f64, language: Language) -> String {
    let shown = figures(number, language);
    let one_decimal = shown.split_once(text("decimal", language)).is_some_and(|(_, decimals)| decimals.len() == 1);
    if one_decimal { shown + "0" } else { shown }
}

fn money(numbers: &[f64], code: CurrencyCode, language: Language) -> String {
    let sign = match text(&format!("currency-{code}"), language) {
        "" => code.as_str(),
        sign => sign,
    };
    // CLDR's French gives no long pattern for money; the short one is how news writes it (3,2 Md €).
    let shown = match (scale(numbers, if language == Language::Fr { 9 } else { 12 }), language) {
        (None, _) => range(numbers, language, price),
        (Some(exponent), language) => {
            let mantissas: Vec<f64> = numbers.iter().map(|number| mantissa(*number, exponent)).collect();
            let plural = plural(mantissas.last().copied().unwrap_or_default(), language);
            let width = if language == Language::Fr { "short" } else { "scale" };
            fill(&format!("{width}-{exponent}-{plural}"), language, &[&range(&mantissas, language, figures)])
        }
    };
    let letters = sign.ends_with(char::is_alphabetic);
    let pattern = fill(if letters { "money-letters" } else { "money" }, language, &[&shown]);
    // A minus stands before the sign.
    match (pattern.find('¤'), shown.strip_prefix(text("minus", language))) {
        (Some(0), Some(positive)) => {
            let pattern = fill(if letters { "money-letters" } else { "money" }, language, &[positive]);
            format!("{}{}", text("minus", language), pattern.replace('¤', sign))
        }
        _ => pattern.replace('¤', sign),
    }
}

fn points(numbers: &[f64], language: Language) -> String {
    let sign = match numbers {
        [number] if *number > 0.0 => text("plus", language),
        _ => "",
    };
    let many = numbers.last().is_some_and(|number| plural(*number, language) == "other");
    let unit = match (language, many) {
        (Language::Fr, false) => "pt",
        (Language::Fr, true) => "pts",
        (Language::En, false) => "percentage point",
        (Language::En, true) => "percentage points",
    };
    format!("{sign}{}\u{a0}{unit}", range(numbers, language, figures))
}

fn ordinal(rank: f64, language: Language) -> String {
    let category = match (language, rank % 10.0, rank % 100.0) {
        (Language::Fr, ..) if rank == 1.0 => "one",
        (Language::Fr, ..) | (Language::En, _, 11.0..=13.0) => "other",
        (Language::En, 1.0, _) => "one",
        (Language::En, 2.0, _) => "two",
        (Language::En, 3.0, _) => "few",
        (Language::En, ..) => "other",
    };
    fill(&format!("ordinal-{category}"), language, &[&figures(rank, language)])
}

/// « plusieurs dizaines de milliers d'euros », "hundreds of millions of dollars".
fn vague(amount: &Amount, language: Language) -> String {
    let scale = amount.magnitude.and_then(|magnitude| magnitude_words(magnitude, language));
    let thing = match (amount.currency, &amount.unit) {
        (Some(Currency::Code(code)), _) => Some(currency_name(code, language)),
        (_, Some(unit)) => Some(unit_name(unit, language, 2.0).unwrap_or_else(|| unit.clone())),
        _ => None,
    };
    match (language, scale, thing) {
        (Language::Fr, None, None) => "plusieurs".to_owned(),
        (Language::Fr, None, Some(thing)) => format!("plusieurs {thing}"),
        (Language::Fr, Some(scale), None) => format!("plusieurs {scale}"),
        (Language::Fr, Some(scale), Some(thing)) => {
            let vowel = thing.starts_with(['a', 'e', 'i', 'o', 'u', 'é', 'h', 'y']);
            format!("plusieurs {scale} {}{thing}", if vowel { "d’" } else { "de " })
        }
        (Language::En, None, None) => "several".to_owned(),
        (Language::En, None, Some(thing)) => format!("several {thing}"),
        (Language::En, Some(scale), None) => scale,
        (Language::En, Some(scale), Some(thing)) => format!("{scale} of {thing}"),
    }
}

/// The vague number that is shown so.
pub(super) fn read_vague(text: &str, language: Language) -> Option<Amount> {
    let powers = (1..=14).map(|power| 10_f64.powi(power));
    powers
        .chain([12.0])
        .map(|magnitude| Amount { vague: true, magnitude: Some(magnitude), ..Amount::default() })
        .find(|amount| {
            magnitude_words(amount.magnitude.unwrap_or_default(), language).is_some()
                && vague(amount, language) == text
        })
}

/// A magnitude in words: its scale, and tens or hundreds of it.
fn magnitude_words(magnitude: f64, language: Language) -> Option<String> {
    let words = |list: [&'static str; 2]| list[language as usize];
    if magnitude == 12.0 {
        return Some(words(["douzaines", "dozens"]).to_owned());
    }
    let scales = [
        (1e12, ["billions", "trillions"]),
        (1e9, ["milliards", "billions"]),
        (1e6, ["millions", "millions"]),
        (1e3, ["milliers", "thousands"]),
    ];
    let tens = |count: f64| match count {
        10.0 => Some(words(["dizaines", "tens"])),
        100.0 => Some(words(["centaines", "hundreds"])),
        _ => None,
    };
    match scales.into_iter().find(|(scale, _)| magnitude >= *scale) {
        None => tens(magnitude).map(str::to_owned),
        Some((scale, names)) if magnitude == scale => Some(words(names).to_owned()),
        Some((scale, names)) => {
            Some(format!("{} {} {}", tens(magnitude / scale)?, words(["de", "of"]), words(names)))
        }
    }
}
