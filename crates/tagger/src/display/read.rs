//! Reading what a person writes for a value: what [`format`](super::format) shows, any single mention that the
//! recognisers know, and bare ISO 8601 or TIMEX3.

use surligne_model::{
    Amount, AmountModifier, Currency, CurrencyCode, Label, Language, ReferenceDate, Text, Value, number,
};

use super::amount::{rate_code, read_vague};
use super::read_time::temporal;
use super::table::signs;
use crate::amounts::{unit_codes, unit_name};
use crate::suggestion::Suggestion;
use crate::{Options, Tagger};

/// Why a text is no value of its label, and so what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing was written.
    Empty,
    /// More than a value takes was written.
    TooLong,
    /// No value was found: [`examples`](super::examples) shows what can be written.
    NothingFound,
    /// It is a value, but of another label.
    OtherLabel(Label),
    /// There are several values: write one, or a range.
    Several,
    /// There is a value with other words around it; these bytes are the value.
    OtherWords(std::ops::Range<usize>),
}

/// In bytes. A range is read end by end: a long row of them would take long.
const LONGEST: usize = 300;

/// Reads a value that belongs to a label. Relative expressions are counted from the reference date.
///
/// # Errors
/// [`ReadError`] where the whole text is not one value of the label.
pub fn read(
    text: &str,
    label: &Label,
    language: Language,
    reference: Option<ReferenceDate>,
) -> Result<Value, ReadError> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(ReadError::Empty);
    }
    if trimmed.len() > LONGEST {
        return Err(ReadError::TooLong);
    }
    if label.is_temporal() {
        return temporal(trimmed, label, language, reference);
    }
    // A label of the person's own holds any value.
    if matches!(label, Label::Custom(_)) {
        return recognise(trimmed, label, language, reference);
    }
    let (bound, rest) = split_bound(trimmed);
    let (rest, per) = match split_last(rest, " / ") {
        Some((rest, per)) => (rest, Some(rate_code(per.trim(), language))),
        None => (rest, None),
    };
    let mut amount = amount(rest.trim(), label, language, reference)?;
    amount.modifier = bound.or(amount.modifier);
    amount.per = per.or(amount.per);
    Ok(Value::Amount(amount))
}

/// An amount without the bound and the rate around it.
fn amount(
    text: &str,
    label: &Label,
    language: Language,
    reference: Option<ReferenceDate>,
) -> Result<Amount, ReadError> {
    if let Some(amount) = bare_amount(text, label) {
        return Ok(amount);
    }
    if let Some(points) = points(text, label) {
        return Ok(Amount { points: true, ..amount(points, &Label::Number, language, reference)? });
    }
    let positive = text.strip_prefix(['-', '−', '–']).map(str::trim_start);
    if let Some(positive) = positive.filter(|rest| !rest.starts_with(['-', '−', '–']))
        && let Ok(Amount { value: Some(value), currency, unit, .. }) = amount(positive, label, language, reference)
    {
        return Ok(Amount { value: Some(-value), currency, unit, ..Amount::default() });
    }
    let plain = matches!(label, Label::Number | Label::Money);
    if let Some(amount) = plain.then(|| range(text, language, reference)).flatten() {
        let currency = (*label == Label::Money).then_some(Currency::Unstated);
        return Ok(Amount { currency, ..amount });
    }
    if let (Label::Number, Some(value)) = (label, fraction(text)) {
        return Ok(Amount { value: Some(value), ..Amount::default() });
    }
    if let (Label::Number, Some(amount)) = (label, read_vague(text, language)) {
        return Ok(amount);
    }
    let named = if *label == Label::Money { with_codes(text, language) } else { text.to_owned() };
    let error = match recognise(&named, label, language, reference) {
        Ok(Value::Amount(amount)) => return Ok(amount),
        Ok(Value::Temporal(_)) => ReadError::NothingFound,
        Err(error) => error,
    };
    if *label == Label::Quantity
        && let Some(amount) = shown_quantity(text, language, reference)
    {
        return Ok(amount);
    }
    Err(error)
}

