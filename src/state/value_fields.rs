//! A value as the fields of a form, and back.

use surligne_model::{Amount, AmountModifier, Currency, Label, Temporal, TemporalModifier, Value};

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// A number, with a comma or a point.
    Number,
    /// Yes or no; yes is any text.
    Flag,
    /// One of these: the value, and the key of what it is called.
    Choice(&'static [(&'static str, &'static str)]),
}

/// A field of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key in exports.
    pub key: &'static str,
    /// How it is filled in.
    pub kind: FieldKind,
    /// What stands in it.
    pub value: String,
}

/// The fields of one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    fields: Vec<Field>,
    /// What the fields don't show is kept.
    before: Option<Value>,
    temporal: bool,
}

const AMOUNT_MODS: FieldKind =
    FieldKind::Choice(&[("", "exact"), ("approx", "approx"), ("min", "at-least"), ("max", "at-most")]);
const TEMPORAL_MODS: FieldKind = FieldKind::Choice(&[
    ("", "exact"),
    ("START", "START"),
    ("MID", "MID"),
    ("END", "END"),
    ("BEFORE", "BEFORE"),
    ("AFTER", "AFTER"),
    ("APPROX", "APPROX"),
]);

impl Fields {
    /// The fields for a label, filled from its value.
    #[must_use]
    pub fn of(label: &Label, value: Option<&Value>) -> Self {
        let temporal = match value {
            Some(value) => matches!(value, Value::Temporal(_)),
            None => label.is_temporal(),
        };
        let fields = match value {
            Some(Value::Temporal(time)) => of_time(label, time),
            None if temporal => of_time(label, &Temporal::default()),
            Some(Value::Amount(amount)) => of_amount(label, amount),
            None => of_amount(label, &Amount::default()),
        };
        Self { fields, before: value.cloned(), temporal }
    }

    /// The fields, in the order shown.
    pub fn list(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter()
    }

    /// Fills a field in.
    pub fn set(&mut self, key: &str, value: String) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.key == key) {
            field.value = value;
        }
    }

    fn get(&self, key: &str) -> Option<&str> {
        let field = self.fields.iter().find(|field| field.key == key)?;
        Some(field.value.trim()).filter(|value| !value.is_empty())
    }

    fn number(&self, key: &'static str) -> Result<Option<f64>, String> {
        let Some(written) = self.get(key) else { return Ok(None) };
        let plain: String =
            written.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
        plain.parse().ok().filter(|number: &f64| number.is_finite()).map(Some).ok_or_else(|| written.to_owned())
    }

    /// The value that the fields say; `None` when all are empty.
    ///
    /// # Errors
    /// What was written where it does not fit.
    pub fn read(&self) -> Result<Option<Value>, String> {
        if self.temporal { self.read_time() } else { self.read_amount() }
    }

    fn read_amount(&self) -> Result<Option<Value>, String> {
        let before = match &self.before {
            Some(Value::Amount(amount)) => amount.clone(),
            _ => Amount::default(),
        };
        let has_currency = self.fields.iter().any(|field| field.key == "currency");
        let currency = match self.get("currency") {
            Some(code) => Some(Currency::Code(code.to_uppercase().parse().map_err(|_| code.to_owned())?)),
            None => has_currency.then_some(Currency::Unstated),
        };
        let amount = Amount {
            value: self.number("value")?,
            min: self.number("min")?,
            max: self.number("max")?,
            currency: if has_currency { currency } else { before.currency },
            unit: self.get("unit").map(str::to_owned),
            per: self.get("per").map(str::to_owned),
            vague: self.get("vague").is_some(),
            magnitude: self.number("magnitude")?,
            modifier: match self.get("mod") {
                Some("approx") => Some(AmountModifier::Approx),
                Some("min") => Some(AmountModifier::Min),
                Some("max") => Some(AmountModifier::Max),
                _ => None,
            },
            ambiguous: before.ambiguous && currency == before.currency,
            points: self.get("points").is_some(),
        };
        if let (Some(min), Some(max)) = (amount.min, amount.max) {
            if min > max {
                return Err(format!("{min} > {max}"));
            }
        }
        let says_something = amount.value.or(amount.min).or(amount.max).is_some() || amount.vague;
        Ok(says_something.then_some(Value::Amount(amount)))
    }

    fn read_time(&self) -> Result<Option<Value>, String> {
        let before = match &self.before {
            Some(Value::Temporal(time)) => (**time).clone(),
            _ => Temporal::default(),
        };
        let Some(timex) = self.get("timex") else { return Ok(None) };
        if !timex.chars().all(|c| c.is_ascii_alphanumeric() || "-:.+/".contains(c)) {
            return Err(timex.to_owned());
        }
        let moment = |key: &'static str| match self.get(key) {
            None => Ok(None),
            Some(written) if is_iso(written) => Ok(Some(written.to_owned())),
            Some(written) => Err(written.to_owned()),
        };
        let (start, end) = (moment("start")?, moment("end")?);
        if let (Some(start), Some(end)) = (&start, &end) {
            if start >= end && start.len() == end.len() && start.len() > 8 {
                return Err(format!("{start} ≥ {end}"));
            }
        }
        let modifier = match self.get("mod") {
            Some("START") => Some(TemporalModifier::Start),
            Some("MID") => Some(TemporalModifier::Mid),
            Some("END") => Some(TemporalModifier::End),
            Some("BEFORE") => Some(TemporalModifier::Before),
            Some("AFTER") => Some(TemporalModifier::After),
            Some("APPROX") => Some(TemporalModifier::Approx),
            _ => None,
        };
        Ok(Some(Value::from(Temporal {
            timex: timex.to_owned(),
            modifier,
            start,
            end,
            seconds: self.number("seconds")?,
            age: self.get("age").is_some(),
            alts: if before.timex == timex { before.alts } else { Vec::new() },
            ..before
        })))
    }
}

