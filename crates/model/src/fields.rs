//! JSON objects that are read by name, a value at a time.
//!
//! A derived reader is two functions for each structure, one for objects and one for arrays, with a way out of every
//! field. Read by name, a structure costs a call a field; and a value that is damaged need not take the others with it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A text that is copied only where JSON had to escape something in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(transparent)]
pub struct Word<'a>(#[serde(borrow)] pub Cow<'a, str>);

/// The keys of a JSON object with their values unread, in the object's order. Read from JSON text alone.
#[derive(Debug)]
pub struct Fields<'a>(Vec<(Word<'a>, &'a RawValue)>);

/// A value that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Which key's.
    pub key: String,
    /// What is wrong, in English, for developers.
    pub message: String,
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}”: {}", self.key, self.message)
    }
}

impl std::error::Error for FieldError {}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::with_capacity(16);
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Object)
    }
}

impl<'a> Fields<'a> {
    /// Reads a structure, whatever other keys there are.
    ///
    /// # Errors
    /// When the JSON is no object, or what `read` says.
    pub fn read<D: Deserializer<'a>, T>(
        deserializer: D,
        read: fn(&mut Self) -> Result<T, FieldError>,
    ) -> Result<T, D::Error> {
        read(&mut Self::deserialize(deserializer)?).map_err(de::Error::custom)
    }

    /// Whether a key is there.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(Word(known), _)| known == key)
    }

    /// Takes a key's value out as it stands. Of a key that is there twice, the second is left.
    pub fn take_raw(&mut self, key: &str) -> Option<&'a str> {
        let at = self.0.iter().position(|(Word(known), _)| known == key)?;
        Some(self.0.remove(at).1.get())
    }

    /// Takes a key's value out; `None` where the key is not there.
    ///
    /// # Errors
    /// When it is something else than a `T`.
    pub fn take<T: Deserialize<'a>>(&mut self, key: &str) -> Result<Option<T>, FieldError> {
        match self.take_raw(key).map(serde_json::from_str).transpose() {
            Ok(value) => Ok(value),
            Err(error) => Err(FieldError { key: key.to_owned(), message: error.to_string() }),
        }
    }

    /// Takes the value of a key out that must be there.
    ///
    /// # Errors
    /// When it is not, or something else than a `T`.
    pub fn need<T: Deserialize<'a>>(&mut self, key: &str) -> Result<T, FieldError> {
        self.take(key)?.ok_or_else(|| FieldError { key: key.to_owned(), message: "it is missing".to_owned() })
    }

    /// Takes a key's value out; the type's own empty value where the key is not there.
    ///
    /// # Errors
    /// When it is something else than a `T`.
    pub fn or_default<T: Deserialize<'a> + Default>(&mut self, key: &str) -> Result<T, FieldError> {
        Ok(self.take(key)?.unwrap_or_default())
    }

    /// Sees to it that no key is left.
    ///
    /// # Errors
    /// Names one that is.
    pub fn end(&mut self) -> Result<(), FieldError> {
        match self.0.pop() {
            None => Ok(()),
            Some((Word(key), _)) => {
                Err(FieldError { key: key.into_owned(), message: "it is unknown, or there twice".to_owned() })
            }
        }
    }

    /// The keys whose values were not taken.
    pub fn into_keys(self) -> impl Iterator<Item = Cow<'a, str>> {
        self.0.into_iter().map(|(Word(key), _)| key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_taken_by_name() {
        let mut fields: Fields<'_> = serde_json::from_str(r#"{"a": 1, "\u00e9": null, "b": "x", "b": 2}"#).unwrap();
        assert_eq!(fields.need::<u32>("a"), Ok(1));
        assert_eq!(fields.take::<Option<u32>>("é"), Ok(Some(None)));
        assert_eq!(fields.take::<u32>("c"), Ok(None));
        assert!(fields.need::<u32>("c").is_err() && fields.take::<u32>("b").is_err());
        assert!(fields.has("b"), "the second is left");
        assert_eq!(fields.end().unwrap_err().key, "b");
        assert!(serde_json::from_str::<Fields<'_>>("[1]").is_err());
    }
}