/// A figure with a unit as it is shown, also where no grammar marks the unit in running text (« 12 therm »).
fn shown_quantity(text: &str, language: Language, reference: Option<ReferenceDate>) -> Option<Amount> {
    let figures = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '–' | '/');
    let name = text.trim_start_matches(figures);
    let figures = text[..text.len() - name.len()].trim();
    let figures = amount(figures, &Label::Number, language, reference).ok()?;
    let count = figures.value.or(figures.max)?;
    let is_shown = |code: &&str| unit_name(code, language, count).as_deref().unwrap_or(code) == name;
    let unit = unit_codes().find(is_shown)?.to_owned();
    Some(Amount { unit: Some(unit), ..figures })
}

/// As `rsplit_once`, without the search from the end for strings of any length, which is 2 kB of the page's code.
pub(super) fn split_last<'t>(text: &'t str, separator: &str) -> Option<(&'t str, &'t str)> {
    let (at, _) = text.char_indices().rev().find(|&(at, _)| text[at..].starts_with(separator))?;
    Some((&text[..at], &text[at + separator.len()..]))
}

/// `1/3`, which could be a date or a score where it stands in a text.
fn fraction(text: &str) -> Option<f64> {
    let (above, below) = text.split_once('/')?;
    let whole = |figures: &str| figures.trim().parse::<u16>().ok().filter(|number| *number > 0).map(f64::from);
    Some(whole(above)? / whole(below)?)
}

/// « 10–12 », which could be a score where it stands in a text, and « 60–400 millions », whose scale both ends share.
fn range(text: &str, language: Language, reference: Option<ReferenceDate>) -> Option<Amount> {
    let (low, high) = text.split_once('–')?;
    // The slash of « 0,25–1/3 ».
    let figures = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '/');
    let scale = high.trim_start_matches(figures);
    if low.is_empty() || !low.chars().all(figures) || scale.chars().any(|c| !c.is_alphabetic()) {
        return None;
    }
    let end = |text: &str| amount(text.trim(), &Label::Number, language, reference).ok()?.value;
    let (min, max) = (end(&format!("{low} {scale}"))?, end(high)?);
    (min < max).then(|| Amount { min: Some(min), max: Some(max), ..Amount::default() })
}

/// With CLDR's signs of currencies made their codes: here « ₩ » and « $US » are what they are shown for.
fn with_codes(text: &str, language: Language) -> String {
    let mut out = text.to_owned();
    for (code, sign) in signs(language) {
        let Some(at) = out.find(sign) else { continue };
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        if !letter(out[..at].chars().next_back()) && !letter(out[at + sign.len()..].chars().next()) {
            out = out.replace(sign, &format!("\u{a0}{code}\u{a0}")).trim().to_owned();
        }
    }
    // « MAD 16 billion »: after the figures a code is no word in capitals.
    // « -$1.5–1 billion »: the minus is the figure's.
    let (minus, positive) = match out.strip_prefix(['-', '\u{2212}']) {
        Some(positive) => ("-", positive.trim_start()),
        None => ("", &*out),
    };
    match positive.split_once(|c: char| c.is_whitespace()) {
        Some((code, figures)) if code.parse::<CurrencyCode>().is_ok() => format!("{minus}{} {code}", figures.trim()),
        _ => out,
    }
}

/// The figures of « +0,25 pt ».
fn points<'a>(text: &'a str, label: &Label) -> Option<&'a str> {
    let figures = ["pts", "pt", "pp"].into_iter().find_map(|unit| text.strip_suffix(unit))?;
    let figures = figures.trim_start_matches('+').trim();
    (*label == Label::Percent && figures.ends_with(|c: char| c.is_ascii_digit())).then_some(figures)
}

