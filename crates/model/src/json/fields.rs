//! Objects that are read by name, and arrays that are read by place, a value at a time.
//!
//! A derived reader is two functions for each structure, with a way out of every field that drops what was read before.
//! Read by name, a structure costs a call a field: what cannot be read is noted, and looked at when all is read. And a value
//! that is damaged need not take the others with it.

use std::borrow::Cow;

use super::{FromJson, Json, JsonError};

/// The keys of a JSON object with their values unread, in the object's order, and what could not be read of those that
/// were taken.
#[derive(Debug, Default)]
pub struct Fields<'a> {
    left: Vec<(Cow<'a, str>, Json<'a>)>,
    error: Option<JsonError>,
}

impl<'a> FromJson<'a> for Fields<'a> {
    fn from_json(json: Json<'a>) -> Result<Self, JsonError> {
        let left = json.entries().ok_or_else(|| JsonError::expected("an object", json))?;
        Ok(Self { left, error: None })
    }
}

impl<'a> Fields<'a> {
    /// Whether a key is there.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.left.iter().any(|(known, _)| known == key)
    }

    /// Takes a key's value out as it stands. Of a key that is there twice, the second is left.
    pub fn take_raw(&mut self, key: &str) -> Option<Json<'a>> {
        let at = self.left.iter().position(|(known, _)| known == key)?;
        Some(self.left.remove(at).1)
    }

    /// Takes a key's value out; `None` where the key is not there, or its value is noted as none that could be read.
    pub fn take<T: FromJson<'a>>(&mut self, key: &str) -> Option<T> {
        match T::from_json(self.take_raw(key)?) {
            Ok(value) => Some(value),
            Err(error) => {
                self.note(key, error);
                None
            }
        }
    }

    /// Takes a key's value out; the type's own empty value where the key is not there.
    pub fn or_default<T: FromJson<'a> + Default>(&mut self, key: &str) -> T {
        self.take(key).unwrap_or_default()
    }

    /// Takes the value of a key out that must be there.
    pub fn need<T: FromJson<'a> + Default>(&mut self, key: &str) -> T {
        if !self.has(key) {
            self.note(key, JsonError::Content("it is missing".to_owned()));
        }
        self.or_default(key)
    }

    /// Sees to it that no key is left.
    pub fn end(&mut self) {
        if let Some((key, _)) = self.left.pop() {
            self.note(&key, JsonError::Content("it is unknown, or there twice".to_owned()));
        }
    }

    fn note(&mut self, key: &str, error: JsonError) {
        self.error.get_or_insert_with(|| error.under(key));
    }

    /// What was made of the values, if all could be read.
    ///
    /// # Errors
    /// The first that was noted.
    pub fn finish<T>(&mut self, made: T) -> Result<T, JsonError> {
        self.error.take().map_or(Ok(made), Err)
    }

    /// The keys whose values were not taken.
    pub fn into_keys(self) -> impl Iterator<Item = Cow<'a, str>> {
        self.left.into_iter().map(|(key, _)| key)
    }
}

/// The items of a JSON array, unread, to be taken in their order, and what could not be read of those that were.
#[derive(Debug)]
pub struct Row<'a> {
    left: std::vec::IntoIter<Json<'a>>,
    error: Option<JsonError>,
}

impl<'a> FromJson<'a> for Row<'a> {
    fn from_json(json: Json<'a>) -> Result<Self, JsonError> {
        Ok(Self { left: Vec::from_json(json)?.into_iter(), error: None })
    }
}

impl<'a> Row<'a> {
    /// Takes the next item; the type's own empty value where there is none that can be read, which is noted.
    pub fn take<T: FromJson<'a> + Default>(&mut self) -> T {
        let too_short = || JsonError::Content("the array is too short".to_owned());
        match self.left.next().ok_or_else(too_short).and_then(T::from_json) {
            Ok(value) => value,
            Err(error) => {
                self.error.get_or_insert(error);
                T::default()
            }
        }
    }

    /// What was made of the items, if all could be read.
    ///
    /// # Errors
    /// The first that was noted.
    pub fn finish<T>(&mut self, made: T) -> Result<T, JsonError> {
        self.error.take().map_or(Ok(made), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn values_are_taken_by_name() {
        let mut fields: Fields<'_> = read(r#"{"a": 1, "\u00e9": null, "b": "x", "b": 2, "c": 3}"#).unwrap();
        assert_eq!(fields.need::<u32>("a"), 1);
        assert_eq!(fields.take::<Option<u32>>("é"), Some(None));
        assert_eq!((fields.take::<u32>("d"), fields.or_default::<u32>("d")), (None, 0));
        assert_eq!(fields.finish(5), Ok(5));
        assert_eq!(fields.need::<u32>("d"), 0);
        assert_eq!(fields.take::<u32>("b"), None);
        assert_eq!(fields.finish(5).unwrap_err().to_string(), "“d”: it is missing");
        assert!(fields.has("b"), "the second is left");
        fields.end();
        assert_eq!(fields.finish(5).unwrap_err().to_string(), "“c”: it is unknown, or there twice");
        assert!(read::<Fields<'_>>("[1]").is_err());
    }

    #[test]
    fn items_are_taken_by_place() {
        let mut row: Row<'_> = read(r#"[1, null, "x"]"#).unwrap();
        assert_eq!((row.take::<u32>(), row.take::<Option<u32>>(), row.take::<String>()), (1, None, "x".to_owned()));
        assert_eq!(row.finish(5), Ok(5));
        assert_eq!(row.take::<u32>(), 0);
        assert!(row.finish(5).is_err());
        let mut row: Row<'_> = read("[\"x\"]").unwrap();
        row.take::<u32>();
        assert_eq!(row.finish(5).unwrap_err().to_string(), "a whole number is expected, not \"x\"");
    }
}