/// An ISO 8601 day, time of day, or both.
fn is_iso(written: &str) -> bool {
    let digits = |part: &str, lengths: &[usize], by: char| {
        let parts: Vec<_> = part.split(by).collect();
        parts.len() <= lengths.len()
            && parts
                .iter()
                .zip(lengths)
                .all(|(part, &length)| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let day = |part: &str| part.len() == 10 && digits(part, &[4, 2, 2], '-');
    let time = |part: &str| (part.len() == 5 || part.len() == 8) && digits(part, &[2, 2, 2], ':');
    match written.split_once('T') {
        Some((date, clock)) => day(date) && time(clock),
        None => day(written) || time(written),
    }
}

fn field(key: &'static str, kind: FieldKind, value: impl Into<String>) -> Field {
    Field { key, kind, value: value.into() }
}

fn number(key: &'static str, value: Option<f64>) -> Field {
    field(key, FieldKind::Number, value.map(|value| value.to_string()).unwrap_or_default())
}

fn flag(key: &'static str, value: bool) -> Field {
    field(key, FieldKind::Flag, if value { "1" } else { "" })
}

fn of_amount(label: &Label, amount: &Amount) -> Vec<Field> {
    let mut fields = vec![number("value", amount.value), number("min", amount.min), number("max", amount.max)];
    if *label == Label::Money {
        let code = match amount.currency {
            Some(Currency::Code(code)) => code.as_str().to_owned(),
            _ => String::new(),
        };
        fields.push(field("currency", FieldKind::Text, code));
    }
    if *label == Label::Quantity {
        fields.push(field("unit", FieldKind::Text, amount.unit.clone().unwrap_or_default()));
    }
    if *label == Label::Percent {
        fields.push(flag("points", amount.points));
    }
    if *label != Label::Ordinal {
        let modifier = match amount.modifier {
            None => "",
            Some(AmountModifier::Approx) => "approx",
            Some(AmountModifier::Min) => "min",
            Some(AmountModifier::Max) => "max",
        };
        fields.push(field("mod", AMOUNT_MODS, modifier));
        fields.push(field("per", FieldKind::Text, amount.per.clone().unwrap_or_default()));
        fields.push(flag("vague", amount.vague));
        if amount.vague || amount.magnitude.is_some() {
            fields.push(number("magnitude", amount.magnitude));
        }
    }
    fields
}

fn of_time(label: &Label, time: &Temporal) -> Vec<Field> {
    let modifier = match time.modifier {
        None => "",
        Some(TemporalModifier::Start) => "START",
        Some(TemporalModifier::Mid) => "MID",
        Some(TemporalModifier::End) => "END",
        Some(TemporalModifier::Before) => "BEFORE",
        Some(TemporalModifier::After) => "AFTER",
        Some(TemporalModifier::Approx) => "APPROX",
    };
    let mut fields = vec![field("timex", FieldKind::Text, time.timex.clone()), field("mod", TEMPORAL_MODS, modifier)];
    if *label == Label::Duration {
        fields.extend([number("seconds", time.seconds), flag("age", time.age)]);
    } else {
        let moment = |key, value: &Option<String>| field(key, FieldKind::Text, value.clone().unwrap_or_default());
        fields.extend([moment("start", &time.start), moment("end", &time.end)]);
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euros(value: f64) -> Value {
        let currency = Some(Currency::Code("EUR".parse().unwrap()));
        Amount { value: Some(value), currency, ..Amount::default() }.into()
    }

    #[test]
    fn untouched_fields_give_the_value_back() {
        let day = Temporal {
            timex: "2025-09-12".to_owned(),
            start: Some("2025-09-12".to_owned()),
            end: Some("2025-09-13".to_owned()),
            ..Temporal::default()
        };
        let age = Temporal { timex: "P5Y".to_owned(), age: true, ..Temporal::default() };
        for (label, value) in [
            (Label::Money, euros(1.4e9)),
            (
                Label::Money,
                Amount { currency: Some(Currency::Unstated), value: Some(2.0), ..Amount::default() }.into(),
            ),
            (Label::Percent, Amount { value: Some(0.25), points: true, ..Amount::default() }.into()),
            (
                Label::Quantity,
                Amount { min: Some(1.0), max: Some(2.0), unit: Some("km".to_owned()), ..Amount::default() }.into(),
            ),
            (Label::Number, Amount { vague: true, magnitude: Some(1e3), ..Amount::default() }.into()),
            (Label::Date, day.into()),
            (Label::Duration, age.into()),
        ] {
            assert_eq!(Fields::of(&label, Some(&value)).read(), Ok(Some(value)), "{label}");
        }
    }

    /// The result of writing into one field of « 5 € ».
    fn check(key: &str, written: &str, expected: Result<Option<Value>, String>) {
        let mut fields = Fields::of(&Label::Money, Some(&euros(5.0)));
        fields.set(key, written.to_owned());
        assert_eq!(fields.read(), expected, "{key} {written}");
    }

    #[test]
    fn what_is_written_is_read_or_refused() {
        check("value", "1 234,5", Ok(Some(euros(1234.5))));
        check("value", "", Ok(None));
        check("value", "cinq", Err("cinq".to_owned()));
        check("currency", "euro", Err("euro".to_owned()));
        check("value", "1e999", Err("1e999".to_owned()));
    }

    #[test]
    fn times_are_checked() {
        let mut fields = Fields::of(&Label::Date, None);
        assert_eq!(fields.read(), Ok(None));
        fields.set("timex", "2025-09".to_owned());
        fields.set("start", "septembre".to_owned());
        assert_eq!(fields.read(), Err("septembre".to_owned()));
        fields.set("start", "2025-09-01".to_owned());
        fields.set("end", "2025-08-01".to_owned());
        assert!(fields.read().is_err());
        fields.set("end", "2025-10-01".to_owned());
        assert!(matches!(fields.read(), Ok(Some(Value::Temporal(_)))));
    }
}