/// `≈`, `≥` and `≤` before an amount.
fn split_bound(text: &str) -> (Option<AmountModifier>, &str) {
    let bounds = [
        ("≈", AmountModifier::Approx),
        ("~", AmountModifier::Approx),
        ("≥", AmountModifier::Min),
        ("≤", AmountModifier::Max),
    ];
    bounds
        .into_iter()
        .find_map(|(sign, bound)| Some((Some(bound), text.strip_prefix(sign)?.trim_start())))
        .unwrap_or((None, text))
}

/// `1.3e9`, `1.3e9 EUR`, `-0.25`: a number as programs write it.
fn bare_amount(text: &str, label: &Label) -> Option<Amount> {
    let (number, code) = match text.split_once(' ') {
        Some((number, code)) => (number, Some(code.trim().parse().ok()?)),
        None => (text, None),
    };
    let digits = number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    // A point groups or divides: what is not plainly a program's number is left to the recognisers.
    let plain = digits && (number.contains(['e', 'E']) || !number.contains('.'));
    let value = number::read(number).filter(|_| plain)?;
    let amount = Amount { value: Some(value), ..Amount::default() };
    match (label, code) {
        (Label::Money, Some(code)) => Some(Amount { currency: Some(Currency::Code(code)), ..amount }),
        (Label::Money, None) => Some(Amount { currency: Some(Currency::Unstated), ..amount }),
        (Label::Number | Label::Percent | Label::Ordinal, None) => Some(amount),
        _ => None,
    }
}

/// One mention, and nothing but its rate and its bound around it.
pub(super) fn recognise(
    text: &str,
    label: &Label,
    language: Language,
    reference: Option<ReferenceDate>,
) -> Result<Value, ReadError> {
    recognise_after("", text, label, language, reference)
}

/// The same, after words that settle what it is.
pub(super) fn recognise_after(
    before: &str,
    text: &str,
    label: &Label,
    language: Language,
    reference: Option<ReferenceDate>,
) -> Result<Value, ReadError> {
    let source = Text::new(format!("{before}{text}"));
    let options = Options { language: Some(language), reference_date: reference };
    let suggestions = Tagger::new().tag(&source, &options).suggestions;
    let [suggestion] = &suggestions[..] else {
        return Err(if suggestions.is_empty() { ReadError::NothingFound } else { ReadError::Several });
    };
    let Some(value) = &suggestion.value else { return Err(ReadError::NothingFound) };
    if let Some(outside) = outside(text, before.len(), suggestion) {
        return Err(outside);
    }
    let mut value = value.clone();
    if let Value::Temporal(temporal) = &mut value {
        temporal.alts.clear();
    }
    if suggestion.label == *label || matches!(label, Label::Custom(_)) {
        return Ok(value);
    }
    match (label, &suggestion.label, value) {
        // A sum whose currency is left out.
        (Label::Money, Label::Number, Value::Amount(amount)) => {
            Ok(Value::Amount(Amount { currency: Some(Currency::Unstated), ..amount }))
        }
        (_, found, _) => Err(ReadError::OtherLabel(found.clone())),
    }
}

/// The error of words around the mention that its value does not hold.
fn outside(text: &str, offset: usize, suggestion: &Suggestion) -> Option<ReadError> {
    let start = suggestion.span.start().saturating_sub(offset);
    let end = suggestion.span.end().saturating_sub(offset);
    let has_modifier = match suggestion.value.as_ref()? {
        Value::Amount(amount) => amount.modifier.is_some(),
        Value::Temporal(value) => value.modifier.is_some(),
    };
    let has_rate = matches!(&suggestion.value, Some(Value::Amount(Amount { per: Some(_), .. })));
    let article = is_one_of!(
        text[..start].trim(),
        "" | "le" | "la" | "les" | "l'" | "l’" | "en" | "au" | "à" | "the" | "in" | "on" | "at" | "+"
    );
    let before = article || has_modifier;
    let after = text[end..].trim().is_empty() || has_rate;
    (!before || !after).then_some(ReadError::OtherWords(start..end))
}
