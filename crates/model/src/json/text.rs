//! A value of JSON as text, and its parts.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The text of a JSON value, well-formed and without white space around it.
#[derive(Debug, Clone, Copy)]
pub struct Json<'a>(&'a RawValue);

/// Why JSON cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonError {
    /// It is no JSON, or it was cut off.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON, and not what was to be read: what is wrong, in English, for developers.
    Content(String),
}

impl JsonError {
    /// Something else is there than what should be.
    #[must_use]
    pub fn expected(what: &str, found: Json<'_>) -> Self {
        let found: String = found.as_str().chars().take(40).collect();
        Self::Content(format!("{what} is expected, not {found}"))
    }

    /// The same, with the key under which it is.
    #[must_use]
    pub fn under(self, key: &str) -> Self {
        Self::Content(format!("“{key}”: {self}"))
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, column } => write!(f, "this is no JSON (line {line}, column {column})"),
            Self::Content(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for JsonError {}

impl<'a> Json<'a> {
    /// A text that is JSON. Linear in its length; nesting is not bounded.
    ///
    /// # Errors
    /// [`JsonError::Syntax`] when it is none.
    pub fn parse(text: &'a str) -> Result<Self, JsonError> {
        match serde_json::from_str(text) {
            Ok(value) => Ok(Self(value)),
            Err(error) => Err(JsonError::Syntax { line: error.line(), column: error.column() }),
        }
    }

    /// The value as it is written.
    #[must_use]
    pub fn as_str(self) -> &'a str {
        self.0.get()
    }

    /// Whether it is `null`.
    #[must_use]
    pub fn is_null(self) -> bool {
        self.as_str() == "null"
    }

    /// The items of an array; `None` of anything else.
    #[must_use]
    pub fn items(self) -> Option<Vec<Self>> {
        let items: Vec<&RawValue> = serde_json::from_str(self.as_str()).ok()?;
        Some(items.into_iter().map(Self).collect())
    }

    /// The keys of an object with their values, in its order; `None` of anything else.
    #[must_use]
    pub fn entries(self) -> Option<Vec<(Cow<'a, str>, Self)>> {
        serde_json::from_str(self.as_str()).ok().map(|Entries(entries)| entries)
    }

    /// The text of a string, copied only where something in it is escaped. `None` of anything else, and where half a
    /// surrogate pair is escaped.
    #[must_use]
    pub fn string(self) -> Option<Cow<'a, str>> {
        serde_json::from_str(self.as_str()).ok().map(|Text(text)| text)
    }
}

/// A string, borrowed where it can be.
struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Copied;

        impl<'de> Visitor<'de> for Copied {
            type Value = Cow<'de, str>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(text.into())
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(text.to_owned().into())
            }
        }

        deserializer.deserialize_str(Copied).map(Self)
    }
}

/// An object, its values unread. A key may be there twice.
struct Entries<'a>(Vec<(Cow<'a, str>, Json<'a>)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Listed;

        impl<'de> Visitor<'de> for Listed {
            type Value = Vec<(Cow<'de, str>, Json<'de>)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::with_capacity(16);
                while let Some(Text(key)) = map.next_key()? {
                    entries.push((key, Json(map.next_value()?)));
                }
                Ok(entries)
            }
        }

        deserializer.deserialize_map(Listed).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_taken_apart_and_its_parts_stay_as_they_are_written() {
        let json = Json::parse(" {\"a\": [1.50, {\"b\" : null}], \"\\u00e9\":\"\\n\", \"a\":{}} ").unwrap();
        assert!(json.items().is_none() && json.string().is_none());
        let entries = json.entries().unwrap();
        let written: Vec<_> = entries.iter().map(|(key, value)| (&**key, value.as_str())).collect();
        assert_eq!(written, [("a", "[1.50, {\"b\" : null}]"), ("é", "\"\\n\""), ("a", "{}")]);
        let items: Vec<_> = entries[0].1.items().unwrap().into_iter().map(Json::as_str).collect();
        assert_eq!(items, ["1.50", "{\"b\" : null}"]);
        assert_eq!(entries[1].1.string().as_deref(), Some("\n"));
        assert!(entries[0].1.entries().is_none() && !json.is_null());
    }

    #[test]
    fn only_what_is_escaped_is_copied() {
        assert!(matches!(Json::parse("\"é\"").unwrap().string(), Some(Cow::Borrowed("é"))));
        assert!(matches!(Json::parse("\"\\u00e9\"").unwrap().string(), Some(Cow::Owned(text)) if text == "é"));
        assert_eq!(Json::parse("\"\\ud83d\"").unwrap().string(), None);
    }

    #[test]
    fn what_is_no_json_is_refused_with_its_place() {
        assert_eq!(Json::parse("[1,\n 2").unwrap_err(), JsonError::Syntax { line: 2, column: 2 });
        for text in ["", "nul", "[1,]", "{\"a\"}", "{} {}", "'a'", "\"a"] {
            assert!(Json::parse(text).is_err(), "{text}");
        }
    }
}
