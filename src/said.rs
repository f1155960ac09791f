//! Values as a person of the page's language reads them.

use surligne_model::{Amount, Currency, Label, Value};

use crate::dom::{Decimals, format_number};
use crate::i18n::Tongue;

/// A value in words and figures.
#[must_use]
pub fn say_value(value: &Value, label: &Label, tongue: Tongue) -> String {
    match value {
        Value::Amount(amount) => say_amount(amount, label, tongue),
        Value::Temporal(time) => time.timex.clone(),
    }
}

fn say_amount(amount: &Amount, label: &Label, tongue: Tongue) -> String {
    let number = |number: f64| format_number(tongue.tag(), number, Decimals::AsNeeded);
    let figure = match (amount.value, amount.min, amount.max) {
        (Some(value), ..) => number(value),
        (None, Some(min), Some(max)) => format!("{} – {}", number(min), number(max)),
        (None, Some(min), None) => format!("≥ {}", number(min)),
        (None, None, Some(max)) => format!("≤ {}", number(max)),
        (None, None, None) => amount.magnitude.map(|scale| format!("~ {}", number(scale))).unwrap_or_default(),
    };
    let unit = match (&amount.currency, &amount.unit) {
        (Some(Currency::Code(code)), _) => format!(" {code}"),
        (_, Some(unit)) => format!(" {unit}"),
        _ if *label == Label::Percent => " %".to_owned(),
        _ => String::new(),
    };
    format!("{figure}{unit}")
}
