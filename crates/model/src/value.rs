//! What a figure or a time comes to, normalised. The keys in JSON are those of the annotation guide.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::json::{Fields, FromJson, Json, JsonError, parsed};
use crate::json_number;
use crate::words::in_words;

/// The normalised value of an annotation.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Of MONEY, PERCENT, QUANTITY, NUMBER, ORDINAL.
    Amount(Amount),
    /// Of DATE, TIME, DURATION, SET. Boxed: it is three times as large, and amounts are the commoner.
    Temporal(Box<Temporal>),
}

impl From<Amount> for Value {
    fn from(amount: Amount) -> Self {
        Self::Amount(amount)
    }
}

impl From<Temporal> for Value {
    fn from(temporal: Temporal) -> Self {
        Self::Temporal(Box::new(temporal))
    }
}

impl FromJson<'_> for Value {
    /// A value with a `timex` is temporal, any other an amount. Keys that neither has are refused.
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        let mut fields = Fields::from_json(json)?;
        Ok(if fields.has("timex") {
            Temporal::of(&mut fields, DEEPEST)?.into()
        } else {
            Amount::of(&mut fields)?.into()
        })
    }
}

/// A currency by its ISO 4217 code, such as `EUR`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CurrencyCode([u8; 3]);

/// The text is not three ASCII capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurrencyCodeError;

impl fmt::Display for CurrencyCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a currency is three capital letters, such as EUR")
    }
}

impl std::error::Error for CurrencyCodeError {}

impl CurrencyCode {
    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Three ASCII capitals by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for CurrencyCode {
    type Err = CurrencyCodeError;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code.as_bytes() {
            &[a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(CurrencyCodeError),
        }
    }
}

impl fmt::Debug for CurrencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for CurrencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A sum's currency: in JSON its code, or `null` where the article leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Currency {
    /// Known.
    Code(CurrencyCode),
    /// A sum of money whose currency the article does not say.
    Unstated,
}

impl FromJson<'_> for Currency {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        if json.is_null() {
            return Ok(Self::Unstated);
        }
        parsed(json, "a currency of three capital letters, such as EUR,").map(Self::Code)
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Code(code) => serializer.serialize_str(code.as_str()),
            Self::Unstated => serializer.serialize_none(),
        }
    }
}

/// « environ », « plus de », « jusqu'à » before a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AmountModifier {
    /// About.
    Approx,
    /// At least, more than.
    Min,
    /// At most, less than.
    Max,
}

in_words!(AmountModifier {
    Approx => "approx",
    Min => "min",
    Max => "max",
});

/// The value of a figure. Numbers are finite.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Amount {
    /// The figure in the unit, or `None` (in JSON `null`) when it is vague or a range.
    #[serde(serialize_with = "json_number::serialize")]
    pub value: Option<f64>,
    /// Lower end of a range.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "json_number::serialize")]
    pub min: Option<f64>,
    /// Upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "json_number::serialize")]
    pub max: Option<f64>,
    /// Of a sum of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Of a quantity: the UCUM code where one exists, else the unit's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What a rate is counted by, left outside the span: « 71 dollars *le baril* ».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// « plusieurs milliards »: no figure can be given.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub vague: bool,
    /// The scale that a vague figure names: 1e9.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "json_number::serialize")]
    pub magnitude: Option<f64>,
    /// A bound or an approximator that stands outside the span.
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<AmountModifier>,
    /// The currency sign has several readings and nothing in the article decides.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ambiguous: bool,
    /// Percentage points, not per cent.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub points: bool,
}

impl Amount {
    fn of(fields: &mut Fields<'_>) -> Result<Self, JsonError> {
        let amount = Self {
            value: fields.or_default("value"),
            min: fields.or_default("min"),
            max: fields.or_default("max"),
            // A currency that is there is `Some`, also when it is `null`.
            currency: fields.take("currency"),
            unit: fields.or_default("unit"),
            per: fields.or_default("per"),
            vague: fields.or_default("vague"),
            magnitude: fields.or_default("magnitude"),
            modifier: fields.or_default("mod"),
            ambiguous: fields.or_default("ambiguous"),
            points: fields.or_default("points"),
        };
        fields.end();
        fields.finish(amount)
    }
}

