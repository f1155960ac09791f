//! Reading what a person writes for a value: what [`format`](super::format) shows, any single mention that the
//! recognisers know, and bare ISO 8601 or TIMEX3.

use surligne_model::{Amount, AmountModifier, Currency, Label, Language, ReferenceDate, Temporal, Text, Value};

use super::timex::Timex;
use super::words;
use crate::suggestion::Suggestion;
use crate::{Options, Tagger};

/// Why a text is no value of its label, and so what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing was written.
    Empty,
    /// No value was found: [`examples`](super::examples) shows what can be written.
    NothingFound,
    /// It is a value, but of another label.
    OtherLabel(Label),
    /// There are several values: write one, or a range.
    Several,
    /// There is a value with other words around it; these bytes are the value.
    OtherWords(std::ops::Range<usize>),
}

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
    if label.is_temporal() {
        return temporal(trimmed, label, language, reference);
    }
    let (bound, rest) = split_bound(trimmed);
    if let Some(amount) = bare_amount(rest, label) {
        return Ok(Value::Amount(Amount { modifier: bound, ..amount }));
    }
    if let Some(points) = points(rest, label) {
        let mut value = read(points, &Label::Number, language, reference)?;
        if let Value::Amount(amount) = &mut value {
            (amount.points, amount.modifier) = (true, bound);
        }
        return Ok(value);
    }
    match recognise(rest, label, language, reference)? {
        Value::Amount(mut amount) => {
            amount.modifier = bound.or(amount.modifier);
            Ok(Value::Amount(amount))
        }
        Value::Temporal(_) => Err(ReadError::NothingFound),
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
    let value: f64 = number.parse().ok().filter(|value: &f64| plain && value.is_finite())?;
    let amount = Amount { value: Some(value), ..Amount::default() };
    match (label, code) {
        (Label::Money, Some(code)) => Some(Amount { currency: Some(Currency::Code(code)), ..amount }),
        (Label::Money, None) => Some(Amount { currency: Some(Currency::Unstated), ..amount }),
        (Label::Number | Label::Percent | Label::Ordinal, None) => Some(amount),
        _ => None,
    }
}

fn temporal(
    text: &str,
    label: &Label,
    language: Language,
    reference: Option<ReferenceDate>,
) -> Result<Value, ReadError> {
    if let Some(value) = iso(text, label) {
        return Ok(Value::Temporal(value));
    }
    for timex in [Timex::Past, Timex::Present, Timex::Future] {
        let name = match timex {
            Timex::Past => "PAST_REF",
            Timex::Present => "PRESENT_REF",
            _ => "FUTURE_REF",
        };
        if matches!(label, Label::Date | Label::Time) && words::reference(&timex, language) == Some(text) {
            return Ok(Value::Temporal(timex.value(name)));
        }
    }
    // « avant 2030-06 »: a modifier before a bare value, and what no grammar would read after one.
    for modifier in words::MODIFIERS {
        let rest = text.strip_prefix(words::modifier(modifier, language));
        if let Some(mut value) = rest.and_then(|rest| iso(rest, label)) {
            value.modifier = Some(modifier);
            return Ok(Value::Temporal(value));
        }
    }
    recognise(text, label, language, reference)
}

/// A TIMEX3 value, or an ISO date and time of day.
fn iso(text: &str, label: &Label) -> Option<Temporal> {
    let bare_year = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let timex = Timex::parse(text).filter(|_| !bare_year || text.len() == 4);
    let belongs = match (&timex, label) {
        (Some(timex), Label::Duration) => is_period(timex),
        (Some(timex), Label::Time) => is_clock(timex),
        (Some(timex), Label::Date) => !is_period(timex) && !is_clock(timex),
        // What recurs can be as long as one likes to say: « XXXX-WXX-3T02:00 ».
        (_, Label::Set) => is_recurring(text),
        _ => false,
    };
    if !belongs {
        return None;
    }
    let mut value = match timex {
        Some(timex) if *label != Label::Set => timex.value(text),
        _ => Temporal { timex: text.to_owned(), ..Temporal::default() },
    };
    if *label == Label::Set {
        value.quant = Some("EVERY".to_owned());
    }
    Some(value)
}

fn is_period(timex: &Timex) -> bool {
    match timex {
        Timex::Period(_) => true,
        Timex::Range(first, last) => is_period(first) && is_period(last),
        _ => false,
    }
}

fn is_clock(timex: &Timex) -> bool {
    match timex {
        Timex::Clock(..) | Timex::Part(..) => true,
        Timex::Range(first, last) => is_clock(first) && is_clock(last),
        _ => false,
    }
}

fn is_recurring(text: &str) -> bool {
    let ascii =
        text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"-:/.".contains(&byte));
    ascii && text.len() > 1 && (text.starts_with("XXXX-") || text.starts_with('P') || text.starts_with('T'))
}

/// One mention, and nothing but its rate and its bound around it.
fn recognise(
    text: &str,
    label: &Label,
    language: Language,
    reference: Option<ReferenceDate>,
) -> Result<Value, ReadError> {
    let source = Text::new(text);
    let options = Options { language: Some(language), reference_date: reference };
    let suggestions = Tagger::new().tag(&source, &options).suggestions;
    let [suggestion] = &suggestions[..] else {
        return Err(if suggestions.is_empty() { ReadError::NothingFound } else { ReadError::Several });
    };
    let Some(value) = &suggestion.value else { return Err(ReadError::NothingFound) };
    if let Some(outside) = outside(text, suggestion) {
        return Err(outside);
    }
    let mut value = value.clone();
    if let Value::Temporal(temporal) = &mut value {
        temporal.alts.clear();
    }
    if suggestion.label == *label {
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
fn outside(text: &str, suggestion: &Suggestion) -> Option<ReadError> {
    let (start, end) = (suggestion.span.start(), suggestion.span.end());
    let has_modifier = match suggestion.value.as_ref()? {
        Value::Amount(amount) => amount.modifier.is_some(),
        Value::Temporal(value) => value.modifier.is_some(),
    };
    let has_rate = matches!(&suggestion.value, Some(Value::Amount(Amount { per: Some(_), .. })));
    let article = matches!(
        text[..start].trim(),
        "" | "le" | "la" | "les" | "l'" | "l’" | "en" | "au" | "à" | "the" | "in" | "on" | "at" | "+"
    );
    let before = article || has_modifier;
    let after = text[end..].trim().is_empty() || has_rate;
    (!before || !after).then_some(ReadError::OtherWords(start..end))
}
