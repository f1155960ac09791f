//! What a JSON value says.

use std::borrow::Cow;
use std::str::FromStr;
use std::sync::Arc;

use super::{Json, JsonError};

/// What can be read from JSON.
pub trait FromJson<'a>: Sized {
    /// Reads a value.
    ///
    /// # Errors
    /// [`JsonError::Content`] when it is something else.
    fn from_json(json: Json<'a>) -> Result<Self, JsonError>;
}

/// Reads a text.
///
/// # Errors
/// When it is no JSON, or something else.
pub fn read<'a, T: FromJson<'a>>(text: &'a str) -> Result<T, JsonError> {
    T::from_json(Json::parse(text)?)
}

/// Reads a string that stands for something.
pub(crate) fn parsed<T: FromStr>(json: Json<'_>, what: &str) -> Result<T, JsonError> {
    json.string().and_then(|text| text.parse().ok()).ok_or_else(|| JsonError::expected(what, json))
}

impl<'a> FromJson<'a> for Json<'a> {
    fn from_json(json: Json<'a>) -> Result<Self, JsonError> {
        Ok(json)
    }
}

impl<'a> FromJson<'a> for Cow<'a, str> {
    fn from_json(json: Json<'a>) -> Result<Self, JsonError> {
        json.string().ok_or_else(|| JsonError::expected("a string", json))
    }
}

impl FromJson<'_> for String {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        Cow::from_json(json).map(Cow::into_owned)
    }
}

impl FromJson<'_> for Arc<str> {
    fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
        Cow::from_json(json).map(Self::from)
    }
}

/// What serde_json reads whole.
macro_rules! plain {
    ($($plain:ty, $what:literal;)+) => {
        $(impl FromJson<'_> for $plain {
            fn from_json(json: Json<'_>) -> Result<Self, JsonError> {
                serde_json::from_str(json.as_str()).map_err(|_| JsonError::expected($what, json))
            }
        })+
    };
}

plain! {
    bool, "true or false";
    f64, "a number";
    f32, "a number";
    usize, "a whole number";
    u32, "a whole number";
    i64, "a whole number";
}

/// `None` is `null`.
impl<'a, T: FromJson<'a>> FromJson<'a> for Option<T> {
    fn from_json(json: Json<'a>) -> Result<Self, JsonError> {
        if json.is_null() { Ok(None) } else { T::from_json(json).map(Some) }
    }
}

impl<'a, T: FromJson<'a>> FromJson<'a> for Vec<T> {
    fn from_json(json: Json<'a>) -> Result<Self, JsonError> {
        let items = json.items().ok_or_else(|| JsonError::expected("an array", json))?;
        let mut list = Self::with_capacity(items.len());
        for &item in &items {
            list.push(T::from_json(item)?);
        }
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_or_refused() {
        assert_eq!(read::<Vec<Option<u32>>>("[1, null]"), Ok(vec![Some(1), None]));
        assert_eq!(read::<f64>("-1.5e3"), Ok(-1500.0));
        assert_eq!(read::<bool>(" true "), Ok(true));
        assert_eq!(read::<usize>("\"1\"").unwrap_err().to_string(), "a whole number is expected, not \"1\"");
        for number in ["-1", "1.5", "1e2", "4294967296", "null", "[]"] {
            assert!(read::<u32>(number).is_err(), "{number}");
        }
        // Words that Rust reads as numbers, and JSON has not.
        for text in ["NaN", "inf", "+1", ".5", "1."] {
            assert!(matches!(read::<f64>(text), Err(JsonError::Syntax { .. })), "{text}");
        }
        assert!(read::<f64>("1e400").is_err() && read::<f64>("\"1\"").is_err());
        assert!(read::<String>("1").is_err() && read::<Vec<u32>>("{}").is_err());
    }
}