/// TIMEX3 `mod`, of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TemporalModifier {
    /// « début 2023 ».
    Start,
    /// « mi-juin ».
    Mid,
    /// « fin mai ».
    End,
    /// « avant 2030 ».
    Before,
    /// « après lundi ».
    After,
    /// « vers 16 heures ».
    Approx,
}

in_words!(TemporalModifier {
    Start => "START",
    Mid => "MID",
    End => "END",
    Before => "BEFORE",
    After => "AFTER",
    Approx => "APPROX",
});

/// The value of a date, a time of day, a duration or a recurrence.
///
/// `timex` is a TIMEX3 value (ISO-TimeML, ISO 24617-1); `start` and `end` are ISO 8601 without a zone,
/// half-open, and absent where the expression cannot be placed on the calendar.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Temporal {
    /// TIMEX3 value: `2025-09-12`, `2025-W37`, `T16:00`, `P3M`, `XXXX-05`.
    pub timex: String,
    /// TIMEX3 `mod`.
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<TemporalModifier>,
    /// First moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// First moment after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// Shorter end of a range of durations, as a TIMEX3 value: « [deux à trois ans] ».
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<String>,
    /// Longer end of a range of durations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<String>,
    /// Length in seconds, of a duration whose length is exact.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "json_number::serialize")]
    pub seconds: Option<f64>,
    /// The duration is an age.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub age: bool,
    /// Of a recurrence: TIMEX3 `quant`, `EVERY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quant: Option<String>,
    /// Of a recurrence: TIMEX3 `freq`, `2X`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freq: Option<String>,
    /// « plusieurs mois »: a length without a figure.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub vague: bool,
    /// Every reading, the likeliest, which is the value itself, first; empty where there is only one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alts: Vec<Temporal>,
}

/// How deep readings may stand in readings: their depth must be bounded, or a file could exhaust the stack.
const DEEPEST: usize = 8;

impl Temporal {
    fn of(fields: &mut Fields<'_>, levels: usize) -> Result<Self, JsonError> {
        let mut alts = Vec::new();
        if levels > 0 {
            for alt in fields.or_default::<Vec<Json<'_>>>("alts") {
                alts.push(Self::of(&mut Fields::from_json(alt)?, levels - 1)?);
            }
        }
        let time = Self {
            timex: fields.need("timex"),
            modifier: fields.or_default("mod"),
            start: fields.or_default("start"),
            end: fields.or_default("end"),
            min: fields.or_default("min"),
            max: fields.or_default("max"),
            seconds: fields.or_default("seconds"),
            age: fields.or_default("age"),
            quant: fields.or_default("quant"),
            freq: fields.or_default("freq"),
            vague: fields.or_default("vague"),
            alts,
        };
        fields.end();
        fields.finish(time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn read(json: &str) -> Value {
        json::read(json).unwrap()
    }

    #[test]
    fn json_has_the_guides_keys_and_reads_back() {
        for json in [
            r#"{"value":null,"currency":"USD","vague":true,"magnitude":1000000000}"#,
            r#"{"value":1300000000,"currency":null}"#,
            r#"{"value":null,"min":4000000,"max":5000000,"currency":"GBP"}"#,
            r#"{"value":0.25,"points":true}"#,
            r#"{"value":40,"mod":"approx"}"#,
            r#"{"timex":"2023","mod":"START","start":"2023-01-01","end":"2024-01-01"}"#,
            r#"{"timex":"P1W","quant":"EVERY"}"#,
        ] {
            assert_eq!(json::write(&read(json)), json);
        }
    }

    #[test]
    fn an_unstated_currency_is_not_a_missing_one() {
        let Value::Amount(sum) = read(r#"{"value":1,"currency":null}"#) else { panic!("a sum") };
        assert_eq!(sum.currency, Some(Currency::Unstated));
        let Value::Amount(number) = read(r#"{"value":1}"#) else { panic!("a number") };
        assert_eq!(number.currency, None);
    }

    #[test]
    fn unknown_keys_and_bad_codes_are_refused() {
        for json in [r#"{"value":1,"colour":2}"#, r#"{"value":1,"currency":"euro"}"#, r#"{"timex":1}"#] {
            assert!(json::read::<Value>(json).is_err(), "{json}");
        }
    }
}
