//! Values shown to people, in French and English, and read back.
//!
//! ```text
//! 3,2 Md €   $3.2 billion   12 500 ha   40 %   +0,25 pt   2e   ven. 12 sept. 2025   16 h 30   3 mois   chaque lundi
//! ```
//!
//! What is shown can be read again: [`read`] gives the value back, but for what a text does not tell:
//!
//! - `alts`: the text says one reading;
//! - `ambiguous`: the text names the currency;
//! - `age` in French, where an age and a length are both « 34 ans »;
//! - that a year is a fiscal one, whose months depend on who counts it (it has no `start`); that the day of an hour
//!   is told and not known (« hier à 9 h » without a reference date);
//! - the TIMEX3 value of a stretch of days that it does not name (`P3M` beside `start` and `end`; the beginning of a
//!   month that bounds), which shows as its days.
//!
//! [`edit`] keeps the second and third from the value that was there.

mod amount;
mod number;
mod read;
mod read_time;
mod table;
mod temporal;
mod timex;
mod words;

use surligne_model::{Amount, Currency, Label, Language, ReferenceDate, Temporal, Value};

pub use read::{ReadError, read};

/// A value as a person reads it; never empty.
#[must_use]
pub fn format(value: &Value, label: &Label, language: Language) -> String {
    match value {
        Value::Amount(amount) => amount::format(amount, label, language),
        Value::Temporal(temporal) => temporal::format(temporal, label, language),
    }
}

/// Reads a value that was `before`: what no text tells is kept, and an unchanged text is the value as it was.
///
/// # Errors
/// As [`read`].
pub fn edit(
    text: &str,
    before: &Value,
    label: &Label,
    language: Language,
    reference: Option<ReferenceDate>,
) -> Result<Value, ReadError> {
    if text.trim() == format(before, label, language) {
        return Ok(before.clone());
    }
    let mut value = read(text, label, language, reference)?;
    if let (Value::Temporal(before), Value::Temporal(value)) = (before, &mut value) {
        value.age |= before.age && *label == Label::Duration;
    }
    Ok(value)
}

/// What can be written for a label.
#[must_use]
pub fn examples(label: &Label, language: Language) -> Vec<String> {
    let amount = |amount: Amount| format(&Value::Amount(amount), label, language);
    let number = |value: f64| Amount { value: Some(value), ..Amount::default() };
    let range = |min: f64, max: f64| Amount { min: Some(min), max: Some(max), ..Amount::default() };
    let time = |timex: &str, quant: Option<&str>| {
        let quant = quant.map(str::to_owned);
        format(&Value::from(Temporal { timex: timex.to_owned(), quant, ..Temporal::default() }), label, language)
    };
    let times = |timexes: &[&str]| timexes.iter().map(|timex| time(timex, None)).collect();
    match label {
        Label::Money => {
            let euros = "EUR".parse().ok().map(Currency::Code);
            vec![
                amount(Amount { currency: euros, ..number(3.2e9) }),
                amount(Amount { currency: euros, ..range(4.0, 5.0) }),
            ]
        }
        Label::Percent => vec![amount(number(40.0)), amount(Amount { points: true, ..number(0.25) })],
        Label::Quantity => vec![amount(Amount { unit: Some("har".to_owned()), ..number(12_500.0) })],
        Label::Number => vec![amount(number(3.2e6)), amount(range(4.0, 5.0))],
        Label::Ordinal => vec![amount(number(2.0))],
        Label::Date => times(&["2025-09-12", "2025-06-03/2025-06-09", "2025-09", "2025-Q3"]),
        Label::Time => times(&["T16:30", "2025-09-12T16:30"]),
        Label::Duration => times(&["P3M", "PT2H30M"]),
        Label::Set => vec![time("XXXX-WXX-1", Some("EVERY")), time("P2W", Some("EVERY"))],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
