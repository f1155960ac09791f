//! Objects that are read by name, and arrays that are read by place, a value at a time.
//!
//! A derived reader is two functions for each structure, with a way out of every field. Read by name, a structure costs a
//! call a field; and a value that is damaged need not take the others with it.

use std::borrow::Cow;

use super::{FromJson, Json, JsonError};

/// The keys of a JSON object with their values unread, in the object's order.
#[derive(Debug)]
pub struct Fields<'a>(Vec<(Cow<'a, str>, Json<'a>)>);

impl<'a> FromJson<'a> for Fields<'a> {
    fn from_json(json: Json<'a>) -> Result<Self, JsonError> {
        let entries = json.entries().ok_or_else(|| JsonError::expected("an object", json))?;
        let field = |entry: &[Json<'a>]| Ok((Cow::from_json(entry[0])?, entry[1]));
        entries.chunks_exact(2).map(field).collect::<Result<_, _>>().map(Self)
    }
}

impl<'a> Fields<'a> {
    /// Whether a key is there.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(known, _)| known == key)
    }

    /// Takes a key's value out as it stands. Of a key that is there twice, the second is left.
    pub fn take_raw(&mut self, key: &str) -> Option<Json<'a>> {
        let at = self.0.iter().position(|(known, _)| known == key)?;
        Some(self.0.remove(at).1)
    }

    /// Takes a key's value out; `None` where the key is not there.
    ///
    /// # Errors
    /// When it is something else than a `T`.
    pub fn take<T: FromJson<'a>>(&mut self, key: &str) -> Result<Option<T>, JsonError> {
        match self.take_raw(key).map(T::from_json).transpose() {
            Ok(value) => Ok(value),
            Err(error) => Err(error.under(key)),
        }
    }

    /// Takes the value of a key out that must be there.
    ///
    /// # Errors
    /// When it is not, or something else than a `T`.
    pub fn need<T: FromJson<'a>>(&mut self, key: &str) -> Result<T, JsonError> {
        self.take(key)?.ok_or_else(|| JsonError::Content("it is missing".to_owned()).under(key))
    }

    /// Takes a key's value out; the type's own empty value where the key is not there.
    ///
    /// # Errors
    /// When it is something else than a `T`.
    pub fn or_default<T: FromJson<'a> + Default>(&mut self, key: &str) -> Result<T, JsonError> {
        Ok(self.take(key)?.unwrap_or_default())
    }

    /// Sees to it that no key is left.
    ///
    /// # Errors
    /// Names one that is.
    pub fn end(&mut self) -> Result<(), JsonError> {
        match self.0.pop() {
            None => Ok(()),
            Some((key, _)) => Err(JsonError::Content("it is unknown, or there twice".to_owned()).under(&key)),
        }
    }

    /// The keys whose values were not taken.
    pub fn into_keys(self) -> impl Iterator<Item = Cow<'a, str>> {
        self.0.into_iter().map(|(key, _)| key)
    }
}

/// The items of a JSON array, unread, to be taken in their order.
#[derive(Debug)]
pub struct Row<'a>(std::vec::IntoIter<Json<'a>>);

impl<'a> FromJson<'a> for Row<'a> {
    fn from_json(json: Json<'a>) -> Result<Self, JsonError> {
        Ok(Self(Vec::from_json(json)?.into_iter()))
    }
}

impl<'a> Row<'a> {
    /// Takes the next item.
    ///
    /// # Errors
    /// When there is none, or it is something else than a `T`.
    pub fn take<T: FromJson<'a>>(&mut self) -> Result<T, JsonError> {
        let next = self.0.next().ok_or_else(|| JsonError::Content("the array is too short".to_owned()))?;
        T::from_json(next)
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn values_are_taken_by_name() {
        let mut fields: Fields<'_> = read(r#"{"a": 1, "\u00e9": null, "b": "x", "b": 2}"#).unwrap();
        assert_eq!(fields.need::<u32>("a"), Ok(1));
        assert_eq!(fields.take::<Option<u32>>("é"), Ok(Some(None)));
        assert_eq!(fields.take::<u32>("c"), Ok(None));
        assert_eq!(fields.need::<u32>("c").unwrap_err().to_string(), "“c”: it is missing");
        assert_eq!(fields.take::<u32>("b").unwrap_err().to_string(), "“b”: a whole number is expected, not \"x\"");
        assert!(fields.has("b"), "the second is left");
        assert_eq!(fields.end().unwrap_err().to_string(), "“b”: it is unknown, or there twice");
        assert!(read::<Fields<'_>>("[1]").is_err());
    }

    #[test]
    fn items_are_taken_by_place() {
        let mut row: Row<'_> = read(r#"[1, null, "x"]"#).unwrap();
        assert_eq!((row.take::<u32>(), row.take::<Option<u32>>(), row.take()), (Ok(1), Ok(None), Ok("x".to_owned())));
        assert!(row.take::<u32>().is_err());
    }
}
